"""Lay a run out question by question, with what was wanted of each and, where there is one, the other run's answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.errors import InputError
from assistant.evals.agreement import Agreement
from assistant.evals.comparing import Comparison
from assistant.evals.folder import Run
from assistant.evals.metrics import BY_NAME, HEADLINES
from assistant.evals.report.documents import agreement_of, floors_of, scores_of
from assistant.evals.scores import Floor, Score, by_question
from assistant.evals.trial import Result

_RIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """A question or response with what became of it.

    `right` is the share of its repeats that were right, None where nothing says; `wanted` is what a suite says of
    a question, with the needed sentences under "needs", or the response that was judged.
    """

    id: str
    question: str
    labels: tuple[str, ...]
    wanted: Mapping[str, Any]
    result: Result
    repeats: tuple[Result, ...] = ()
    right: float | None = None
    other: Result | None = None
    flipped: str | None = None
    """Which run is the better one here, "a" or "b", where they differ."""

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return bool(self.result.answer["status"] == "answered")

    @property
    def answerable(self) -> bool:
        """Whether the corpus answers it."""
        return not self.wanted.get("abstain", False)

    @property
    def is_right(self) -> bool | None:
        """Whether it counts as right; None where nothing says."""
        return None if self.right is None else self.right >= _RIGHT

    @property
    def is_judged(self) -> bool:
        """Whether it is a response that the verifier judged."""
        return "text" in self.wanted


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished run, ready to be shown."""

    run: Run
    about: Mapping[str, Any]
    scores: tuple[Score, ...]
    floors: tuple[Floor, ...]
    rows: tuple[Row, ...]
    comparison: Comparison | None = None
    by_name: Mapping[str, Score] = field(default_factory=dict)
    agreed: Agreement | None = None
    """How far the judge agrees with people; None where there is no judge or it is not measured."""

    @property
    def headline(self) -> Score | None:
        """The score by which the run is judged."""
        return next((self.by_name[name] for name in HEADLINES if name in self.by_name), None)

    @property
    def suite(self) -> str:
        """The suite's name."""
        return str(self.about["suite"]["name"])


def sheet(run: Run, comparison: Comparison | None = None) -> Sheet:
    """Return a finished run laid out; with a comparison (of another run, then of this) the other answers beside it.

    Raises InputError when the run is not finished or its files cannot be read.
    """
    scores = tuple(score for score in scores_of(run) if score.name in BY_NAME)
    try:
        rows = tuple(_rows(run, comparison))
        by_name = {score.name: score for score in scores}
        floors = tuple(floors_of(run))
        return Sheet(run, run.about, scores, floors, rows, comparison, by_name, agreement_of(run))
    except (KeyError, TypeError, IndexError) as error:
        raise InputError(f"the run {run.id} was written by another version of this program", "Run it again.") from error


def _rows(run: Run, comparison: Comparison | None) -> Iterator[Row]:
    taken = list({(result.id, result.repeat): result for result in run.results()}.values())
    rights = _rights(taken)
    flips = {flip.id: flip.better for flip in comparison.flipped} if comparison else {}
    others = {result.id: result for result in comparison.a.results()} if comparison else {}
    repeats: dict[str, list[Result]] = {}
    for result in sorted(taken, key=lambda result: result.repeat):
        repeats.setdefault(result.id, []).append(result)
    for name, question, labels, wanted in _wanted(run.suite["items"]):
        if several := repeats.get(name):
            yield Row(
                name, question, labels, wanted, several[0], tuple(several), rights.get(name),
                others.get(name), flips.get(name),
            )  # fmt: skip


def _rights(taken: Sequence[Result]) -> dict[str, float]:
    found = by_question(taken)
    name = next((name for name in HEADLINES if name in found), None)
    return {key: amount / of for key, (amount, of) in found[name].items() if of} if name else {}


def _wanted(items: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str, tuple[str, ...], Mapping[str, Any]]]:
    for item in items:
        for turn in item["turns"]:
            question = turn["question"]
            labels = tuple(dict.fromkeys(filter(None, (question["kind"], *question["tags"]))))
            yield question["id"], question["question"], labels, {**question, "needs": turn["needs"]}
        if response := item["response"]:
            yield response["id"], response["id"], tuple(response["tags"]), response
