"""Weigh how far a sentence alone settles a question: what the question asks of its names, with the kind of answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.terms import Terms, share
from assistant.text.asked_figures import asks_what_came, came, counts, numbered_names, of_oneself
from assistant.text.cues import Wanted, cues, figure, strangers
from assistant.text.questions import Asked
from assistant.text.words import fold, spans, stem

_NAMED_ELSEWHERE = 0.7
"""What a name that stands only elsewhere in the article is worth: stories name their people once."""
_AROUND = 0.15
"""What the words around a sentence count beside its own."""
_OTHERS_AROUND, _ROLE = 0.75, 1.5
"""What another word around a sentence is worth where a name is asked for, and the weight of what somebody does or is."""
_SHORT, _TOLD, _UNTOLD = 8, 0.3, 0.7
"""Words up to which the deed that a question for a name asks about must be told, how far a sentence must tell it, and what
one is worth that does not."""
_NOT_THAT, _HELD, _OF_OTHERS = 0.05, 0.5, 0.2
"""Where a time is asked for: what a sentence is worth that does not tell the deed, the share of the names that must stand
around one, and what one is worth without."""
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_NO_ATTRIBUTE, _OTHER_FIGURE = 0.3, 0.25
"""What a sentence is worth without what is asked for by its noun, and for each sign that its figures are others than the one asked for."""
_FIGURES = {0.0: 0.3, 0.5: 0.5, 0.75: 0.8, 1.0: 1.0}
"""What a sentence's figure is worth by how it fits what is asked for."""
_QUOTED_ONLY, _NOBODY = 0.3, 0.15
_WITHOUT: Mapping[Asked, float] = {"time": 0.5, "place": 0.5, "reason": 0.6}
"""What a sentence is worth that tells no time, place (where nothing else is asked for) or reason: the one before may tell it."""
_NO_NAMES = 0.2
"""What is settled of a question that is nothing but names."""
_BARE, _MET, _LOSS = 4, 0.6, 3.0
"""Words up to which a question has none to spare, the share of them that an article must hold, and the power by which
a sentence loses where its article holds less."""


@dataclass(frozen=True, slots=True)
class Covers:
    """What sentences cover of each of the question's words alone, with their surroundings, as whole articles: (n, terms)."""

    own: NDArray[np.float32]
    around: NDArray[np.float32]
    whole: NDArray[np.float32]


def names(question: str, about: Terms, texts: Iterable[str]) -> NDArray[np.bool_]:
    """Return which of the question's words are names: (t,).

    The texts write them with a capital; where the index lacks the word, the question does.
    """
    if not about.stems:
        return np.zeros(0, dtype=np.bool_)
    wanted = frozenset(about.stems)
    # Words that begin as a stem does are far fewer than words.
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, about.stems))})[\w'’]*", re.IGNORECASE)
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for match in pattern.finditer(text):
            base = stem(fold(match.group()))
            if base in wanted:
                # A capital at the start of a sentence says little.
                capital[base] += (10 if match.start() > 1 else 3) * match.group()[0].isupper()
                small[base] += 10 * match.group()[0].islower()
    written = [capital[base] > 2 * small[base] for base in about.stems]
    own = frozenset(word.folded for word in spans(question) if question[word.start].isupper() and word.start)
    strange = about.unknown & np.array([word in own for word in about.words], dtype=np.bool_)
    return np.array(written, dtype=np.bool_) | strange


def support(
    about: Terms,
    named: NDArray[np.bool_],
    covers: Covers,
    fits: Sequence[float],
) -> NDArray[np.float32]:
    """Return for each sentence how much of the question it settles, in rarest words: (n,).

    `fits` (n,) says whether the kind of answer is there. Names may stand around the sentence or elsewhere in its
    article; what is asked of them must stand in it.
    """
    weights = about.weights / about.rarest
    names_weight, other = weights * named, weights * ~named
    met = np.maximum(covers.around, _NAMED_ELSEWHERE * covers.whole) @ names_weight
    held = met / names_weight.sum() if names_weight.sum() else np.ones(len(covers.own))
    relation = covers.own @ other if other.sum() else np.full(len(covers.own), _NO_NAMES)
    settled = (relation * held + _AROUND * (covers.around @ weights)) * np.asarray(fits)
    return np.asarray(settled * _held(about, covers), dtype=np.float32)


def _held(about: Terms, covers: Covers) -> NDArray[np.float32]:
    """Return what a short question leaves of the support of sentences whose article lacks much of it, in 0..1: (n,).

    "What did the cook earn?" is not answered by what a company earned where no cook is told of.
    """
    if len(about.stems) > _BARE:
        return np.ones(len(covers.own), dtype=np.float32)
    met = share(np.maximum(covers.around, covers.whole), about)
    return np.asarray(np.minimum(1.0, met / _MET) ** _LOSS, dtype=np.float32)


def told_of(about: Terms, named: NDArray[np.bool_], covers: Covers, deed: str | None) -> NDArray[np.float32]:
    """Return what a sentence is worth as telling when a deed was done, a stem, and to whom, in 0..1: (n,).

    Another thing that happened to the same people, or the same to others, has another day.
    """
    worth = np.ones(len(covers.own), dtype=np.float32)
    near = np.maximum(covers.own, _OTHERS_AROUND * covers.around)
    doing = np.array([one == deed for one in about.stems], dtype=np.bool_) & ~named
    if doing.any():
        worth = np.where((near[:, doing] < _TOLD).any(axis=1), _NOT_THAT, worth)
    if named.any():
        held = share(covers.around[:, named], replace(about, weights=about.weights[named]))
        worth = worth * np.where(held < _HELD, _OF_OTHERS, 1.0)
    return np.asarray(worth, dtype=np.float32)


def of_years(about: Terms, covers: Covers, published: Sequence[str | None]) -> NDArray[np.float32]:
    """Return what a sentence is worth where a question names a year, in 0..1: (n,), of articles `published` on ISO days.

    The article must name that year too, or be of it: who won in 1998 is not told by who won in 2003. A year that stands
    in a long question may be by the way.
    """
    worth = np.ones(len(covers.own), dtype=np.float32)
    for column, word in enumerate(about.words if len(about.words) <= _SHORT else ()):
        if _YEAR.fullmatch(word):
            own = np.array([(day or "").startswith(word) for day in published], dtype=np.bool_)
            worth[~own & (covers.whole[:, column] < 1)] = _OF_OTHERS
    return worth


def told_attribute(about: Terms, covers: Covers, attribute: str | None) -> NDArray[np.float32]:
    """Return what a sentence is worth as telling of what a question asks for by its noun, a stem, in 0..1: (n,).

    No "bail" was set where none is told of, in the sentence or around it.
    """
    if attribute not in about.stems:
        return np.ones(len(covers.own), dtype=np.float32)
    near = np.maximum(covers.own, _OTHERS_AROUND * covers.around)[:, about.stems.index(attribute)]
    return np.where(near < _TOLD, np.float32(_NO_ATTRIBUTE), np.float32(1.0))


def told_figure(
    question: str, settled: NDArray[np.float32], told: Sequence[tuple[str, str, frozenset[str]]], sought: Wanted
) -> NDArray[np.float32]:
    """Return what sentences, with their headlines and their speakers' names, are worth as telling the figure asked for: (n,).

    It counts the thing that is asked for, or is money where that is, is not its namesake's of another number, came about
    where that is asked, and is no stranger's own. Those that settle (n,) less than the best that tells are not read: 0.
    """
    numbered, past = numbered_names(question), asks_what_came(question)
    worth, best = np.zeros(len(told), dtype=np.float32), 0.0
    for at in np.argsort(-settled, kind="stable").tolist():
        if settled[at] <= best:
            break
        text, headline, spoken = told[at]
        misses = (
            bool(sought.counted) and not counts(text, sought),
            any(name not in text and name not in headline for name in numbered),
            past and not came(text),
            bool(spoken) and not spoken & sought.known and of_oneself(text),
            "money" in sought.units and not sought.counted and figure(text, sought) < 1,
        )
        worth[at] = _OTHER_FIGURE ** sum(misses)
        best = max(best, float(settled[at] * worth[at]))
    return worth


def lessened(settled: NDArray[np.float32], told: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what sentences settle (n,), all lessened alike, so that the best is what the best that tells (n,) settles.

    Which answer is for the sentences' own words to say; whether any does is for what they tell.
    """
    best = float(settled.max(initial=0.0))
    return settled * np.float32((settled * told).max(initial=0.0) / best) if best else settled


def completeness(
    about: Terms, named: NDArray[np.bool_], covers: Covers, fits: Sequence[float], role: str | None
) -> NDArray[np.float32]:
    """Return for each sentence the share of a question for a name that it settles, in 0..1: (n,).

    What the person does or is (`role`, a stem) must stand in the sentence itself, and weighs more; names may stand
    elsewhere in its article, other words around it.
    """
    met = np.where(
        named,
        np.maximum(covers.around, _NAMED_ELSEWHERE * covers.whole),
        np.maximum(covers.own, _OTHERS_AROUND * covers.around),
    )
    weights = about.weights.copy()
    doing = np.array([one == role for one in about.stems], dtype=np.bool_) & ~named
    met[:, doing] = covers.own[:, doing]
    told = np.asarray(fits) * np.where((met[:, doing] < _TOLD).any(axis=1) & (len(about.stems) <= _SHORT), _UNTOLD, 1.0)
    weights[doing] *= _ROLE
    total = float(weights.sum())
    settled = (met * weights).sum(axis=1) / total if total else np.zeros(len(met))
    return np.asarray(settled * told, dtype=np.float32)


def fit(text: str, sought: Wanted, spoken: frozenset[str] = frozenset()) -> float:
    """Return how far a sentence holds the kind of answer that is asked for, in 0..1.

    `spoken` are the words of the names of those whose words it carries.
    """
    if "amount" in sought.kinds:
        return _FIGURES[figure(text, sought)]
    if "person" in sought.kinds and "statement" not in sought.kinds:
        found = strangers(text, sought)
        # Somebody who is only quoted is seldom whom the words are about.
        return 1.0 if found - spoken else _QUOTED_ONLY if found else _NOBODY
    for kind, without in _WITHOUT.items():
        if kind in sought.kinds and (kind != "place" or sought.kinds == {"place"}):
            return 1.0 if kind in cues(text, sought) else without
    if "statement" in sought.kinds and "person" not in sought.kinds and spoken:
        return 1.0 if spoken & sought.known else 0.6
    return 1.0
