"""Whom a pronoun of a follow-up means."""

from __future__ import annotations

import pytest

from assistant.schema import Turn
from assistant.text.meant import named

TWO = Turn("Did Anna Roe write to Karl Lund about the bridge?", "She did [1].")
UNION = Turn("What did the dockers' union say about tolls?", "“No more,” the union said [1].")


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("When did she resign?", "When did Anna Roe resign?"),
        ("When did he resign?", "When did Karl Lund resign?"),
        ("Who spoke to him?", "Who spoke to Karl Lund?"),
        ("Who spoke to her about tolls?", "Who spoke to Anna Roe about tolls?"),
        ("What did her brother say?", "What did Anna Roe's brother say?"),
        ("What does his lawyer want?", "What does Karl Lund's lawyer want?"),
    ],
)
def test_a_pronoun_is_the_person_whom_it_fits(question: str, understood: str) -> None:
    """Given names that everybody knows tell a woman from a man; "her" before a noun owns it."""
    assert named(question, [TWO]) == (understood, False)


@pytest.mark.parametrize(
    "before",
    [
        "Was the lamp on the Heron Point lighthouse working?",
        "How long is the Orle bridge?",
        "What happened in Tarn?",
        "What does the Interior Ministry say?",
        "Did Mary Roe meet Anna Lund?",
    ],
)
def test_what_is_no_person_or_not_one_is_nobody(before: str) -> None:
    """Bridges, towns and ministries are no "she", and of two women neither is meant."""
    assert named("When did she speak?", [Turn(before, "Not found.")]) == ("When did she speak?", True)


def test_a_person_outlives_turns_without_one() -> None:
    """A question in between that names nobody takes nobody's place."""
    history = [
        Turn("What did Odile Varga say about tolls?", "Nothing."),
        Turn("How high are tolls?", "Five crowns [1]."),
    ]
    assert named("What did she promise?", history) == ("What did Odile Varga promise?", False)


def test_they_are_the_body_that_was_asked_for() -> None:
    """A union says and has a chair; what "it" is otherwise nobody knows, and one person is no "they"."""
    assert named("What do they want?", [UNION])[0] == "What do the dockers' union want?"
    assert named("What did its chair promise?", [UNION])[0] == "What did the dockers' union's chair promise?"
    assert named("When did it end?", [UNION]) == ("When did it end?", True)
    assert named("What do they want?", [Turn("What did Odile Varga say?", "No.")]) == ("What do they want?", True)


def test_another_pronoun_still_points_outside() -> None:
    """One name does not tell what "it" is."""
    assert named("Did she sign it?", [TWO]) == ("Did Anna Roe sign it?", True)
