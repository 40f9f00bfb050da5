"""Questions on articles of another outlet and other years than those that were tuned on, held to floors."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.evals.loading import load
from assistant.evals.wanted import Wanted, ready
from assistant.schema import Citation, Hit
from tests.conftest import ROOT

FLOORS = tomllib.loads((ROOT / "evals" / "floors.toml").read_text(encoding="utf-8"))["wikinews"]
SAMPLE = 2
"""Every second question: what keeps the test short."""


@pytest.mark.slow
@pytest.mark.data
def test_articles_that_nothing_was_tuned_on_are_searched_and_cited_as_well(data: Path, tmp_path: Path) -> None:
    """As many of the needed sentences are found and cited as was measured, with the settings of every home."""
    articles = data / "gum_wikinews" / "articles_dev.jsonl.gz"
    assert hashlib.sha256(articles.read_bytes()).hexdigest() == FLOORS["sha256"], "measure again: these are others"
    suite = load(str(ROOT / "benchmarks" / "wikinews.yaml"), articles).suite
    with Assistant.open(settings=Settings(home=tmp_path, save_answers=False)) as assistant:
        assistant.add([articles])
        found = ready(suite, assistant.articles())
        assert found.faults == ()
        wanted = [turn for item in found.items for turn in item.turns if turn.needs][::SAMPLE]
        hits = [_meets(one, assistant.search(one.question.question)) for one in wanted]
        cited = [_meets(one, assistant.ask(one.question.question).citations) for one in wanted]
    assert sum(hits) / len(hits) >= FLOORS["found_in_ten"]
    assert sum(cited) / len(cited) >= FLOORS["needed_cited"]


def _meets(wanted: Wanted, places: Iterable[Hit | Citation]) -> bool:
    """Return whether one of the places overlaps a sentence that is needed."""
    spans = [span for need in wanted.needs for span in need.spans]
    return any(
        place.article_id == span.article_id and place.start < span.end and span.start < place.end
        for place in places
        for span in spans
    )
