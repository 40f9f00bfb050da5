"""Tell whether an article, or a sentence of it, speaks of a day or month that a question names."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from assistant.text import calendars
from assistant.text.dates import whole_day
from assistant.text.moments import Moment, moments
from assistant.text.named_dates import NamedDate

_CLOSE = 31
"""Days of a phrase that still speaks of a day among them."""


def published_on(published_at: str | None, dates: Sequence[NamedDate]) -> bool:
    """Return whether an article appeared on one of the days, or the day after, or in one of the months."""
    published = whole_day(published_at)
    if not published:
        return False
    return any(
        named.month == published.month
        and (named.year or published.year) == published.year
        and (named.day is None or 0 <= published.day - named.day <= 1)
        for named in dates
    )


def speaks_of(sentence: str, published_at: str | None, dates: Sequence[NamedDate]) -> bool:
    """Return whether a sentence names one of the dates, or says "on Tuesday" or "last week" and means it."""
    if not dates:
        return False
    published = whole_day(published_at)
    told = [each for each in moments(sentence, published) if (each.last - each.first).days <= _CLOSE]
    return any(_within(named, each) for named in dates for each in told) or (
        published is None and any(_names(sentence, named) for named in dates)
    )


def _within(named: NamedDate, told: Moment) -> bool:
    """Return whether a phrase means a named day, or a day of a named month."""
    year = named.year or told.first.year
    try:
        first = date(year, named.month, named.day or 1)
    except ValueError:
        return False
    last = first if named.day else first.replace(day=monthrange(year, named.month)[1])
    return told.first <= last and first <= told.last


def _names(sentence: str, named: NamedDate) -> bool:
    """Return whether a sentence of an article without a date names a day or month, whatever the year."""
    month = rf"{calendars.SHORT[named.month - 1]}[a-z]*\.?"
    if named.day is None:
        return re.search(rf"\b{month}(?!\w)", sentence, re.IGNORECASE) is not None
    day = rf"{named.day}(?:st|nd|rd|th)?"
    return re.search(rf"\b(?:{month}\s+{day}|{day}(?:\s+of)?\s+{month})(?!\w)", sentence, re.IGNORECASE) is not None
