"""Tell whether an office or an institution does in a sentence what a question asks who did: "the coastguard rescued them"."""

from __future__ import annotations

import re

from assistant.text.institutions import INSTITUTIONS, OFFICES
from assistant.text.names import TITLES
from assistant.text.synonyms import KIN
from assistant.text.vocabulary import vocabulary
from assistant.text.words import spans, stem

_OTHERS = vocabulary(
    "coastguard firefighters rescuers fishermen soldiers troops officers officials investigators detectives inspectors "
    "doctors nurses lawyers lawmakers deputies councillors regulators auditors residents villagers workers teachers "
    "pilots scientists researchers volunteers protesters"
)
_DOERS = (TITLES | OFFICES | INSTITUTIONS | _OTHERS) - {"mr", "mrs", "ms", "miss", "mx", "general", "st", "saint"}
_ASKS_WHOM = re.compile(
    r"\bwho(?:m|se)?\s+(?:did|do|does|has|have|had|will|would|can|could|should)\s+(?!not\b)\S+\s+\S+", re.IGNORECASE
)
"""How a question begins that asks to whom something was done."""
_STEMS = frozenset(map(stem, _DOERS))
_NEGATED = vocabulary("not never nobody neither without")
_BEFORE, _AFTER = 5, 6
"""Words ahead of a deed, and behind it after "by", among which whoever does it stands."""


def done_by_office(question: str, text: str, deed: str | None) -> bool:
    """Return whether an office or institution that the question lacks does the `deed`, a stem, in a sentence."""
    if deed is None or deed in _STEMS or _ASKS_WHOM.search(question):
        return False
    known = {word.folded for word in spans(question)}
    own = [word.folded for word in spans(text)]
    meant = {deed, *KIN.get(deed, ())}
    places = [place for place, word in enumerate(own) if stem(word) in meant]
    return any(_does(own[max(0, at - _BEFORE) : at], own[at + 1 : at + 1 + _AFTER], known) for at in places)


def _does(before: list[str], after: list[str], known: set[str]) -> bool:
    """Return whether one of them stands before a deed that is not denied, or behind it after "by"."""
    if not _NEGATED.isdisjoint(before):
        return False
    doers = _DOERS - known
    by = after[after.index("by") + 1 :] if "by" in after else []
    return not doers.isdisjoint(before) or not doers.isdisjoint(by)
