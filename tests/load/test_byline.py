"""Lines above the text that say who, when and where: read for certain or left in the body."""

from __future__ import annotations

import pytest

from assistant.load import byline


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ann Bell • 15 April 2023 • 17:30", {"author": "Ann Bell", "published_at": "2023-04-15T17:30"}),
        ("May 3, 2023 5:30 pm ET | By Ann Bell", {"author": "Ann Bell", "published_at": "2023-05-03T17:30"}),
        ("By Ann Bell - 3 May 2023 - 4 min read", {"author": "Ann Bell", "published_at": "2023-05-03"}),
        ("By Ann Bell and Tom O’Dea", {"author": "Ann Bell and Tom O’Dea"}),
        ("BY ANN BELL", {"author": "ANN BELL"}),
        ("By Jan van der Berg, Mary-Jane McDonald & Li Wei", {"author": "Jan van der Berg, Mary-Jane McDonald & Li Wei"}),
        ("By Ann Bell, Political Editor", {"author": "Ann Bell", "byline": "By Ann Bell, Political Editor"}),
        ("By Ann Bell in Oakport", {"author": "Ann Bell", "byline": "By Ann Bell in Oakport"}),
        ("By The Oakport Wire", {"author": "The Oakport Wire"}),
        ("Von Jana Müller", {"author": "Jana Müller"}),
        ("Por Juan Pérez y María López", {"author": "Juan Pérez y María López"}),
        ("Author: Ann Bell", {"author": "Ann Bell"}),
        ("Source: The Oakport Courier", {"source": "The Oakport Courier"}),
        ("Headline: Ferry stays in port", {"title": "Ferry stays in port"}),
        ("URL: https://courier.example/ferry", {"url": "https://courier.example/ferry"}),
        ("Published: 15 April 2023", {"published_at": "2023-04-15"}),
        ("First published on 15 April 2023 at 5:30 pm", {"published_at": "2023-04-15T17:30"}),
        ("Published 15 April 2023 | Updated 16 April 2023", {"published_at": "2023-04-15", "updated_at": "2023-04-16"}),
        ("Saturday, 15 April 2023", {"published_at": "2023-04-15"}),
        ("The Courier | 3 May 2023", {"published_at": "2023-05-03", "byline": "The Courier | 3 May 2023"}),
    ],
)  # fmt: skip
def test_reads_what_newspapers_put_above_a_text(line: str, said: dict[str, str]) -> None:
    """Names, dates, times and labels are understood in the orders and with the signs that newspapers use."""
    assert byline.read(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "By Friday", "By Friday, the ferry had sailed.", "By all accounts", "By the time", "By Jove he did it", "By Law",
        "By Ann Bell: The story of a ferry", "2023", "In 2023", "Updated at 5:30 pm on Friday", "Date: unknown",
        "OAKPORT, May 3, 2023 — The ferry stayed in port", "The ferry sailed on 3 May 2023", "Source of the river",
        "He was born on 3 May 1950 - in Oakport, of all places on that long coast", "Published by mistake", "Von Kopf bis Fuß",
        "By Ann Bell" + " and Tom Dow" * 40,
    ],
)  # fmt: skip
def test_leaves_what_may_be_prose(line: str) -> None:
    """A line that is not a byline for certain stays in the body."""
    assert byline.read(line) is None


def test_below_prose_only_bylines_count() -> None:
    """A date or a label in the midst of a text is the text's own."""
    assert byline.read("15 April 2023", after_prose=True) is None
    assert byline.read("Source: the harbour office", after_prose=True) is None
    assert byline.read("By Ann Bell", after_prose=True) == {"author": "Ann Bell"}
