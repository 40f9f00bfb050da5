"""What a question is about: its words with their weights, and how much of them a text covers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.index import Embedder, Index
from assistant.text.words import STOPWORDS, content_words, stem, words

_NEAR = 0.35
"""Cosine under which two words have nothing to do with one another: unrelated static vectors reach .3 by chance."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The distinct content words of a question, their stems and weights (t,), rare words weighing more."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    weights: NDArray[np.float32]
    known: tuple[bool, ...]
    """Whether the word stands anywhere in the index."""


def terms(question: str, index: Index) -> Terms:
    """Return the question's content words weighed by their inverse document frequency in the index (BM25's form)."""
    found = dict.fromkeys(content_words(question)) or dict.fromkeys(words(question))
    distinct = tuple({stem(word): word for word in reversed(found)}.values())[::-1]
    total = max(index.count().passages, 1)
    counts = index.frequencies(distinct)
    weights = [math.log(1 + (total - n + 0.5) / (n + 0.5)) for n in (min(count, total) for count in counts)]
    return Terms(
        distinct,
        tuple(stem(word) for word in distinct),
        np.asarray(weights, dtype=np.float32),
        tuple(count > 0 for count in counts),
    )


class Lexicon:
    """Unit vectors of words, each embedded once."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._rows: dict[str, int] = {}
        self._vectors: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)

    def vectors(self, wanted: Sequence[str]) -> NDArray[np.float32]:
        """Return a unit row for each word: (n, d)."""
        new = [word for word in dict.fromkeys(wanted) if word not in self._rows]
        if new:
            rows = self._embedder.embed(new).astype(np.float32, copy=False)
            self._vectors = np.vstack([self._vectors, rows]) if self._rows else rows
            self._rows.update(zip(new, range(len(self._rows), len(self._vectors)), strict=True))
        return self._vectors[[self._rows[word] for word in wanted]]


@lru_cache(maxsize=2)
def lexicon(embedder: Embedder) -> Lexicon:
    """Return the words that an embedder has embedded so far, kept for the next question."""
    return Lexicon(embedder)


@lru_cache(maxsize=1 << 14)
def _content(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in STOPWORDS)


def coverage(wanted: Terms, texts: Iterable[str], known: Lexicon | None) -> NDArray[np.float32]:
    """Return how well each text covers each of the question's words, in 0..1: (texts, terms).

    The MaxSim of ColBERT over static word vectors (Khattab and Zaharia 2020): a word counts 1 where its stem stands
    in the text, else what its nearest word there is worth (nothing without a lexicon).
    """
    contents = [_content(text) for text in texts]
    lengths = np.array([len(content) for content in contents], dtype=np.int64)
    if not wanted.words or not lengths.sum():
        return np.zeros((len(contents), len(wanted.words)), dtype=np.float32)
    places: dict[str, int] = {}
    ids = np.fromiter((places.setdefault(w, len(places)) for w in chain.from_iterable(contents)), dtype=np.int64)
    closeness = _closeness(wanted, list(places), known)[:, ids]
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    filled = lengths > 0
    best = np.zeros((len(wanted.words), len(contents)), dtype=np.float32)
    best[:, filled] = np.maximum.reduceat(closeness, starts[filled], axis=1)
    return best.T


def _closeness(wanted: Terms, vocabulary: list[str], known: Lexicon | None) -> NDArray[np.float32]:
    """Return (terms, words): 1 for the same stem, else the part of the cosine that is more than chance."""
    soft = np.zeros((len(wanted.words), len(vocabulary)), dtype=np.float32)
    if known:
        cosine = known.vectors(wanted.words) @ known.vectors(vocabulary).T
        soft = np.clip((cosine - _NEAR) / (1 - _NEAR), 0, 0.9)
    rows: dict[str, list[int]] = {}
    for place, word in enumerate(vocabulary):
        rows.setdefault(stem(word), []).append(place)
    for row, base in enumerate(wanted.stems):
        soft[row, rows.get(base, [])] = 1
    return soft


def share(cover: NDArray[np.float32], wanted: Terms) -> NDArray[np.float32]:
    """Return the weighted share of the question that each row of a coverage covers, in 0..1: (texts,)."""
    total = float(wanted.weights.sum())
    return cover @ wanted.weights / total if total else np.zeros(len(cover), dtype=np.float32)
