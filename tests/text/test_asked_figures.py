"""Whether a sentence's figures can be the one that a question asks for."""

from __future__ import annotations

import pytest

from assistant.text.asked_figures import (
    asked_attribute,
    asks_what_came,
    came,
    counts,
    numbered_names,
    of_oneself,
)
from assistant.text.cues import wanted
from assistant.text.words import stem


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What bail was set for Varga?", "bail"),
        ("How much compensation did the crews get?", "compensation"),
        ("What annual salary does the harbour master draw?", "salary"),
    ],
)
def test_a_sum_may_be_asked_for_by_what_it_is_for(question: str, kind: str) -> None:
    """The noun behind the word that asks tells it."""
    assert asked_attribute(question) == stem(kind)


@pytest.mark.parametrize(
    "question",
    [
        "What prize did the crews win?",
        "What did Varga earn?",
        "How much money did the ferry lose?",
        "Why was the bail so high?",
    ],
)
def test_other_questions_ask_for_no_sum_of_a_kind(question: str) -> None:
    """A prize may be a medal, money any sum."""
    assert asked_attribute(question) is None


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("How much will the Tidewater 3 cost?", ("Tidewater 3",)),
        ("How many crossed the Tarn Bridge on May 3?", ()),
        ("How many boats did Varga sell in 2031?", ()),
        ("How many of the Top 10 sank?", ()),
    ],
)
def test_a_number_tells_a_name_from_its_like(question: str, names: tuple[str, ...]) -> None:
    """Days, years and ranks are no names."""
    assert numbered_names(question) == names


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("How many lobbyists were in Tarn?", "There were more lobbyists than in 28 years.", False),
        ("How many lobbyists were in Tarn?", "The town counted 340 lobbyists.", True),
        ("How many lobbyists were in Tarn?", "Of these, nearly 340 came by ferry.", True),
        ("How many years did Varga get?", "He had spent seven weeks in a cell.", False),
        ("How many years did Varga get?", "The court gave him nine years.", True),
        ("How many years did Varga get?", "He will sit there until 2039.", True),
        ("How many of the last 60 days did the ferry sail?", "It sailed on 41 days.", True),
        ("How many fossil fuel lobbyists did the town count?", "It counted 28 lobbyists.", True),
        (
            "How many tours did he lead?",
            "He led 90 Osk, Tarn Valley and night-time harbour tours, and few walks.",
            True,
        ),
        ("How many tours did he lead?", "He led 90 Osk rowers in the tours of the harbour.", False),
    ],
)
def test_a_figure_counts_what_is_asked_for_or_nothing_that_is_named(question: str, text: str, *, holds: bool) -> None:
    """What counts another thing is no answer to "how many"."""
    assert counts(text, wanted(question)) is holds


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("He faces up to nine years in a cell.", False),
        ("It could cost $4 million, and the harbour agreed.", False),
        ("The court gave him nine years, though he could appeal.", True),
        ("If it sinks, nobody pays; it cost $4 million.", True),
        ("The ferry sank.", True),
    ],
)
def test_what_may_come_about_is_told_apart(text: str, *, tells: bool) -> None:
    """The words that leave it open stand in the figure's own clause, ahead of it."""
    assert came(text) is tells


@pytest.mark.parametrize(
    ("question", "came_about"),
    [
        ("How many years did Varga get?", True),
        ("How many ferries have been sold?", True),
        ("How much will the ferry cost?", False),
        ("How much did the mayor say that it might cost?", False),
        ("How much is Tidewater worth?", False),
    ],
)
def test_a_question_asks_for_what_came_about_or_for_what_may(question: str, *, came_about: bool) -> None:
    """What was said or is planned may still be open."""
    assert asks_what_came(question) is came_about


def test_whoever_says_i_speaks_of_themselves() -> None:
    """Whoever says "we" may speak for a firm."""
    assert of_oneself("“I have a contract until 2039,” she said.")
    assert not of_oneself("“We paid 4 million,” she said.")
