"""Read RAMDocs (Wang et al. 2025, arXiv 2504.13079): questions whose own documents contradict one another.

Each question looks at its own documents alone, which are told apart by their source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.evals.shapes.shaped import Row, Shaped
from assistant.evals.suite import Expected, Narrowed, Question, Suite


def suite(rows: Sequence[Row], path: Path) -> Shaped:  # noqa: ARG001 - every shape is read alike
    """Return the suite with its documents as drafts."""
    questions = tuple(_question(row, number) for number, row in enumerate(rows, 1))
    drafts = tuple(draft for number, row in enumerate(rows, 1) for draft in _drafts(row, number))
    return Shaped(Suite(suite="ramdocs", questions=questions), drafts=drafts)


def _question(row: Row, number: int) -> Question:
    gold = tuple(row["gold_answers"])
    return Question(
        id=f"ramdocs-{number}",
        question=row["question"],
        kind="several answers" if len(gold) > 1 else "one answer",
        answer="; ".join(gold),
        expect=tuple(Expected(any=(answer,)) for answer in gold),
        avoid=tuple(Expected(any=(answer,)) for answer in row.get("wrong_answers") or ()),
        filters=Narrowed(sources=(_source(number),)),
    )


def _source(number: int) -> str:
    return f"Documents {number}"


def _drafts(row: Row, number: int) -> Iterator[Row]:
    for place, document in enumerate(row["documents"], 1):
        yield {
            "title": f"{row['question']} Document {place}",
            "body": document["text"],
            "source": _source(number),
            "url": f"https://documents.example/{number}/{place}",
        }
