"""The JSON of runs and comparisons that other programs may rely on."""

from __future__ import annotations

from typing import Any

from assistant.evals.folder import Run
from assistant.evals.scores import Floor, Score


def run_document(run: Run) -> dict[str, Any]:
    """Return a finished run in the shape of `eval run --json`. Raises InputError when it cannot be read."""
    about, kept = run.about, run.scores
    return {"run": run.id, "suite": about["suite"]["name"], "scores": kept["scores"], "floors": kept["floors"]}


def scores_of(run: Run) -> list[Score]:
    """Return the scores that a finished run keeps. Raises InputError when it cannot be read."""
    kept = run.scores["scores"]
    return [Score(name, s["value"], s["n"], s["low"], s["high"]) for name, s in kept.items()]


def floors_of(run: Run) -> list[Floor]:
    """Return the floors that a finished run was held to. Raises InputError when it cannot be read."""
    return [Floor(**floor) for floor in run.scores["floors"]]
