"""Quotations and speakers in sample articles that were read by hand, held to floors."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests import benchmarks

ROOT = Path(__file__).parent.parent.parent
GOLD = ROOT / "evals" / "gold" / "quotations.yaml"
FLOORS = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["gold"]


@pytest.fixture(scope="module")
def bench() -> dict[str, Any]:
    """Return the functions that score."""
    return benchmarks.loaded("gold")


def test_articles_of_every_kind_were_read(bench: dict[str, Any]) -> None:
    """Interviews, posts, releases, quotations over paragraphs, nested ones and marks of other languages are among them."""
    read = bench["articles"]()
    kinds = " ".join(kind for kind, _, _ in read)
    assert len(read) >= 12
    for kind in ("interview", "live blog", "press release", "several paragraphs", "nested", "guillemets", "low marks"):
        assert kind in kinds
    for _, article, labels in read:
        assert all(article.body[one.start : one.end].strip() for one in labels)


def test_what_was_read_by_hand_is_found(bench: dict[str, Any]) -> None:
    """Quotations, their speakers and reports are found as well as was measured."""
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest() == FLOORS["sha256"], "measure again: these are other labels"
    figures = bench["scored"](bench["articles"]()).figures()
    assert figures["f1"] >= FLOORS["f1"]
    assert figures["speaker"] >= FLOORS["speaker"]
    assert figures["speaker_wrong"] <= FLOORS["speaker_wrong"]
    assert figures["indirect_f1"] >= FLOORS["indirect_f1"]
    assert figures["indirect_speaker"] >= FLOORS["indirect_speaker"]


def test_the_scorer_tells_right_from_wrong(bench: dict[str, Any]) -> None:
    """Words found that nobody said, words missed and another speaker each lower their own figure."""
    article = bench["articles"]()[0][1]
    label, quote = bench["Labelled"], bench["Quote"]
    said = [label("direct", 0, 40, ("Ana Ruiz",))]
    score = bench["Score"]()
    found = [quote(0, 40, article.body[:40], "direct", "Per Lund"), quote(60, 99, article.body[60:99], "direct")]
    bench["_quotations"](score, article.body, said, found)
    assert score.share("labelled") == 1.0
    assert score.share("found") == 0.5
    assert score.figures()["speaker"] == 0.0
    assert score.figures()["speaker_wrong"] == 1.0
    missed = bench["Score"]()
    bench["_quotations"](missed, article.body, said, [])
    assert missed.figures()["f1"] == 0.0
