"""Put the measures of a run together to scores: a mean over questions, sums over sums, or a quantile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.evals.metrics import BY_NAME, Metric
from assistant.evals.suite import JUDGED_BY_MODEL
from assistant.evals.trial import Result

Pairs = NDArray[np.float64]
"""Shape (questions, 2): amount and of."""


@dataclass(frozen=True, slots=True)
class Score:
    """A metric over a run: its value, and of how many questions; the interval where it was asked for."""

    name: str
    value: float
    n: int
    low: float | None = None
    high: float | None = None


def by_question(results: Iterable[Result]) -> dict[str, dict[str, tuple[float, float]]]:
    """Return metric -> question -> measure, averaged over the question's repeats.

    The questions are in the order of their ids and not in that in which they were done: a seeded resampling of the same
    answers comes to the same whenever they came.
    """
    found: dict[str, dict[str, list[tuple[float, float]]]] = {}
    for result in sorted(results, key=lambda result: (result.id, result.repeat)):
        for name, (amount, of) in result.measures.items():
            if name in BY_NAME:
                found.setdefault(name, {}).setdefault(result.id, []).append((amount, of))
    return {name: {key: _mean(each) for key, each in found[name].items()} for name in BY_NAME if name in found}


def _mean(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    count = len(pairs)
    return sum(amount for amount, _ in pairs) / count, sum(of for _, of in pairs) / count


def pooled(metric: Metric[Any], pairs: Pairs) -> float:
    """Return a metric's value over questions."""
    if metric.quantile is not None:
        return float(np.quantile(pairs[:, 0], metric.quantile))
    total = pairs[:, 1].sum()
    return float(pairs[:, 0].sum() / total) if total else 0.0


def scores(results: Iterable[Result]) -> dict[str, Score]:
    """Return each metric that applies to some question, in the order in which they are shown."""
    found = {}
    for name, measures in by_question(results).items():
        pairs = np.asarray(list(measures.values()), dtype=np.float64)
        found[name] = Score(name, pooled(BY_NAME[name], pairs), len(pairs))
    return found


@dataclass(frozen=True, slots=True)
class Floor:
    """A floor with what was reached; for a metric of which less is better, a ceiling."""

    metric: str
    floor: float
    value: float | None
    held: bool

    @property
    def is_judges(self) -> bool:
        """Whether a model as judge measured it."""
        return self.metric.startswith(JUDGED_BY_MODEL)


def floors(wanted: Mapping[str, float], found: Mapping[str, Score]) -> list[Floor]:
    """Return each floor with whether it held; a metric that does not apply to any question has not."""
    return [_floor(name, floor, found.get(name)) for name, floor in wanted.items()]


def gates(found: Iterable[Floor]) -> bool:
    """Whether floors fail a run: one is not held that no model judged; a judge's alone fails nothing."""
    return any(not floor.held and not floor.is_judges for floor in found)


def _floor(name: str, floor: float, score: Score | None) -> Floor:
    if score is None:
        return Floor(name, floor, None, held=False)
    less = BY_NAME[name].better == "less"
    return Floor(name, floor, score.value, held=score.value <= floor if less else score.value >= floor)
