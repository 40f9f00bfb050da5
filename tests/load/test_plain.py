"""Plain text and Markdown: headline, byline and body."""

from __future__ import annotations

import pytest

from assistant.errors import InputError
from assistant.load.plain import draft

BODY = "The ferry stayed in port on Monday.\n\n“We wait,” said Ann Dow."


def test_headline_byline_and_body_are_told_apart() -> None:
    """The lines above the text become fields, the text stays as it is."""
    found = draft(f"Ferry stays in port\n\nBy Ann Bell\n3 May 2023, 17:30\nSource: The Courier\n\n{BODY}\n", "x")
    assert (found.title, found.authors, found.source) == ("Ferry stays in port", ("Ann Bell",), "The Courier")
    assert (found.published_at, found.body) == ("2023-05-03T17:30", BODY)


def test_a_standfirst_above_the_byline_stays() -> None:
    """What stands between headline and byline is prose; the byline below it is not."""
    found = draft(f"Ferry stays in port\n\nNobody knows why, and nobody asks.\n\nBy Ann Bell\n\n{BODY}", "x")
    assert found.authors == ("Ann Bell",)
    assert found.body.split("\n\n", 1)[0].strip() == "Nobody knows why, and nobody asks."
    assert found.body.endswith(BODY)
    assert "Ann Bell" not in found.body


@pytest.mark.parametrize(
    "first",
    [
        "The ferry stayed.",
        "Photo: A. Bell",
        "Image of the ferry",
        "Ferry",
        "- a list",
        "https://courier.example",
        "He asked:",
        "Ferry " * 40,
    ],
)
def test_a_first_line_that_may_be_prose_stays_in_the_body(first: str) -> None:
    """Sentences, captions, credits, single words and lists are no headlines."""
    found = draft(f"{first}\n\n{BODY}", "x")
    assert found.title is None
    assert found.body.startswith(first.strip()[:20])


def test_a_text_of_one_line_is_its_body() -> None:
    """A line that has nothing below it is all there is."""
    assert draft("Ferry stays in port", "x").body == "Ferry stays in port"


def test_a_heading_of_markdown_is_the_headline() -> None:
    """Also where it ends in a question mark; the marks are not part of it."""
    found = draft(f"# Will the ferry sail? #\n\n*By Ann Bell*\n\n{BODY}", "x")
    assert (found.title, found.authors, found.body) == ("Will the ferry sail?", ("Ann Bell",), BODY)


def test_a_question_above_a_byline_is_the_headline() -> None:
    """Nothing but a headline stands above who wrote it."""
    found = draft(f"Will the ferry sail?\n\nBy C. Ann Bell and April O’Dea\n\n{BODY}", "x")
    assert (found.title, found.authors) == ("Will the ferry sail?", ("C. Ann Bell", "April O’Dea"))


def test_with_front_matter_the_body_is_not_searched() -> None:
    """What the fields say stands; the body comes back as it is, with all its blank lines."""
    found = draft(f"---\r\ntitle: Ferry\r\nauthor: Ann Bell\r\n---\r\n\r\n\r\nBy Tom Dow\r\n\r\n{BODY}\r\n\r\n", "x")
    assert (found.title, found.authors) == ("Ferry", ("Ann Bell",))
    assert found.body == f"\nBy Tom Dow\n\n{BODY}\n"


@pytest.mark.parametrize(
    "text", ["By Ann Bell\n3 May 2023\n", "---\ntitle: x\n---\n", "---\ntitle: x\n", "---\n[\n---\nx"]
)
def test_a_text_without_a_body_or_with_broken_front_matter_is_refused(text: str) -> None:
    """Nothing is added that has no words of its own."""
    with pytest.raises(InputError):
        draft(text, "x")
