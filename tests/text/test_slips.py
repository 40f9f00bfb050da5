"""A word that stands nowhere may be another but for a slip."""

from __future__ import annotations

import pytest

from assistant.text.slips import is_slip


@pytest.mark.parametrize(
    ("slip", "word", "expected"),
    [
        ("freid", "fried", True),
        ("pichay", "pichai", True),
        ("prigozin", "prigozhin", True),
        ("varga", "vargas", True),
        ("brant", "brand", False),
        ("freda", "fried", False),
        ("rfied", "fried", False),
        ("card", "cards", False),
        ("klop", "klopp", True),
        ("hollmann", "holman", True),
        ("cohan", "cohen", True),
        ("kohen", "cohen", False),
        ("bran", "bren", False),
        ("bob", "bobb", False),
    ],
)
def test_a_letter_that_is_another_doubled_or_in_another_place_is_a_slip(
    slip: str, word: str, *, expected: bool
) -> None:
    """In a word that begins alike: the shorter it is, the less may differ."""
    assert is_slip(slip, word) is expected
