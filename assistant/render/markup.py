"""Put other people's words into a page: escaped, and on one line."""

from __future__ import annotations

from html import escape

from assistant.render.clean import on_one_line
from assistant.text.paragraphs import without_signs


def inline(words: str) -> str:
    """Return other people's words on one line, for a page."""
    return escape(on_one_line(words))


def spaced(words: str) -> str:
    """Return words of an article on one line, with the white space at their ends kept as one space."""
    inner = inline(without_signs(words))
    if not inner:
        return " " if words else ""
    return f"{' ' if words[0].isspace() else ''}{inner}{' ' if words[-1].isspace() else ''}"
