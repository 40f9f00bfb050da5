"""Speak to the person at the terminal: data on standard output, everything else on standard error."""

from __future__ import annotations

import codecs
import io
import os
import shutil
import sys
from collections.abc import Mapping
from typing import Any

from assistant.errors import AssistantError

_WIDEST = 100
"""Longer lines of prose are hard to read, however wide the terminal is."""
_PIPED = 80
_PLAINER = {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "·": "-", "│": "|", "–": "-", "—": "-"}


def show(text: str, *, end: str = "") -> None:
    """Print data to standard output."""
    print(text, end=end, flush=True)


def show_json(document: Mapping[str, Any], *, indent: int | None = 1) -> None:
    """Print a document to standard output, in ASCII where that cannot take every character."""
    from assistant.render import json_text

    show(json_text(document, indent=indent, ascii_only=not _takes_everything()), end="\n")


def say(text: str) -> None:
    """Print one line beside the data, to standard error; broken at words where a person reads it."""
    _print_beside("assistant: ", text)


def forgive() -> None:
    """Let what an encoding cannot take become a plainer mark or a question mark instead of an error."""
    codecs.register_error("plainer", _plainer)
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "plainer"), (sys.stderr, "plainer")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)


def complain(error: AssistantError) -> None:
    """Print an error in one line, and what to do about it in another."""
    _print_beside("assistant: ", error.message)
    if error.hint:
        _print_beside("  ", error.hint)


def is_terminal() -> bool:
    """Tell whether a person reads standard output as it comes."""
    return sys.stdout.isatty()


def is_conversation() -> bool:
    """Tell whether a person both types and reads."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def takes_colour() -> bool:
    """Tell whether standard output takes styling (https://no-color.org)."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return the columns to set prose in: the terminal's, within reason; 80 when piped."""
    columns = shutil.get_terminal_size((_PIPED, 24)).columns if is_terminal() else _columns_asked_for()
    return max(20, min(columns, _WIDEST))


def _print_beside(lead: str, text: str) -> None:
    from assistant.render.clean import on_one_line
    from assistant.render.layout import Layout

    columns = shutil.get_terminal_size((_PIPED, 24)).columns if sys.stderr.isatty() else None
    lines = Layout(columns and max(20, min(columns, _WIDEST))).lines(on_one_line(text), indent="  ", first=lead)
    print("\n".join(lines), file=sys.stderr, flush=True)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for the characters that could not be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_PLAINER.get(character, "?") for character in lost), error.end


def _takes_everything() -> bool:
    return (sys.stdout.encoding or "utf-8").lower().replace("-", "") in {"utf8", "utf8sig"}


def _columns_asked_for() -> int:
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdecimal() and int(given) else _PIPED
