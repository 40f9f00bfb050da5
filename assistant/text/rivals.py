"""Tell which figures of a sentence could answer a question, and whether those of two sentences are rivals."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.text import values
from assistant.text.cues import Wanted, has_figure, of_itself, of_unit, other_fate
from assistant.text.questions import Asked
from assistant.text.words import stem, words

_AMOUNTS = frozenset({"number", "money", "percent", "ordinal"})
_TIMES = frozenset({"date", "time"})
_UNIT = 12
"""Code points after a figure in which its unit stands."""
_OF_AMOUNT: frozenset[Asked] = frozenset({"amount", "accounts", "change"})
_COMPARES: frozenset[Asked] = _OF_AMOUNT | {"time"}
_BEFORE, _AFTER = 4, 3
"""Words beside a figure that tell what it is a figure of."""
_OVERS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
"""How often, in a word: no value elsewhere, for these words are seldom figures."""


def figures(text: str, sought: Wanted) -> tuple[values.Value, ...]:
    """Return the values of a sentence that are of a kind that the question compares; words such as "one" aside.

    A question for an amount compares amounts of its unit or of what it counts, one for a time days and hours, one for
    several accounts or a change any amount.
    """
    if not sought.kinds & _COMPARES or not (has_figure(text) or "time" in sought.kinds):
        return ()
    told = of_itself(text, sought) if "amount" in sought.kinds else text
    kept = [value for value in values.values(told) if _compared(value, text, sought)]
    return (*kept, *_times_over(text, sought))


def rivals(
    one: Sequence[values.Value], other: Sequence[values.Value], published: str | None = None
) -> list[tuple[values.Value, values.Value]]:
    """Return the pairs of figures that cannot both be right of one thing.

    A bare number ("she says 63") is taken to count what the other counts.
    """
    return [(a, b) for a in one for b in other if _clash(a, b, published)]


def likeness(text: str, value: values.Value, other_text: str, other: values.Value) -> float:
    """Return how alike the few words around two figures are, in 0..1: "in place since 2003", "in place since 2002"."""
    near, others = _around(text, value), _around(other_text, other)
    return len(near & others) / max(_BEFORE, min(len(near), len(others)))


def _around(text: str, value: values.Value) -> frozenset[str]:
    return frozenset((*words(text[: value.start])[-_BEFORE:], *words(text[value.end :])[:_AFTER]))


def _compared(value: values.Value, text: str, sought: Wanted) -> bool:
    if value.kind in _TIMES:
        return "time" in sought.kinds
    if value.soft or not sought.kinds & _OF_AMOUNT or not _of_unit(value, text, sought):
        return False
    return not (sought.of_people and value.kind == "number" and other_fate(text, value.start, value.end, sought))


def _of_unit(value: values.Value, text: str, sought: Wanted) -> bool:
    """Return whether an amount is of a unit that is asked for, or bare; any will do where none is."""
    if value.kind not in _AMOUNTS:
        return False
    bare = value.unit is None and value.noun is None
    ways = []
    if "money" in sought.units:
        ways.append(value.kind == "money" or (bare and value.kind == "number" and value.low >= 1000))
    if "share" in sought.units:
        ways.append(value.kind == "percent" or bare)
    if "measure" in sought.units:
        ways.append((value.unit is not None and value.kind == "number") or value.noun is not None)
    if sought.units - {"money", "share", "measure"}:
        ways.append(of_unit(text[value.start : value.end + _UNIT], sought))
    if sought.counted:
        ways.append(value.kind == "number" and (bare or stem(value.noun or "") in sought.counted))
    return any(ways) if ways else True


def _times_over(text: str, sought: Wanted) -> list[values.Value]:
    if stem("times") not in sought.counted:
        return []
    lowered = text.casefold()
    return [
        values.Value(place, place + len(word), "number", count, count, noun="times")
        for word, count in _OVERS.items()
        if (place := lowered.find(word)) >= 0
    ]


def _clash(one: values.Value, other: values.Value, published: str | None) -> bool:
    if values.contradict(one, other, published):
        return True
    bare = [value.unit is None and value.noun is None for value in (one, other)]
    kinds = {one.kind, other.kind}
    if not any(bare) or not kinds <= _AMOUNTS:
        return False
    if kinds == {"money", "number"}:  # "the chamber reckons on 4 million"
        return one.high < other.low or other.high < one.low
    return len(kinds) == 1 and not values.near(one, other, published) and not values.near(other, one, published)
