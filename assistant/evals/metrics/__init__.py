"""The metrics, each in a module that gives its definition and source."""

from __future__ import annotations

from assistant.evals.metrics import (
    abstention,
    answers,
    citations,
    detection,
    effort,
    groundedness,
    judge,
    positions,
    quotations,
    retrieval,
    speakers,
)
from assistant.evals.metrics.case import Case, Judged, Measure, Metric, Prices

__all__ = [
    "ASKED",
    "BY_NAME",
    "HEADLINES",
    "JUDGED",
    "Case",
    "Judged",
    "Measure",
    "Metric",
    "Prices",
    "measured",
]

ASKED: tuple[Metric[Case], ...] = (
    *abstention.METRICS,
    *citations.METRICS,
    *positions.METRICS,
    *speakers.METRICS,
    *quotations.METRICS,
    *answers.METRICS,
    *groundedness.METRICS,
    *judge.METRICS,
    *retrieval.METRICS,
    *effort.METRICS,
)
"""What is measured of a question, in the order in which it is shown."""

JUDGED: tuple[Metric[Judged], ...] = (*detection.METRICS, *judge.RESPONSES)
"""What is measured of a response that the verifier judges, and a model beside it."""

HEADLINES = ("right", "response_right")
"""The metrics by which a question counts as right or wrong, and two runs are judged: the first that applies."""

BY_NAME: dict[str, Metric[Case] | Metric[Judged]] = {
    **{metric.name: metric for metric in ASKED},
    **{metric.name: metric for metric in JUDGED},
}


def measured(case: Case | Judged) -> dict[str, Measure]:
    """Return what each metric says of one question or response, by name; those that do not apply are left out."""
    if isinstance(case, Judged):
        return {metric.name: found for metric in JUDGED if (found := metric.measure(case)) is not None}
    return {metric.name: found for metric in ASKED if (found := metric.measure(case)) is not None}
