"""Tell whether an article, or a sentence of it, speaks of a day or month that a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text import calendars
from assistant.text.dates import whole_day
from assistant.text.moments import Moment, moments
from assistant.text.named_dates import NamedDate

CLOSE = 31
"""Days of a phrase that still speaks of a day among them."""


def published_on(published_at: str | None, dates: Sequence[NamedDate]) -> bool:
    """Return whether an article appeared on one of the days, or the day after, or in one of the months or ranges."""
    published = whole_day(published_at)
    if not published:
        return False
    spans = ((named, named.span(published.year)) for named in dates)
    return any(
        span is not None and span[0] <= published and (published - span[1]).days <= (named.day is not None)
        for named, span in spans
    )


def speaks_of(sentence: str, published_at: str | None, dates: Sequence[NamedDate]) -> bool:
    """Return whether a sentence names one of the dates, or says "on Tuesday" or "last week" and means it."""
    if not dates:
        return False
    published = whole_day(published_at)
    told = [each for each in moments(sentence, published) if (each.last - each.first).days <= CLOSE]
    return any(_within(named, each) for named in dates for each in told) or (
        published is None and any(_names(sentence, named) for named in dates)
    )


def _within(named: NamedDate, told: Moment) -> bool:
    """Return whether a phrase means a named day, or a day of a named month or range."""
    span = named.span(told.first.year)
    return span is not None and told.first <= span[1] and span[0] <= told.last


def _names(sentence: str, named: NamedDate) -> bool:
    """Return whether a sentence of an article without a date names a day or month, whatever the year."""
    month = rf"{calendars.SHORT[named.month - 1]}[a-z]*\.?"
    if named.day is None:
        return re.search(rf"\b{month}(?!\w)", sentence, re.IGNORECASE) is not None
    day = rf"{named.day}(?:st|nd|rd|th)?"
    return re.search(rf"\b(?:{month}\s+{day}|{day}(?:\s+of)?\s+{month})(?!\w)", sentence, re.IGNORECASE) is not None
