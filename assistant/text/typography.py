"""Bring typography to one form, with a map back to the body, so that what is shown is always the body's own text.

Nothing but typography changes: curly and straight marks, dashes, spaces, ellipses, ligatures, composed accents and
characters without width. No word, digit or letter becomes another one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

DOUBLE_MARKS = frozenset('"“”„‟«»＂❝❞❠〝〞〟「」『』﹁﹂﹃﹄《》″‶ʺˮ״⹂🙶🙷🙸｢｣˝❮❯⟪⟫⟨⟩〈〉≪≫〃')
"""Characters that a reader takes for a double quotation mark, or for a mark that can only quote."""

SINGLE_MARKS = frozenset("'‘’‚‛‹›`´′‵ʼʹʻʽ＇❛❜❟׳ꞌ᾽ˋˊ")
"""Characters that a reader takes for a single quotation mark or an apostrophe."""

ZERO_WIDTH = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b"
    "\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05"
    "\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff\u3164\uffa0"
)
"""Characters that take no room: soft hyphens, joiners, direction and variation marks."""

DASHES = frozenset("-‐‑‒–—―⁃−﹘﹣－⸺⸻")
"""Hyphens, dashes and minus signs."""

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SIMPLE = {"zero": "", "dash": "-", "dots": "...", "space": " ", "double": '"', "single": "'"}


def _class(characters: frozenset[str]) -> str:
    return "".join(re.escape(character) for character in sorted(characters))


_COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0"
_SPECIAL = re.compile(
    rf"(?P<zero>[{_class(ZERO_WIDTH)}]+)"
    rf"|(?P<dash>\s*(?:[{_class(DASHES)}]\s*)+)"
    rf"|(?P<dots>\.(?:[ \u00a0\u2009\u202f]?\.){{2,}}|…)"
    r"|(?P<space>\s{2,}|[^\S ])"
    rf"|(?P<double>[{_class(DOUBLE_MARKS)}]|([`´'’‘])\6)"
    rf"|(?P<single>[{_class(SINGLE_MARKS)}])"
    rf"|(?P<accent>[^\W_][{_COMBINING}]+)"
    r"|(?P<ligature>[ﬀ-ﬆ])"
    r"|(?P<wide>[！-～])"
)


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in its normal form, and where that came about by a change.

    The change at `places[i]` is so many characters long, and stands for [start, end) of the original: `changes[i]`.
    """

    text: str
    places: tuple[int, ...]
    changes: tuple[tuple[int, int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of the original that stands at [start, end) of the normal form."""
        if end > start:
            return self._written(start)[0], self._written(end - 1)[1]
        last = len(self.text) - 1
        at = self._written(start)[0] if start <= last else self._written(last)[1] if self.text else 0
        return at, at

    def spans(self, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield what `span` returns for each of several ranges, none of them empty, which stand in order."""
        number, last = -1, len(self.places) - 1
        moved = until = 0
        for start, end in ranges:
            while number < last and self.places[number + 1] <= start:
                number += 1
                length, _, behind = self.changes[number]
                until = self.places[number] + length
                moved = behind - until
            is_changed = start < until or (number < last and self.places[number + 1] < end)
            yield self.span(start, end) if is_changed else (start + moved, end + moved)

    def _written(self, place: int) -> tuple[int, int]:
        """Return the range of the original that one character stands for."""
        number = bisect_right(self.places, place) - 1
        if number < 0:
            return place, place + 1
        length, start, end = self.changes[number]
        behind = place - self.places[number] - length
        return (start, end) if behind < 0 else (end + behind, end + behind + 1)


def _replacement(match: re.Match[str]) -> str:
    found, kind = match.group(), match.lastgroup or ""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if kind == "ligature":
        return _LIGATURES[found]
    if kind == "wide":
        return chr(ord(found) - 0xFEE0)
    return unicodedata.normalize("NFC", found)


def plain(text: str) -> str:
    """Return the normal form of a text."""
    return _SPECIAL.sub(_replacement, text)


def normal(text: str) -> Normal:
    """Return the normal form of a text with the way back to what was written."""
    parts: list[str] = []
    places: list[int] = []
    changes: list[tuple[int, int, int]] = []
    position = place = 0
    for match in _SPECIAL.finditer(text):
        start, end = match.span()
        new = _replacement(match)
        place += start - position
        parts += (text[position:start], new)
        places.append(place)
        changes.append((len(new), start, end))
        place += len(new)
        position = end
    parts.append(text[position:])
    return Normal("".join(parts), tuple(places), tuple(changes))
