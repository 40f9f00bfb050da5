"""Score the candidates stage by stage, then pick so that no part, article or publisher crowds out the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.candidates import Candidate
from assistant.retrieve.parts import Part, parts
from assistant.retrieve.terms import Lexicon, Terms, coverage, share
from assistant.schema import Hit, Stage
from assistant.text.days import published_on
from assistant.text.named_dates import named_dates
from assistant.text.outlets import named_sources
from assistant.text.words import STOPWORDS, spans


@dataclass(frozen=True, slots=True)
class Weights:
    """What each stage counts, and what a crowd costs.

    `benchmarks/retrieval.py --ablate` turns each off: fitted on half of its questions, tried on the other, rounded.
    """

    terms: float = 0.3
    words: float = 1.2
    vector: float = 0.2
    source: float = 0.28
    date: float = 0.19
    period: float = 0.8
    """What the date counts where a question names a period: what is of another time was not asked for."""
    side: float = 0.3
    """What it counts where only one end is named: half the corpus may lie before a day."""
    answered: float = 0.35
    """What a part is worth less, against the others, for each passage that answers it."""
    same_article: float = 0.02
    same_source: float = 0.03
    passage: float = 0.3
    """What the words of a whole passage count beside those of its best sentence, in 0..1."""
    headline: float = 0.5
    """What a word in the headline is worth to a sentence."""


READING = Weights(answered=0.0, passage=1.0, headline=0.0)
"""For passages whose sentences are then weighed one by one: the passage need only tell what stands around them."""

_MASS = 0.35
"""A part counts by its share of the question's weight to this power: short parts nearly as much as long ones."""
_ELSEWHERE = 0.7
"""What a part that names other publishers is worth for a passage of this one."""
_LOOKED_AT = 60
_REPRINT = 0.8
"""Share of common words from which two passages are the same text, unless a name or a figure was replaced."""

Grid = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scored:
    """The candidates with the value of each stage (n,), and how well each answers each part of the question (n, parts)."""

    found: Sequence[Candidate]
    terms: Grid
    vector: Grid
    source: Grid
    date: Grid
    parts: Grid
    named: frozenset[str]
    """The publishers that the question names."""


def scored(question: str, found: Sequence[Candidate], wanted: Terms, known: Lexicon, weights: Weights) -> Scored:
    """Return what each stage thinks of each candidate, in 0..1."""
    named = named_sources(question, [one.article for one in found])
    dates = [date for date in named_dates(question) if not date.side]
    return Scored(
        found,
        _row(one.terms for one in found),
        _row(one.vector for one in found),
        _row(float(one.article.source in named) for one in found),
        _row(max(float(published_on(one.article.published_at, dates)), one.event) for one in found),
        _answering(found, parts(question, wanted, named), wanted, known, weights),
        named,
    )


def _row(values: Iterable[float]) -> Grid:
    return np.fromiter(values, dtype=np.float32)


def _answering(
    found: Sequence[Candidate], asked: Sequence[Part], wanted: Terms, known: Lexicon, weights: Weights
) -> Grid:
    """Return how well each candidate answers each part: the part's share of its best sentence and of the whole."""
    if not asked:
        return np.zeros((len(found), 1), dtype=np.float32)
    titles = list(dict.fromkeys(one.article.title for one in found))
    cover = coverage(wanted, [*titles, *(text for one in found for text in one.sentences)], known)
    lengths = [len(one.sentences) for one in found]
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    headline = cover[[titles.index(one.article.title) for one in found]]
    sentences = np.maximum(cover[len(titles) :], weights.headline * np.repeat(headline, lengths, axis=0))
    passages = np.maximum.reduceat(cover[len(titles) :], starts, axis=0)
    columns = []
    for part in asked:
        only = wanted.only(part.terms)
        best = np.maximum.reduceat(share(sentences, only), starts)
        met = weights.passage * share(passages, only) + (1 - weights.passage) * best
        columns.append(met * part.weight**_MASS * _fitting(found, part))
    return np.stack(columns, axis=1)


def _fitting(found: Sequence[Candidate], part: Part) -> Grid:
    return _row(1.0 if not part.sources or one.article.source in part.sources else _ELSEWHERE for one in found)


def picked(given: Scored, count: int, weights: Weights) -> list[Hit]:
    """Return up to `count` hits, the best first: reprints left out, what is answered already put back a little.

    A passage counts by the part that it answers best; once a part has been answered the others come before it.
    """
    alone = (
        weights.terms * given.terms
        + weights.vector * given.vector
        + weights.source * given.source
        + weights.date * given.date
    )
    best = given.parts.max(axis=1)
    left = np.argsort(-(alone + weights.words * best), kind="stable")[: max(4 * count, _LOOKED_AT)]
    crowd, chosen, seen = _Crowd(given), list[Hit](), list[_Wording]()
    while len(left) and len(chosen) < count:
        scores = alone + weights.words * crowd.answering().max(axis=1) - crowd.cost(weights)
        place = int(np.argmax(scores[left]))
        one, left = int(left[place]), np.delete(left, place)
        own = _wording(" ".join(given.found[one].sentences))
        if any(own.repeats(other) for other in seen):
            continue
        seen.append(own)
        chosen.append(_hit(given, one, weights, crowd))
        crowd.take(one, weights)
    return chosen


class _Crowd:
    """What has been chosen so far, as the others see it: (n,) of the same article and named publisher, (parts,) answered."""

    def __init__(self, given: Scored) -> None:
        self._given = given
        count, parts = given.parts.shape
        self.articles, self.sources = np.zeros(count, dtype=np.float32), np.zeros(count, dtype=np.float32)
        self._worth = np.ones(parts, dtype=np.float32)
        self._ids = np.array([one.article.id for one in given.found])
        self._names = np.array([one.article.source or "" for one in given.found])

    def answering(self) -> Grid:
        """Return what each candidate still answers of each part: (n, parts)."""
        left: Grid = self._given.parts * (self._worth / self._worth.max())
        return left

    def cost(self, weights: Weights) -> Grid:
        """Return what each candidate loses by the crowd: (n,)."""
        return weights.same_article * self.articles + weights.same_source * self.sources

    def take(self, one: int, weights: Weights) -> None:
        """Count one as chosen."""
        given = self._given
        part = int(np.argmax(self.answering()[one]))
        met = given.parts[one, part] / (given.parts[:, part].max() or 1.0)
        self._worth[part] *= 1 - weights.answered * met
        self.articles += self._ids == self._ids[one]
        if len(given.named) > 1 and given.found[one].article.source in given.named:
            self.sources += self._names == self._names[one]


def _hit(given: Scored, one: int, weights: Weights, crowd: _Crowd) -> Hit:
    best = float(given.parts[one].max())
    stages = {
        "terms": Stage(float(given.terms[one]), weights.terms),
        "words": Stage(best, weights.words),
        "vector": Stage(float(given.vector[one]), weights.vector),
        "source": Stage(float(given.source[one]), weights.source),
        "date": Stage(float(given.date[one]), weights.date),
        "answered": Stage(float(crowd.answering()[one].max()) - best, weights.words),
        "same_article": Stage(float(crowd.articles[one]), -weights.same_article),
        "same_source": Stage(float(crowd.sources[one]), -weights.same_source),
    }
    found = given.found[one]
    score = sum(stage.score for stage in stages.values())
    return Hit(found.article, found.passage.start, found.passage.end, round(score, 4), stages)


@dataclass(frozen=True, slots=True)
class _Wording:
    """The content words of a passage, and which of them are names or figures."""

    words: frozenset[str]
    telling: frozenset[str]

    def repeats(self, other: _Wording) -> bool:
        """Return whether the passage is the other's text again.

        Where each has a name or a figure that the other lacks, two accounts differ in what counts most.
        """
        alike = len(self.words & other.words) >= _REPRINT * max(len(self.words), len(other.words))
        return bool(self.words) and alike and not (self.telling - other.words and other.telling - self.words)


@lru_cache(maxsize=1 << 10)
def _wording(text: str) -> _Wording:
    found = [word for word in spans(text) if word.folded not in STOPWORDS]
    telling = (word.folded for word in found if text[word.start].isupper() or text[word.start].isdigit())
    return _Wording(frozenset(word.folded for word in found), frozenset(telling))
