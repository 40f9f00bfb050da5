"""Rule 6, first half: counts, sums and differences are recomputed from the cited values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from assistant.text.values import Value, agree, values
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW

_TOTAL = re.compile(
    r"\b(?:total(?:s|led|ling)?|in all|altogether|combined|together|sum|overall|between them|add up)\b", re.IGNORECASE
)
_APART = re.compile(
    r"\b(?:differ\w*|more|fewer|less|higher|lower|apart|gap|rise|rose|risen|fell|fall|fallen|drop\w*|increase\w*|"
    r"decrease\w*|above|below|grew|grown|gain\w*|lost|up|down|later|earlier|older|younger|longer|shorter|between|after|before|left|"
    r"remain\w*|surviv\w*|over|within|lead|majority|margin|ahead|behind)\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(r"\b(?:accounts?|officials?|sources?|articles?|reports?|people|persons?|speakers?|figures?|sides?|"
                       r"outlets?|versions?|numbers?|claims?|statements?|estimates?|counts?|tolls?|both|all)\b", re.IGNORECASE)  # fmt: skip
_COMPARED = frozenset(("more", "less", "fewer", "higher", "lower", "above", "below"))
"""What stands behind a difference that leaves out of what it is: "53 crowns, five more than before"."""
_FOLD = re.compile(r"(?:\s+times)?\s+(?:as|the|that|what|more|higher|larger|bigger|greater|its|their|his|her|those)\b")
"""What stands behind a "twice" or "three" that compares: "three times as many"."""
_ROUNDED: dict[str, tuple[float, float]] = {
    "exact": (0.95, 1.1), "about": (0.9, 1.1), "nearly": (0.85, 1.0), "over": (1.0, 1.25), "least": (1.0, 1.25),
    "under": (0.8, 1.0), "most": (0.8, 1.0),
}  # fmt: skip
"""Between which multiples of a stated ratio the actual one may lie."""
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
            results += [abs(one.low - other.low) for one, other in combinations(given, 2) if _of_a_kind(one, other)]
    if value.unit == "year" or _APART.search(text):
        results += _spans(value, cited)
    if any(agree(value, replace(value, low=result, high=result, bound="exact")) for result in results):
        return Finding("verified", "", derived=True)
    if _counted(value, cited) or _given(value, text, cited):
        return Finding("verified", "", derived=True)
    return None


def multiplied(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt about a "twice" or "three times" that no cited sentence has and no two of its figures make."""
    text = reading.outside
    for value in values(text):
        if not is_multiple(value, text):
            continue
        told = [other for line in cited.lines for other in line.values]
        if any(other.noun == "times" and other.low == value.low for other in told):
            continue
        if any(other.noun == "times" for other in told) or not _is_a_ratio(value, told):
            return Finding("unverified", f"The cited sentences do not give “{text[value.start : value.end]}”.")
    return None


def is_multiple(value: Value, text: str) -> bool:
    """Whether a value says how many times as much something is ("three times as many"), not how often it was."""
    compares = _FOLD.match(text, value.end) or text[: value.start].endswith(("only ", "just "))
    return value.noun == "times" and bool(compares)


def _is_a_ratio(value: Value, told: Sequence[Value]) -> bool:
    """Whether two figures of one kind are so many times one another, fairly rounded; or whether there are none to tell by."""
    pairs = [
        sorted((one.low, other.low)) for one, other in combinations(told, 2)
        if {one.kind, other.kind} <= {"number", "money", "percent"} and _of_a_kind(one, other)
    ]  # fmt: skip
    ratios = [most / least for least, most in pairs if least > 0]
    low, high = _ROUNDED[value.bound]
    return not ratios or any(value.low * low <= ratio <= value.low * high for ratio in ratios)


def _countable(value: Value, other: Value) -> bool:
    if other.low != other.high:
        return False
    if value.kind == "money" and other.kind == "number" and other.unit is None:
        return other.noun is None or other.noun in HOLLOW
    if value.kind == "number" and value.unit is None and value.noun in _COMPARED:
        return other.kind in {"number", "money", "percent"}
    if other.kind != value.kind:
        return False
    return value.unit is None or other.unit is None or other.unit == value.unit


def _of_a_kind(one: Value, other: Value) -> bool:
    """Whether two values may be compared: of one kind and unit, or one of them without what it is a sum of."""
    if one.kind == other.kind:
        return one.unit == other.unit
    return "percent" not in {one.kind, other.kind} and HOLLOW.issuperset({one.noun, other.noun} - {None})


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


def _given(value: Value, text: str, cited: Cited) -> bool:
    """Whether a claim gives just as many cited values as it speaks of: "the two counts, 212 and 198"."""
    if value.kind != "number" or value.unit is not None or not _COUNTING.match(value.noun or ""):
        return False
    told = [other for line in cited.lines for other in line.values]
    given = {other.low for other in values(text) if not other.soft and any(agree(other, each) for each in told)}
    return text[: value.start].casefold().endswith("the ") and value.low == len(given) > 1


def _counted(value: Value, cited: Cited) -> bool:
    """Whether a count of people, accounts or articles is that of those cited."""
    if value.kind != "number" or value.unit is not None or not _COUNTING.match(value.noun or ""):
        return False
    speakers = {speaker for line in cited.lines for speaker, _, _ in line.speakers if speaker}
    return value.low in {len(cited.sources), len(cited.lines), len(speakers)} - {0, 1}
