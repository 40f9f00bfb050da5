"""Show how one figure changed: the sentences that give it, one for each amount, in the order of their days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.weigh import Account
from assistant.text.changes import ABOARD, aboard
from assistant.text.cues import Wanted, wanted
from assistant.text.fates import Fate, fate, fates
from assistant.text.rivals import figures
from assistant.text.stories import same_story
from assistant.text.values import Value, values
from assistant.text.words import STOPWORDS, content_words, stem, words

_BACK = 240
"""Code points before a bare figure, in its paragraph, in which it is said what it is a figure of."""
_MOST = 5
_PEOPLE = wanted("how many people").counted
"""The stems of what those are called who are counted."""
_CALLED = re.compile(r"\b(?:figure|number|count|total|estimate|toll) (?:of|at) \W?$", re.IGNORECASE)
"""What stands before a figure that is called no more than that."""
_SUMMED = re.compile(
    r"\b(?:numbers?|figures?|count(?:s|ed)?|total|estimate[sd]?|toll|puts?|rises?|rose|risen|fell|fallen|climbed|says?|said)\b",
    re.IGNORECASE,
)
"""With one of these a bare figure of a sentence counts what the sentence is about."""


def statements(of: Sequence[str], found: Sequence[Account], sought: Wanted) -> list[Account]:
    """Return the accounts that give a figure of one thing, the best of each amount, by their days; none where fewer than two differ.

    Figures of other things in the same articles, the hurt beside those aboard, are no part of that change.
    """
    asked_of = fates(sought.known)
    if asked_of or of[:1] == (ABOARD,):  # people, whatever they are called there
        sought = replace(sought, counted=frozenset())
    telling = [
        (one, value)
        for one in sorted(found, key=lambda each: -each.worth)
        if (value := _figure(of, asked_of, one, sought)) is not None
    ]
    by_amount: dict[tuple[float, float], Account] = {}
    for one, value in telling:
        if same_story(telling[0][0].evidence.article, one.evidence.article):
            by_amount.setdefault((value.low, value.high), one)
    best = list(by_amount.values())[:_MOST]
    return sorted(best, key=lambda each: (each.day, each.evidence.start)) if len(best) > 1 else []


def _figure(of: Sequence[str], asked_of: frozenset[Fate] | None, one: Account, sought: Wanted) -> Value | None:
    """Return the figure of the thing that a sentence gives."""
    text = one.evidence.text
    told = figures(text, sought)
    if asked_of:
        return next((value for value in told if _is_of_fate(asked_of, text, value)), None)
    return next((value for value in told if _is_of(of, one, value, sought)), None)


def _is_of_fate(asked_of: frozenset[Fate], text: str, value: Value) -> bool:
    told = fate(text, value.start, value.end)
    if told is not None or not _is_bare(text, value):
        return told in asked_of
    # "The number of people known to have died in the wreck rose to nine."
    near = fates(words(text[: value.start])) or frozenset()
    return bool(near) and asked_of.issuperset(near)


def _is_of(of: Sequence[str], one: Account, value: Value, sought: Wanted) -> bool:
    """Whether a figure is one of the thing, by its own sentence, or a bare one by what stands before it in its paragraph."""
    text = one.evidence.text
    if value.kind == "number" and fate(text, value.start, value.end) is not None:
        return False
    noun = _noun(text, value)
    if of[:1] == (ABOARD,) and noun and stem(noun) not in _PEOPLE:
        return False
    if not of or of[0] in _stems(text):
        return bool(noun) or not sought.counted or _SUMMED.search(text) is not None
    return noun is None and of[0] in _stems(_before(one))


def _noun(text: str, value: Value) -> str | None:
    """Return what a figure counts: a bare one what the figure before it does, "60 lifejackets, not 90"."""
    ahead = (each for each in values(text) if each.start < value.start and each.kind == value.kind and not each.soft)
    told = next((each for each in (value, *list(ahead)[::-1]) if not _is_bare(text, each)), None)
    return None if told is None else told.noun or told.unit


def _is_bare(text: str, value: Value) -> bool:
    """Whether a figure stands without a unit or anything that it counts: "she puts it at 212", "the figure of 198 given then"."""
    has_noun = value.noun is not None and value.noun not in STOPWORDS
    return value.unit is None and (not has_noun or _CALLED.search(text[: value.start]) is not None)


def _before(one: Account) -> str:
    body, start = one.evidence.article.body, one.evidence.start
    return body[max(0, start - _BACK) : start].rpartition("\n")[2]


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, content_words(aboard(text))))
