"""Pair the quotation marks of a text: curly, straight, guillemets, low-high, corner brackets, British single ones.

Apostrophes, feet, inches and minutes are told apart from marks. A mark without a partner opens nothing, except that a
paragraph whose quotation runs on (the next one reopens it, or closes it without having opened anything) is a pair up
to its end.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from assistant.text.paragraphs import paragraphs

DOUBLE = frozenset('"“”„‟«»＂「」『』')
"""Marks that never serve as an apostrophe."""
_MARK = re.compile("’’|''|[\"“”„‟«»‹›＂「」『』'‘’‚‛]|``")
# Opener -> its closers. A mark that both opens and closes is decided by what stands beside it.
_CLOSERS = {
    opener: frozenset(closers.split())
    for opener, closers in {
        '"': "\" “ ” '' ’’",
        "＂": "＂",
        "“": "” \" “ '' ’’",
        "”": "”",
        "„": '“ ” " ‟',
        "‟": "”",
        "«": "»",
        "»": "«",
        "‹": "›",
        "›": "‹",
        "「": "」",
        "『": "』",
        "'": "' ’",
        "‘": "’ '",
        "’": "’",
        "‚": "‘ ’",
        "‛": "’",
        "``": "'' '",
    }.items()
}
_QUOTING = re.compile(f"[{''.join(DOUBLE)}‘]")
"""Marks that begin or end a quotation, whatever stands beside them."""
_INVISIBLE = "\u200b\u200c\u200e\u200f\u2060\ufeff"
_DEEPEST = 20
"""No quotation stands within more openers than this: further ones have lost their closers."""
_ALWAYS_OPEN = frozenset("„‚‛‟「『") | {"``"}
_ALWAYS_CLOSE = frozenset("」』") | {"’’", "''"}
"""Two single marks stand for a double one, as some keyboards have it."""
_SINGLE = frozenset("'‘’‚‛‹›")
_OPEN_BEFORE = frozenset("([{<—–-/…:=¡¿" + "".join(DOUBLE) + "'‘‚‹›")
_CLIPPED = re.compile(r"\d0s|\d{2}\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b|cos\b", re.IGNORECASE)

_CURLY = re.compile("[“”]")
_CUED = re.compile(r"[,?!] (?:\w+ ){0,3}(?:said|says|told|wrote|asked|added)\b")
"""Who says something, in the writer's words: what stands before is over."""
_WORD_IN_MARKS = re.compile(r"\w+['’]")
_NEXT_MARK = re.compile(r"[\"“”‘]|(?<=[^\s\"“‘'])['’](?!\w)")


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands between two marks: [start, end) is inside them, `depth` 0 is outermost.

    `closer` is empty where the quotation runs on over the end of its paragraph, `opener` where it has run on from
    the paragraph before without being reopened.
    """

    start: int
    end: int
    opener: str
    closer: str
    depth: int


class _Mark(NamedTuple):
    """A mark, where it stands, and what a reader sees before and after it."""

    mark: str
    at: int
    before: str
    after: str
    is_first: bool = False
    """Whether it is a straight mark with which its paragraph begins: a space behind it is a slip."""

    @property
    def inside(self) -> int:
        """Where what it opens begins."""
        return self.at + len(self.mark)


@dataclass(slots=True)
class _Paragraph:
    """One paragraph's pairs, and the marks that found no partner: openers, closers (`lone`), closers before any opener."""

    start: int
    end: int
    pairs: list[Pair]
    opened: list[_Mark]
    closed: list[_Mark]
    lone: list[_Mark]


def pairs(text: str) -> tuple[Pair, ...]:
    """Return the pairs of marks in the order in which they open, outer before inner."""
    read = [_paragraph(text, start, end) for start, end in paragraphs(text)]
    found = [pair for paragraph in read for pair in paragraph.pairs]
    found += _running_on(text, read)
    if read and read[-1].opened:
        found += _cut_off(text, read[-1])
    return _with_depth(found)


def strays(text: str) -> tuple[Pair, ...]:
    """Return what stands behind each opener without a closer and before each closer without an opener, in order.

    It reaches to the next mark that quotes, or to the end (beginning) of its paragraph. A quotation that the next
    paragraph reopens or closes is no stray; one that the text's end cuts off is.
    """
    read = [_paragraph(text, start, end) for start, end in paragraphs(text)]
    running = _running_on(text, read)
    opens, closes = {pair.start for pair in running if not pair.closer}, {pair.end for pair in running if pair.closer}
    found = []
    for paragraph in read:
        edges = [match.span() for match in _QUOTING.finditer(text, paragraph.start, paragraph.end)]
        starts, ends = [start for start, _ in edges], [end for _, end in edges]
        for one in (each for each in paragraph.opened if each.inside not in opens and _quotes(text, each)):
            place = bisect_left(starts, one.inside)
            found.append(Pair(one.inside, starts[place] if place < len(starts) else paragraph.end, one.mark, "", 0))
        for one in (each for each in paragraph.lone if each.at not in closes):
            place = bisect_right(ends, one.at)
            found.append(Pair(ends[place - 1] if place else paragraph.start, one.at, "", one.mark, 0))
    return tuple(sorted((one for one in found if text[one.start : one.end].strip()), key=lambda one: one.start))


def _quotes(text: str, opener: _Mark) -> bool:
    """Whether an opener without a partner quotes: a single one ("‘NSync") only where a sentence or a paragraph begins."""
    return opener.mark not in _SINGLE or text[max(0, opener.at - 2) : opener.at].strip()[-1:] in {*"“:,.!?", ""}


def _paragraph(text: str, start: int, end: int) -> _Paragraph:
    result = _Paragraph(start, end, [], [], [], [])
    stack: list[_Mark] = []
    for one in _marks(text, start, end):
        if _is_no_mark(text, one, stack):
            continue
        partner = _partner(one, stack) if _may_close(one) and not _is_possessive(text, one, end) else None
        if partner is not None:
            opener = stack[partner]
            result.opened += [each for each in stack[partner + 1 :] if each.mark not in _SINGLE]
            del stack[partner:]
            if text[opener.inside : one.at].strip():
                result.pairs.append(Pair(opener.inside, one.at, opener.mark, one.mark, 0))
        elif _may_open(one) or _is_slip(one, stack):
            if _is_reopened(text, one, end, stack):
                before = stack.pop()
                result.pairs.append(Pair(before.inside, one.at, before.mark, "", 0))
            stack.append(one)
        elif one.mark in DOUBLE and not stack:
            result.lone.append(one)
            if not result.pairs:
                result.closed.append(one)
    result.opened += [one for one in stack if one.mark not in _SINGLE or one.mark == "‘"]
    return result


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, start, end):
        first, last = match.span()
        before = _seen(text[first - 1] if first > start else " ")
        after = text[last] if last < end else " "
        if after in _INVISIBLE:  # "“\u200bWe stay": what an editor's page leaves behind an opener
            after = text[last:end].lstrip(_INVISIBLE)[:1] or " "
        yield _Mark(match.group(), first, before, after, first == start and match.group() == '"')


def _seen(character: str) -> str:
    """Return what a reader sees: an invisible character is as good as a space."""
    return " " if character in _INVISIBLE else character


def _is_no_mark(text: str, one: _Mark, stack: Sequence[_Mark]) -> bool:
    """Tell apostrophes within or before a word, and feet, inches, minutes and seconds."""
    if one.mark in "'’‘":
        if one.before.isalnum() and one.after.isalnum():
            return True
        if _CLIPPED.match(text, one.inside) and not one.before.isalnum():
            return _WORD_IN_MARKS.match(text, one.inside) is None
    if one.mark in "'\"" and one.before.isdigit():
        return not any(each.mark == one.mark for each in stack)
    return False


def _may_open(one: _Mark) -> bool:
    if one.mark in _ALWAYS_OPEN or one.mark == "«":
        return True
    if one.mark in _ALWAYS_CLOSE or (one.after.isspace() and not one.is_first):
        return False
    if one.mark in "“‹":
        return True
    return one.mark != "’" and (one.before.isspace() or one.before in _OPEN_BEFORE)


def _is_reopened(text: str, one: _Mark, end: int, stack: Sequence[_Mark]) -> bool:
    """Tell a curly mark that opens the next paragraph of a quotation, where an extractor has run the two together.

    Where two closers follow it, it opens a quotation within the first: “He said. “Go.” I went.”
    """
    if one.mark != "“" or not stack or stack[-1].mark != "“":
        return False
    if _CURLY.findall(text, one.inside, end)[:2] == ["”", "”"]:
        return False
    words = text[stack[-1].inside : one.at]
    return words.rstrip(" ")[-1:] in {".", "!", "?", "…"} and words.endswith(" ") and _CUED.search(words) is None


def _is_slip(one: _Mark, stack: Sequence[_Mark]) -> bool:
    """Tell an opener that was typed on the wrong side of the space after a comma or a colon."""
    return one.mark == '"' and one.before in ",:" and not stack


def _may_close(one: _Mark) -> bool:
    if one.mark in _ALWAYS_OPEN:
        return False
    if one.mark in "\"＂'" and one.before.isspace():
        return one.after.isspace()
    if one.mark == "“" and (one.after.isalnum() or (one.before.isspace() and not one.after.isspace())):
        return False
    return not (one.mark in "'’‘" and (one.after.isalnum() or one.before.isspace()))


def _partner(one: _Mark, stack: Sequence[_Mark]) -> int | None:
    """Return the place in the stack of the innermost opener that a mark closes."""
    for place in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEPEST), -1):
        if one.mark in _CLOSERS[stack[place].mark]:
            return place
        if one.mark in _SINGLE and stack[place].mark not in _SINGLE:
            return None
    return None


def _is_possessive(text: str, one: _Mark, end: int) -> bool:
    """Tell the apostrophe of "the players' union" from a closing mark: a later mark closes instead."""
    if one.mark not in "'’" or one.before not in "sSzx" or not one.after.isspace():
        return False
    later = _NEXT_MARK.search(text, one.inside, end)
    return later is not None and later.group() in "'’" and text[one.at + 2 : one.at + 3].islower()


def _running_on(text: str, read: Sequence[_Paragraph]) -> list[Pair]:
    """Return the pairs of paragraphs whose quotation goes on in the next one."""
    found = []
    for one, following in pairwise(read):
        opener = one.opened[-1] if one.opened else None
        if opener is None:
            continue
        reopened = text.startswith(opener.mark, following.start)
        closer = following.closed[0] if following.closed and not reopened else None
        if closer is not None and closer.mark not in _CLOSERS[opener.mark]:
            closer = None
        if closer is not None and text[following.start : closer.at].strip():
            found.append(Pair(following.start, closer.at, "", closer.mark, 0))
        if (reopened or closer is not None) and text[opener.inside : one.end].strip():
            found.append(Pair(opener.inside, one.end, opener.mark, "", 0))
    return found


def _cut_off(text: str, last: _Paragraph) -> list[Pair]:
    """Return what stands after the open mark of the last paragraph: feeds cut articles off."""
    opener = last.opened[-1]
    if any(pair.start > opener.at for pair in last.pairs) or not text[opener.inside : last.end].strip():
        return []
    return [Pair(opener.inside, last.end, opener.mark, "", 0)]


def _with_depth(found: Sequence[Pair]) -> tuple[Pair, ...]:
    ordered = sorted(found, key=lambda pair: (pair.start, -pair.end))
    result: list[Pair] = []
    around: list[int] = []
    for pair in ordered:
        while around and around[-1] <= pair.start:
            around.pop()
        if around and pair.end > around[-1]:
            continue
        result.append(Pair(pair.start, pair.end, pair.opener, pair.closer, len(around)))
        around.append(pair.end)
    return tuple(result)
