"""Whether a model that put a question in other words has kept to what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text.marks import pairs
from assistant.text.names import folded, names
from assistant.text.words import content_words, stem

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_KNOWN = 0.6
"""The least share of the words of a rewritten question that must have been said before."""
_ITEM = re.compile(r"(?:[-*•–]|\(?\d{1,2}[.):])\s+")
"""What stands before an item of a list."""
_FIRST_LINE = re.compile(r"(?:[*_\"“]*(?:new |rewritten |standalone )?question[*_]*\s*:\s*)?(.+)", re.IGNORECASE)


def rewritten(reply: str, question: str, earlier: Sequence[str]) -> str | None:
    """Return the question that a model's reply holds; None when it names or counts what nobody said before."""
    line = next((line.strip() for line in reply.splitlines() if line.strip()), "")
    match = _FIRST_LINE.fullmatch(line)
    text = match.group(1).strip(' *_"“”') if match else ""
    if not text or len(text) > 2 * len(question) + 200:
        return None
    known = " ".join((*earlier, question))
    words = {folded(word) for word in re.findall(r"[^\W_]+", known)}
    parts = {part for name in names(text) if not name.soft for part in name.key}
    numbers = set(_NUMBER.findall(text)) - set(_NUMBER.findall(known))
    if numbers or not parts <= words or _quotes(text) - _quotes(known):
        return None
    own = content_words(text)
    old = set(map(stem, content_words(known)))
    kept = sum(stem(word) in old for word in own)
    return text if own and kept >= _KNOWN * len(own) and text.endswith("?") else None


def cut(reply: str, question: str, most: int) -> tuple[str, ...]:
    """Return the questions into which a model cut one, each in words of its own; none unless there are two, or up to `most`.

    One that names or counts what the question does not is no part of it, nor is one that is as the question.
    """
    lines = [_ITEM.sub("", line.strip()) for line in reply.splitlines() if line.strip()]
    read = [kept for line in lines if (kept := rewritten(line, question, ()))]
    distinct = list({" ".join(content_words(each)): each for each in read if each != question}.values())
    return tuple(distinct) if 2 <= len(distinct) <= most else ()


def _quotes(text: str) -> set[str]:
    """Return what stands between quotation marks: nobody may put words there that nobody quoted before."""
    return {text[pair.start : pair.end].strip(" .,").casefold() for pair in pairs(text)}
