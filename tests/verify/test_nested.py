"""What a speaker passes on of somebody else is not given to the speaker."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.invented import evidence

BODY = """“A neighbour told me the well was dry. He was right,” said Ole Brun. “They asked me, ‘Who dug it?’ and I told \
them the truth,” he said. “My wife said it would rain and I laughed,” he added. “I would say the work is good. People \
say that it is bad, and they are wrong,” said Tora Lie.
"""
SAID = {
    "A neighbour told me the well was dry. He was right,": "Ole Brun",
    "They asked me, ‘Who dug it?’ and I told them the truth,": "Ole Brun",
    "My wife said it would rain and I laughed,": "Ole Brun",
    "I would say the work is good. People say that it is bad, and they are wrong,": "Tora Lie",
}
TOLD = evidence(BODY, tuple(SAID.items()))


def status(text: str) -> str:
    """Return what becomes of a claim that cites all of it."""
    (claim,) = check([Claim(text, tuple(each.number for each in TOLD))], TOLD)
    return claim.status


@pytest.mark.parametrize(
    "text",
    [
        "Ole Brun said “the well was dry”.",
        "Ole Brun asked “Who dug it?”",
        "Ole Brun said “it would rain”.",
        "Tora Lie said “it is bad”.",
    ],
)
def test_words_of_somebody_else_within_speech_are_not_the_speakers(text: str) -> None:
    """Who tells what others say does not say it."""
    assert status(text) == "removed"


@pytest.mark.parametrize(
    "text",
    [
        "Ole Brun said “A neighbour told me the well was dry”.",
        "Ole Brun said that he was asked “Who dug it?”",
        "Ole Brun quoted his wife: “it would rain”.",
        "Ole Brun said that “I laughed”.",
        "Ole Brun told them “the truth”.",
        "Tora Lie said “the work is good”.",
        "Tora Lie said “they are wrong”.",
        "A neighbour said “the well was dry”.",
    ],
)
def test_the_speakers_own_words_stand_beside_them(text: str) -> None:
    """The whole of it, what shows that it is passed on, and what the speaker says besides are the speaker's."""
    assert status(text) == "verified"


@pytest.mark.parametrize("text", ["Tora Lie said “the well was dry”.", "A policeman said “the well was dry”."])
def test_words_within_speech_are_nobody_elses(text: str) -> None:
    """Only whom the speech names, and who tells it, can have said them."""
    assert status(text) != "verified"
