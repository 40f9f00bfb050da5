"""Values are read with their types, and compared as such."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.values import Value, agree, contradict, near, values


def only(text: str) -> Value:
    """Return the one value of a text."""
    (value,) = [value for value in values(text) if not value.soft]
    return value


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit", "bound"),
    [
        ("thirty-four ships", "number", 34, 34, None, "exact"),
        ("two hundred and five soldiers", "number", 205, 205, None, "exact"),
        ("a hundred ships", "number", 100, 100, None, "exact"),
        ("4,950 homes", "number", 4950, 4950, None, "exact"),
        ("two and a half tonnes", "number", 2.5, 2.5, "tonne", "exact"),
        ("75 per cent", "percent", 75, 75, None, "exact"),
        ("75%", "percent", 75, 75, None, "exact"),
        ("at least 12 ships", "number", 12, 12, None, "least"),
        ("no fewer than 12 ships", "number", 12, 12, None, "least"),
        ("12 or more ships", "number", 12, 12, None, "least"),
        ("nearly 5,000 homes", "number", 5000, 5000, None, "nearly"),
        ("$1.5bn", "money", 1.5e9, 1.5e9, "dollar", "exact"),
        ("£20m", "money", 2e7, 2e7, "pound", "exact"),
        ("1.5 million euros", "money", 1.5e6, 1.5e6, "euro", "exact"),
        ("$10-15 million", "money", 1e7, 1.5e7, "dollar", "exact"),
        ("between 5 and 10 weeks", "number", 5, 10, "week", "exact"),
        ("10 to 15 km", "number", 10, 15, "km", "exact"),
        ("5 US dollars", "money", 5, 5, "dollar", "exact"),
        ("5 U.S. dollars", "money", 5, 5, "dollar", "exact"),
        ("three million Canadian dollars", "money", 3e6, 3e6, "dollar", "exact"),
        ("40 American sailors", "number", 40, 40, None, "exact"),
        ("2 °C", "number", 2, 2, "celsius", "exact"),
        ("50°F", "number", 50, 50, "fahrenheit", "exact"),
        ("2 degrees Celsius", "number", 2, 2, "celsius", "exact"),
        ("turned 90 degrees", "number", 90, 90, "degree", "exact"),
        ("the 34-year-old", "number", 34, 34, "year", "exact"),
        ("two-thirds of it", "percent", 200 / 3, 200 / 3, None, "exact"),
        ("the 21st ship", "ordinal", 21, 21, None, "exact"),
        ("at 5:30 p.m.", "time", 1050, 1050, "pm", "exact"),
        ("at 17:30", "time", 1050, 1050, "24", "exact"),
        ("at or about 00.42", "time", 42, 42, None, "exact"),
    ],
)
def test_read(  # noqa: PLR0917 - the columns of a table
    text: str, kind: str, low: float, high: float, unit: str | None, bound: str
) -> None:
    """Spelling, separators, scales, signs, ranges, units and bounds are understood."""
    value = only(text)
    assert (value.kind, value.unit, value.bound) == (kind, unit, bound)
    assert (value.low, value.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("on 14 April 2023", (2023, 4, 14, None)),
        ("on April 14, 2023", (2023, 4, 14, None)),
        ("on Friday, April 14", (None, 4, 14, 4)),
        ("the 14th of April", (None, 4, 14, None)),
        ("on 2023-04-14", (2023, 4, 14, None)),
        ("in April 2023", (2023, 4, None, None)),
        ("in 2023.", (2023, None, None, None)),
        ("on Friday", (None, None, None, 4)),
    ],
)
def test_dates(text: str, date: tuple[int | None, ...]) -> None:
    """Dates are read as far as they are given."""
    day = only(text).day
    assert day is not None
    assert (day.year, day.month, day.day, day.weekday) == date


def test_both_ends_of_a_range_of_days() -> None:
    """A range of days is two dates."""
    days = [value.day.day for value in values("April 18-26 and 3-5 May") if value.day]
    assert sorted(day for day in days if day) == [3, 5, 18, 26]


@pytest.mark.parametrize("text", ["She may march.", "the G650 jet", "20/20", "no one", "He won the first prize."])
def test_no_values(text: str) -> None:
    """Verbs, names and words of grammar are no values that count."""
    assert [value for value in values(text) if not value.soft] == []


@pytest.mark.parametrize(
    ("claim", "record", "expected"),
    [
        ("34 hurt", "thirty-four hurt", True),
        ("84 hurt", "thirty-four hurt", False),
        ("75 %", "75 per cent", True),
        ("75 per cent", "75 people", False),
        ("nearly 5,000 homes", "4,950 homes", True),
        ("nearly 5,000 homes", "3,000 homes", False),
        ("about 5,000 homes", "4,950 homes", True),
        ("5,000 homes", "4,950 homes", False),
        ("about 97 per cent", "about 90 per cent", False),
        ("about 97 per cent", "90 per cent", False),
        ("less than 31 hours", "less than 24 hours", False),
        ("more than 500", "502", True),
        ("more than 500", "498", False),
        ("at least 75 per cent", "75 per cent or more", True),
        ("75 per cent", "at least 75 per cent", False),
        ("at most 75 per cent", "at least 75 per cent", False),
        ("over 270 people", "under 270 people", False),
        ("two weeks", "14 days", True),
        ("two weeks", "two months", False),
        ("three years", "36 months", True),
        ("$1.5 million", "1.5 million dollars", True),
        ("€1.5 million", "$1.5 million", False),
        ("$1.5 billion", "$1.5 million", False),
        ("14 April 2023", "April 14", False),
        ("14 April", "April 14, 2023", True),
        ("15 April", "April 14, 2023", False),
        ("5:30 pm", "17:30", True),
        ("5:30 am", "17:30", False),
        ("10 to 15 km", "between 10 and 15 km", True),
        ("5 US dollars", "$5", True),
        ("5 US dollars", "5 euros", False),
        ("2 °C", "2 degrees Celsius", True),
        ("2 °C", "2 degrees", True),
        ("2 °C", "2 °F", False),
        ("63 °C", "145 °F", True),
        ("55°F", "13 degrees Celsius", True),
        ("0 °C", "32 °F", True),
        ("120 °C", "250 °F", True),
        ("4 °C", "43 °F", False),
        ("65 °C", "145 °F", False),
        ("100 degrees", "102 degrees Fahrenheit", False),
        ("38 degrees", "39 degrees Celsius", False),
        ("39 °C", "38 degrees", False),
        ("39 °C", "39 degrees", True),
        ("2 °C", "2 km", False),
    ],
)
def test_agree(claim: str, record: str, expected: bool) -> None:
    """Values agree where they say the same, whatever the spelling, and nowhere else."""
    assert agree(only(claim), only(record)) is expected


def test_the_articles_date_fills_in_what_a_date_leaves_out() -> None:
    """A year or the day of a weekday follows from the day of publication."""
    assert agree(only("on 14 April 2023"), only("on April 14"), "2023-04-15")
    assert agree(only("on 14 April 2023"), only("on Friday"), "2023-04-15T17:30:00+01:00")
    assert not agree(only("on 13 April 2023"), only("on Friday"), "2023-04-15")
    assert not agree(only("on 14 April 2022"), only("on April 14"), "2023-04-15")
    assert not agree(only("on Thursday"), only("on 14 April 2023"))


def test_contradict_needs_one_thing() -> None:
    """Only values of one kind and one thing can contradict each other."""
    assert contradict(only("84 workers"), only("34 workers"))
    assert not contradict(only("84 workers"), only("34 ships"))
    assert not contradict(only("34 workers"), only("thirty-four workers"))
    assert near(only("75 per cent"), only("at least 75 per cent"))


@given(st.integers(13, 999_999))
def test_digits_with_and_without_separators_are_one(number: int) -> None:
    """A number agrees with itself however it is grouped, and with no neighbour."""
    plain, grouped = only(f"{number} ships"), only(f"{number:,} ships")
    assert agree(plain, grouped) or plain.kind == "date"
    assert not agree(only(f"{number + 1:,} ships"), grouped)


@given(st.text(max_size=60))
def test_spans_lie_in_any_text(text: str) -> None:
    """No text breaks the reading, and each value has its span."""
    assert all(0 <= value.start < value.end <= len(text) for value in values(text))
