"""How far a judge agrees with people on the same texts: the share of equal verdicts, and Cohen's kappa.

Kappa (Cohen 1960) is the agreement beyond what chance would give two who say yes as often as these do; it is scikit-learn's. The share has
Wilson's interval, kappa the percentiles of a bootstrap over texts, both of 95 %. Texts without a verdict are left out
and counted.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ConfigError
from assistant.evals.intervals import LEVEL, wilson
from assistant.evals.trial import Result

_RESAMPLES = 1000
_SEED = 20250314
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """The share of `n` texts on which judge and people agree, and kappa; each with its interval.

    `kappa` is None where it is not defined: where both always say the same. `no_verdict` texts more had none.
    """

    n: int
    no_verdict: int
    share: float
    low: float
    high: float
    kappa: float | None = None
    kappa_low: float | None = None
    kappa_high: float | None = None


def needed() -> None:
    """Raise ConfigError where what measures agreement is not installed."""
    try:
        import sklearn.metrics  # noqa: F401 - whether it is there is the question
    except ImportError as error:
        raise ConfigError(
            "a judge's agreement with people is measured by scikit-learn, which is not installed",
            "pip install 'newsroom-assistant[judge]'",
        ) from error


def measured(results: Iterable[Result]) -> Agreement | None:
    """Return the agreement over all texts of a run that people have judged too; None where there is none.

    Raises ConfigError where scikit-learn is not installed.
    """
    both = [each for result in results if result.repeat == 0 for each in result.rulings if each["people"] is not None]
    pairs = np.asarray([_pair(each) for each in both if each["verdict"] is not None], dtype=bool).reshape(-1, 2)
    if not len(pairs):
        return None
    equal = int((pairs[:, 0] == pairs[:, 1]).sum())
    share = equal / len(pairs), *wilson(equal, len(pairs))
    return Agreement(len(pairs), len(both) - len(pairs), *share, *_kappa(pairs))


def _pair(ruling: Mapping[str, Any]) -> tuple[bool, bool]:
    return ruling["verdict"], ruling["people"]


def _kappa(pairs: NDArray[np.bool_]) -> tuple[float | None, float | None, float | None]:
    """Return kappa and its interval; pairs have the shape (texts, 2)."""
    needed()
    value = _kappa_of(pairs[:, 0], pairs[:, 1])
    if not np.isfinite(value) or len(pairs) < _FEWEST:
        return None, None, None
    rng = np.random.default_rng(_SEED)
    found = [_kappa_of(*pairs[rng.integers(len(pairs), size=len(pairs))].T) for _ in range(_RESAMPLES)]
    tail = (1 - LEVEL) / 2
    low, high = np.nanquantile(found, (tail, 1 - tail))  # a resample in which nobody differs has no kappa
    return value, float(low), float(high)


def _kappa_of(judge: NDArray[np.bool_], people: NDArray[np.bool_]) -> float:
    from sklearn.metrics import cohen_kappa_score

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where it is not defined, and returns nan
        return float(cohen_kappa_score(judge, people, labels=[False, True]))
