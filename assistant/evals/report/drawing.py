"""The parts that plots are drawn of: shares with their intervals, axes, lines, a legend; inline SVG without any colour of its own."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

WIDE, HIGH = 460, 250
LEFT, RIGHT, TOP, BOTTOM = 46, 22, 12, 40
_TICKS = 5
_LEGEND = 18
_KEYS = 2
"""Entries of a legend in a row."""
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

    @property
    def told(self) -> str:
        """The share in words: "67 % of 12"."""
        return f"{100 * self.share:.0f} % of {self.n}"


def svg(high: float, inner: str, said: str, *, below: str = "", legend: Sequence[tuple[str, str]] = ()) -> str:
    """Return a plot `high` units high that is read out as `said`, with the axis' name `below` and a legend under it.

    The legend's entries are a class and what it stands for: a bar or a line.
    """
    name = (
        f'<text class="tick" x="{(LEFT + WIDE) / 2}" y="{high - 6}" text-anchor="middle">{below}</text>'
        if below
        else ""
    )
    keys = _legend(high, legend) if legend else ""
    whole = high + _LEGEND * math.ceil(len(legend) / _KEYS)
    return f'<svg viewBox="0 0 {WIDE} {whole}" role="img" aria-label="{escape(said)}">{inner}{name}{keys}</svg>'


def _legend(top: float, entries: Sequence[tuple[str, str]]) -> str:
    """Return rows that say what each kind of bar or line is."""
    parts = []
    for place, (kind, name) in enumerate(entries):
        x = LEFT + place % _KEYS * (WIDE - LEFT) / _KEYS
        middle = top + (place // _KEYS + 0.5) * _LEGEND
        swatch = (
            f'<rect class="{kind}" x="{x:.1f}" y="{middle - 5}" width="22" height="10" rx="2"/>'
            if kind.startswith("bar")
            else f'<path class="{kind}" d="M{x:.1f} {middle}h22"/>'
        )
        parts.append(f'{swatch}<text class="label" x="{x + 28:.1f}" y="{middle + 4}">{name}</text>')
    return f'<g class="legend">{"".join(parts)}</g>'


class Frame:
    """The axes of a plot whose height is a share."""

    def __init__(self, least: float, most: float) -> None:
        self.least = least
        self.most = most if most > least else least + 1.0

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return LEFT + (value - self.least) / (self.most - self.least) * (WIDE - LEFT - RIGHT)

    def y(self, share: float) -> float:
        """Return where a share stands."""
        return TOP + (1 - share) * (HIGH - TOP - BOTTOM)

    def grid(self, written: _Written) -> str:
        """Return lines at quarters and round values below, written so."""
        lines = []
        for share in (0, 0.25, 0.5, 0.75, 1):
            y = self.y(share)
            lines.append(f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDE - RIGHT}"/>')
            lines.append(
                f'<text class="tick" x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{100 * share:.0f} %</text>'
            )
        for value in round_values(self.least, self.most):
            x = self.x(value)
            lines.append(
                f'<text class="tick" x="{x:.1f}" y="{HIGH - BOTTOM + 16}" text-anchor="middle">{written(value)}</text>'
            )
        return "".join(lines)

    def line(self, points: Iterable[Point], kind: str) -> str:
        """Return a line through points."""
        path = "L".join(f"{self.x(p.x):.1f} {self.y(p.share):.1f}" for p in points)
        return f'<path class="{kind}" d="M{path}"/>'

    def marked(self, points: Sequence[Point], quiet: str = "") -> str:
        """Return a line through points with their intervals; nothing of none."""
        if not points:
            return ""
        return self.line(points, f"line{quiet}") + "".join(
            f"<g><title>{p.told}</title>"
            f'<path class="whisker{quiet}" d="M{self.x(p.x):.1f} {self.y(p.low):.1f}V{self.y(p.high):.1f}"/>'
            f'<circle class="dot{quiet}" cx="{self.x(p.x):.1f}" cy="{self.y(p.share):.1f}" r="4"/></g>'
            for p in points
        )


def round_values(least: float, most: float) -> list[float]:
    """Return up to six round values in a range: multiples of 1, 2 or 5 times a power of ten."""
    rough = (most - least) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * (1 - _ROUNDING))
    first, last = math.ceil(least / step - _ROUNDING), math.floor(most / step + _ROUNDING)
    return [round(number * step, 9) for number in range(first, last + 1)]
