"""Read the days that a text speaks of: dates as written, and "on Tuesday" or "last week" counted from a given day.

Each becomes a span of whole days. Calendar arithmetic is dateutil's; what is no certain span of days ("recently",
"the day before") is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import partial

from dateutil.relativedelta import relativedelta

from assistant.text import calendars
from assistant.text.counted_days import WEEKDAYS, ago, all_year, back, number, on_weekday, weekend, whole
from assistant.text.values.kinds import ONES, TENS
from assistant.text.vocabulary import vocabulary

_DAY_NAME = "|".join(WEEKDAYS)
_MONTH_NAME = f"(?:{calendars.ENGLISH})"
_WORD = r"[^\W\d_]{3,12}"
_YEAR = r"(?:1[5-9]|20)\d\d"
_COUNT = r"(?:\d{1,3}|an?|a\ few|several|a\ couple\ of|" + "|".join((*ONES, *TENS)) + ")"
_UNIT = r"(?:day|week|month|year)"
_PHRASE = re.compile(
    rf"""
    \b(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b
    |\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?(?:\s?(?:-|–|to|and|until)\s?(?P<today>\d{{1,2}})(?:st|nd|rd|th)?)?
       \s+(?:of\s+|de\s+)?(?P<month>{_WORD})\b\.?(?:,?\s+(?:del?\s+)?(?P<year>{_YEAR})\b)?
    |\b(?P<month2>{_MONTH_NAME})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|until)\s?(?P<today2>\d{{1,2}}))?
       (?![\d:%]|[.,]\d)\b(?:,?\s+(?P<year2>{_YEAR})\b)?
    |\b(?:in|since|by|until|till|during|of|early|late|mid|last|this|next|from|between|to|and|through)[\s-]+
       (?P<month3>{_MONTH_NAME})\b\.?(?!\s+\d{{1,2}}\b)(?:,?\s+(?:of\s+)?(?P<year3>{_YEAR})\b)?
    |\b(?:in|since|by|until|during|from|of|before|after)\s+(?P<year4>{_YEAR})\b(?![\d%-]|[.,]\d)
    |\b(?:(?P<which>last|next|this|coming|past|previous|following)\s+)?(?P<weekday>{_DAY_NAME})\b
    |\b(?P<near>today|tonight|this\ (?:morning|afternoon|evening)|yesterday|last\ night|tomorrow)\b
    |\b(?:(?P<part>earlier|later)\s+)?(?P<whole>last|this|next|past|previous)\s+(?P<span>week|month|year|weekend)\b
    |\b(?P<over>over|at|on|during)\s+the\s+weekend\b
    |\b(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})s?\s+(?P<ago>ago|earlier)\b
    |\b(?:in|over|within|during)\s+the\s+(?:past|last)\s+(?P<count2>{_COUNT})?\s?(?P<unit2>{_UNIT})s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WORDS = re.compile(r"\b\w+")
_NEXT = re.compile(r"\W+([^\W\d]\w*)")
_BACK = 4
"""Words before the one that tells of time with which its phrase begins at the earliest: "in the past five days"."""
_TELLING = frozenset(WEEKDAYS) | vocabulary(
    "today tonight yesterday tomorrow morning afternoon evening night weekend day days week weeks month months year years "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_TELLS = re.compile(rf"\b(?:{'|'.join(sorted(_TELLING))}|\d\w*)\b")
_JOINED = re.compile(r"\s*(?:,\s*)?(?:and|to|until|till|through|–|-)\s*(?:on\s+|the\s+)?\Z", re.IGNORECASE)
_SPANNING = re.compile(r"\b(?:between|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|due|scheduled|expect(?:s|ed)?|plan(?:s|ned)?|set to|going to|is to|are to|until|by)\b|['’]ll\b",
    re.IGNORECASE,
)
"""What tells of days to come."""
_THE_DATE = re.compile(r",?\s+(?:the\s+)?")
"""What stands between a weekday and its date."""
_ITS_WEEKDAY = re.compile(r",?\s+(?:an?\s+)?|\s?\(")
"""What stands between a date and its weekday."""
_YEARS = re.compile(rf"\b{_YEAR}\b")
_SAID = re.compile(
    r"\b(?:said|told|announced|wrote|reported|added|posted|tweeted|warned|confirmed)\b(?:\W+\w+){0,3}\W*\Z",
    re.IGNORECASE,
)
_VERBS = frozenset(("may", "mar", "march", "out", "set", "ago"))
"""Months, in English or Portuguese, that are words of every day when written small and without a year: "3 out of 5"."""
_NEAR = {"yesterday": -1, "last night": -1, "tomorrow": 1}
_LOOKS_BACK = 100
"""Characters before a phrase in which its verb, or what it is joined to, is looked for."""
_LOOKS_AHEAD = 60
"""Characters behind a phrase that opens its clause in which its verb is looked for."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A phrase at [start, end) and the first and last day that it means; `relative` says that it is counted from another."""

    start: int
    end: int
    first: date
    last: date
    relative: bool = False


def moments(text: str, base: date | None, *, year: int | None = None) -> tuple[Moment, ...]:
    """Return what a text says of days, in order; without `base`, the day it was written, only dates with their year.

    A date without its year is of the given `year`, else of the one that brings it nearest to `base`.
    """
    found: list[Moment] = []
    for match in _phrases(text):
        read = _read(match, text, base, found[-1].end if found else 0, year)
        if read is not None:
            found.append(Moment(match.start(), match.end(), *read))
    return tuple(_paired(_paired(found, partial(_dated, text)), partial(_spanned, text)))


def _phrases(text: str) -> Iterator[re.Match[str]]:
    """Yield the phrases of a text that may mean days; the pattern is tried only around words that tell of time."""
    small = text.replace("İ", "I").lower()  # the one letter whose small form is longer
    end = 0
    for at in _telling(small):
        if at < end:
            continue
        before = [word.start() for word in _WORDS.finditer(small, max(end, at - _LOOKS_BACK), at)]
        for start in (*before[-_BACK:], at):
            match = _PHRASE.match(text, start)
            if match is not None and match.end() > at:
                end = match.end()
                yield match
                break


def _telling(small: str) -> Iterator[int]:
    """Yield where the words stand that tell of time, in a text in small letters."""
    for match in _TELLS.finditer(small):
        word = match.group()
        if not word[0].isdigit():
            yield match.start()
            continue
        if _YEARS.fullmatch(word):
            yield match.start()
        after = _NEXT.match(small, match.end())
        if after and after[1] not in _TELLING and calendars.month(after[1]) is not None:
            yield after.start(1)


def _paired(found: Sequence[Moment], join: Callable[[Moment, Moment], Moment | None]) -> list[Moment]:
    """Return phrases of which two neighbours stand as the one that `join` makes of them, each joined once at most."""
    kept: list[Moment] = []
    at = 0
    while at < len(found):
        whole = join(found[at], found[at + 1]) if at + 1 < len(found) else None
        kept.append(whole or found[at])
        at += 2 if whole else 1
    return kept


def _dated(text: str, one: Moment, following: Moment) -> Moment | None:
    """Join a weekday and its date, "Wednesday, 26 April": the date says which Wednesday."""
    its = _its_date(text, one, following)
    return its and replace(its, start=one.start, end=following.end)


def _its_date(text: str, one: Moment, following: Moment) -> Moment | None:
    """Return that of two phrases which is the date of the other, a weekday beside it."""
    between = text[one.end : following.start]
    if _is_weekday(text, one) and not following.relative and _THE_DATE.fullmatch(between):
        return following
    if _is_weekday(text, following) and not one.relative and one.first == one.last and _ITS_WEEKDAY.fullmatch(between):
        return one if one.first.weekday() == following.first.weekday() else None
    return None


def _is_weekday(text: str, one: Moment) -> bool:
    return one.relative and text[one.start : one.end].lower().endswith(WEEKDAYS)


def _spanned(text: str, one: Moment, following: Moment) -> Moment | None:
    """Join "between 3 October and 7 October" to one span."""
    is_spanning = _SPANNING.search(text[max(0, one.start - _LOOKS_BACK) : one.start])
    if not is_spanning or not _JOINED.match(text[one.end : following.start]):
        return None
    first = one.first
    if _YEARS.search(text[following.start : following.end]) and not _YEARS.search(text[one.start : one.end]):
        first = first.replace(year=following.first.year)
    return replace(one, end=following.end, first=min(first, following.first), last=following.last)


def _read(
    match: re.Match[str], text: str, base: date | None, behind: int, year: int | None
) -> tuple[date, date, bool] | None:
    parts = match.groupdict()
    if (parts["month"] in _VERBS and not parts["year"]) or (parts["month2"] in _VERBS and not parts["year2"]):
        return None
    if year is not None:
        parts |= {name: parts[name] or str(year) for name in ("year", "year2", "year3")}
    try:
        if (written := _written(parts, base)) is not None:
            return (*written, False)
        if base is None or _is_written(parts):
            return None
        counted = _counted(parts, base, lambda: _is_ahead(text, match, behind))
    except (ValueError, OverflowError):
        return None  # 31 February, or a year before the calendar begins
    return None if counted is None else (*counted, True)


def _is_written(parts: dict[str, str | None]) -> bool:
    return any(parts[name] for name in ("iso", "day", "day2", "month3", "year4"))


def _written(parts: dict[str, str | None], base: date | None) -> tuple[date, date] | None:
    """Return the days of a date as written; one without its year is the nearest to `base`."""
    if parts["iso"]:
        day = date.fromisoformat(parts["iso"])
        return day, day
    if parts["year4"]:
        return all_year(int(parts["year4"]))
    if parts["month3"]:
        return _month_alone(parts["month3"], parts["year3"], base)
    name, number, last, year = next(
        (
            (parts[f"month{at}"], parts[f"day{at}"], parts[f"today{at}"], parts[f"year{at}"])
            for at in ("", "2")
            if parts[f"day{at}"]
        ),
        (None, None, None, None),
    )
    month = calendars.month(name) if name else None
    if month is None or number is None or (base is None and year is None):
        return None
    first = date(int(year), month, int(number)) if year else _nearest(base, month, int(number))
    return first, first.replace(day=int(last)) if last and int(last) >= first.day else first


def _month_alone(name: str, year: str | None, base: date | None) -> tuple[date, date] | None:
    if not name[0].isupper() or (base is None and year is None):
        return None
    month = calendars.month(name)
    if month is None:
        return None
    first = date(int(year), month, 1) if year else _nearest(base, month, 1)
    return first, first + relativedelta(day=31)


def _nearest(base: date | None, month: int, day: int) -> date:
    """Return the day of the year that lies nearest to `base`; news looks back more often than ahead."""
    if base is None:
        raise ValueError("no year")
    years = (year for year in (base.year - 1, base.year, base.year + 1) if MINYEAR <= year <= MAXYEAR)
    days = [date(year, month, day) for year in years if day < 29 or day <= (date(year, month, 1) + relativedelta(day=31)).day]  # fmt: skip
    return min(days, key=lambda each: (base - each).days if each <= base else 1.5 * (each - base).days)


def _counted(parts: dict[str, str | None], base: date, ahead: Callable[[], bool]) -> tuple[date, date] | None:
    """Return the days of a phrase that is counted from `base`."""
    if parts["weekday"]:
        return on_weekday(parts["weekday"], parts["which"], base, ahead)
    if parts["near"]:
        day = base + timedelta(days=_NEAR.get(parts["near"].lower(), 0))
        return day, day
    if parts["over"]:
        return weekend(base, "next" if ahead() else "last")
    if parts["span"]:
        return whole(parts["span"].lower(), (parts["whole"] or "").lower(), parts["part"], base)
    if parts["unit"]:
        return ago(parts["count"] or "", parts["unit"].lower(), base)
    return back(base, (parts["unit2"] or "day").lower(), number(parts["count2"] or "a")[0]), base


def _is_ahead(text: str, match: re.Match[str], behind: int) -> bool:
    """Whether the clause of a phrase tells of what is to come."""
    before = text[max(behind, match.start() - _LOOKS_BACK) : match.start()]
    if _SAID.search(before):
        return False
    if _AHEAD.search(before):
        return True
    opens = len(before.split()) <= 2
    return opens and _AHEAD.search(re.split(r"[,;.]", text[match.end() : match.end() + _LOOKS_AHEAD])[0]) is not None
