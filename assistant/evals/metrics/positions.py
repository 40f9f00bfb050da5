"""Positions: whether accounts of one thing stand side by side.

For questions whose needed sentences are accounts of one thing. Complete: every account is cited. Recall: the share of the
accounts that the answer's best position (`Answer.positions`) holds; one account alone beside nothing is none.
"""

from __future__ import annotations

from assistant.evals.metrics.case import Case, Measure, Metric, meets, share
from assistant.schema import Position


def _held(case: Case, position: Position) -> int:
    """Return how many of the needed accounts a position shows."""
    claims = [case.answer.claims[index] for index in position.claims if index < len(case.answer.claims)]
    numbers = {number for claim in claims for number in claim.citations}
    cited = [citation for citation in case.answer.citations if citation.number in numbers]
    return sum(any(meets(citation, need) for citation in cited) for need in case.wanted.needs)


def _recall(case: Case) -> Measure | None:
    if not case.wanted.question.accounts_needed:
        return None
    best = max((_held(case, position) for position in case.answer.positions), default=0)
    return share(best if best > 1 else 0, len(case.wanted.needs))


def _complete(case: Case) -> Measure | None:
    return Measure(float(case.complete)) if case.wanted.question.accounts_needed else None


METRICS = (
    Metric("accounts_complete", "every account cited", "more", _complete, right=True),
    Metric("positions_recall", "accounts that stand side by side", "more", _recall),
)
