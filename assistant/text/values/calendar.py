"""Dates and times of day in a text, as far as they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.text.values.kinds import MONTHS, ORDINALS, WEEKDAYS, Day, Value
from assistant.text.vocabulary import vocabulary

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_WORDS = "|".join(sorted((word for word, number in ORDINALS.items() if number <= 31), key=len, reverse=True))
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|(?:twenty|thirty)-(?:{_WORDS})|{_WORDS})"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY})\b\.?,?\s*(?:the\s+)?)?"
_DATE = re.compile(
    rf"\b{_LEAD}(?:"
    r"(?P<iso>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
    rf"|(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>(?:1\d|20)\d\d)\b)?"
    rf"|(?P<month2>{_MONTH})\b\.?\s+(?:the\s+)?(?P<day2>{_DAY})(?![\d:])\b(?:,?\s+(?P<year2>(?:1\d|20)\d\d)\b)?"
    rf"|(?P<month3>{_MONTH})\b\.?,?\s+(?:of\s+)?(?P<year3>(?:1\d|20)\d\d)\b"
    r")"
)
_DAY_BEHIND = re.compile(r"\s*(?:-|to|through|until|till|and)\s*(?P<other>\d{1,2})(?:st|nd|rd|th)?\b(?![:.,]?\d|\s*%)")
_DAY_AHEAD = re.compile(r"\b(?P<other>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|to|until|till|and)\s*$")
_MONTH_ALONE = re.compile(rf"\b(?:{_MONTH})\b")
_WEEKDAY_ALONE = re.compile(rf"\b(?:{_WEEKDAY})\b")
_DECADE = re.compile(r"\b(?P<century>1\d|20)?(?P<ten>\d)0'?s\b")
_YEAR = re.compile(r"(?<![\d.,$€£-])\b(?P<year>1[1-9]\d\d|20\d\d|21\d\d)\b(?![\d%]|[.,]\d|-year)")
_DOTTED = re.compile(r"(?<![\w.,])(?P<hour>0\d)\.(?P<minute>[0-5]\d)(?![\w.]|,\d)")
"""A time as much of Europe writes it, told from a decimal by its leading zero: "00.42"."""
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?\s?(?P<half>[ap]\.?m\b\.?)"
    r"|(?<![\d.:])(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])"
)
_CLOCK_WORDS = {"noon": 720, "midday": 720, "midnight": 0}
_YEAR_LEADS = vocabulary(
    "in since by from until till to of during before after between and early late mid around circa the for through "
    "summer winter spring autumn fall election year"
)
_TITLE_MONTHS = frozenset({"may", "march", "mar", "august", "june", "april", "jun"})
"""Months that are also verbs, names or adjectives: alone they count only when written as a name in mid sentence."""


def _day_number(text: str) -> int:
    if text[0].isdigit():
        return int(re.sub(r"\D", "", text))
    return sum({"twenty": 20, "thirty": 30}.get(part, ORDINALS.get(part, 0)) for part in text.split("-"))


def _dated(match: re.Match[str]) -> Day | None:
    found = match.groupdict()
    weekday = WEEKDAYS[found["weekday"]] if found["weekday"] else None
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
        return Day(year, month, day, weekday)
    month_name = found["month"] or found["month2"] or found["month3"]
    year_text = found["year"] or found["year2"] or found["year3"]
    day_text = found["day"] or found["day2"]
    number = _day_number(day_text) if day_text else None
    if number is not None and not 1 <= number <= 31:
        return None
    return Day(int(year_text) if year_text else None, MONTHS[month_name], number, weekday)


def _value(match: re.Match[str], day: Day) -> Value:
    return Value(match.start(), match.end(), "date", day.year or 0, day.year or 0, day=day)


def dates(text: str, written: str) -> Iterator[Value]:
    """Yield the dates of a text in normal form and lower case; `written` is the same with its capitals."""
    taken: list[tuple[int, int]] = []
    for match in _DATE.finditer(text):
        day = _dated(match)
        if day is not None:
            taken.append(match.span())
            yield _value(match, day)
            yield from _range_end(text, match, day, taken)
    for match in _lone(text, written):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            taken.append(match.span())
            yield _value(match, _lone_day(match))


def _range_end(text: str, match: re.Match[str], day: Day, taken: list[tuple[int, int]]) -> Iterator[Value]:
    """Yield the second day of "April 18-26", and of "18-26 April" the first."""
    if day.day is None or day.month is None or match.group("iso"):
        return
    behind = _DAY_BEHIND.match(text, match.end()) if match.group("month2") and not match.group("year2") else None
    ahead = _DAY_AHEAD.search(text[: match.start("day")]) if match.group("day") else None
    for found in (behind, ahead):
        if found is not None and 1 <= int(found.group("other")) <= 31:
            start, end = found.span("other")
            taken.append((start, end))
            yield Value(start, end, "date", day.year or 0, day.year or 0,
                        day=Day(day.year, day.month, int(found.group("other"))))  # fmt: skip


def _lone(text: str, written: str) -> Iterator[re.Match[str]]:
    yield from (match for match in _WEEKDAY_ALONE.finditer(text) if len(match.group()) > 4)
    for match in _MONTH_ALONE.finditer(text):
        name = match.group()
        capital = written[match.start()].isupper()
        if capital and len(name) > 2 and (name not in _TITLE_MONTHS or _preposed(text, match.start())):
            yield match
    yield from _DECADE.finditer(text)
    yield from (match for match in _YEAR.finditer(text) if _is_year(text, match))


def _lone_day(match: re.Match[str]) -> Day:
    found = match.group()
    if found in WEEKDAYS:
        return Day(weekday=WEEKDAYS[found])
    if found in MONTHS:
        return Day(month=MONTHS[found])
    groups = match.groupdict()
    if "ten" in groups:
        century = int(groups["century"]) if groups["century"] else 19
        return Day(year=century * 100 + int(groups["ten"]) * 10, decade=True)
    return Day(year=int(groups["year"]))


def _preposed(text: str, start: int) -> bool:
    before = text[:start].split()
    return bool(before) and before[-1] in {"in", "since", "by", "until", "from", "last", "next", "of", "this", "early",
                                           "late", "mid", "to", "and", "between", "through", "during"}  # fmt: skip


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year from a count: a count of that size is followed by what it counts and no preposition of time."""
    before = text[: match.start()].split()
    after = text[match.end() :].lstrip(" ")
    lead = before[-1].strip("(,'\"") if before else ""
    return lead in _YEAR_LEADS or not after[:1].isalpha() or before[-1:] == ["("]


def times(text: str) -> Iterator[Value]:
    """Yield the times of day of a text in normal form and lower case, as minutes after midnight."""
    for match in _TIME.finditer(text):
        found = match.groupdict()
        hour = int(found["hour"] or found["hour2"])
        minute = int(found["minute"] or found["minute2"] or 0)
        half = (found["half"] or "").replace(".", "")
        hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
        half = half or ("24" if hour > 12 else "")
        yield Value(match.start(), match.end(), "time", hour * 60 + minute, hour * 60 + minute, unit=half or None)
    for match in _DOTTED.finditer(text):
        minutes = int(match["hour"]) * 60 + int(match["minute"])
        yield Value(match.start(), match.end(), "time", minutes, minutes)
    for word, minutes in _CLOCK_WORDS.items():
        for match in re.finditer(rf"\b{word}\b", text):
            yield Value(match.start(), match.end(), "time", minutes, minutes, unit="word")
