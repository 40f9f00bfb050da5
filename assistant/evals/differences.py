"""Say how far two runs differ in a metric, and how likely chance alone would make them differ so far, by scipy.

Both are paired: a question is compared with itself. The interval is a bootstrap over questions; the test is exact
for right and wrong (McNemar 1947: a binomial test of the questions that flipped), else a permutation test that swaps the
runs question by question. One metric, the headline, is tested at 5 % by itself; the others answer together for
5 % by Holm (1979), for among two dozen metrics one will always seem to differ.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from assistant.evals.intervals import bootstrapped, is_yes_or_no, statistic
from assistant.evals.metrics import BY_NAME, HEADLINES
from assistant.evals.scores import Pairs, pooled

Measures = Mapping[str, tuple[float, float]]
"""Question -> amount and of."""

ALPHA = 0.05
_PERMUTATIONS = 1999
_SEED = 20250314


@dataclass(frozen=True, slots=True)
class Difference:
    """How run `b` differs from run `a` in a metric: b - a with its interval and p, over `n` questions of both.

    `clear` says that chance is no likely reason, after the correction.
    """

    name: str
    a: float
    b: float
    value: float
    low: float
    high: float
    p: float
    n: int
    clear: bool = False

    @property
    def better(self) -> str | None:
        """Which run is better in it: "a", "b", or None where neither is or the metric does not say."""
        direction = BY_NAME[self.name].better
        if direction == "neither" or not self.value:
            return None
        return "b" if (self.value > 0) == (direction == "more") else "a"


def differences(a: Mapping[str, Measures], b: Mapping[str, Measures]) -> list[Difference]:
    """Return the difference in each metric that applies to a question in both runs."""
    names = [name for name in a if a[name].keys() & b.get(name, {}).keys()]
    return _marked([_difference(name, *_paired(a[name], b[name])) for name in names])


def _paired(a: Measures, b: Measures) -> tuple[Pairs, Pairs]:
    keys = [key for key in a if key in b]
    return np.asarray([a[key] for key in keys], float), np.asarray([b[key] for key in keys], float)


def _difference(name: str, first: Pairs, second: Pairs) -> Difference:
    metric = BY_NAME[name]
    before, after = pooled(metric, first), pooled(metric, first if _same(first, second) else second)
    low, high = _interval(name, first, second)
    return Difference(name, before, after, after - before, low, high, _p(name, first, second), len(first))


def _interval(name: str, first: Pairs, second: Pairs) -> tuple[float, float]:
    if _same(first, second):
        return 0.0, 0.0
    of_sums = statistic(name)

    def difference(*columns: NDArray[np.float64], axis: int = -1) -> Any:  # noqa: ANN401 - scalar or array
        return of_sums(columns[2], columns[3], axis=axis) - of_sums(columns[0], columns[1], axis=axis)

    return bootstrapped((first, second), difference)


def _p(name: str, first: Pairs, second: Pairs) -> float:
    if _same(first, second) or len(first) == 1:  # of one question the runs swapped differ as much
        return 1.0
    exact = BY_NAME[name].right and is_yes_or_no(np.concatenate([first, second]))
    if exact:
        return mcnemar(first[:, 0], second[:, 0])
    return _permuted(name, np.concatenate([first, second]), len(first))


def _same(first: Pairs, second: Pairs) -> bool:
    """Whether two runs measure the same; the mean of repeats that are equal may miss them by a rounding."""
    return bool(np.allclose(first, second, rtol=1e-12, atol=1e-12))


def mcnemar(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """Return the exact p of as many flips to one side, of those that flipped; 1 of none."""
    won, lost = int((second > first).sum()), int((second < first).sum())
    return float(stats.binomtest(won, won + lost).pvalue) if won + lost else 1.0


def _permuted(name: str, pairs: Pairs, count: int) -> float:
    """Return the p of a permutation test over places in `pairs`, whose first `count` are one run's, the others the other's."""
    of_sums = statistic(name)

    def difference(first: NDArray[np.int64], second: NDArray[np.int64], axis: int = -1) -> Any:  # noqa: ANN401 - scalar or array
        one, other = pairs[first.astype(int)], pairs[second.astype(int)]
        return of_sums(other[..., 0], other[..., 1], axis=axis) - of_sums(one[..., 0], one[..., 1], axis=axis)

    places = np.arange(count)
    found = stats.permutation_test(
        (places, places + count),
        difference,
        permutation_type="samples",
        vectorized=True,
        n_resamples=_PERMUTATIONS,
        batch=256,
        rng=np.random.default_rng(_SEED),
    )
    return float(found.pvalue)


def _marked(found: Sequence[Difference]) -> list[Difference]:
    """Return the differences with those marked that are clear."""
    headline = next((name for name in HEADLINES if any(each.name == name for each in found)), None)
    others = [each for each in found if each.name != headline]
    clear = _holm({each.name: each.p for each in others})
    clear |= {each.name for each in found if each.name == headline and each.p <= ALPHA}
    return [replace(each, clear=each.name in clear) for each in found]


def _holm(p_values: Mapping[str, float]) -> set[str]:
    """Return the names that are rejected by Holm's step-down procedure."""
    rejected: set[str] = set()
    for passed, name in enumerate(sorted(p_values, key=lambda name: p_values[name])):
        if p_values[name] > ALPHA / (len(p_values) - passed):
            break
        rejected.add(name)
    return rejected
