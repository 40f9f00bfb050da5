"""Whether words that an ellipsis skips hedged, denied or conditioned what it keeps.

A "perhaps" that belongs to what is skipped alone takes nothing from the rest: one in a relative clause between commas
("the pier, which perhaps was never safe, must go"), in a clause or sentence of its own, or ahead of an aside of time
or place ("..., possibly since noon, ..."). One that stands in the clause that goes on is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify import retractions
from assistant.verify.language import BELIEFS, CONDITIONS, STRONG_HEDGES, SUBJECTS, is_negation
from assistant.verify.occurrences import Occurrence
from assistant.verify.units import Units

_WISHES = vocabulary("wish wished wishes hope hoped hopes want wanted wants")
_ENDS = frozenset(".!?")
_BORDER = frozenset(",;:.!?-()…")
_RELATIVE = vocabulary("which who whom whose where")
_BEFORE_RELATIVE = vocabulary("of in to for with by from at on and but one some most many all none both")
_JOINING = vocabulary("and but though although while because since as when after before so yet")
_OPENINGS = SUBJECTS | vocabulary("a an my our his her their its your some many most every")
_AUXILIARIES = vocabulary(
    "may might could can will would shall should must do does did is are was were has have had be not"
)
_ADJUNCT = vocabulary(
    "since in by at on for from with before after during because under over near around within until to of as"
)
_QUALIFYING = vocabulary(
    "but or yet however unless if only except otherwise that this no not maybe perhaps possibly although though"
)
"""What a sentence begins with that qualifies the one before it."""
_TOGETHER = (
    *BELIEFS, "as far as we know", "as far as anyone knows", "as far as i can tell", "to my knowledge", "to our knowledge",
    "i understand", "we understand", "i gather", "i imagine", "i assume", "i am told", "i'm told", "we are told", "we're told",
    "they say", "i suspect", "we suspect", "i reckon",
)  # fmt: skip
"""What a speaker puts between commas to answer for no more than a belief."""
_NOBODY = vocabulary("nobody none nothing neither")
_FEW = 2


def lost(found: Occurrence, said: frozenset[str], *, denies: bool) -> str | None:
    """Return a word of what was skipped that governed what was kept, unless the claim says it itself.

    `said` are the folded words of the claim around the quotation, `denies` tells whether they negate.
    """
    for start, end in found.skips:
        for at in range(start, end):
            word = folded(found.run.words[at])
            if not _turns(word, said, denies=denies) or _is_of_its_own(found.run, start, end, at):
                continue
            return word
        if (belief := _belief(found.run, start, end)) and said.isdisjoint(belief.split()[-1:]):
            return belief
    return None


def _turns(word: str, said: frozenset[str], *, denies: bool) -> bool:
    if is_negation(word):
        return not denies
    return (word in CONDITIONS or word in STRONG_HEDGES or word in _WISHES) and word not in said


def _is_of_its_own(run: Units, start: int, end: int, at: int) -> bool:
    """Whether a word belongs to a clause, an aside or a sentence that is skipped as a whole."""
    if (whole := _between(run, start, end, at, _ENDS)) and _is_sentence(run, *whole):
        return True
    part = next((part for part in _parts(run, start, end) if part[0] <= at < part[1]), None)
    if part is None:
        return False
    first, last = part
    names_subject = run.written[first + 1 : first + 2][0][:1].isupper() if first + 1 < last else False
    return _is_clause(_words(run, first, last), at - first, names_subject=names_subject)


def _between(run: Units, start: int, end: int, at: int, marks: frozenset[str]) -> tuple[int, int] | None:
    """Return the words from the mark before a word to the mark behind it, None unless all of them are skipped."""
    first = next((each for each in range(at, start - 1, -1) if _is_border(run, each, marks)), None)
    last = next((each for each in range(at + 1, end + 1) if _is_border(run, each, marks)), None)
    return None if first is None or last is None else (first, last)


def _parts(run: Units, start: int, end: int) -> list[tuple[int, int]]:
    """Return the words from mark to mark; "which, perhaps, was never safe" is one part, though marks stand within it."""
    borders = [at for at in range(start, end + 1) if _is_border(run, at)]
    parts: list[tuple[int, int]] = []
    for first, last in pairwise(borders):
        if parts and parts[-1][1] - parts[-1][0] <= 2 * _FEW and _is_opened(run, *parts[-1]):
            parts[-1] = parts[-1][0], last
        else:
            parts.append((first, last))
    return parts


def _is_opened(run: Units, first: int, last: int) -> bool:
    """Whether a relative clause has only begun: its pronoun stands alone, or with one aside behind it."""
    ahead = next((at for at in range(first + 1, last) if _is_border(run, at)), last)
    return ahead - first <= _FEW and folded(run.words[ahead - 1]) in _RELATIVE


def _is_border(run: Units, at: int, marks: frozenset[str] = _BORDER) -> bool:
    """Whether a mark stands before a word, or the text begins with it."""
    return at == 0 or not marks.isdisjoint(run.gaps[at - 1])


def _words(run: Units, first: int, last: int) -> list[str]:
    return [folded(word) for word in run.words[first:last]]


def _is_sentence(run: Units, first: int, last: int) -> bool:
    """Whether a sentence stands for itself: it neither qualifies the one before it nor takes it back."""
    words = _words(run, first, last)
    return len(words) > _FEW and words[0] not in _QUALIFYING and not retractions.takes_back(" ".join(words))


def _is_clause(words: list[str], at: int, *, names_subject: bool) -> bool:
    """Whether the word at a place belongs to a clause or an aside that stands between marks.

    `names_subject` tells whether its second word is written with a capital.
    """
    if retractions.takes_back(" ".join(words)) or len(words) == 1:
        return False
    if words[0] in _RELATIVE or (
        len(words) > _FEW and words[0] in _BEFORE_RELATIVE and words[1] in {*_RELATIVE, "them"}
    ):
        return at > 0
    if words[at] in CONDITIONS:
        return False
    if at == 0:
        is_aside = len(words) > _FEW and words[0] in STRONG_HEDGES and words[1] in _ADJUNCT | _OPENINGS
        return is_aside or words[0] in {"not", "without"}
    if words[0] not in _JOINING or not (names_subject or words[1] in _OPENINGS | _NOBODY):
        return False
    # "and it might not" says of what is kept that it may not be so.
    return (at >= _FEW or words[at] in _NOBODY) and words[-1] not in _AUXILIARIES


def _belief(run: Units, start: int, end: int) -> str | None:
    """Return what only believes the words that go on behind it: it stands between marks by itself, or right before them."""
    for phrase in _phrases(run, start, end):
        belief = next((one for one in _TOGETHER if phrase in {one, f"{one} that", f"and {one}"}), None)
        if belief:
            return belief
    last = " ".join(_words(run, start, end)).removesuffix(" that")
    return next((one for one in _TOGETHER if last.endswith(f" {one}")), None)


def _phrases(run: Units, start: int, end: int) -> Iterator[str]:
    first = start
    for at in range(start + 1, end + 1):
        if at == end or _is_border(run, at):
            yield " ".join(_words(run, first, at))
            first = at
