"""Show a run or a comparison in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.evals.agreement import Agreement
from assistant.evals.comparing import Comparison, Flip
from assistant.evals.differences import Difference
from assistant.evals.metrics.published import published
from assistant.evals.repeats import is_right
from assistant.evals.report.documents import agreement_of, judge_of
from assistant.evals.report.figures import (
    STAR,
    agreement_rows,
    chance,
    interval,
    limit,
    rows_below,
    rows_last,
    shown,
    signed,
    title,
    told,
)
from assistant.evals.scores import Floor, Score
from assistant.evals.trial import Result
from assistant.render.clean import on_one_line
from assistant.render.layout import Layout, cells
from assistant.text.scopes import counted

_FLIPS = 10
_FAILURES = 3
_NARROWEST = 20
"""Columns that a name has at least."""
_JUDGES = " (a judge's, which alone fails no run)"


def scores_table(
    scores: Iterable[Score],
    layout: Layout,
    agreed: Agreement | None = None,
    *,
    suite: str = "",
    judge: str | None = None,
) -> str:
    """Return a line a score: what it is, its value, its 95 % interval, of how many questions.

    Below those of a judge, or last where it had no answer of the run to judge, stands how far it agrees with people; below those of a detector on a suite that others have
    published figures of what they reach on other responses: a guide and no contest.
    """
    found = {score.name: score for score in scores}
    rows: list[tuple[str, str, str, str]] = []
    for s in found.values():
        rows.append((title(s.name), shown(s.name, s.value), interval(s), f"n={s.n:,}"))
        rows += _counted(rows_below(s.name, found, agreed))
    rows += _counted(rows_last(found, agreed, judge))
    rows += [
        (f"{title(each.metric)}: {each.label}", shown(each.metric, each.value), "", "")
        for each in published(suite, found)
    ]
    return columns(rows, layout)


def _counted(rows: Iterable[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    return [(*row[:3], f"n={row[3]}" if row[3] else "") for row in rows]


def floors_list(floors: Iterable[Floor]) -> list[str]:
    """Return a line a floor or ceiling that was not held; of a judge's it says that it fails nothing by itself."""
    return [f"{_missed(floor)}{_JUDGES if floor.is_judges else ''}" for floor in floors if not floor.held]


def _missed(floor: Floor) -> str:
    name, kind = floor.metric, limit(floor.metric)
    if floor.value is None:
        return f"no value for its {kind}: {title(name)} applies to no question"
    side = "over" if kind == "ceiling" else "under"
    return f"{side} its {kind}: {title(name)}: {shown(name, floor.value)}, the {kind} is {shown(name, floor.floor)}"


def failures_list(results: Iterable[Result]) -> list[str]:
    """Return a line for each of the first questions that could not be asked, and one that counts the others."""
    failed = [(result.id, result.failed) for result in results if result.failed]
    lines = [f"could not be asked: {on_one_line(name)}: {on_one_line(why)}" for name, why in dict(failed).items()]
    more = len(lines) - _FAILURES
    return [*lines[:_FAILURES], *([f"{more} more could not be asked"] if more > 0 else [])]


def verdict(comparison: Comparison) -> str:
    """Return in a sentence what the headline says of two runs."""
    found = comparison.headline
    if found is None:
        return "No metric says which run is better."
    if not found.clear or not found.better:
        return f"No difference is shown in {title(found.name)}: {_told(found)}."
    return f"Run {found.better.upper()} is better in {title(found.name)}: {_told(found)}."


def _told(found: Difference) -> str:
    low, high, told = signed(found.name, found.low), signed(found.name, found.high), chance(found.p)
    return f"{signed(found.name, found.value)} [{low}, {high}], p {told if told.startswith('<') else f'= {told}'}"


def comparison_text(comparison: Comparison, layout: Layout, *, everything: bool = False) -> str:
    """Return a comparison: the differences, the verdict, what else differs, the questions that flipped.

    Below the differences stands how far a judge agrees with people. Of the questions the first ten are shown, and no metric that is the same, unless `everything` is asked for. A clear difference has a star.
    """
    rows: list[tuple[str, ...]] = [("", "A", "B", "B - A", "95 %", "p", "")]
    differing = [each for each in comparison.differences if everything or each.value or each.low or each.high]
    rows += [_difference(each) for each in differing]
    parts = [f"A  {comparison.a.id}\nB  {comparison.b.id}\n"]
    starred = f"* {STAR}\n" if any(each.clear for each in differing) else ""
    parts += [columns(rows, layout) + starred] if differing else []
    if len(differing) < len(comparison.differences):
        parts.append(f"the same in {counted(len(comparison.differences) - len(differing), 'metric')}\n")
    parts += [columns(judged, layout)] if (judged := list(_judged(comparison))) else []
    parts.append(f"{verdict(comparison)}\n")
    if comparison.settings:
        parts.append("".join(_setting(name, a, b, layout) for name, (a, b) in comparison.settings.items()))
    flips = comparison.flipped if everything else comparison.flipped[:_FLIPS]
    parts += [_flip(flip, layout) for flip in flips]
    if len(flips) < len(comparison.flipped):
        parts.append(f"{len(comparison.flipped) - len(flips)} more flipped: --all shows them\n")
    return "\n".join(parts)


def _judged(comparison: Comparison) -> Iterator[tuple[str, str, str, str]]:
    """Yield how far the judge of each run that had one agrees with people, by which its scores are to be read."""
    for letter, run in (("A", comparison.a), ("B", comparison.b)):
        judge = judge_of(run)
        if judge is not None:
            for name, value, span, count in agreement_rows(agreement_of(run)):
                yield f"{letter}: {name} ({on_one_line(judge['model'])})", value, span, f"n={count}" if count else ""


def _difference(each: Difference) -> tuple[str, ...]:
    name = each.name
    values = (shown(name, each.a), shown(name, each.b), signed(name, each.value))
    span = f"[{signed(name, each.low)}, {signed(name, each.high)}]"
    return title(name), *values, span, chance(each.p), "*" if each.clear else ""


def _setting(name: str, a: object, b: object, layout: Layout) -> str:
    return (
        "\n".join(layout.lines(on_one_line(f"{name}: {told(a)} -> {told(b)}"), first="differs  ", indent="         "))
        + "\n"
    )


def _flip(flip: Flip, layout: Layout) -> str:
    lines = [layout.styled(line, "bold") for line in layout.lines(on_one_line(f"{flip.id}: {flip.question}"))]
    for name, result, repeats in (("a", flip.a, flip.repeats[0]), ("b", flip.b, flip.repeats[1])):
        first = f"  {name.upper()} {_mark(repeats, right=flip.better == name)}  "
        text = on_one_line(result.answer["text"]) or "(nothing)"
        lines += layout.lines(text, first=first, indent=" " * cells(first))
    return "\n".join(lines) + "\n"


def _mark(repeats: Sequence[Result], *, right: bool) -> str:
    """Return what a question counts as, with how many of several repeats are so: "wrong in 2 of 3"."""
    word = "right" if right else "wrong"
    return (
        f"{word} in {sum(is_right(each) is right for each in repeats)} of {len(repeats)}" if len(repeats) > 1 else word
    )


def columns(rows: Sequence[Sequence[str]], layout: Layout) -> str:
    """Return rows as a table: the first column to the left, folded where the width asks for it, the others to the right."""
    if not rows:
        return ""
    wide = [max(cells(row[at]) for row in rows) for at in range(len(rows[0]))]
    rest = sum(wide[1:]) + 2 * (len(wide) - 1)
    wide[0] = max(_NARROWEST, min(wide[0], layout.width - rest)) if layout.width else wide[0]
    return "".join(f"{line}\n" for row in rows for line in _row(row, wide))


def _row(row: Sequence[str], wide: Sequence[int]) -> list[str]:
    """Return a row's lines: beside the first of its name stand the figures."""
    first, *below = Layout(wide[0]).lines(row[0], indent="  ", first="")
    figures = [_right(text, columns) for text, columns in zip(row[1:], wide[1:], strict=True)]
    return ["  ".join([first + " " * (wide[0] - cells(first)), *figures]).rstrip(), *below]


def _right(text: str, columns: int) -> str:
    return " " * (columns - cells(text)) + text
