"""A sentence is somebody's words only if it is mostly what they said."""

from __future__ import annotations

import pytest

from assistant.schema import Quote
from assistant.text.spoken import speaker_of


def quote(start: int, end: int, speaker: str | None, kind: str = "indirect") -> Quote:
    """Return a quote."""
    return Quote(start, end, "", kind, speaker)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quotes", "speaker"),
    [
        ([quote(50, 95, "Ana Brandt")], "Ana Brandt"),
        ([quote(80, 95, "Ana Brandt")], None),
        ([quote(80, 95, "Ana Brandt", "direct")], "Ana Brandt"),
        ([quote(10, 40, "Ana Brandt"), quote(50, 90, "Tomas Reill")], None),
        ([quote(10, 40, "Ana Brandt"), quote(50, 90, None)], None),
        ([quote(0, 400, "Ana Brandt")], "Ana Brandt"),
        ([quote(10, 40, None)], None),
        ([], None),
    ],
)
def test_a_clause_that_is_reported_does_not_make_the_sentence_the_speakers(
    quotes: list[Quote], speaker: str | None
) -> None:
    """Direct speech counts whatever its length, a report only where it is a third of the sentence."""
    assert speaker_of(0, 100, quotes) == speaker
