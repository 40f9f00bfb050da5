"""Rule 6, first half: counts, sums and differences are recomputed from the cited values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from assistant.text.values import Value, agree
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW

_TOTAL = re.compile(
    r"\b(?:total(?:s|led|ling)?|in all|altogether|combined|together|sum|overall|between them|add up)\b", re.IGNORECASE
)
_APART = re.compile(
    r"\b(?:differ\w*|more|fewer|less|higher|lower|apart|gap|rise|rose|risen|fell|fall|fallen|drop\w*|increase\w*|"
    r"decrease\w*|grew|grown|gain\w*|lost|up|down|later|earlier|older|younger|longer|shorter|between|after|before|left|"
    r"remain\w*|surviv\w*|over|within)\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(r"\b(?:accounts?|officials?|sources?|articles?|reports?|people|persons?|speakers?|figures?|sides?|"
                       r"outlets?|versions?|numbers?|claims?|statements?|estimates?|both|all)\b", re.IGNORECASE)  # fmt: skip
_MOST = 14
"""With more cited values than this a sum that fits is chance rather than derivation."""


def recomputed(value: Value, reading: Reading, cited: Cited) -> Finding | None:
    """Return a finding that verifies a value which follows from cited ones, else None."""
    text = reading.outside
    given = [other for line in cited.lines for other in line.values if _countable(value, other)]
    given = list({(other.low, other.high, other.unit): other for other in given}.values())
    results: list[float] = []
    if len(given) <= _MOST:
        if _TOTAL.search(text):
            results += _sums(given)
        if _APART.search(text):
            results += [abs(one.low - other.low) for one, other in combinations(given, 2)]
    if value.unit == "year" or _APART.search(text):
        results += _spans(value, cited)
    if any(agree(value, replace(value, low=result, high=result, bound="exact")) for result in results):
        return Finding("verified", "", derived=True)
    if _counted(value, cited):
        return Finding("verified", "", derived=True)
    return None


def _countable(value: Value, other: Value) -> bool:
    if other.low != other.high:
        return False
    if value.kind == "money" and other.kind == "number" and other.unit is None:
        return other.noun is None or other.noun in HOLLOW
    if other.kind != value.kind:
        return False
    return value.unit is None or other.unit is None or other.unit == value.unit


def _sums(given: list[Value]) -> Iterator[float]:
    amounts = [value.low for value in given]
    yield sum(amounts)
    for size in (2, 3, 4):
        yield from (sum(chosen) for chosen in combinations(amounts, size))


def _spans(value: Value, cited: Cited) -> Iterator[float]:
    """Yield the years between the years that the evidence gives."""
    if value.kind != "number" or value.unit not in {"year", None}:
        return
    years = {v.day.year for line in cited.lines for v in line.values if v.day and v.day.year and not v.day.decade}
    years |= {int(source.article.published_at[:4]) for source in cited.sources if source.article.published_at}
    yield from (float(abs(one - other)) for one, other in combinations(sorted(years), 2))


def _counted(value: Value, cited: Cited) -> bool:
    """Whether a count of people, accounts or articles is that of those cited."""
    if value.kind != "number" or value.unit is not None or not _COUNTING.match(value.noun or ""):
        return False
    speakers = {speaker for line in cited.lines for speaker, _, _ in line.speakers if speaker}
    return value.low in {len(cited.sources), len(cited.lines), len(speakers)} - {0, 1}
