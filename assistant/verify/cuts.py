"""Whether a quotation was cut so that it lost a negation, a condition, a restriction or a hedge of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.text.names import folded
from assistant.text.saying import is_verb
from assistant.text.values import values
from assistant.text.vocabulary import vocabulary
from assistant.verify import skips
from assistant.verify.language import (
    BELIEFS,
    CONDITIONS,
    HEDGES,
    NEGATING_PHRASES,
    STRONG_HEDGES,
    SUBJECTS,
    TURNING,
    is_negation,
    turns,
)
from assistant.verify.occurrences import Occurrence
from assistant.verify.units import Units, units

_BOUNDS = (
    "less than", "fewer than", "more than", "better than", "worse than", "at least", "at most", "up to", "as many as",
    "as much as", "nearly", "almost", "roughly", "approximately", "close to", "barely", "less", "not quite", "no more than",
    "under", "over", "about", "around",
)  # fmt: skip
"""What bounds or lowers what stands right behind it."""
_PREPOSITIONS = frozenset(("under", "over", "about", "around", "up to", "close to"))
"""Bounds that are prepositions before anything but a count."""
_SAID_BEFORE = re.compile(
    r"\b(?:(?:i|we|he|she|they|you)(?: had| have)? (?:said|thought|told \w+(?: [\w ]{1,20}?)?|believed|claimed|pretended|assumed|wished|wish)"
    r"(?: that)?|(?:ought|supposed|meant) to(?: have)?|(?:should|would|could|might) have)$"
)
"""What the words right behind it were only said, believed, wished or due to be."""
_DUE = frozenset(("ought", "supposed", "meant", "should", "would", "could", "might"))
_ENDS = frozenset(".!?;")
_DASH = re.compile(r"[—–]|\s-\s")
_SUBORDINATE = vocabulary("because although though whereas which who whom where when since after before as but")
_CONJUNCTIONS = vocabulary("but and yet so while though although because which who when where as")
_WHOLE = vocabulary("everyone everybody anyone anybody everything anything nobody nothing none all those")
_QUANTITIES = vocabulary("all every any each no only")
"""What a noun is whole by, or one of all: "every ship"."""
_RELATIVES = vocabulary("who whose whom that which")
_EXCEPTIONS = frozenset({("except",), ("excluding",), ("apart", "from"), ("other", "than"), ("save", "for")})
_DENIALS = ("by no means", "anything but", "no longer", "in no way", "nothing like", "yet to", "far from")
"""Phrases that deny what stands before them as well as what stands behind."""
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
        word = _before(found, said, _behind_dash(found))
        return Lost(word, by_the_article=True) if word and word not in CONDITIONS else None
    return None


def clause_ahead(found: Occurrence) -> list[str]:
    """Return the folded words of its clause ahead of quoted words, those of the writer too."""
    return _left(found.run, found.first, 0)


def _opens(found: Occurrence) -> bool:
    return found.run is found.source.units and found.start - found.quotes[0].start <= 2


def _states_negation(said: tuple[str, ...]) -> bool:
    joined = " ".join(said)
    return any(turns(word) for word in said) or any(phrase in joined for phrase in NEGATING_PHRASES)


def _skipped(found: Occurrence, said: tuple[str, ...]) -> str | None:
    if word := skips.lost(found, frozenset(said), denies=_states_negation(said)):
        return word
    skipped = f" {' '.join(folded(word) for word in found.skipped)}"
    return next((bound for bound in _BOUNDS if skipped.endswith(f" {bound}")), None)


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
    limit = _bound(found, context, said) or _depends(context, said)
    if limit or short:
        return limit
    hedge = next((word for word in reversed(context[-_REACH_HEDGE:]) if word in STRONG_HEDGES), None)
    hedge = hedge or next(
        (phrase for phrase in BELIEFS if " ".join(context[-5:]).endswith((phrase, f"{phrase} that"))), None
    )
    if hedge and not any(word in HEDGES or word in {"believe", "believes", "believed", "think", "thinks", "thought",
                                                    "hope", "hopes", "hoped", "fear", "feared"} for word in said):  # fmt: skip
        return hedge
    condition = next((word for word in context if word in CONDITIONS), None)
    return condition if condition and not set(said) & CONDITIONS else None


def _bound(found: Occurrence, context: list[str], said: tuple[str, ...]) -> str | None:
    """Return what bounded the first word of the cut, unless the claim says it or its like itself."""
    joined, claimed = f" {' '.join(context)}", f" {' '.join(said)} "
    bound = next((bound for bound in _BOUNDS if joined.endswith(f" {bound}")), None)
    if bound is None or any(
        f" {other} " in claimed for other in _BOUNDS if other == bound or other not in _PREPOSITIONS
    ):
        return None
    counts = any(value.start == 0 for value in values(" ".join(found.run.written[found.first : found.first + 3])))
    return bound if counts or bound not in _PREPOSITIONS else None


def _depends(context: list[str], said: tuple[str, ...]) -> str | None:
    """Return what made the cut words something only said, wished or due, or what they were set against."""
    joined = " ".join(context[-8:])
    found = _SAID_BEFORE.search(joined)
    if found is not None and not _says_so_too(found.group(), said):
        return found.group()
    rather = re.search(r"\brather\b.*\bthan$", joined)
    return rather.group() if rather is not None and "rather" not in said else None


def _says_so_too(depends: str, said: tuple[str, ...]) -> bool:
    """Whether the claim tells that its words were only said, thought or due to be: once more than it tells that they were said."""
    kinds = ({"told"}, {"said", "claimed"}, {"thought", "believed", "assumed", "pretended", "wished", "wish"}, _DUE)
    kind = next(kind for kind in kinds if set(depends.split()) & kind)
    return sum(word in kind for word in said) > (1 if "said" in kind else 0)


def _ends_near(joined: str, phrase: str) -> bool:
    at = joined.rfind(phrase)
    return at >= 0 and len(joined[at + len(phrase) :].split()) <= _REACH_FRAGMENT


def _edge(found: Occurrence) -> int:
    """Return the first unit that still belongs to the sentence: for direct speech, where the speech begins."""
    if found.run is not found.source.units or not found.quotes:
        return 0
    quote = found.quotes[0]
    return next((at for at, span in enumerate(found.run.spans) if span[0] >= quote.start), 0)


def _behind_dash(found: Occurrence) -> int:
    """Return where the clause of a quoted fragment begins if a dash parts it from the one before: "not ... — words he called “...”".

    Between two dashes stands an aside, which parts nothing: "It has not — he said — “fallen”".
    """
    run, body = found.run, found.source.article.body
    for at in range(found.first - 1, 0, -1):
        if set(run.gaps[at - 1]) & _ENDS:
            return 0
        if _DASH.search(body[run.spans[at - 1][1] : run.spans[at][0]]):
            has_verb = any(is_verb(folded(word)) for word in run.words[at : found.first])
            is_aside = _DASH.search(body[run.spans[found.first - 1][1] : run.spans[found.first][0]]) is not None
            return at if has_verb and not is_aside else 0
    return 0


def _left(run: Units, first: int, edge: int) -> list[str]:
    """Return the words of the clause before a cut."""
    context: list[str] = []
    aside: int | None = None
    is_passed = False
    is_whole = True
    for at in range(first - 1, edge - 1, -1):
        gap, following = run.gaps[at], run.words[at + 1]
        if set(gap) & _ENDS or ":" in gap:
            break
        if "," in gap and following in _CONJUNCTIONS and not is_passed:
            break
        is_passed = False
        word = folded(run.words[at])
        if word in _SUBORDINATE and word not in CONDITIONS:
            break
        if word == "and" and following in SUBJECTS:
            if aside is None or not at or "," not in run.gaps[at - 1]:
                break
            del context[aside:]  # ", and it might not," says nothing of what comes behind it
            aside, is_passed = None, True
            continue
        if "," in gap:
            aside = len(context)
        is_whole = is_whole and not set(gap) & {",", "-"}
        if word == "that" and is_whole and at and folded(run.words[at - 1]) == "fact":
            break  # what is told as a fact depends on nothing before it
        context.append(word)
    return context[::-1]


def _after(found: Occurrence, said: tuple[str, ...]) -> str | None:
    run, at = found.run, found.last
    if set(run.gaps[at - 1][:1]) & _ENDS:
        return None
    limit = _limit(found)
    following = [folded(word) for word in run.words[at : min(at + 4, limit)]]
    if not run.gaps[at - 1] and (denial := _denial(following)) and not _states_negation(said):
        return denial
    if found.last - found.first < 4:
        return None
    if following[:1] == ["only"] or following[:2] == ["but", "only"]:
        following = following[1:]
    word = following[0] if following else ""
    if word in CONDITIONS - {"whether"} and not set(said) & CONDITIONS:
        return word
    if (restriction := _restriction(found, following)) and following[0] not in said:
        return restriction
    phrase = " ".join(following)
    belief = next((belief for belief in BELIEFS if phrase.startswith(belief)), None)
    hedge = word if word in {"perhaps", "maybe", "possibly", "probably", "allegedly"} else belief
    return hedge if hedge and not set(said) & HEDGES else None


def _denial(following: Sequence[str]) -> str | None:
    """Return the negation that stands right behind a cut: "I was told, and I did" of "... and I did not"."""
    if following and is_negation(following[0]):
        return following[0]
    phrase = " ".join(following)
    return next((denial for denial in _DENIALS if phrase.startswith(denial)), None)


def _restriction(found: Occurrence, following: Sequence[str]) -> str | None:
    """Return what restricts the "everyone" or the "all ships" with which a cut ends: "who signed by", "except the old"."""
    run, at = found.run, found.last
    if tuple(following[:1]) in _EXCEPTIONS or tuple(following[:2]) in _EXCEPTIONS:
        return " ".join(following[:3])
    last = [folded(word) for word in run.words[max(found.first, at - 2) : at]]
    is_whole = last[-1] in _WHOLE or (last[0] in _QUANTITIES and len(last) > 1)
    is_tied = "," not in run.gaps[at - 1] and following[:1] and following[0] in _RELATIVES
    return " ".join(following[:3]) if is_whole and is_tied else None


def _limit(found: Occurrence) -> int:
    if found.run is not found.source.units or not found.quotes:
        return len(found.run.words)
    end = found.quotes[-1].end
    return next((at for at, span in enumerate(found.run.spans) if span[0] >= end), len(found.run.words))
