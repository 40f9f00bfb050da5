"""Show the ledger in a terminal: quotations with whose they are and where they stand, speakers with counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from assistant.render.clean import on_one_line
from assistant.render.layout import Layout
from assistant.render.links import text_fragment, web_address
from assistant.render.words import NO_SPEAKER, provenance, quoted
from assistant.schema import Entry, Voice

_INDENT = "    "
_MOST_NAMES = 3
"""So many other names of a speaker are told; --json has them all."""
_NAME_COLUMNS = 30
"""A name that has fewer stands below its numbers."""


def utterances(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Return entries with the pieces of one utterance together."""
    numbered = enumerate(entries)
    pieces = groupby(numbered, key=lambda pair: (pair[1].article_id, _group(*pair)))
    return [[entry for _, entry in run] for _, run in pieces]


def quotes_list(entries: Iterable[Entry], layout: Layout) -> str:
    """Return utterances: the words, who said them, where and when, a link to them, and the other articles."""
    return "\n".join("".join(f"{line}\n" for line in _utterance(pieces, layout)) for pieces in utterances(entries))


def voices_table(voices: Sequence[Voice], layout: Layout) -> str:
    """Return a line a speaker: different quotations, articles, first and last day, names; two where the width is small."""
    head = _row(f"{'quotations':>10}  {'articles':>8}  {'from':10}  {'until':10}  ", "speaker", layout)
    lines = [
        *(layout.styled(line, "dim") for line in head),
        *(line for voice in voices for line in _voice(voice, layout)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _group(number: int, entry: Entry) -> int:
    return -1 - number if entry.group is None else entry.group


def _utterance(pieces: Sequence[Entry], layout: Layout) -> list[str]:
    entry = pieces[0]
    lines = layout.lines(" … ".join(map(_words, pieces)))
    lines += [
        _INDENT + layout.styled(line.removeprefix(_INDENT), "bold")
        for line in layout.lines(_whose(pieces), indent=_INDENT)
    ]
    lines += _place(entry, layout, "")
    others = {other.article_id: other for other in entry.also}
    for other in others.values():
        lines += _place(other, layout, "also ")
    return lines


def _words(entry: Entry) -> str:
    """Return the words between quotation marks, those that are only reported without."""
    return on_one_line(entry.text) if entry.kind == "indirect" else quoted(entry.text)


def _whose(pieces: Sequence[Entry]) -> str:
    """Return who said it: "British MoD (UK Ministry of Defence), role; told The Courier"."""
    entry = pieces[0]
    known = entry.canonical if entry.canonical and entry.canonical != entry.speaker else None
    name = (entry.speaker or NO_SPEAKER) + (f" ({known})" if known and entry.speaker else "")
    role = next((piece.role for piece in pieces if piece.role), None)
    relay = next((piece.relay for piece in pieces if piece.relay), None)
    how = "reported, not quoted" if entry.kind == "indirect" else None
    who = ", ".join(part for part in (name, role) if part)
    return on_one_line("; ".join(part for part in (who, relay, how) if part))


def _place(entry: Entry, layout: Layout, lead: str) -> list[str]:
    where = f"{lead}{provenance(entry.source, entry.published_at)} · {entry.article_id}"
    lines = [_INDENT + layout.styled(line.removeprefix(_INDENT), "dim") for line in layout.lines(where, indent=_INDENT)]
    link = text_fragment(entry.url, entry.text)
    address = web_address(entry.url)
    if address:  # with the words behind it a line would be as long as they are; --json has that link
        lines.append(_INDENT + layout.linked(layout.styled(address, "dim"), link))
    return lines


def _voice(voice: Voice, layout: Layout) -> list[str]:
    numbers = f"{voice.quotes:>10,}  {voice.articles:>8,}  {voice.first or '':10}  {voice.last or '':10}  "
    others = [name for name in voice.names if name != voice.speaker]
    more = f", {len(others) - _MOST_NAMES} more" if len(others) > _MOST_NAMES else ""
    also = f" (also {', '.join(others[:_MOST_NAMES])}{more})" if others else ""
    return _row(numbers, on_one_line(f"{voice.speaker or NO_SPEAKER}{also}"), layout)


def _row(numbers: str, name: str, layout: Layout) -> list[str]:
    left = layout.width and layout.width - len(numbers)
    if left and left < _NAME_COLUMNS:
        return [numbers.rstrip(), *layout.lines(name, indent=_INDENT)]
    return [numbers + (layout.cut(name, left).rstrip() if left else name)]
