"""Draw quality over time: a point a system, its name beside it.

An SVG is the same, byte for byte, for the same runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_GAP = 0.055
"""The least distance of two names, as a part of the axis."""
_COLOURS = {"this project": "#b3261e", "without": "#8a8a8a"}
_OTHER = "#1f5fa8"


@dataclass(frozen=True, slots=True)
class Point:
    """A system: the median milliseconds of a question, a figure in 0..1, and the interval of 95 % of the figure."""

    name: str
    milliseconds: float
    value: float
    low: float
    high: float


def draw(points: Sequence[Point], file: Path, *, label: str) -> None:
    """Draw each point's figure, which is called `label`, over its time, on a logarithmic axis, with its interval."""
    import matplotlib as mpl  # noqa: PLC0415 - an optional extra

    mpl.use("agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    mpl.rcParams.update({"svg.hashsalt": "drawing", "svg.fonttype": "none", "font.size": 9})
    figure, axes = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    for one in points:
        spread = [[one.value - one.low], [one.high - one.value]]
        axes.errorbar(one.milliseconds, one.value, spread, fmt="o", color=_colour(one.name), elinewidth=0.6)
    axes.set(xlabel="median milliseconds a question", ylabel=label, xscale="log")
    axes.spines[["top", "right"]].set_visible(False)
    axes.xaxis.set_major_formatter("{x:g}")
    low, high = axes.get_ylim()
    for one, height in zip(points, _apart([(one.value - low) / (high - low) for one in points]), strict=True):
        axes.annotate(
            one.name.replace("_", " "),
            (one.milliseconds, one.value),
            xytext=(1.02, height),
            textcoords="axes fraction",
            color=_colour(one.name),
            va="center",
            arrowprops={"arrowstyle": "-", "color": _colour(one.name), "linewidth": 0.4, "relpos": (0, 0.5)},
        )
    figure.savefig(file, metadata={"Date": None} if file.suffix == ".svg" else None)


def _colour(name: str) -> str:
    return next((colour for start, colour in _COLOURS.items() if name.startswith(start)), _OTHER)


def _apart(heights: Sequence[float]) -> list[float]:
    """Return heights near these ones, in the same order, no two closer than the gap, none above 1."""
    order = sorted(range(len(heights)), key=heights.__getitem__)
    placed, lowest, highest = dict[int, float](), 0.0, 1.0
    for index in order:
        placed[index] = max(heights[index], lowest)
        lowest = placed[index] + _GAP
    for index in reversed(order):
        placed[index] = min(placed[index], highest)
        highest = placed[index] - _GAP
    return [placed[index] for index in range(len(heights))]
