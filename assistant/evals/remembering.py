"""A chat model whose replies are kept: the same request in the same settings is not sent again.

A reply is kept under everything that determines it: the messages (in which question, evidence and prompt stand), the model,
its endpoint, the settings that are sent along, and which repeat of the question it is for.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.errors import ConfigError
from assistant.rewording import Model
from assistant.schema import Cut, Message, Notice, Usage

Event = str | Notice | Usage | Cut


class Remembering:
    """A model that keeps its replies in a folder. Of many threads one thinks at a time, while others wait for replies.

    A thread holds `baton` while it works; it is let go while the model writes. `settled` are the settings that
    determine a reply. With `fresh` nothing kept is read. Models that one thread asks in turn share a baton.
    """

    def __init__(  # noqa: PLR0913 - what is asked, where replies are kept, and how
        self,
        model: Model,
        folder: Path,
        settled: Mapping[str, Any],
        *,
        fresh: bool = False,
        baton: threading.Lock | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._model = model
        self._folder = folder
        self._settled = dict(settled)
        self._fresh = fresh
        self._clock = clock
        self._own = threading.local()
        self.baton = baton or threading.Lock()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    def count(self, text: str) -> int:
        """Return how many tokens a text takes."""
        return self._model.count(text)

    def begin(self, repeat: int) -> None:
        """Say which repeat of a question this thread asks from now on."""
        self._own.repeat = repeat
        self._own.spared = 0.0

    def spared(self) -> float:
        """Return the seconds that kept replies have spared this thread since it last asked, less what it waited for its turn."""
        spared = float(getattr(self._own, "spared", 0.0))
        self._own.spared = 0.0
        return spared

    def stream(self, messages: Sequence[Message]) -> Iterator[Event]:
        """Yield a kept reply, or the model's, which is kept once it is whole. Raises what the model raises."""
        path = self._path(messages)
        kept = None if self._fresh else _read(path)
        if kept is not None:
            events, seconds = kept
            self._spare(seconds)
            yield from events
            return
        began = self._clock()
        events = self._waited(messages)
        _write(path, events, self._clock() - began)
        yield from events

    def _waited(self, messages: Sequence[Message]) -> list[Event]:
        """Return the model's whole reply; others work meanwhile."""
        held = self.baton.locked()
        if held:
            self.baton.release()
        try:
            return list(self._model.stream(messages))
        finally:
            if held:
                ready = self._clock()
                self.baton.acquire()
                self._spare(ready - self._clock())

    def _spare(self, seconds: float) -> None:
        self._own.spared = getattr(self._own, "spared", 0.0) + seconds

    def _path(self, messages: Sequence[Message]) -> Path:
        asked = {
            **self._settled,
            "model": self.name,
            "repeat": getattr(self._own, "repeat", 0),
            "messages": [asdict(message) for message in messages],
        }
        digest = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
        return self._folder / digest[:2] / f"{digest[2:]}.json"


def _read(path: Path) -> tuple[list[Event], float] | None:
    """Return a kept reply and the seconds that it took; None where there is none or it cannot be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return [_event(each) for each in kept["events"]], float(kept["seconds"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _event(kept: Mapping[str, Any]) -> Event:
    if "text" in kept:
        return str(kept["text"])
    return Usage(**kept["usage"]) if "usage" in kept else Cut()


def _kept(event: Event) -> dict[str, Any]:
    if isinstance(event, str):
        return {"text": event}
    return {"usage": asdict(event)} if isinstance(event, Usage) else {"cut": True}


def _write(path: Path, events: Sequence[Event], seconds: float) -> None:
    """Keep a reply, whole or not at all; notices (a retry, a wait) are no part of it."""
    document = {"seconds": seconds, "events": [_kept(each) for each in events if not isinstance(each, Notice)]}
    part = path.with_suffix(f".{os.getpid()}.{threading.get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise ConfigError(f"cannot keep a reply in {path.parent}: {error.strerror}", "Make room.") from error
