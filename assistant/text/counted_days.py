"""Count days from a given one: weekdays, weeks and weekends, "three weeks ago". Calendar arithmetic is dateutil's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import MO, SA, SU, relativedelta, weekday

from assistant.text.values.kinds import ONES, TENS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def all_year(year: int) -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def back(base: date, unit: str, count: int) -> date:
    """Return the day that lies so many days, weeks, months or years before another."""
    steps = {"day": relativedelta(days=count), "week": relativedelta(weeks=count), "month": relativedelta(months=count)}
    return base - steps.get(unit, relativedelta(years=count))


def on_weekday(name: str, which: str | None, base: date, ahead: Callable[[], bool]) -> tuple[date, date]:
    """Return the day of a weekday: the last one, the day itself included, or the next where it is to come."""
    number = WEEKDAYS.index(name.lower())
    said = (which or "").lower()
    if said in {"last", "past", "previous"}:
        day = base - timedelta(days=1) + relativedelta(weekday=weekday(number)(-1))
    elif said in {"next", "coming", "following"}:
        day = base + timedelta(days=1) + relativedelta(weekday=weekday(number)(1))
    else:
        day = base + relativedelta(weekday=weekday(number)(1 if ahead() else -1))
    return day, day


def whole(span: str, which: str, part: str | None, base: date) -> tuple[date, date]:
    """Return the first and the last day of the last, this or next week, month, year or weekend; of this one, a part of it."""
    if span == "weekend":
        return weekend(base, "last" if which in {"last", "past", "previous"} else "next")
    steps = {"last": -1, "past": -1, "previous": -1, "next": 1}.get(which, 0)
    moved = back(base, span, -steps)
    first, last = {
        "week": lambda: (moved + relativedelta(weekday=MO(-1)), moved + relativedelta(weekday=SU(1))),
        "month": lambda: (moved + relativedelta(day=1), moved + relativedelta(day=31)),
        "year": lambda: all_year(moved.year),
    }[span]()
    if part is not None and steps == 0:
        return (first, base) if part.lower() == "earlier" else (base, last)
    return first, last


def weekend(base: date, which: str) -> tuple[date, date]:
    """Return Saturday and Sunday of the "last" weekend or the next; on a weekend both are that one."""
    saturday = base + relativedelta(weekday=SA(-1 if which == "last" or base.weekday() > 4 else 1))
    return saturday, saturday + timedelta(days=1)


def ago(count: str, unit: str, base: date) -> tuple[date, date]:
    """Return the days that "three weeks ago" may mean: the longer the unit, the wider."""
    low, high = number(count)
    first, last = (back(base, unit, number) for number in (high, low))
    if unit == "week":
        return first - timedelta(days=3), min(last + timedelta(days=3), base)
    if unit == "month":
        return first + relativedelta(day=1), last + relativedelta(day=31)
    return (all_year(first.year)[0], all_year(last.year)[1]) if unit == "year" else (first, last)


def number(count: str) -> tuple[int, int]:
    """Return the least and the greatest number that a count may mean."""
    word = count.lower()
    vague = {"a few": (2, 5), "several": (3, 7), "a couple of": (2, 3), "a": (1, 1), "an": (1, 1)}
    if word in vague:
        return vague[word]
    number = int(word) if word.isdigit() else int({**ONES, **TENS}[word])
    return number, number
