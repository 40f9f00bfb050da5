"""Show what became of a draft's quotations: a listing for a terminal, and the JSON that others rely on."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from assistant.render.clean import on_one_line
from assistant.render.layout import Layout
from assistant.render.links import text_fragment
from assistant.render.shapes import Document
from assistant.render.words import provenance, quoted
from assistant.schema import Change, CheckedQuote, Verdict
from assistant.text.scopes import counted

_ORDER: tuple[Verdict, ...] = ("found", "edited", "altered", "cut", "misattributed", "missing")
_WRONG: frozenset[Verdict] = frozenset({"altered", "cut", "misattributed"})
_INDENT = "    "
_AT_EACH_END = 5
"""Words that are shown at either end of a stretch that is the same in draft and source."""


def check_document(checked: Iterable[CheckedQuote]) -> Document:
    """Return quotations in the shape of `check --json`, in the order of the drafts."""
    return {"quotes": [_entry(one) for one in checked]}


def verdicts_list(checked: Sequence[CheckedQuote], layout: Layout) -> str:
    """Return each quotation with its line in the draft, its verdict and what it rests on, then the counts."""
    several = len({one.draft for one in checked}) > 1
    blocks = ["\n".join(_lines(one, layout, several=several)) for one in checked]
    return "\n\n".join([*blocks, verdicts_summary(checked)]) + "\n"


def verdicts_summary(checked: Sequence[CheckedQuote]) -> str:
    """Return how many quotations there are of each verdict, in a line."""
    counts = Counter(one.verdict for one in checked)
    told = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in _ORDER if counts[verdict])
    return f"{counted(len(checked), 'quotation')}: {told}"


def _entry(one: CheckedQuote) -> Document:
    article = one.article
    return {
        "text": one.text,
        "verdict": one.verdict,
        "draft": one.draft,
        "line": one.line,
        "draft_start": one.draft_start,
        "draft_end": one.draft_end,
        "claimed_speaker": one.claimed_speaker,
        "article_id": one.article_id,
        "article_title": article.title if article else None,
        "source": article.source if article else None,
        "published_at": article.published_at if article else None,
        "url": article.url if article else None,
        "start": one.start,
        "end": one.end,
        "source_text": one.source_text,
        "speaker": one.speaker,
        "diff": [dataclasses.asdict(change) for change in one.diff],
        "skipped": list(one.skipped),
        "inserted": list(one.inserted),
        "verbatim": one.verbatim,
        "reason": one.reason,
        "unbalanced": one.unbalanced,
        "also": list(one.also),
    }


def _lines(one: CheckedQuote, layout: Layout, *, several: bool) -> Iterator[str]:
    lead = f"{on_one_line(one.draft)}, line {one.line}" if several else f"line {one.line}"
    name = one.verdict.upper() if one.verdict in _WRONG else one.verdict
    styles = ("bold", "accent") if one.verdict in _WRONG else ("bold",)
    claimed = f" ({on_one_line(one.claimed_speaker)})" if one.claimed_speaker else ""
    head, *rest = layout.lines(f"{lead}: {name} {quoted(one.text)}{claimed}", indent=_INDENT, first="")
    yield head.replace(f" {name}", f" {layout.styled(name, *styles)}", 1)
    yield from rest
    for label, words in _details(one):
        yield from layout.lines(f"{label}{words}", indent=_INDENT, first=_INDENT)
    if one.article is not None:
        place = provenance(one.article.source, one.article.published_at)
        speaker = f"{on_one_line(one.speaker)} · " if one.speaker else ""
        text = f"{speaker}{place} · {on_one_line(one.article.title)} · {one.article.id}"
        address = text_fragment(one.article.url, one.source_text or "")
        for line in layout.lines(text, indent=_INDENT, first=_INDENT):
            yield layout.linked(layout.styled(line, "dim"), address)


def _details(one: CheckedQuote) -> Iterator[tuple[str, str]]:
    if one.reason:
        yield "", on_one_line(one.reason)
    if one.diff:
        yield "", _difference(one.diff)
    if one.skipped:
        yield "skipped: ", on_one_line(" ".join(one.skipped))
    if one.inserted:
        yield "inserted: ", on_one_line(" ".join(one.inserted))
    if (
        one.verdict in {"cut", "misattributed"}
        and one.source_text
        and len(one.text.split()) < len(one.source_text.split())
    ):
        yield "the source: ", quoted(one.source_text)
    if one.also:
        yield "", f"also in {counted(len(one.also), 'other article')}"


def _difference(diff: Sequence[Change]) -> str:
    """Return a word-by-word difference in a line: [-the source's words-] {+the draft's+}."""
    told = []
    for number, change in enumerate(diff):
        draft, source = on_one_line(change.draft), on_one_line(change.source)
        if change.kind == "same":
            told.append(_shortened(draft, first=number == 0, last=number == len(diff) - 1))
            continue
        if source:
            told.append(f"[-{source}-]")
        if draft:
            told.append(f"{{+{draft}+}}")
    return " ".join(told)


def _shortened(words: str, *, first: bool, last: bool) -> str:
    """Return a stretch that is the same in both, its middle left out: only what stands beside a change matters."""
    every = words.split()
    ahead, behind = 0 if first else _AT_EACH_END, 0 if last else _AT_EACH_END
    if len(every) <= ahead + behind + 2:
        return words
    return " ".join([*every[:ahead], "…", *every[len(every) - behind :]])
