"""What each negation, hedge or intention of a text governs: the words of content right behind it in its clause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from assistant.text.names import folded
from assistant.verify.language import INTENTS, NEGATING_PHRASES, STRONG_HEDGES, stem
from assistant.verify.support import HOLLOW
from assistant.verify.units import units

ARTICLES = frozenset(("the", "a", "an"))
_REACH = 5
"""How many words behind a negation or hedge are what it governs."""
_REFUSING = frozenset(map(stem, ("refuse", "fail", "decline", "neglect")))


@dataclass(frozen=True, slots=True)
class Governed:
    """A negation or hedge, and the stems of the first words of content behind it in its clause."""

    word: str
    first: str
    stems: frozenset[str]
    before: frozenset[str]
    """The stems of all words before it in its text."""


def is_refusal(word: str) -> bool:
    """Whether a word refuses: what it governs is not done."""
    return stem(word) in _REFUSING


def is_intent(word: str) -> bool:
    """Whether a word tells of what is to come, wished or alleged."""
    return word in INTENTS


def is_hedge(word: str) -> bool:
    """Whether a word hedges what it governs."""
    return word in STRONG_HEDGES


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(folded(word) for word in units(text).words)


@lru_cache(maxsize=4096)
def governed(text: str, starts: Callable[[str], bool]) -> tuple[Governed, ...]:
    """Return each word of a text that negates or hedges, with what it governs."""
    shown = units(text)
    words = words_of(text)
    found = []
    for at, word in enumerate(words):
        phrase = starts not in {is_hedge, is_intent, is_refusal} and at > 0 and _ends_phrase(words, at)
        if starts(word) or phrase:
            behind = _behind(words, shown.gaps, at)
            if behind:
                found.append(Governed(word, behind[0], frozenset(behind), frozenset(map(stem, words[:at]))))
    return tuple(found)


def _ends_phrase(words: tuple[str, ...], at: int) -> bool:
    before = " " + " ".join(words[max(0, at - 2) : at + 1])
    return any(before.endswith(f" {phrase}") for phrase in NEGATING_PHRASES)


def _behind(words: tuple[str, ...], gaps: tuple[str, ...], at: int) -> tuple[str, ...]:
    """Return the stems of the first two words of content behind a word, within its clause."""
    found: list[str] = []
    common: list[str] = []
    for position in range(at + 1, min(at + 1 + _REACH, len(words))):
        if set(gaps[position - 1]) & set(".;:!?,") or len(found) == 2:
            break
        (common if words[position] in HOLLOW else found).append(stem(words[position]))
    return tuple(found or [word for word in common if word not in ARTICLES][:2])
