"""Lay words out in the columns of a terminal: widths, wrapping, a little styling."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_STYLES = {"bold": "1", "dim": "2", "underline": "4", "accent": "35"}
"""SGR codes. Magenta is the one basic colour that keeps its contrast on black and on white alike."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: `width` in columns, None for lines of any length; `colour` for terminals that take it."""

    width: int | None = 80
    colour: bool = False

    def styled(self, text: str, *styles: str) -> str:
        """Return the text with these styles: bold, dim, underline, accent; a no-op without colour."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_STYLES[style] for style in styles)}m{text}\x1b[0m"

    def linked(self, text: str, address: str | None) -> str:
        """Return the text as a link of the terminal (OSC 8); `address` is ASCII without controls."""
        return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if self.colour and address else text

    def lines(self, text: str, *, indent: str = "", first: str | None = None) -> list[str]:
        """Return the text, cleaned already, in lines behind `indent` (the first behind `first`)."""
        lead = indent if first is None else first
        flow = Flow(self.width, column=cells(lead), indent=indent)
        return (lead + flow.feed(text) + flow.close()).split("\n")

    def cut(self, text: str, columns: int) -> str:
        """Return the text in exactly this many columns, with an ellipsis where it did not fit."""
        if cells(text) <= columns:
            return text + " " * (columns - cells(text))
        kept = text
        while cells(kept) > columns - 1:
            kept = kept[:-1]
        return kept + "…" + " " * (columns - 1 - cells(kept))


class Flow:
    """Wraps words as they come: what `feed` returns may be printed at once."""

    def __init__(self, width: int | None, *, column: int = 0, indent: str = "") -> None:
        self._width = width
        self._indent = indent
        self._column = column
        self._start = column
        self._space = False
        self._word = ""

    def feed(self, text: str) -> str:
        """Return what can be shown of the text so far; a word is held back until it ends."""
        shown = []
        for character in text:
            if not character.isspace() or character == "\xa0":
                self._word += character
                continue
            shown.append(self._placed())
            if character == "\n":
                shown.append(self._broken())
            else:
                self._space = self._column > self._start
        return "".join(shown)

    def close(self) -> str:
        """Return the word that was held back."""
        return self._placed()

    def _placed(self) -> str:
        word, self._word = self._word, ""
        if not word:
            return ""
        size, before = cells(word), ""
        if self._width and self._column + self._space + size > self._width and self._column > self._start:
            before = self._broken()
        elif self._space:
            before, self._column = " ", self._column + 1
        self._space = False
        self._column += size
        return before + word

    def _broken(self) -> str:
        self._space = False
        self._column = self._start = cells(self._indent)
        return "\n" + self._indent


def cells(text: str) -> int:
    """Return how many columns a terminal gives the text: two for wide characters, none for combining ones."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
