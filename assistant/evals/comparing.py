"""Compare two runs of one suite: metric by metric, question by question, setting by setting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.errors import InputError
from assistant.evals.differences import Difference, differences
from assistant.evals.folder import Run, foreign, lacking, unfinished_error
from assistant.evals.metrics import HEADLINES
from assistant.evals.repeats import counts_as, grouped, standing
from assistant.evals.scores import by_question
from assistant.evals.trial import Result

_NAMED = 3
"""Questions that a message names."""


@dataclass(frozen=True, slots=True)
class Flip:
    """A question that one run has right and the other wrong, with a result of each that shows it.

    `repeats` are all of its results in the one run and in the other.
    """

    id: str
    question: str
    a: Result
    b: Result
    better: str
    repeats: tuple[Sequence[Result], Sequence[Result]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs of one suite beside each other; `settings` holds what differs between them, by name."""

    a: Run
    b: Run
    differences: tuple[Difference, ...]
    flipped: tuple[Flip, ...]
    settings: Mapping[str, tuple[Any, Any]]

    @property
    def headline(self) -> Difference | None:
        """The difference by which the runs are judged."""
        return next((each for each in self.differences if each.name in HEADLINES), None)


def compared(a: Run, b: Run) -> Comparison:
    """Return the comparison of two finished runs.

    Raises InputError when they are of different suites, or one is not finished or lacks an answer.
    """
    before, after = a.about, b.about
    if apart := _apart(a, b):
        raise InputError(apart, "Run one suite twice and compare these runs.")
    for run in (a, b):
        if not run.is_finished:
            raise unfinished_error(run)
    first, second = a.taken(), b.taken()
    asked = [{result.id for result in taken} for taken in (first, second)]
    for run, missing in ((a, asked[1] - asked[0]), (b, asked[0] - asked[1])):
        if missing:
            raise lacking(run, min(missing))
    return Comparison(
        a, b,
        tuple(differences(by_question(first), by_question(second))),
        tuple(_flipped(first, second)),
        _changed(before, after),
    )  # fmt: skip


def _apart(a: Run, b: Run) -> str:
    """Return why two runs are of different suites; nothing where they ask the same, whatever else a file says of it."""
    first, second = a.about["suite"], b.about["suite"]
    if first["name"] != second["name"]:
        return f"these are runs of different suites, {first['name']} and {second['name']}"
    if first["sha256"] == second["sha256"]:
        return ""
    one, other = _asked(a), _asked(b)
    ways = {
        "added": [name for name in other if name not in one],
        "removed": [name for name in one if name not in other],
        "changed": [name for name in one if name in other and one[name] != other[name]],
    }
    told = [f"{way}: {_several(names)}" for way, names in ways.items() if names]
    return f"the suite {first['name']} has changed between these runs: {'; '.join(told)}" if told else ""


def _asked(run: Run) -> dict[str, Any]:
    """Return what a run asked or had judged, by id; a turn with those before it."""
    asked: dict[str, Any] = {}
    try:
        for item in run.suite["items"]:
            turns = [turn["question"] for turn in item["turns"]]
            asked |= {turn["id"]: turns[: number + 1] for number, turn in enumerate(turns)}
            if item["response"]:
                asked[item["id"]] = item["response"]
    except (KeyError, TypeError) as error:
        raise foreign(run) from error
    return asked


def _several(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more}"


def _flipped(first: Sequence[Result], second: Sequence[Result]) -> list[Flip]:
    """Return the questions and responses that are right in one run alone."""
    one, other = grouped(first), grouped(second)
    flips = []
    for key in (key for key in one if key in other):
        was, now = counts_as(one[key]), counts_as(other[key])
        if was != now and None not in (was, now):
            a, b = standing(one[key]), standing(other[key])
            flips.append(Flip(key, a.answer["question"], a, b, "b" if now else "a", (one[key], other[key])))
    return flips


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    changed = {}
    for part in ("settings", "versions", "corpus"):
        one, other = before.get(part, {}), after.get(part, {})
        for name in dict.fromkeys((*one, *other)):
            if one.get(name) != other.get(name) and (part, name) != ("corpus", "from"):
                changed[name if part != "corpus" else f"corpus {name}"] = (one.get(name), other.get(name))
    return changed
