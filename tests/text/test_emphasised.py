"""Which bold and italic words are somebody's speech."""

from __future__ import annotations

import pytest

from assistant.text.emphasised import marked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Varga said: *We will leave.*", "Varga said: “We will leave.”"),
        ("Varga told the council: **We will leave.**", "Varga told the council: “We will leave.”"),
        ("Varga said _the union will leave_.", "Varga said “the union will leave”."),
        ("*The union will leave*, said Varga.", "“The union will leave”, said Varga."),
        ("__The union will leave__ — Ana Varga", "“The union will leave” — Ana Varga"),
        ("**Ana Varga**: *the union will leave*", "**Ana Varga**: “the union will leave”"),
    ],
)
def test_emphasis_that_is_given_to_somebody_is_put_between_quotation_marks(text: str, read: str) -> None:
    """A verb of saying or a name beside them makes emphasised words a quotation."""
    assert marked(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "The **Maid of Skarra** sank, officials said.",
        "Varga said that **the union will leave** in May.",
        "Varga said **that the union will leave**.",
        "**Ana Varga**: the union will leave",
        "Ana Varga: **40 per cent of members**",
        "Varga said: *“We will leave.”*",
        "2 * 3 * 4 said Varga",
        "**Not a word of it** is true.",
    ],
)
def test_emphasis_for_stress_stays(text: str) -> None:
    """Stress, a title, a label and what has quotation marks already stay as they are."""
    assert marked(text) == text
