"""What a question is about: its words with their weights, and how much of them a text covers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.index import Embedder, Index
from assistant.text.questions import asked, importance, undated
from assistant.text.synonyms import KIN
from assistant.text.words import content_words, stem, words

_NEAR = 0.35
"""Cosine under which two words have nothing to do with one another: unrelated static vectors reach .3 by chance."""
_OTHER_NEWS = 500
_FLATTER = 0.8
_ALIKE, _MISSPELT_WORTH = 0.85, 0.9
_KIN_WORTH = 0.6
"""What a word of nearly the same meaning is worth."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The distinct content words of a question, their stems and weights (t,), rare words weighing more."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    weights: NDArray[np.float32]
    unknown: NDArray[np.bool_]
    """Which words stand nowhere in the index (t,)."""
    rarest: float
    """The weight of a word of one passage alone: the measure of all others."""


def terms(question: str, index: Index) -> Terms:
    """Return the question's content words weighed by their inverse document frequency in the index (BM25's form).

    As though passages of other news stood beside those of the index: in a small home on one story, its every word is
    common and still what a question is about.
    """
    subject = undated(question)
    found = dict.fromkeys(content_words(subject)) or dict.fromkeys(words(subject))
    distinct = tuple({stem(word): word for word in reversed(found)}.values())[::-1]
    total = index.count().passages + _OTHER_NEWS
    counts = index.frequencies(distinct)
    kinds = asked(question)
    weights = [
        importance(word, kinds) * _rarity(min(count, total), total)
        for word, count in zip(distinct, counts, strict=True)
    ]
    return Terms(
        distinct,
        tuple(stem(word) for word in distinct),
        np.asarray(weights, dtype=np.float32),
        np.array([count == 0 for count in counts], dtype=np.bool_),
        _rarity(1, total),
    )


def _rarity(count: int, total: int) -> float:
    return math.log(1 + (total - count + 0.5) / (count + 0.5))


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
            self._take(new, self._embedder.embed(new))
        return self._vectors[[self._rows[word] for word in wanted]]

    def _take(self, new: Sequence[str], rows: NDArray[np.float32]) -> None:
        start, end = len(self._rows), len(self._rows) + len(new)
        if end > len(self._vectors):
            room = np.empty((max(2 * end, 1 << 13), rows.shape[1]), dtype=np.float32)
            if start:
                room[:start] = self._vectors[:start]
            self._vectors = room
        self._vectors[start:end] = rows
        self._rows.update(zip(new, range(start, end), strict=True))


@lru_cache(maxsize=2)
def lexicon(embedder: Embedder) -> Lexicon:
    """Return the words that an embedder has embedded so far, kept for the next question."""
    return Lexicon(embedder)


@lru_cache(maxsize=1 << 14)
def _content(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(content_words(text)))


def coverage(wanted: Terms, texts: Iterable[str], known: Lexicon | None) -> NDArray[np.float32]:
    """Return how well each text covers each of the question's words, in 0..1: (texts, terms).

    The MaxSim of ColBERT over static word vectors (Khattab and Zaharia 2020): a word counts 1 where its stem stands
    in the text, else what its nearest word there is worth (nothing without a lexicon).
    """
    contents = [_content(text) for text in texts]
    lengths = np.array([len(content) for content in contents], dtype=np.int64)
    if not wanted.words or not lengths.sum():
        return np.zeros((len(contents), len(wanted.words)), dtype=np.float32)
    vocabulary = list(dict.fromkeys(chain.from_iterable(contents)))
    places = {word: place for place, word in enumerate(vocabulary)}
    ids = np.fromiter(map(places.__getitem__, chain.from_iterable(contents)), dtype=np.int64)
    closeness = _closeness(wanted, vocabulary, known)[:, ids]
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
        near = [place for other in KIN.get(base, ()) for place in rows.get(other, ())]
        soft[row, near] = np.maximum(soft[row, near], _KIN_WORTH)
        soft[row, rows.get(base, [])] = 1
        if wanted.unknown[row]:
            meant = [place for place, word in enumerate(vocabulary) if _misspelt(wanted.words[row], word)]
            soft[row, meant] = np.maximum(soft[row, meant], _MISSPELT_WORTH)
    return soft


def _misspelt(unknown: str, word: str) -> bool:
    """Return whether an unknown word of five letters or more is a known one but for a slip."""
    if len(unknown) < 5 or word[:1] != unknown[:1] or abs(len(word) - len(unknown)) > 1:
        return False
    return SequenceMatcher(None, unknown, word, autojunk=False).ratio() >= _ALIKE


def flatter(about: Terms) -> Terms:
    """Return the terms with their weights drawn together: within an article a rare word tells sentences apart less."""
    return replace(about, weights=about.weights**_FLATTER)


def share(cover: NDArray[np.float32], wanted: Terms) -> NDArray[np.float32]:
    """Return the weighted share of the question that each row of a coverage covers, in 0..1: (texts,)."""
    total = float(wanted.weights.sum())
    # Not `@`: BLAS kernels raise a false alarm ("invalid value") on finite numbers now and then.
    return (cover * wanted.weights).sum(axis=1) / total if total else np.zeros(len(cover), dtype=np.float32)
