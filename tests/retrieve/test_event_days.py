"""The day of an event is taken from the articles that tell of it, where these agree."""

from __future__ import annotations

import pytest

from assistant import retrieve
from tests.retrieve.conftest import MemoryIndex, article

HEARD = article(
    "Osk harbour case heard",
    "Judge Alma Berg heard both sides of the harbour case in Osk. “We shall win,” said Nils Holm.",
    published_at="2031-03-10",
)
RULED = article(
    "Ruling ends Osk harbour case",
    "The ruling in the harbour case came on Tuesday. Nils Holm lost.",
    published_at="2031-04-24",
)
AFTER = article(
    "What the Osk ruling means",
    "Two days after the ruling the cranes stood still. “We pay,” said Nils Holm of the harbour.",
    published_at="2031-04-24",
)
ELSEWHERE = article("Lorn ruling", "A ruling in Lorn let the mill close.", published_at="2030-01-02")


@pytest.fixture
def tried(index: MemoryIndex) -> MemoryIndex:
    """Return the index with a case, its ruling of Tuesday, 22 April 2031, and another one elsewhere."""
    index.add([HEARD, RULED, AFTER, ELSEWHERE])
    return index


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("What did Holm say before the ruling?", "prior to 22 April 2031"),
        ("What happened in Osk after the ruling?", "following 21 April 2031"),
        ("What did Holm say before the flood?", ""),
        ("Who was judge in Osk before the ruling?", ""),
        ("What did Holm say?", ""),
    ],
)
def test_a_question_gets_the_day_of_its_event(question: str, day: str, tried: MemoryIndex) -> None:
    """Of the people and places of the question; none for an event that nobody tells of, nor where a state is asked for."""
    assert retrieve.when(question, tried) == day


def test_where_articles_do_not_agree_no_day_is_taken(tried: MemoryIndex) -> None:
    """A ruling a year later may as well be the one that is meant."""
    later = [
        article(
            f"Osk ruling number {n}",
            f"A ruling of the Osk court on Nils Holm, number {n}.",
            published_at=f"203{n}-01-02",
        )
        for n in (2, 4, 6, 8)
    ]
    tried.add(later)
    assert retrieve.when("What did Holm say before the ruling?", tried) == ""
