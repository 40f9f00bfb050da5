"""Words that compare."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.words import content_words, fold, spans, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Onofre’s bridge", ["onofre", "bridge"]),
        ("Élysée ÉLYSÉE", ["elysee", "elysee"]),
        ("10,000 in 2.5 hours", ["10000", "in", "2.5", "hours"]),
        ("a 3-3 draw", ["a", "3", "3", "draw"]),
        ("won’t won't", ["won't", "won't"]),
        ("the U.S. and the US told us", ["the", "us.", "and", "the", "us.", "told", "us"]),
    ],
)
def test_words_fold(text: str, expected: list[str]) -> None:
    """Case, accents, possessives and thousands separators make no difference; an acronym is no pronoun."""
    assert words(text) == expected


@pytest.mark.parametrize(
    "family",
    [
        "testify testified testifies testifying",
        "announce announced announcing",
        "stop stopped stops",
        "bridge bridges",
        "agree agreed",
    ],
)
def test_inflections_share_a_stem(family: str) -> None:
    """The forms of one word meet in one stem."""
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize("pair", ["universe university", "news new", "bus buses_", "analysis analyst", "paris parish"])
def test_other_words_keep_their_own(pair: str) -> None:
    """Words of another meaning do not meet."""
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_stop_words_carry_no_subject() -> None:
    """What is left of a question is what it is about."""
    assert content_words("What did the minister say about the bridge?") == ["minister", "bridge"]


@given(st.text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    """Every word is cut from the text, words do not overlap, and folding the cut gives the word."""
    found = list(spans(text))
    assert [fold(text[word.start : word.end]) for word in found] == [word.folded for word in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert words(text) == [word.folded for word in found]
