"""Measure what the sentences of the passages found cover of a question's words, alone and where they stand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.index import Embedder, Index
from assistant.retrieve.support import Covers
from assistant.retrieve.terms import Terms, coverage, lexicon
from assistant.schema import Article, Hit, Quote, Sentence

# What a word that stands beside the sentence is worth against one in it.
_BEFORE, _TWO_BEFORE, _AFTER, _PARAGRAPH, _HEADLINE, _ELSEWHERE = 0.75, 0.7, 0.5, 0.5, 0.8, 0.35


def covers(
    places: Sequence[tuple[str, int]], hits: Sequence[Hit], about: Terms, index: Index, embedder: Embedder | None
) -> Covers:
    """Return what each sentence, an article's id and a number, covers of each term: alone, with what stands around it, as a whole article."""
    articles = list({hit.article_id: hit.article for hit in hits}.values())
    spans = {article.id: index.sentences(article.id) for article in articles}
    near = {a.id: _near([hit for hit in hits if hit.article_id == a.id], spans[a.id]) for a in articles}
    quotes = {article.id: index.quotes(article.id) for article in articles}
    texts = [_attributed(a, spans[a.id][n], quotes[a.id]) for a in articles for n in near[a.id]]
    cover = coverage(about, [*(a.title for a in articles), *texts], lexicon(embedder) if embedder else None)
    found: dict[tuple[str, int], tuple[NDArray[np.float32], ...]] = {}
    start = len(articles)
    for place, article in enumerate(articles):
        numbers = near[article.id]
        rows = cover[start : start + len(numbers)]
        start += len(numbers)
        around = _in_context(rows, cover[place], [spans[article.id][n].paragraph for n in numbers])
        whole = rows.max(axis=0, initial=0)
        found.update({(article.id, n): (rows[i], around[i], whole) for i, n in enumerate(numbers)})
    each = [found[place] for place in places]
    return Covers(*(np.stack([one[which] for one in each]) for which in range(3)))


def within(sentence: Sentence, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes that stand in a sentence, or part of them."""
    return [quote for quote in quotes if quote.start < sentence.end and sentence.start < quote.end]


def _near(hits: Sequence[Hit], sentences: Sequence[Sentence]) -> list[int]:
    """Return the numbers of the sentences in the passages and of their neighbours, two before and one after."""
    inside = [n for n, s in enumerate(sentences) if any(h.start < s.end and s.start < h.end for h in hits)]
    return sorted({near for n in inside for near in range(n - 2, n + 2) if 0 <= near < len(sentences)})


def _attributed(article: Article, sentence: Sentence, quotes: Sequence[Quote]) -> str:
    """Return a sentence with the names of its speakers: a pronoun's sentence is about its person."""
    named = sorted({quote.speaker for quote in within(sentence, quotes) if quote.speaker})
    return " ".join((article.body[sentence.start : sentence.end], *named))


def _in_context(
    cover: NDArray[np.float32], headline: NDArray[np.float32], paragraphs: Sequence[int]
) -> NDArray[np.float32]:
    """Let each sentence share, at a discount, what stands around it: (n, terms), of its paragraph's number (n,).

    That is its neighbours, its paragraph, its headline and the rest of its article.
    """
    none = np.zeros((1, cover.shape[1]), dtype=np.float32)
    padded = np.vstack([none, none, cover, none])
    own = {number: cover[[p == number for p in paragraphs]].max(axis=0) for number in set(paragraphs)}
    surroundings = [
        cover,
        np.broadcast_to(_HEADLINE * headline, cover.shape),
        np.broadcast_to(_ELSEWHERE * cover.max(axis=0, initial=0), cover.shape),
        _PARAGRAPH * np.array([own[number] for number in paragraphs]).reshape(cover.shape),
        _BEFORE * padded[1:-2],
        _TWO_BEFORE * padded[:-3],
        _AFTER * padded[3:],
    ]
    return np.asarray(np.max(np.stack(surroundings), axis=0), dtype=np.float32)
