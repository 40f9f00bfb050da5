"""Read the runs of capitalised words in a text, and how each stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from assistant.quotes.personal import bare, fold, is_person
from assistant.quotes.vocabulary import FUNCTION, LINKS, NAMES_TOO

_CAPITAL = r"(?:(?:[A-Z]\.){1,3}|[^\W\d_a-zß-öø-ÿ][\w]*(?:[-’'‐‑][\w]+)*)"
_LINKED = "|".join(sorted(LINKS | {"of"}))
_RUN = re.compile(rf"{_CAPITAL}(?:[ \u00a0](?:(?:{_LINKED})[ \u00a0]){{0,2}}{_CAPITAL})*")
_OWNER = re.compile(r"['’]s?$")
_TOLD = frozenset(
    {"said", "says", "added", "adds", "asked", "wrote", "writes", "explained", "recalled", "tells", "told"}
)
"""Verbs that may begin a sentence before their subject: "Said Voss"."""
_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE = 6
"""Characters before a run that show how it stands."""

Standing = Literal["inside", "opening", "article"]


class Run(NamedTuple):
    """The words of a run, and whether it begins a sentence, follows an article, or stands inside a sentence."""

    words: list[str]
    standing: Standing


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of capitalised words, in order."""
    for match in _RUN.finditer(text):
        run: list[str] = []
        begin = place = match.start()
        for raw in match.group().split():
            here, place = place, place + len(raw) + 1
            word = _OWNER.sub("", raw)
            if _is_no_name(word, raw, is_first=not run) or (not run and _tells(text, here, word)):
                if run:
                    yield Run(run, standing(text, begin))
                run = []
                continue
            if word == "of" and is_person(bare(run)):
                yield Run(run, standing(text, begin))
                run = []
                continue
            begin = begin if run else here
            run.append(word)
            if word != raw:
                yield Run(run, standing(text, begin))
                run = []
        if run:
            yield Run(run, standing(text, begin))


def standing(text: str, place: int) -> Standing:
    """Return how what begins at `place` stands: first in a sentence, after "the", or inside."""
    before = text[max(0, place - _BEFORE) : place]
    bare_before = before.rstrip(" \u00a0")
    if not bare_before or bare_before[-1] in '\n.!?:;•|“”"‘([—–-':
        return "opening"
    return "article" if bare_before.split()[-1].lower() in _ARTICLES else "inside"


def _is_no_name(word: str, raw: str, *, is_first: bool) -> bool:
    """Tell a common word that only the beginning of a sentence writes with a capital."""
    small = fold(word)
    return small in FUNCTION and raw[0].isupper() and not (small in NAMES_TOO and is_first and word == raw)


def _tells(text: str, place: int, word: str) -> bool:
    """Tell a verb that begins a sentence before its subject."""
    return fold(word) in _TOLD and standing(text, place) == "opening"
