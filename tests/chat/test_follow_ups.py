"""Conversations on the sample corpus without a model, held to a floor."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.chat import Conversation, Transcript
from assistant.config import Settings
from assistant.evals.loading import load
from assistant.evals.wanted import Item, Wanted, ready
from assistant.schema import Answer
from tests.conftest import ROOT

FLOORS = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["follow_ups"]
SUITE = ROOT / "benchmarks" / "follow_ups.yaml"


@pytest.mark.no_cover
def test_follow_ups_are_answered_by_what_they_take_over(tmp_path: Path) -> None:
    """As many of the later questions of ten conversations get a sentence that answers them as was measured."""
    assert hashlib.sha256(SUITE.read_bytes()).hexdigest() == FLOORS["sha256"], "measure again: these are others"
    with Assistant.open(settings=Settings(home=tmp_path, save_answers=False)) as assistant:
        assistant.add([ROOT / "corpus"])
        found = ready(load(str(SUITE)).suite, assistant.articles())
        assert found.faults == ()
        marks = [mark for item in found.items for mark in _later(item, assistant, tmp_path / f"{item.id}.jsonl")]
    assert sum(marks) / len(marks) >= FLOORS["needed_cited"]


def _later(item: Item, assistant: Assistant, transcript: Path) -> list[bool]:
    """Return of each question but the first whether its answer cites a sentence that it needs."""
    conversation = Conversation(assistant, Transcript(transcript))
    for wanted in item.turns:
        list(conversation.respond(wanted.question.question))
    pairs = zip(item.turns[1:], conversation.answers[1:], strict=True)
    return [_meets(wanted, answer) for wanted, answer in pairs]


def _meets(wanted: Wanted, answer: Answer) -> bool:
    spans = [span for need in wanted.needs for span in need.spans]
    return any(
        c.article_id == s.article_id and c.start < s.end and s.start < c.end for c in answer.citations for s in spans
    )
