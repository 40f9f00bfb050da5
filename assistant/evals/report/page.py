"""Write a run as one web page that opens without a network: scores, plots, every question; its own small script filters and sorts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from assistant.evals.differences import Difference
from assistant.evals.metrics import BY_NAME
from assistant.evals.metrics.published import published
from assistant.evals.report import plots
from assistant.evals.report.cards import card
from assistant.evals.report.figures import STAR, chance, interval, rows_below, rows_last, shown, signed, title, told
from assistant.evals.report.sheet import Row, Sheet
from assistant.evals.report.text import floors_list, verdict
from assistant.evals.scores import Score
from assistant.render.markup import inline
from assistant.text.scopes import counted

_CARDS = ("right", "response_right", "useful", "false_abstention", "false_answer", "response_f1", "quotations_exact")
_SHOWN_CARDS = 4


def html(sheet: Sheet) -> str:
    """Return the page. Nothing is loaded, and no style or script runs but its own, by the hash of each."""
    body = "\n".join(_parts(sheet))
    name = f"{inline(sheet.suite)}: {inline(sheet.run.id)}"
    return (
        "<!doctype html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n<style>{_read('page.css')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n<script>{_read('page.js')}</script>\n</body>\n</html>\n"
    )


@cache
def _read(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _policy() -> str:
    """Return a content security policy that allows this page's own style and script and nothing else."""
    style, script = (_hash(_read(name)) for name in ("page.css", "page.js"))
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _parts(sheet: Sheet) -> Iterator[str]:
    yield _head(sheet)
    if sheet.comparison:
        yield f'<p class="verdict">{inline(verdict(sheet.comparison))}</p>'
    for line in floors_list(sheet.floors):
        yield f'<p class="verdict no">{inline(line[:1].upper() + line[1:])}</p>'
    yield _cards(sheet)
    yield _figures(sheet)
    yield _scores(sheet)
    yield _settings(sheet)
    yield _controls(sheet)
    yield '<div id="questions">'
    yield from (card(row, place) for place, row in enumerate(sheet.rows))
    yield "</div>"
    yield '<p id="none" hidden>No question fits.</p>'
    star = f" A star marks {STAR}." if sheet.comparison else ""
    yield f"<footer>Marked words are the articles' own, copied from the text as it was added. Intervals are of 95 %.{star}</footer>"


def _head(sheet: Sheet) -> str:
    about = sheet.about
    model = about["settings"].get("model") or "without a model"
    corpus = about["corpus"].get("articles", 0)
    of = counted(len(sheet.rows), sheet.asked)
    on = f" on {counted(corpus, 'article')}" if corpus else ""
    against = f" · B, against A {inline(sheet.comparison.a.id)}" if sheet.comparison else ""
    return (
        f"<h1>{inline(sheet.suite)}</h1>\n"
        f'<p class="note">{of}{on} · {inline(str(model))} · {inline(str(about.get("started", "")))} · {inline(sheet.run.id)}{against}</p>'
    )


def _cards(sheet: Sheet) -> str:
    names = [name for name in _CARDS if name in sheet.by_name][:_SHOWN_CARDS]
    return f'<div class="cards">{"".join(_card(sheet, sheet.by_name[name]) for name in names)}</div>'


def _card(sheet: Sheet, score: Score) -> str:
    found = _difference(sheet, score.name)
    change = f'<span class="{_sense(found)}">{signed(score.name, found.value)}</span>' if found and found.value else ""
    return (
        f"<div><b>{shown(score.name, score.value)}</b> {change}<span>{escape(title(score.name))}</span>"
        f"<small>{interval(score)} n = {score.n:,}</small></div>"
    )


def _difference(sheet: Sheet, name: str) -> Difference | None:
    found = sheet.comparison.differences if sheet.comparison else ()
    return next((each for each in found if each.name == name), None)


def _sense(found: Difference) -> str:
    return {"b": "yes", "a": "no", None: "soft"}[found.better]


def _figures(sheet: Sheet) -> str:
    of = " of B" if sheet.comparison else ""
    drawn = (
        ("By kind and tag", "the share of questions that are right", plots.by_label(sheet.rows, sheet.before), "tall"),
        ("Quality against time", f"a point is a fifth of the questions, a stroke one{of}: above right, below wrong", plots.against_latency(sheet.rows, sheet.before), ""),
        ("Knowing what is not there", "the share answered should follow the share that is answerable", plots.calibration(sheet.rows, sheet.before), ""),
    )  # fmt: skip
    figures = "".join(
        f'<figure class="{kind}"><figcaption><b>{name}</b> {note}</figcaption>{svg}</figure>'
        for name, note, svg, kind in drawn
        if svg
    )
    return f'<section class="figures">{figures}</section>'


def _scores(sheet: Sheet) -> str:
    heads = "<th>metric</th><th>score</th><th>95 %</th>"
    heads += "<th>A</th><th>change</th><th>p</th>" if sheet.comparison else ""
    rows = "".join(_score(sheet, score) for score in sheet.scores)
    last = rows_last(sheet.by_name, sheet.agreed, sheet.judge)
    return (
        f'<h2>Scores</h2>\n<div class="scroll"><table class="scores"><thead><tr>{heads}<th>n</th></tr></thead>'
        f"<tbody>{rows}{_rows(sheet, last)}{_published(sheet)}</tbody></table></div>"
    )


def _score(sheet: Sheet, score: Score) -> str:
    hint = {"more": "", "less": " (less is better)", "neither": ""}[BY_NAME[score.name].better]
    cells = (
        f"<td>{escape(title(score.name))}{hint}</td><td>{shown(score.name, score.value)}</td><td>{interval(score)}</td>"
    )
    if sheet.comparison:
        found = _difference(sheet, score.name)
        cells += _change(found) if found else "<td></td><td></td><td></td>"
    below = _rows(sheet, rows_below(score.name, sheet.by_name, sheet.agreed))
    return f'<tr>{cells}<td data-name="n =">{score.n:,}</td></tr>{below}'


def _rows(sheet: Sheet, rows: Iterable[tuple[str, str, str, str]]) -> str:
    """Return what stands below the metrics' own rows, in the same columns."""
    between = "<td></td><td></td><td></td>" if sheet.comparison else ""
    return "".join(
        f"<tr><td>{escape(what)}</td><td>{value}</td><td>{span}</td>{between}{_of(count)}</tr>"
        for what, value, span, count in rows
    )


def _of(count: str) -> str:
    """Return how many questions a figure is of, where that is known."""
    return f'<td data-name="n =">{count}</td>' if count else "<td></td>"


def _change(found: Difference) -> str:
    name = found.name
    span = f"[{signed(name, found.low)}, {signed(name, found.high)}]" if found.value or found.low or found.high else ""
    star = " *" if found.clear else ""
    sense = _sense(found) if found.clear else ""
    return (
        f'<td data-name="A">{shown(name, found.a)}</td>'
        f'<td class="{sense}" data-name="change">{signed(name, found.value)} {span}{star}</td>'
        f'<td data-name="p">{escape(chance(found.p))}</td>'
    )


def _published(sheet: Sheet) -> str:
    """Return what published systems reach on other responses of the same kind: a guide and no contest."""
    between = "<td></td><td></td><td></td>" if sheet.comparison else ""
    return "".join(
        f'<tr class="soft"><td>{escape(title(each.metric))}: {escape(each.label)} ({escape(each.source)})</td>'
        f"<td>{shown(each.metric, each.value)}</td><td></td>{between}<td></td></tr>"
        for each in published(sheet.suite, sheet.by_name)
    )


def _settings(sheet: Sheet) -> str:
    changed = sheet.comparison.settings if sheet.comparison else {}
    lines = "".join(
        f"<tr><td>{inline(name)}</td><td>{inline(told(a))}</td><td>{inline(told(b))}</td></tr>"
        for name, (a, b) in changed.items()
    )
    differ = (
        '<h3>What differs</h3><div class="scroll"><table class="plain"><thead><tr><th></th><th>A</th><th>B</th></tr></thead>'
        f"<tbody>{lines}</tbody></table></div>"
        if lines
        else ""
    )
    about = sheet.about
    facts = {
        **about["settings"],
        **about["versions"],
        **{f"corpus {k}": v for k, v in about["corpus"].items()},
        "suite": about["suite"]["sha256"],
    }
    rows = "".join(
        f"<tr><td>{inline(str(name))}</td><td>{inline(told(value))}</td></tr>" for name, value in facts.items()
    )
    return f'{differ}<details class="plain"><summary>Settings and versions</summary><table><tbody>{rows}</tbody></table></details>'


def _controls(sheet: Sheet) -> str:
    labels = dict.fromkeys(label for row in sheet.rows for label in row.labels)
    options = "".join(f'<option value="{inline(label)}">{inline(label)}</option>' for label in labels)
    states = "".join(f'<option value="{value}">{name}</option>' for value, name in _states(sheet.rows))
    return (
        f'<h2>{sheet.asked.capitalize()}s <span id="count" class="soft">{len(sheet.rows):,}</span></h2>\n<form id="controls">'
        '<label>Find <input type="search" id="find" autocomplete="off"></label>'
        f'<label>Outcome <select id="state"><option value="">all</option>{states}</select></label>'
        f'<label>Kind <select id="label"><option value="">all</option>{options}</select></label>'
        '<label>Sort <select id="sort"><option value="place">as asked</option><option value="worst">wrong first</option>'
        '<option value="seconds">slowest first</option></select></label>'
        '<button type="button" id="open">Open all</button></form>'
    )


def _states(rows: tuple[Row, ...]) -> list[tuple[str, str]]:
    flips = [("gained", "gained"), ("lost", "lost")] if any(row.flipped for row in rows) else []
    named = ("right", "wrong", "right refusal", "wrong refusal", "failed")
    return [*((name, name) for name in named), *flips]
