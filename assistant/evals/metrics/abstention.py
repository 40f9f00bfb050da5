"""Abstention, both ways, and the share of questions with a useful answer.

False abstention: of the questions that the corpus answers, those refused. False answer: of those that it does not answer,
those answered. Both of questions of time apart, for there systems that abstain well elsewhere err most. Useful: of the
answerable questions, those with an answer that has all that the suite asks of one, so that silence earns nothing: it
cites the needed sentences and the expected articles, states every expected thing, and nothing to be avoided. A sentence
that is cited beside an answer that does not say what it says leaves the reader to find it, and is not enough; each part
by itself is `all_needed_cited`, `articles_cited`, `answer_match` and `answer_wrong`. Whose words the cited ones are
is scored apart (`speakers_right`); it decides only where nothing else is asked. Of a question with an answer in prose
alone nothing says whether it is useful. Right: useful, or rightly refused, of all.
"""

from __future__ import annotations

from assistant.evals.metrics.answers import avoided, stated
from assistant.evals.metrics.case import Case, Measure, Metric
from assistant.evals.metrics.citations import articles_cited
from assistant.evals.metrics.speakers import speakers_named


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
    """Whether an answer has all that the suite asks of it, each part that is not asked for being there."""
    if not case.answered or avoided(case):
        return False
    if not _asks_more(case):
        return speakers_named(case)
    return case.complete and stated(case) and articles_cited(case)


def _asks_more(case: Case) -> bool:
    """Whether something is asked of an answer beside whose words it cites."""
    question = case.wanted.question
    return bool(question.cite or question.expect or question.articles)


def _useful(case: Case) -> Measure | None:
    judged = _asks_more(case) or case.wanted.question.speakers
    return Measure(float(_is_useful(case))) if judged and not case.abstain else None


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
