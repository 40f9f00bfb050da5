"""Take out of other people's text what a terminal, a page or a Markdown reader would obey instead of show."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

# ECMA-48: a control sequence, or a string command (OSC, DCS, SOS, PM, APC) up to its terminator.
_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?"
)
# Controls but for tab and newline; bidirectional embeddings, overrides and isolates; invisible tags; the byte order mark.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_ENDS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# What begins a construct in CommonMark or its GitHub dialect, and what does so only where a line begins.
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&$])")
_LINE_MARKDOWN = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))", re.MULTILINE)


def clean(text: str) -> str:
    """Return the text without control characters, terminal sequences and invisible reordering; its words stay."""
    return _SURROGATES.sub("\ufffd", _UNSEEN.sub("", _ENDS.sub("\n", _SEQUENCES.sub("", text))))


def on_one_line(text: str) -> str:
    """Return the cleaned text with every run of white space as one space."""
    return " ".join(clean(text).split())


def json_text(document: Mapping[str, Any], *, indent: int | None = 1, ascii_only: bool = False) -> str:
    """Return a document as JSON that holds every character exactly and that a terminal shows without obeying it."""
    text = json.dumps(document, ensure_ascii=ascii_only, indent=indent)
    return _IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def escaped_markdown(text: str) -> str:
    """Return the cleaned text so that Markdown shows it as written."""
    escaped = _MARKDOWN.sub(r"\\\1", clean(text))
    return _LINE_MARKDOWN.sub(lambda m: f"{m[1]}{m[2]}\\" if m[2].isdigit() else f"{m[1]}\\{m[2]}", escaped)
