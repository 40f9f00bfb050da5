"""Cut a question into its sides: what it sets against one another by outlet or by day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.text.named_dates import NamedDate, dates_at, undated
from assistant.text.outlets import names_in
from assistant.text.words import content_words, stems

CUT = re.compile(
    r"[;:?!]|,(?!\d)|\s(?:while|whereas|but|and|than|as well as|compared (?:to|with)|"
    r"(?:in )?contrast(?:s|ed|ing)? (?:to|with)|as opposed to|versus|vs\.?)\s",
    re.IGNORECASE,
)
"""Where one part of a question ends: stops but those within figures, and what joins or sets against."""

_OF_A_QUESTION = 2
"""Words of content from which a piece of a question could be one."""


@dataclass(frozen=True, slots=True)
class Side:
    """What a question asks of one outlet, or of one day or month, with the stems of the words in which it does."""

    outlets: frozenset[str]
    dates: tuple[NamedDate, ...]
    stems: frozenset[str]


def sides(question: str, outlets: Iterable[str]) -> tuple[Side, ...]:
    """Return the sides of a question, in its order; none unless it names two different outlets or two different days.

    `outlets` are those that may be meant. Words up to the next outlet or day belong to the one before, those before
    the first to the first.
    """
    known = frozenset(outlets)
    found: list[Side] = []
    loose: frozenset[str] = frozenset()
    dated = dates_at(question)
    for start, end in _pieces(question):
        piece = question[start:end]
        named, own = names_in(piece, known), frozenset(stems(undated(piece)))
        days = tuple(dict.fromkeys(day for at, day in dated if start <= at < end))
        if named or days:
            found.append(Side(named, days, loose | own))
            loose = frozenset()
        elif found:
            last = found.pop()
            found.append(Side(last.outlets, last.dates, last.stems | own))
        else:
            loose |= own
    return tuple(found) if len({(one.outlets, one.dates) for one in found}) > 1 else ()


def is_several(question: str) -> bool:
    """Return whether a question may ask for several things: two of its pieces or more could be questions."""
    return sum(len(content_words(piece)) >= _OF_A_QUESTION for piece in CUT.split(question)) > 1


def _pieces(question: str) -> Iterator[tuple[int, int]]:
    """Yield where each part of a question stands."""
    start = 0
    for cut in CUT.finditer(question):
        yield start, cut.start()
        start = cut.end()
    yield start, len(question)
