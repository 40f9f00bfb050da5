"""Detection: the verifier as a detector of unsupported words in responses whose unsupported spans people have marked.

As in RAGTruth (Niu et al. 2024, arXiv 2401.00396, section 5.1): a response is bad where anything in it is marked, and found
where any of its sentences is not verified; span precision, recall and F1 are of code points, for a sentence that is not
verified flags all of its own. A sentence is bad where it overlaps a mark. Every figure is pooled: sums over sums. `always_yes`
is the F1 of a detector that finds every response bad.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.evals.metrics.case import Judged, Measure, Metric

_Span = tuple[int, int]


def _pooled(amount: float, of: float) -> Measure | None:
    return Measure(float(amount), float(of)) if of else None


def _is_bad(case: Judged) -> bool:
    return bool(case.marks)


def _is_flagged(case: Judged) -> bool:
    return any(claim.status != "verified" for claim in case.claims)


def _correct(case: Judged) -> Measure | None:
    return Measure(float(_is_bad(case) == _is_flagged(case)))


def _precision(case: Judged) -> Measure | None:
    return _pooled(_is_bad(case), 1) if _is_flagged(case) else None


def _recall(case: Judged) -> Measure | None:
    return _pooled(_is_flagged(case), 1) if _is_bad(case) else None


def _f1(case: Judged) -> Measure | None:
    bad, flagged = _is_bad(case), _is_flagged(case)
    return _pooled(2 * (bad and flagged), bad + flagged)


def _always(case: Judged) -> Measure | None:
    bad = _is_bad(case)
    return _pooled(2 * bad, 1 + bad)


def _characters(spans: Iterator[_Span]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def _both(case: Judged) -> tuple[set[int], set[int]]:
    """Return the code points that are flagged and those that are marked."""
    pairs = zip(case.claims, case.spans, strict=True)
    flagged = _characters(span for claim, span in pairs if claim.status != "verified")
    return flagged, _characters((mark.start, mark.end) for mark in case.marks)


def _span_precision(case: Judged) -> Measure | None:
    flagged, marked = _both(case)
    return _pooled(len(flagged & marked), len(flagged))


def _span_recall(case: Judged) -> Measure | None:
    flagged, marked = _both(case)
    return _pooled(len(flagged & marked), len(marked))


def _span_f1(case: Judged) -> Measure | None:
    flagged, marked = _both(case)
    return _pooled(2 * len(flagged & marked), len(flagged) + len(marked))


def _sentences(case: Judged, *, bad: bool) -> list[str]:
    """Return the statuses of the bad or of the clean sentences."""

    def overlaps(span: _Span) -> bool:
        return any(mark.start < span[1] and span[0] < mark.end for mark in case.marks)

    return [c.status for c, span in zip(case.claims, case.spans, strict=True) if overlaps(span) == bad]


def _share(*statuses: str, bad: bool) -> Callable[[Judged], Measure | None]:
    def measure(case: Judged) -> Measure | None:
        found = _sentences(case, bad=bad)
        return _pooled(sum(status in statuses for status in found), len(found))

    return measure


METRICS: tuple[Metric[Judged], ...] = (
    Metric("response_right", "responses rightly found good or bad", "more", _correct, right=True),
    Metric("response_precision", "responses found bad that are", "more", _precision),
    Metric("response_recall", "bad responses found", "more", _recall),
    Metric("response_f1", "F1 of responses", "more", _f1),
    Metric("always_yes_f1", "F1 of responses of always saying bad", "neither", _always),
    Metric("span_precision", "flagged characters that are marked", "more", _span_precision),
    Metric("span_recall", "marked characters flagged", "more", _span_recall),
    Metric("span_f1", "F1 of characters", "more", _span_f1),
    Metric("bad_caught", "bad sentences caught (removed or marked)", "more", _share("removed", "unverified", bad=True)),
    Metric("bad_removed", "bad sentences removed", "more", _share("removed", bad=True)),
    Metric("clean_removed", "clean sentences removed", "less", _share("removed", bad=False)),
    Metric("clean_unverified", "clean sentences marked as unverified", "less", _share("unverified", bad=False)),
    Metric("judging_p50", "seconds a response, median", "less", lambda c: Measure(c.seconds), 0.5, unit="seconds"),
)
