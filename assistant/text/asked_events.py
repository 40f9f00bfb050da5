"""Read the event before or after which a question asks for something: "before the ruling", "after the 3-3 with Osk"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from assistant.text.named_dates import dates_at
from assistant.text.vocabulary import vocabulary
from assistant.text.words import content_words

_SIDES = re.compile(
    r"\b(?P<way>before|prior\s+to|ahead\s+of|in\s+the\s+run-up\s+to|after|following|since|in\s+the\s+(?:wake|aftermath)\s+of)\s+"
    r"(?=(?P<event>(?:the|an?|his|her|its|their|this|that|he|she|it|they|(?-i:[A-Z])|\w+ing\b)[^?!.;:,()]*))",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s(?:and|or|but|how|what|who|when|where|why)\s.*", re.IGNORECASE)
"""Where the words of an event end at the latest, when the question goes on behind them."""
_AMOUNTS = vocabulary("long soon shortly minutes hours days weeks months years day week month year hour minute")
"""What counts the time from an event: how long after it something was is no question of its side."""
_OTHERWISE = vocabulary("named called look looks looked looking take takes took taken ask asked run ran go goes went")
"""Verbs that take "after" for something else: "named after the queen"."""
_BOTH = re.compile(r"\b(?:chang(?:e|ed|es|ing)|differ(?:s|ed|ent|ently)?|still|compared?|between)\b", re.IGNORECASE)
"""What asks for both sides."""
_BEFORE = ("before", "prior", "ahead", "run-up")
_MOST = 9
"""Words of an event; what is longer is a story."""


class AskedEvent(NamedTuple):
    """Which side of an event is asked for, and the words that name it."""

    side: Literal["before", "after"]
    words: str


def asked_event(question: str) -> AskedEvent | None:
    """Return the one event of which a question asks for what was before or after it; None where it names none, or a date."""
    found = _found(question)
    return found[1] if found else None


def without_event(question: str) -> str:
    """Return a question without the event before or after which it asks, "What did she say?"; whole where it names none."""
    found = _found(question)
    if not found:
        return question
    start, event = found
    end = question.index(event.words, start) + len(event.words)
    return f"{question[:start]}{question[end:]}".strip(" ,")


def _found(question: str) -> tuple[int, AskedEvent] | None:
    found = [(match.start(), event) for match in _SIDES.finditer(question) if (event := _event(match, question))]
    return found[0] if len(found) == 1 and not _BOTH.search(question) else None


def _event(match: re.Match[str], question: str) -> AskedEvent | None:
    words = _ENDS.sub("", match["event"]).strip()
    last = question[: match.start()].casefold().split()[-1:]
    if dates_at(match[0] + match["event"]) or not content_words(words) or len(words.split()) > _MOST:
        return None
    if not (_AMOUNTS | _OTHERWISE).isdisjoint(last):
        return None
    way = match["way"].casefold()
    return AskedEvent("before" if any(each in way for each in _BEFORE) else "after", words)
