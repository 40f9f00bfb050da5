"""Whom a question credits with an account."""

from __future__ import annotations

import pytest

from assistant.text.credited import credited


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What did the Evening Mail report about the ferry?", ["the Evening Mail"]),
        ("What does Der Fjordbote write about the dam?", ["Der Fjordbote"]),
        ("According to “The Velm Times”, how many died?", ["the Velm Times"]),
        ("Is there an ABN article about the ferry?", ["ABN"]),
        ("Did the Velm Times article tell more?", ["the Velm Times"]),
        ("Did Ostwire and The Courier report how many died?", ["Ostwire", "the Courier"]),
        ("Ostwire reported that she sank. Is that right?", ["Ostwire"]),
        ("Which stories in May covered the ferry?", []),
        ("Who reported the wreck first?", []),
        ("What did the reports say about the radar?", []),
        ("How fast was the ferry?", []),
    ],
)
def test_who_reports_is_read(question: str, names: list[str]) -> None:
    """Whoever reports, writes or is accorded with, as the question writes the name; nobody where nobody does."""
    assert [one.name for one in credited(question)] == names


def test_a_newspaper_is_known_by_its_name() -> None:
    """Words of the press open or end the names of newspapers and stations."""
    (paper, person) = credited("What did the Velm Times report, and according to Odile Varga, why?")
    assert paper.is_press
    assert not person.is_press
