"""The check of drafts on real quotations, altered by rule and not, held to floors."""

from __future__ import annotations

import hashlib
import random
import tomllib
from pathlib import Path

import pytest

from tests import benchmarks

ROOT = Path(__file__).parent.parent
FLOORS = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["checking"]


@pytest.mark.slow
@pytest.mark.data
def test_altered_quotations_are_refused_and_harmless_ones_accepted(data: Path) -> None:
    """Of a sample of four hundred each, as few slip through, and as few are refused, as the floors allow."""
    articles = (data / "multihop_rag" / "articles.jsonl.gz").read_bytes()
    assert hashlib.sha256(articles).hexdigest() == FLOORS["sha256"], "measure again: these are other articles"
    bench = benchmarks.loaded("checking")
    wrong, right, _ = bench["measured"](data, 400, articles=100)
    assert len(wrong) == len(right) == 400
    slipped = [(one.case.kind, one.case.draft) for one in wrong if one.accepted]
    refused = [(one.case.kind, one.case.draft, one.verdicts) for one in right if not one.accepted]
    assert slipped[int(FLOORS["altered_accepted"] * len(wrong)) :] == []
    assert refused[int(FLOORS["harmless_refused"] * len(right)) :] == []


@pytest.mark.data
def test_reports_are_verified_and_swapped_ones_are_not(data: Path) -> None:
    """Of labelled quotations turned into reports, the right ones stand, those with something swapped do not."""
    labelled = (data / "quotations" / "quotations_dev.jsonl.gz").read_bytes()
    assert hashlib.sha256(labelled).hexdigest() == FLOORS["reports_sha256"], "measure again: these are other articles"
    bench = benchmarks.loaded("checking")
    rates = {kind: verified / total for kind, (verified, total) in bench["reported"](data).items()}
    assert rates.pop("right") >= FLOORS["reports_right"]
    assert {kind: rate for kind, rate in rates.items() if rate > FLOORS[f"reports_{kind}"]} == {}


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("My aunt said, ‘Oh, it is late. Nobody comes here at night.’", set()),
        ("My aunt said, ‘Oh, it is late.’ I left. Nobody comes here at night.", {"[n]obody comes here at night."}),
        ("It is Ada’s. Nobody comes here at night.", {"[n]obody comes here at night."}),
    ],
)
def test_words_within_a_quotation_begin_no_harmless_one(text: str, begun: set[str]) -> None:
    """What the speaker tells of somebody else's words is not given to the speaker, unless their mark is closed."""
    bracketed = benchmarks.loaded("checking")["bracketed"]
    made = {bracketed(text, random.Random(seed)) for seed in range(20)}
    assert {one for one in made if one and not one.startswith(f"[{text[0].swapcase()}]")} == begun
