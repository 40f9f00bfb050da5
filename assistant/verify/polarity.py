"""Rule 5, second half: a claim affirms, denies and hedges what the evidence affirms, denies and hedges."""

from __future__ import annotations

import re

from assistant.schema import ClaimStatus
from assistant.text.names import folded
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import (
    CONDITIONS,
    HEDGES,
    NEGATING_PHRASES,
    STRONG_HEDGES,
    TURNING,
    is_negation,
    stem,
)
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW, content_stems, held
from assistant.verify.units import units

_HOLDS = 0.75
"""The share of a claim's words that a sentence must hold for its "not" to be the claim's business."""
_SURE, _FITS = 0.95, 0.5
"""The share at which a claim is the sentence turned round, and from which a denial is about the sentence at all."""
_REACH = 4
"""How many words behind a negation or hedge are what it governs."""
_ALIKE = 0.1
_NO_DENIAL = re.compile(
    r"\b(?:not|no)\s+(?:less|more|fewer|later|earlier|sooner|longer than)\s+than\b|\bnot only\b|\bno (?:doubt|matter|wonder)\b",
    re.IGNORECASE,
)
"""Bounds and turns of phrase that deny nothing."""
_OPPOSITES = ("un", "in", "im", "dis", "non", "ir")


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a finding where a claim turns its evidence round, or drops or adds a hedge."""
    wanted = content_stems(reading.text)
    if len(wanted) < 2 or not cited.lines:
        return None
    shares = sorted(((sum(held(w, line.stems) for w in wanted) / len(wanted), line) for line in cited.lines),
                    key=lambda pair: -pair[0])  # fmt: skip
    words = _words(reading.text)
    best = shares[0][0]
    lines = [line for share, line in shares if share >= best - _ALIKE]
    if _denies(words):
        return _denial(words, shares)
    if best >= _HOLDS and all(_governed(line, wanted, negating=True) for line in lines):
        word = _governed(lines[0], wanted, negating=True)
        status: ClaimStatus = "removed" if best >= _SURE else "unverified"
        return Finding(status, f"It turns the cited sentence round, which says “{word}”.")
    if best >= _HOLDS and not _hedges(words) and all(_governed(line, wanted, negating=False) for line in lines):
        word = _governed(lines[0], wanted, negating=False)
        return Finding("unverified", f"The cited sentence says “{word}”, the claim does not.")
    return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in units(_NO_DENIAL.sub(" ", text)).words)


def _denies(words: tuple[str, ...]) -> bool:
    joined = " ".join(words)
    return any(is_negation(word) or word in TURNING for word in words) or any(
        phrase in joined for phrase in NEGATING_PHRASES
    )


def _hedges(words: tuple[str, ...]) -> bool:
    return any(word in HEDGES or word in CONDITIONS for word in words)


def _denial(words: tuple[str, ...], shares: list[tuple[float, Line]]) -> Finding | None:
    """Doubt a denial of which the sentences that fit best know nothing."""
    if not any(is_negation(word) for word in words):
        return None
    best = shares[0][0]
    if best < _FITS:
        return None
    near = [line for share, line in shares[:3] if share >= best / 2]
    if any(_denies(line.words) or any(_opposite(word) for word in line.words) for line in near):
        return None
    return Finding("removed" if best >= _SURE else "unverified", "The cited sentences do not deny this.")


def _opposite(word: str) -> bool:
    return len(word) > 5 and word.startswith(_OPPOSITES)


def _governed(line: Line, wanted: tuple[str, ...], *, negating: bool) -> str | None:
    """Return the negation or hedge of a sentence that governs words of the claim, if there is one."""
    words = line.words
    gaps = units(line.text).gaps
    for at, word in enumerate(words):
        starts = is_negation(word) if negating else word in STRONG_HEDGES
        if not starts and negating:
            starts = (
                any(" ".join(words[at - 2 : at + 1]).endswith(phrase) for phrase in NEGATING_PHRASES) if at else False
            )
        if starts and _reaches(words, gaps, at, wanted):
            return word
    return None


def _reaches(words: tuple[str, ...], gaps: tuple[str, ...], at: int, wanted: tuple[str, ...]) -> bool:
    """Whether the first word of content behind a negation or hedge, in its clause, is one of the claim's."""
    for position in range(at + 1, min(at + 1 + _REACH, len(words))):
        if set(gaps[position - 1]) & set(".;:!?,-"):
            return False
        word = words[position]
        if word not in HOLLOW:
            return stem(word) in wanted
    return False
