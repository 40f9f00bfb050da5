"""Whether a quotation was cut so that it lost a negation, a condition or a hedge of its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.language import (
    BELIEFS,
    CONDITIONS,
    HEDGES,
    NEGATING_PHRASES,
    STRONG_HEDGES,
    TURNING,
    is_negation,
)
from assistant.verify.occurrences import Occurrence
from assistant.verify.units import Units, units

_ENDS = frozenset(".!?;")
_SUBORDINATE = vocabulary("because although though whereas which who whom where when since after before as but")
_CONJUNCTIONS = vocabulary("but and yet so while though although because which who when where as")
_SUBJECTS = vocabulary("i he she we they it you the this that these those there")
_REACH_NEGATION, _REACH_HEDGE, _REACH_FRAGMENT = 12, 4, 3
"""How many words before the cut a negation, a hedge, or a negation of a mere name still reaches."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A word that a cut lost; `by_the_article` where the article itself had put it outside the quotation marks."""

    word: str
    by_the_article: bool = False


def lost(found: Occurrence, outside: str) -> Lost | None:
    """Return the word that the cut lost and the claim does not say itself, or None."""
    said = tuple(folded(word) for word in units(outside).words)
    turned = _skipped(found, said) or _before(found, said, _edge(found)) or _after(found, said)
    if turned:
        return Lost(turned)
    if found.quotes and found.quotes[0].kind == "mixed" and _opens(found):
        word = _before(found, said, 0)
        return Lost(word, by_the_article=True) if word and word not in CONDITIONS else None
    return None


def _opens(found: Occurrence) -> bool:
    return found.run is found.source.units and found.start - found.quotes[0].start <= 2


def _negates(word: str) -> bool:
    return is_negation(word) or word in TURNING


def _states_negation(said: tuple[str, ...]) -> bool:
    joined = " ".join(said)
    return any(_negates(word) for word in said) or any(phrase in joined for phrase in NEGATING_PHRASES)


def _skipped(found: Occurrence, said: tuple[str, ...]) -> str | None:
    for word in (folded(word) for word in found.skipped):
        if is_negation(word) and not _states_negation(said):
            return word
        if word in CONDITIONS | STRONG_HEDGES and word not in said:
            return word
    return None


def _before(found: Occurrence, said: tuple[str, ...], edge: int) -> str | None:
    context = _left(found.run, found.first, edge)
    short = found.last - found.first <= 2
    reach = _REACH_FRAGMENT if short else _REACH_NEGATION
    joined = " ".join(context[-reach:])
    phrase = next((phrase for phrase in NEGATING_PHRASES if _ends_near(joined, phrase)), None)
    word = phrase or next((word for word in reversed(context[-reach:]) if is_negation(word)), None)
    word = word or next((word for word in reversed(context[-3:]) if word in TURNING), None)
    if word and not _states_negation(said):
        return word
    if short:
        return None
    hedge = next((word for word in reversed(context[-_REACH_HEDGE:]) if word in STRONG_HEDGES), None)
    hedge = hedge or next(
        (phrase for phrase in BELIEFS if " ".join(context[-5:]).endswith((phrase, f"{phrase} that"))), None
    )
    if hedge and not any(word in HEDGES or word in {"believe", "believes", "believed", "think", "thinks", "thought",
                                                    "hope", "hopes", "hoped", "fear", "feared"} for word in said):  # fmt: skip
        return hedge
    condition = next((word for word in context if word in CONDITIONS), None)
    return condition if condition and not set(said) & CONDITIONS else None


def _ends_near(joined: str, phrase: str) -> bool:
    at = joined.rfind(phrase)
    return at >= 0 and len(joined[at + len(phrase) :].split()) <= _REACH_FRAGMENT


def _edge(found: Occurrence) -> int:
    """Return the first unit that still belongs to the sentence: for direct speech, where the speech begins."""
    if found.run is not found.source.units or not found.quotes:
        return 0
    quote = found.quotes[0]
    return next((at for at, span in enumerate(found.run.spans) if span[0] >= quote.start), 0)


def _left(run: Units, first: int, edge: int) -> list[str]:
    """Return the words of the clause before a cut."""
    context: list[str] = []
    for at in range(first - 1, edge - 1, -1):
        gap, following = run.gaps[at], run.words[at + 1]
        if set(gap) & _ENDS or ":" in gap:
            break
        if "," in gap and following in _CONJUNCTIONS:
            break
        word = folded(run.words[at])
        if word in _SUBORDINATE and word not in CONDITIONS:
            break
        if word == "and" and following in _SUBJECTS:
            break
        context.append(word)
    return context[::-1]


def _after(found: Occurrence, said: tuple[str, ...]) -> str | None:
    if found.last - found.first < 4:
        return None
    run, at = found.run, found.last
    if set(run.gaps[at - 1][:1]) & _ENDS:
        return None
    limit = _limit(found)
    following = [folded(word) for word in run.words[at : min(at + 4, limit)]]
    if following[:1] == ["only"] or following[:2] == ["but", "only"]:
        following = following[1:]
    word = following[0] if following else ""
    if word in CONDITIONS - {"whether"} and not set(said) & CONDITIONS:
        return word
    phrase = " ".join(following)
    belief = next((belief for belief in BELIEFS if phrase.startswith(belief)), None)
    hedge = word if word in {"perhaps", "maybe", "possibly", "probably", "allegedly"} else belief
    return hedge if hedge and not set(said) & HEDGES else None


def _limit(found: Occurrence) -> int:
    if found.run is not found.source.units or not found.quotes:
        return len(found.run.words)
    end = found.quotes[-1].end
    return next((at for at, span in enumerate(found.run.spans) if span[0] >= end), len(found.run.words))
