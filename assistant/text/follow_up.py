"""Questions that stand on the ones before: what they lack, and whether a rewriting has kept to what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text.names import folded, names

_LEANING = re.compile(
    r"\b(?:he|she|they|it|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|then|one|ones|both|"
    r"former|latter|same|else|other|others)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(?:and|but|so|or|what about|how about|why|why not|since when|how so)\b", re.IGNORECASE)
_SHORT = 4
"""Words up to which a question without a name is taken for an afterthought ("how many?")."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_FIRST_LINE = re.compile(r"(?:[*_\"“]*(?:new |rewritten |standalone )?question[*_]*\s*:\s*)?(.+)", re.IGNORECASE)


def leans(question: str) -> bool:
    """Tell whether a question needs an earlier one to be understood."""
    named = any(not name.soft for name in names(question))
    afterthought = not named and len(question.split()) <= _SHORT
    return bool(afterthought or _OPENING.match(question) or _LEANING.search(question))


def carried(question: str, earlier: Sequence[str]) -> str:
    """Return a question with the names of the latest `earlier` text that has any, where it leans on what came before.

    Those are names that the question itself does not hold; they stand behind it in brackets, for search to find.
    """
    if not leans(question):
        return question
    held = {word for name in names(question) for word in name.key}
    for text in reversed(earlier):
        new = dict.fromkeys(name.text for name in names(text) if not name.soft and not held & set(name.key))
        if new:
            return f"{question} ({', '.join(new)})"
    return question


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
    return None if numbers or not parts <= words else text
