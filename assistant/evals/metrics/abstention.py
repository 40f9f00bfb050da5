"""Abstention, both ways, and the share of questions with a useful answer.

False abstention: of the questions that the corpus answers, those refused. False answer: of those that it does not answer,
those answered. Both of questions of time apart, for there systems that abstain well elsewhere err most. Useful: of the
answerable questions, those with an answer that cites all that is needed, or states what is expected where nothing need
be cited, and states nothing to be avoided, so that silence earns nothing. Right: useful, or rightly refused, of all.
"""

from __future__ import annotations

from assistant.evals.metrics.answers import said, states
from assistant.evals.metrics.case import Case, Measure, Metric


def _expects(case: Case) -> bool:
    question = case.wanted.question
    return bool(question.cite or question.expect or question.speakers or question.articles or question.answer)


def _false_abstention(case: Case) -> Measure | None:
    return Measure(float(not case.answered)) if _expects(case) and not case.abstain else None


def _temporal(case: Case) -> Measure | None:
    return _false_abstention(case) if case.wanted.question.is_temporal else None


def _false_answer(case: Case) -> Measure | None:
    return Measure(float(case.answered)) if case.abstain else None


def _temporal_answer(case: Case) -> Measure | None:
    return _false_answer(case) if case.wanted.question.is_temporal else None


def _is_useful(case: Case) -> bool:
    question = case.wanted.question
    if not case.answered or any(states(case.answer.text, each) for each in question.avoid):
        return False
    return case.complete if case.wanted.needs else all(states(said(case), each) for each in question.expect)


def _useful(case: Case) -> Measure | None:
    return Measure(float(_is_useful(case))) if _expects(case) and not case.abstain else None


def _right(case: Case) -> Measure | None:
    if case.abstain:
        return Measure(float(not case.answered))
    return _useful(case)


METRICS = (
    Metric("useful", "answerable questions with a useful answer", "more", _useful, right=True),
    Metric("right", "questions usefully answered or rightly refused", "more", _right, right=True),
    Metric("false_abstention", "answerable questions refused", "less", _false_abstention, right=True),
    Metric("false_abstention_temporal", "answerable questions of time refused", "less", _temporal, right=True),
    Metric("false_answer", "unanswerable questions answered", "less", _false_answer, right=True),
    Metric("false_answer_temporal", "unanswerable questions of time answered", "less", _temporal_answer, right=True),
)
