"""Read MultiHop-RAG (Tang and Yang 2024, arXiv 2401.15391): `query`, `answer`, `question_type`, `evidence_list`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.evals.shapes.shaped import Row, Shaped, beside
from assistant.evals.suite import Cite, Expected, Question, Suite

_FIRST_WORD = frozenset({"yes", "no", "before", "after", "true", "false"})
"""Answers that only the answer's first word can give: further on they say nothing."""
_NO_ANSWER = "null_query"


def suite(rows: Sequence[Row], path: Path) -> Shaped:
    """Return the suite; the articles stand in the data set's folder."""
    questions = tuple(_question(row, number) for number, row in enumerate(rows, 1))
    return Shaped(Suite(suite="multihop_rag", questions=questions), beside(path, "articles.jsonl.gz"))


def _question(row: Row, number: int) -> Question:
    abstain = row["question_type"] == _NO_ANSWER
    return Question(
        id=f"multihop-{number}",
        question=row["query"],
        kind=row["question_type"],
        answer=None if abstain else row["answer"],
        expect=() if abstain else (_expected(row["answer"]),),
        cite=() if abstain else tuple(Cite(text=each["fact"], url=each["url"]) for each in row["evidence_list"]),
        abstain=abstain,
    )


def _expected(answer: str) -> Expected:
    word = answer.strip().lower()
    return Expected(pattern=rf"(?i)\A\W*{word}\b") if word in _FIRST_WORD else Expected(any=(answer,))
