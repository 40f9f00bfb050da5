"""Whom the words of teams, of papers and of people called like places are given to, in invented articles."""

from __future__ import annotations

import pytest

from tests.quotes.test_find import quotes, reported, spoken


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The baker Ilva Park mixed it. Park and her team noted that the dough was “too cold to rise.”",
            [("too cold to rise.", "Ilva Park")],
        ),
        ("The report came in May. “It is too cold,” Lena Voss and her colleagues wrote.", [("It is too cold,", "Lena Voss")]),
        ("Ilva Paris, a baker, left town. “It is too cold,” Paris said.", [("It is too cold,", "Ilva Paris")]),
    ],
)  # fmt: skip
def test_people(body: str, expected: list[tuple[str, str]]) -> None:
    """A team speaks through whose it is, and a role beside it makes a person's name of a place's."""
    assert spoken(body) == expected


def test_a_place_without_a_role_is_nobody() -> None:
    """What is called like a place, and is no more, is no person."""
    assert spoken("Ilva Paris opened in May. “It is too cold,” Paris said.") == [("It is too cold,", "Paris")]


def test_a_title_that_belongs_to_an_institution() -> None:
    """The last word of a league's name is nobody whom "he" could mean."""
    body = "Carl Mott won it.\n\nThe best was Premier League top scorer Tom Son, who made it look easy.\n\n“I was tired,” he said."
    assert spoken(body) == [("I was tired,", "Tom Son")]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("court papers filed by the Harbour Ministry", "Harbour Ministry"),
        ("a letter signed by Pond Bank", "Pond Bank"),
        ("a release from Lena Voss’s office", "Lena Voss's office"),
        ("a report from Pond Bank’s site", "Pond Bank"),
        ("documents seen by the Harbour Post", "documents seen by the Harbour Post"),
    ],
)
def test_papers(source: str, speaker: str) -> None:
    """Who filed a paper, or signed it, speaks through it; who has only seen it does not."""
    assert reported(f"Nobody was there. The lock will stay shut in May, according to {source}.") == [
        ("The lock will stay shut in May", speaker)
    ]


def test_a_petition_is_not_the_last_institutions() -> None:
    """A petition or a motion that nobody is told to have filed stands for itself."""
    body = "Pond Bank said it was calm.\n\nThe petition argues that the lock was “never safe.”"
    assert spoken(body) == [("never safe.", "the petition")]


def test_a_statement_behind_an_agreement() -> None:
    """A paper that stands for itself is not whose statement comes after it."""
    body = "The agreement said the lock was sold.\n\n“It is ours,” the statement continued."
    assert spoken(body) == [("It is ours,", "the statement")]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Pond International opened in May. “It is full,” Pond said.", "Pond International"),
        ("The Bank of Corrow opened in May. “It is full,” the Bank said.", "Bank of Corrow"),
        ("Pond opened in May. Pond International came. “It is full,” Pond said.", "Pond"),
    ],
)
def test_an_institution_in_full(body: str, speaker: str) -> None:
    """One word of an institution's name stands for the whole where the article begins with that."""
    assert [who for _, who in spoken(body)] == [speaker]


def test_who_is_told_of_by_a_relative_clause() -> None:
    """It is the people who know somebody, who sold something, that speak."""
    body = (
        "Two officials who knew Lena Voss said that the lock was shut. Sellers who owned the boat said that it was old."
    )
    assert [who for _, who in reported(body)] == ["two officials", "sellers"]


def test_a_clause_of_another_verb_is_no_relative_one() -> None:
    """In "the fans who saw what Voss said" it is Voss who says something."""
    body = "Lena Voss left. The fans who watched what their coach said was “a long night” were happy."
    assert [who for _, who in spoken(body)] == ["their coach"]


def test_a_line_that_reports_brings_in_the_next_paragraph() -> None:
    """However long a report is, the quotation that stands alone below it is the same person's."""
    long = "it was only the latest move of the town to make the bakers of the old harbour give up their ovens and their shops and go"
    body = (
        f"Nils Okoro spoke in May. Ada Lunn was there.\n\nOkoro said {long}.\n\n“They used every trick. We stand tall.”"
    )
    assert spoken(body) == [("They used every trick. We stand tall.", "Nils Okoro")]


def test_a_signature_that_begins_like_a_verb() -> None:
    """The name "Will" is a given name in a signature too."""
    body = "“It is cold here,” Ada Lunn said.\n\n“We see it in every mill.” Will Mott, Pond/Mills\n\nThen Will Mott of the union came."
    assert spoken(body)[1] == ("We see it in every mill.", "Will Mott")
    assert spoken("“It is cold,” Will Mott, head of the mill, told Pond Radio.") == [("It is cold,", "Will Mott")]


def test_first_is_no_article() -> None:
    """What the Post "first reported" is a report; "the first reported case" is none."""
    assert reported("The Harbour Post first reported that the lock was shut.") == [
        ("the lock was shut", "Harbour Post")
    ]
    assert quotes("The first reported that the lock was shut was Mott.") == ()


@pytest.mark.parametrize("noun", ["researcher", "expert", "analyst", "driver"])
def test_a_trade_that_was_not_brought_in(noun: str) -> None:
    """Whoever spoke by name just before is "the expert", where no other one has been brought in."""
    body = f"“It is cold,” said Ada Lunn.\n\nThe {noun} also said that the lock was shut."
    assert reported(body) == [("the lock was shut", "Ada Lunn")]


def test_a_given_name_that_the_article_contradicts() -> None:
    """Behind "Lunn says he" the pronoun "he" may mean Lunn, whatever Lunn's given name is."""
    body = "Alexis Lunn says he rowed. Tom Okoro lent the boat. Lunn loved it.\n\n“I was tired,” he said."
    assert spoken(body) == [("I was tired,", "Alexis Lunn")]


def test_a_post_whose_author_has_accounts_elsewhere() -> None:
    """Another account behind the name is no part of it, and neither is what a dash parts within the post."""
    body = "Nobody slept.\n\nThe weir held - we all saw it — Ada Lunn 🐘:@lunn@pond.social (@adalunn) May 7, 2023"
    assert spoken(body) == [("The weir held - we all saw it", "Ada Lunn")]
    assert spoken("The weir held — by a hair — Ada Lunn / pond.net/@lunn (@adalunn) May 7, 2023") == [
        ("The weir held — by a hair", "Ada Lunn")
    ]


SONG = (
    "The carol is old. Its lyrics tell of a weir, and each verse ends with water. The refrain goes on: “The weir, the weir, it holds.” "
    "Few know that the verse “and all the mill is still tonight” came later. The hymn has it too.\n\n“I sang it at home,” said Ada Lunn."
)


def test_an_article_about_songs() -> None:
    """What nobody is said to say in an article about songs is sung; elsewhere it is speech."""
    assert spoken(SONG) == [("I sang it at home,", "Ada Lunn")]
    other = "The weir is old. It is said of it: “The weir, the weir, it holds.”"
    assert [words for words, _ in spoken(other)] == ["The weir, the weir, it holds."]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Bankers of the isles warn that the weir is shut.", [("the weir is shut", "bankers of the isles")]),
        ("Ada Lunn is a vet. Lunn advises that plumbers ask for more, but admits that it is late.",
         [("plumbers ask for more", "Ada Lunn"), ("it is late", "Ada Lunn")]),
        ("Only 40% of economists surveyed predict that the weir will hold.", [("the weir will hold", "economists")]),
        ("A Spanish study of more than 200 mills over five years found that the weir was shut.",
         [("the weir was shut", "a Spanish study")]),
        ("Research shows that the weir is shut.", [("the weir is shut", "research")]),
        ("The head coach has been open, admitting that the weir was shut.", [("the weir was shut", "the head coach")]),
        ("A baker who had come late because of the snow said that the weir was shut.",
         [("the weir was shut", "a baker")]),
        ("The weir is shut, according to the hospital's website.", [("The weir is shut", "the hospital's website")]),
        ("Pond Bank came. The weir is shut, according to pondlist.example. It was sold, according to the site.",
         [("The weir is shut", "pondlist.example"), ("It was sold", "pondlist.example")]),
        ("The Royal Society for the Saving of Weirs (RSSW) said it was shut. The society said it was sold.",
         [("it was shut", "Royal Society for the Saving of Weirs"), ("it was sold", "Royal Society for the Saving of Weirs")]),
    ],
)  # fmt: skip
def test_who_reports(body: str, expected: list[tuple[str, str]]) -> None:
    """Trades, parts of a group, studies, addresses and institutions with long names are told for what they are."""
    assert reported(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Formerly, a small weir stood there, said Lunn.", "Formerly, a small weir stood there"),
        ("That weir, Lunn believes, will help the town.", "That weir, Lunn believes, will help the town"),
        ("Sadly, says Lunn, the weir will be shut.", "Sadly, says Lunn, the weir will be shut"),
        ("The figures are based, Lunn says, on 40 weirs.", "The figures are based, Lunn says, on 40 weirs"),
        ("The weir will be shut this winter, Lunn warned, due to a lack of sand and of stones in the whole town.",
         "The weir will be shut this winter"),
    ],
)  # fmt: skip
def test_a_report_around_its_cue(body: str, expected: str) -> None:
    """A cue may stand at a line's end or within its clause."""
    assert reported(f"Ada Lunn came. {body}") == [(expected, "Ada Lunn")]


def test_his_agency() -> None:
    """An institution that is told to be somebody's ends the line with what it announced."""
    body = "Ada Lunn’s long wait for a weir of her own was over on Monday, her agency Pond announced."
    assert reported(body) == [("Ada Lunn’s long wait for a weir of her own was over on Monday", "Pond")]


def test_what_is_denied_to_somebody() -> None:
    """To deny shelter to somebody is no saying; to deny wrongdoing is."""
    assert reported("A group, alarmed that Pond Bank is denying shelter to bakers, is here.") == []
    assert reported("Pond Bank denied any wrongdoing in the sale.") == [("any wrongdoing in the sale", "Pond Bank")]


def test_titles_before_a_name_and_a_place_behind_it() -> None:
    """The name behind titles is the speaker's, whatever comma follows."""
    body = "“It is full,” said Pond VP and GM, Retail, Ada Lunn, in a statement."
    assert spoken(body) == [("It is full,", "Ada Lunn")]


def test_a_quotation_that_runs_on_to_a_pronoun() -> None:
    """What runs on from the paragraph before is the same person's, even where the writer mistakes "he" for "she"."""
    body = "“It is cold,” says Julia Lunn.\n\n“Nobody slept.\n\n“It was late,” he says."
    assert [who for _, who in spoken(body)] == ["Julia Lunn"] * 3


def test_comments_that_are_made() -> None:
    """Whoever "made comments" has not commented with what follows."""
    assert spoken("Some experts interviewed for it made comments such as “a long night.”") == []
