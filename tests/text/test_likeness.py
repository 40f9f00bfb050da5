"""Likeness: versions of a text against other texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.likeness import likeness

STORY = (
    "The harbour bridge will stay shut until May, the port authority said. Two lorries had damaged a pillar in March."
)


@pytest.mark.parametrize(
    "version",
    [
        STORY.replace("May", "June"),
        "Correction: an earlier version named the wrong month. " + STORY,
        STORY.split(". ", maxsplit=1)[0],
        STORY.upper(),
    ],
)
def test_versions_are_alike(version: str) -> None:
    """A changed word, an addition, a cut or other letters leave a version alike."""
    assert likeness(STORY, version) > 0.5


def test_other_texts_are_not() -> None:
    """An article about something else shares next to nothing, although its grammar is the same."""
    other = "The bakery in Mill Lane will open until midnight, its owner said. Two ovens had arrived in the spring."
    assert likeness(STORY, other) < 0.05


@pytest.mark.parametrize(("one", "other", "expected"), [("", "", 1), ("", "a b c", 0), ("Hello!", "hello", 1)])
def test_short_texts_are_compared_whole(one: str, other: str, expected: float) -> None:
    """Texts without three words in a row are alike when they are the same."""
    assert likeness(one, other) == expected


@given(st.text(), st.text())
def test_it_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    """Likeness lies between 0 and 1, does not depend on the order, and a text is like itself."""
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
    assert likeness(one, one) == 1
