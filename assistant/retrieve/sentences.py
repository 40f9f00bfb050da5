"""Score the sentences of the passages found: how much of the question each covers, alone and where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.days_alone import LATER, OPENING
from assistant.retrieve.happening import by_sentence, happening, sided
from assistant.retrieve.index import Embedder, Index
from assistant.retrieve.support import (
    Covers,
    completeness,
    fit,
    lessened,
    names,
    of_years,
    support,
    told_attribute,
    told_figure,
    told_of,
)
from assistant.retrieve.surroundings import covers as covers_of
from assistant.retrieve.surroundings import within
from assistant.retrieve.terms import Terms, asking_age, asking_why, coverage, flatter, share
from assistant.schema import Article, Hit, Quote, Sentence
from assistant.text.asked_deeds import asked_deed
from assistant.text.asked_figures import asked_attribute
from assistant.text.cues import Wanted, asks_when, asks_who, cues, figure, is_pointed, of_unit, role, wanted
from assistant.text.days import published_on, speaks_of
from assistant.text.doers import done_by_office
from assistant.text.furniture import is_furniture
from assistant.text.named_dates import NamedDate, named_dates
from assistant.text.questions import Asked, is_measure, is_telling
from assistant.text.synonyms import KIN
from assistant.text.words import content_words, stem, words

# Weights fitted on the questions of two corpora, a fifth held out in turn, and rounded.
_OWN, _CONTEXT, _ARTICLE, _VECTOR, _PASSAGE, _RANK = 0.25, 0.85, 0.1, 0.17, 0.17, 0.1
_FITS: Mapping[Asked, float] = {"reason": 0.35, "time": 0.17, "statement": 0.1, "person": 0.02}
_FIGURE, _QUOTED, _SPOKEN, _DAY, _SAYS_DAY, _SIDE = 0.4, 0.12, 0.15, 0.35, 0.2, 0.15
_PLACE = 0.2
_PRICES = KIN[stem("cost")] | {stem("cost")}
_PRICED = 0.6
"""How far a sentence must hold a word for a price: a word of nearly the same meaning does."""
_SCRAP = 6
"""Words of which a sentence has at least."""
_RAMBLING, _QUESTION, _FRAGMENT, _LINKED, _FURNITURE = 0.2, 0.3, 0.1, 0.3, 2.0
_TELLS = 1.0
"""What it weighs that an article's opening, or a later sentence of it, tells what happened."""
_OTHER_SIDE = 0.5
"""What a sentence tells of a story whose article appeared on the other side of the day that is asked for."""
_THAT_DAY = 0.7
"""What a sentence is worth where a day alone is asked for, for having been published on it without speaking of it."""
_DEEPER = 0.85
"""What a sentence further down that names the day is worth there against one of the opening."""
_AROUND = 0.7
"""What a week or a month around the day is worth against the day."""
_MENTION, _MENTIONS, _PASSING = 0.3, 2, 0.3
"""The share of a subject with which a sentence or a headline mentions it; what an article is about stands in its headline
or so often in its text, what it names in passing counts less."""
_PLAIN: frozenset[Asked] = frozenset({"amount", "time", "place"})
"""Kinds of answer that are told of the very thing that is asked for."""
_BY_OFFICE = 0.9
"""How far an office or an institution is the name that is asked for."""
_PHRASES = 1000
"""Phrases of the articles found that are looked at for the days that are asked for: all that there may be."""
_HIGHEST = 2.0
"""About the best that a sentence reaches: scores are shown in 0..1."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence of an article, `number` from 0, with its score for the question."""

    article: Article
    number: int
    sentence: Sentence
    score: float
    support: float
    """How far it settles the question by itself, in words as rare as can be."""

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.article.body[self.sentence.start : self.sentence.end]


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence of a passage found, and the best such passage."""

    article: Article
    number: int
    sentence: Sentence
    passage: float
    rank: int
    quoted: bool
    spoken: frozenset[str]
    """The words of the names of those whose words the sentence carries."""
    days: float | None
    """How well the days that it tells of, by the index, fit those that are asked for; None where it tells of none of them."""
    on_side: bool
    """Whether its article appeared on the side of a day that is asked for."""

    @property
    def text(self) -> str:
        return self.article.body[self.sentence.start : self.sentence.end]


def scored(question: str, hits: Sequence[Hit], about: Terms, index: Index, embedder: Embedder | None) -> list[Scored]:
    """Return the sentences of the passages found, each once, best first."""
    places = _places(question, hits, index)
    if not places:
        return []
    sought, dates = wanted(question), [date for date in named_dates(question) if not date.side]
    if sought.kinds == {"story"}:
        about = about.only(np.array([not is_telling(word) for word in about.words], dtype=np.bool_))
    if "reason" in sought.kinds:
        about = asking_why(about)
    if "age" in sought.units:
        about = asking_age(about)
    texts = [place.text for place in places]
    covers = _measured(
        covers_of([(one.article.id, one.number) for one in places], hits, about, index, embedder), texts, about, sought
    )
    flat = flatter(about)
    scores = (
        _OWN * share(covers.own, flat) + _CONTEXT * share(covers.around, flat) + _ARTICLE * share(covers.whole, flat)
    )
    scores += _VECTOR * _closeness(question, texts, embedder)
    of_days = np.array([_of_day(place, dates) for place in places], dtype=np.float32)
    if sought.kinds == {"story"} and not about.weights.any():
        settled = _tells_days(places, dates)
        scores += _TELLS * settled
    elif sought.kinds == {"story"}:
        settled = _told(places, about, covers)
        scores += _TELLS * settled + of_days
    else:
        settled = _settled(question, places, about, covers, sought)
        scores += of_days
    settled = lessened(settled, of_years(about, covers, [place.article.published_at for place in places]))
    found = []
    for place, score, settles in zip(places, scores.tolist(), settled.tolist(), strict=True):
        extra = _PASSAGE * place.passage - _RANK * place.rank / len(hits)
        extra += _fitting(place, sought) - _shapeless(place)
        value = max(round((score + extra) / _HIGHEST, 4), 0.0)
        found.append(Scored(place.article, place.number, place.sentence, value, round(settles, 4)))
    return sorted(found, key=lambda one: -one.score)


def _places(question: str, hits: Sequence[Hit], index: Index) -> list[_Place]:
    best: dict[tuple[str, int], _Place] = {}
    sentences = {hit.article_id: index.sentences(hit.article_id) for hit in hits}
    quotes = {article_id: index.quotes(article_id) for article_id in sentences}
    days = by_sentence(happening(question, index, frozenset(sentences), _PHRASES), sentences)
    on_side = sided(question, index)
    for rank, hit in enumerate(hits):
        for number, sentence in enumerate(sentences[hit.article_id]):
            key = (hit.article_id, number)
            if hit.start < sentence.end and sentence.start < hit.end and key not in best:
                inside = within(sentence, quotes[hit.article_id])
                quoted = any(quote.kind != "indirect" for quote in inside)
                spoken, fits = _speakers(inside), days.get(key)
                best[key] = _Place(
                    hit.article, number, sentence, hit.score, rank, quoted, spoken, fits, hit.article_id in on_side
                )
    return list(best.values())


def _speakers(quotes: Sequence[Quote]) -> frozenset[str]:
    return frozenset(word for quote in quotes for word in content_words(quote.speaker or ""))


def _settled(
    question: str, places: Sequence[_Place], about: Terms, covers: Covers, sought: Wanted
) -> NDArray[np.float32]:
    """Return how far each place settles the question: of one for a name the share, of others in rarest words: (n,)."""
    named = names(question, about, [place.text for place in places])
    fits = [fit(place.text, sought, place.spoken) for place in places]
    if asks_who(question):
        deed = role(question)
        fits = [
            max(worth, _BY_OFFICE * done_by_office(question, place.text, deed))
            for place, worth in zip(places, fits, strict=True)
        ]
        return completeness(about, named, covers, fits, deed)
    settled = support(about, named, covers, fits)
    if sought.kinds <= _PLAIN:
        settled = lessened(settled, told_attribute(about, covers, asked_attribute(question)))
    if is_pointed(question):
        told = [(place.text, place.article.title, place.spoken) for place in places]
        return lessened(settled, told_figure(question, settled, told, sought))
    if not asks_when(question):
        return settled
    known = {base for base, is_name in zip(about.stems, named.tolist(), strict=True) if is_name}
    return lessened(settled, told_of(about, named, covers, asked_deed(question, known)))


def _told(places: Sequence[_Place], about: Terms, covers: Covers) -> NDArray[np.float32]:
    """Return how far each place tells the story that is asked for, its article's opening best: (n,).

    What the question is about must stand in the sentence or beside it, and not once in passing; that something
    happened goes without saying.
    """
    openings = np.array([1.0 if place.number < OPENING else LATER for place in places])
    if any(place.on_side for place in places):
        openings *= np.array([1.0 if place.on_side else _OTHER_SIDE for place in places])
    articles = {place.article.id: place.article for place in places}
    headlines = share(coverage(about, [article.title for article in articles.values()], None), about)
    mentions = Counter({a: _MENTIONS for a, held in zip(articles, headlines.tolist(), strict=True) if held >= _MENTION})
    mentions.update(p.article.id for p, held in zip(places, share(covers.own, about), strict=True) if held >= _MENTION)
    worth = [1.0 if mentions[place.article.id] >= _MENTIONS else _PASSING for place in places]
    return np.asarray(share(covers.around, about) * openings * np.array(worth), dtype=np.float32)


def _tells_days(places: Sequence[_Place], dates: Sequence[NamedDate]) -> NDArray[np.float32]:
    """Return how far each place tells what happened on days of which nothing else is said: (n,).

    It names the day; or it opens an article that appeared then, which tells best what that is about.
    """
    openings: dict[str, int] = {}
    for place in sorted(places, key=lambda place: place.number):
        if len(words(place.text)) >= _SCRAP:
            openings.setdefault(place.article.id, place.number)
    settled = np.zeros(len(places), dtype=np.float32)
    for n, place in enumerate(places):
        named = float(_says_day(place, dates) > 0) if place.days is None else place.days
        appeared = place.on_side or published_on(place.article.published_at, dates)
        opens = openings.get(place.article.id) == place.number
        settled[n] = max(named * (1.0 if place.number < OPENING else _DEEPER), _THAT_DAY * (appeared and opens))
    return settled


def _measured(covers: Covers, texts: Sequence[str], about: Terms, sought: Wanted) -> Covers:
    """Let a figure of the unit that is asked for cover the word that asks: a speed says how fast.

    Beside a sum of money a word for a price is as good as the one that asks: "priced at 2 crowns" says what it costs.
    """
    asking = np.array([is_measure(word) for word in about.words], dtype=np.bool_)
    pricing = np.array([base in _PRICES for base in about.stems], dtype=np.bool_) & (sought.units == {"money"})
    if not (asking | pricing).any() or not sought.units:
        return covers
    holds = np.array([of_unit(text, sought) for text in texts], dtype=np.bool_)
    priced = pricing[None, :] & (covers.own >= _PRICED)
    told = (holds[:, None] & (asking[None, :] | priced)).astype(np.float32)
    return Covers(np.maximum(covers.own, told), np.maximum(covers.around, told), covers.whole)


def _closeness(question: str, texts: Sequence[str], embedder: Embedder | None) -> NDArray[np.float32]:
    """Return the cosine of each text with the question, 0 without an embedder: (n,)."""
    if embedder is None:
        return np.zeros(len(texts), dtype=np.float32)
    rows = embedder.embed([question, *texts])
    cosines: NDArray[np.float32] = rows[1:] @ rows[0]
    return cosines


def _fitting(place: _Place, sought: Wanted) -> float:
    """Return what a sentence gains by being of the kind that was asked for."""
    text = place.text
    gained = sum(_FITS.get(kind, 0) for kind in cues(text, sought))
    gained += _FIGURE * figure(text, sought) if "amount" in sought.kinds else 0
    gained += _QUOTED * ("statement" in sought.kinds and place.quoted)
    gained += _SPOKEN * ("statement" in sought.kinds and bool(place.spoken & sought.known))
    gained += _SIDE * place.on_side
    return gained + _PLACE * (sought.kinds == {"place"} and "place" in cues(text, sought))


def _of_day(place: _Place, dates: Sequence[NamedDate]) -> float:
    """Return what a sentence gains by being of a day that was asked for, or by telling of it."""
    return _DAY * published_on(place.article.published_at, dates) + _SAYS_DAY * _says_day(place, dates)


def _says_day(place: _Place, dates: Sequence[NamedDate]) -> float:
    """Return how far a sentence tells of the days that are asked for, in 0..1: a day more than the week or month around it.

    What the index does not have is read here: the days of articles without a date, and days that a question counts.
    Days within speech count from the day of speaking, which the index alone knows.
    """
    if place.days is not None:
        return _AROUND + (1 - _AROUND) * place.days
    return float(not place.quoted and speaks_of(place.text, place.article.published_at, dates))


def _shapeless(place: _Place) -> float:
    """Return what a sentence loses by being a scrap, endless, a question itself, a link or the page's own line."""
    text = place.text
    length = len(words(text))
    asks = text.rstrip("”\"'’").endswith("?")
    linked = "://" in text
    if not place.quoted and is_furniture(text):
        return _FURNITURE
    return _FRAGMENT * (length < _SCRAP) + _RAMBLING * max(0, length - 40) / 40 + _QUESTION * asks + _LINKED * linked
