"""Find the day of an event before or after which a question asks, so that what stands on its side comes first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from assistant.retrieve.index import Index
from assistant.retrieve.terms import Terms, coverage, terms
from assistant.text.asked_events import asked_event
from assistant.text.dates import whole_day
from assistant.text.moments import moments
from assistant.text.names import names
from assistant.text.questions import is_told_at_once

_PASSAGES = 30
"""Passages that match the question best, in which the event is looked for."""
_HELD = 0.6
"""How far a sentence must hold a word of an event: a word of nearly the same meaning does."""
_LONG = 3
"""Words of an event up to which a sentence must hold each; of a longer one it may lack one."""
_AGREE = 0.5
"""Share of what tells of an event that must tell of it on one day or those around it: else nobody can say which day is meant."""
_AROUND = 2
"""Days by which two articles may differ on an event: it is told the day after, or an hour past midnight."""

_WRITTEN = {"before": "prior to", "after": "following"}
"""How a side is written, so that it may stand behind its question: "before ... before" would ask for a change."""


def when(question: str, index: Index) -> str:
    """Return the side of a day that a question for words or deeds on one side of an event asks for, "" for any other question.

    "What was said before the ruling?" asks for what was "prior to 17 June 2025", if the articles agree on that day. How
    something stood before the ruling is told after it as well: of such questions no day is looked for.
    """
    event = asked_event(question) if is_told_at_once(question) else None
    day = _day(question, event.words, index) if event else None
    if event is None or day is None:
        return ""
    # Much is said within hours of an event: its own day is on the side after it.
    border = day - timedelta(days=event.side == "after")
    return f"{_WRITTEN[event.side]} {border.day} {border:%B} {border.year}"


def with_side(question: str, when: str) -> str:
    """Return a question with the side of a day on which it asks, as `when` gives it, so that its words are read as any date's."""
    return f"{question} ({when})" if when else question


def _day(question: str, event: str, index: Index) -> date | None:
    """Return the day of an event on which most of what tells of it, a sentence of each article, agrees."""
    told: dict[str, tuple[date, float]] = {}
    about, named = terms(event, index), terms(" ".join(name.text for name in names(question)), index)
    for found in index.matching(f"{question} {event}", _PASSAGES):
        article = index.article(found.article_id)
        day = whole_day(article.published_at)
        if article.id in told or day is None or not _holds(named, [f"{article.title}\n{article.body}"])[0]:
            continue
        passage = index.passages(article.id)[found.number]
        sentences = index.sentences(article.id)[passage.first : passage.last]
        texts = [article.title, *(article.body[each.start : each.end] for each in sentences)]
        held = _holds(about, texts)
        if any(held):
            day = _told(texts[held.index(True, 1)], day) if any(held[1:]) else day
            told[article.id] = day, found.score * (1 + held[0])
    return _agreed(tuple(told.values()))


def _holds(about: Terms, texts: Sequence[str]) -> list[bool]:
    """Return of each text whether it holds the words."""
    needed = len(about.words) - (len(about.words) > _LONG)
    return [int(held) >= needed for held in (coverage(about, texts, None) >= _HELD).sum(axis=1)]


def _told(sentence: str, published: date) -> date:
    """Return the one day of which a sentence tells, else the day when it was published."""
    days = {each.first for each in moments(sentence, published) if each.first == each.last}
    return days.pop() if len(days) == 1 else published


def _agreed(told: Sequence[tuple[date, float]]) -> date | None:
    """Return the first of the days on which, with those around it, most agree, by weight; None where too few do."""
    near = {day: sum(weight for other, weight in told if 0 <= (other - day).days <= _AROUND) for day, _ in told}
    best = max(near, key=lambda day: (near[day], -day.toordinal()), default=None)
    return best if best and near[best] >= _AGREE * sum(weight for _, weight in told) else None
