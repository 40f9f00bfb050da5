"""Rule 5, on what is not so yet: a plan, an offer, a condition, or what nobody has found, is not told as done or found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import CONDITIONS, HEDGES, INTENTS, TURNING, is_irregular, is_negation, stem
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW, content_stems, held, shares
from assistant.verify.units import units

_WITHHELD = re.compile(
    r"\b(?:(?:no|not any|without) (?:finding|evidence|proof|suggestion|indication|sign|allegation|claim|accusation|suspicion) (?:that|of)"
    r"|(?:(?:not|never)|n['’]t) (?:say|said|saying|claim|claimed|find|found|allege|alleged|suggest|suggested|believe|think|prove|proved|proven"
    r"|accuse|accused|mean|conclude|concluded) (?:that|of)?)\s+(?P<matter>[^.;:!?\"“”]+)",
    re.IGNORECASE,
)
"""What somebody says that they do not say, find or believe."""
_CONDITION = re.compile(
    r"\b(?:only (?:if|when|after|once)|unless|provided(?: that)?|on (?:the )?condition that|if)\b(?P<condition>[^,;:.!?\"“”]+)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ask\w*|wonder\w*|know\w*|see|sure|tell|told|check\w*|decide\w*|even|as|what|determin\w*|find out)\s+$",
    re.IGNORECASE,
)
"""What makes "if" a question or a comparison rather than a condition."""
_PROSPECTS = INTENTS | vocabulary(
    "conditional conditioned subject depends dependent requires require bid bids could would may "
    "might plan draft drafted possibility prospect"
)
_MODALS = vocabulary("will would shall could should may might must can")
"""Such of them as govern only the verb right behind."""
_ADVERBS = vocabulary("also overnight soon even still again ever just then well once one day")
"""Adverbs besides those in "-ly" that stand between a modal verb and its own."""
_WHEN = vocabulary("when whenever once case depend depends depending conditional could would might")
"""What else a claim may say a condition by, or show that there is one."""
_ANYBODY = frozenset(stem(word) for word in vocabulary("anybody anyone anything ever somebody someone something"))
_FITS, _ALIKE = 0.6, 0.1
"""The share of a claim's words that a sentence must hold to be what it tells, and how near the best others must come."""
_SETTLED = 0.75
"""The share of a claim's words that a sentence must hold apart from its condition."""
_REACH = 6
"""How many words ahead of a verb what governs it is looked for."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim tells flatly what its sentences tell as conditional, withheld or to come."""
    text = reading.outside
    words = tuple(folded(word) for word in units(reading.text).words)
    if not cited.lines or any(_qualifies(word) for word in words):
        return None
    lines = _fitting(text, cited.lines)
    if condition := _condition(text, lines):
        return Finding("unverified", f"The cited sentence says “{condition}”, the claim does not.")
    if any(word in HEDGES for word in words):
        return None
    if withheld := _withheld(text, cited.lines):
        return Finding("unverified", f"The cited sentence says “{withheld}” of this.")
    if not any(word in INTENTS for word in words) and (prospect := _prospect(words, lines)):
        return Finding("unverified", f"The cited sentence says “{prospect}”, the claim tells it as done.")
    return None


def _qualifies(word: str) -> bool:
    """Whether a claim with this word tells nothing flatly."""
    return word in CONDITIONS or word in _WHEN or word in TURNING or is_negation(word)


def _fitting(text: str, lines: Sequence[Line]) -> list[Line]:
    wanted = content_stems(text)
    if len(wanted) < 2:
        return []
    ranked = shares(wanted, lines)
    best = ranked[0][0]
    return [line for share, line in ranked if share >= max(best - _ALIKE, _FITS)]


def _withheld(text: str, lines: Sequence[Line]) -> str | None:
    """Return the words by which a sentence withholds something that a claim says, where no other sentence says it."""
    wanted = frozenset(content_stems(text))
    for line in lines:
        found = _WITHHELD.search(line.text)
        matter = [word for word in content_stems(found.group("matter")) if word not in _ANYBODY] if found else []
        if found is None or not matter or not all(held(word, wanted) for word in matter):
            continue
        if not any(all(word in other.stems for word in matter) for other in lines if other is not line):
            return _ahead_of(found, "matter")
    return None


def _ahead_of(found: re.Match[str], group: str) -> str:
    return found.group()[: found.start(group) - found.start()].strip()


def _condition(text: str, lines: Sequence[Line]) -> str | None:
    """Return the condition in each fitting sentence of which a claim keeps nothing."""
    wanted = content_stems(text)
    found = None
    for line in lines:
        found = next(
            (each for each in _CONDITION.finditer(line.text) if not _ASKED.search(line.text[: each.start()])), None
        )
        if found is None:
            return None
        inside = frozenset(content_stems(found.group("condition")))
        rest = frozenset(content_stems(line.text[: found.start()] + line.text[found.end() :]))
        if any(held(word, inside) and not held(word, rest) for word in wanted):
            return None
        if sum(held(word, rest) > 0 for word in wanted) < _SETTLED * len(wanted):
            return None
    return _ahead_of(found, "condition") if found else None


def _prospect(words: tuple[str, ...], lines: Sequence[Line]) -> str | None:
    """Return the word in each fitting sentence behind which alone stands what a claim tells as done."""
    done = [stem(word) for at, word in enumerate(words) if _is_done(words, at)]
    for deed in done:
        found = [_governor(deed, line.text) for line in lines]
        if found and all(found):
            return found[0]
    return None


def _is_done(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is told as done: a past form, or a participle behind "has"."""
    word = words[at]
    return word not in HOLLOW and word not in _PROSPECTS and (word.endswith("ed") or is_irregular(word)) and at > 0


@lru_cache(maxsize=4096)
def _governor(deed: str, text: str) -> str | None:
    """Return the word of planning, offering or the like behind which, near by in its clause, each form of a deed stands."""
    shown = units(text)
    words = tuple(folded(word) for word in shown.words)
    places = [at for at, word in enumerate(words) if stem(word) == deed]
    found = None
    for at in places:
        first = at
        while first > max(0, at - _REACH) and not set(shown.gaps[first - 1]) & set(".;:!?,"):
            first -= 1
        near = words[max(first, at - 2) : at]
        found = next((w for w in words[first:at] if w in _PROSPECTS and (w not in _MODALS or w in near)), None)
        found = found or _modal_ahead(words[first:at])
        if found is None:
            return None
    return found


def _modal_ahead(words: Sequence[str]) -> str | None:
    """Return the modal verb that nothing but adverbs parts from what follows: "could overnight significantly ..."."""
    for word in reversed(words):
        if word in _MODALS:
            return word if word in _PROSPECTS else None
        if not (word.endswith("ly") or word in _ADVERBS):
            return None
    return None
