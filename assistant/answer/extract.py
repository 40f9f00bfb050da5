"""Answer without a model: the sentences that bear on the question, word for word, or that there are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from assistant.answer.absence import not_found
from assistant.answer.choose import chosen
from assistant.answer.cited import citation, lines
from assistant.schema import Answer, Citation, Claim, Evidence, Scope

_NEAREST = 3


class Sufficiency(Protocol):
    """Whether what was found is enough to answer."""

    @property
    def enough(self) -> bool:
        """Whether to answer at all."""


def answer(
    question: str, evidence: Sequence[Evidence], sufficiency: Sufficiency, scope: Scope, absence: str | None = None
) -> Answer:
    """Return the best sentences as the answer, each a claim that cites itself; abstain when they are not enough.

    Citations are numbered from 1 in the order shown. An abstention carries the nearest sentences instead, and says
    `absence` where more is known than that nothing was found.
    """
    if not sufficiency.enough or not evidence:
        near = sorted(evidence, key=lambda one: -one.score)[:_NEAREST]
        return Answer(question, "abstained", absence or not_found(scope), nearest=_citations(near))
    picked = chosen(question, evidence)
    citations = _citations(picked)
    claims = tuple(Claim(one.text, (one.number,), "verified", "quotation") for one in citations)
    return Answer(question, "answered", lines(claims), claims, citations)


def _citations(evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    return tuple(citation(one, number) for number, one in enumerate(evidence, 1))
