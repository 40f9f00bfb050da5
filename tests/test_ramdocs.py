"""Retrieval among documents that contradict one another, held to floors."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests import benchmarks

ROOT = Path(__file__).parent.parent
FLOORS = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["ramdocs"]
SAMPLE = 4
"""Every fourth question: what keeps the test short."""


@pytest.fixture
def bench() -> dict[str, Any]:
    """Return what the benchmark is made of."""
    return benchmarks.loaded("ramdocs")


@pytest.mark.slow
@pytest.mark.data
def test_the_right_documents_are_found_among_wrong_ones(data: Path, bench: dict[str, Any]) -> None:
    """On a fixed sample of questions the figures are those that were measured."""
    file = data / bench["FILE"]
    assert hashlib.sha256(file.read_bytes()).hexdigest() == FLOORS["sha256"], "measure again: these are other questions"
    (run,), _ = bench["runs"](file, SAMPLE, bench["own"])
    floors = FLOORS["found"]
    assert {name: run.means[name] for name in floors if run.means[name] < floors[name]} == {}


def test_a_passage_counts_where_it_stands_in_a_right_document(bench: dict[str, Any]) -> None:
    """A piece of one of two right documents is half of what there is; one of a wrong document is nothing."""
    question = bench["Question"]("When was it built?", ("Builtin1902.Itislarge.", "Itopenedin1911."))
    found = bench["scored"](["Built in 1903.", "Built in\n1902.", "It is large."], question)
    assert found == pytest.approx((1.0, 1.0, 0.5, 0.25, 0.5, 0.0))
