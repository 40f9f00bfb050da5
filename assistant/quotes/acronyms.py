"""Spell out acronyms by an article's own words: "(FCA)" behind the name, or the one institution with these initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.quotes.personal import NO_INITIALS

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]{1,8})\)")
CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_SPELT_OUT = re.compile(r"(?:[A-Z][\w’'-]+[ ]?(?:of |the |for |and |on |in |& ){0,2}){2,8}\Z")
_BEFORE_ACRONYM = 240
"""Characters before an acronym in which the name that it stands for is looked for."""
_LONGEST = 6
"""Letters of an acronym."""


def introduced(text: str) -> dict[str, str]:
    """Return the short names that stand in brackets behind the names that they stand for."""
    found = {}
    for match in _ACRONYM.finditer(text):
        before = _SPELT_OUT.search(text[max(0, match.start() - _BEFORE_ACRONYM) : match.start()])
        if before and (full := _spelt_out(before[0].split(), match[1])) is not None:
            found[match[1]] = full
    return found


def spelt_by(word: str, bodies: Iterable[tuple[str, ...]]) -> str | None:
    """Return the one institution of `bodies` whose capitals spell a short name."""
    if not (word.isupper() and 1 < len(word) <= _LONGEST) or word in NO_INITIALS:
        return None
    fitting = {
        " ".join(one)
        for one in bodies
        if len(one) >= len(word) and "".join(each[0] for each in one if each[0].isupper()) == word
    }
    return fitting.pop() if len(fitting) == 1 else None


def _spelt_out(words: Sequence[str], short: str) -> str | None:
    """Return the end of a run whose initials are the short name in brackets after it."""
    for start in range(len(words) - 1, -1, -1):
        initials = "".join(word[0] for word in words[start:] if word[0].isupper())
        if initials == "".join(character for character in short if character.isupper()) and words[start][0].isupper():
            return " ".join(words[start:])
    return None
