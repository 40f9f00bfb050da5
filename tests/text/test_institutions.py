"""What is said around a single name tells a firm from a person."""

from __future__ import annotations

import pytest

from assistant.text.institutions import is_thing


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Velm", "It is hard to work at Velm, staff say."),
        ("Velm", "A Velm spokeswoman called."),
        ("VelmTok", "VelmTok answered."),
        ("Norway", "Norway said no."),
    ],
)
def test_things(name: str, text: str) -> None:
    """A place to work at, a name with staff, a capital inside or a country is no person."""
    assert is_thing(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Velm", "Velm smiled."),
        ("Velm", "Mr Velm met Velm employees."),
        ("Velm", "The mayor, Rosa Velm, works at Velm."),
        ("McVelm", "McVelm smiled."),
        ("Jordan", "Jordan Velm smiled."),
        ("velm", "at velm"),
        ("Rosa Velm", "at Rosa Velm"),
    ],
)
def test_persons_and_what_cannot_be_told(name: str, text: str) -> None:
    """A title or a given name anywhere before it outweighs the rest; without a sign nothing is taken for a thing."""
    assert not is_thing(name, text)
