"""Read questions as a reporter types them: `question`, `kind`, `answer`, `must_cite` (all, or `any_of`), `speakers`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.evals.shapes.shaped import Row, Shaped, beside
from assistant.evals.suite import Cite, Question, Suite

_UNANSWERABLE = frozenset({"near_miss", "absent", "unanswerable"})


def suite(rows: Sequence[Row], path: Path) -> Shaped:
    """Return the suite; the articles stand in the data set's folder or in multihop_rag beside it."""
    questions = tuple(_question(row) for row in rows)
    corpus = beside(path, "articles.jsonl.gz", "../multihop_rag/articles.jsonl.gz")
    return Shaped(Suite(suite="reporter_questions", questions=questions), corpus)


def _question(row: Row) -> Question:
    abstain = row["kind"] in _UNANSWERABLE or not row["must_cite"]
    return Question(
        id=row["id"],
        question=row["question"],
        kind=row["kind"],
        answer=None if abstain else row.get("answer"),
        cite=() if abstain else tuple(Cite(text=cite["text"], url=cite["url"]) for cite in row["must_cite"]),
        any_of=bool(row.get("any_of")),
        speakers=() if abstain else tuple(row.get("speakers") or ()),
        abstain=abstain,
    )
