"""Write figures as a reader wants them: shares in per cent, seconds, counts, with their intervals."""

from __future__ import annotations

from assistant.evals.metrics import BY_NAME
from assistant.evals.scores import Score


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


def interval(score: Score) -> str:
    """Return a score's interval: "[64.0 %, 78.1 %]"; nothing where there is none."""
    if score.low is None or score.high is None:
        return ""
    return f"[{shown(score.name, score.low)}, {shown(score.name, score.high)}]"


def title(name: str) -> str:
    """Return what a reader calls a metric."""
    return BY_NAME[name].title
