"""The figures of retrieval, each with its interval.

Hits@10, Hits@4, MRR@10 and MAP@10 are those of MultiHop-RAG's own script (Tang and Yang 2024, `retrieval_evaluate.py`):
a passage counts when any gold fact stands in it, white space aside, and questions without an answer are left out. Its
MAP adds, at each rank, the facts that are new there divided by the rank. Recall and "all" are of distinct facts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.evals.metrics.retrieval import average_precision, relevant_ranks

NAMES = ("Hits@10", "Hits@4", "MRR@10", "MAP@10", "recall@10", "all@10")
_RESAMPLES = 1000


def figures(retrieved: Sequence[str], facts: Sequence[str]) -> tuple[float, ...]:
    """Return one question's figures, in the order of NAMES, from the texts retrieved, best first, and its gold facts."""
    gold, passages = [_bare(fact) for fact in facts], [_bare(text) for text in retrieved[:10]]
    first = next(iter(relevant_ranks(passages, gold)), 0)
    found = {fact for fact in gold if any(fact in text for text in passages)}
    distinct = len(set(gold))
    return (
        float(first > 0),
        float(0 < first <= 4),
        1 / first if first else 0.0,
        average_precision(passages, gold),
        len(found) / distinct,
        float(len(found) == distinct),
    )


def means(rows: Sequence[Sequence[float]], names: Sequence[str] = NAMES) -> dict[str, float]:
    """Return the mean of each figure over the questions."""
    return dict(zip(names, np.mean(np.asarray(rows, dtype=np.float64), axis=0).tolist(), strict=True))


def intervals(rows: Sequence[Sequence[float]], names: Sequence[str] = NAMES) -> dict[str, tuple[float, float]]:
    """Return the interval of 95 % of each mean, by resampling the questions (the percentile bootstrap)."""
    values: NDArray[np.float64] = np.asarray(rows, dtype=np.float64)
    chance = np.random.default_rng(7)
    drawn = [values[chance.integers(0, len(values), len(values))].mean(axis=0) for _ in range(_RESAMPLES)]
    low, high = np.quantile(drawn, (0.025, 0.975), axis=0)
    return {name: (float(a), float(z)) for name, a, z in zip(names, low, high, strict=True)}


def difference(rows: Sequence[Sequence[float]], others: Sequence[Sequence[float]]) -> dict[str, tuple[float, float]]:
    """Return the interval of the difference of two systems on the same questions."""
    return intervals((np.asarray(rows) - np.asarray(others)).tolist())


def milliseconds(seconds: Sequence[float]) -> Mapping[str, float]:
    """Return the median and the 95th of 100 of the times of the questions."""
    return {"p50": 1000 * float(np.median(seconds)), "p95": 1000 * float(np.quantile(seconds, 0.95))}


def _bare(text: str) -> str:
    return "".join(text.split())
