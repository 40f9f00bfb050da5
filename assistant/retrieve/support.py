"""Weigh how far a sentence alone settles a question: what the question asks of its names, with the kind of answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.terms import Terms
from assistant.text.cues import Wanted, cues, figure
from assistant.text.words import spans, stem

_NAMED_ELSEWHERE = 0.7
"""What a name that stands only elsewhere in the article is worth: stories name their people once."""
_AROUND = 0.15
"""What the words around a sentence count beside its own."""
_NO_NAMES = 0.2
"""What is settled of a question that is nothing but names."""


def names(about: Terms, texts: Iterable[str]) -> NDArray[np.bool_]:
    """Return which of the question's words are names, since the texts write them with a capital: (t,)."""
    wanted = frozenset(about.stems)
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for word in spans(text):
            base = stem(word.folded)
            if base in wanted:
                # A capital at the start of a sentence says little.
                capital[base] += (10 if word.start > 1 else 3) * text[word.start].isupper()
                small[base] += 10 * text[word.start].islower()
    return np.array([capital[base] > 2 * small[base] for base in about.stems], dtype=np.bool_)


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


def fit(text: str, sought: Wanted) -> float:
    """Return how far a sentence holds the kind of answer that is asked for, in 0..1."""
    found = cues(text, sought)
    if "amount" in sought.kinds:
        return {0.0: 0.3, 0.5: 0.3, 0.75: 0.7, 1.0: 1.0}[figure(text, sought)]
    if "person" in sought.kinds and "statement" not in sought.kinds:
        return 1.0 if "person" in found else 0.5
    if "time" in sought.kinds:
        return 1.0 if "time" in found else 0.5
    return 1.0
