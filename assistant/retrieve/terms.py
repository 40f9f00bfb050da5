"""What a question is about: its words with their weights, and how much of them a text covers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.index import Index
from assistant.retrieve.lexicon import Lexicon, Numbers, lexicon
from assistant.text.named_dates import undated
from assistant.text.names import names
from assistant.text.questions import asked, importance
from assistant.text.slips import is_slip
from assistant.text.synonyms import KIN
from assistant.text.words import content_words, spans, stem, words

__all__ = ["Lexicon", "Terms", "coverage", "flatter", "lexicon", "share", "terms"]

_NEAR = 0.35
"""Cosine under which two words have nothing to do with one another: unrelated static vectors reach .3 by chance."""
_OTHER_NEWS = 500
_FLATTER = 0.8
_MISSPELT_WORTH = 0.9
_KIN_WORTH = 0.6
"""What a word of nearly the same meaning is worth."""
_AGE = frozenset({"old", "age"})
_CAUSE, _ASKED_WHY = "cause", 0.5
"""What "why" asks for, and what it weighs against the heaviest word of the question."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The distinct content words of a question, their stems and weights (t,), rare words weighing more."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    weights: NDArray[np.float32]
    unknown: NDArray[np.bool_]
    """Which words stand nowhere in the index (t,)."""
    called: NDArray[np.bool_]
    """Which words the question writes as names (t,)."""
    rarest: float
    """The weight of a word of one passage alone: the measure of all others."""

    def only(self, these: NDArray[np.bool_]) -> Terms:
        """Return the terms with those that are not among `these` (t,) weighing nothing."""
        return replace(self, weights=self.weights * these)


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
    called = _called(question)
    weights = [
        importance(word, kinds) * _rarity(min(count, total), total)
        for word, count in zip(distinct, counts, strict=True)
    ]
    return Terms(
        distinct,
        tuple(stem(word) for word in distinct),
        np.asarray(weights, dtype=np.float32),
        np.array([count == 0 for count in counts], dtype=np.bool_),
        np.array([word in called for word in distinct], dtype=np.bool_),
        _rarity(1, total),
    )


def asking_why(about: Terms) -> Terms:
    """Return the terms of a question for a reason with the word that "why" stands for, unless one of its own does."""
    base = stem(_CAUSE)
    if any(one == base or base in KIN.get(one, ()) for one in about.stems):
        return about
    weight = _ASKED_WHY * about.weights.max(initial=0.0)
    return replace(
        about,
        words=(*about.words, _CAUSE),
        stems=(*about.stems, base),
        weights=np.append(about.weights, np.float32(weight)),
        unknown=np.append(about.unknown, np.False_),
        called=np.append(about.called, np.False_),
    )


def asking_age(about: Terms) -> Terms:
    """Return the terms of a question for an age with the word that asks for it weighing as much as a word can.

    Who is meant is all that it tells besides, and an age is told of a few only.
    """
    asks = np.array([word in _AGE for word in about.words], dtype=np.bool_)
    return replace(about, weights=np.where(asks, np.float32(about.rarest), about.weights))


def _called(question: str) -> frozenset[str]:
    """Return the folded words of the names in a question, none where its capitals tell nothing."""
    if question.isupper():
        return frozenset()
    return frozenset(word for name in names(question) if not name.soft for word in words(name.text))


def _rarity(count: int, total: int) -> float:
    return math.log(1 + (total - count + 0.5) / (count + 0.5))


def coverage(wanted: Terms, texts: Iterable[str], known: Lexicon | None) -> NDArray[np.float32]:
    """Return how well each text covers each of the question's words, in 0..1: (texts, terms).

    The MaxSim of ColBERT over static word vectors (Khattab and Zaharia 2020): a word counts 1 where its stem stands
    in the text, else what its nearest word there is worth (nothing without a lexicon).
    """
    met = known or lexicon(None)
    texts = list(texts)
    contents = met.read(texts)
    lengths = np.array([len(content) for content in contents], dtype=np.int64)
    if not wanted.words or not lengths.sum():
        return np.zeros((len(contents), len(wanted.words)), dtype=np.float32)
    vocabulary, places = np.unique(np.concatenate(contents), return_inverse=True)
    closeness = _closeness(wanted, vocabulary, met, texts)[:, places]
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    filled = lengths > 0
    best = np.zeros((len(wanted.words), len(contents)), dtype=np.float32)
    best[:, filled] = np.maximum.reduceat(closeness, starts[filled], axis=1)
    return best.T


def _closeness(wanted: Terms, vocabulary: Numbers, known: Lexicon, texts: Sequence[str]) -> NDArray[np.float32]:
    """Return (terms, words): 1 for the same stem, else the part of the cosine that is more than chance."""
    cosines = known.cosines(wanted.words, vocabulary)
    if cosines is None:
        soft = np.zeros((len(wanted.words), len(vocabulary)), dtype=np.float32)
    else:
        soft = np.clip((cosines - _NEAR) / (1 - _NEAR), 0, 0.9)
    stems = known.stems(vocabulary)
    for row, base in enumerate(wanted.stems):
        for other in known.stem_numbers(KIN.get(base, ())):
            near = stems == other
            soft[row, near] = np.maximum(soft[row, near], _KIN_WORTH)
        for same in known.stem_numbers((base,)):
            soft[row, stems == same] = 1
        if wanted.unknown[row]:
            meant = _meant(wanted.words[row], vocabulary, known)
            if wanted.called[row]:
                meant = [place for place in meant if is_name(known.words[vocabulary[place]], texts)]
            soft[row, meant] = np.maximum(soft[row, meant], _MISSPELT_WORTH)
    return soft


def _meant(unknown: str, vocabulary: Numbers, known: Lexicon) -> list[int]:
    """Return the places of the words of a vocabulary that an unknown word may be a slip for."""
    words, first = known.words, unknown[0]
    near = [(place, words[number]) for place, number in enumerate(vocabulary.tolist())]
    return [place for place, word in near if word[0] == first and is_slip(unknown, word)]


def is_name(word: str, texts: Iterable[str]) -> bool:
    """Return whether texts write a folded word with a capital more often than without."""
    written = [text[one.start].isupper() for text in texts for one in spans(text) if one.folded == word]
    return 2 * sum(written) > len(written)


def flatter(about: Terms) -> Terms:
    """Return the terms with their weights drawn together: within an article a rare word tells sentences apart less."""
    return replace(about, weights=about.weights**_FLATTER)


def share(cover: NDArray[np.float32], wanted: Terms) -> NDArray[np.float32]:
    """Return the weighted share of the question that each row of a coverage covers, in 0..1: (texts,)."""
    total = float(wanted.weights.sum())
    # Not `@`: BLAS kernels raise a false alarm ("invalid value") on finite numbers now and then.
    return (cover * wanted.weights).sum(axis=1) / total if total else np.zeros(len(cover), dtype=np.float32)
