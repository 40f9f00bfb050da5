"""What a question sets against one another."""

from __future__ import annotations

import pytest

from assistant.text.named_dates import NamedDate
from assistant.text.sides import is_several, sides

OUTLETS = ["Osk Courier", "Lund Gazette"]


def test_each_outlet_has_its_side() -> None:
    """The words up to the next outlet are asked of the one before."""
    one, other = sides("Does the Osk Courier doubt the price, while the Lund Gazette praises the catch?", OUTLETS)
    assert one.outlets == {"Osk Courier"}
    assert {"doubt", "pric"} <= one.stems
    assert other.outlets == {"Lund Gazette"}
    assert {"prais", "catch"} <= other.stems


def test_each_day_has_its_side() -> None:
    """Two days or months that are named apart are two sides."""
    found = sides("Where did the toll stand on 4 May, and where was it in July?", OUTLETS)
    assert [one.dates for one in found] == [(NamedDate(5, 4, None),), (NamedDate(7, None, None),)]


def test_a_day_that_is_counted_from_another_has_its_side() -> None:
    """A phrase such as "two months later" is the month that is two on from the day before it."""
    found = sides("Where did the toll stand on 4 May, and where was it two months later?", OUTLETS)
    assert [one.dates for one in found] == [(NamedDate(5, 4, None),), (NamedDate(7, None, None),)]


@pytest.mark.parametrize(
    "question",
    ["", "What does the Osk Courier say?", "Did the bridge open on 4 May, and was it safe?", "the toll and the price"],
)
def test_a_question_of_one_outlet_or_day_has_no_sides(question: str) -> None:
    """There is nothing beside it."""
    assert sides(question, OUTLETS) == ()


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("How many were hurt on the ferry, and what did Varga say about the reef?", True),
        ("Did the Post blame the captain while the Courier praised the harbour pilot?", True),
        ("Who said it, and when?", False),
        ("What did Varga say about the reef?", False),
        ("", False),
    ],
)
def test_a_question_may_ask_for_several_things(question: str, several: bool) -> None:
    """Where two of its pieces hold enough words to be questions."""
    assert is_several(question) is several
