"""Choose the few sentences that answer a question."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import Evidence
from assistant.text.questions import asked
from assistant.text.words import content_words

_FEW, _SIDES = 3, 5
_NEAR_BEST = 0.75
_REPRINT = 0.85
_SAME_ARTICLE = 0.08
"""What a second sentence of an article already chosen is put back when several accounts are asked for."""


def chosen(question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return one to five sentences, best first; more, and from more articles, when several accounts are asked for."""
    kinds = asked(question)
    sides = bool(kinds & {"accounts", "change"})
    left = sorted(evidence, key=lambda one: (-one.score, one.number))
    floor = left[0].score * _NEAR_BEST if left else 0.0
    picked: list[Evidence] = []
    while left and len(picked) < (_SIDES if sides else _FEW):
        best = max(left, key=lambda one: one.score - sides * _SAME_ARTICLE * _taken(one, picked))
        left.remove(best)
        if best.score >= floor and not any(_reprint(best, other) for other in picked):
            picked.append(best)
    return picked


def _taken(one: Evidence, picked: Sequence[Evidence]) -> int:
    return sum(other.article.id == one.article.id for other in picked)


def _reprint(one: Evidence, other: Evidence) -> bool:
    own, others = frozenset(content_words(one.text)), frozenset(content_words(other.text))
    return bool(own) and len(own & others) >= _REPRINT * max(len(own), len(others))
