"""Words that mean nearly the same."""

from __future__ import annotations

import pytest

from assistant.text.synonyms import KIN
from assistant.text.words import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boss", "executive"),
        ("cost", "price"),
        ("sacked", "fired"),
        ("ferry", "vessel"),
        ("become", "became"),
        ("docked", "deducted"),
    ],
)
def test_what_readers_and_reporters_say_meets(one: str, other: str) -> None:
    """A reader's word is kin to the reporter's."""
    assert stem(other) in KIN[stem(one)]


def test_kinship_goes_both_ways() -> None:
    """Who is kin to another has the other as kin, and nobody is kin to himself."""
    assert all(one in KIN[other] and one != other for one, others in KIN.items() for other in others)


def test_a_number_in_words_meets_its_digits() -> None:
    """Asked about the ten-point deduction, an article on the 10-point deduction answers."""
    assert "10" in KIN[stem("ten")]
    assert stem("twenty") in KIN["20"]
