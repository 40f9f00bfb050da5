"""Read words that a model sets in bold or italics as somebody's speech: a reader takes them for a quotation."""

from __future__ import annotations

import re

from assistant.text.saying import NAME, VERBS

_RUN = re.compile(r"(?<![\w*_])(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_\n]+?)(?<=\S)(?P=mark)(?![\w*_])")
_SAID_AHEAD = re.compile(rf"\b(?:{VERBS})(?:(?:\s+[\w.’'-]+){{0,4}}\s*:|\s*,)?\W*$")
_NAMED_AHEAD = re.compile(rf"(?:^|[.!?|]\s)\W*(?:[Tt]he\s+)?{NAME}[^.:;!?]{{0,40}}:\W*$")
_SAID_BEHIND = re.compile(rf"\W{{0,3}}\s*(?:(?:[Tt]he\s+)?[\w.’'-]+(?:\s[\w.’'-]+){{0,4}}?\s)?(?:{VERBS})\b")
_NAMED_BEHIND = re.compile(rf"\W{{0,2}}\s[—–-]{{1,2}}\s*{NAME}")
_WORD = re.compile(r"[^\W_]+")
_FEW = 3
"""Fewer words in bold or italics are stress or a title."""
_REPORTS = ("that ", "how ", "why ", "whether ", "if ")
"""How words begin that tell of speech instead of giving it."""
_MARKS = re.compile(r"[\"“”„«»]")


def marked(text: str) -> str:
    """Return a text with quotation marks instead of the emphasis around words that it gives to somebody.

    "Varga said: *We will leave*" and "**We will leave**, said Varga" quote; "**Varga**: the union will leave" does not.
    """
    return _RUN.sub(lambda run: f"“{run['words']}”" if _quotes(run) else run.group(), text)


def _quotes(run: re.Match[str]) -> bool:
    """Whether an emphasised run is somebody's speech by the verb or name beside it."""
    words, ahead, behind = run["words"], run.string[: run.start()], run.string[run.end() :]
    if len(_WORD.findall(words)) < _FEW or words.startswith(_REPORTS) or _MARKS.search(words) or words.endswith(":"):
        return False
    if _SAID_AHEAD.search(ahead) or _NAMED_BEHIND.match(behind):
        return True
    if _NAMED_AHEAD.search(ahead):
        return len(run["mark"]) == 1 or words[-1] in ".!?"
    return not ahead.strip() and _SAID_BEHIND.match(behind) is not None
