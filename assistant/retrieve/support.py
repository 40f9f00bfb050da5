"""Weigh how far a sentence alone settles a question: what the question asks of its names, with the kind of answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.terms import Terms
from assistant.text.cues import Wanted, cues, figure
from assistant.text.words import fold, spans, stem

_NAMED_ELSEWHERE = 0.7
"""What a name that stands only elsewhere in the article is worth: stories name their people once."""
_AROUND = 0.15
"""What the words around a sentence count beside its own."""
_NO_NAMES = 0.2
"""What is settled of a question that is nothing but names."""


def names(question: str, about: Terms, texts: Iterable[str]) -> NDArray[np.bool_]:
    """Return which of the question's words are names: (t,).

    The texts write them with a capital; where the index lacks the word, the question does.
    """
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
    own: NDArray[np.float32],
    around: NDArray[np.float32],
    fits: Sequence[float],
) -> NDArray[np.float32]:
    """Return for each sentence how much of the question it settles, in rarest words: (n,).

    `own` and `around` (n, terms) are what the sentence covers alone and with its surroundings, `fits` (n,) whether the
    kind of answer is there. Names may stand around it; what is asked of them must stand in it.
    """
    weights = about.weights / about.rarest
    names_weight, other = weights * named, weights * ~named
    top = around.max(axis=0, initial=0)
    met = np.maximum(around, _NAMED_ELSEWHERE * top) @ names_weight
    share = met / names_weight.sum() if names_weight.sum() else np.ones(len(own))
    relation = own @ other if other.sum() else np.full(len(own), _NO_NAMES)
    settled = (relation * share + _AROUND * (around @ weights)) * np.asarray(fits)
    return np.asarray(settled, dtype=np.float32)


def fit(text: str, sought: Wanted, spoken: frozenset[str] = frozenset()) -> float:
    """Return how far a sentence holds the kind of answer that is asked for, in 0..1.

    `spoken` are the words of the names of those whose words it carries.
    """
    found = cues(text, sought)
    if "amount" in sought.kinds:
        return {0.0: 0.3, 0.5: 0.3, 0.75: 0.7, 1.0: 1.0}[figure(text, sought)]
    if "person" in sought.kinds and "statement" not in sought.kinds:
        return 1.0 if "person" in found else 0.5
    if "time" in sought.kinds:
        return 1.0 if "time" in found else 0.5
    if "statement" in sought.kinds and "person" not in sought.kinds and spoken:
        return 1.0 if spoken & sought.known else 0.6
    return 1.0
