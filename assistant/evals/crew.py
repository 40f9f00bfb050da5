"""Do tasks several at a time: in threads while a model writes, in helper processes where the work is our own.

Results come as they are done. The first task that fails stops all: what was done by then has been yielded.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue

from assistant.app import Assistant
from assistant.config import Settings
from assistant.errors import AssistantError, ConfigError, unexpected
from assistant.evals.trial import Asking, Result, results, warmed
from assistant.evals.wanted import Item
from assistant.helper import Helper

_ALONE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1"}
"""Libraries in a helper use one core each: the helpers are as many as there are cores to use."""
_PATIENCE = 1.0
"""Seconds that threads are given to end; one that waits for a model is left to the end of the process."""


@dataclass(frozen=True, slots=True)
class Task:
    """An item and which repeat of it this is, from 0."""

    item: Item
    repeat: int = 0


Work = Callable[[Task], list[Result]]


def in_threads(tasks: Iterable[Task], work: Work, count: int) -> Iterator[list[Result]]:
    """Yield what `work` returns for each task, `count` at a time. Raises what it raises."""
    left, taking, stopped = iter(tasks), threading.Lock(), threading.Event()
    done: SimpleQueue[list[Result] | BaseException | None] = SimpleQueue()

    def run() -> None:
        while not stopped.is_set():
            with taking:
                task = next(left, None)
            if task is None:
                break
            try:
                done.put(work(task))
            except BaseException as error:  # noqa: BLE001 - it is raised again where the results are read
                done.put(error)
                break
        done.put(None)

    threads = [threading.Thread(target=run, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield from _collected(done, count)
    finally:
        stopped.set()
        for thread in threads:
            thread.join(_PATIENCE)


def _collected(done: SimpleQueue[list[Result] | BaseException | None], running: int) -> Iterator[list[Result]]:
    while running:
        each = done.get()
        if isinstance(each, BaseException):
            raise each
        if each is None:
            running -= 1
        else:
            yield each


def in_processes(tasks: Sequence[Task], settings: Settings, count: int, how: Asking) -> Iterator[list[Result]]:
    """Yield the results of each task, asked of the settings' home in `count` helper processes without a model.

    Raises what asking raises, ConfigError when a helper ends early.
    """
    left = iter(tasks)
    helpers: dict[Connection, Helper] = {}
    try:
        for task in (next(left, None) for _ in range(count)):
            if task is not None:
                helper = Helper(serve, _ALONE)
                helpers[helper.pipe] = helper
                _ask(helper.pipe, (settings, how.passages))
                _ask(helper.pipe, task)
        busy = set(helpers)
        while busy:
            ready = wait(list(busy))
            for pipe in busy.intersection(ready):
                yield _answer(pipe)
                if (task := next(left, None)) is None:
                    busy.discard(pipe)
                else:
                    _ask(pipe, task)
    finally:
        for helper in helpers.values():
            helper.close()


def _ask(pipe: Connection, what: object) -> None:
    try:
        pipe.send(what)
    except OSError as error:
        raise _ended() from error


def _answer(pipe: Connection) -> list[Result]:
    try:
        answer = pipe.recv()
    except (OSError, EOFError) as error:
        raise _ended() from error
    if isinstance(answer, BaseException):
        raise answer
    return list(answer)


def _ended() -> ConfigError:
    return ConfigError("a helper process ended early", "Was memory short? Run it again to go on, with --parallel 1.")


def serve(caller: Connection) -> None:
    """Answer the tasks that a caller sends, one after another: what a helper does."""
    settings, passages = caller.recv()
    how = Asking(passages=passages)
    with Assistant.open(settings=settings) as assistant:
        warm = False
        while True:
            task: Task = caller.recv()
            if not warm:
                warmed(assistant, [task.item])
                warm = True
            try:
                caller.send(list(results(task.item, assistant, how, task.repeat)))
            except AssistantError as error:
                caller.send(error)
            except Exception as error:  # noqa: BLE001 - told by whoever asked, who has a terminal
                caller.send(unexpected(error, "Report it."))
