"""Retrieval: MultiHop-RAG's official figures, and evidence recall.

Hits@k, MRR@10 and MAP@10 are those of the benchmark's `retrieval_evaluate.py` (Tang and Yang 2024, arXiv 2401.15391,
section 4.1): a passage is relevant where, white space aside, it holds a gold fact whole; Hits@k asks for any one
in the first k, MRR@10 is one over the first such rank, MAP@10 sums at each relevant rank the new facts over the rank and
divides by the number of facts, ten at most. Evidence recall@10, which is not the benchmark's, is the share of the facts
that the first ten hold. Questions without facts do not count.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evals.metrics.case import Case, Measure, Metric

_DEPTH = 10
_LOOKED_AT = 4


def bare(text: str) -> str:
    """Return a text without spaces and line ends, as the benchmark compares them."""
    return text.replace(" ", "").replace("\n", "")


def relevant_ranks(passages: Sequence[str], facts: Sequence[str]) -> list[int]:
    """Return the ranks, from 1, of the passages among the first ten that hold a fact; both are bare."""
    return [rank for rank, text in enumerate(passages[:_DEPTH], 1) if any(fact in text for fact in facts)]


def average_precision(passages: Sequence[str], facts: Sequence[str]) -> float:
    """Return MAP@10's part of one question.

    The benchmark looks at eleven passages here, but counts the eleventh nowhere, since it asks for rank 10 at most.
    """
    found: set[str] = set()
    total = 0.0
    for rank, text in enumerate(passages[:_DEPTH], 1):
        new = {fact for fact in facts if fact in text} - found
        found |= new
        total += len(new) / rank
    return total / min(len(facts), _DEPTH)


def _texts(case: Case) -> tuple[list[str], list[str]] | None:
    """Return passages and gold facts; None where there are no facts or nothing was searched for."""
    facts = [bare(text) for need in case.wanted.needs for text in need.texts]
    return ([bare(hit.text) for hit in case.hits], facts) if facts and case.hits else None


def _hits(case: Case, depth: int) -> Measure | None:
    texts = _texts(case)
    return Measure(float(any(rank <= depth for rank in relevant_ranks(*texts)))) if texts else None


def _reciprocal(case: Case) -> Measure | None:
    texts = _texts(case)
    return Measure(next((1 / rank for rank in relevant_ranks(*texts)), 0.0)) if texts else None


def _average(case: Case) -> Measure | None:
    texts = _texts(case)
    return Measure(average_precision(*texts)) if texts else None


def _recall(case: Case) -> Measure | None:
    if not (case.hits and case.wanted.needs):
        return None
    passages = [bare(hit.text) for hit in case.hits[:_DEPTH]]
    held = sum(any(bare(text) in passage for text in need.texts for passage in passages) for need in case.wanted.needs)
    return Measure(held / len(case.wanted.needs))


METRICS: tuple[Metric[Case], ...] = (
    Metric("hits_4", f"Hits@{_LOOKED_AT}", "more", lambda case: _hits(case, _LOOKED_AT), right=True),
    Metric("hits_10", f"Hits@{_DEPTH}", "more", lambda case: _hits(case, _DEPTH), right=True),
    Metric("mrr_10", f"MRR@{_DEPTH}", "more", _reciprocal),
    Metric("map_10", f"MAP@{_DEPTH}", "more", _average),
    Metric("evidence_recall_10", f"evidence recall@{_DEPTH}", "more", _recall),
)
