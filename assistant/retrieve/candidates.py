"""Gather the passages worth a closer look: the list of terms and the list of vectors, joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.retrieve.index import Embedder, Found, Index
from assistant.schema import Article, Passage

# Terms find the needed passage far more often than static vectors do, so their list is longer (any of ten: .92 against .74).
_TERMS = 160
_VECTORS = 40
_CLOSELY = 100
_ARTICLE_PASSAGES = (1.0, 0.5, 0.25, 0.125, 0.0625)
"""What an article's best passages count towards the article, best first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with its share of the best score of each list, in 0..1; `article_terms` is its article's."""

    article: Article
    number: int
    passage: Passage
    terms: float
    article_terms: float
    vector: float

    @property
    def text(self) -> str:
        """The passage's words."""
        return self.article.body[self.passage.start : self.passage.end]


def candidates(question: str, index: Index, embedder: Embedder, allowed: frozenset[str] | None) -> list[Candidate]:
    """Return the union of both lists, best terms first."""
    matching = index.matching(question, _TERMS, allowed)
    nearest = index.nearest(embedder.embed([question])[0], _VECTORS, allowed)
    terms = _shares(matching)
    vectors = {(found.article_id, found.number): max(float(found.score), 0.0) for found in nearest}
    by_article = _by_article(terms)
    # Only what is looked at closely is loaded; the rest of the list tells what its articles are worth.
    kept = dict.fromkeys((*list(terms)[:_CLOSELY], *vectors))
    articles = {article_id: index.article(article_id) for article_id in {key[0]: None for key in kept}}
    spans = {article_id: index.passages(article_id) for article_id in articles}
    return [
        Candidate(
            articles[key[0]],
            key[1],
            spans[key[0]][key[1]],
            terms.get(key, 0.0),
            by_article.get(key[0], 0.0),
            vectors.get(key, 0.0),
        )
        for key in kept
    ]


def _shares(found: Sequence[Found]) -> dict[tuple[str, int], float]:
    best = max((float(one.score) for one in found), default=0.0) or 1.0
    return {(one.article_id, one.number): float(one.score) / best for one in found}


def _by_article(terms: dict[tuple[str, int], float]) -> dict[str, float]:
    scores: dict[str, list[float]] = {}
    for (article_id, _), score in terms.items():
        scores.setdefault(article_id, []).append(score)
    sums = {
        article_id: sum(s * part for s, part in zip(sorted(own, reverse=True), _ARTICLE_PASSAGES, strict=False))
        for article_id, own in scores.items()
    }
    best = max(sums.values(), default=0.0) or 1.0
    return {article_id: total / best for article_id, total in sums.items()}
