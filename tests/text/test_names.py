"""Names are found by their capitals and matched as people match them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.names import _ENDS, _opens, names, same


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor, Ana de la Cruz-Brandt, met Mr. Tomas Reill.", ["Ana de la Cruz-Brandt", "Mr. Tomas Reill"]),
        ("He left the U.S. for good.", ["U.S."]),
        ("She studied at the University of Velm's school.", ["University of Velm"]),
        ("Nobody saw it in May.", ["May"]),
        ("He flew a G650 to Velm.", ["G650", "Velm"]),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    """Particles, titles, acronyms and possessives belong where a reader puts them."""
    assert [name.text for name in names(text) if not name.soft] == expected


def test_a_lone_opening_word_is_soft() -> None:
    """A single capitalised word that opens a sentence may be no name."""
    assert [(name.text, name.soft) for name in names("Survivors met Brandt.")] == [
        ("Survivors", True),
        ("Brandt", False),
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Reill", "Tomas Reill", True),
        ("Deputy Mayor Tomas Reill", "T. Reill", True),
        ("Anna Reill", "Tomas Reill", False),
        ("PWU", "Port Workers Union", True),
        ("Zoë Brandt", "Zoe Brandt", True),
        ("Russian", "Russia", True),
        ("United States", "US", True),
        ("British MoD", "MoD", True),
        ("Brandt", "Reill", False),
    ],
)
def test_same(one: str, other: str, expected: bool) -> None:
    """Surname and full name, acronym and full name, country and people are one; given names keep people apart."""
    assert same(one, other) is expected
    assert same(other, one) is expected


@given(st.text(max_size=60))
def test_spans_slice_back(text: str) -> None:
    """Each name is what stands at its span."""
    assert all(text[name.start : name.end] == name.text for name in names(text))


@given(st.text("aB1_ .!?:;'\"()[]*#|>\n-", max_size=12), st.integers(0, 12))
def test_what_opens_a_sentence_is_read_from_the_marks_before_it(text: str, at: int) -> None:
    """Reading back to the last letter tells the same as reading all that stands before."""
    at = min(at, len(text))
    assert _opens(text, at) == (at == 0 or _ENDS.search(text[:at]) is not None)
