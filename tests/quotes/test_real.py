"""Quotations and speakers of real articles, held to floors."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from assistant.quotes import find
from assistant.schema import Article
from assistant.split import sentences
from tests import benchmarks

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.data
def test_figures_hold_their_floors(data: Path) -> None:
    """Each figure of the scorer is at least its floor (speaker_wrong at most), on the data that it was measured on."""
    floors = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["quotations"]
    if not (data.parent / "tools" / "score_quotations.py").is_file():
        pytest.skip("no scorer beside the folder of real articles")
    labelled = (data / "quotations" / "quotations_dev.jsonl.gz").read_bytes()
    assert hashlib.sha256(labelled).hexdigest() == floors.pop("sha256"), "measure again: these are other articles"
    result = benchmarks.loaded("quotations")["scored"](data)
    assert result["speaker_wrong"] <= floors.pop("speaker_wrong")
    assert {name: result[name] for name, floor in floors.items() if result[name] < floor} == {}


@pytest.mark.data
def test_an_only_interviewee_is_named_for_the_answers(data: Path) -> None:
    """Where question and answer alternate without labels, the answers are those of the one who was interviewed."""
    floors = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["interviews"]
    talks = (data / "gum_wikinews" / "articles_dev.jsonl.gz").read_bytes()
    assert hashlib.sha256(talks).hexdigest() == floors["sha256"], "measure again: these are other articles"
    assert benchmarks.loaded("quotations")["interviewed"](data)["interviewees"] >= floors["interviewees"]


@pytest.mark.data
def test_the_seed_article(data: Path) -> None:
    """Its report's four passages, its post and its two officials are found, each with the right speaker."""
    body = (data / "seed" / "bakhmut.txt").read_text(encoding="utf-8")
    found = find(Article("0" * 12, "", body, None, (), None, None, ""), sentences(body))
    assert [one.speaker for one in found if one.kind == "direct"] == ["British MoD"] * 4 + ["Ministry of Defence"]
    officials = [one.speaker for one in found if one.kind == "indirect"][-3:]
    assert officials == ["Denis Pushilin", "Denis Pushilin", "Yevgeny Prigozhin"]
