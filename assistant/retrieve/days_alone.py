"""Find what happened on days of which a question says nothing else: passages of many articles, what several tell first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from assistant.retrieve.happening import asked_days, asked_periods, by_passage, happening, published
from assistant.retrieve.index import Filed, Index
from assistant.schema import Filters, Hit, Stage
from assistant.text.words import content_words, stem

_PHRASES = 400
"""Phrases of articles that are looked at: on a day of news much happens."""
_ARTICLES = 400
"""Articles looked at for having appeared then: of a month of a large corpus, which of them is left to chance."""
OPENING, LATER = 3, 0.7
"""Sentences with which an article tells what happened, and what a later one is worth."""
_APPEARED = 0.6
"""What the opening of an article is worth that appeared on the day or the day after it and does not name it."""
_TOLD_BY_OTHERS, _SHARED = 0.3, 2
"""What it adds that others tell it too, and the words that two headlines of one story share."""


class _Place(NamedTuple):
    article_id: str
    passage: int


def of_days(question: str, index: Index, allowed: frozenset[str] | None, count: int) -> list[Hit]:
    """Return up to `count` passages that tell of the days that a question names, the best of each article, best first.

    What stands at the opening of an article counts more, and what the headlines of others tell as well.
    """
    phrases = happening(question, index, allowed, _PHRASES)
    appeared = _appeared(question, index, allowed)
    filed = index.filed(list(dict.fromkeys([*(one.article_id for one in phrases), *sorted(appeared)[:_ARTICLES]])))
    told = {_Place(*key): fit * _opening(filed[key[0]], key[1]) for key, fit in by_passage(phrases, filed).items()}
    for article_id in appeared & filed.keys():
        told[_Place(article_id, 0)] = max(told.get(_Place(article_id, 0), 0.0), _APPEARED)
    best = _best(told)
    others = _told_by_others(filed[place.article_id] for place in best)
    hits = [_hit(filed[place.article_id], place, worth, others[place.article_id]) for place, worth in best.items()]
    return sorted(hits, key=lambda hit: (-hit.score, hit.article_id))[:count]


def _appeared(question: str, index: Index, allowed: frozenset[str] | None) -> frozenset[str]:
    """Return which articles appeared on the days, or on the day after the last of them."""
    spans = [Filters(since=f"{day.first}", until=f"{_next(day.last)}") for day in asked_days(question, index)]
    return published(spans or asked_periods(question, index), index, allowed)


def _next(day: date) -> date:
    return min(day, date.max - timedelta(days=1)) + timedelta(days=1)


def _opening(filed: Filed, passage: int) -> float:
    return 1.0 if int(filed.passages[passage, 2]) < OPENING else LATER


def _best(told: Mapping[_Place, float]) -> dict[_Place, float]:
    """Return the best passage of each article, the first of those that are as good."""
    best: dict[str, _Place] = {}
    for place in sorted(told, key=lambda place: (-told[place], place)):
        best.setdefault(place.article_id, place)
    return {place: told[place] for place in best.values()}


def _told_by_others(found: Iterable[Filed]) -> Mapping[str, float]:
    """Return for each article, by its id, how many headlines beside its own tell the same, in 0..1: one is a half, two are two thirds."""
    headlines = {one.article.id: frozenset(map(stem, content_words(one.article.title))) for one in found}
    words = sorted(frozenset[str]().union(*headlines.values()))
    held = np.array([[word in headline for word in words] for headline in headlines.values()], dtype=np.float32)
    alike = (held @ held.T >= _SHARED).sum(axis=1) - (held.sum(axis=1) >= _SHARED) if headlines else ()
    return {article_id: int(n) / (1 + int(n)) for article_id, n in zip(headlines, alike, strict=True)}


def _hit(filed: Filed, place: _Place, worth: float, others: float) -> Hit:
    stages = {"date": Stage(round(worth, 4), 1.0), "others": Stage(round(others, 4), _TOLD_BY_OTHERS)}
    start, end = (int(each) for each in filed.passages[place.passage, :2])
    return Hit(filed.article, start, end, round(sum(stage.score for stage in stages.values()), 4), stages)
