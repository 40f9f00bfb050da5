"""Retrieval of real news for real questions, held to floors."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from assistant.embed import WordLlamaEmbedder
from tests import benchmarks

ROOT = Path(__file__).parent.parent
FLOORS = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["retrieval"]
SAMPLE = 8
"""Every eighth question: what keeps the test short."""


@pytest.fixture
def bench() -> dict[str, Any]:
    """Return what the benchmark is made of."""
    return benchmarks.loaded("retrieval")


@pytest.mark.slow
@pytest.mark.data
def test_the_passages_that_answer_are_found(data: Path, bench: dict[str, Any]) -> None:
    """On a fixed sample of questions the figures are those that were measured, with and without the outlets' names."""
    questions = (data / "multihop_rag" / "questions_dev.jsonl.gz").read_bytes()
    assert hashlib.sha256(questions).hexdigest() == FLOORS["sha256"], "measure again: these are other questions"
    wanted = bench["questions"](data)[::SAMPLE]
    with bench["indexed"](data, None) as store:
        search = bench["ours"](store, WordLlamaEmbedder())
        got = bench["means"](bench["measured"]("named", search, wanted, bench["gold"]).rows)
        bare = bench["without_outlets"](wanted, [name for name, _ in store.sources()])
        unnamed = bench["means"](bench["measured"]("not named", search, bare, bench["gold"]).rows)
    assert {name: got[name] for name in FLOORS["named"] if got[name] < FLOORS["named"][name]} == {}
    assert {name: unnamed[name] for name in FLOORS["unnamed"] if unnamed[name] < FLOORS["unnamed"][name]} == {}


def test_a_fact_counts_once_and_white_space_does_not(bench: dict[str, Any]) -> None:
    """The figures follow the published script: a repeated fact adds nothing, a question with two facts has half."""
    figures = bench["figures"](["no", "the ferry\nsank", "the ferry sank again"], ["ferry sank", "radar failed"])
    assert figures == pytest.approx((1.0, 1.0, 0.5, 0.25, 0.5, 0.0))
    assert bench["figures"]([], ["ferry sank"]) == (0.0,) * 6


def test_of_a_question_that_needs_two_sentences_one_may_stand_lower() -> None:
    """One needed sentence in five passages is not all of them, unless any suffices; white space does not count."""
    needed = benchmarks.loaded("needed")
    found = ["The ferry\nsank.", *["no"] * 5, "The radar failed."]
    both = needed["Needing"]("What happened?", "fact", ("The ferry sank.", "The radar failed."))
    either = needed["Needing"]("What happened?", "fact", both.needs, any_of=True)
    assert needed["shares"](found, both) == (1.0, 1.0, 0.0, 1.0)
    assert needed["shares"](found, either) == (1.0, 1.0, 1.0, 1.0)
    assert needed["shares"]([], either) == (0.0,) * 4


def test_the_outlets_names_are_taken_out(bench: dict[str, Any]) -> None:
    """A publisher's name goes with its article, marks and possessive, in full or by its first part; other words stay."""
    question = bench["Question"](
        "Did the 'Harbour Post' or The Courier’s report say courierly things?", "comparison", ()
    )
    (bare,) = bench["without_outlets"]([question], ["Harbour Post - Style", "The Courier"])
    assert bare.text == "Did the or report say courierly things?"
