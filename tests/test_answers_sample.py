"""Answers without a model to the questions on the sample corpus, held to floors."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from tests import benchmarks

ROOT = Path(__file__).parent.parent
FLOORS = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["answers"]
SUITE = ROOT / "evals" / "sample.yaml"


@pytest.mark.no_cover
def test_answers_to_the_sample_questions_hold_their_floors(tmp_path: Path) -> None:
    """As many needed sentences are cited, and as few answerable questions refused, as was measured."""
    assert hashlib.sha256(SUITE.read_bytes()).hexdigest() == FLOORS["sha256"], (
        "measure again: these are other questions"
    )
    bench = benchmarks.loaded("answers")
    with Assistant.open(settings=Settings(home=tmp_path, save_answers=False)) as assistant:
        assistant.add([ROOT / "corpus"])
        figures = bench["summary"](bench["asked"](assistant.ask, bench["questions"](SUITE)))
    got = {name: value for name, (value, _) in figures.items()}
    assert got["needed sentence cited"] >= FLOORS["needed_cited"]
    assert got["needed sentence in the first 3"] >= FLOORS["needed_in_first_three"]
    assert got["all that is needed cited"] >= FLOORS["all_needed_cited"]
    assert got["two accounts, both cited"] >= FLOORS["two_accounts_cited"]
    assert got["answerable refused"] <= FLOORS["answerable_refused"]
    assert got["unanswerable refused"] >= FLOORS["unanswerable_refused"]
