"""Fragments that ask the question before of somebody or something else."""

from __future__ import annotations

import pytest

from assistant.text.asked_again import asked_again, fragment

SAID = "What did Odile Varga say on Monday about the bridge?"
COUNT = "How many were hurt in Tarn, according to the Health Ministry?"


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("And J. P. Harrow?", "J. P. Harrow"),
        ("What about Tuesday?", "Tuesday"),
        ("On Tuesday?", "On Tuesday"),
        ("In Tarn?", "In Tarn"),
        ("And in May?", "in May"),
        ("And why?", None),
        ("And her?", None),
        ("And then?", None),
        ("Tolls on the bridge", None),
        ("And what does Varga want?", None),
    ],
)
def test_a_fragment_asks_nothing_itself(question: str, what: str | None) -> None:
    """Neither a question of its own nor a pronoun is one; without "and" only a name, a date or a place is."""
    assert fragment(question) == what


@pytest.mark.parametrize(
    ("what", "before", "again"),
    [
        ("J. P. Harrow", SAID, "What did J. P. Harrow say on Monday about the bridge?"),
        ("the council", SAID, "What did the council say on Monday about the bridge?"),
        ("the tolls", SAID, "What did Odile Varga say on Monday about the tolls?"),
        ("about the tolls", SAID, "What did Odile Varga say on Monday about the tolls?"),
        ("Tuesday", SAID, "What did Odile Varga say on Tuesday about the bridge?"),
        ("since Tuesday", SAID, "What did Odile Varga say since Tuesday about the bridge?"),
        ("after the vote", SAID, "What did Odile Varga say after the vote about the bridge?"),
        ("St. Orla's Hospital", COUNT, "How many were hurt in Tarn, according to St. Orla's Hospital?"),
        ("the police", COUNT, "How many were hurt in Tarn, according to the police?"),
        ("in Vant", COUNT, "How many were hurt in Vant, according to the Health Ministry?"),
        ("in 2019", "How many pupils are there? (the school in Vant)", "How many pupils are there in 2019? (the school in Vant)"),
        ("Tuesday", "How many were hurt?", "How many were hurt on Tuesday?"),
        ("last week", "How many were hurt?", "How many were hurt last week?"),
        ("in court", "Who won?", "Who won in court?"),
        ("the foghorn", "Was the lamp lit?", None),
    ],
)  # fmt: skip
def test_a_fragment_takes_the_place_of_its_kind(what: str, before: str, again: str | None) -> None:
    """Speakers replace speakers, dates dates, places places; what finds no place of its kind stands behind, or nowhere."""
    assert asked_again(what, before) == again
