"""The canonical form of an article's text: newlines and control characters are normalised, never a word."""

from __future__ import annotations

import re

from assistant.errors import InputError

_NEWLINES = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def canonical(text: str) -> str:
    """Return the text with every line break as a newline (U+2029 as a blank line) and without other control characters.

    The tab stays, and so do format characters (direction marks, joiners): they belong to words of many scripts.
    Raises InputError for half of a surrogate pair, which is no character.
    """
    if not _ODD.search(text):
        return text
    if half := _SURROGATE.search(text):
        raise InputError(f"the text holds half a character (U+{ord(half[0]):04X}) at position {half.start()}")
    lines = _NEWLINES.sub("\n", text.lstrip("\ufeff")).replace("\u2029", "\n\n")
    return _CONTROLS.sub("", lines)


def one_line(text: str) -> str:
    """Return a field's value, such as a headline, canonical and on one line."""
    return " ".join(canonical(text).split())
