"""Rule 3: the values of a claim stand in the cited evidence, compared as typed values."""

from __future__ import annotations

from dataclasses import replace

from assistant.text.names import names
from assistant.text.values import Value, agree, contradict, near, values
from assistant.verify import derived
from assistant.verify.finding import Finding, worst
from assistant.verify.grounds import Cited, Line, Source
from assistant.verify.language import stem
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW, content_stems, telling

_TELLS = 0.6
"""The share of a claim's words that a sentence must hold to be what it tells."""
_SMALL = 12
"""Up to this a count may be of things that the evidence lists without counting them."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return the gravest finding about the values outside the quotations of a claim."""
    outside = reading.outside
    named = [name for name in names(outside) if len(name.text.split()) > 1]
    return (
        derived.multiplied(reading, cited)
        or _one_of_several(reading, cited)
        or worst(
            _one(value, reading, cited)
            for value in values(outside)
            if not value.soft
            and not derived.is_multiple(value, outside)
            and not (outside[value.start].isalpha() and any(n.start < value.start < n.end for n in named))
        )
    )


def _one(value: Value, reading: Reading, cited: Cited) -> Finding | None:
    if any(agree(value, other, _published(line)) for line in cited.lines for other in line.values):
        return None
    if _published_then(value, cited) or _both_ends(value, cited) or _in_a_currency(value, cited):
        return None
    return derived.recomputed(value, reading, cited) or _lacking(value, reading.text[value.start : value.end], cited)


def _one_of_several(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt about "in one season" where the sentence that tells it counts several ("over two seasons")."""
    wanted = content_stems(reading.outside)
    for value in values(reading.outside):
        is_one = value.soft and value.kind == "number" and value.low == value.high == 1
        if not is_one or value.noun is None or value.noun in HOLLOW:
            continue
        thing = stem(value.noun)
        lines = telling(wanted, cited.lines, _TELLS)
        told = [{other.low for other in line.values if other.noun and stem(other.noun) == thing} for line in lines]
        if told and all(amounts and min(amounts) > 1 for amounts in told):
            return Finding("unverified", f"The cited sentence counts more than one {value.noun}.")
    return None


def _both_ends(value: Value, cited: Cited) -> bool:
    """Whether the evidence gives each end of a range by itself, as when a claim tells of a rise "from 48 to 53"."""
    if value.low == value.high:
        return False
    ends = (replace(value, low=end, high=end) for end in (value.low, value.high))
    return all(
        any(agree(end, other) for line in cited.lines for other in line.values) or _in_a_currency(end, cited)
        for end in ends
    )


def _in_a_currency(value: Value, cited: Cited) -> bool:
    """Whether the evidence gives a sum without its currency ("3.4 billion") in an article that counts in that currency."""
    if value.kind != "money":
        return False
    bare = replace(value, kind="number", unit=None)
    return any(
        is_bare_sum(other) and agree(bare, other) and counts_in(value.unit, source)
        for source in cited.sources
        for line in source.lines
        if line in cited.lines
        for other in line.values
    )


def is_bare_sum(value: Value) -> bool:
    """Whether a number counts nothing that stands behind it."""
    return value.kind == "number" and value.unit is None and (value.noun is None or value.noun in HOLLOW)


def counts_in(unit: str | None, source: Source) -> bool:
    """Whether an article gives sums in a currency."""
    return any(other.kind == "money" and other.unit == unit for other in source.values)


def _lacking(value: Value, shown: str, cited: Cited) -> Finding:
    """Judge a value that no cited sentence gives like this."""
    if any(near(value, other, _published(line)) for line in cited.lines for other in line.values):
        return Finding("unverified", f"The evidence bounds “{shown}” otherwise (“at least”, “about”, “up to”).")
    if any(agree(value, other, source.article.published_at) for source in cited.sources for other in source.values):
        return Finding("unverified", f"“{shown}” stands in the article, in another sentence than the one cited.")
    against = next((other for line in cited.lines for other in line.values if contradict(value, other)), None)
    if against is None and value.kind == "number" and value.unit is None and value.high <= _SMALL:
        return Finding("unverified", f"The cited sentences do not give “{shown}”.")
    return Finding("removed", f"“{shown}” does not stand in the cited sentences.")


def _published(line: Line) -> str | None:
    return line.evidence.article.published_at


def _published_then(value: Value, cited: Cited) -> bool:
    """Whether a claimed date is the day on which a cited article was published."""
    if value.kind != "date" or any(other.kind == "date" for line in cited.lines for other in line.values):
        return False
    return any(
        agree(value, other)
        for source in cited.sources
        if source.article.published_at
        for other in values(source.article.published_at[:10])
    )
