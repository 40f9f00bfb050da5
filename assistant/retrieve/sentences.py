"""Score the sentences of the passages found: how much of the question each covers, alone and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.index import Index
from assistant.retrieve.terms import Lexicon, Terms, coverage, share
from assistant.schema import Article, Hit, Sentence
from assistant.text.cues import cues, is_money
from assistant.text.questions import Asked, asked
from assistant.text.words import words

# What a word that stands beside the sentence is worth against one in it.
_BEFORE, _AFTER, _HEADLINE, _ELSEWHERE = 0.6, 0.5, 0.6, 0.4
_OWN, _CONTEXT, _PASSAGE, _FITTING = 0.4, 0.4, 0.3, 0.15
_FITS: dict[Asked, float] = {"amount": 1, "time": 1, "reason": 1, "statement": 1, "person": 0.5, "place": 0.5}
_FRAGMENT, _RAMBLING, _QUESTION = 0.2, 0.05, 0.1


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence of an article, `number` from 0, with its score for the question."""

    article: Article
    number: int
    sentence: Sentence
    score: float
    own: float
    """The share of the question that its own words cover."""

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.article.body[self.sentence.start : self.sentence.end]


def scored(question: str, hits: Sequence[Hit], wanted: Terms, index: Index, known: Lexicon | None) -> list[Scored]:
    """Return the sentences of the passages found, each once, best first."""
    best: dict[str, list[Hit]] = {}
    for hit in hits:
        best.setdefault(hit.article_id, []).append(hit)
    found = [one for own in best.values() for one in _of_article(question, own, wanted, index, known)]
    return sorted(found, key=lambda one: -one.score)


def _of_article(question: str, hits: Sequence[Hit], wanted: Terms, index: Index, known: Lexicon | None) -> list[Scored]:
    article = hits[0].article
    sentences = index.sentences(article.id)
    cover = coverage(wanted, (article.body[s.start : s.end] for s in sentences), known)
    headline = coverage(wanted, [article.title], known)[0]
    own = share(cover, wanted)
    context = share(_in_context(cover, headline), wanted)
    kinds = asked(question)
    found = []
    for number, sentence in enumerate(sentences):
        passage = max((hit.score for hit in hits if hit.start < sentence.end and sentence.start < hit.end), default=0.0)
        if passage:
            text = article.body[sentence.start : sentence.end]
            score = _OWN * own[number] + _CONTEXT * context[number] + _PASSAGE * passage + _shape(text, kinds, question)
            found.append(Scored(article, number, sentence, round(float(score), 4), float(own[number])))
    return found


def _in_context(cover: NDArray[np.float32], headline: NDArray[np.float32]) -> NDArray[np.float32]:
    """Let each sentence share, at a discount, what its neighbours, its headline and its article cover: (n, terms)."""
    none = np.zeros((1, cover.shape[1]), dtype=np.float32)
    padded = np.vstack([none, none, cover, none])
    before = np.maximum(padded[:-3], padded[1:-2])
    whole = np.maximum(_HEADLINE * headline, _ELSEWHERE * cover.max(axis=0, initial=0))
    beside = np.maximum(_BEFORE * before, _AFTER * padded[3:])
    shared: NDArray[np.float32] = np.maximum(np.maximum(cover, beside), whole)
    return shared


def _shape(text: str, kinds: frozenset[Asked], question: str) -> float:
    """Return what a sentence gains by being of the kind that was asked for, and loses by its shape."""
    gained = sum(_FITS.get(kind, 0) for kind in kinds & cues(text, question))
    gained += 0.5 * ("amount" in kinds and is_money(text))
    length = len(words(text))
    lost = (
        _FRAGMENT * (length < 6) + _RAMBLING * max(0, length - 40) / 40 + _QUESTION * text.rstrip("”\"'’").endswith("?")
    )
    return _FITTING * gained - lost
