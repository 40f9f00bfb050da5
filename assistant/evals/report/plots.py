"""Draw the plots of a report as inline SVG that takes its colours from the page.

They are drawn here and not by a plotting library, because those write styles and scripts into the SVG that the page's content
security policy forbids, and fixed colours that do not follow the reader's light or dark setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import numpy as np

from assistant.evals.intervals import wilson
from assistant.evals.report.drawing import BOTTOM, HIGH, RIGHT, TOP, WIDE, Frame, Point, svg
from assistant.evals.report.sheet import Row
from assistant.render.clean import on_one_line
from assistant.text.scopes import begun

_BARS = 14
_BINS = 5
_LABEL = 22


def by_label(rows: Sequence[Row], before: Sequence[Row] = ()) -> str:
    """Return the share right of each label as bars with 95 % intervals, the most frequent labels first.

    Another run's rows, `before`, have a quieter bar below each.
    """
    groups, others = _labelled(rows), _labelled(before)
    shown = sorted(groups.items(), key=lambda item: -len(item[1]))[:_BARS]
    if not shown:
        return ""
    left, step = 180, 34 if before else 26
    high = step * len(shown) + 34
    parts = [_grid_across(left, high - 28)]
    for place, (label, group) in enumerate(shown):
        parts.append(_bars(label, group, others.get(label, ()), left, 8 + place * step))
    legend = (("bar", "B, this run"), ("bar quiet", "A")) if before else ()
    return svg(high, "".join(parts), "Share right by kind and tag, with 95 % intervals", legend=legend)


def _labelled(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return label -> the rows that are right or wrong and have it."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        for label in row.labels if row.right is not None else ():
            groups.setdefault(label, []).append(row)
    return groups


def _bars(label: str, group: Sequence[Row], other: Sequence[Row], left: int, top: float) -> str:
    """Return a label's bar, and below it the other run's."""
    name = begun(on_one_line(label), _LABEL)
    point = _point(group, 0.0)
    said = f"{name}: {point.told}"
    bars = _bar(point, "", left, top + 2, 14)
    if other:
        beside = _point(other, 0.0)
        said = f"{name}: B {point.told}, A {beside.told}"
        bars += _bar(beside, " quiet", left, top + 18, 9)
    return (
        f"<g><title>{escape(said)}</title>"
        f'<text class="label" x="{left - 8}" y="{top + (18 if other else 13)}" text-anchor="end">{escape(name)} '
        f'<tspan class="soft">{point.n}</tspan></text>{bars}</g>'
    )


def _bar(point: Point, quiet: str, left: int, top: float, high: int) -> str:
    def x(share: float) -> float:
        return left + share * (WIDE - left - RIGHT)

    middle = top + high / 2
    return (
        f'<rect class="bar{quiet}" x="{left}" y="{top}" width="{max(x(point.share) - left, 0.5):.1f}" height="{high}" rx="2"/>'
        f'<path class="whisker{quiet}" d="M{x(point.low):.1f} {middle}H{x(point.high):.1f}M{x(point.low):.1f} {middle - 3}v6'
        f'M{x(point.high):.1f} {middle - 3}v6"/>'
    )


def _grid_across(left: int, bottom: float) -> str:
    lines = []
    for share in (0, 25, 50, 75, 100):
        x = left + share / 100 * (WIDE - left - RIGHT)
        lines.append(f'<path class="grid" d="M{x:.1f} 4V{bottom}"/>')
        lines.append(f'<text class="tick" x="{x:.1f}" y="{bottom + 16}" text-anchor="middle">{share} %</text>')
    return "".join(lines)


def against_latency(rows: Sequence[Row], before: Sequence[Row] = ()) -> str:
    """Return the share right over seconds: a point a fifth of the questions by time, and a stroke a question.

    Of another run, `before`, there are the points.
    """
    timed, earlier = _timed(rows), _timed(before)
    if len(timed) < _BINS:
        return ""
    frame = Frame(0.0, max(_most(timed), _most(earlier)))
    strokes = "".join(_stroke(frame, row) for row in timed if row.result.seconds <= frame.most)
    parts = [frame.grid(_seconds), strokes, frame.marked(_by_time(earlier), " quiet"), frame.marked(_by_time(timed))]
    legend = (("line", "B, this run"), ("line quiet", "A")) if before else ()
    said = "Share right over seconds a question"
    return svg(HIGH, "".join(parts), said, below="seconds a question", legend=legend)


def _timed(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.right is not None]


def _most(rows: Sequence[Row]) -> float:
    """Return the seconds up to which nearly all of the rows are shown."""
    seconds = [row.result.seconds for row in rows]
    return float(np.quantile(seconds, 0.95)) * 1.1 if seconds else 0.0


def _by_time(rows: Sequence[Row]) -> list[Point]:
    """Return the share right of each fifth by time; nothing of fewer questions."""
    if len(rows) < _BINS:
        return []
    return [_point(group, _middle(group)) for group in _fifths(rows, [row.result.seconds for row in rows])]


def _stroke(frame: Frame, row: Row) -> str:
    x = frame.x(row.result.seconds)
    y, kind = (TOP, "yes") if row.is_right else (HIGH - BOTTOM, "no")
    return f'<path class="stroke {kind}" d="M{x:.1f} {y}v{8 if row.is_right else -8}"/>'


def calibration(rows: Sequence[Row], before: Sequence[Row] = ()) -> str:
    """Return how abstaining follows what there is: over the sufficiency that decides it, the share answered and answerable.

    Where one knows what one does not know the two lines lie together. Another run, `before`, has two quieter ones.
    """
    known, earlier = _known(rows), _known(before)
    if known is None:
        return ""
    frame = Frame(0.0, 1.0)
    parts = [frame.grid(lambda value: f"{value:.1f}")]
    legend = [
        ("line", "B answered" if before else "answered"),
        ("line dashed", "B answerable" if before else "answerable"),
    ]
    if earlier is not None:
        answered, answerable = earlier
        parts += [frame.line(answerable, "line dashed quiet"), frame.marked(answered, " quiet")]
        legend += [("line quiet", "A answered"), ("line dashed quiet", "A answerable")]
    answered, answerable = known
    parts += [frame.line(answerable, "line dashed"), frame.marked(answered)]
    below = "how likely what was found answers it (sufficiency)"
    said = "Share answered and answerable over sufficiency"
    return svg(HIGH, "".join(parts), said, below=below, legend=legend)


def _known(rows: Iterable[Row]) -> tuple[list[Point], list[Point]] | None:
    """Return the shares answered and answerable of each fifth by sufficiency; None where they say nothing."""
    scored = [row for row in rows if row.result.answer.get("sufficiency") is not None and not row.is_judged]
    if len(scored) < 2 * _BINS or all(row.answerable for row in scored):
        return None
    answered, answerable = [], []
    for group in _fifths(scored, [_sufficiency(row) for row in scored]):
        x = float(np.median([_sufficiency(row) for row in group]))
        answered.append(_counted(sum(row.answered for row in group), len(group), x))
        answerable.append(_counted(sum(row.answerable for row in group), len(group), x))
    return answered, answerable


def _sufficiency(row: Row) -> float:
    return float(row.result.answer["sufficiency"])


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
