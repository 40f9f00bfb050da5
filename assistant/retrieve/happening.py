"""Find the passages that tell of the days that a question names, and the articles that appeared in its periods."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from assistant.retrieve.index import Filed, Index
from assistant.schema import EventTime, Filters, Sentence
from assistant.text.days import CLOSE
from assistant.text.moments import Moment, moments
from assistant.text.named_dates import NamedDate, is_border, is_one_sided, periods

_PHRASES = 40
"""Phrases of articles that are looked at for each span of days."""
_YEARS = 12
"""Years back from the newest article that a date without its year may mean."""
_LEAP = 2000
"""A year that has every day."""
_LONGEST = 62
"""Days of a span that is asked for; in more than that too much happens to tell passages apart."""


class Told(NamedTuple):
    """An article's id, a phrase of it, and how well its days fit those that are asked for, in 0..1."""

    article_id: str
    phrase: EventTime
    fit: float


def happening(question: str, index: Index, allowed: frozenset[str] | None, count: int = _PHRASES) -> list[Told]:
    """Return the phrases that speak of days that a question names, up to `count` of each span of days."""
    return [
        Told(article_id, phrase, _fit(span, phrase))
        for span in asked_days(question, index)
        for article_id, phrase in index.happening(span.first.isoformat(), span.last.isoformat(), count, allowed)
    ]


def appeared(question: str, index: Index, allowed: frozenset[str] | None) -> frozenset[str]:
    """Return which articles appeared in the periods that a question names, none where it names no period."""
    return published(asked_periods(question, index), index, allowed)


def published(spans: Iterable[Filters], index: Index, allowed: frozenset[str] | None) -> frozenset[str]:
    """Return which articles appeared in one of several spans of days."""
    found = frozenset[str]().union(*(index.allowed(each) or () for each in spans))
    return found if allowed is None else found & allowed


def sided(question: str, index: Index) -> frozenset[str]:
    """Return which articles appeared on the side of a day that a question names, none where it names both ends of a period."""
    return appeared(question, index, None) if is_one_sided(question) else frozenset()


def asked_sides(question: str, index: Index) -> tuple[Filters, ...]:
    """Return the filters of the sides of days that a question asks for; none where it names both ends of a period, or neither."""
    return tuple(asked_periods(question, index)) if is_one_sided(question) else ()


def asked_periods(question: str, index: Index) -> Sequence[Filters]:
    """Return the filters of each period that a question may name, of the years of the corpus where it names none."""
    spans = {span for period in periods(question) for year in _of_years(period, index) if (span := period.span(year))}
    return [Filters(since=first.isoformat(), until=last.isoformat()) for first, last in sorted(spans)]


def by_sentence(told: Sequence[Told], sentences: Mapping[str, Sequence[Sentence]]) -> dict[tuple[str, int], float]:
    """Return the sentences, as article ids and numbers, in which phrases stand, with how well the best of each fits.

    What is told of more than a month tells of no day.
    """
    found: dict[tuple[str, int], float] = {}
    for article_id, phrase, fit in told:
        if (date.fromisoformat(phrase.last) - date.fromisoformat(phrase.first)).days <= CLOSE:
            number = bisect_right(sentences[article_id], phrase.start, key=lambda each: each.start) - 1
            key = article_id, max(number, 0)
            found[key] = max(found.get(key, 0.0), fit)
    return found


def by_passage(told: Sequence[Told], filed: Mapping[str, Filed]) -> dict[tuple[str, int], float]:
    """Return the passages, as article ids and numbers, in which phrases stand, with how well the best of each fits."""
    found: dict[tuple[str, int], float] = {}
    for article_id, phrase, fit in told:
        if article_id in filed:
            number = int(np.searchsorted(filed[article_id].passages[:, 0], phrase.start, side="right")) - 1
            key = article_id, max(number, 0)
            found[key] = max(found.get(key, 0.0), fit)
    return found


def asked_days(question: str, index: Index) -> Sequence[Moment]:
    """Return the days that a question names, not those before or after which it asks; a date without its year is of each year of the corpus."""
    if not moments(question, None, year=_LEAP):
        return ()
    found: Mapping[tuple[date, date], Moment] = {
        (each.first, each.last): each
        for year in _years(index)
        for each in moments(question, None, year=year)
        if (each.last - each.first).days <= _LONGEST and not is_border(question, each.start)
    }
    return tuple(found.values())


def _of_years(period: NamedDate, index: Index) -> Sequence[int]:
    """Return the years that a period without its own may be of: where it has no end, the last that has come so far."""
    years = _years(index)
    if period.side is None:
        return years
    newest = index.scope(Filters()).until or ""
    return [year for year in years if f"{year}-{period.month:02}-{period.day or 1:02}" <= newest[:10]][-1:] or years[:1]


def _years(index: Index) -> range:
    scope = index.scope(Filters())
    if scope.since is None or scope.until is None:
        return range(0)
    last = int(scope.until[:4])
    return range(max(int(scope.since[:4]), last - _YEARS + 1), last + 1)


def _fit(asked: Moment, told: EventTime) -> float:
    """Return the share of the days told that are asked for."""
    first, last = date.fromisoformat(told.first), date.fromisoformat(told.last)
    shared = (min(asked.last, last) - max(asked.first, first)).days + 1
    return max(shared, 0) / ((last - first).days + 1)
