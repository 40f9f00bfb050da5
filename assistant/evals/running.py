"""Run a suite: every question asked once a repeat, each result written before it counts, then the scores."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from importlib.metadata import version
from typing import Any

from assistant import prompt
from assistant.app import Assistant
from assistant.config import Settings
from assistant.errors import InputError, UsageError
from assistant.evals import corpora, folder, scores
from assistant.evals.folder import Run
from assistant.evals.loading import Loaded
from assistant.evals.metrics import BY_NAME, HEADLINES
from assistant.evals.plans import Options, Plan, Progress, named, recorded
from assistant.evals.suite import Suite
from assistant.evals.trial import Result
from assistant.evals.wanted import Fault, Item, ready
from assistant.evals.working import worked
from assistant.schema import Article, Filters, Outcome
from assistant.text.names import folded
from assistant.version import __version__

_LIBRARIES = ("chromadb", "openai", "tantivy", "wordllama", "sentencex")


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

    Raises InputError when the suite cannot be run, each of its faults has been told by then; ConfigError for a
    judge that cannot be asked; ModelError for an endpoint that does not say which model it serves.
    """
    settings = dataclasses.replace(settings, save_answers=False)
    if not loaded.suite.size:
        raise InputError(
            f"{loaded.origin}: the suite {loaded.suite.suite} is empty", "The README shows what a suite holds."
        )
    recorded(settings, options.repeat)  # a judge that cannot be asked is told of before anything is added
    if settings.judge and _is_labelled(loaded):
        from assistant.evals import agreement

        agreement.needed()
    own = corpora.opened_settings(loaded, settings, told=told, progress=progress)
    items, corpus = _checked(loaded, own, told)
    if loaded.suite.questions or loaded.suite.conversations:
        own = named(own)
    about = _about(loaded, own, options, corpus)
    known = None if options.new else folder.unfinished(settings.runs, about["fingerprint"])
    kept = {"items": [dataclasses.asdict(item) for item in items]}
    if known is not None:
        if not (known.path / "suite.json").is_file():  # it was killed before that stood there
            known.write("suite.json", kept)
        done = tuple(known.results())
        told(f"going on with the run {known.id}: {len(done)} questions were done")
        return Plan(known, items, own, options, loaded.suite.floors, done)
    run = folder.new(settings.runs, loaded.suite.suite, now())
    run.write("run.json", {"run": run.id, "started": now().isoformat(timespec="seconds"), **about})
    run.write("suite.json", kept)
    return Plan(run, items, own, options, loaded.suite.floors)


def _is_labelled(loaded: Loaded) -> bool:
    """Whether people have judged anything in a suite."""
    suite = loaded.suite
    return bool(suite.responses) or any(question.verdicts for _, question in suite.asked)


def _checked(loaded: Loaded, own: Settings, told: Callable[[str], None]) -> tuple[tuple[Item, ...], dict[str, Any]]:
    """Return what is to be asked and what it is asked of, once nothing is wrong with the suite."""
    judged_only = loaded.suite.responses and not (loaded.suite.questions or loaded.suite.conversations)
    with Assistant.open(settings=own) as assistant:
        articles = () if judged_only else tuple(assistant.articles())
        checked = ready(loaded.suite, articles)
        faults = (
            *checked.faults,
            *_unknown(loaded.suite, assistant),
            *_unheard(loaded.suite, assistant, articles),
            *_wrong_floors(loaded.suite.floors),
        )
        for fault in faults:
            told(loaded.told(fault))
        if faults:
            count = len(faults)
            raise InputError(
                f"{loaded.origin}: {count} {'fault' if count == 1 else 'faults'}; nothing was asked", "Mend the suite."
            )
        if not judged_only:
            assistant.need_articles()
    corpus = {"from": str(loaded.corpus or ("documents" if loaded.drafts else own.home)), "articles": len(articles)}
    return checked.items, {**corpus, "sha256": corpora.fingerprint(articles)}


def _wrong_floors(floors: Mapping[str, float]) -> Iterator[Fault]:
    for name, value in floors.items():
        told = ""
        if name not in BY_NAME:
            near = get_close_matches(name, BY_NAME, 3)
            told = f"there is no metric {name} to hold a floor" + (f"; is it {' or '.join(near)}?" if near else "")
        elif BY_NAME[name].unit == "share" and not 0 <= value <= 1:
            told = f"the floor of {name} is {value:g}: it is a share, from 0 to 1"
        if told:
            yield Fault(told, ("floors", name))


def _unknown(suite: Suite, assistant: Assistant) -> Iterator[Fault]:
    """Yield which questions look at an outlet, an author or a speaker that no article has."""
    for location, question in suite.asked:
        filters = question.filters.filters() if question.filters else Filters()
        try:
            assistant.need_known(filters)
        except UsageError as error:
            yield Fault(error.message, (*location, "filters"), question.id)
        for stranger in assistant.strangers(filters):
            yield Fault(stranger.line, (*location, "filters"), question.id)


def _unheard(suite: Suite, assistant: Assistant, articles: Sequence[Article]) -> Iterator[Fault]:
    """Yield which expected speakers nobody on record is and no article names: no answer could give words to them."""
    wanted = [(location, question) for location, question in suite.asked if question.speakers]
    bodies = [folded(article.body) for article in articles] if wanted else []
    for location, question in wanted:
        for stranger in assistant.strangers(Filters(speakers=question.speakers)):
            last = folded(stranger.name).rpartition(" ")[2]
            if not any(last in body for body in bodies):
                at = question.speakers.index(stranger.name)
                yield Fault(stranger.line, (*location, "speakers", at), question.id)


def _about(loaded: Loaded, own: Settings, options: Options, corpus: dict[str, Any]) -> dict[str, Any]:
    suite = {"name": loaded.suite.suite, "sha256": loaded.sha256, "origin": loaded.origin, "size": loaded.suite.size}
    about = {
        "suite": suite,
        "corpus": corpus,
        "settings": recorded(own, options.repeat),
        "versions": _versions(),
    }
    digest = hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()
    return {**about, "floors": loaded.suite.floors, "fingerprint": digest}


def _versions() -> dict[str, str]:
    return {
        "assistant": __version__,
        "code": corpora.code()[:16],
        "prompts": prompt.sha256()[:16],
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
        for several in worked(dataclasses.replace(made, done=tuple(taken))):
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


def finish(run: Run, floors: dict[str, float]) -> None:
    """Write the scores of a run, with their intervals, which floors held, and how far a judge agrees with people."""
    from assistant.evals import agreement, intervals

    taken = run.taken()
    found = intervals.scored(taken)
    held = scores.floors(floors, found)
    agreed = agreement.measured(taken)
    run.write(
        "scores.json",
        {
            "scores": {name: _score(score) for name, score in found.items()},
            "floors": [dataclasses.asdict(floor) for floor in held],
            "agreement": dataclasses.asdict(agreed) if agreed else None,
        },
    )


def _score(score: scores.Score) -> dict[str, Any]:
    return {"value": score.value, "low": score.low, "high": score.high, "n": score.n}
