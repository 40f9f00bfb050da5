"""The deed whose time a question asks for."""

from __future__ import annotations

import pytest

from assistant.text.asked_deeds import asked_deed
from assistant.text.words import stem


@pytest.mark.parametrize(
    ("question", "deed"),
    [
        ("When did Orla Finch marry?", "marry"),
        ("When did the head of Lund Line offer to quit?", "offer"),
        ("When did the Renaissance tour resume?", "resume"),
        ("When was the Tarn Bridge opened by the king?", "opened"),
        ("When will a new ferry for Lund be delivered?", "delivered"),
        ("What day did Varga join the party?", "join"),
        ("In May the board would not say when it would vote. When did Harrow resign?", "resign"),
    ],
)
def test_the_deed_stands_behind_who_does_it(question: str, deed: str) -> None:
    """It is neither a noun of the subject nor what the deed is done to."""
    assert asked_deed(question) == stem(deed)


@pytest.mark.parametrize(
    "question",
    [
        "When does the hockey season start?",
        "When was the budget announced?",
        "When was Orla Finch Rookie of the Year?",
        "When did it?",
        "Who shot the minister?",
    ],
)
def test_what_goes_without_saying_is_no_deed(question: str) -> None:
    """A word of every day, or that something was told, need not stand in an answer."""
    assert asked_deed(question) is None


def test_names_are_known_however_they_are_written() -> None:
    """In small letters a name looks like any other word."""
    assert asked_deed("when did varga lund?", {stem("varga"), stem("lund")}) is None
    assert asked_deed("when did varga visit lund?", {stem("varga"), stem("lund")}) == stem("visit")
