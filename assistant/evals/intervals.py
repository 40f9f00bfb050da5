"""Scores with their 95 % intervals, by scipy: Wilson's for shares of right answers, else a bootstrap over questions.

Wilson (1927) holds its level for shares near 0 and 1, where a bootstrap of few questions has no width. The bootstrap is
BCa (Efron 1987) where that is defined, else the percentile one; its seed is fixed, so that a score read twice is the same.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from assistant.evals.metrics import BY_NAME
from assistant.evals.scores import Pairs, Score, by_question, pooled
from assistant.evals.trial import Result

LEVEL = 0.95
_RESAMPLES = 2000
_SEED = 20250314

Statistic = Callable[..., Any]


def scored(results: Iterable[Result]) -> dict[str, Score]:
    """Return each score with its interval; with a single question there is none."""
    return {name: _scored(name, np.asarray(list(m.values()), float)) for name, m in by_question(results).items()}


def _scored(name: str, pairs: Pairs) -> Score:
    metric = BY_NAME[name]
    value = pooled(metric, pairs)
    if len(pairs) < 2:
        return Score(name, value, len(pairs))
    if metric.unit == "share" and is_yes_or_no(pairs):
        low, high = wilson(int(pairs[:, 0].sum()), len(pairs))
    else:
        low, high = bootstrapped((pairs,), statistic(name))
    return Score(name, value, len(pairs), low, high)


def is_yes_or_no(pairs: Pairs) -> bool:
    """Whether each question is simply right or wrong."""
    return bool((pairs[:, 1] == 1).all() and np.isin(pairs[:, 0], (0, 1)).all())


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return Wilson's interval of a share."""
    interval = stats.binomtest(right, of).proportion_ci(LEVEL, method="wilson")
    return float(interval.low), float(interval.high)


def statistic(name: str) -> Statistic:
    """Return a metric's value as a function of amounts and ofs along an axis."""
    quantile = BY_NAME[name].quantile

    def of_sums(amount: NDArray[np.float64], of: NDArray[np.float64], axis: int = -1) -> Any:  # noqa: ANN401 - scalar or array
        if quantile is not None:
            return np.quantile(amount, quantile, axis=axis)
        total = of.sum(axis=axis)
        return np.divide(amount.sum(axis=axis), total, out=np.zeros_like(total), where=total > 0)

    return of_sums


def bootstrapped(samples: tuple[Pairs, ...], of_sums: Statistic) -> tuple[float, float]:
    """Return the interval of a statistic of the questions' amounts and ofs, all columns resampled together."""
    columns = tuple(column for pairs in samples for column in pairs.T)
    if all(np.ptp(column) == 0 for column in columns):
        value = float(of_sums(*columns))
        return value, value
    for method in ("BCa", "percentile"):
        interval = _interval(columns, of_sums, method)
        if np.isfinite(interval).all():
            return interval
    raise AssertionError("percentiles of finite numbers are finite")


def _interval(columns: tuple[NDArray[np.float64], ...], of_sums: Statistic, method: str) -> tuple[float, float]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a degenerate distribution: the percentiles are taken then
        found = stats.bootstrap(
            columns,
            of_sums,
            paired=True,
            vectorized=True,
            n_resamples=_RESAMPLES,
            confidence_level=LEVEL,
            method=method,
            rng=np.random.default_rng(_SEED),
        ).confidence_interval
    return float(found.low), float(found.high)
