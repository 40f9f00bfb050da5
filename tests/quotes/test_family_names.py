"""Whom family names that several bear, acronyms and people without a name mean, in invented articles."""

from __future__ import annotations

import pytest

from tests.quotes.test_find import reported, spoken

BROTHERS = "Nils Lunn met the press. “It was cold,” Nils Lunn said. Nils Lunn was late. "


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (BROTHERS + "Tove Lunn then spoke of the weir. Lunn said it was “far too old to mend.”", "Tove Lunn"),
        (BROTHERS + "During the talk, Tove Lunn rose, and Lunn said it was “far too old to mend.”", "Tove Lunn"),
        (BROTHERS + "His children, Tove Lunn and Carl Lunn, came too. Lunn said it was “far too old to mend.”", "Nils Lunn"),
        (BROTHERS + "The mayor met Tove Lunn. Lunn said it was “far too old to mend.”", "Nils Lunn"),
    ],
)  # fmt: skip
def test_a_family_name_is_whom_the_sentence_before_was_about(body: str, speaker: str) -> None:
    """Of several who bear it, it means the one with whose full name the sentence before begins, not one whom that mentions."""
    assert spoken(body)[-1] == ("far too old to mend.", speaker)


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("A Harbour Foods spokesman denied it. The spokesman said it was “far too old.”", "a Harbour Foods spokesman"),
        ("A spokesman said it was old. Pond Bank's spokesman told us: “It is far too old.”", "Pond Bank's spokesman"),
        ("A Pond seller of eels said it was old. The Pond seller of eels in Oslo said it was “far too old.”", "a Pond seller of eels"),
        ("One user agreed. “It is far too old,” they said.", "one user"),
    ],
)  # fmt: skip
def test_somebody_without_a_name(body: str, speaker: str) -> None:
    """Whom a line brings in without a name is called so by the next; what says more of somebody is somebody else."""
    assert spoken(body)[-1][1] == speaker


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Pond Songs Fund is old. The PSF board said it was “far too old to mend.”", "the Pond Songs Fund board"),
        ("Pond Rugby is old. PR has said it was “far too old to mend.”", "PR"),
        ("Cod Rugby is old. CR has said it was “far too old to mend.”", "Cod Rugby"),
    ],
)
def test_an_acronym_is_spelt_out(body: str, speaker: str) -> None:
    """An institution is called by the words that the article has for its acronym, within a description too."""
    assert spoken(body) == [("far too old to mend.", speaker)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Analysts at Pond Bank, who like eels, said the weir was sold.", ("the weir was sold", "analysts at Pond Bank")),
        ("The weir was sold, according to economists at Pond Bank.", ("The weir was sold", "economists at Pond Bank")),
        ("Ada Lunn's lawyers were there. They argued that the weir was sold.", ("the weir was sold", "Ada Lunn's lawyers")),
        ("A judge said it was late. Judge Ada Lunn sat down. The judge said the weir was sold.", ("the weir was sold", "Ada Lunn")),
        ("Pond Bank rose by a third after the company said the weir was sold.", ("the weir was sold", "Pond Bank")),
        ("With Pond Bank and Oslo Bank it rose after the company said the weir was sold.", ("the weir was sold", "the company")),
    ],
)  # fmt: skip
def test_people_are_called_by_where_they_work(body: str, expected: tuple[str, str]) -> None:
    """What tells a group apart belongs to its name; a judge whom the article names is called by that name."""
    assert reported(body)[-1] == expected


def test_who_is_described_by_whom_he_is_close_to() -> None:
    """What follows "people close" belongs to it."""
    assert reported("The weir was sold twice, according to people close to him.") == [
        ("The weir was sold twice", "people close to him")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It was old, “a pile of wet stones,” in the words of two fans.", [("a pile of wet stones,", "two fans")]),
        ("Ada Lunn, a self-described “lover of wet stones,” was there.", [("lover of wet stones,", "Ada Lunn")]),
        ("Ada Lunn went down the row asking who had “paid for the wet stones.”", [("paid for the wet stones.", "Ada Lunn")]),
        ("“We mend it,” Pond Bank said. With Oslo, “we mend it every year.”",
         [("We mend it,", "Pond Bank"), ("we mend it every year.", "Pond Bank")]),
        ("“We mend it,” Ada Lunn said. With Carl Mott, “we mend it every year.”",
         [("We mend it,", "Ada Lunn"), ("we mend it every year.", None)]),
        ("“We mend it,” Ada Lunn said. With Oslo, “they mend the weir every single year.”",
         [("We mend it,", "Ada Lunn"), ("they mend the weir every single year.", None)]),
        ("If Ada Lunn turned round and said, “we will mend it all,” the sale was off.", []),
        ("If Ada Lunn comes, she says, “we will mend it all.”", [("we will mend it all.", "Ada Lunn")]),
        ("Ada Lunn met us. Pond Bank gave this statement from Carl Mott, its head: “We mend it every year.”",
         [("We mend it every year.", "Carl Mott")]),
        ("Ada Lunn reported one head of the bank believes it “has been far too slow.”", [("has been far too slow.", "Ada Lunn")]),
        ("Each stanza of it ends with the line: “We mend it every year.”", []),
        ("It is cold, Pond Bank wrote. Get some sleep then. “We mend it,” the blog post reads.", [("We mend it,", "Pond Bank")]),
        ("Pond Bank wrote a blog post.\n\nDo you know more? Get in touch with Pond Radio.\n\n“We mend it,” the post reads.",
         [("We mend it,", "Pond Bank")]),
        ("Analysts at Pond Bank noted that critics see “a sign of old age,” they wrote.",
         [("a sign of old age,", "analysts at Pond Bank")]),
        ("“We mend it,” said captain Heung-Min Son.\n\n“We mend it every year,” said the captain.",
         [("We mend it,", "Heung-Min Son"), ("We mend it every year,", "Heung-Min Son")]),
        ("Mott met the press. Lunn said he likes eels. “We mend it,” he said.", [("We mend it,", "Lunn")]),
        ("Carl Mott met the press. Lunn boss Nils Voss left. Lunn said he likes eels. “We mend it,” he said.",
         [("We mend it,", "Carl Mott")]),
        ("You may want to click “add the stones” now, as we expect.", []),
        ("You may want to tap on “add the stones” now, as we expect.", []),
        ("Ada Lunn spoke of the calm that Carl Mott had promised, telling Pond Radio: “It is far too old.”",
         [("It is far too old.", "Ada Lunn")]),
        ("The bank’s board – now led by its head, Ada Lunn – issued a statement saying it was “far too old.”",
         [("far too old.", "the bank's board")]),
    ],
)  # fmt: skip
def test_whose_words_they_are(body: str, expected: list[tuple[str, str | None]]) -> None:
    """Words have speakers in other shapes too; what is only supposed or stands on a button has none."""
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“We mend it,” Ada Lunn and Carl Mott said in a joint statement.", "Ada Lunn and Carl Mott"),
        ("Ada Lunn met Carl Mott. In May, Lunn and Mott said: “We mend it.”", "Ada Lunn and Carl Mott"),
        ("“We mend it,” said Lunn and Mott. Ada Lunn met Carl Mott.", "Ada Lunn and Carl Mott"),
        ("But Pond Bank and General Motors said: “We mend it.”", "Pond Bank and General Motors"),
        ("She met Ada Lunn and Carl Mott said: “We mend it.”", "Carl Mott"),
        ("Both Ada Lunn and Carl Mott said: “We mend it.”", "Ada Lunn and Carl Mott"),
        ("“We mend it,” wrote @pondfan on Mastodon.", "@pondfan"),
        ("“We mend it,” one user, pondfan92, wrote.", "pondfan92"),
    ],
)
def test_joint_speakers_and_accounts(body: str, speaker: str) -> None:
    """Two with whom a clause begins speak together, each by the fullest name; an account is called by its name."""
    assert spoken(body)[-1][1] == speaker


def test_they_are_those_who_spoke_together() -> None:
    """A pronoun of several goes on with both."""
    body = "Ada Lunn and Carl Mott said: “We mend it.” They added: “We like it.”"
    assert {speaker for _, speaker in spoken(body)} == {"Ada Lunn and Carl Mott"}


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Ada Lunn met Katy Mott. He said it was “far too old to mend.”", None),
        ("Jake Lunn met Katy Mott. She said it was “far too old to mend.”", "Katy Mott"),
    ],
)
def test_whom_a_pronoun_cannot_mean(body: str, speaker: str | None) -> None:
    """A given name that is common knowledge says of whom "he" and "she" are said."""
    assert spoken(body) == [("far too old to mend.", speaker)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ada Lunn took to Facebook saying that the weir was sold.", ("the weir was sold", "Ada Lunn")),
        ("Ada Lunn posted on X saying that the weir was sold.", ("the weir was sold", "Ada Lunn")),
        ("Ada Lunn wrote in a Facebook post that the weir was sold.", ("the weir was sold", "Ada Lunn")),
        ("It was, Ada Lunn says, as if a weir had been sold.", ("It was, Ada Lunn says, as if a weir had been sold", "Ada Lunn")),
        ("Carl Mott left. Pondfan, another user, said it was cold out. He said the weir was sold.", ("the weir was sold", "Pondfan")),
        ("The Pond Council minutes noted that the weir was sold.",
         ("the weir was sold", "Pond Council")),
    ],
)  # fmt: skip
def test_who_reports(body: str, expected: tuple[str, str]) -> None:
    """No platform speaks, but whoever posts there; minutes speak for their council."""
    assert reported(body)[-1] == expected


def test_the_auditors_report_is_their_court_s() -> None:
    """A report speaks for the institution that has spoken, not for the people who work for it."""
    body = "It is dear, the Court of Eels said. The auditors said that the weir was sold. “It is far too old,” the report read."
    assert spoken(body) == [("It is far too old,", "Court of Eels")]


def test_a_link_within_an_answer() -> None:
    """Captions and links between the paragraphs of an answer are none of it and do not end it."""
    turns = """Ada Lunn spoke to us about the weir.

PR: What is it like to mend a weir?

AL: It is cold work, and I like it.

Related: The weir that nobody wanted to mend.

And then it is wet work as well.

The weir in May. (Image credit: Pond Radio)

PR: Will you do it again?

AL: I will mend it every year."""
    assert spoken(turns) == [
        ("It is cold work, and I like it.", "Ada Lunn"),
        ("And then it is wet work as well.", "Ada Lunn"),
        ("I will mend it every year.", "Ada Lunn"),
    ]


def test_a_family_name_with_its_house_behind_it() -> None:
    """Whoever is called "of" a house is the one of that family in the article; a bank of a place is nobody of it."""
    body = "Ada Lunn came with Lena Bank. “It is cold,” said Lunn of Pond Dairies. “It is dear,” said the Bank of Osk."
    assert spoken(body) == [("It is cold,", "Ada Lunn"), ("It is dear,", "Bank of Osk")]
