"""Groundedness: what becomes of sentences that do not rest on an expected citation.

Of the sentences of an answer that cite nothing, the share that was verified all the same (a difference, a sum, an absence
that code recomputed); and of all sentences, the share that was verified and the number removed before anybody saw it.
A sentence that is merely unverified counts as ungrounded. Pooled over all sentences.
"""

from __future__ import annotations

from assistant.evals.metrics.case import Case, Measure, Metric


def _pooled(right: int, of: int) -> Measure | None:
    return Measure(float(right), float(of)) if of else None


def _uncited(case: Case) -> Measure | None:
    claims = [claim for claim in case.answer.claims if not claim.citations] if case.answered else []
    return _pooled(sum(claim.status == "verified" for claim in claims), len(claims))


def _verified(case: Case) -> Measure | None:
    claims = case.answer.claims if case.answered else ()
    return _pooled(sum(claim.status == "verified" for claim in claims), len(claims))


def _removed(case: Case) -> Measure | None:
    return Measure(float(len(case.answer.removed))) if case.answer.model else None


METRICS = (
    Metric("uncited_grounded", "sentences without a citation that are grounded", "more", _uncited),
    Metric("verified", "sentences verified", "more", _verified),
    Metric("removed", "sentences removed, an answer", "neither", _removed, unit="count"),
)
