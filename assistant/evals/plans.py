"""A run before it begins: how it is run, what is to be asked of which home, and the settings that its answers depend on."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

from assistant.config import Settings
from assistant.evals import judge
from assistant.evals.crew import Task
from assistant.evals.folder import Run
from assistant.evals.metrics import Prices
from assistant.evals.trial import Result
from assistant.evals.wanted import Item
from assistant.model import endpoint


@dataclass(frozen=True, slots=True)
class Options:
    """How a suite is run. `parallel` None leaves it to what there is; `new` begins anew, `fresh` reads no kept reply."""

    repeat: int = 1
    parallel: int | None = None
    new: bool = False
    fresh: bool = False
    prices: Prices | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: questions done and in all, and its running headline score."""

    done: int
    total: int
    headline: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A run that can begin: what is to be asked of which home, and what was asked before it stopped."""

    run: Run
    items: tuple[Item, ...]
    settings: Settings
    options: Options
    floors: dict[str, float]
    done: tuple[Result, ...] = ()

    @property
    def total(self) -> int:
        """How many results there will be."""
        return self.options.repeat * sum(len(item.turns) or 1 for item in self.items)

    @property
    def tasks(self) -> list[Task]:
        """What is left to ask; of a conversation all of it, if any turn is missing."""
        have = {(result.id, result.repeat) for result in self.done}
        repeats = range(self.options.repeat)
        return [Task(item, repeat) for repeat in repeats for item in self.items if not _names(item, repeat) <= have]


def _names(item: Item, repeat: int) -> set[tuple[str, int]]:
    return {(turn.question.id, repeat) for turn in item.turns} or {(item.id, repeat)}


def named(settings: Settings) -> Settings:
    """Return the settings with the model's name; an endpoint without a named one is asked for the first that it serves.

    So a run keeps to one model, and says which. Raises what asking raises.
    """
    if not settings.has_model or endpoint.model_name(settings):
        return settings
    from assistant.model.chat import ChatModel

    with closing(ChatModel(settings)) as chat:
        return replace(settings, model=chat.name)


def settled(settings: Settings) -> dict[str, Any]:
    """Return the settings that answers depend on; no key is among them."""
    if not settings.has_model:
        return {"model": None, "passages": settings.passages}
    return {
        "model": endpoint.model_name(settings),
        "endpoint": endpoint.host(settings),
        "route": endpoint.route(settings),
        "temperature": settings.temperature,
        "context_tokens": settings.context_tokens,
        "answer_tokens": settings.answer_tokens,
        "passages": settings.passages,
    }


def recorded(settings: Settings, repeat: int) -> dict[str, Any]:
    """Return the settings that a run's scores depend on. Raises ConfigError for a judge that cannot be asked."""
    return {**settled(settings), **judge.settled(settings), "repeat": repeat}
