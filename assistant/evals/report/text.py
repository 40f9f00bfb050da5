"""Show a run or a comparison in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.evals.report.figures import interval, shown, title
from assistant.evals.scores import Floor, Score
from assistant.render.layout import Layout, cells


def scores_table(scores: Iterable[Score], layout: Layout) -> str:
    """Return a line a score: what it is, its value, its 95 % interval, of how many questions."""
    rows = [(title(s.name), shown(s.name, s.value), interval(s), f"n={s.n:,}") for s in scores]
    return columns(rows, layout)


def floors_list(floors: Iterable[Floor]) -> list[str]:
    """Return a line a floor that was not held."""
    return [
        f"{title(f.metric)}: {shown(f.metric, f.value)}, the floor is {shown(f.metric, f.floor)}"
        if f.value is not None
        else f"{title(f.metric)}: applies to no question, and has a floor"
        for f in floors
        if not f.held
    ]


def columns(rows: Sequence[Sequence[str]], layout: Layout) -> str:
    """Return rows as a table: the first column to the left and cut to the width, the others to the right."""
    if not rows:
        return ""
    wide = [max(cells(row[at]) for row in rows) for at in range(len(rows[0]))]
    rest = sum(wide[1:]) + 2 * (len(wide) - 1)
    wide[0] = max(20, min(wide[0], layout.width - rest)) if layout.width else wide[0]
    return "".join(f"{_row(row, wide, layout)}\n" for row in rows)


def _row(row: Sequence[str], wide: Sequence[int], layout: Layout) -> str:
    first = layout.cut(row[0], wide[0])
    others = [" " * (wide[at] - cells(text)) + text for at, text in enumerate(row) if at]
    return "  ".join([first, *others]).rstrip()
