"""Judge whether what was found bears on the question enough to answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.schema import Evidence, Hit

_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Sufficiency:
    """How likely the evidence answers the question, in 0..1, and whether that is enough to answer."""

    score: float
    enough: bool


def sufficiency(question: str, hits: Sequence[Hit], evidence: Sequence[Evidence]) -> Sufficiency:
    """Return whether the corpus answers the question at all."""
    best = max((one.score for one in evidence), default=0.0)
    score = min(best, 1.0) if question.strip() and hits else 0.0
    return Sufficiency(round(score, 4), score >= _ENOUGH)
