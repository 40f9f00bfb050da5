"""Write figures as a reader wants them: shares in per cent, seconds, counts, with their intervals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.evals.agreement import Agreement
from assistant.evals.metrics import BY_NAME
from assistant.evals.repeats import Given
from assistant.evals.scores import Score
from assistant.evals.trial import Result

JUDGES_LAST = "judge_no_verdict"
"""The last of a judge's metrics: below it stands how far the judge agrees with people."""
_FEW = 0.02
"""Share of clean sentences that a verifier may remove: a reader misses what an answer should have said."""
STAR = "a difference that chance does not explain"
"""What a star beside a difference says."""


def shown(name: str, value: float | None) -> str:
    """Return a metric's value: "71.2 %", "0.30 s", "2.4"."""
    if value is None:
        return "-"
    unit = BY_NAME[name].unit
    if unit == "share":
        return f"{100 * value:.1f} %"
    if unit == "seconds":
        return f"{value:.2f} s" if value >= 0.1 else f"{1000 * value:.0f} ms"
    if unit == "money":
        return f"{value:.5f}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}"


def signed(name: str, value: float) -> str:
    """Return a difference of a metric: "+3.1", in points where it is a share."""
    unit = BY_NAME[name].unit
    scaled = 100 * value if unit == "share" else value
    digits = {"share": 1, "seconds": 3, "money": 5}.get(unit, 2)
    text = f"{scaled:+.{digits}f}"
    return f"{0:.{digits}f}" if float(text) == 0 else text


def chance(p: float) -> str:
    """Return a p value as a table has it: "0.012", "< 0.001"; it is never nothing."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


def interval(score: Score) -> str:
    """Return a score's interval: "[64.0 %, 78.1 %]"; nothing where there is none."""
    if score.low is None or score.high is None:
        return ""
    return f"[{shown(score.name, score.low)}, {shown(score.name, score.high)}]"


def told(setting: object) -> str:
    """Return a setting as a reader wants it: what is not set is "none"."""
    return "none" if setting is None else str(setting)


def limit(name: str) -> str:
    """Return what a metric is held to: a floor, or a ceiling where less is better."""
    return "ceiling" if BY_NAME[name].better == "less" else "floor"


def title(name: str) -> str:
    """Return what a reader calls a metric."""
    return BY_NAME[name].title


def often(given: Given, repeats: Sequence[Result]) -> str:
    """Return how often an answer was given and whether it is right: "in 2 of 3 repeats, wrong"."""
    among = (
        f"in {given.times} of {len(repeats)} repeats" if given.times < len(repeats) else f"in all {given.times} repeats"
    )
    return among + {True: ", right", False: ", wrong", None: ""}[given.right]


def rows_below(name: str, found: Mapping[str, Score], agreed: Agreement | None) -> Iterator[tuple[str, str, str, str]]:
    """Yield what stands below a metric's own row, in the same columns: what its figure is to be read with."""
    if name == JUDGES_LAST:
        yield from agreement_rows(agreed)
    if name == "clean_removed" and "bad_caught" in found:
        yield _caught(found["bad_caught"], found[name])


def rows_last(
    found: Mapping[str, Score], agreed: Agreement | None, judge: object
) -> Iterator[tuple[str, str, str, str]]:
    """Yield what stands below all rows: how far a judge agrees with people that had none of the run's own answers to judge."""
    if judge and JUDGES_LAST not in found:
        yield from agreement_rows(agreed)


def _caught(caught: Score, removed: Score) -> tuple[str, str, str, str]:
    """Return the share of bad sentences that are caught while few clean ones are removed, or that too many are."""
    name = f"bad sentences caught while at most {100 * _FEW:.0f} % of clean ones are removed"
    if removed.value > _FEW:
        return name, "not met", "", ""
    return name, shown(caught.name, caught.value), interval(caught), f"{caught.n:,}"


def agreement_rows(agreed: Agreement | None) -> Iterator[tuple[str, str, str, str]]:
    """Yield what stands beside a judge's scores: name, value, interval and number of texts, a row each."""
    name = "the judge's agreement with people"
    if agreed is None:
        yield name, "not measured", "", ""
        return
    count = f"{agreed.n:,}"
    yield name, f"{100 * agreed.share:.1f} %", f"[{100 * agreed.low:.1f} %, {100 * agreed.high:.1f} %]", count
    kappa = "-" if agreed.kappa is None else f"{agreed.kappa:.2f}"
    bounded = agreed.kappa_low is not None and agreed.kappa_high is not None
    span = f"[{agreed.kappa_low:.2f}, {agreed.kappa_high:.2f}]" if bounded else ""
    yield "the same beyond chance (Cohen's kappa)", kappa, span, count
