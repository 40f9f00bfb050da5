"""Gather the passages worth a closer look: the list of terms and the list of vectors, joined."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.retrieve.happening import appeared, by_passage, happening
from assistant.retrieve.index import Embedder, Filed, Found, Index
from assistant.schema import Article, Passage
from assistant.text.named_dates import is_one_sided

# Longer lists find hardly more; of 80 and 30 a question in a hundred loses its last gold sentence.
_TERMS = 100
_VECTORS = 40
_OF_A_PERIOD = 40
"""Passages of articles of a period that the question names, the best terms first."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with its words sentence by sentence; its share of the best score of the terms' list, and its cosine."""

    article: Article
    passage: Passage
    sentences: tuple[str, ...]
    terms: float
    vector: float
    event: float = 0.0
    """How well it fits, in 0..1, the days that the question names, by those of which it tells, or the side that it is of."""


def candidates(question: str, index: Index, embedder: Embedder, allowed: frozenset[str] | None) -> list[Candidate]:
    """Return the union of both lists, best terms first, then what is of the period, or tells of the days, that the question names.

    Vectors that count nothing are not asked for.
    """
    matching = index.matching(question, _TERMS, allowed)
    if of_period := appeared(question, index, allowed):
        matching = [*matching, *index.matching(question, _OF_A_PERIOD, of_period)]
    nearest = index.nearest(embedder.question(question), _VECTORS, allowed) if embedder.strength else ()
    best = max((float(one.score) for one in matching), default=0.0) or 1.0
    terms = {_key(one): float(one.score) / best for one in matching}
    vectors = {_key(one): max(float(one.score), 0.0) for one in nearest}
    # What is not in the list of vectors is no nearer than its last.
    far = min(vectors.values(), default=0.0) if len(vectors) == _VECTORS else 0.0
    phrases = happening(question, index, allowed)
    names = [article_id for article_id, _ in (*terms, *vectors)] + [one.article_id for one in phrases]
    filed = index.filed(list(dict.fromkeys(names)))
    told = by_passage(phrases, filed)
    kept = dict.fromkeys((*terms, *vectors, *told))
    on_side = of_period if is_one_sided(question) else frozenset()
    return [
        _candidate(
            filed[key[0]],
            key[1],
            terms.get(key, 0.0),
            vectors.get(key, far),
            max(told.get(key, 0.0), float(key[0] in on_side)),
        )
        for key in kept
        if key[0] in filed
    ]


def _key(found: Found) -> tuple[str, int]:
    return found.article_id, found.number


def _candidate(filed: Filed, number: int, terms: float, vector: float, event: float) -> Candidate:
    start, end, first, last = filed.passages[number].tolist()
    # A sentence over a passage's budget is several passages: each has its own piece of it.
    body = filed.article.body
    sentences = tuple([body[max(a, start) : min(z, end)] for a, z in filed.sentences[first:last, :2].tolist()])
    return Candidate(filed.article, Passage(start, end, first, last), sentences, terms, vector, event)
