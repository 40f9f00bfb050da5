"""Lies and honest answers about the fictional articles that come with the project, whole articles as evidence.

What the rules do not catch yet is listed by cause in `OPEN`; an entry that is caught must leave the list.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.verify.sample import judged
from tests.verify.sample_claims import CLAIMS
from tests.verify.sample_honest import DOUBTED, HONEST
from tests.verify.sample_quotations import QUOTATIONS
from tests.verify.sample_slips import DOUBTED_TOO, HONEST_TOO, SLIPS

OPEN: dict[str, tuple[str, ...]] = {
    # quotations
    "the record gives the words to the wrong speaker": ("consul for certificate",),
    "words quoted within speech count as the speaker's own": ("auditors for officials",),
    "the record names no speaker, so that nobody is the wrong one": (
        "e-mail's words as his",
        "answer after the letter",
    ),
    "a verb that is not one of saying binds no speaker": ("hedge of another witness",),
    # claims
    "two values and their owners may change places": (
        "when the radar failed",
        "five for two",
        "votes of the other",
        "eve for day",
        "leader of the night",
    ),
    "a sum of anything is a derivation": ("mixed sum",),
    "somebody else may be told as who did it": ("warned for warning", "two who called on him"),
    "a plan, an offer, an order, a condition or an allegation may be told as done": (
        "offer as sale",
        "allegation as fact",
        "would for would like to",
        "certain for unlikely",
    ),
    "what was withdrawn or overtaken may be told as true": ("early toll as the final one",),
    "words that compare, order or count all are not read": (
        "every month",
        "invented first",
        "everybody for several",
        "second for third",
        "second call for third",
        "first for last",
        "order of arrival",
    ),
    "how somebody came, or what a person's standing is, may be put in": (
        "by boat",
        "captain for suspended",
        "proved for withdrew",
    ),
    "a place beside a name, or whom one speaks to, may be another's": (
        "where she works",
        "where she was",
        "told to whom",
    ),
    "a cause, a motive, a conflict, a concord or a verdict may be put in": (
        "invented cause",
        "conflict where none is",
    ),
    # honest sentences
    "an office that opens a sentence is not tied to the name that follows": ("eleven as 11",),
    "a name shortened in its article (the court) is not known again": ("no finding",),
}
MARKS = [
    "〝{}〞", "‟{}”", "｢{}｣", "＇{}＇", "ʺ{}ʺ", "ˮ{}ˮ", "״{}״", "˝{}˝", "‶{}‶", "❮{}❯", "❛{}❜", "🙶{}🙷", "⹂{}”", "⟪{}⟫", "⟨{}⟩",
    "<<{}>>", ",,{}''", "&quot;{}&quot;", "&#8220;{}&#8221;", "&#x201C;{}&#x201D;", "&laquo;{}&raquo;", "&amp;quot;{}&amp;quot;",
    '\\"{}\\"', "\\u201c{}\\u201d", "`{}`", "```{}```", "**“**{}**”**", "<blockquote>{}</blockquote>", "[quote]{}[/quote]", "\n> {}",
    "‘‘{}’’", "′{}′", "ʻ{}ʼ",
]  # fmt: skip
SEQUENCES = [
    ("named, then she", "radar-was-off", ("Béatrice Lund-Amory is the managing director of Skarra Line.", ["managing director"]),
     ("She had offered the board her resignation on Monday evening.", ["her resignation"]), "verified"),
    ("somebody else named, then she", "radar-was-off", ("Ingrid Solheim-Pascoe led the inquiry.", ["who led the inquiry"]),
     ("She had offered the board her resignation on Monday evening.", ["her resignation"]), "doubted"),
    ("named, then he says", "docked-nine", ("Piers Tolliver is the league's chief executive.", ["Piers Tolliver"]),
     ("He said: “I like Athletic. I like the pies. It's nine points.”", ["I like the pies"]), "verified"),
    ("somebody else named, then he says", "docked-nine", ("Dario Fontanel is the manager.", ["the manager"]),
     ("He said: “I like Athletic. I like the pies. It's nine points.”", ["I like the pies"]), "removed"),
    ("said, then he says", "lindach-dam-cost", ("Jonas Wetterau said the money would be found.", ["would be found"]),
     ("He said: “I have confidence in concrete.”", ["in concrete"]), "verified"),
    ("somebody else said, then he says", "lindach-dam-cost", ("Jonas Wetterau said the money would be found.", ["would be found"]),
     ("He added: “We reckon on 3.8 billion.”", ["reckon on"]), "removed"),
    ("somebody else said, then the minister", "lindach-dam-cost", ("Jonas Wetterau said the money would be found.", ["would be found"]),
     ("The same minister said: “We reckon on 3.8 billion.”", ["reckon on"]), "removed"),
    ("a rival named, then said", "vant-mayor", ("Lars Ekwall had 9,318 votes.", ["9,318"]),
     ("His opponent, Mireille Duarte, said: “I am not accusing anyone.”", ["not accusing"]), "verified"),
]  # fmt: skip


def rows(table: Sequence[tuple[object, ...]]) -> list[object]:
    """Return a table's rows as parameters, what is still open marked as such."""
    reasons = {case: reason for reason, cases in OPEN.items() for case in cases}
    return [
        pytest.param(*row[1:], id=str(row[0]), marks=pytest.mark.xfail(strict=True, reason=reasons[str(row[0])]))
        if row[0] in reasons else pytest.param(*row[1:], id=str(row[0]))
        for row in table
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "articles", "cited"), rows(QUOTATIONS))
def test_a_false_quotation_is_removed(text: str, articles: str, cited: list[str]) -> None:
    """A quotation of somebody else, cut so that it turns, altered, translated or stitched never reaches the reader."""
    (claim,) = judged(articles, (text, cited))
    assert claim.status == "removed", claim
    assert claim.reason


@pytest.mark.parametrize("marks", rows([(marks, marks) for marks in MARKS]))
def test_invented_words_in_odd_marks_are_removed(marks: str) -> None:
    """Whatever marks a reader would take for quotation marks, invented words between them are removed."""
    (claim,) = judged(
        "strikes-ledge", (f"Sørbø said: {marks.format('We had people on the rocks for many hours')}", ["up to 50"])
    )
    assert claim.status == "removed", claim


@pytest.mark.parametrize(("text", "articles", "cited"), rows([*CLAIMS, *SLIPS]))
def test_a_turned_claim_is_not_verified(text: str, articles: str, cited: list[str]) -> None:
    """A claim that turns what the articles say is marked or removed."""
    (claim,) = judged(articles, (text, cited))
    assert claim.status != "verified", claim


@pytest.mark.parametrize(("text", "articles", "cited"), rows([*HONEST, *HONEST_TOO]))
def test_an_honest_sentence_is_verified(text: str, articles: str, cited: list[str]) -> None:
    """Paraphrases, derivations and faithful quotations of whole articles stand."""
    (claim,) = judged(articles, (text, cited))
    assert claim.status == "verified", claim


@pytest.mark.parametrize(("text", "articles", "cited"), rows([*DOUBTED, *DOUBTED_TOO]))
def test_what_rules_cannot_read_is_not_removed(text: str, articles: str, cited: list[str]) -> None:
    """A true sentence that the rules cannot tie to its evidence may be marked, but is shown."""
    (claim,) = judged(articles, (text, cited))
    assert claim.status != "removed", claim


@pytest.mark.parametrize(("articles", "before", "text", "status"), rows(SEQUENCES))
def test_a_pronoun_means_who_was_named(
    articles: str, before: tuple[str, list[str]], text: tuple[str, list[str]], status: str
) -> None:
    """A pronoun behind a sentence that names somebody is judged as that person's."""
    first, second = judged(articles, before, text)
    assert first.status == "verified", first
    assert second.status == status if status != "doubted" else second.status != "verified", second


def test_what_is_open_is_in_a_table() -> None:
    """Every case that is said to be open exists, once."""
    known = [
        str(row[0])
        for table in (QUOTATIONS, CLAIMS, SLIPS, HONEST, HONEST_TOO, DOUBTED, DOUBTED_TOO, SEQUENCES)
        for row in table
    ] + MARKS
    named = [case for cases in OPEN.values() for case in cases]
    assert len(set(known)) == len(known)
    assert sorted(set(named)) == sorted(named)
    assert set(named) <= set(known)
