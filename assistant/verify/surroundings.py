"""Rule 5, third part: a value stands with the words that a claim puts around it, and counts what it counts there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text.values import Value, near, values
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import GENERAL, stem
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, held, share

_CONTEXT = 0.34
"""The least share of the words around a value that stand with it."""
_CLAUSE = re.compile(r"[,;:()—–]")
_PART = re.compile(r",? of (?:them|whom|these|those)\b,?(?: (?:were|are|being))?(?: the)? (\w+)")
"""What a part of those counted before is."""
_BESIDE = 40
"""How many characters on either side of a value are its context."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Doubt a value whose surroundings in the claim do not stand where the value stands."""
    text = reading.outside
    for value in (value for value in values(text) if not value.soft):
        around = tuple(word for word in _surroundings(text, value) if word not in GENERAL)
        holding = [line for line in cited.lines if any(near(value, other) for other in line.values)]
        if len(around) < 2 or not holding:
            continue
        if _counts_else(value, holding) or max(share(around, line, wide=True) for line in holding) < _CONTEXT:
            return Finding("unverified", f"“{text[value.start : value.end]}” stands there of something else.")
    return None


def _surroundings(text: str, value: Value) -> tuple[str, ...]:
    """Return the stems of the words on either side of a value."""
    before = _CLAUSE.split(text[max(0, value.start - _BESIDE) : value.start])[-1]
    after = _CLAUSE.split(text[value.end : value.end + _BESIDE])[0]
    return content_stems(f"{before} {after}")


def _counts_else(value: Value, holding: Sequence[Line]) -> bool:
    """Whether the value counts one thing in the claim and another one wherever it stands."""
    if value.noun is None or value.kind != "number" or value.unit is not None or not content_stems(value.noun):
        return False
    noun, meant = stem(value.noun), [o for line in holding for o in line.values if near(value, o) and o.noun]
    if any(_is_of_a_part(noun, value, line) for line in holding):
        return True
    plural = value.noun.endswith("s") and bool(meant) and all(o.noun and o.noun.endswith("s") for o in meant)
    return plural and not any(held(noun, line.stems) for line in holding)


def _is_of_a_part(noun: str, value: Value, line: Line) -> bool:
    """Whether a sentence counts by another number those whom the claim counts: "24 people, three of them officers"."""
    counted = [
        other for other in line.values if (found := _PART.match(line.text, other.end)) and stem(found[1]) == noun
    ]
    return bool(counted) and not any(near(value, other) for other in counted)
