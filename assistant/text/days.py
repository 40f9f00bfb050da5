"""Tell whether an article, or a sentence of it, speaks of a day or month that a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.text.questions import NamedDate

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_BEFORE = re.compile(r"\b(?:yesterday|last night)\b", re.IGNORECASE)
_SAME_DAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)


def published_on(published_at: str | None, dates: Sequence[NamedDate]) -> bool:
    """Return whether an article appeared on one of the days, or the day after, or in one of the months."""
    published = _date(published_at)
    if not published:
        return False
    return any(
        named.month == published.month
        and (named.year or published.year) == published.year
        and (named.day is None or 0 <= published.day - named.day <= 1)
        for named in dates
    )


def speaks_of(sentence: str, published_at: str | None, dates: Sequence[NamedDate]) -> bool:
    """Return whether a sentence names one of the dates, or says "on Tuesday" or "yesterday" and means it."""
    published = _date(published_at)
    return any(
        _names(sentence, named) or (published and _means(sentence, published, day))
        for named in dates
        for day in [_on_calendar(named, published)]
    )


def _names(sentence: str, named: NamedDate) -> bool:
    month = rf"{_MONTHS[named.month - 1]}[a-z]*\.?"
    if named.day is None:
        return re.search(rf"\b{month}(?!\w)", sentence, re.IGNORECASE) is not None
    day = rf"{named.day}(?:st|nd|rd|th)?"
    return re.search(rf"\b(?:{month}\s+{day}|{day}(?:\s+of)?\s+{month})(?!\w)", sentence, re.IGNORECASE) is not None


def _means(sentence: str, published: date, day: date | None) -> bool:
    """Return whether a weekday or "yesterday", counted from publication, is the day."""
    if day is None:
        return False
    gap = (published - day).days
    if 0 <= gap <= 6 and re.search(rf"\b{_WEEKDAYS[day.weekday()]}\b", sentence, re.IGNORECASE):
        return True
    said = {0: _SAME_DAY, 1: _DAY_BEFORE}.get(gap)
    return said is not None and said.search(sentence) is not None


def _on_calendar(named: NamedDate, published: date | None) -> date | None:
    year = named.year or (published.year if published else None)
    if named.day is None or year is None:
        return None
    try:
        return date(year, named.month, named.day)
    except ValueError:
        return None


def _date(published_at: str | None) -> date | None:
    try:
        return date.fromisoformat((published_at or "")[:10])
    except ValueError:
        return None
