"""Weigh sentences as answers, and compare two of them: do they speak of one thing, and do they say the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.schema import Evidence
from assistant.text import aliases
from assistant.text.cues import Wanted, cues
from assistant.text.rivals import figures, likeness, rivals
from assistant.text.values import Value
from assistant.text.words import content_words, stem, words

# Weights fitted on the questions of two corpora, an eighth held out in turn, and rounded: what a sentence settles, that
# its neighbour bears on the question too, that it holds a figure of the kind asked for, that it is somebody's words.
# Of two that are as near, the one that repeats more of the question says less that is new, a short one less besides it.
_SETTLES, _BESIDE, _TOLD, _SPOKEN, _REPEATS, _DENSE = 0.15, 0.08, 0.03, 0.05, 0.22, 0.1
_UNEXPLAINED = 0.04
"""What a sentence that tells no reason loses where one is asked for."""
_REPRINT = 0.85
_NEXT = 4
"""Code points, at most, between a sentence and the next."""
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Account:
    """A piece of evidence with its worth as an answer, and what is compared: its stems, its digits, its figures."""

    evidence: Evidence
    worth: float
    stems: frozenset[str]
    digits: frozenset[str]
    figures: tuple[Value, ...]

    @property
    def day(self) -> str:
        """The day on which the article appeared, empty when it is not known."""
        return (self.evidence.article.published_at or "")[:10]

    @property
    def speaker(self) -> str | None:
        """Whose words the sentence carries."""
        return self.evidence.speaker


def accounts(question: str, evidence: Sequence[Evidence], sought: Wanted) -> list[Account]:
    """Return the evidence weighed, in the order of its own scores."""
    ordered = sorted(evidence, key=lambda one: (-one.score, one.number))
    most = max((one.support for one in ordered), default=0.0) or 1.0
    asks = frozenset(map(stem, content_words(question)))
    beside = _beside(ordered)
    sides = bool(sought.kinds & {"accounts", "change"})
    found = []
    for one in ordered:
        stems = frozenset(map(stem, content_words(one.text)))
        told = figures(one.text, sought)
        shared = len(stems & asks)
        worth = one.score + _SETTLES * one.support / most + _BESIDE * beside.get(one.number, 0.0)
        worth += _TOLD * bool(told) + _SPOKEN * (bool(one.speaker) and not sides)
        worth -= _UNEXPLAINED * ("reason" in sought.kinds and "reason" not in cues(one.text, sought))
        worth += _DENSE * shared / max(1, len(stems)) - _REPEATS * shared / max(1, len(asks))
        digits = frozenset(word for word in words(one.text) if _FIGURE.match(word))
        found.append(Account(one, worth, stems, digits, told))
    return found


def _beside(evidence: Sequence[Evidence]) -> Mapping[int, float]:
    """Return for each number of evidence the best score of the sentences that stand next to it in its article."""
    starts = {(one.article.id, one.start - gap): one for one in evidence for gap in range(_NEXT)}
    best: dict[int, float] = {}
    for one in evidence:
        after = starts.get((one.article.id, one.end))
        if after:
            best[one.number] = max(best.get(one.number, 0.0), after.score)
            best[after.number] = max(best.get(after.number, 0.0), one.score)
    return best


def apart(one: Account, other: Account) -> bool:
    """Return whether two articles or two people tell them."""
    return one.evidence.article.id != other.evidence.article.id or not one_speaker(one, other)


def one_speaker(one: Account, other: Account) -> bool:
    """Return whether one person's words are in both, or nobody's."""
    mine, yours = one.speaker, other.speaker
    return mine == yours or bool(mine and yours and aliases.one_speaker(mine, yours))


def anew(one: Account, other: Account) -> bool:
    """Return whether one speaker says both, on different days."""
    return bool(one.speaker) and one.day != other.day and one_speaker(one, other)


def rivalry(one: Account, other: Account) -> float | None:
    """Return how alike two sentences speak of figures that cannot both hold, in 0..1; None where none differ.

    One article's own words give no two accounts: a part and the whole stand there.
    """
    if not apart(one, other):
        return None
    found = rivals(one.figures, other.figures)
    texts = one.evidence.text, other.evidence.text
    return max((likeness(texts[0], a, texts[1], b) for a, b in found), default=None)


def overlap(one: Account, other: Account) -> float:
    """Return the part of the shorter sentence's words that stands in the other."""
    fewest = min(len(one.stems), len(other.stems))
    return len(one.stems & other.stems) / fewest if fewest else 0.0


def parallel(one: Account, other: Account) -> float:
    """Return how much wording two sentences share (Dice's coefficient of their stems), if they may differ in what they say."""
    total = len(one.stems) + len(other.stems)
    may_differ = apart(one, other) and (one.digits != other.digits or not one.digits)
    return 2 * len(one.stems & other.stems) / total if total and may_differ else 0.0


def reprint(one: Account, other: Account) -> bool:
    """Return whether one says what the other says in nearly the same words."""
    longest = max(len(one.stems), len(other.stems))
    return bool(longest) and len(one.stems & other.stems) >= _REPRINT * longest and one.digits == other.digits
