"""Split articles and find their quotes and event times: here, or where there are many, in helper processes on all cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from assistant import event_times, quotes, split
from assistant.garbage import look_seldom
from assistant.helper import Helper
from assistant.schema import Article, EventTime, Passage, Quote, Sentence

MANY = 64
"""Articles from which on helpers pay: they take half a second of work to start, an article some hundredths."""
_CHUNK = 8
_NICE = 5
"""Helpers stand back for the one writer, who sets the pace."""
_MOST = 3
"""Helpers: what they prepare keeps one writer busy, and each holds 100 MB."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with everything that is found in it."""

    article: Article
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...]
    quotes: tuple[Quote, ...]
    event_times: tuple[EventTime, ...]


def prepared(article: Article) -> Prepared:
    """Return an article with its sentences, passages, quotes and event times."""
    sentences = split.sentences(article.body)
    passages = split.passages(article.body, sentences)
    found = quotes.find_all(article, sentences)
    outer = [quote for quote in found if quote.within is None]
    return Prepared(article, sentences, passages, found, event_times.find(article, sentences, outer))


class Preparer:
    """Prepares batches of articles; use it in a `with` block, so that its helpers end."""

    def __init__(self, cores: int | None = None) -> None:
        self._cores = min(cores or _cores(), _MOST)
        self._asking: ThreadPoolExecutor | None = None
        self._idle: SimpleQueue[Helper | None] = SimpleQueue()
        """Helpers that wait for work; None stands for one that died, whose share is done here."""
        self._helpers: list[Helper] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for helper in self._helpers:
            helper.close()
        if self._asking:
            self._asking.shutdown(cancel_futures=True)

    @property
    def is_helped(self) -> bool:
        """Whether helpers are at work."""
        return self._asking is not None

    def start(self, articles: Sequence[Article]) -> Callable[[], list[Prepared]]:
        """Begin to prepare a batch, and return a function that waits for it, in order."""
        if self._cores == 1 or (len(articles) < MANY and not self._asking):
            return lambda: [prepared(article) for article in articles]
        if not self._asking:
            self._asking = ThreadPoolExecutor(self._cores)
            self._helpers = [Helper(serve) for _ in range(self._cores)]
            for helper in self._helpers:
                self._idle.put(helper)
        chunks = [articles[first : first + _CHUNK] for first in range(0, len(articles), _CHUNK)]
        running: list[Future[list[Prepared]]] = [self._asking.submit(self._ask, chunk) for chunk in chunks]
        return lambda: [each for chunk in running for each in chunk.result()]

    def _ask(self, articles: Sequence[Article]) -> list[Prepared]:
        helper = self._idle.get()
        answer = _asked(helper, articles) if helper else None
        self._idle.put(helper if answer is not None else None)
        return [prepared(article) for article in articles] if answer is None else answer


def _asked(helper: Helper, articles: Sequence[Article]) -> list[Prepared] | None:
    """Return what a helper makes of the articles, None if it died over them."""
    try:
        helper.pipe.send(articles)
        answer: list[Prepared] = helper.pipe.recv()
    except (OSError, EOFError):
        return None
    return answer


def _cores() -> int:
    """Return how many cores this process may use; not every system tells more than how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def serve(caller: Connection) -> None:
    """Prepare the articles that a caller sends, batch after batch: what a helper does."""
    look_seldom()
    if hasattr(os, "nice"):
        os.nice(_NICE)
    while True:
        caller.send([prepared(article) for article in caller.recv()])
