"""Choose the sentences that together answer, and number them as evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.retrieve.index import Embedder, Index
from assistant.retrieve.sentences import Scored, scored
from assistant.retrieve.terms import terms
from assistant.schema import Evidence, Hit, Quote
from assistant.text.questions import matter
from assistant.text.spoken import speaker_of
from assistant.text.words import content_words

_SAME_ARTICLE = 0.01
"""What each sentence already taken from an article puts its next one back: several articles before several sentences."""
_REPRINT = 0.85
_LEANING = re.compile(
    r"[\"“‘«„]?(?:he|she|they|it|his|her|their|its|this|that|these|those|such|but|and|so|then|there|the (?:latter|former))\b",
    re.IGNORECASE,
)
"""How a sentence begins that cannot be understood without the one before."""


def evidence(
    question: str, hits: Sequence[Hit], *, index: Index, limit: int = 40, embedder: Embedder | None = None
) -> tuple[Evidence, ...]:
    """Return up to `limit` numbered sentences: article by article, the best article first, in the body's order.

    A sentence that leans on the one before brings it along. Without an embedder words match by their stems alone.
    """
    asked = matter(question)
    found = scored(asked, hits, terms(asked, index), index, embedder)
    taken = _with_neighbours(_chosen(found, limit), found, limit)
    best: dict[str, float] = {}
    for one in taken:
        best[one.article.id] = max(one.score, best.get(one.article.id, one.score))
    order = sorted(taken, key=lambda one: (-best[one.article.id], one.article.id, one.number))
    quotes = {article_id: index.quotes(article_id) for article_id in best}
    return tuple(_evidence(number, one, quotes[one.article.id]) for number, one in enumerate(order, 1))


def joined(lists: Sequence[Sequence[Evidence]], limit: int = 40) -> tuple[Evidence, ...]:
    """Return up to `limit` sentences of what was found for several questions, numbered anew, those of each that are its best.

    Scores become shares of the best of their own question, so that no question crowds out another.
    """
    best: dict[tuple[str, int], Evidence] = {}
    for found in lists:
        highest = max((one.score for one in found), default=0.0) or 1.0
        for one in found:
            shared, other = replace(one, score=round(one.score / highest, 4)), best.get((one.article.id, one.start))
            best[one.article.id, one.start] = max(shared, other or shared, key=lambda each: each.score)
    kept = sorted(best.values(), key=lambda one: -one.score)[:limit]
    leading: dict[str, float] = {}
    for one in kept:
        leading.setdefault(one.article.id, one.score)
    return numbered(sorted(kept, key=lambda one: (-leading[one.article.id], one.article.id, one.start)))


def numbered(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return sentences numbered anew, from 1."""
    return tuple(replace(one, number=number) for number, one in enumerate(evidence, 1))


def _chosen(found: Sequence[Scored], limit: int) -> list[Scored]:
    chosen: list[Scored] = []
    seen: list[frozenset[str]] = []
    taken: Counter[str] = Counter()
    left = list(found[: 2 * limit])
    while left and len(chosen) < limit:
        best = max(left, key=lambda one: one.score - _SAME_ARTICLE * taken[one.article.id])
        left.remove(best)
        own = frozenset(content_words(best.text))
        if own and any(len(own & other) >= _REPRINT * max(len(own), len(other)) for other in seen):
            continue
        seen.append(own)
        chosen.append(best)
        taken[best.article.id] += 1
    return chosen


def _with_neighbours(chosen: Sequence[Scored], found: Sequence[Scored], limit: int) -> list[Scored]:
    places = {(one.article.id, one.number): one for one in found}
    kept: dict[tuple[str, int], Scored] = {}
    for one in chosen:
        before = places.get((one.article.id, one.number - 1)) if _LEANING.match(one.text) else None
        for each in (one, before):
            if each and len(kept) < limit:
                kept.setdefault((each.article.id, each.number), each)
    return list(kept.values())


def _evidence(number: int, one: Scored, quotes: Sequence[Quote]) -> Evidence:
    start, end = one.sentence.start, one.sentence.end
    within = tuple(quote for quote in quotes if quote.start < end and start < quote.end)
    return Evidence(number, one.article, start, end, one.score, speaker_of(start, end, within), within, one.support)
