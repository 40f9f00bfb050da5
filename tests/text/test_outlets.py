"""Whom a question names as the publisher."""

from __future__ import annotations

import pytest

from assistant.text.outlets import names_in

SOURCES = ["The Osk Courier", "Harbour Post - Sport", "Time", "Lund Gazette"]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What does the Osk Courier say?", {"The Osk Courier"}),
        ("as the osk courier reported", {"The Osk Courier"}),
        ("According to the ‘Harbour Post’, who won?", {"Harbour Post - Sport"}),
        ("Which time did the ferry leave?", set()),
        ("What did Time write?", {"Time"}),
        ("the courier of Osk", set()),
        ("Do the Lund Gazette and Osk Courier agree?", {"Lund Gazette", "The Osk Courier"}),
    ],
)
def test_publishers_are_named_in_full_or_without_their_section(question: str, named: set[str]) -> None:
    """A leading "The" and case do not count, but a name of one word has its capital."""
    assert names_in(question, SOURCES) == named
