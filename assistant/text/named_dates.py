"""Read the days and months that a question names, and those that it counts from them: "and two months later"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from assistant.text import calendars
from assistant.text.counted_days import number
from assistant.text.moments import Moment, moments
from assistant.text.values.kinds import ONES

_MONTH = rf"(?P<month>{calendars.ENGLISH})"
_DATES = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\b\.?(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE
    ),
    re.compile(rf"\b{_MONTH}\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(
        rf"\b(?:in|by|of|since|until|early|mid|late|last|during|and|or)[\s-]+{_MONTH}\b(?:\s+(?P<year>\d{{4}}))?(?P<day>)",
        re.IGNORECASE,
    ),
)
_COUNTED = re.compile(
    rf"\b(?P<count>\d{{1,2}}|an?|{'|'.join(ONES)})\s+(?P<unit>day|week|month)s?\s+"
    r"(?P<way>later|after(?:wards)?|earlier|before)(?=\s+(?:that|then)\b|\s*(?:[?.,;:!]|$)|\s+(?:and|or|but)\b)",
    re.IGNORECASE,
)
_LEAP = 2000
"""A year that has every day."""


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date as a question names it: what is not said is None. `until` are month and day at which a range ends."""

    month: int
    day: int | None
    year: int | None
    until: tuple[int, int] | None = None

    def span(self, year: int) -> tuple[date, date] | None:
        """Return the first and last day that are meant, of this year where none was named; None for no such day."""
        year = self.year or year
        try:
            first = date(year, self.month, self.day or 1)
            if self.until:
                return first, date(year, *self.until)
        except ValueError:
            return None
        return first, first if self.day else first.replace(day=monthrange(year, self.month)[1])

    def moved(self, count: int, unit: str) -> NamedDate | None:
        """Return the date so many days, weeks or months on: months make a month, days and weeks count from a day alone."""
        if unit == "month":
            month = self.month - 1 + count
            return NamedDate(month % 12 + 1, None, self.year and self.year + month // 12)
        if self.day is None:
            return None
        try:
            day = date(self.year or _LEAP, self.month, self.day) + timedelta(days=count * (7 if unit == "week" else 1))
        except (ValueError, OverflowError):  # no such day
            return None
        return NamedDate(day.month, day.day, self.year and day.year)


def named_dates(question: str) -> tuple[NamedDate, ...]:
    """Return the days and months that a question names, in order, each once; behind them its ranges of days."""
    found = [named for _, named in dates_at(question)]
    return tuple(dict.fromkeys((*found, *(map(_named, _several_days(question)) if found else ()))))


def periods(question: str) -> tuple[NamedDate, ...]:
    """Return the periods of some days that a question names, "between 3 and 7 October"; a year is none."""
    return tuple(map(_named, _periods(question)))


def _periods(question: str) -> list[Moment]:
    return [each for each in _several_days(question) if not _is_year(each)]


def _named(each: Moment) -> NamedDate:
    year = each.first.year if each.first.year != _LEAP else None
    return NamedDate(each.first.month, each.first.day, year, (each.last.month, each.last.day))


@lru_cache(maxsize=16)  # each stage of a search asks it of one question
def _several_days(question: str) -> tuple[Moment, ...]:
    """Return where a question names several days of one year that are no month."""
    return tuple(each for each in moments(question, None, year=_LEAP) if _is_several(each.first, each.last))


def _is_several(first: date, last: date) -> bool:
    is_month = first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1])
    return first < last and first.year == last.year and not is_month


def _is_year(each: Moment) -> bool:
    return (each.first.month, each.first.day, each.last.month, each.last.day) == (1, 1, 12, 31)


def dates_at(question: str) -> list[tuple[int, NamedDate]]:
    """Return where in a question each day or month is named, in order; "two months later" counts from the one before."""
    found: list[tuple[int, NamedDate]] = []
    for match in sorted((*_written(question), *_COUNTED.finditer(question)), key=re.Match.start):
        if match.re is not _COUNTED:
            found.append((match.start(), _read(match)))
        elif found:
            count = number(match["count"])[0] * (-1 if match["way"].lower() in ("earlier", "before") else 1)
            if moved := found[-1][1].moved(count, match["unit"].lower()):
                found.append((match.start(), moved))
    return found


def _written(question: str) -> Iterator[re.Match[str]]:
    taken: list[tuple[int, int]] = []
    for pattern in _DATES:
        for match in pattern.finditer(question):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield match


def _read(match: re.Match[str]) -> NamedDate:
    month = 1 + calendars.SHORT.index(match["month"].casefold()[:3])
    return NamedDate(month, int(match["day"]) if match["day"] else None, int(match["year"]) if match["year"] else None)


def undated(question: str) -> str:
    """Return the question without the days and months that it names; whole when nothing else is left."""
    text = question
    for each in reversed(_periods(question)):
        text = f"{text[: each.start]} {text[each.end :]}"
    for pattern in _DATES:
        text = pattern.sub(" ", text)
    return text if any(c.isalpha() for c in text) else question
