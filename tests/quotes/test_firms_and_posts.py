"""Whom the words of firms, posts and people with long roles are given to, and where reports begin, in invented articles."""

from __future__ import annotations

import pytest

from assistant.quotes.census import Census
from assistant.quotes.descriptions import is_event
from assistant.quotes.people import People
from assistant.quotes.posts import posts
from tests.growth import LINEAR, growth
from tests.quotes.test_find import quotes, reported, spoken


def test_any_noun_before_a_full_name() -> None:
    """Whatever stands between a quotation and a full name between commas says what that person is."""
    (one,) = quotes("“It is shut,” Pond Bank’s water lead, Ada Lunn, tells Pond Radio in a talk.")
    assert (one.speaker, one.role) == ("Ada Lunn", "Pond Bank's water lead")


def test_what_is_found_within_a_report() -> None:
    """Words that a review has found belong to who says so, whatever "and" joins before it."""
    body = "Harbour Foods said in May its jam was sold out because a survey found it was “far too cheap.”"
    assert spoken(body) == [("far too cheap.", "Harbour Foods")]
    other = "Harbour Foods said it was calm and a survey found its jam was “far too cheap.”"
    assert spoken(other) == [("far too cheap.", "a survey")]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Pond said it was calm.\n\n“It is full,” the cheese making company said.", "Pond"),
        ("Pond opened in May.\n\n“It is full,” the cheese making company said.", "the cheese making company"),
        ("Weir-maker Pond Works said it was calm. “It is full,” Weir-maker Pond Works said.", "Pond Works"),
        ("PondAI opened. PondAI grew. “It is full,” Pond AI said.", "PondAI"),
        ("Pond AI opened. “It is full,” Pond AI said.", "Pond AI"),
        ("Pond sent a note to the heads of the PMAs. “We agree to it all,” it says.", "Pond"),
        ("Mole Games closed the gate in May. “It is cold out there,” it said.", "Mole Games"),
        ("The firm wrote in May. The Winter Games opened. “It is cold out there,” it said.", "the firm"),
        ("The firm wrote in May. The 2031 Games opened. “It is cold out there,” it said.", "the firm"),
        ("The firm wrote in May. The PMAs opened. “It is cold out there,” it said.", "the firm"),
        (
            "Pond Awards opened. “It is full,” according to the National Board on Weir Safety.",
            "National Board on Weir Safety",
        ),
    ],
)
def test_firms(body: str, speaker: str) -> None:
    """What a firm is called besides means it once it has spoken; an event says nothing."""
    assert spoken(body)[-1][1] == speaker


def test_an_affiliate() -> None:
    """Of two names the second is meant where the first says whose affiliate it is."""
    assert reported("It is shut and will be, according to Pond affiliate KXYZ.") == [
        ("It is shut and will be", "Pond affiliate KXYZ")
    ]


def test_a_post_of_the_line_before() -> None:
    """A post is of who posts in the line before, and the clause before "posted on" is a report."""
    body = "Ada Lunn wrote in a post that it was over. The lines were all down, the sheriff posted on Facebook. “Call later please,” the post read."
    assert spoken(body) == [("Call later please,", "the sheriff")]
    assert ("The lines were all down", "the sheriff") in reported(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Lunn answered by saying that the weir was old.", [("the weir was old", "Ada Lunn")]),
        ("If you see a leak, Lunn says there is a bell.", [("there is a bell", "Ada Lunn")]),
        ("Lunn said this weir needs a bell.", [("this weir needs a bell", "Ada Lunn")]),
        ("Lunn said this week that the weir was old.", [("the weir was old", "Ada Lunn")]),
        ("Lunn told this paper in May how good it all had been.", []),
        ("Lunn criticised the mill and the fees it could raise.", []),
        ("That weir, Lunn confirmed earlier this month, is old.", [("That weir, Lunn confirmed earlier this month, is old", "Ada Lunn")]),
        ("Lunn went by reporting lines.", []),
    ],
)  # fmt: skip
def test_reports(body: str, expected: list[tuple[str, str]]) -> None:
    """A report may follow "by saying", an "if" and "this"; what is told, or criticised, is no clause."""
    assert reported(f"Ada Lunn came. {body}") == expected


def test_a_board_that_is_frustrated() -> None:
    """An institution with which a line begins is who says what a participle reports."""
    assert reported("The council is tired of both mills, saying they failed to pay.") == [
        ("they failed to pay", "the council")
    ]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("data from Pond Bank", "Pond Bank"),
        ("the tests", "the tests"),
        ("the latest data from the trial", "the latest data from the trial"),
    ],
)
def test_data(source: str, speaker: str) -> None:
    """Data speak for whose they are, else for themselves."""
    assert reported(f"Pond Works said it was calm. The weir is quite old, according to {source}.")[-1] == (
        "The weir is quite old",
        speaker,
    )


def test_a_former_something_before_a_name() -> None:
    """A standing may part the article from a role that begins with a capital."""
    body = "“It was cold,” says the former Harbour captain Ada Lunn, who was hurt."
    assert spoken(body) == [("It was cold,", "Ada Lunn")]


def test_a_post_is_found_in_time_that_grows_with_its_article() -> None:
    """Neither dashes with colons, nor spaces, nor links keep the reader of signatures, whatever stands between them."""

    def read(size: int) -> None:
        for row in ("—aa:", " ", "a.bc/"):
            assert list(posts(f"We see it all (@{row * size}x\n— (@", People(""))) == []

    assert growth(read, 5_000) < LINEAR


def test_names_are_counted_in_time_that_grows_with_their_article() -> None:
    """A letter and a mark, over and over, are looked at once for a name with a nickname."""

    def read(size: int) -> None:
        assert not Census("A'" * size).full

    assert growth(read, 5_000) < LINEAR


def test_letters_are_no_event() -> None:
    """A name of letters in the plural is several, and takes no place."""
    assert not is_event("PMAs")
    assert is_event("Pond Awards")


PROMPT = "skip past newsletter promotion Sign up to Weirs Daily. " + "Our notice says how we use what you tell us. " * 9


@pytest.mark.parametrize("between", ["", f"{PROMPT}\n\n", "The weir in May. Photograph: Lena Voss\n\n"])
def test_a_quotation_that_a_prompt_interrupts(between: str) -> None:
    """Words that begin in the middle of a paragraph run on behind a prompt too, and are one person's."""
    body = f"“It was cold,” says Ada Lunn. “We sat there all night with the lamps.\n\n{between}“Nobody came at all.”"
    assert spoken(body) == [
        ("It was cold,", "Ada Lunn"),
        ("We sat there all night with the lamps.", "Ada Lunn"),
        ("Nobody came at all.", "Ada Lunn"),
    ]


def test_an_open_mark_that_nothing_goes_on_from() -> None:
    """A mark that nothing closes opens no quotation where the next paragraph is the writer's."""
    body = "“It was cold,” says Ada Lunn. “We sat there all night.\n\nThe lamps went out one by one.\n\nIt was May."
    assert spoken(body) == [("It was cold,", "Ada Lunn")]


def test_a_paragraph_of_the_writers_ends_a_quotation() -> None:
    """What the writer tells between is no prompt: the words before and behind it are no one quotation."""
    body = (
        "“It was cold,” says Ada Lunn. “We sat there all night.\n\nShe said that it was late.\n\n“Nobody came at all.”"
    )
    assert all(one.group is None for one in quotes(body))


def test_sentences_run_together_are_one_quotation() -> None:
    """Whole sentences right behind others in marks are direct speech, and belong together."""
    found = quotes("Ada Lunn said: “It was cold there. “We sat there all night.”")
    assert [(one.kind, one.group, one.speaker) for one in found] == [("direct", 0, "Ada Lunn")] * 2


def test_words_that_an_editor_repeats() -> None:
    """What stands by itself below one speaker's words, and is said by another, is the other's."""
    words = "Nobody should open the weir at night without a lamp."
    body = f"“It is cold,” said Ada Lunn.\n\n“{words}”\n\nThen Carl Mott spoke.\n\n“{words[:-1]},” said Carl Mott."
    assert [who for _, who in spoken(body)] == ["Ada Lunn", "Carl Mott", "Carl Mott"]


def test_a_recent_report() -> None:
    """What tells which report is meant parts no article from it."""
    assert reported("According to a recent report from Pond Radio, the weir is shut.") == [
        ("the weir is shut", "Pond Radio")
    ]
    assert reported("The weir is quite old, according to the second report.") == [
        ("The weir is quite old", "the second report")
    ]


def test_a_show_on_which_somebody_speaks() -> None:
    """A name in capitals behind "on" is where something was said."""
    assert spoken("As Ada Lunn implied on “The Pond Morning Show,” it is shut.") == []
    assert spoken("Ada Lunn said: “The Pond Is Shut.”") == [("The Pond Is Shut.", "Ada Lunn")]


def test_a_report_that_a_main_clause_follows() -> None:
    """Behind "While she said" a comma and another cue begin the main clause."""
    body = "While Ada Lunn said that the weir was old, Carl Mott admitted that it leaked at night."
    assert reported(body) == [("the weir was old", "Ada Lunn"), ("it leaked at night", "Carl Mott")]


def test_a_firm_told_by_what_it_runs() -> None:
    """Not what a firm runs speaks, but the firm whose name stands between the commas."""
    body = "Pond came. The firm that runs the Mill Days, Pond Works, denies that the weir is shut."
    assert reported(body) == [("the weir is shut", "Pond Works")]


def test_an_abbreviated_country_is_no_firm() -> None:
    """A country by its letters is not "the startup", wherever the line before names it."""
    body = "The test came to the U.K. in May.\n\nThe startup also claims that the test is cold."
    assert reported(body) == [("the test is cold", "the startup")]
