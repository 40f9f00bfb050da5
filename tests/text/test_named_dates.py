"""The days and months that a question names."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.text.named_dates import NamedDate, named_dates, periods, undated


@pytest.mark.parametrize(
    ("question", "dates"),
    [
        ("what did she do on 27 Sept", [NamedDate(9, 27, None)]),
        ("the vote of March 3rd, 2031", [NamedDate(3, 3, 2031)]),
        (
            "between the 1st of May and 4 June 2030",
            [NamedDate(5, 1, None), NamedDate(6, 4, 2030), NamedDate(5, 1, 2030, (6, 4))],
        ),
        ("between 3 and 7 October", [NamedDate(10, 7, None), NamedDate(10, 3, None, (10, 7))]),
        (
            "where did it stand in October, and by December 2031?",
            [NamedDate(10, None, None), NamedDate(12, None, 2031)],
        ),
        ("may the mayor march?", []),
        (
            "what was the toll on 4 October and what was it two months later?",
            [NamedDate(10, 4, None), NamedDate(12, None, None)],
        ),
        ("in January 2031, and a month before", [NamedDate(1, None, 2031), NamedDate(12, None, 2030)]),
        ("on 30 May, and a week later?", [NamedDate(5, 30, None), NamedDate(6, 6, None)]),
        ("on 3 May and two days before that", [NamedDate(5, 3, None), NamedDate(5, 1, None)]),
        ("in May and a week later", [NamedDate(5, None, None)]),
        ("did it close two months later?", []),
        ("on 31 December 9999, and a week later", [NamedDate(12, 31, 9999)]),
        ("on 31 June and a day later", [NamedDate(6, 31, None)]),
    ],
)
def test_dates_are_read(question: str, dates: list[NamedDate]) -> None:
    """Days and months with or without a year; "may" and "march" alone are verbs."""
    assert list(named_dates(question)) == dates


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("What was lost between 3 and 7 October?", "What was lost between ?"),
        ("What was lost from 3 October to 7 November 2031 at sea?", "What was lost from at sea?"),
        ("What was lost on 3 October?", "What was lost on ?"),
        ("What was lost in 2031?", "What was lost in 2031?"),
        ("What was said prior to 3 October?", "What was said ?"),
    ],
)
def test_days_are_no_words_of_what_is_asked(question: str, rest: str) -> None:
    """Neither a day nor either end of a period is looked for as a number; a year is."""
    assert " ".join(undated(question).split()) == rest


def test_periods_are_days_that_are_no_month_or_year() -> None:
    """Only what is said to begin and to end within a year."""
    assert periods("between 3 and 7 October") == (NamedDate(10, 3, None, (10, 7)),)
    assert periods("in October 2031, in 2031, on 3 October") == ()


@pytest.mark.parametrize(
    ("question", "dates"),
    [
        ("What was said before 22 May?", [NamedDate(5, 22, None, side="before")]),
        ("What did Holm say after 3 October 2031?", [NamedDate(10, 3, 2031, side="after")]),
        ("What happened in Osk after October?", [NamedDate(10, None, None, side="after")]),
        ("What did Holm say after May resigned?", []),
        ("What was said since 3 May?", [NamedDate(5, 3, None)]),
        ("How many were held before 22 May?", [NamedDate(5, 22, None)]),
        ("How did what he said before 22 May change?", [NamedDate(5, 22, None)]),
    ],
)
def test_one_side_of_a_date_is_no_day(question: str, dates: list[NamedDate]) -> None:
    """Where words or events are asked for, which are told at once: a state, or both sides of a change, are told later too."""
    assert list(named_dates(question)) == dates
    assert list(periods(question)) == [each for each in dates if each.side]


def test_a_side_reaches_to_the_end_of_the_calendar() -> None:
    """The day itself is on neither side; a month is left out whole."""
    assert NamedDate(5, 22, None, side="before").span(2031) == (date.min, date(2031, 5, 21))
    assert NamedDate(5, None, 2030, side="after").span(2031) == (date(2030, 6, 1), date.max)
    assert NamedDate(1, 1, 1, side="before").span(2031) == (date.min, date.min)
    assert NamedDate(12, 31, 9999, side="after").span(2031) == (date.max, date.max)
    assert NamedDate(2, 31, None, side="after").span(2031) is None
