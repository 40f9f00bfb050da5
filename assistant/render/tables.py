"""Show lists in a terminal: articles, passages, saved answers, what became of inputs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.render.clean import on_one_line
from assistant.render.layout import Layout
from assistant.render.words import NOT_NAMED, provenance, strength
from assistant.schema import Article, Hit, Outcome, Strength

_STAGES = {
    "terms": "words in common, rare ones first (BM25)",
    "words": "the part of the question it answers best",
    "vector": "nearness in meaning",
    "source": "of a publisher that is named",
    "date": "of a day that is named",
    "others": "others tell it too, by their headlines",
    "answered": "that part is answered above",
    "same_article": "passages of its article above",
    "same_source": "passages of its named publisher above",
}
"""What each stage of a search looks at."""
_SOURCE_COLUMNS = 18
_ID_COLUMNS = 12
_TITLE_COLUMNS = 30
"""A headline that has fewer stands below."""
_BELOW = "    "
_HELP = re.compile(r"^/\S.*? {2,}", re.MULTILINE)
_ALIKE = 4
"""From so many on, inputs of one place that are rejected for one reason share a line."""
_FIRST = 3
_LINE = re.compile(r"(.+) line (\d+)")
_WHERE = re.compile(r" \((?:column|byte) \d+\)")
"""What differs between inputs with one thing wrong."""
_WHEN_SCORED = (
    "Places are filled from the first on, each with the best score of that moment: once a part of the question is answered, "
    "the others count more, so that a later score may be higher than an earlier one."
)


def articles_table(articles: Iterable[Article], layout: Layout) -> str:
    """Return a line an article: id, day, source, headline; cut to the width where there is one, two where it is small."""
    return "".join(f"{_article_line(article, layout)}\n" for article in articles)


def passages_list(hits: Iterable[Hit], layout: Layout, *, explained: Strength | None = None) -> str:
    """Return passages, the best first: score, where and when, headline, article's id, then the words.

    With what vectors count it is `explained` too: the stages that make up each score, their values and weights.
    """
    blocks = [
        _passage(rank, hit, layout) + (_stages(hit, layout) if explained else "")
        for rank, hit in enumerate(hits, start=1)
    ]
    if explained:
        lines = [*layout.lines(_WHEN_SCORED), *layout.lines(f"Nearness in meaning counts {strength(explained)}.")]
        blocks.append("".join(f"{layout.styled(line, 'dim')}\n" for line in lines))
    return "\n".join(blocks)


def questions_table(answers: Iterable[tuple[str, str, str]], layout: Layout) -> str:
    """Return a line a saved answer from (id, question, status)."""
    lines = (
        _fitted(layout, f"{layout.styled(name, 'bold')}  ", len(name) + 2, on_one_line(question), status)
        for name, question, status in answers
    )
    return "".join(f"{line}\n" for line in lines)


def outcomes_summary(outcomes: Sequence[Outcome]) -> str:
    """Return what became of the inputs in one line: "12 added, 1 updated, 3 unchanged, 2 rejected"."""
    counts = {s: sum(o.status == s for o in outcomes) for s in ("added", "updated", "unchanged", "removed", "rejected")}
    always = {"added", "updated", "unchanged"}
    return ", ".join(f"{count:,} {status}" for status, count in counts.items() if count or status in always)


def rejections(outcomes: Iterable[Outcome]) -> list[str]:
    """Return what was rejected and why, in a line for each file or folder and reason, the first ones named."""
    return _told("rejected", [(o.input, o.reason or "") for o in outcomes if o.status == "rejected"])


def oddities(outcomes: Iterable[Outcome]) -> list[str]:
    """Return what is odd about articles that were taken in, in lines like those of `rejections`."""
    return _told("note:", [(outcome.input, outcome.note) for outcome in outcomes if outcome.note])


def _told(verb: str, inputs: Iterable[tuple[str, str]]) -> list[str]:
    """Return lines that tell of `inputs` and why: one for each file or folder and reason."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for given, why in inputs:
        found.setdefault((*_place(given)[:2], _WHERE.sub("", why)), []).append((given, why))
    return [line for (place, kind, _), alike in found.items() for line in _lines(verb, place, kind, alike)]


def _place(given: str) -> tuple[str, str, str]:
    """Return where an input stands, what it is there ("line", "file"), and its number or name."""
    line = _LINE.fullmatch(given)
    if line:
        return line[1], "line", line[2]
    folder, _, name = given.rpartition("/")
    return folder, "file", name


def _lines(verb: str, place: str, kind: str, alike: Sequence[tuple[str, str]]) -> Iterator[str]:
    if len(alike) < _ALIKE:
        yield from (f"{verb} {on_one_line(given)}: {on_one_line(why)}" for given, why in alike)
        return
    reasons = {why for _, why in alike}
    reason = reasons.pop() if len(reasons) == 1 else _WHERE.sub("", alike[0][1])
    named = ", ".join(_place(given)[2] for given, _ in alike[:_FIRST])
    more = f" and {len(alike) - _FIRST:,} more" if len(alike) > _FIRST else ""
    lines = "lines " if kind == "line" else ""
    whole = "of" if kind == "line" else "in"
    where = f"{whole} {on_one_line(place or 'this folder')}"
    yield f"{verb} {len(alike):,} {kind}s {where}: {on_one_line(reason)} ({on_one_line(f'{lines}{named}{more}')})"


def facts_table(facts: Sequence[tuple[str, str]], layout: Layout) -> str:
    """Return a line a fact, names and values in two columns."""
    wide = max((len(name) for name, _ in facts), default=0)
    lines = (
        line.replace(name, layout.styled(name, "dim"), 1) if at == 0 else line
        for name, value in facts
        for at, line in enumerate(
            layout.lines(on_one_line(value), indent=" " * (wide + 2), first=f"{name.ljust(wide)}  ")
        )
    )
    return "".join(f"{line}\n" for line in lines)


def help_text(text: str, layout: Layout) -> str:
    """Return lines of help, "/command   what it does", broken at words: what it does stays in its column."""
    columns = max((len(match[0]) for match in _HELP.finditer(text)), default=0)
    broken = []
    for line in text.split("\n"):
        lead = line[:columns] if line[columns - 1 : columns] == " " else ""
        broken += layout.lines(line[len(lead) :].strip(), indent=" " * columns, first=lead)
    return "\n".join(broken)


def _article_line(article: Article, layout: Layout) -> str:
    day = (article.published_at or "")[:10].ljust(10)
    source = on_one_line(article.source or NOT_NAMED)
    source = layout.cut(source, _SOURCE_COLUMNS) if layout.width else source
    lead = f"{layout.styled(article.id, 'bold')}  {day}  {source}  "
    title, columns = on_one_line(article.title), _ID_COLUMNS + 2 + 10 + 2 + _SOURCE_COLUMNS + 2
    if layout.width and layout.width - columns < _TITLE_COLUMNS:
        return f"{lead.rstrip()}\n{_fitted(layout, _BELOW, len(_BELOW), title)}"
    return _fitted(layout, lead, columns, title)


def _fitted(layout: Layout, lead: str, columns: int, text: str, tail: str = "") -> str:
    note = f"  ({tail})" if tail and tail != "answered" else ""
    if not layout.width:
        return lead + text + note
    return (lead + layout.cut(text, max(10, layout.width - columns - len(note)))).rstrip() + note


def _passage(rank: int, hit: Hit, layout: Layout) -> str:
    lead = f"{rank}.".ljust(4)
    head = " · ".join(
        (f"{hit.score:.3f}", provenance(hit.source, hit.published_at), on_one_line(hit.title), hit.article_id)
    )
    first, *rest = layout.lines(head, indent="    ", first=lead)
    lines = [layout.styled(line, "bold") for line in (first, *rest)]
    return "\n".join([*lines, *layout.lines(on_one_line(hit.text), indent="    ")]) + "\n"


def _stages(hit: Hit, layout: Layout) -> str:
    wide = max(map(len, _STAGES.values()))
    lines = [
        f"    {_STAGES.get(name, name).ljust(wide)} {stage.value:8.3f} × {abs(stage.weight):.2f} {stage.score:+8.3f}"
        for name, stage in hit.stages.items()
        if stage.score
    ]
    return "".join(f"{layout.styled(line, 'dim')}\n" for line in lines)
