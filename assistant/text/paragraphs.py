"""Find the paragraphs of a text, whether a blank line or a single line end divides them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

_BLANK = re.compile(r"\n[^\S\n]*(?=\n)")
_BULLET = re.compile(r"[•●▪◦‣∙·*–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s", re.IGNORECASE)
_LINE = re.compile(r"(?<=[^\n])\n(\S)")
# Markdown's sign of a quoted block; before a figure it may mean "more than".
_SIGN = re.compile(r"^>+ *(?! *\d)", re.MULTILINE)
_WIDEST = 130
"""No editor wraps lines wider than this: longer ones hold a paragraph each."""
_NARROWEST = 40
"""Lines all narrower than this are verse, a list or headings, not wrapped prose."""


@lru_cache(maxsize=4)
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the [start, end) of each paragraph, without the white space around it; they hold all that is not white.

    A blank line always divides. A single line end divides unless a word in lower case goes on, or the text is
    wrapped (many of its lines go on so) and the next word would not have fitted on the line; the lines of a quoted
    block ("> ") are one paragraph.
    """
    is_wrapped = _is_wrapped(text)
    found = []
    for start, end in _blocks(text):
        for first, last in _unwrapped(text, start, end, is_wrapped=is_wrapped):
            piece = text[first:last]
            inner = piece.strip()
            if inner:
                begin = first + len(piece) - len(piece.lstrip())
                found.append((begin, begin + len(inner)))
    return tuple(found)


def without_signs(text: str) -> str:
    """Return text without Markdown's signs of a quoted block ("> "), which are no words of anybody's."""
    return _SIGN.sub("", text) if ">" in text else text


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BLANK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _is_wrapped(text: str) -> bool:
    """Tell whether the lines of a text end where the page did: then many begin in the middle of a sentence."""
    begins: list[bool] = [match[1].islower() for match in _LINE.finditer(text)]
    return sum(begins) > 0.3 * len(begins)


def _unwrapped(text: str, start: int, end: int, *, is_wrapped: bool) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a block without blank lines."""
    if text.find("\n", start, end) < 0:
        yield start, end
        return
    lines = list(_lines(text, start, end))
    width = max(len(text[a:b].rstrip()) for a, b in lines)
    begin = start
    for (_, stop), (following, last) in pairwise(lines):
        line, rest = text[begin:stop].rsplit("\n", 1)[-1].rstrip(), text[following:last].strip()
        if not _goes_on(line, rest, width if is_wrapped else _WIDEST):
            yield begin, stop
            begin = following
    yield begin, end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while (stop := text.find("\n", start, end)) >= 0:
        yield start, stop
        start = stop + 1
    yield start, end


def _goes_on(line: str, rest: str, width: int) -> bool:
    """Tell whether `rest` only goes on with `line`: both are of one quoted block, or the page of `width` characters ended."""
    if line.startswith(">") and rest.startswith(">"):
        return bool(line.strip("> ")) and bool(rest.strip("> "))
    if not line or not rest or _BULLET.match(rest) or not _NARROWEST <= width <= _WIDEST:
        return False
    word = rest.split(None, 1)[0]
    return (rest[0].islower() and len(line) >= _NARROWEST / 2) or len(line) + 1 + len(word) > width
