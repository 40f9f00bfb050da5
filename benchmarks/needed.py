"""Whether the sentences that a question needs stand in the first passages found.

Half of MultiHop-RAG's questions need sentences of three articles or more; a reporter's needs one or two, but exactly
these: the share of the questions for which one of them, and all of them, stand in the first five and the first ten.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

NAMES = ("one in 5", "one in 10", "all in 5", "all in 10")
_DEPTHS = (5, 10)


@dataclass(frozen=True, slots=True)
class Needing:
    """A question with its kind and the sentences that it needs: all of them, or any one."""

    text: str
    kind: str
    needs: tuple[str, ...]
    any_of: bool = False


def reporters(data: Path) -> list[Needing]:
    """Return the reporters' questions that the articles answer; none where the set is not there."""
    file = data / "reporter_questions" / "questions_dev.jsonl.gz"
    if not file.is_file():
        return []
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Needing(row["question"], row["kind"], tuple(cite["text"] for cite in row["must_cite"]), bool(row["any_of"]))
        for row in rows
        if row["must_cite"]
    ]


def shares(retrieved: Sequence[str], question: Needing) -> tuple[float, ...]:
    """Return one question's figures, 0 or 1 in the order of NAMES, from the passages found, the best first."""
    passages, needs = [_bare(text) for text in retrieved], [_bare(need) for need in question.needs]
    met = [[any(need in passage for passage in passages[:depth]) for need in needs] for depth in _DEPTHS]
    enough = any if question.any_of else all
    return (*(float(any(row)) for row in met), *(float(enough(row)) for row in met))


def _bare(text: str) -> str:
    """Return a text without white space, in which passages and articles differ."""
    return "".join(text.split())
