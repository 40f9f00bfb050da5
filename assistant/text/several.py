"""Take apart a question that is plainly several: "when and why ...?", "who ... and where?", two that each name their own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from assistant.schema import Turn
from assistant.text.follow_up import carried, leans
from assistant.text.names import folded, names
from assistant.text.pointing import pointers, telling
from assistant.text.questions import asked
from assistant.text.words import content_words

_ADVERB = r"(?:when|where|why|how)"
_ASKS = r"(?:who|whom|whose|what|which|when|where|why|how)"
_AUXILIARY = r"(?:did|does|do|is|are|was|were|will|would|has|have|had|can|could|should|might)"
_TWO_FIRST = re.compile(rf"({_ADVERB}) (?:and|or|&) ({_ADVERB}) ({_AUXILIARY}\b.+)", re.IGNORECASE)
_ONE_LAST = re.compile(rf"({_ASKS}\b.+?),? (?:and|&) ({_ADVERB})", re.IGNORECASE)
_TWO_WHOLE = re.compile(rf"\? (?={_ASKS}\b)|,? and (?={_ASKS} (?:\w+ ){{0,2}}?{_AUXILIARY}\b)", re.IGNORECASE)
_LEAD = re.compile(rf"{_ADVERB} ({_AUXILIARY}\b.+)", re.IGNORECASE)
_SUBJECT = re.compile(rf"(?:(who)|how (?:many|much)|which|what) (?!{_AUXILIARY}\b)(.+)", re.IGNORECASE)
_IT = re.compile(rf"\b({_AUXILIARY}) (?:he|she|it|they)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:who|whom|whose|which)\b", re.IGNORECASE)
_LEAST = 2
"""Words of content without which a part tells less than the first."""


class Part(NamedTuple):
    """A question that another one contains: in words that stand alone, and as it is asked there."""

    question: str
    asked: str


def apart(question: str) -> tuple[Part, ...]:
    """Return the questions of which a question consists, in its order; none where it is one, or where one leans on another.

    Each stands alone, or is made to.
    """
    asks = " ".join(question.split()).rstrip("? ")
    if match := _TWO_FIRST.fullmatch(asks):
        first, second, rest = match.groups()
        return Part(f"{first} {rest}?", first), Part(f"{second.capitalize()} {rest}?", second)
    if match := _ONE_LAST.fullmatch(asks):
        return _of_one_matter(*match.groups())
    cuts = list(_TWO_WHOLE.finditer(asks))
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(asks)]
    pieces = [asks[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    if any(_RELATIVE.match(asks, cut.end()) and "?" not in cut.group() for cut in cuts):
        return ()  # "who sank her, and who is also accused" asks for one person
    if len(pieces) > 1 and all(_stands(piece, pieces[0]) for piece in pieces) and _name_their_own(pieces):
        return tuple(Part(f"{piece[:1].upper()}{piece[1:]}?", piece) for piece in pieces)
    return _leaning(*pieces) if len(pieces) == _LEAST else ()


def _leaning(first: str, second: str) -> tuple[Part, ...]:
    """Return two questions of which the second points to what the first is about: it takes that over, as a follow-up does.

    What asks for an account beside another or for what came later is one question.
    """
    kinds = asked(first) | asked(second)
    if not _stands(first, first) or not leans(second) or not kinds.isdisjoint(("story", "accounts", "change")):
        return ()
    named = [name.text for name in names(first) if not name.soft]
    own = _IT.sub(lambda found: f"{found[1]} {named[0]}", second) if len(named) == 1 else second
    whole = f"{own[:1].upper()}{own[1:]}?"
    if own == second:
        whole = carried(whole, [Turn(f"{first}?", "")])
    return (Part(f"{first}?", first), Part(whole, second)) if content_words(second) and whole != second else ()


def _of_one_matter(first: str, adverb: str) -> tuple[Part, ...]:
    """Return a question and what its last word asks of the same; when somebody said something stands in each receipt."""
    if not asked(first).isdisjoint(("statement", "story", "accounts", "change")):
        return ()
    if lead := _LEAD.fullmatch(first):
        rest = lead[1]
    elif subject := _SUBJECT.fullmatch(first):
        rest = f"was it that {'they ' * bool(subject[1])}{subject[2]}"
    else:
        return ()
    return Part(f"{first}?", first), Part(f"{adverb.capitalize()} {rest}?", adverb)


def _stands(piece: str, first: str) -> bool:
    """Return whether a piece is a question that leans on nothing outside it, and says as much as the first of them."""
    says = len(content_words(piece)) >= min(_LEAST, len(content_words(first)))
    return (
        says
        and bool(re.match(rf"{_ASKS}\b", piece, re.IGNORECASE))
        and bool(telling(piece))
        and not any(pointers(piece))
    )


def _name_their_own(pieces: list[str]) -> bool:
    """Return whether each piece names somebody or something that the one before does not: else it is about the same."""
    own = [{folded(word) for name in names(piece) if not name.soft for word in name.key} for piece in pieces]
    return bool(own[0]) and all(here - before for before, here in pairwise(own))
