"""Do what a plan leaves to ask: in threads where a model writes or judges, else in helper processes where they pay."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from assistant.app import Assistant
from assistant.config import Settings
from assistant.evals import crew, judge
from assistant.evals.crew import Task
from assistant.evals.judge import Judge
from assistant.evals.plans import Plan, settled
from assistant.evals.remembering import Remembering
from assistant.evals.trial import Asking, Result, results, warmed

_WORTH_HELPERS = 32
"""Questions without a model from which on helper processes pay: each takes two seconds to start."""
_HELPERS = 2
"""Each helper holds 300 MB."""
_ASKED_AT_ONCE = 4


def worked(made: Plan) -> Iterator[list[Result]]:
    """Yield the results of each task that is left, as they are done. Raises what asking raises."""
    tasks = made.tasks
    if not tasks:
        return
    writes = made.settings.has_model and any(task.item.turns for task in tasks)
    if writes or made.settings.judge:
        yield from _with_models(made, tasks)
        return
    count = made.options.parallel or min(_HELPERS, os.cpu_count() or 1)
    how = Asking(prices=made.options.prices)
    if count > 1 and len(tasks) >= _WORTH_HELPERS:
        yield from crew.in_processes(tasks, made.settings, count, how)
        return
    with Assistant.open(settings=made.settings) as assistant:
        warmed(assistant, made.items)
        for task in tasks:
            yield list(results(task.item, assistant, how, task.repeat))


def _with_models(made: Plan, tasks: Sequence[Task]) -> Iterator[list[Result]]:
    """Yield results as `worked`, with a model that writes, one that judges, or both; their replies are kept."""
    from assistant.model.chat import ChatModel

    baton = threading.Lock()
    with ExitStack() as stack:

        def remembering(settings: Settings, sent: Mapping[str, Any]) -> Remembering:
            chat = ChatModel(settings)
            stack.callback(chat.close)
            kept = made.run.path.parent / "replies"
            return Remembering(chat, kept, sent, fresh=made.options.fresh, baton=baton)

        own = made.settings
        writer = remembering(own, settled(own)) if own.has_model else None
        judges = _judge(remembering(own.judging, judge.sent(own)), own) if own.judge else None
        assistant = stack.enter_context(Assistant.open(settings=own, model=writer))
        how = Asking(prices=made.options.prices, judge=judges)
        how = replace(how, spared=writer.spared) if writer else how
        warmed(assistant, made.items)

        def work(task: Task) -> list[Result]:
            with baton:
                if writer:
                    writer.begin(task.repeat)
                return list(results(task.item, assistant, how, task.repeat))

        yield from crew.in_threads(tasks, work, made.options.parallel or _ASKED_AT_ONCE)


def _judge(model: Remembering, settings: Settings) -> Judge:
    return Judge(model, settings.context_tokens, settings.answer_tokens)
