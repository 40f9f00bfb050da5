"""Where the words of a quotation stand in an article, in one piece or with stated edits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.schema import Quote
from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.grounds import Source, Utterance
from assistant.verify.language import CONDITIONS, HEDGES, NEGATIONS, TURNING
from assistant.verify.units import Units, units

_EDIT = re.compile(r"[\[(]\s*(?:\.{3,}|…)\s*[\])]|\.{3,}|(?:\.\s){2,}\.|…|\[[^\]]*\]")
_CAPITAL = re.compile(r"\[(\w)\](?=[\w'’])|\[([A-Za-z])\](?=\s)|(?<=\w)\[(\w{1,3})\]")
_SIC = re.compile(r"\s*\[\s*sic\.?!?\s*\]", re.IGNORECASE)
_TENSES = vocabulary(
    "am is are was were be been being has have had do does did will would shall should can could may might must"
)
"""Words whose exchange moves what is said in time."""
_INSERT_GAP = 5
"""How many words of the source a bracketed insertion may stand for."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Words [first, last) of a run of units; `start` and `end` are in the body, `quotes` the speech that holds them.

    `skips` are the words [start, end) of the run that an ellipsis or a bracket left out; `edited` says that the quotation
    shows such an edit, or spells words otherwise: `respelt`, each in the quotation's spelling and in the article's.
    """

    source: Source
    run: Units
    first: int
    last: int
    start: int
    end: int
    quotes: tuple[Quote, ...]
    edited: bool = False
    skips: tuple[tuple[int, int], ...] = ()
    headline: bool = False
    respelt: tuple[tuple[str, str], ...] = ()

    @property
    def skipped(self) -> tuple[str, ...]:
        """The words that were left out."""
        return tuple(word for start, end in self.skips for word in self.run.words[start:end])


def occurrences(text: str, source: Source) -> list[Occurrence]:
    """Return all places of an article where these words stand, as they are or with stated edits."""
    wanted = units(text)
    found = [*_whole(wanted, source)]
    if found or not (_EDIT.search(text) or _CAPITAL.search(text)):
        return found
    opened = _CAPITAL.sub(lambda match: match.group(1) or match.group(2) or match.group(3) or "", text)
    found = [*_whole(units(opened), source)]
    if found:
        return [replace(one, edited=True) for one in found]
    opened = _SIC.sub("", opened)
    parts = [(units(piece), insert) for piece, insert in _pieces(opened)]
    if any(insert and not _harmless(insert, source) for _, insert in parts):
        return []
    parts = [part for part in parts if part[0].words]
    return list(_in_order(parts, source))


def _whole(wanted: Units, source: Source) -> Iterator[Occurrence]:
    for one in _standing(wanted, source):
        respelt = one.run.respelt(wanted, one.first)
        yield replace(one, edited=True, respelt=respelt) if respelt else one


def _standing(wanted: Units, source: Source) -> Iterator[Occurrence]:
    count = len(wanted.words)
    for at in source.units.find(wanted):
        start, end = source.units.spans[at][0], source.units.spans[at + count - 1][1]
        holding = _holding(source, start, end)
        if not (holding and _is_broken(holding[0], source)):
            yield Occurrence(source, source.units, at, at + count, start, end, holding)
    for utterance in source.utterances:
        if len(utterance.quotes) > 1:
            for at in utterance.units.find(wanted, utterance.joints):
                yield _spoken(source, utterance, at, at + count)
    for at in source.title.find(wanted):
        yield Occurrence(source, source.title, at, at + count, 0, 0, (), headline=True)


def _is_broken(quote: Quote, source: Source) -> bool:
    """Whether a quotation is a piece of an utterance, in which its words are found with those said before it."""
    return any(len(utterance.quotes) > 1 and quote in utterance.quotes for utterance in source.utterances)


def _spoken(source: Source, utterance: Utterance, first: int, last: int) -> Occurrence:
    edges = [0]
    for quote in utterance.quotes:
        edges.append(edges[-1] + len(units(source.article.body[quote.start : quote.end]).words))
    held = tuple(
        quote
        for quote, begin, end in zip(utterance.quotes, edges, edges[1:], strict=False)
        if begin < last and first < end
    )
    return Occurrence(source, utterance.units, first, last, held[0].start, held[-1].end, held)


def _holding(source: Source, start: int, end: int) -> tuple[Quote, ...]:
    """Return the speech that holds [start, end) of the body wholly; empty where a word of it is the writer's."""
    inside = tuple(
        quote for quote in source.quotes if quote.kind != "indirect" and quote.start < end and start < quote.end
    )
    single = tuple(quote for quote in inside if quote.start <= start and end <= quote.end)
    return single[-1:]


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces between edits, each with the words that a bracket inserts before it."""
    position, insert = 0, ""
    for match in _EDIT.finditer(text):
        yield text[position : match.start()], insert
        insert = match.group().strip("[]() .…")
        position = match.end()
    yield text[position:], insert


def _harmless(insert: str, source: Source) -> bool:
    """Whether a bracket inserts only words that the article holds in one piece and that turn nothing round."""
    put = units(insert)
    turning = NEGATIONS | HEDGES | CONDITIONS | TURNING | _TENSES
    if any(folded(word) in turning or word[0].isdigit() for word in put.words):
        return False
    spoken = (units(quote.speaker or "").find(put) for quote in source.quotes)
    return not put.words or bool(source.units.find(put) or source.title.find(put) or any(spoken))


def _in_order(parts: list[tuple[Units, str]], source: Source) -> Iterator[Occurrence]:
    runs: list[tuple[Units, frozenset[int], Utterance | None]] = [(u.units, u.joints, u) for u in source.utterances]
    runs += [(source.units, frozenset(), None), (source.title, frozenset(), None)]
    for run, joints, utterance in runs:
        for first in run.find(parts[0][0], joints) if parts else ():
            placed = _place(parts, run, joints, first, bound=utterance is None)
            if placed is None:
                continue
            skips, respelt = placed
            last = first + sum(len(piece.words) for piece, _ in parts) + sum(end - start for start, end in skips)
            if utterance is not None:
                found = _spoken(source, utterance, first, last)
            else:
                start, end = run.spans[first][0], run.spans[last - 1][1]
                found = Occurrence(source, run, first, last, start, end, (), headline=run is source.title)
            yield replace(found, edited=True, skips=skips, respelt=respelt)


def _place(
    parts: list[tuple[Units, str]], run: Units, joints: frozenset[int], first: int, *, bound: bool
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[str, str], ...]] | None:
    """Lay the pieces one after another from a word on, and return what lies between and what is spelt otherwise.

    The writer's own words keep within one sentence.
    """
    last = first + len(parts[0][0].words)
    skips: list[tuple[int, int]] = []
    respelt = [*run.respelt(parts[0][0], first)]
    for piece, insert in parts[1:]:
        at = next((at for at in run.find(piece, joints) if at >= last), None)
        if at is None or (insert and at - last > _INSERT_GAP):
            return None
        if bound and any(set(gap) & set(".!?") for gap in run.gaps[last - 1 : at]):
            return None
        skips += [(last, at)] if last < at else []
        respelt += run.respelt(piece, at)
        last = at + len(piece.words)
    return tuple(skips), tuple(respelt)
