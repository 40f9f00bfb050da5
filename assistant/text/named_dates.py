"""Read the days and months that a question names, and those that it counts from them: "and two months later".

"Before 3 May" names no day that is looked for, but all that lie before it, where words or events are asked for.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from assistant.text import calendars
from assistant.text.counted_days import number
from assistant.text.moments import Moment, moments
from assistant.text.questions import asked, is_telling, is_told_at_once
from assistant.text.values.kinds import ONES
from assistant.text.vocabulary import vocabulary
from assistant.text.words import content_words

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
    re.compile(
        rf"(?:(?<=\bbefore )|(?<=\bafter ))(?!may\b(?!\s\d{{4}})){_MONTH}\b(?:\s+(?P<year>\d{{4}}))?(?P<day>)",
        re.IGNORECASE,
    ),
)
_BORDER = re.compile(
    r"\b(?:(?P<before>before|prior\s+to|ahead\s+of|in\s+the\s+run-up\s+to)|after|following)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before a date of which one side is asked for. "Since 3 May" and "until 3 May" stand so in articles, and are looked for."""
_LOOKS_BACK = 24
"""Characters before a date in which its border word is looked for."""
_COUNTED = re.compile(
    rf"\b(?P<count>\d{{1,2}}|an?|{'|'.join(ONES)})\s+(?P<unit>day|week|month)s?\s+"
    r"(?P<way>later|after(?:wards)?|earlier|before)(?=\s+(?:that|then)\b|\s*(?:[?.,;:!]|$)|\s+(?:and|or|but)\b)",
    re.IGNORECASE,
)
_WHAT = re.compile(r"\W*(?:and\s+|so\s+)?what\b", re.IGNORECASE)
_SOME_TIME = vocabulary(
    "last past next previous coming recent recently lately yesterday today tonight tomorrow morning afternoon evening "
    "weekend day days week weeks month months year years world"
)
"""Words for a time that counts from an unknown day."""
_LEAP = 2000
"""A year that has every day."""
_DAY = timedelta(days=1)
_FIRST, _LAST = date.min + _DAY, date.max - _DAY


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date as a question names it: what is not said is None. `until` are month and day at which a range ends.

    With a `side` it stands for all days before it, or after it.
    """

    month: int
    day: int | None
    year: int | None
    until: tuple[int, int] | None = None
    side: Literal["before", "after"] | None = None

    def span(self, year: int) -> tuple[date, date] | None:
        """Return the first and last day that are meant, of this year where none was named; None for no such day."""
        year = self.year or year
        try:
            first = date(year, self.month, self.day or 1)
            if self.until:
                return first, date(year, *self.until)
        except ValueError:
            return None
        last = first if self.day else first.replace(day=monthrange(year, self.month)[1])
        if self.side == "before":
            return date.min, max(first, _FIRST) - _DAY
        return (min(last, _LAST) + _DAY, date.max) if self.side else (first, last)

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
    """Return the periods that a question names, "between 3 and 7 October", "after 3 October"; a year is none."""
    return (*map(_named, _periods(question)), *(named for _, named in dates_at(question) if named.side))


def names_nothing(question: str) -> bool:
    """Return whether a question has only common words, or asks what happened and names no day: "what happened last week?"."""
    own = content_words(question)
    if not own or not _WHAT.match(question):
        return not own
    return all(is_telling(word) or word in _SOME_TIME for word in own) and not moments(question, None, year=_LEAP)


def asks_of_days_alone(question: str) -> bool:
    """Return whether a question asks what happened on days and says nothing else of it: "what happened on 3 May?"."""
    if asked(question) != {"story"} or not dates_at(question):
        return False
    return all(is_telling(word) or word in _SOME_TIME for word in content_words(undated(question)))


def is_one_sided(question: str) -> bool:
    """Return whether a question names periods, and of each one end alone: "after 3 October"."""
    named = periods(question)
    return bool(named) and all(period.side for period in named)


def is_border(question: str, start: int) -> bool:
    """Return whether the date that starts there in a question is one before or after which something is asked for."""
    return _border(question, start) is not None


def _border(question: str, start: int) -> re.Match[str] | None:
    found = _BORDER.search(question[max(0, start - _LOOKS_BACK) : start])
    return found if found and is_told_at_once(question) else None


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
            found.append((match.start(), _read(match, _border(question, match.start()))))
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


def _read(match: re.Match[str], border: re.Match[str] | None) -> NamedDate:
    month = 1 + calendars.SHORT.index(match["month"].casefold()[:3])
    day, year = (int(match[name]) if match[name] else None for name in ("day", "year"))
    side: Literal["before", "after"] | None = None if border is None else "before" if border["before"] else "after"
    return NamedDate(month, day, year, side=side)


def undated(question: str) -> str:
    """Return the question without the days and months that it names, "prior to" before one too; whole when nothing else is left."""
    spans = [(each.start, each.end) for each in _periods(question)]
    for match in _written(question):
        border = _border(question, match.start())
        spans.append((match.start() - len(border[0]) if border else match.start(), match.end()))
    text, end = "", 0
    for start, stop in sorted(spans):
        text += f"{question[end:start]} " if start > end else ""
        end = max(end, stop)
    text += question[end:]
    return text if any(c.isalpha() for c in text) else question
