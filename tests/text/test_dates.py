"""Dates of news: read, refused, shown, ordered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import dates


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023", "2023"),
        ("2023-04", "2023-04"),
        ("April 2023", "2023-04"),
        ("2023-04-15", "2023-04-15"),
        ("20230415", "2023-04-15"),
        ("2023/4/5", "2023-04-05"),
        ("2023-11-27 08:45:59.000000000Z", "2023-11-27T08:45:59Z"),
        ("2023-04-15T17:30:00.123+01:00", "2023-04-15T17:30:00+01:00"),
        ("2023-04-15T17:30:00-0500", "2023-04-15T17:30:00-05:00"),
        ("Sat, 15 Apr 2023 17:30:00 GMT", "2023-04-15T17:30:00Z"),
        ("15 April 2023 • 17:30", "2023-04-15T17:30"),
        ("Saturday 15th April 2023 at 5:30 pm", "2023-04-15T17:30"),
        ("Nov. 27, 2023, 5:00 a.m. EST", "2023-11-27T05:00-05:00"),
        ("Sept. 4, 2023 12:05 AM ET", "2023-09-04T00:05"),
        ("15/04/2023", "2023-04-15"),
        ("04/15/2023", "2023-04-15"),
        ("04.05.2023", "2023-05-04"),
        ("3. März 2024", "2024-03-03"),
        ("le 15 avril 2023 à 17h30", "2023-04-15T17:30"),
        ("15 de abril de 2023", "2023-04-15"),
        ("Samstag, den 15. April 2023, 14:30 Uhr", "2023-04-15T14:30"),
        ("1er août 2023", "2023-08-01"),
        ("sábado, 15 de abr. de 2023", "2023-04-15"),
        ("sobota, 15 kwietnia 2023 r.", "2023-04-15"),
        ("2023. április 15.", "2023-04-15"),
        ("суббота, 15 апреля 2023 года", "2023-04-15"),
        ("15 Απριλίου 2023", "2023-04-15"),
        ("١٥ أبريل 2023", "2023-04-15"),
        ("15 mar 2023", "2023-03-15"),
        ("2023年4月15日", "2023-04-15"),
        ("1700000000", "2023-11-14T22:13:20Z"),
    ],
)
def test_reads_the_dates_of_news_at_their_own_precision(written: str, read: str) -> None:
    """Each form that news uses comes back as ISO, no more and no less precise than it was."""
    assert dates.iso(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "yesterday", "now", "17:30", "Tuesday", "15 April", "04/05/2023", "31 February 2023", "2023-13-01",
        "2023-04-15T25:00", "0001-01-01T00:00:00Z", "9999-12-31", "12 apples 2023", "2023 12", "n/a", "2023-04-15 at 5",
        "the year 2023 had 12 months", "15 listopada 2023", "Paris, 15 avril 2023", "By Ann Bell 4 mai 2023", "2023-04-15T10:00+25:00", "x" * 5000,
    ],
)  # fmt: skip
def test_refuses_what_is_no_certain_date(written: str) -> None:
    """Relative, ambiguous and impossible dates are refused, never guessed."""
    assert dates.iso(written) is None


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_none(text: str) -> None:
    """No text makes the reader fail, and what it reads it reads again as the same."""
    read = dates.iso(text)
    assert read is None or dates.iso(read) == read


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2100, 12, 31)))
def test_days_count_and_read_back(on: date) -> None:
    """A day counts from 1970-01-01, and what is shown of it reads back as the same day."""
    assert date(1970, 1, 1) + timedelta(days=dates.day(on.isoformat())) == on
    assert dates.iso(dates.shown(on.isoformat())) == on.isoformat()


def test_shows_what_is_known() -> None:
    """A reader sees the time where it is known, and neither midnight nor a zone."""
    assert dates.shown("2023-04-14") == "14 April 2023"
    assert dates.shown("2023-04-14T17:30:00+01:00") == "14 April 2023, 17:30"
    assert dates.shown("2023-04-14T00:00:00Z") == "14 April 2023"
    assert dates.shown("2023-04") == "April 2023"
    assert dates.shown("2023") == "2023"


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-04-15", "2023-04-15", "2023-04-15"),
        ("2023-04-15T23:59:00-08:00", "2023-04-15", "2023-04-15"),
    ],
)
def test_a_date_covers_its_days(iso: str, first: str, last: str) -> None:
    """A month covers its first to its last day, a day itself."""
    assert (dates.range_start(iso), dates.range_end(iso)) == (first, last)
