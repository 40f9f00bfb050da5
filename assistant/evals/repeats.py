"""The repeats of one question: which of them stands for the others, and which different answers there were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.evals.metrics import HEADLINES
from assistant.evals.trial import Result

RIGHT = 0.5
"""Share of a question's repeats from which on it counts as right."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that `times` of a question's repeats gave, as the first of them gave it."""

    result: Result
    times: int

    @property
    def right(self) -> bool | None:
        """Whether it is right; None where nothing says."""
        return is_right(self.result)


def is_right(result: Result) -> bool | None:
    """Return whether one result is right by itself; None where nothing says."""
    for name in HEADLINES:
        amount, of = result.measures.get(name, (0.0, 0.0))
        if of:
            return amount / of >= RIGHT
    return None


def grouped(results: Iterable[Result]) -> dict[str, list[Result]]:
    """Return question -> its repeats in order."""
    found: dict[str, list[Result]] = {}
    for result in sorted(results, key=lambda result: result.repeat):
        found.setdefault(result.id, []).append(result)
    return found


def share_right(repeats: Sequence[Result]) -> float | None:
    """Return the share of a question's repeats that are right, of those of which something says; None of none."""
    known = [right for right in map(is_right, repeats) if right is not None]
    return sum(known) / len(known) if known else None


def counts_as(repeats: Sequence[Result]) -> bool | None:
    """Return whether a question counts as right: at least half of its repeats are; None where nothing says."""
    share = share_right(repeats)
    return None if share is None else share >= RIGHT


def standing(repeats: Sequence[Result]) -> Result:
    """Return the first repeat that is what the question counts as."""
    right = counts_as(repeats)
    return next(result for result in repeats if is_right(result) == right)


def distinct(repeats: Sequence[Result]) -> list[Given]:
    """Return the different answers, that of `standing` first, then the most frequent."""
    found: dict[tuple[Any, ...], list[Result]] = {}
    for result in repeats:
        found.setdefault(_said(result), []).append(result)
    shown = _said(standing(repeats))
    order = sorted(found, key=lambda said: (said != shown, -len(found[said])))
    return [Given(standing(repeats) if said == shown else found[said][0], len(found[said])) for said in order]


def _said(result: Result) -> tuple[Any, ...]:
    """Return what makes two answers one: their words, what these cite, whether they are right."""
    cited = tuple(_place(citation) for citation in result.answer.get("citations", ()))
    return result.answer["text"], cited, result.failed, is_right(result)


def _place(citation: Mapping[str, Any]) -> tuple[Any, ...]:
    return citation["number"], citation["article_id"], citation["start"], citation["end"]
