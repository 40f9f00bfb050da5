"""Read, show and order the dates of news.

A date is an ISO 8601 string of the precision that the source gave: "2023", "2023-04", "2023-04-15",
"2023-04-15T17:30", "2023-04-15T17:30:00+01:00". Time zones that are known are kept as offsets (UTC as "Z"),
fractions of a second are dropped. Relative and ambiguous dates are refused: a wrong date is worse than none.
"""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime

from assistant.text import calendars

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905 - a list of words
)
_EPOCH = date(1970, 1, 1).toordinal()
_YEARS = range(1500, 2101)
"""Years that a news article can have; zero dates of databases (0001-01-01) fall outside."""
_MONTH_NUMBERS = {name[:length].lower(): n for n, name in enumerate(MONTHS, 1) for length in (3, len(name))} | {
    "sept": 9
}

# Offsets of the zone names that news uses for one offset each; the others ("ET", "IST") leave the time local.
_ZONES = {
    **dict.fromkeys(("z", "utc", "gmt", "wet"), "Z"),
    **dict.fromkeys(("bst", "cet", "west"), "+01:00"),
    **dict.fromkeys(("cest", "eet"), "+02:00"),
    **dict.fromkeys(("eest", "msk"), "+03:00"),
    **dict.fromkeys(("edt",), "-04:00"),
    **dict.fromkeys(("est", "cdt"), "-05:00"),
    **dict.fromkeys(("cst", "mdt"), "-06:00"),
    **dict.fromkeys(("mst", "pdt"), "-07:00"),
    **dict.fromkeys(("pst",), "-08:00"),
    **dict.fromkeys(("aest",), "+10:00"),
    **dict.fromkeys(("aedt",), "+11:00"),
    **dict.fromkeys(("jst",), "+09:00"),
}

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = rf"(?P<month>{calendars.ENGLISH})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_ZONE = r"(?:\s*\(?(?P<zone>[a-z]{1,5}|(?:utc|gmt)?[+-]\d{2}:?\d{2})\)?)?"
_TIME = (
    r"(?:(?:\s*[•·|,T—–-]\s*|\s+)(?:(?:at|à|às|a las|alle|ore|um|kl\.?|klo|om|в|о)\s+)?"
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?)?\s*(?P<half>[ap]\.?m\.?)?(?:\s*(?:uhr|hrs?|h)\b)?"
    + _ZONE
    + r")?"
)


def _pattern(date_part: str) -> re.Pattern[str]:
    return re.compile(_WEEKDAY + date_part + _TIME, re.IGNORECASE)


_FORMS = (
    _pattern(_YEAR + r"(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"),
    _pattern(_YEAR + r"/(?P<month>\d{1,2})/(?P<day>\d{1,2})"),
    _pattern(_YEAR + r"(?P<month>\d{2})(?P<day>\d{2})"),
    _pattern(_DAY + r"(?:\s+of)?[\s-]+" + _MONTH + r",?[\s-]+" + _YEAR),
    _pattern(_MONTH + r"\s*" + _DAY + r",?\s+" + _YEAR),
    _pattern(_YEAR + r"[\s-]+" + _MONTH + r"[\s-]+" + _DAY),
    _pattern(_MONTH + r",?\s+" + _YEAR),
    _pattern(_YEAR + r"\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"),
    _pattern(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?" + _YEAR),  # points: the day comes first everywhere
)
_NAME = r"(?P<name>[^\d\s,.]{3,20})\.?"
_FOREIGN = (
    _pattern(
        r"(?P<before>(?:[^\d\s]{1,20}\s+){0,3})(?P<day>\d{1,2})(?:\.|º|ª|°|er)?\s*(?:de\s+|d['’]\s?)?"
        + _NAME
        + r"\s*(?:del?\s+)?,?\s*"
        + _YEAR
        + r"(?:\s*(?:г|р|r|года|року|roku)\b\.?)?"
    ),
    _pattern(r"(?P<before>)" + _YEAR + r"\.\s?" + _NAME + r"\s(?P<day>\d{1,2})\.?"),
)
_ARTICLES = frozenset(["le", "el", "il", "la", "den", "der", "am", "de", "dia", "the", "on", "al", "em"])
_SLASHES = re.compile(r"(?P<first>\d{1,2})[/-](?P<second_number>\d{1,2})[/-]" + _YEAR + _TIME, re.IGNORECASE)
_SECONDS = re.compile(r"\d{10}|\d{13}")


def iso(text: str) -> str | None:
    """Return any news date as canonical ISO of the precision given, or None where it cannot be read for certain.

    "04/05/2023" is refused, since it is a day in April in one country and in May in another; "15/04/2023" is read.
    A number of 10 or 13 digits counts seconds or milliseconds since 1970.
    """
    given = " ".join(text.split())
    if not given or len(given) > 100:
        return None
    for form in _FORMS:
        if match := form.fullmatch(given):
            parts = match.groupdict()
            return _canonical(match, month=_month(parts.get("month")), day=_number(parts.get("day")))
    if match := _SLASHES.fullmatch(given):
        return _from_slashes(match)
    if _SECONDS.fullmatch(given):
        return _from_seconds(given)
    return _from_any_language(given)


def day(iso: str) -> int:
    """Return the days from 1970-01-01 to the (first) day of an ISO date, as its own clock had it."""
    return _first_day(iso).toordinal() - _EPOCH


def whole_day(iso: str | None) -> date | None:
    """Return the day of a date of whatever precision; None for a month, a year or nothing."""
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def range_start(iso: str) -> str:
    """Return the first day that an ISO date covers, as an ISO day: "2023-04" begins on "2023-04-01"."""
    return _first_day(iso).isoformat()


def range_end(iso: str) -> str:
    """Return the last day that an ISO date covers, as an ISO day: "2023-04" ends on "2023-04-30"."""
    first, precision = _first_day(iso), iso.partition("T")[0].count("-")
    month = first.month if precision else 12
    return (
        first.isoformat() if precision == 2 else f"{iso[:4]}-{month:02}-{calendar.monthrange(first.year, month)[1]:02}"
    )


def shown(iso: str) -> str:
    """Return an ISO date as a reader sees it: "14 April 2023, 17:30"; midnight, which stands for no time, is left out."""
    on, _, clock = iso.partition("T")
    numbers = [int(part) for part in on.split("-")]
    words = [str(numbers[0]), *(MONTHS[number - 1] if n == 0 else str(number) for n, number in enumerate(numbers[1:]))]
    spoken = " ".join(reversed(words))
    return f"{spoken}, {clock[:5]}" if clock and not clock.startswith("00:00") else spoken


def _first_day(iso: str) -> date:
    year, *rest = (int(part) for part in iso.partition("T")[0].split("-"))
    month, on = (*rest, 1, 1)[:2]
    return date(year, month, on)


def _month(text: str | None) -> int | None:
    return _MONTH_NUMBERS[text.lower()] if text and text.isalpha() else _number(text)


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _canonical(match: re.Match[str], *, month: int | None, day: int | None) -> str | None:
    """Return the ISO form of what was matched, or None for a day or a time that does not exist."""
    year = int(match["year"])
    clock = _clock(match)
    if year not in _YEARS or clock is None or (clock and day is None):
        return None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return "-".join(f"{part:02}" for part in (year, month, day) if part is not None) + clock


def _clock(match: re.Match[str]) -> str | None:
    """Return "T17:30" with seconds and zone as given, "" where no time was given, None for a time that does not exist."""
    if match["hour"] is None:
        return ""
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if match["minute"] is None and not half:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    zone = _zone(match["zone"])
    if hour > 23 or minute > 59 or second > 59 or zone is None:
        return None
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if match["second"] else "") + zone


def _zone(name: str | None) -> str | None:
    """Return a zone's offset, "" for one without a fixed offset, None for an offset that does not exist."""
    given = (name or "").lower().removeprefix("utc").removeprefix("gmt") or (name or "").lower()
    if not given or given[0] not in "+-":
        return _ZONES.get(given, "")
    hours, minutes = int(given[1:3]), int(given[-2:])
    if hours > 14 or minutes > 59:
        return None
    return f"{given[0]}{hours:02}:{minutes:02}" if hours or minutes else "Z"


def _from_slashes(match: re.Match[str]) -> str | None:
    first, second = int(match["first"]), int(match["second_number"])
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if first > 12 or first == second else (second, first)
    return _canonical(match, month=month, day=day)


def _from_seconds(digits: str) -> str | None:
    moment = datetime.fromtimestamp(int(digits[:10]), UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"


def _from_any_language(given: str) -> str | None:
    """Read a date in words of another language; the words before it must be a weekday or an article."""
    for form in _FOREIGN:
        match = form.fullmatch(given)
        if match and all(_may_stand_before(word) for word in re.findall(r"[^\s,.]+", match["before"])):
            return _canonical(match, month=calendars.month(match["name"]) or 0, day=int(match["day"]))
    return None


def _may_stand_before(word: str) -> bool:
    return calendars.folded(word) in _ARTICLES | calendars.weekdays()
