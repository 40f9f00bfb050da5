"""Draw the plots of a report as inline SVG that takes its colours from the page.

They are drawn here and not by a plotting library, because those write styles and scripts into the SVG that the page's content
security policy forbids, and fixed colours that do not follow the reader's light or dark setting.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from assistant.evals.intervals import wilson
from assistant.evals.report.sheet import Row
from assistant.render.clean import on_one_line

_WIDE, _HIGH = 460, 250
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 22, 12, 40
_BARS = 14
_BINS = 5
_LABEL = 22
_TICKS = 5
_ROUNDING = 1e-9
_Written = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Point:
    """A share at a place, with its interval, of `n` questions."""

    x: float
    share: float
    low: float
    high: float
    n: int


def by_label(rows: Sequence[Row]) -> str:
    """Return the share right of each label as bars with 95 % intervals, the most frequent labels first."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        for label in row.labels if row.right is not None else ():
            groups.setdefault(label, []).append(row)
    shown = sorted(groups.items(), key=lambda item: -len(item[1]))[:_BARS]
    if not shown:
        return ""
    left, step = 180, 26
    high = step * len(shown) + 34
    parts = [_grid_across(left, high - 28)]
    for place, (label, group) in enumerate(shown):
        parts.append(_bar(label, _point(group, 0.0), left, 8 + place * step))
    return _svg(high, "".join(parts), "Share right by kind and tag, with 95 % intervals")


def _bar(label: str, point: Point, left: int, top: float) -> str:
    def x(share: float) -> float:
        return left + share * (_WIDE - left - _RIGHT)

    middle = top + 9
    name = on_one_line(label)
    name = name if len(name) <= _LABEL else f"{name[: _LABEL - 1]}…"
    said = f"{name}: {100 * point.share:.0f} % of {point.n}"
    return (
        f"<g><title>{escape(said)}</title>"
        f'<text class="label" x="{left - 8}" y="{middle + 4}" text-anchor="end">{escape(name)} '
        f'<tspan class="soft">{point.n}</tspan></text>'
        f'<rect class="bar" x="{left}" y="{top + 2}" width="{max(x(point.share) - left, 0.5):.1f}" height="14" rx="2"/>'
        f'<path class="whisker" d="M{x(point.low):.1f} {middle}H{x(point.high):.1f}M{x(point.low):.1f} {middle - 4}v8'
        f'M{x(point.high):.1f} {middle - 4}v8"/></g>'
    )


def _grid_across(left: int, bottom: float) -> str:
    lines = []
    for share in (0, 25, 50, 75, 100):
        x = left + share / 100 * (_WIDE - left - _RIGHT)
        lines.append(f'<path class="grid" d="M{x:.1f} 4V{bottom}"/>')
        lines.append(f'<text class="tick" x="{x:.1f}" y="{bottom + 16}" text-anchor="middle">{share} %</text>')
    return "".join(lines)


def against_latency(rows: Sequence[Row]) -> str:
    """Return the share right over seconds: a point a fifth of the questions by time, and a stroke a question."""
    timed = [row for row in rows if row.right is not None]
    if len(timed) < _BINS:
        return ""
    seconds = [row.result.seconds for row in timed]
    frame = _Frame(0.0, float(np.quantile(seconds, 0.95)) * 1.1 or 1.0)
    points = [_point(group, _middle(group)) for group in _fifths(timed, seconds)]
    strokes = "".join(_stroke(frame, row) for row in timed if row.result.seconds <= frame.most)
    parts = frame.grid(_seconds), strokes, frame.line(points, "line"), frame.dots(points, "dot")
    return _svg(_HIGH, "".join(parts), "Share right over seconds a question", "seconds a question")


def _stroke(frame: _Frame, row: Row) -> str:
    x = frame.x(row.result.seconds)
    y, kind = (_TOP, "yes") if row.is_right else (_HIGH - _BOTTOM, "no")
    return f'<path class="stroke {kind}" d="M{x:.1f} {y}v{8 if row.is_right else -8}"/>'


def calibration(rows: Sequence[Row]) -> str:
    """Return how abstaining follows what there is: over the sufficiency that decides it, the share answered and answerable.

    Where one knows what one does not know the two lines lie together.
    """
    scored = [row for row in rows if row.result.answer.get("sufficiency") is not None and not row.is_judged]
    if len(scored) < 2 * _BINS or all(row.answerable for row in scored):
        return ""
    frame = _Frame(0.0, 1.0)
    answered, answerable = [], []
    for group in _fifths(scored, [_sufficiency(row) for row in scored]):
        x = float(np.median([_sufficiency(row) for row in group]))
        answered.append(_counted(sum(row.answered for row in group), len(group), x))
        answerable.append(_counted(sum(row.answerable for row in group), len(group), x))
    left = _WIDE - _RIGHT - 110
    legend = (
        f'<g class="legend"><path class="line" d="M{left} {_HIGH - _BOTTOM - 30}h22"/>'
        f'<text class="label" x="{left + 28}" y="{_HIGH - _BOTTOM - 26}">answered</text>'
        f'<path class="line dashed" d="M{left} {_HIGH - _BOTTOM - 12}h22"/>'
        f'<text class="label" x="{left + 28}" y="{_HIGH - _BOTTOM - 8}">answerable</text></g>'
    )
    parts = (
        frame.grid(lambda value: f"{value:.1f}"),
        frame.line(answerable, "line dashed"),
        frame.line(answered, "line"),
        frame.dots(answered, "dot"),
        legend,
    )
    below = "how likely what was found answers it (sufficiency)"
    return _svg(_HIGH, "".join(parts), "Share answered and answerable over sufficiency", below)


def _sufficiency(row: Row) -> float:
    return float(row.result.answer["sufficiency"])


class _Frame:
    """The axes of a plot whose height is a share."""

    def __init__(self, least: float, most: float) -> None:
        self.least = least
        self.most = most if most > least else least + 1.0

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return _LEFT + (value - self.least) / (self.most - self.least) * (_WIDE - _LEFT - _RIGHT)

    def y(self, share: float) -> float:
        """Return where a share stands."""
        return _TOP + (1 - share) * (_HIGH - _TOP - _BOTTOM)

    def grid(self, written: _Written) -> str:
        """Return lines at quarters and round values below, written so."""
        lines = []
        for share in (0, 0.25, 0.5, 0.75, 1):
            y = self.y(share)
            lines.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{_WIDE - _RIGHT}"/>')
            lines.append(
                f'<text class="tick" x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{100 * share:.0f} %</text>'
            )
        for value in _round_values(self.least, self.most):
            x = self.x(value)
            lines.append(
                f'<text class="tick" x="{x:.1f}" y="{_HIGH - _BOTTOM + 16}" text-anchor="middle">{written(value)}</text>'
            )
        return "".join(lines)

    def line(self, points: Iterable[Point], kind: str) -> str:
        """Return a line through points."""
        path = "L".join(f"{self.x(p.x):.1f} {self.y(p.share):.1f}" for p in points)
        return f'<path class="{kind}" d="M{path}"/>'

    def dots(self, points: Iterable[Point], kind: str) -> str:
        """Return points with their intervals."""
        return "".join(
            f"<g><title>{100 * p.share:.0f} % of {p.n}</title>"
            f'<path class="whisker" d="M{self.x(p.x):.1f} {self.y(p.low):.1f}V{self.y(p.high):.1f}"/>'
            f'<circle class="{kind}" cx="{self.x(p.x):.1f}" cy="{self.y(p.share):.1f}" r="4"/></g>'
            for p in points
        )


def _round_values(least: float, most: float) -> list[float]:
    """Return up to six round values in a range: multiples of 1, 2 or 5 times a power of ten."""
    rough = (most - least) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * (1 - _ROUNDING))
    first, last = math.ceil(least / step - _ROUNDING), math.floor(most / step + _ROUNDING)
    return [round(number * step, 9) for number in range(first, last + 1)]


def _point(group: Sequence[Row], x: float) -> Point:
    return _counted(sum(bool(row.is_right) for row in group), len(group), x)


def _counted(count: int, of: int, x: float) -> Point:
    low, high = wilson(count, of)
    return Point(x, count / of, low, high, of)


def _fifths(rows: Sequence[Row], values: Sequence[float]) -> list[list[Row]]:
    """Return the rows in five groups of one size, by these values."""
    order = np.argsort(values, kind="stable")
    return [[rows[place] for place in part] for part in np.array_split(order, _BINS)]


def _middle(group: Sequence[Row]) -> float:
    return float(np.median([row.result.seconds for row in group]))


def _seconds(value: float) -> str:
    return f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def _svg(high: float, inner: str, said: str, below: str = "") -> str:
    name = (
        f'<text class="tick" x="{(_LEFT + _WIDE) / 2}" y="{high - 6}" text-anchor="middle">{below}</text>'
        if below
        else ""
    )
    return f'<svg viewBox="0 0 {_WIDE} {high}" role="img" aria-label="{escape(said)}">{inner}{name}</svg>'
