"""Rule 5, of places: what the evidence says "from" or "in" one name, a claim does not say from or in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.text.names import Name, names
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import stem
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, telling

_BEFORE = re.compile(r"\b(?P<thing>[^\W\d_]+) (?P<by>from|in|at|near|off) (?:the )?$")
_TELLS = 0.7
"""The share of a claim's words, the name apart, that a sentence must hold to be what it tells."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where each sentence that tells a thing has it in or from another place or firm than the claim."""
    for name, thing, by in _placed(reading.outside):
        apart = {part for word in name.key for part in content_stems(word)}
        wanted = tuple(word for word in content_stems(reading.outside) if word not in apart)
        others = [_other(name, thing, by, reading, line) for line in telling(wanted, cited.lines, _TELLS)]
        if others and all(others):
            return Finding("unverified", f"The cited sentence says “{by} {others[0]}”, not “{by} {name.text}”.")
    return None


def _placed(text: str) -> Iterator[tuple[Name, str, str]]:
    """Yield each name behind a preposition with the stem of the word ahead of it ("shares in | Ferrowick")."""
    for name in names(text):
        if found := _BEFORE.search(text[: name.start]):
            yield name, stem(found["thing"]), found["by"]


def _other(name: Name, thing: str, by: str, reading: Reading, line: Line) -> str | None:
    """Return the other name, unknown to the claim, that a sentence which does not name the claim's has in its place."""
    if any(word in line.named for word in name.key):
        return None
    placed = [other.text for other, *where in _placed(line.text) if where == [thing, by]]
    return next((other for other in placed if other not in reading.text), None)
