"""Lay a run out question by question, with what was wanted of each and, where there is one, the other run's answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.evals.agreement import Agreement
from assistant.evals.comparing import Comparison
from assistant.evals.folder import Run, foreign, lacking
from assistant.evals.metrics import BY_NAME, HEADLINES
from assistant.evals.repeats import RIGHT, grouped, share_right, standing
from assistant.evals.report.documents import agreement_of, floors_of, scores_of
from assistant.evals.scores import Floor, Score
from assistant.evals.trial import Result


@dataclass(frozen=True, slots=True)
class Row:
    """A question or response with what became of it.

    `right` is the share of its repeats that were right, None where nothing says; `result` is the repeat that stands for
    them; `wanted` is what a suite says of a question, with the needed sentences under "needs" and the ids of the expected
    articles under "found", or the response that was judged. `others` are the other run's repeats.
    """

    id: str
    question: str
    labels: tuple[str, ...]
    wanted: Mapping[str, Any]
    result: Result
    repeats: tuple[Result, ...] = ()
    right: float | None = None
    others: tuple[Result, ...] = ()
    flipped: str | None = None
    """Which run is the better one here, "a" or "b", where they differ."""

    @property
    def other(self) -> Result | None:
        """The other run's answer; None where there is none."""
        return standing(self.others) if self.others else None

    @property
    def rulings(self) -> tuple[Mapping[str, Any], ...]:
        """What a judge says of the answer, then of those that people judged, which only the first repeat has."""
        own = [ruling for ruling in self.result.rulings if not ruling["text"]]
        return (*own, *(ruling for result in self.repeats for ruling in result.rulings if ruling["text"]))

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
        return None if self.right is None else self.right >= RIGHT

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
    before: tuple[Row, ...] = ()
    """The other run's rows, where there is one."""
    by_name: Mapping[str, Score] = field(default_factory=dict)
    agreed: Agreement | None = None
    """How far the judge agrees with people; None where there is no judge or it is not measured."""

    @property
    def headline(self) -> Score | None:
        """The score by which the run is judged."""
        return next((self.by_name[name] for name in HEADLINES if name in self.by_name), None)

    @property
    def judge(self) -> str | None:
        """The model that judged, if any."""
        name = self.about["settings"].get("judge")
        return None if name is None else str(name)

    @property
    def asked(self) -> str:
        """What its rows are, one of them: a question or a response."""
        return "response" if self.rows and self.rows[0].is_judged else "question"

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
        before = tuple(_rows(comparison.a)) if comparison else ()
        by_name = {score.name: score for score in scores}
        floors = tuple(floors_of(run))
        return Sheet(run, run.about, scores, floors, rows, comparison, before, by_name, agreement_of(run))
    except (KeyError, TypeError, IndexError) as error:
        raise foreign(run) from error


def _rows(run: Run, comparison: Comparison | None = None) -> Iterator[Row]:
    flips = {flip.id: flip.better for flip in comparison.flipped} if comparison else {}
    others = grouped(comparison.a.taken()) if comparison else {}
    repeats = grouped(run.taken())
    for name, question, labels, wanted in _wanted(run.suite["items"]):
        several = repeats.get(name)
        if several is None:
            raise lacking(run, name)
        yield Row(
            name, question, labels, wanted, standing(several), tuple(several), share_right(several),
            tuple(others.get(name, ())), flips.get(name),
        )  # fmt: skip


def _wanted(items: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str, tuple[str, ...], Mapping[str, Any]]]:
    for item in items:
        for turn in item["turns"]:
            question = turn["question"]
            labels = tuple(dict.fromkeys(filter(None, (question["kind"], *question["tags"]))))
            yield (
                question["id"],
                question["question"],
                labels,
                {**question, "needs": turn["needs"], "found": turn["articles"]},
            )
        if response := item["response"]:
            yield response["id"], response["id"], tuple(response["tags"]), response
