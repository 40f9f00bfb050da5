"""Whom a sentence opens with: the one whom a pronoun of the next sentence means."""

from __future__ import annotations

import re

from assistant.text.names import folded, names
from assistant.text.vocabulary import vocabulary
from assistant.verify.attribution import Claimant
from assistant.verify.language import REPORTING, is_irregular
from assistant.verify.units import units

_FULL = 2
"""So many words has a name with which somebody is first presented."""
_VERBS = vocabulary("is are was were be been has have had will would can could may might")
_PREPOSITIONS = vocabulary("of for in at by to with from on the a an s")
_SUBJECT = re.compile(r"The(?: [^\W\d_A-Z]+){1,3}?(?= (?:is|was|were|are|has|had|would|will)\b)")
_PRESENTED = re.compile(r"(?:The|Its|His|Her|Their|Our|An?)(?: [^\W\d_]+(?:['’]s?)?){1,6},? $")
"""A description ahead of the name that it presents: "The company's duty manager, "."""


def opening(text: str) -> Claimant | None:
    """Return the name with which a claim opens, as the one whom its quotation may seem to be by."""
    found = [name for name in names(text) if len(text[: name.start].split()) <= 2]
    if not found:
        return None
    first = found[0]
    return Claimant(first.start, first.end, (first.text,), tuple(folded(word) for word in first.text.split()))


def presented(text: str) -> Claimant | None:
    """Return the name with which a sentence opens, or the one that its opening description presents."""
    first = next((name for name in names(text) if not name.soft and _PRESENTED.fullmatch(text[: name.start])), None)
    if first is None or len(first.key) < _FULL or not _is_description(text[: first.start]):
        return opening(text) or _described(text)
    return Claimant(first.start, first.end, (first.text,), first.key)


def _described(text: str) -> Claimant | None:
    """Return the subject with which a sentence opens where it is only described: "The minister was blunt"."""
    found = _SUBJECT.match(text)
    if found is None:
        return None
    return Claimant(found.start(), found.end(), (), tuple(folded(word) for word in found.group().split()))


def _is_description(text: str) -> bool:
    """Whether no verb and no preposition parts these words from the name behind them: "The court fined"."""
    words = [folded(word) for word in units(text).words]
    if words[-1] in _PREPOSITIONS or words[-1].endswith("ed") or is_irregular(words[-1]):
        return False
    return (_VERBS | REPORTING).isdisjoint(words[1:])
