"""What one outlet reported, on which side of a day, how old somebody is: asked of a home without a model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.schema import Answered, Notice

_HERALD = """---
title: Lorn pilots settle
source: Lorn Herald
published_at: 2031-06-12
---
The pilots of Lorn ended their strike on Wednesday. The harbour took in nine ships before noon. Olga Brandt, 44, led the
talks. Olga Brandt became head of the guild in 2027.
"""
_COURIER = """---
title: Strike of the Lorn pilots
source: OSK News - Harbour
published_at: 2031-06-03
---
The strike of the Lorn pilots has left six ships at sea. Shipowners called the strike of the pilots a blockade. “The strike of
the pilots costs us dearly,” said Egon Falk. The 61-year-old Falk owns two of the ships.
"""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Assistant]:
    """Return a home with two outlets' articles on a strike."""
    for number, text in enumerate((_HERALD, _COURIER)):
        (tmp_path / f"{number}.md").write_text(text)
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as one:
        one.add([tmp_path / "0.md", tmp_path / "1.md"])
        yield one


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("What did the Lorn Herald report about the strike of the pilots?", "Lorn Herald"),
        ("What did the Lorn Herald write on 12 June?", "Lorn Herald"),
        ("What did OSK say about the strike of the pilots?", "OSK News - Harbour"),
    ],
)
def test_an_outlets_report_is_taken_from_its_own_articles(question: str, source: str, opened: Assistant) -> None:
    """Others tell more of the strike, in more of the question's words; the letters of a name stand for it."""
    answer = opened.ask(question)
    assert answer.status == "answered"
    assert {one.source for one in answer.citations} == {source}


def test_what_an_outlet_did_not_report_is_not_told_from_others(opened: Assistant) -> None:
    """What it has is nearest; the scope that was searched is its own."""
    answer = opened.ask("What did the Lorn Herald say about the shipowners' blockade?")
    assert answer.text.startswith("Not found in 1 article of Lorn Herald")
    assert {one.source for one in answer.nearest} == {"Lorn Herald"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How old is Olga Brandt?", "Olga Brandt, 44"),
        ("How old is Egon Falk?", "The 61-year-old Falk"),
        ("When did Brandt become head of the guild?", "in 2027"),
        ("Who became head of the guild?", "Olga Brandt became head"),
    ],
)
def test_ages_and_offices_are_found(question: str, told: str, opened: Assistant) -> None:
    """An age stands beside a name without "old", and who became something did so in the past."""
    answer = opened.ask(question)
    assert answer.status == "answered"
    assert told in answer.citations[0].text


def test_an_age_that_is_not_told_is_not_made_up(opened: Assistant) -> None:
    """The ages of others are none of hers."""
    assert opened.ask("How old is Rita Lund?").status == "abstained"


@pytest.mark.parametrize(
    ("question", "notices"),
    [
        (
            "What did Egon Falk say before 1 May?",
            [
                "nothing that appeared up to 30 April 2031 was found to answer this: what is cited appeared at another time"
            ],
        ),
        (
            "What did Egon Falk say after 10 June?",
            [
                "nothing that appeared from 11 June 2031 on was found to answer this: what is cited appeared at another time"
            ],
        ),
        ("What did Egon Falk say before 10 June?", []),
        ("What did Egon Falk say?", []),
    ],
)
def test_words_from_the_other_side_of_a_day_are_told_with_a_notice(
    question: str, notices: list[str], opened: Assistant
) -> None:
    """Nobody takes what was said after a day for what was said before it."""
    events = list(opened.stream(question))
    assert [one.text for one in events if isinstance(one, Notice)] == notices
    (answer,) = [one.answer for one in events if isinstance(one, Answered)]
    assert answer.citations[0].speaker == "Egon Falk"


@pytest.mark.parametrize("question", ["What happened last week?", "What happened?", "What's the latest news?"])
def test_a_question_for_any_happening_names_nothing(question: str, opened: Assistant) -> None:
    """A week counts from no day here."""
    answer = opened.ask(question)
    assert answer.status == "abstained"
    assert answer.text.endswith(": the question asks what happened and names no day or matter to look for.")


@pytest.mark.parametrize("question", ["What happened on 12 June?", "What happened to the pilots of Lorn?"])
def test_a_day_or_a_place_is_something_to_look_for(question: str, opened: Assistant) -> None:
    """What appeared then, or tells of it, answers."""
    assert opened.ask(question).status == "answered"
