"""Read the runs of capitalised words in a text, and how each stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from assistant.quotes.personal import bare, fold, is_initial, is_person
from assistant.quotes.vocabulary import FUNCTION, LAST_NAMES_TOO, LINKS, NAMES_INSIDE, NAMES_TOO
from assistant.text.saying import may_follow_subject

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ](?:(?<=[A-Z])\.(?:[A-Z]\.){0,2}|\w*(?:[-’'‐‑]\w+)*)"
"""Initials or a word; it begins with a set of letters, which Python looks for fastest."""
_LINKED = "|".join(sorted(LINKS | {"of"}))
_RUN = re.compile(rf"{_CAPITAL}(?:[ \u00a0](?:(?:{_LINKED})[ \u00a0]){{0,2}}{_CAPITAL})*")
OWNER = re.compile(r"['’]s?$")
_TOLD = frozenset(
    {"said", "says", "added", "adds", "asked", "wrote", "writes", "explained", "recalled", "tells", "told"}
)
"""Verbs that may begin a sentence before their subject: "Said Voss"."""
_SUBJECT = re.compile(r"\w+(?: [A-Z][\w’'-]+){1,2}(?:, (?:the|an?|who) [^,.;:!?]{3,80},)? (?P<verb>[a-z]+)\b(?!,)")
"""A name with which a sentence begins, a description behind it at most, and the word that follows."""
_COMMON = FUNCTION | _TOLD
_FOR = frozenset({"for", "to", "of", "in"})
_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE = 6
"""Characters before a run that show how it stands."""

Standing = Literal["inside", "opening", "article"]


class Run(NamedTuple):
    """The words of a run, and where it begins in the text."""

    words: list[str]
    start: int


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of capitalised words, in order."""
    for match in _RUN.finditer(text):
        run: list[str] = []
        begin = place = match.start()
        for raw in match.group().split():
            here, place = place, place + len(raw) + 1
            word = OWNER.sub("", raw) if raw[-1] in "s'’" else raw
            small = fold(word)
            is_common = small in _COMMON and raw[0].isupper() and not is_initial(word)
            if is_common and _is_no_name(text, here, small, is_first=not run, is_whole=word == raw):
                if run:
                    yield Run(run, begin)
                run = []
                continue
            if word == "of" and is_person(bare(run)):
                yield Run(run, begin)
                run = []
                continue
            if word in _FOR and len(run) == 1 and run[0].endswith("ly") and standing(text, begin) == "opening":
                run = []  # "Unfortunately for Harbour Foods"
                continue
            begin = begin if run else here
            run.append(word)
            if word != raw:
                yield Run(run, begin)
                run = []
        if run:
            yield Run(run, begin)


def standing(text: str, place: int) -> Standing:
    """Return how what begins at `place` stands: first in a sentence, after "the", or inside."""
    before = text[max(0, place - _BEFORE) : place]
    bare_before = before.rstrip(" \u00a0")
    if not bare_before or bare_before[-1] in '\n.!?:;•|“”"‘([—–-':
        return "opening"
    return "article" if bare_before.split()[-1].lower() in _ARTICLES else "inside"


def _is_given(text: str, place: int) -> bool:
    """Tell the "Per" of a name: within a sentence, or where a verb follows the name, and no comma as in "Per Harbour Post, ..."."""
    where = standing(text, place)
    if where != "opening":
        return where == "inside"
    found = _SUBJECT.match(text, place)
    return found is not None and may_follow_subject(found["verb"])


def _is_no_name(text: str, place: int, small: str, *, is_first: bool, is_whole: bool) -> bool:
    """Tell a common word that only the beginning of a sentence writes with a capital from a name like it: "Will", "Per"."""
    if is_first and small in _TOLD and standing(text, place) == "opening":
        return True
    if small not in FUNCTION:
        return False
    if not is_first and small in LAST_NAMES_TOO:
        return False
    may_be_name = is_first and is_whole
    return not may_be_name or not (small in NAMES_TOO or (small in NAMES_INSIDE and _is_given(text, place)))
