"""Whether a speaker takes back, in the clause or sentence behind a cut, what the cut keeps: "..., but we do not know that yet"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from assistant.text.names import folded
from assistant.verify.language import HEDGES
from assistant.verify.occurrences import Occurrence
from assistant.verify.units import Units, units

_LEAD = r"(?:(?:but|and|though|although|however|yet|or|only|well|of course|to be honest|honestly) )*"
_WE = r"(?:i|we|they|he|she|you)"
_NOT = (
    r"(?:do not|don't|did not|didn't|does not|doesn't|cannot|can't|can not|could not|couldn't|have not been able to|"
    r"haven't been able to|are not able to|are unable to)"
)
_STILL = (
    r"(?:(?:still|yet|really|actually|honestly|simply|fully|independently|entirely|completely|at all|absolutely) )*"
)
_IT = r"(?:it|that|this|those|so|for sure|for certain|with certainty|either)"
_LATE = (
    r"(?: (?:yet|now|today|tonight|either|ourselves|myself|for sure|for certain|independently|officially|"
    r"at this (?:point|stage|time)|at the moment|so far))*"
)
_THAT = (
    r"(?:that|this|it|these|those|"
    r"(?:the|that|this|these|those|our|my) (?:figure|number|report|claim|account|count|total)s?)"
)
_SURE = r"(?:sure|certain|positive)"
_SETTLED = (
    r"(?:confirmed|verified|proven|proved|certain|sure|clear|official|final|known|established|definite|definitive)"
)

_CLAUSES = (
    # "we still do not know that", "nobody can confirm it yet", "I can't say whether that is true"
    rf"{_WE} {_STILL}{_NOT} {_STILL}(?:know|confirm|verify|prove|tell|say)(?: (?:{_IT}|{_THAT}))?{_LATE}",
    (
        r"(?:nobody|no one|none of us) (?:(?:really|can|could) )?"
        rf"(?:knows?|knew|confirm|verify|prove|tell|say)(?: (?:{_IT}|{_THAT}))?{_LATE}"
    ),
    (
        rf"{_WE} {_STILL}{_NOT} {_STILL}(?:know|be sure|be certain|say|tell) "
        rf"(?:if|whether) {_THAT}(?: (?:is|was))?(?: \w+)?{_LATE}"
    ),
    # "they cannot be sure of that", "I'm not certain"
    rf"{_WE} {_STILL}{_NOT} {_STILL}be {_SURE}(?: (?:of|about) {_THAT})?{_LATE}",
    rf"(?:i am|i'm|we are|we're|i was|we were) not {_STILL}{_SURE}(?: (?:of|about) {_THAT})?{_LATE}",
    # "that has not been confirmed by the council", "the figure remains unclear"
    (
        rf"{_THAT} (?:(?:is|are|was|were|has|have|had) )?(?:not|never|yet to be|hasn't|haven't|isn't|wasn't) "
        rf"{_STILL}(?:been )?{_STILL}{_SETTLED}(?: by [\w ]+)?{_LATE}"
    ),
    (
        rf"{_THAT} (?:is still|are still|remains?|still) "
        r"(?:unclear|unconfirmed|unverified|uncertain|unproven|to be (?:seen|confirmed|verified|proven))"
    ),
    # "that is only a guess", "that was not true"
    (
        rf"{_THAT} (?:(?:is|was) )?(?:only|just|merely|no more than)? ?(?:a|an|my|our) "
        r"(?:rough )?(?:guess|estimate|rumour|rumor|assumption|theory|suspicion|suggestion)"
    ),
    rf"{_THAT} (?:(?:is|was) )?(?:not|isn't|wasn't) (?:true|so|the case)",
    rf"{_THAT} (?:(?:is|was) )?(?:untrue|false|a lie)",
    # "I could be wrong about that", "we were only joking", "it is too early to say"
    rf"{_WE} (?:may|might|could) (?:well )?be (?:wrong|mistaken)(?: (?:about|on) {_THAT})?",
    r"(?:i am|i'm|i was|we are|we're|we were) (?:only|just)? ?(?:joking|kidding|guessing)",
    (
        r"(?:it is|it's|it) (?:still )?(?:too early|too soon) to "
        r"(?:know|say|tell|be sure|be certain)(?: (?:for sure|for certain|that|this))?"
    ),
    # "at least that is what I was told", "or so we hope"
    (
        rf"(?:at least )?(?:that|this) (?:is |was )?what {_WE} "
        r"(?:hear|heard|think|believe|hope|(?:am|are|was|were|have been) (?:told|hearing))"
    ),
    rf"or so {_WE} (?:hear|heard|think|believe|hope|(?:am|are|was|were|have been) told)",
)
_TAKEN_BACK = re.compile(rf"{_LEAD}(?:{'|'.join(_CLAUSES)})")
"""A clause that, alone, says that what was just said is not known, not so, or was not meant."""
_ENDS = frozenset(".!?")
_SHORT = 4
"""Words of a cut so short that it is no statement."""


def taken_back(found: Occurrence, outside: str, behind: str = "") -> str | None:
    """Return the clause in which the speaker takes back what a cut keeps, None where there is none or the claim tells of it.

    `outside` is the rest of the claim's sentence, `behind` what follows it in the draft.
    """
    if not found.quotes or found.headline or found.last - found.first < _SHORT:
        return None
    clause = next((clause for clause in _clauses(found) if takes_back(clause)), None)
    if clause is None or not HEDGES.isdisjoint(units(outside).words):
        return None
    told = " ".join(folded(word) for word in units(f"{outside} {behind}").words)
    return None if " ".join(clause.split()[-3:]) in told else clause


def takes_back(clause: str) -> bool:
    """Whether a clause, in folded words, says that what was just said is not known, not so, or was not meant."""
    return _TAKEN_BACK.fullmatch(clause) is not None


def _clauses(found: Occurrence) -> Iterator[str]:
    """Yield, folded, the clauses behind a cut: those of its sentence, then the first of the speaker's next sentence."""
    run, at, end = found.run, found.last, found.quotes[-1].end
    in_body = run is found.source.units
    limit = bisect_left(run.spans, (end, 0)) if in_body else len(run.words)
    while at < limit and not _ENDS & set(run.gaps[at - 1]):
        if run.gaps[at - 1] or run.words[at] in {"but", "though", "although"}:
            yield _clause(run, at, limit)
        at += 1
    if at < limit:
        yield _clause(run, at, limit)
    elif in_body and (later := _next_piece(found, end)):
        yield _clause(later, 0, len(later.words))


def _clause(run: Units, start: int, limit: int) -> str:
    stop = next((at + 1 for at in range(start, limit) if run.gaps[at]), limit)
    return " ".join(folded(word) for word in run.words[start:stop])


def _next_piece(found: Occurrence, end: int) -> Units | None:
    """Return what the same speaker says next in the paragraph, behind the cue that parts the two."""
    last, body = found.quotes[-1], found.source.article.body
    later = next((q for q in found.source.quotes if q.start >= end and q.kind != "indirect"), None)
    if later is None or later.speaker != last.speaker or "\n" in body[end : later.start]:
        return None
    return units(body[later.start : later.end])
