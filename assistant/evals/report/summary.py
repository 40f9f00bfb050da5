"""Write a run as Markdown short enough for a pull request: the verdict, the scores, the questions that flipped or went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.evals.metrics.published import published
from assistant.evals.repeats import distinct
from assistant.evals.report.figures import (
    STAR,
    chance,
    interval,
    often,
    rows_below,
    rows_last,
    shown,
    signed,
    title,
)
from assistant.evals.report.missing import missing
from assistant.evals.report.sheet import Row, Sheet
from assistant.evals.report.text import floors_list, verdict
from assistant.evals.scores import Score
from assistant.evals.trial import Result
from assistant.render.clean import escaped_markdown, on_one_line
from assistant.text.scopes import begun, counted

_MOST = 20
_LONGEST = 240
_ANSWERS = 3
"""Different answers of a question's repeats that are shown."""


def markdown(sheet: Sheet) -> str:
    """Return the summary; with a comparison the other run's scores and what flipped, else what went wrong."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    model = sheet.about["settings"].get("model") or "without a model"
    yield f"### {_text(sheet.suite)}: {counted(len(sheet.rows), sheet.asked)}, {_text(str(model))}"
    yield ""
    if sheet.comparison:
        yield f"A is {_text(sheet.comparison.a.id)}, B this run, {_text(sheet.comparison.b.id)}. {_text(verdict(sheet.comparison))}"
        yield ""
    for line in floors_list(sheet.floors):
        yield f"**{_text(line[:1].upper() + line[1:])}**"
        yield ""
    yield from _table(sheet)
    yield from _questions(sheet)


def _table(sheet: Sheet) -> Iterator[str]:
    yield f"| metric | score | 95 % |{' before | change | p |' if sheet.comparison else ''} n |"
    yield f"|---|---:|---:|{'---:|---:|---:|' if sheet.comparison else ''}---:|"
    for score in sheet.scores:
        yield f"| {title(score.name)} | {shown(score.name, score.value)} | {interval(score)} |{_change(sheet, score)} {score.n:,} |"
        yield from _rows(sheet, rows_below(score.name, sheet.by_name, sheet.agreed))
    yield from _rows(sheet, rows_last(sheet.by_name, sheet.agreed, sheet.judge))
    between = " | | |" if sheet.comparison else ""
    for each in published(sheet.suite, sheet.by_name):
        yield f"| {title(each.metric)}: {_text(each.label)} ({_text(each.source)}) | {shown(each.metric, each.value)} | |{between} |"
    yield ""
    if sheet.comparison:
        yield "Before and change are over the questions that a metric applies to in both runs, the score over all of this run's."
        yield ""
    if sheet.comparison and any(each.clear for each in sheet.comparison.differences):
        yield f"\\* {STAR}"
        yield ""


def _rows(sheet: Sheet, rows: Iterable[tuple[str, str, str, str]]) -> Iterator[str]:
    """Yield what stands below the metrics' own rows, in the same columns."""
    between = " | | |" if sheet.comparison else ""
    for name, value, span, count in rows:
        yield f"| {name} | {value} | {span} |{between} {count} |"


def _change(sheet: Sheet, score: Score) -> str:
    if sheet.comparison is None:
        return ""
    found = next((each for each in sheet.comparison.differences if each.name == score.name), None)
    if found is None:
        return " | | |"
    star = " **\\***" if found.clear else ""
    return f" {shown(score.name, found.a)} | {signed(score.name, found.value)}{star} | {chance(found.p).replace('<', '&lt;')} |"


def _questions(sheet: Sheet) -> Iterator[str]:
    if sheet.comparison:
        rows = [row for row in sheet.rows if row.flipped]
        what = "flipped"
    else:
        rows = [row for row in sheet.rows if row.is_right is False]
        what = "went wrong"
    if not rows:
        return
    yield f"<details><summary>{counted(len(rows), sheet.asked)} {what}</summary>"
    yield ""
    for row in rows[:_MOST]:
        yield from _question(row)
    if len(rows) > _MOST:
        yield f"- and {len(rows) - _MOST:,} more"
    yield ""
    yield "</details>"


def _question(row: Row) -> Iterator[str]:
    gained = {"b": " (gained)", "a": " (lost)", None: ""}[row.flipped]
    asked = "" if row.is_judged else f": {_text(row.question)}"
    yield f"- **{_text(row.id)}**{gained}{asked}"
    if row.is_right is False:
        yield f"  - {_text('; '.join(missing(row)))}"
    if row.is_judged:
        return
    if row.others:
        yield from _answers(row.others, "before")
    yield from _answers(row.repeats, "now" if row.others else "")


def _answers(repeats: Sequence[Result], when: str) -> Iterator[str]:
    """Yield the answer, or where repeats differ the most frequent ones, each with how often it was given."""
    for given in distinct(repeats)[:_ANSWERS]:
        lead = " ".join(filter(None, (when, often(given, repeats) if len(repeats) > 1 else "")))
        yield f"  - {f'{lead}: ' if lead else ''}{_text(given.result.answer['text'])}"


def _text(words: str) -> str:
    return escaped_markdown(begun(on_one_line(words) or "(nothing)", _LONGEST))
