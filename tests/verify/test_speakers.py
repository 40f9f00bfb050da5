"""A relative, a friend or a lawyer of somebody speaks for themselves; initials belong to their name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.schema import Claim, ClaimStatus
from assistant.verify import check
from tests.verify.invented import evidence, quote

BODY = """Tove Lindahl met reporters. “The boat was too small,” said Per Ask, an uncle of the student Tove Lindahl. \
“My brother sold it,” his sister, Ulla Munk, said of K. R. Munk. “My client slept,” said Jon Vee, a lawyer for Ari Dahl.
"""
TOLD = evidence(
    BODY,
    [
        quote(BODY, "The boat was too small,", "Per Ask", role="an uncle of the student Tove Lindahl"),
        quote(BODY, "My brother sold it,", "Ulla Munk", role="his sister"),
        quote(BODY, "My client slept,", "Jon Vee", role="a lawyer for Ari Dahl"),
    ],
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Per Ask said “The boat was too small”.", "verified"),
        ("Tove Lindahl's uncle, Per Ask, said “The boat was too small”.", "verified"),
        ("Tove Lindahl's uncle said “The boat was too small”.", "verified"),
        ("An uncle of Tove Lindahl said “The boat was too small”.", "verified"),
        ("Tove Lindahl said “The boat was too small”.", "removed"),
        ("Rolf Friend said “The boat was too small”.", "removed"),
        ("Ulla Munk said “My brother sold it”.", "verified"),
        ("K. R. Munk said “My brother sold it”.", "removed"),
        ("Ari Dahl's lawyer said “My client slept”.", "verified"),
        ("A lawyer for Ari Dahl said “My client slept”.", "verified"),
        ("Ari Dahl said “My client slept”.", "removed"),
    ],
)
def test_words_stay_with_whom_they_are_of(text: str, status: ClaimStatus) -> None:
    """Words are not given to the person whose relative or lawyer said them, nor to a namesake."""
    numbers = tuple(each.number for each in TOLD if "“" in each.text)
    (claim,) = check([Claim(text, numbers)], TOLD)
    assert claim.status == status, claim


def test_who_is_dealt_with_in_the_same_sentence_is_no_speaker() -> None:
    """“Judge Idris sentenced Kroll”: a verb between two names makes neither the other's role."""
    body = (
        "Judge Amal Idris sentenced Peter Kroll to nine years. “You betrayed all of those who trusted you,” she said.\n"
    )
    told = evidence(body, [quote(body, "You betrayed all of those who trusted you,", "Amal Idris")])
    numbers = tuple(each.number for each in told)
    claims = [
        Claim(f"{who} said: “You betrayed all of those who trusted you”.", numbers) for who in ("Kroll", "Amal Idris")
    ]
    assert [check([each], told)[0].status for each in claims] == ["removed", "verified"]


def test_who_speaks_through_a_document_is_no_one_else() -> None:
    """A ministry that speaks in its report is the ministry, although "the report" is on record beside it."""
    body = "A report by the interior ministry came out. “The old walls are stable,” the report said.\n"
    spoken = replace(quote(body, "The old walls are stable,", "the interior ministry"), relay="in the report")
    told = evidence(body, [spoken])
    (claim,) = check([Claim("The interior ministry said: “The old walls are stable”.", (2,))], told)
    assert claim.status == "verified", claim.reason
