"""Rule 2, on denial: a claim puts no "not" to quoted words to which the article puts none."""

from __future__ import annotations

import re

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify import cuts
from assistant.verify.finding import Finding
from assistant.verify.language import NEGATING_PHRASES, REPORTING, TURNING, is_negation
from assistant.verify.marked import Marked, Reading
from assistant.verify.occurrences import Occurrence
from assistant.verify.units import units

_CLAUSE = re.compile(
    r"[,;:.!?—–|()]|\b(?:but|while|whereas|although|though|because|since|when|after|before|who|which|and|or)\b"
)
_BEHIND = re.compile(r"\W{0,3}\s*(?P<denial>not|never)\b(?! (?:only|just|even|the least))")
_NO_DENIAL = vocabulary("only just merely less more fewer later earlier sooner longer doubt matter wonder one")
"""What stands behind a "not" or "no" that denies nothing."""
_DENYING = TURNING | vocabulary(
    "decline declines declined dismiss dismisses dismissed against too rather instead stopped short resisted unless little few "
    "wrong neither nor wouldnt if whether ought should wish wished except seldom rarely ceased dropped withdrew withdrawn retracted"
)
_REACH = 6
"""How many words ahead of quoted words a negation governs them."""
_NEAR = 8
"""How many words around its place an article may deny quoted words within."""


def check(found: Occurrence, quotation: Marked, reading: Reading) -> Finding | None:
    """Return a finding where a claim denies quoted words and the article, around their place, denies nothing."""
    denial = _ahead(quotation, reading) or _behind(quotation, reading)
    if denial is None or found.headline or _denies(found):
        return None
    return Finding("removed", f"The article says this without the “{denial}” that the claim puts to it.")


def _ahead(quotation: Marked, reading: Reading) -> str | None:
    """Return the negation that governs a quotation from ahead of it in its clause."""
    clause = _CLAUSE.split(reading.outside[: max(quotation.start - 1, 0)])[-1]
    words = [folded(word) for word in units(clause).words][-_REACH:]
    at = next((at for at in range(len(words) - 1, -1, -1) if is_negation(words[at])), None)
    if at is None or not REPORTING.isdisjoint(words[at + 1 :]) or not _NO_DENIAL.isdisjoint(words[at + 1 : at + 2]):
        return None
    return words[at]


def _behind(quotation: Marked, reading: Reading) -> str | None:
    found = _BEHIND.match(reading.outside, quotation.end)
    return found["denial"] if found else None


def _denies(found: Occurrence) -> bool:
    """Whether the article denies, or leaves open, what stands around these words of it in their clause."""
    before, after = cuts.clause_ahead(found), _clause_behind(found)
    words = [folded(word) for word in (*before[-2 * _NEAR :], *found.skipped, *after)]
    shown = f" {' '.join(words)} "
    return any(is_negation(word) or word in _DENYING or word.startswith("un") for word in words) or any(
        f" {phrase} " in shown for phrase in NEGATING_PHRASES
    )


def _clause_behind(found: Occurrence) -> list[str]:
    """Return the words behind quoted words in their clause."""
    words: list[str] = []
    for at in range(found.last, min(found.last + _NEAR, len(found.run.words))):
        if set(found.run.gaps[at - 1]) & set(",;:.!?"):
            break
        words.append(found.run.words[at])
    return words
