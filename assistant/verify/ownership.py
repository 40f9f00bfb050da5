"""Rule 5, within a sentence: of several values that stand beside one another, each keeps what it is said of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.text.names import folded, names
from assistant.text.values import Value, near, values
from assistant.text.vocabulary import vocabulary
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import GENERAL, stem
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, held
from assistant.verify.units import units
from assistant.verify.value import is_bare_sum

_CLAUSE = re.compile(r"[;|]|,\s|\.\s|\b(?:and|while|whereas|but)\b")
_REFERRING = vocabulary(
    "he she it they his her its their him them company firm ministry authority court club board team league union agency "
    "department operator party group government police bank council office minister president chief director officials"
)
"""Pronouns, and nouns by which news speaks again of somebody whom it has named."""
_KINDS = frozenset({"number", "money", "percent", "time", "date"})


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with the values in it, and the stems of its words apart from them."""

    values: tuple[Value, ...]
    stems: frozenset[str]
    names: frozenset[str]
    """The stems of the names in it."""
    refers: bool
    """Whether it names nobody and has a word that means somebody named elsewhere."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a value of a claim stands with the words that belong to another value beside it."""
    clauses = [clause for line in cited.lines for clause in _clauses(line.text)]
    for clause in _clauses(reading.outside):
        for value in clause.values:
            if _is_crossed(value, clause, _near_lines(value, cited.lines) if len(cited.lines) > _FEW else clauses):
                return Finding("unverified", "A figure stands there of something else that is told beside it.")
    return None


_FEW = 4
"""So many cited sentences are looked at together; of more, those with the value alone."""


def _near_lines(value: Value, lines: Sequence[Line]) -> list[_Clause]:
    return [
        clause for line in lines if any(_same(value, other) for other in line.values) for clause in _clauses(line.text)
    ]


def _is_crossed(value: Value, claim: _Clause, clauses: Sequence[_Clause]) -> bool:
    own = [clause for clause in clauses if any(_same(value, other) for other in clause.values)]
    if not own or len(claim.values) > 1:
        return False
    mine = frozenset().union(*(clause.stems for clause in own))
    told = claim.stems - (
        {stem(value.noun)} if value.noun and (value.noun.endswith("s") or value.noun == "people") else set()
    )
    for other in clauses:
        rivals = [each for each in other.values if _rivals(value, each)]
        if other in own or not rivals or (_counts_the_same(value, own) and not _counts_the_same(value, [other])):
            continue
        if any(clause.refers for clause in own):
            told -= claim.names
        theirs = {word for word in told if _has(word, other.stems) and not _has(word, mine)}
        ours = {word for word in told if _has(word, mine) and not _has(word, other.stems)}
        if theirs and not ours:
            return True
    return False


def _counts_the_same(value: Value, clauses: Sequence[_Clause]) -> bool:
    """Whether a clause counts by name what the value counts ("forty wells")."""
    nouns = (each.noun for clause in clauses for each in clause.values)
    return value.noun is not None and any(noun is not None and stem(noun) == stem(value.noun) for noun in nouns)


def _has(word: str, stems: frozenset[str]) -> bool:
    return word in stems or (word not in GENERAL and held(word, stems) > 0)


def _same(value: Value, other: Value) -> bool:
    """Whether two values are one size, a sum without its currency included."""
    if value.kind == "money" and is_bare_sum(other):
        return near(replace(value, kind="number", unit=None), other)
    return near(value, other)


def _rivals(value: Value, other: Value) -> bool:
    """Whether another value is of the kind of this one and not the same."""
    if other.soft or _same(value, other):
        return False
    if value.kind == "money" or other.kind == "money":
        return value.kind == other.kind or is_bare_sum(value) or is_bare_sum(other)
    return value.kind == other.kind and (value.unit == other.unit or value.kind == "time")


@lru_cache(maxsize=4096)
def _clauses(text: str) -> tuple[_Clause, ...]:
    found = []
    given = [value for value in values(text) if value.kind in _KINDS]
    start = 0
    for end in (*(match.start() for match in _CLAUSE.finditer(text) if not _inside(match.start(), given)), len(text)):
        inside = tuple(value for value in given if start <= value.start < end)
        piece = text[start:end]
        for value in reversed(inside):
            piece = piece[: value.start - start] + " " + piece[value.end - start :]
        named = frozenset(stem for name in names(piece) for stem in content_stems(name.text))
        refers = not named and any(folded(word) in _REFERRING for word in units(piece).words)
        kept = tuple(value for value in inside if not value.soft)
        found.append(_Clause(kept, frozenset(content_stems(piece)), named, refers))
        start = end
    return tuple(clause for clause in found if clause.stems or clause.values)


def _inside(at: int, given: Sequence[Value]) -> bool:
    return any(value.start <= at < value.end for value in given)
