"""The JSON of runs and comparisons that other programs may rely on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from assistant.evals.agreement import Agreement
from assistant.evals.comparing import Comparison, Flip
from assistant.evals.differences import Difference
from assistant.evals.folder import Run, foreign
from assistant.evals.scores import Floor, Score


def run_document(run: Run) -> dict[str, Any]:
    """Return a finished run in the shape of `eval run --json`. Raises InputError when it cannot be read."""
    about, kept = run.about, run.scores
    document = {"run": run.id, "suite": about["suite"]["name"], "scores": kept["scores"], "floors": kept["floors"]}
    judged = judge_of(run)
    return {**document, "judge": judged} if judged else document


def judge_of(run: Run) -> dict[str, Any] | None:
    """Return a finished run's judge and how far it agrees with people; None where there was none.

    Raises InputError when the run cannot be read.
    """
    name = run.about["settings"].get("judge")
    return {"model": name, "agreement": run.scores.get("agreement") or "not measured"} if name else None


def scores_of(run: Run) -> list[Score]:
    """Return the scores that a finished run keeps. Raises InputError when it cannot be read."""
    kept = run.scores["scores"]
    with _read_of(run):
        return [Score(name, s["value"], s["n"], s["low"], s["high"]) for name, s in kept.items()]


def floors_of(run: Run) -> list[Floor]:
    """Return the floors that a finished run was held to. Raises InputError when it cannot be read."""
    kept = run.scores["floors"]
    with _read_of(run):
        return [Floor(**floor) for floor in kept]


def agreement_of(run: Run) -> Agreement | None:
    """Return how far the judge of a finished run agrees with people; None where it is not measured.

    Raises InputError when it cannot be read.
    """
    kept = run.scores.get("agreement")
    with _read_of(run):
        return Agreement(**kept) if kept else None


@contextmanager
def _read_of(run: Run) -> Iterator[None]:
    """Raise InputError where what a run keeps has other fields than it should."""
    try:
        yield
    except (KeyError, TypeError) as error:
        raise foreign(run) from error


def comparison_document(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison in the shape of `eval compare --json`; `value` is b - a; with a judge in a run, `judges`.

    Raises InputError when a run cannot be read.
    """
    judges = {"a": judge_of(comparison.a), "b": judge_of(comparison.b)}
    document = {
        "a": comparison.a.id,
        "b": comparison.b.id,
        "differences": {each.name: _difference(each) for each in comparison.differences},
        "flipped": [_flip(each) for each in comparison.flipped],
        "settings": {name: {"a": a, "b": b} for name, (a, b) in comparison.settings.items()},
    }
    return {**document, "judges": judges} if any(judges.values()) else document


def _difference(each: Difference) -> dict[str, Any]:
    return {
        "value": each.value,
        "low": each.low,
        "high": each.high,
        "p": each.p,
        "clear": each.clear,
        "score_a": each.a,
        "score_b": each.b,
        "n": each.n,
    }


def _flip(each: Flip) -> dict[str, Any]:
    texts = {"a": each.a.answer["text"], "b": each.b.answer["text"]}
    return {"id": each.id, "question": each.question, **texts, "better": each.better}
