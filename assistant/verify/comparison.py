"""Rule 6, on comparisons: that one's figure is higher than another's is held against the two figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text.values import Value
from assistant.text.vocabulary import vocabulary
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import stem
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW, content_stems
from assistant.verify.value import is_bare_sum

_COMPARES = re.compile(
    r"\b(?P<word>more|higher|greater|larger|bigger|fewer|less|lower|smaller)\b(?P<thing>[^.;:,]{0,40}?)\bthan\b(?P<other>[^.;:]*)",
    re.IGNORECASE,
)
_MORE = frozenset(("more", "higher", "greater", "larger", "bigger"))
_DIFFERENCE = re.compile(r"\W*(?:[^\W\d_]+ )?(?:more|less|fewer|higher|lower|above|below)\b")
"""What stands behind a value that tells how far two are apart."""
_HOLDING = frozenset(
    stem(word)
    for word in vocabulary(
        "figure number count counts counted estimate sum total puts put cost costs say says gave give report reported people"
    )
)
"""Words of comparing that belong to neither side."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where the two cited sentences that give the figures compared have them the other way round."""
    found = _COMPARES.search(reading.outside)
    if found is None or any(character.isdigit() for character in found["other"] + found["thing"]):
        return None
    ahead, behind = _side(reading.outside[: found.start()]), _side(found["other"])
    one, other = (
        _figure(ahead - behind, behind - ahead, cited.lines),
        _figure(behind - ahead, ahead - behind, cited.lines),
    )
    if one is None or other is None or not _comparable(one, other) or one.low == other.low:
        return None
    if (one.low > other.low) == (found["word"].casefold() in _MORE):
        return None
    return Finding("unverified", f"The cited figures are the other way round than “{found['word']}”.")


def _comparable(one: Value, other: Value) -> bool:
    """Whether two figures are of one kind and unit, or one of them a sum without its currency."""
    return (one.kind, one.unit) == (other.kind, other.unit) or (
        {one.kind, other.kind} == {"money", "number"} and is_bare_sum(one if one.kind == "number" else other)
    )


def _side(text: str) -> frozenset[str]:
    return frozenset(content_stems(text)) - _HOLDING


def _figure(own: frozenset[str], others: frozenset[str], lines: Sequence[Line]) -> Value | None:
    """Return the only figure of the sentence that speaks of one side most and of the other least, None where it is not clear."""
    if not own or not others:
        return None
    scores = [
        (len(own & line.stems) / len(own) - len(others & line.stems) / len(others), line)
        for line in lines
        if own & line.stems
    ]
    best = max((score for score, _ in scores), default=0)
    fitting = [line for score, line in scores if score == best]
    if len(fitting) != 1:
        return None
    given = [value for value in fitting[0].values if _counts(value, fitting[0].text)]
    return given[0] if len(given) == 1 else None


def _counts(value: Value, text: str) -> bool:
    """Whether a value is a figure to compare: no date, no word of grammar, and not itself a difference."""
    is_figure = value.kind in {"number", "money", "percent"} and not value.soft and value.low == value.high
    is_bare = value.noun is None or value.noun in HOLLOW or value.unit is None
    return is_figure and is_bare and _DIFFERENCE.match(text, value.end) is None
