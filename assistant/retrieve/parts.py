"""Cut a question into the parts that different passages may answer: "did A say this, while B said that"."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.terms import Terms
from assistant.text.named_dates import undated
from assistant.text.outlets import names_in
from assistant.text.sides import CUT
from assistant.text.words import stem, words

_LEAST = 0.15
"""The share of a question's weight that makes a part; what is less joins the next."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question: which of its terms are in it (t,), its share of their weight, and the publishers it names."""

    terms: NDArray[np.bool_]
    weight: float
    sources: frozenset[str]


def parts(question: str, about: Terms, sources: frozenset[str]) -> tuple[Part, ...]:
    """Return the parts of a question that have a share of its weight each; a question that is one has one.

    `sources` are the publishers that the whole question names. The weights add up to 1.
    """
    found: list[Part] = []
    here, named = np.zeros(len(about.stems), dtype=np.bool_), frozenset[str]()
    for piece in CUT.split(undated(question)):
        own = {stem(word) for word in words(piece)}
        here = here | np.array([base in own for base in about.stems], dtype=np.bool_)
        named |= names_in(piece, sources)
        if _share(here, about) >= _LEAST:
            found.append(Part(here, _share(here, about), named))
            here, named = np.zeros_like(here), frozenset()
    if found and (here.any() or named):
        last = found.pop()
        here = last.terms | here
        found.append(Part(here, _share(here, about), last.sources | named))
    total = sum(part.weight for part in found)
    return tuple(replace(part, weight=part.weight / total) for part in found)


def _share(here: NDArray[np.bool_], about: Terms) -> float:
    total = float(about.weights.sum())
    return float((about.weights * here).sum()) / total if total else 0.0
