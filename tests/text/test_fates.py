"""What became of those whom a figure counts."""

from __future__ import annotations

import pytest

from assistant.text.cues import figure, wanted
from assistant.text.fates import fate, fates
from assistant.text.rivals import figures


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("At least four people were killed and 31 injured in the fog.", "four", "dead"),
        ("At least four people were killed and 31 injured in the fog.", "31", "hurt"),
        ("The storm killed 4 people, wounded 31 and left 12 homeless.", "31", "hurt"),
        ("The storm killed 4 people, wounded 31 and left 12 homeless.", "12", "driven out"),
        ("The number of people known to have died in the wreck rose to nine on Thursday.", "nine", "dead"),
        ("Of the 207 people on board 9 died.", "207", None),
        ("She put the number at 212.", "212", None),
    ],
)
def test_a_figure_has_the_fate_of_its_own_clause(text: str, number: str, expected: str | None) -> None:
    """What stands beyond another figure or a clause's end belongs to others."""
    start = text.index(number)
    assert fate(text, start, start + len(number)) == expected


def test_a_question_may_take_any_fate() -> None:
    """Whom a storm affected are the dead and the homeless."""
    assert fates({"how", "many", "people", "were", "aboard"}) == frozenset()
    assert fates({"how", "many", "died"}) == {"dead"}
    assert fates({"how", "many", "people", "were", "affected"}) is None


def test_the_dead_are_no_count_of_those_aboard() -> None:
    """Nor are they compared with it; asked for the dead they are."""
    text = "Twelve people died when the ferry struck the reef."
    aboard, died = wanted("How many people were aboard the ferry?"), wanted("How many people died on the ferry?")
    assert not figures(text, aboard)
    assert figure(text, aboard) < 1
    assert [value.low for value in figures(text, died)] == [12]
    assert figure(text, died) == 1


@pytest.mark.parametrize(
    ("question", "of_people"),
    [
        ("How many aboard?", True),
        ("How many were on board the ferry?", True),
        ("How many have died so far?", True),
        ("How many lifejackets were on board?", False),
        ("How many boats were lost?", False),
        ("How many did Varga sell?", False),
    ],
)
def test_a_count_of_nothing_named_is_of_people(question: str, *, of_people: bool) -> None:
    """Whoever is aboard, dead or missing is somebody, and no company's board."""
    assert wanted(question).of_people is of_people
