"""Read a question how one figure changed: what it is a figure of."""

from __future__ import annotations

import re

from assistant.text.questions import importance, is_people
from assistant.text.words import content_words, stem

_CHANGES = r"(?:chang|develop|evolv|shift|revis|vary|varied|grow|grew|rise|rose|risen|fall|fell|climb|drop)"
_ASKS = re.compile(
    r"\bhow (?:did|do|does|has|have|had|was|were)\b.*?\b(?:numbers?|counts?|tolls?|figures?|totals?|estimates?|prices?|costs?|value|"
    rf"rates?|share|size|losses|deaths?)\b(.*?)\b{_CHANGES}\w*\b"
)
"""A question how one figure changed; the group holds what it is a figure of."""
_ON_BOARD = re.compile(r"\b(?:on board|aboard|onboard)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:between|from|since|after|before|over|during|in|by|at)\b.*")
_PEOPLE = frozenset(("people", "persons"))
_LONGEST = 500
"""Code points of a question that are read; what comes later asks for no change."""
ABOARD = stem("embarked")
"""The stem that stands for "on board"."""


def changed_figure(question: str) -> tuple[str, ...] | None:
    """Return the stems of what a figure is of whose change is asked for, the telling one first; None where no figure's is."""
    found = _ASKS.search(aboard(question[:_LONGEST].casefold()))
    if found is None:
        return None
    own = content_words(_CLAUSE.sub("", found.group(1))) or content_words(found.group(1))
    return tuple(
        stem(word) for word in own if word not in _PEOPLE and not is_people(word) and importance(word, frozenset()) >= 1
    )


def aboard(text: str) -> str:
    """Return a text with one word for "on board", of which a board has nothing."""
    return _ON_BOARD.sub("embarked", text)
