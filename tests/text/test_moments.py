"""Phrases that mean days are read as whole days, counted from the day on which the text was written."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.moments import moments

THURSDAY = date(2031, 4, 17)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The council met on Tuesday.", "2031-04-15", "2031-04-15"),
        ("The council met on Thursday.", "2031-04-17", "2031-04-17"),
        ("They spoke last Thursday.", "2031-04-10", "2031-04-10"),
        ("The vote will be held on Tuesday.", "2031-04-22", "2031-04-22"),
        ("On Tuesday the council will vote.", "2031-04-22", "2031-04-22"),
        ("She will resign, he said on Tuesday.", "2031-04-15", "2031-04-15"),
        ("See you next Friday.", "2031-04-18", "2031-04-18"),
        ("It burned yesterday.", "2031-04-16", "2031-04-16"),
        ("It burned last night.", "2031-04-16", "2031-04-16"),
        ("It burns this morning.", "2031-04-17", "2031-04-17"),
        ("It opens tomorrow.", "2031-04-18", "2031-04-18"),
        ("It burned last week.", "2031-04-07", "2031-04-13"),
        ("Earlier this week it burned.", "2031-04-14", "2031-04-17"),
        ("Over the weekend it burned.", "2031-04-12", "2031-04-13"),
        ("It burned a few days ago.", "2031-04-12", "2031-04-15"),
        ("It burned three days ago.", "2031-04-14", "2031-04-14"),
        ("It burned two weeks ago.", "2031-03-31", "2031-04-06"),
        ("It burned two months ago.", "2031-02-01", "2031-02-28"),
        ("It burned two years ago.", "2029-01-01", "2029-12-31"),
        ("In the past five days it burned.", "2031-04-12", "2031-04-17"),
        ("It burned last month.", "2031-03-01", "2031-03-31"),
        ("It burned on 14 April.", "2031-04-14", "2031-04-14"),
        ("It burned on April 14, 2030.", "2030-04-14", "2030-04-14"),
        ("It burned on 2030-04-14.", "2030-04-14", "2030-04-14"),
        ("It burned in December.", "2030-12-01", "2030-12-31"),
        ("It burned in March 2029.", "2029-03-01", "2029-03-31"),
        ("It burned in 1999.", "1999-01-01", "1999-12-31"),
        ("It ran from 3 to 7 October.", "2030-10-03", "2030-10-07"),
        ("It ran between 3 October and 7 November 2029.", "2029-10-03", "2029-11-07"),
        ("It ran from Monday to Wednesday.", "2031-04-14", "2031-04-16"),
        ("Das Tor brannte am 3. Oktober 2029.", "2029-10-03", "2029-10-03"),
        ("La porte a brûlé le 5 avril 2030.", "2030-04-05", "2030-04-05"),
        ("Ardió el 3 de mayo de 2029.", "2029-05-03", "2029-05-03"),
        ("Ardeu em 3 de out. de 2029.", "2029-10-03", "2029-10-03"),
    ],
)
def test_a_phrase_means_its_days(text: str, first: str, last: str) -> None:
    """Weekdays, relative and written dates, several days, other languages."""
    (one,) = moments(text, THURSDAY)
    assert (one.first.isoformat(), one.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["At least 4 may have died.", "3 out of five agree.", "They won 2 set points, 12 ago.", "They march on.", "31 February", "2,019 people", "in 2019-20", "It happened recently.",
     "The day before, it rained.", "Room 1950 was empty.", "week by week"],
)  # fmt: skip
def test_what_is_no_certain_day_is_left_out(text: str) -> None:
    """Verbs, counts, days that no calendar has, and phrases that mean no days."""
    assert moments(text, THURSDAY) == ()


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("On Wednesday, 23 April, the council met.", "2031-04-23", "2031-04-23"),
        ("On Wednesday 23 April 2031 the council met.", "2031-04-23", "2031-04-23"),
        ("On Wednesday, April 2nd, the council met.", "2031-04-02", "2031-04-02"),
        ("Last Wednesday, the 9th of April, it met.", "2031-04-09", "2031-04-09"),
        ("It met on 2 April, a Wednesday.", "2031-04-02", "2031-04-02"),
        ("It met on April 2 (Wednesday).", "2031-04-02", "2031-04-02"),
        ("It sat from Wednesday, 2 April to Friday, 4 April.", "2031-04-02", "2031-04-04"),
    ],
)
def test_a_weekday_is_the_one_of_the_date_beside_it(phrase: str, first: str, last: str) -> None:
    """It is one phrase; counted by itself the weekday would be another day."""
    (one,) = moments(phrase, THURSDAY)
    assert (one.first, one.last) == (date.fromisoformat(first), date.fromisoformat(last))


def test_a_weekday_near_another_date_is_its_own() -> None:
    """What is joined by "and", or is no Wednesday, is another day."""
    assert [one.first.day for one in moments("It met on Wednesday, and on 3 April.", THURSDAY)] == [16, 3]
    assert [one.first.day for one in moments("It met on 3 April, a Wednesday was next.", THURSDAY)] == [3, 16]


def test_without_a_day_to_count_from_only_whole_dates_are_read() -> None:
    """A weekday means nothing by itself, a date without its year means many days."""
    assert moments("On Tuesday, on 14 April, last week.", None) == ()
    (one,) = moments("On Tuesday, on 14 April 2031, last week.", None)
    assert one.first == date(2031, 4, 14)


PIECES = st.sampled_from(
    [
        "on",
        "Tuesday",
        "14",
        "April",
        "last",
        "week",
        "ago",
        "a few days",
        "2031",
        "-",
        "to",
        "between",
        "and",
        "99",
        "will",
        ".",
        "０",
        "İ",
    ]
)


@given(st.lists(PIECES, max_size=14).map(" ".join), st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31))))
def test_any_text_on_any_day_is_read(text: str, base: date | None) -> None:
    """Phrases lie in the text, in order, without overlap, and end no earlier than they begin."""
    found = moments(text, base)
    assert all(one.first <= one.last and 0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
