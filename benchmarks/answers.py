"""Measure answers without a model: the needed sentences cited, both accounts shown, the unanswerable refused.

    python benchmarks/answers.py ARTICLES QUESTIONS [--misses]

ARTICLES is anything `assistant add` takes; QUESTIONS a .jsonl[.gz] or .yaml set whose questions carry `must_cite` (or
`cite`): the url of an article and words of its body, all needed unless `any_of`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.config import Settings
from assistant.schema import Answer, Citation

UNANSWERABLE = {"near_miss", "absent", "unanswerable", "null_query"}
FIRST = 3


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its kind, and what must be cited: each need is a set of (url, words) of which one suffices."""

    id: str
    text: str
    kind: str
    needs: tuple[frozenset[tuple[str, str]], ...]
    any_of: bool

    @property
    def answerable(self) -> bool:
        """Whether the articles answer it."""
        return self.kind not in UNANSWERABLE


@dataclass(frozen=True, slots=True)
class Mark:
    """How one answer did."""

    question: Question
    answer: Answer
    first: int | None
    """Place of the first needed sentence among the citations, from 1."""
    found: int
    needless: int
    seconds: float

    @property
    def refused(self) -> bool:
        """Whether the answer abstains."""
        return self.answer.status == "abstained"

    @property
    def complete(self) -> bool:
        """Whether all that is needed is cited."""
        return self.found >= (1 if self.question.any_of else len(self.question.needs))


def questions(path: Path) -> list[Question]:
    """Read a set of questions."""
    if path.suffix in {".yaml", ".yml"}:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))["questions"]
    else:
        raw = path.read_bytes()
        lines = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
    return [_question(row) for row in rows]


def _question(row: Mapping[str, Any]) -> Question:
    cites = row.get("must_cite") or row.get("cite") or []
    needs = tuple(frozenset((one["url"], one["text"]) for one in (cite, *cite.get("or", ()))) for cite in cites)
    kind = row["kind"] if needs or row["kind"] in UNANSWERABLE else "unanswerable"
    return Question(row["id"], row["question"], kind, needs, bool(row.get("any_of")))


def marked(question: Question, answer: Answer, seconds: float = 0.0) -> Mark:
    """Compare an answer's citations with what the question needs."""
    met = [[_meets(citation, need) for need in question.needs] for citation in answer.citations]
    first = next((place for place, row in enumerate(met, 1) if any(row)), None)
    found = sum(any(row[i] for row in met) for i in range(len(question.needs)))
    return Mark(question, answer, first, found, sum(not any(row) for row in met), seconds)


def _meets(citation: Citation, need: Iterable[tuple[str, str]]) -> bool:
    own = " ".join(citation.text.split())
    return any(citation.url == url and _overlap(own, " ".join(text.split())) for url, text in need)


def _overlap(own: str, needed: str) -> bool:
    """Return whether one holds the other; of a fragment that stands in both, at least half the needed words."""
    return needed in own or (own in needed and len(own) >= len(needed) / 2)


def summary(marks: Sequence[Mark]) -> dict[str, tuple[float, int]]:
    """Return each figure as a share and the number of questions it is of."""
    answerable = [mark for mark in marks if mark.question.answerable]
    groups: dict[str, tuple[Sequence[Mark], Callable[[Mark], bool]]] = {
        f"needed sentence in the first {FIRST}": (answerable, lambda m: m.first is not None and m.first <= FIRST),
        "needed sentence cited": (answerable, lambda m: m.first is not None),
        "first citation is needed": (answerable, lambda m: m.first == 1),
        "all that is needed cited": (answerable, lambda m: m.complete),
        "two accounts, both cited": (_of(marks, "two_accounts"), lambda m: m.complete),
        "change over time, both cited": (_of(marks, "change"), lambda m: m.complete),
        "answerable refused": (answerable, lambda m: m.refused),
        "near misses refused": (_of(marks, "near_miss"), lambda m: m.refused),
        "unanswerable refused": ([m for m in marks if not m.question.answerable], lambda m: m.refused),
    }
    figures = {name: (_share(group, test), len(group)) for name, (group, test) in groups.items() if group}
    for kind in dict.fromkeys(mark.question.kind for mark in answerable):
        own = _of(marks, kind)
        figures[f"{kind}: needed in the first {FIRST}"] = (_share(own, lambda m: (m.first or 99) <= FIRST), len(own))
    given = [mark for mark in answerable if not mark.refused]
    if given:
        figures["citations an answer"] = (statistics.mean(len(m.answer.citations) for m in given), len(given))
        figures["of these needless"] = (statistics.mean(m.needless for m in given), len(given))
    if marks:
        figures["median milliseconds"] = (1000 * statistics.median(m.seconds for m in marks), len(marks))
    return figures


def _of(marks: Sequence[Mark], kind: str) -> list[Mark]:
    return [mark for mark in marks if mark.question.kind == kind]


def _share(marks: Sequence[Mark], test: Callable[[Mark], bool]) -> float:
    return sum(map(test, marks)) / len(marks)


def asked(ask: Callable[[str], Answer], wanted: Sequence[Question]) -> list[Mark]:
    """Ask every question and mark its answer."""
    marks = []
    for question in wanted:
        began = time.perf_counter()
        answer = ask(question.text)
        marks.append(marked(question, answer, time.perf_counter() - began))
    return marks


def show(marks: Sequence[Mark], *, misses: bool) -> None:
    """Print the figures, and what each question that went wrong was answered with."""
    for name, (value, count) in summary(marks).items():
        print(f"{name:45s} {value:8.3f}  n={count}")
    for mark in marks if misses else ():
        wrong = not mark.complete if mark.question.answerable else not mark.refused
        if wrong:
            print(f"\n{mark.question.id} [{mark.question.kind}] {mark.question.text}  ({mark.answer.status})")
            for citation in mark.answer.citations or mark.answer.nearest:
                print(f"    {citation.number}. {citation.text[:200]}")


def main() -> None:
    """Add the articles to a home of their own, ask, and print the figures."""
    from assistant.app import Assistant  # noqa: PLC0415 - reading the figures' functions loads no index

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles")
    parser.add_argument("questions", type=Path)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Settings(home=Path(folder), save_answers=False)
        with Assistant.open(settings=home) as assistant:
            assistant.add([given.articles])
            show(asked(assistant.ask, questions(given.questions)), misses=given.misses)


if __name__ == "__main__":
    main()
