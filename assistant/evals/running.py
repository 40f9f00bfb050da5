"""Run a suite: every question asked once a repeat, each result written before it counts, then the scores."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import Any

from assistant import shipped
from assistant.app import Assistant
from assistant.config import Settings
from assistant.errors import InputError
from assistant.evals import corpora, crew, folder, intervals, scores
from assistant.evals.crew import Task
from assistant.evals.folder import Run
from assistant.evals.loading import Loaded
from assistant.evals.metrics import BY_NAME, HEADLINES, Prices
from assistant.evals.remembering import Remembering
from assistant.evals.trial import Asking, Result, results, warmed
from assistant.evals.wanted import Item, Ready, ready
from assistant.model import endpoint
from assistant.model.chat import ChatModel
from assistant.schema import Outcome
from assistant.version import __version__

_WORTH_HELPERS = 32
"""Questions without a model from which on helper processes pay: each takes two seconds to start."""
_HELPERS = 2
"""Each helper holds 300 MB."""
_ASKED_AT_ONCE = 4
_LIBRARIES = ("chromadb", "openai", "tantivy", "wordllama", "sentencex")


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


def plan(  # noqa: PLR0913 - what is run, where, how, and who is told
    loaded: Loaded,
    settings: Settings,
    options: Options,
    *,
    now: Callable[[], datetime],
    told: Callable[[str], None],
    progress: Callable[[Outcome], None] | None = None,
) -> Plan:
    """Return the run of a suite, begun or taken up where it stopped; nothing is asked yet.

    Raises InputError when the suite cannot be run; each of its faults has been told by then.
    """
    settings = dataclasses.replace(settings, save_answers=False)
    own = corpora.opened_settings(loaded, settings, told=told, progress=progress)
    checked, corpus = _checked(loaded, own, told)
    about = _about(loaded, own, options, corpus)
    known = None if options.new else folder.unfinished(settings.runs, about["fingerprint"])
    if known is not None:
        done = tuple(known.results())
        told(f"going on with the run {known.id}: {len(done)} questions were done")
        return Plan(known, checked.items, own, options, loaded.suite.floors, done)
    run = folder.new(settings.runs, loaded.suite.suite, now())
    run.write("run.json", {"run": run.id, "started": now().isoformat(timespec="seconds"), **about})
    run.write("suite.json", {"items": [dataclasses.asdict(item) for item in checked.items]})
    return Plan(run, checked.items, own, options, loaded.suite.floors)


def _checked(loaded: Loaded, own: Settings, told: Callable[[str], None]) -> tuple[Ready, dict[str, Any]]:
    """Return what is to be asked and what it is asked of, once nothing is wrong with the suite."""
    judged_only = loaded.suite.responses and not (loaded.suite.questions or loaded.suite.conversations)
    with Assistant.open(settings=own) as assistant:
        articles = () if judged_only else tuple(assistant.articles())
        checked = ready(loaded.suite, articles)
        for problem in checked.problems:
            told(problem)
        for name in loaded.suite.floors.keys() - BY_NAME.keys():
            told(f"there is no metric {name} to hold a floor")
            checked = Ready(checked.items, (*checked.problems, name))
        if checked.problems:
            count = len(checked.problems)
            raise InputError(
                f"{loaded.origin}: {count} {'fault' if count == 1 else 'faults'}; nothing was asked", "Mend the suite."
            )
        if not judged_only:
            assistant.need_articles()
    corpus = {"from": str(loaded.corpus or ("documents" if loaded.drafts else own.home)), "articles": len(articles)}
    return checked, {**corpus, "sha256": corpora.fingerprint(articles)}


def _about(loaded: Loaded, own: Settings, options: Options, corpus: dict[str, Any]) -> dict[str, Any]:
    suite = {"name": loaded.suite.suite, "sha256": loaded.sha256, "origin": loaded.origin, "size": loaded.suite.size}
    about = {
        "suite": suite,
        "corpus": corpus,
        "settings": {**settled(own), "repeat": options.repeat},
        "versions": _versions(),
    }
    digest = hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()
    return {**about, "floors": loaded.suite.floors, "fingerprint": digest}


def settled(settings: Settings) -> dict[str, Any]:
    """Return the settings that answers depend on; no key is among them."""
    if not settings.has_model:
        return {"model": None, "passages": settings.passages}
    return {
        "model": endpoint.model_name(settings),
        "endpoint": endpoint.host(settings),
        "temperature": settings.temperature,
        "context_tokens": settings.context_tokens,
        "answer_tokens": settings.answer_tokens,
        "passages": settings.passages,
    }


def _versions() -> dict[str, str]:
    prompts = sorted(shipped.folder("prompts").glob("*.md"))
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in prompts)).hexdigest()
    return {
        "assistant": __version__,
        "code": corpora.code()[:16],
        "prompts": digest[:16],
        "python": platform.python_version(),
        **{name: version(name) for name in _LIBRARIES},
    }


def carried_out(made: Plan) -> Iterator[Progress]:
    """Yield how far a run is after each question; at its end the scores stand in its folder.

    What asking raises stops the run; what was done stays, and `plan` takes it up again. Raises BusyError when
    another process runs it.
    """
    with folder.held(made.run):
        made.run.mend()
        taken = list(made.run.results())
        tally = _Tally(taken)
        yield tally.progress(made.total)
        for several in _worked(dataclasses.replace(made, done=tuple(taken))):
            for result in several:
                made.run.append(result)
                tally.add(result)
            yield tally.progress(made.total)
        finish(made.run, made.floors)


class _Tally:
    """The running headline score of what is done."""

    def __init__(self, taken: Sequence[Result]) -> None:
        self._seen: set[tuple[str, int]] = set()
        self._sums = {name: [0.0, 0.0] for name in HEADLINES}
        for result in taken:
            self.add(result)

    def add(self, result: Result) -> None:
        """Count one more result, each question's repeat once."""
        if (result.id, result.repeat) in self._seen:
            return
        self._seen.add((result.id, result.repeat))
        for name in self._sums:
            amount, of = result.measures.get(name, (0.0, 0.0))
            self._sums[name][0] += amount
            self._sums[name][1] += of

    def progress(self, total: int) -> Progress:
        """Return how far the run is."""
        name = next((name for name, (_, of) in self._sums.items() if of), None)
        if name is None:
            return Progress(len(self._seen), total)
        amount, of = self._sums[name]
        return Progress(len(self._seen), total, name, amount / of)


def _worked(made: Plan) -> Iterator[list[Result]]:
    tasks = made.tasks
    if not tasks:
        return
    if made.settings.has_model and any(task.item.turns for task in tasks):
        yield from _with_model(made, tasks)
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


def _with_model(made: Plan, tasks: Sequence[Task]) -> Iterator[list[Result]]:
    with ExitStack() as stack:
        chat = ChatModel(made.settings)
        stack.callback(chat.close)
        kept = made.run.path.parent / "replies"
        model = Remembering(chat, kept, settled(made.settings), fresh=made.options.fresh)
        assistant = stack.enter_context(Assistant.open(settings=made.settings, model=model))
        how = Asking(prices=made.options.prices, spared=model.spared)
        warmed(assistant, made.items)

        def work(task: Task) -> list[Result]:
            with model.baton:
                model.begin(task.repeat)
                return list(results(task.item, assistant, how, task.repeat))

        yield from crew.in_threads(tasks, work, made.options.parallel or _ASKED_AT_ONCE)


def finish(run: Run, floors: dict[str, float]) -> None:
    """Write the scores of a run, with their intervals, and which floors held."""
    taken = list({(result.id, result.repeat): result for result in run.results()}.values())
    found = intervals.scored(taken)
    held = scores.floors(floors, found)
    run.write(
        "scores.json",
        {
            "scores": {name: _score(score) for name, score in found.items()},
            "floors": [dataclasses.asdict(floor) for floor in held],
        },
    )


def _score(score: scores.Score) -> dict[str, Any]:
    return {"value": score.value, "low": score.low, "high": score.high, "n": score.n}
