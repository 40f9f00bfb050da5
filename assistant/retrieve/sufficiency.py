"""Judge whether what was found bears on the question enough to answer it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.schema import Evidence, Hit
from assistant.text.cues import asks_who, is_pointed
from assistant.text.questions import asked
from assistant.text.words import content_words

_MIDDLE, _STEEPNESS = 0.4, 3.0
"""Logistic over the logarithm of the best support and the best score, set where a twelfth of the answerable is refused."""
_FLOOR, _CLOSEST = 0.06, 2.0
_POINTED, _STATED = 0.9, 0.4
"""What a question for one figure, or for what somebody said, must have more: nearly right is wrong there, where
an account or a reason that is near may still be of use."""
_THIN, _THINNESS = 0.33, 15.0
"""A closest sentence that scores less covers too little of a long question to be about it."""
_NAMED, _NAMED_STEEPNESS = 0.7, 12.0
"""Where a name is asked for: the share of the question that the best sentence must settle."""
_TOLD = 0.6
"""Where a story is asked for: how far the best sentence must tell it."""
_SHORT, _CLOSE, _FAR = 8, 0.3, 2.0
"""Words up to which one sentence can settle a question whole; of a longer one it need settle as many, and be close."""
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Sufficiency:
    """How likely the evidence answers the question, in 0..1, and whether that is enough to answer."""

    score: float
    enough: bool


def sufficiency(question: str, hits: Sequence[Hit], evidence: Sequence[Evidence]) -> Sufficiency:
    """Return whether the corpus answers the question at all."""
    support = max((one.support for one in evidence), default=0.0)
    closest = max((one.score for one in evidence), default=0.0)
    if not hits or not question.strip():
        return Sufficiency(0.0, enough=False)
    if asks_who(question):
        return _named(question, support, closest)
    if asked(question) == {"story"}:
        return _judged(_NAMED_STEEPNESS * (support - _TOLD))
    weighed = math.log(support + _FLOOR) + _CLOSEST * closest
    weighed -= _POINTED * is_pointed(question) + _STATED * (asked(question) == {"statement"})
    weighed -= _THINNESS * max(0.0, _THIN - closest)
    return _judged(_STEEPNESS * (weighed - _MIDDLE))


def _named(question: str, support: float, closest: float) -> Sufficiency:
    """Return whether a sentence tells the name that is asked for: `support` is the share of the question that it settles."""
    length = len(set(content_words(question)))
    settled, needed = support, _NAMED
    if length > _SHORT:
        settled, needed = support - _FAR * max(0.0, _CLOSE - closest), _NAMED * _SHORT / length
    return _judged(_NAMED_STEEPNESS * (settled - needed))


def _judged(odds: float) -> Sufficiency:
    """Return the judgement for these logarithmic odds that the question is answered."""
    score = 1 / (1 + math.exp(-odds))
    return Sufficiency(round(score, 4), score >= _ENOUGH)
