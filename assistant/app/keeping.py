"""Keep a finished answer in the home."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import datetime

from assistant import render, saved
from assistant.config import Settings
from assistant.errors import ConfigError
from assistant.schema import Answered, Event, Notice


def kept(event: Answered, settings: Settings) -> Iterator[Event]:
    """Yield a finished answer under the name that it is kept by; where it cannot be kept, say so and yield it."""
    try:
        name = saved.write(settings.answers, render.json_of(event.answer), datetime.now().astimezone())
        event = Answered(dataclasses.replace(event.answer, id=name))
    except ConfigError as error:
        yield Notice(f"{error.message}. {error.hint}")
    yield event
