"""Whether two values say the same, the same within their bounds, or what cannot both hold."""

from __future__ import annotations

import datetime as dt
from math import isclose

from assistant.text.values.kinds import MEASURES, SCALES_OF_HEAT, Day, Value

_ROUNDING = 0.08
"""How far "about" may stand from the figure that it rounds: a person who says "about 500" means 460 to 540."""
_CONVERTED = 0.03
"""How far a figure may be off when it was converted from another measure."""
_DEGREES = 0.6
"""How many degrees a temperature may be off when it was converted to the other scale and rounded, up to sixty; then in proportion."""
_SCALES = frozenset(SCALES_OF_HEAT.values())
_ANY_SCALE = "degree"
"""The unit of degrees whose scale is not told: nothing is converted between them and a scale's."""
_NEARLY = 0.12
_OVER = 0.25
_FAIR: dict[str, tuple[float, float]] = {
    "about": (1 - _ROUNDING, 1 + _ROUNDING), "nearly": (1 - _NEARLY, 1 - 1e-9), "over": (1, 1 + _OVER),
    "least": (1, 1 + _OVER), "under": (1 - _OVER, 1), "most": (1 - _OVER, 1),
}  # fmt: skip
"""Between which multiples of a rounded figure the actual one may lie."""
_UPWARD = frozenset({"over", "least"})
_DOWNWARD = frozenset({"under", "most", "nearly"})


def agree(claim: Value, record: Value, published: str | None = None) -> bool:
    """Whether a claimed value stands in a recorded one, its bound included; `published` dates relative days."""
    return near(claim, record, published) and _bounds_agree(claim, record)


def near(claim: Value, record: Value, published: str | None = None) -> bool:
    """Whether two values are of one kind and one size, whatever bounds belong to them."""
    if "date" in (claim.kind, record.kind):
        return _dates_near(claim, record, published)
    if "time" in (claim.kind, record.kind):
        return _times_near(claim, record)
    if not _kinds_meet(claim, record):
        return False
    first, second = _brought(claim, record)
    return _amounts_near(claim, record, first, second)


def contradict(claim: Value, record: Value, published: str | None = None) -> bool:
    """Whether two values of one thing cannot both hold: the same kind, unit or noun, and another size or bound."""
    if claim.kind != record.kind or agree(claim, record, published):
        return False
    if claim.kind == "date":
        return _days_clash(claim.day or Day(), record.day or Day())
    same_noun = claim.noun is not None and record.noun is not None and _stem(claim.noun) == _stem(record.noun)
    same_unit = claim.unit is not None and record.unit is not None and _base(claim.unit) == _base(record.unit)
    if claim.kind in {"number", "ordinal"} and not (same_noun or same_unit):
        return False
    return not near(claim, record, published) or {claim.bound in _UPWARD, record.bound in _UPWARD} == {True, False}


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _base(unit: str) -> str:
    return MEASURES[unit][0] if unit in MEASURES else unit


def _factor(unit: str | None) -> float:
    return MEASURES[unit][1] if unit in MEASURES else 1.0


def _kinds_meet(claim: Value, record: Value) -> bool:
    kinds = {claim.kind, record.kind}
    if "ordinal" in kinds or "percent" in kinds:
        return len(kinds) == 1
    if claim.kind == "money" and record.kind == "number":
        return False
    if claim.unit is None or record.unit is None or claim.kind != record.kind:
        return True
    one, other = _base(claim.unit), _base(record.unit)
    return one == other or {one, other} <= {_ANY_SCALE, *_SCALES}


def _brought(claim: Value, record: Value) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return both ranges in one measure."""
    if claim.unit == record.unit or claim.unit is None or record.unit is None:
        return (claim.low, claim.high), (record.low, record.high)
    if {claim.unit, record.unit} == _SCALES:
        return _in_celsius(claim), _in_celsius(record)
    one, other = _factor(claim.unit), _factor(record.unit)
    return (claim.low * one, claim.high * one), (record.low * other, record.high * other)


def _in_celsius(value: Value) -> tuple[float, float]:
    if value.unit != "fahrenheit":
        return value.low, value.high
    return (value.low - 32) / 1.8, (value.high - 32) / 1.8


def _amounts_near(claim: Value, record: Value, first: tuple[float, float], second: tuple[float, float]) -> bool:
    slack = _CONVERTED if _is_converted(claim, record) else 1e-9
    low, high = first
    if {claim.unit, record.unit} == _SCALES:
        return all(isclose(a, b, rel_tol=_DEGREES / 60, abs_tol=_DEGREES) for a, b in zip(first, second, strict=True))
    if isclose(low, second[0], rel_tol=slack) and isclose(high, second[1], rel_tol=slack):
        return True
    if low != high:
        return False
    if second[0] != second[1]:
        return (claim.bound in _UPWARD and isclose(low, second[0], rel_tol=slack)) or (
            claim.bound in _DOWNWARD and isclose(low, second[1], rel_tol=slack)
        ) or (claim.bound == "about" and second[0] <= low <= second[1])  # fmt: skip
    return _rounded(claim, record, low, second[0])


def _is_converted(claim: Value, record: Value) -> bool:
    return claim.unit != record.unit and {claim.unit, record.unit}.isdisjoint({None, _ANY_SCALE})


def _rounded(claim: Value, record: Value, said: float, actual: float) -> bool:
    """Whether a bounded figure is a fair rounding of the actual one."""
    if actual == 0 or said == 0 or record.bound != "exact" or _digits(said) > _digits(actual):
        return False
    low, high = _FAIR.get(claim.bound, (1.0, 1.0))
    return low <= actual / said <= high


def _digits(amount: float) -> int:
    """Return how many significant digits a figure has: a rounding has no more than what it rounds."""
    return len(f"{amount:.6g}".replace(".", "").split("e")[0].strip("0"))


def _bounds_agree(claim: Value, record: Value) -> bool:
    if claim.kind in {"date", "time", "ordinal"} or claim.bound == record.bound:
        return True
    slack = 1e-9 if claim.unit == record.unit else _CONVERTED
    if not isclose(claim.low * _factor(claim.unit), record.low * _factor(record.unit), rel_tol=slack):
        return True  # a fair rounding states its own bound
    pair = {claim.bound, record.bound}
    if (
        pair <= {"over", "least"}
        or pair <= {"under", "most"}
        or pair <= {"about", "nearly"}
        or pair <= {"nearly", "most", "under"}
    ):
        return True
    return claim.bound == "about" and record.bound == "exact"


def _times_near(claim: Value, record: Value) -> bool:
    if claim.kind != record.kind:
        return False
    if claim.low == record.low:
        return True
    vague = claim.unit is None or record.unit is None
    return vague and claim.low % 720 == record.low % 720


def _dates_near(claim: Value, record: Value, published: str | None) -> bool:
    if claim.kind != record.kind:
        one, other = (claim, record) if claim.kind == "date" else (record, claim)
        day = one.day or Day()
        return day.year is not None and day.month is None and other.kind == "number" and other.low == day.year
    first, second = claim.day or Day(), record.day or Day()
    if first.decade != second.decade:
        years = first.year, second.year
        return None not in years and (years[0] or 0) // 10 == (years[1] or 0) // 10
    if _days_clash(first, second):
        return False
    return _fills(first, _dated(second, published))


def _days_clash(first: Day, second: Day) -> bool:
    pairs = (
        (first.year, second.year), (first.month, second.month), (first.day, second.day),
        (first.weekday, second.weekday),
    )  # fmt: skip
    return any(one is not None and other is not None and one != other for one, other in pairs)


def _fills(claim: Day, record: Day) -> bool:
    """Whether the record gives each part of the date that the claim gives."""
    if claim.weekday is not None and _weekday(record) != claim.weekday:
        return False
    return not _days_clash(claim, record) and all(
        one is None or other is not None
        for one, other in ((claim.year, record.year), (claim.month, record.month), (claim.day, record.day))
    )


def _weekday(day: Day) -> int | None:
    if day.weekday is not None or None in (day.year, day.month, day.day):
        return day.weekday
    try:
        return dt.date(day.year or 1, day.month or 1, day.day or 1).weekday()
    except ValueError:
        return None


def _dated(day: Day, published: str | None) -> Day:
    """Fill a recorded date from the day of publication: its year, and the day that a lone weekday means."""
    if not published:
        return day
    try:
        when = dt.date.fromisoformat(published[:10])
    except ValueError:
        return day
    if day.weekday is not None and day.day is None:
        back = when - dt.timedelta(days=(when.weekday() - day.weekday) % 7)
        return Day(back.year, back.month, back.day, day.weekday)
    if day.month is not None and day.year is None:
        return Day(when.year, day.month, day.day, day.weekday)
    return day
