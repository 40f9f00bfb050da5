"""The verifier on real summaries whose unsupported words people have marked, held to floors."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from tests import benchmarks

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
@pytest.mark.data
def test_rates_hold_their_floors(data: Path) -> None:
    """Few clean sentences are removed or marked, many of the unsupported ones are."""
    path = data / "ragtruth" / "ragtruth_summary_dev.jsonl.gz"
    floors = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["verifier"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == floors.pop("sha256"), "measure again: other summaries"
    measured = benchmarks.loaded("verifier")["measure"](path)
    found = {name: getattr(measured, name) for name in ("clean_removed", "clean_unverified", *floors)}
    assert found["clean_removed"] <= floors.pop("clean_removed")
    assert found["clean_unverified"] <= floors.pop("clean_unverified")
    assert {name: found[name] for name, floor in floors.items() if found[name] < floor} == {}
