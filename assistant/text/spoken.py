"""Whose words a sentence is, as far as the speech in it tells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import Quote

_REPORTED = 0.2
"""The least share of a sentence that must be reported for the sentence to be its speaker's words."""


def speaker_of(start: int, end: int, quotes: Sequence[Quote]) -> str | None:
    """Return the one speaker of the quotes in the sentence [start, end) of a body; None for several or none.

    A sentence in which only a clause is reported ("which is not the sum that the league alleged") is its writer's.
    """
    speakers = {quote.speaker for quote in quotes}
    if len(speakers) != 1:
        return None
    if all(quote.kind == "indirect" for quote in quotes):
        reported = sum(min(quote.end, end) - max(quote.start, start) for quote in quotes)
        if reported < _REPORTED * (end - start):
            return None
    return speakers.pop()
