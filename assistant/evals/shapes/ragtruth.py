"""Read RAGTruth (Niu et al. 2024, arXiv 2401.00396): `source`, and `responses` with the spans that people marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.evals.shapes.shaped import Row, Shaped
from assistant.evals.suite import Mark, Response, Suite


def suite(rows: Sequence[Row], path: Path) -> Shaped:
    """Return the suite of responses; its name says the task, which the file's name says."""
    task = next((name for name in ("summary", "qa", "data2txt") if name in path.name.lower()), "responses")
    responses = tuple(each for number, row in enumerate(rows, 1) for each in _responses(row, number, task))
    return Shaped(Suite(suite=f"ragtruth_{task}", responses=responses))


def _responses(row: Row, number: int, task: str) -> Iterator[Response]:
    source = row["source"]
    text = "\n\n".join(map(str, source.values())) if isinstance(source, dict) else str(source)
    for place, given in enumerate(row["responses"], 1):
        marks = tuple(Mark(start=m["start"], end=m["end"], label=m["label_type"]) for m in given["labels"])
        yield Response(
            id=f"{row.get('source_id', number)}/{place}",
            source=text,
            text=given["response"],
            marks=marks,
            tags=(task, *filter(None, (given.get("model"),))),
        )
