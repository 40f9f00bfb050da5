"""The words of an article that come nearest to a quotation which it does not hold, and how they differ word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import pairwise

from assistant.schema import Change, ChangeKind, Quote
from assistant.text.words import STOPWORDS
from assistant.verify.grounds import Source
from assistant.verify.units import Units, units

_COMMON = 60
"""A word that stands more often than this in a run says nothing about where a quotation comes from."""
_LIGHT = 0.35
"""What a word without a subject weighs beside one that has one."""
_TOGETHER = 3
"""How many words may be left out before (behind) two or more that end (begin) a quotation, for each that they weigh."""
_SHORTEST_PIECE = 3
"""Words that a piece of a stitched quotation has at least; two stand together anywhere."""
_SHOWN_GAP = 60
"""Words left out between two pieces that a difference still shows one by one."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of an article in an order in which they may be quoted, and where each stands in the body."""

    units: Units
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The words [start, end) of a body that come nearest; `score` is the share of the quotation that they hold, 0 to 1."""

    source: Source
    start: int
    end: int
    score: float
    changes: tuple[Change, ...]
    stitched: bool = False

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The speech on record that these words touch."""
        return tuple(
            quote
            for quote in self.source.quotes
            if quote.kind != "indirect" and quote.start < self.end and self.start < quote.end
        )


def nearest(text: str, source: Source) -> Nearest | None:
    """Return the words of an article that come nearest to a quotation, None where it holds nothing of it."""
    wanted = units(text)
    if not wanted.words:
        return None
    found = [one for run in runs(source) if (one := _aligned(wanted, run, source)) is not None]
    best = max(found, key=lambda one: one.score, default=None)
    if best is not None and best.score < 1:
        return _stitched(wanted, source) or best
    return best


def runs(source: Source) -> Iterator[Run]:
    """Yield the body as a run, and each utterance that a cue broke as one."""
    yield Run(source.units, source.units.spans)
    for utterance in source.utterances:
        if len(utterance.quotes) > 1:
            yield Run(utterance.units, body_spans(utterance.quotes, source.article.body))


def body_spans(quotes: Sequence[Quote], body: str) -> tuple[tuple[int, int], ...]:
    """Return where the words of several pieces of an utterance stand in the body."""
    return tuple(
        (quote.start + start, quote.start + end)
        for quote in quotes
        for start, end in units(body[quote.start : quote.end]).spans
    )


def _weight(word: str) -> float:
    return _LIGHT if word in STOPWORDS else 1.0


def _aligned(wanted: Units, run: Run, source: Source) -> Nearest | None:
    window = _window(wanted, run.units)
    if window is None:
        return None
    first, last = window
    there = run.units
    matcher = SequenceMatcher(None, wanted.keys, there.keys[first:last], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    held = sum(_weight(word) for block in blocks for word in wanted.words[block.a : block.a + block.size])
    begin, end = _bounds(_close(blocks, wanted), len(wanted.words), window, run, source)
    return Nearest(
        source,
        run.spans[begin][0],
        run.spans[end - 1][1],
        held / sum(map(_weight, wanted.words)),
        tuple(difference(wanted, there, begin, end)),
    )


def _close(blocks: Sequence[Match], wanted: Units) -> Sequence[Match]:
    """Return the pieces without those at the edges for which more words would be left out than they hold: an "at" further on."""
    first, last = 0, len(blocks)
    while last - first > 1 and _is_far(blocks[last - 2], blocks[last - 1], blocks[last - 1], wanted):
        last -= 1
    while last - first > 1 and _is_far(blocks[first], blocks[first + 1], blocks[first], wanted):
        first += 1
    return blocks[first:last]


def _is_far(one: Match, other: Match, edge: Match, wanted: Units) -> bool:
    """Whether the words between two pieces, beyond those put in their place, outweigh the one at the edge.

    A single word, a "no", was left out rather than put in place of the edge; two words that stand together are no accident.
    """
    left_out = (other.b - one.b - one.size) - (other.a - one.a - one.size)
    held = sum(map(_weight, wanted.words[edge.a : edge.a + edge.size]))
    return left_out > 1 and left_out > (held if edge.size == 1 else _TOGETHER * held)


def _bounds(blocks: Sequence[Match], count: int, window: tuple[int, int], run: Run, source: Source) -> tuple[int, int]:
    """Return the source's words that answer to the quotation: one for each word that was changed at its edges.

    Where an edge is speech, the writer's words beyond that speech answer to none.
    """
    first, last = window[0] + blocks[0].b, window[0] + blocks[-1].b + blocks[-1].size
    begin = max(window[0], first - blocks[0].a)
    end = min(window[1], last + count - blocks[-1].a - blocks[-1].size)
    begin += sum(not _in_one_speech(at, first, run, source) for at in range(begin, first))
    end -= sum(not _in_one_speech(at, last - 1, run, source) for at in range(last, end))
    return begin, end


def _in_one_speech(at: int, edge: int, run: Run, source: Source) -> bool:
    """Whether a word belongs to the speech that the word at an edge belongs to, or that one to none."""
    held = [q for q in source.quotes if q.kind != "indirect" and q.start <= run.spans[edge][0] < q.end]
    return not held or any(q.start <= run.spans[at][0] < q.end for q in held)


def _window(wanted: Units, run: Units) -> tuple[int, int] | None:
    """Return the stretch of a run where most of the wanted words stand about as far apart as in the quotation."""
    votes: dict[int, float] = {}
    for offset, word in enumerate(wanted.words):
        places = run.where.get(wanted.keys[offset], ())
        if len(places) <= _COMMON or len(wanted.words) < 3:
            for place in places:
                votes[place - offset] = votes.get(place - offset, 0.0) + _weight(word)
    if not votes:
        return None
    slack = 3 + len(wanted.words) // 6
    ordered = sorted(votes)
    best, low, high, total, begin = 0.0, 0, 0, 0.0, 0
    for diagonal in ordered:
        total += votes[diagonal]
        while ordered[begin] < diagonal - slack:
            total -= votes[ordered[begin]]
            begin += 1
        if total > best + 1e-9:
            best, low, high = total, ordered[begin], diagonal
    return max(0, low), min(len(run.words), high + len(wanted.words))


def difference(wanted: Units, there: Units, begin: int, end: int) -> Iterator[Change]:
    """Yield how wanted words differ from words [begin, end) of a run; where all words are alike, that of capitals and punctuation."""
    mine, theirs = wanted.words, there.words[begin:end]
    if same := mine == theirs:
        mine, theirs = _tokens(wanted, 0, len(wanted.words)), _tokens(there, begin, end)
    for kind, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if same:
            yield Change(_KINDS[kind], _spaced(mine[a:b]), _spaced(theirs[c:d]))
        else:
            yield Change(_KINDS[kind], _shown(wanted, a, b), _shown(there, begin + c, begin + d))


_KINDS: dict[str, ChangeKind] = {"equal": "same", "replace": "changed", "delete": "added", "insert": "dropped"}


def _tokens(run: Units, first: int, last: int) -> tuple[str, ...]:
    """Return words with what stands behind each; the first one's capital is typography."""
    gaps = (*run.gaps[first : last - 1], "")
    written = (run.written[first][:1].casefold() + run.written[first][1:], *run.written[first + 1 : last])
    return tuple(word + gap for word, gap in zip(written, gaps, strict=True))


def _spaced(tokens: Sequence[str]) -> str:
    return " ".join(tokens).replace("[ ", " [")


def _shown(run: Units, first: int, last: int) -> str:
    words = " ".join(word + gap for word, gap in zip(run.written[first:last], run.gaps[first:last], strict=True))
    if words.count("[") != words.count("]"):
        words = words.replace("[", "").replace("]", "")
    return words.strip(" ,;:-")


def _stitched(wanted: Units, source: Source) -> Nearest | None:
    """Return the places of a quotation put together from passages that stand apart in the body, None if it is not."""
    body = source.units
    pieces: list[tuple[int, int, int]] = []
    offset = 0
    while offset < len(wanted.words):
        at, size = _longest(wanted, offset, body)
        if size < min(_SHORTEST_PIECE, len(wanted.words)) or len(pieces) == 3:
            return None
        pieces.append((offset, at, size))
        offset += size
    if len(pieces) < 2:
        return None
    return _told(wanted, pieces, source)


def _longest(wanted: Units, offset: int, run: Units) -> tuple[int, int]:
    """Return where the most of the wanted words from an offset on stand together, and how many."""
    best = (0, 0)
    for at in run.where.get(wanted.keys[offset], ()):
        size = 1
        while (
            offset + size < len(wanted.words)
            and at + size < len(run.words)
            and wanted.keys[offset + size] == run.keys[at + size]
        ):
            size += 1
        if size > best[1]:
            best = (at, size)
    return best


def _told(wanted: Units, pieces: Sequence[tuple[int, int, int]], source: Source) -> Nearest:
    body = source.units
    changes: list[Change] = []
    for number, (offset, at, size) in enumerate(pieces):
        if number:
            _, before, length = pieces[number - 1]
            gap = at - before - length
            shown = _shown(body, before + length, at) if 0 < gap <= _SHOWN_GAP else "…"
            changes.append(Change("dropped", "", shown))
        changes.append(Change("same", _shown(wanted, offset, offset + size), _shown(body, at, at + size)))
    ordered = all(one[1] < other[1] for one, other in pairwise(pieces))
    near = ordered and pieces[-1][1] - pieces[0][1] <= 2 * _SHOWN_GAP
    longest = max(pieces, key=lambda piece: piece[2])
    first, last = (pieces[0], pieces[-1]) if near else (longest, longest)
    start, end = body.spans[first[1]][0], body.spans[last[1] + last[2] - 1][1]
    return Nearest(source, start, end, 1.0, tuple(changes), stitched=True)
