"""Ask a home, with its model or without one, and keep the finished answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import datetime

from assistant import asking
from assistant.app.parts import Parts
from assistant.config import Settings
from assistant.errors import ConfigError
from assistant.schema import Answered, Event, Filters, Notice, Turn, Usage


def answering(  # noqa: PLR0913 - a question and all that a conversation knows of it
    parts: Parts,
    question: str,
    filters: Filters,
    history: Sequence[Turn],
    first_number: int,
    *,
    spent: Usage | None,
) -> Iterator[Event]:
    """Yield an answer as it comes, the finished one with what was spent before and under the name that it is kept by."""
    for each in _asked(parts, question, filters, history, first_number):
        event = _costing(each, spent) if spent and isinstance(each, Answered) else each
        if isinstance(event, Answered) and parts.settings.save_answers:
            yield from _kept(event, parts.settings)
        else:
            yield event


def _costing(event: Answered, spent: Usage) -> Answered:
    """Return a finished answer whose usage counts what was spent on understanding its question."""
    return Answered(dataclasses.replace(event.answer, usage=spent.after(event.answer.usage)))


def _asked(
    parts: Parts, question: str, filters: Filters, history: Sequence[Turn], first_number: int
) -> Iterator[Event]:
    ways: asking.Ways = {
        "index": parts.store,
        "embedder": parts.embedder,
        "settings": parts.settings,
        "record": parts.record,
        "filters": filters,
    }
    if parts.model is None:
        return asking.ask(question, first_number=first_number, **ways)
    from assistant import drafting

    return drafting.ask(question, model=parts.model, history=history, first_number=first_number, **ways)


def _kept(event: Answered, settings: Settings) -> Iterator[Event]:
    """Yield a finished answer under the name that it is kept by; where it cannot be kept, say so and yield it."""
    from assistant import render, saved

    try:
        name = saved.write(settings.answers, render.json_of(event.answer), datetime.now().astimezone())
        event = Answered(dataclasses.replace(event.answer, id=name))
    except ConfigError as error:
        yield Notice(f"{error.message}. {error.hint}")
    yield event
