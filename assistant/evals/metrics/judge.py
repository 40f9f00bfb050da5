"""A model as judge: the share of answers that it finds right, and of responses that it finds supported by their source.

Answers are judged by what the suite knows of a right one (G-Eval, Liu et al. 2023, arXiv 2303.16634, with a reference). An
abstention is not judged, nor does a reply count that is no verdict. How far to trust it its agreement with people says, which is
shown beside it (`evals/agreement.py`); it is no part of any other metric, and no floor on it fails a run by itself.
"""

from __future__ import annotations

from assistant.evals.metrics.case import Case, Judged, Measure, Metric


def _yes(case: Case | Judged) -> Measure | None:
    found = case.ruling.verdict if case.ruling else None
    return None if found is None else Measure(float(found))


def _none(case: Case | Judged) -> Measure | None:
    return Measure(float(case.ruling.verdict is None)) if case.ruling else None


_NO_VERDICT: Metric[Case | Judged] = Metric("judge_no_verdict", "judged without a verdict", "less", _none, right=True)

METRICS: tuple[Metric[Case], ...] = (
    Metric("judge_right", "answers that the judge finds right", "more", _yes, right=True),
    _NO_VERDICT,
)
RESPONSES: tuple[Metric[Judged], ...] = (
    Metric("judge_supported", "responses that the judge finds supported", "neither", _yes, right=True),
    _NO_VERDICT,
)
