"""Days that a question names, met in articles."""

from __future__ import annotations

import pytest

from assistant.text.days import published_on, speaks_of
from assistant.text.named_dates import named_dates


@pytest.mark.parametrize(
    ("published_at", "question", "expected"),
    [
        ("2031-04-12", "what happened on 12 April", True),
        ("2031-04-13T08:00:00Z", "what happened on 12 April", True),
        ("2031-04-15", "what happened on 12 April", False),
        ("2031-04-15", "what happened in April", True),
        ("2031-04-12", "what happened on 12 April 2030", False),
        ("2031-04-10", "what happened between 9 and 12 April", True),
        ("2031-04-13", "what happened between 9 and 12 April", True),
        ("2031-04-08", "what happened between 9 and 12 April", False),
        ("2031-05-01", "what happened between 28 April and 2 May", True),
        ("2031-04-10", "what happened between 9 and 12 April 2030", False),
        ("9999-12-31", "what happened on 31 December", True),
        (None, "what happened on 12 April", False),
        ("2031", "what happened on 12 April", False),
    ],
)
def test_publication_day(published_at: str | None, question: str, *, expected: bool) -> None:
    """An article of the day or the next counts, of the month where no day is named; an unknown date never."""
    assert published_on(published_at, named_dates(question)) is expected


@pytest.mark.parametrize(
    ("sentence", "published_at", "expected"),
    [
        ("The vote was held on April 12.", None, True),
        ("The vote was held on the 12th of April.", "2031-06-01", True),
        ("The vote was held on Saturday.", "2031-04-14", True),
        ("The vote was held on Saturday.", "2031-05-14", False),
        ("The vote was held yesterday.", "2031-04-13", True),
        ("The vote was held today.", "2031-04-12", True),
        ("The vote was held today.", "2031-04-13", False),
        ("The vote was held on April 1.", "2031-04-20", False),
    ],
)
def test_a_sentence_means_a_day(sentence: str, published_at: str | None, *, expected: bool) -> None:
    """Dates, weekdays and "yesterday" are counted from publication."""
    assert speaks_of(sentence, published_at, named_dates("what happened on 12 April")) is expected


def test_a_sentence_means_a_day_of_a_range() -> None:
    """One between the first and the last day counts."""
    asked = named_dates("what happened between 9 and 12 April")
    assert speaks_of("The vote was held on April 10.", "2031-04-20", asked)
    assert not speaks_of("The vote was held on April 8.", "2031-04-20", asked)


def test_no_such_day() -> None:
    """A day that the calendar lacks is met by nothing but its own words."""
    assert not speaks_of("It was on Monday.", "2031-03-01", named_dates("on 31 February"))
