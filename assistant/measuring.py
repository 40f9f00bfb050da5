"""Measure how well an index's vectors find what they should, beside its words: on its own articles, without labels.

It is known-item search. The lead of an article, its first sentence of some length, is the question; the article's
passages other than the lead's own are what should be found, by vectors and by words. An article's headline stands in each of
its passages and would give it away, so it is no question here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from assistant.embed import DEFAULT, Embedder
from assistant.errors import AssistantError
from assistant.schema import Measure, Strength
from assistant.store import Filed, Found, Store

QUESTIONS = 128
"""The most leads that are embedded: some 4,000 tokens."""
_LOOKED_AT = 4
"""For so many times the articles leads are looked for; one of a single passage has nothing else to be found."""
_PAGE = 64
_LEAST = 16
"""With fewer leads the figures are chance: nothing is concluded from them."""
_DEPTH = 10
_WORDS, _CHARACTERS = 8, 600
"""A lead has so many words at least, and no more code points: what never stops is no sentence, and dear to embed."""
_GROWN = 2
"""Measured again when there are so many times more, or fewer, articles."""
_ERRORS = 2.0
"""Standard errors above chance below which the vectors may have found by chance what they found."""
_USUAL = 0.82
"""The default embedder's odds in parts of the words', from all leads of 609 news articles: `benchmarks/strength.py`.

From 128 of them it is .97, from the 36 of the sample corpus .70: the strength is that sure, and retrieval hardly changes
between half and twice the best.
"""
_MOST = 10.0
"""Vectors that are far better than the words lead at this strength, and gain little beyond."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """A question whose answer is known: `own` is the passage that it stands in, `others` how many its article has besides."""

    article_id: str
    text: str
    own: int
    others: int


def refresh(store: Store, embedder: Embedder, tell: Callable[[str], None] = lambda _: None) -> None:
    """Measure an embedder that has not been, or on a corpus of another size, and note the figures in the index.

    The default is not measured, for the weights are fitted to it. What fails is told: articles are added all the same.
    """
    if embedder.name == DEFAULT.name:
        return
    try:
        if _is_due(store.measure(), store.count().articles):
            found = measured(store, embedder)
            with store.writing() as writer:
                writer.note(found)
    except AssistantError as error:
        tell(f"how much the vectors should count was not measured: {error.message}")


def _is_due(known: Measure | None, articles: int) -> bool:
    if known is None:
        return articles > 0
    return articles > _GROWN * known.articles or known.articles > _GROWN * articles


def strength(found: Measure | None) -> Strength:
    """Return what the vectors count: their odds of finding in parts of the words' odds, against the default's.

    The odds are above chance. As odds, for a list that errs half as often deserves twice the say: with vectors that were
    blurred or brought nearer to the answers this hits the best weight from a fifth to ten times the default's. Vectors that
    chance may explain count nothing.
    """
    if found is None or found.questions < _LEAST:
        return Strength(1.0, "unmeasured", found)
    if found.vectors - found.chance < _ERRORS * found.error or found.vectors <= found.chance:
        return Strength(0.0, "measured", found)
    vectors, words = _odds(found.vectors, found), _odds(found.words, found)
    return Strength(vectors / max(_USUAL * words, vectors / _MOST), "measured", found)


def _odds(share: float, found: Measure) -> float:
    """Return the odds above chance of an MRR, as if one question more had failed: no list is perfect."""
    return (share - found.chance) / (1 - share + 1 / found.questions)


def measured(store: Store, embedder: Embedder, most: int = QUESTIONS) -> Measure:
    """Return what both lists find for the leads of a sample of the articles; so many texts at most are embedded."""
    count = store.count()
    leads = list(islice(_leads(store, most * _LOOKED_AT), most))
    rows = embedder.embed([lead.text for lead in leads]) if leads else ()
    near = [_reciprocal(lead, store.nearest(row, _DEPTH + 1)) for lead, row in zip(leads, rows, strict=True)]
    words = [_reciprocal(lead, store.matching(lead.text, _DEPTH + 1)) for lead in leads]
    chance = [_by_chance(lead.others, count.passages - 1) for lead in leads]
    many = max(len(leads), 1)
    return Measure(
        articles=count.articles,
        questions=len(leads),
        words=sum(words) / many,
        vectors=sum(near) / many,
        chance=sum(chance) / many,
        error=float(np.std(near)) / many**0.5 if leads else 0.0,
    )


def _leads(store: Store, articles: int) -> Iterator[_Lead]:
    """Yield leads in an order that is as good as random, yet the same for the same articles."""
    ids = [name for name, _ in sorted(store.fingerprints().items(), key=lambda pair: pair[1])][:articles]
    for first in range(0, len(ids), _PAGE):
        page = ids[first : first + _PAGE]
        filed = store.filed(page)
        for name in page:
            lead = _lead(filed[name]) if name in filed else None
            if lead:
                yield lead


def _lead(filed: Filed) -> _Lead | None:
    if len(filed.passages) < 2:
        return None
    for number, (start, end, _) in enumerate(filed.sentences.tolist()):
        text = filed.article.body[start:end]
        if len(text) <= _CHARACTERS and len(text.split()) >= _WORDS:
            own = int(np.searchsorted(filed.passages[:, 3], number, side="right"))
            return _Lead(filed.article.id, text, own, len(filed.passages) - 1)
    return None


def _reciprocal(lead: _Lead, found: Sequence[Found]) -> float:
    """Return 1 / the rank of the first of the article's other passages, 0 where none is among the first."""
    others = [one for one in found if (one.article_id, one.number) != (lead.article_id, lead.own)]
    ranks = (rank for rank, one in enumerate(others[:_DEPTH], 1) if one.article_id == lead.article_id)
    return 1 / next(ranks, float("inf"))


def _by_chance(wanted: int, among: int) -> float:
    """Return the reciprocal rank to be expected where `wanted` of `among` passages stand in a random order."""
    expected, none_yet = 0.0, 1.0
    for rank in range(1, min(_DEPTH, among) + 1):
        hit = min(1.0, wanted / (among - rank + 1))
        expected += none_yet * hit / rank
        none_yet *= 1 - hit
    return expected
