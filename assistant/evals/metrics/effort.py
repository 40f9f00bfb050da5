"""Effort: seconds, tokens and money.

Latency is the wall time of a question from its asking to its whole answer; of an answer that the cache gave, what it
took when the model wrote it. p50 and p95 are the quantiles by linear interpolation (type 7 of Hyndman and Fan
1996), which is numpy's default. Money needs prices; it is not guessed.
"""

from __future__ import annotations

from assistant.evals.metrics.case import Case, Measure, Metric

_MILLION = 1e6


def _seconds(case: Case) -> Measure | None:
    return Measure(case.seconds)


def _prompt(case: Case) -> Measure | None:
    return Measure(float(case.answer.usage.prompt_tokens)) if case.answer.usage else None


def _completion(case: Case) -> Measure | None:
    return Measure(float(case.answer.usage.completion_tokens)) if case.answer.usage else None


def _cost(case: Case) -> Measure | None:
    usage, prices = case.answer.usage, case.prices
    if usage is None or prices is None:
        return None
    return Measure((usage.prompt_tokens * prices.prompt + usage.completion_tokens * prices.completion) / _MILLION)


METRICS = (
    Metric("latency_p50", "seconds a question, median", "less", _seconds, quantile=0.5, unit="seconds"),
    Metric("latency_p95", "seconds a question, 95th percentile", "less", _seconds, quantile=0.95, unit="seconds"),
    Metric("prompt_tokens", "prompt tokens a question", "less", _prompt, unit="count"),
    Metric("completion_tokens", "completion tokens a question", "less", _completion, unit="count"),
    Metric("cost", "cost a question", "less", _cost, unit="money"),
)
