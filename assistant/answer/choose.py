"""Choose the few sentences that answer a question: the best, and what stands beside it in other accounts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from assistant.answer.changing import statements
from assistant.answer.sides import reserved
from assistant.answer.weigh import (
    Account,
    accounts,
    anew,
    apart,
    one_speaker,
    overlap,
    parallel,
    reprint,
    rivalry,
)
from assistant.schema import Evidence
from assistant.text.changes import changed_figure
from assistant.text.cues import Wanted, asks_who, wanted
from assistant.text.named_dates import asks_of_days_alone

_FEW, _SIDES, _RIVALS = 3, 5, 2
"""Sentences of a plain answer, of one that asks for several accounts or for all of a day, and how many rival figures a plain one takes besides."""
_NEAR_BEST = 0.6
_SAID_NEAR = 0.8
"""How near the floor what yet another person says may be."""
_PAIRED = 24
"""Sentences, best first, among which two that stand side by side are looked for."""
# What a further sentence gains by being another account (a rival figure, the more the more alike it is told, a like
# wording, another article, speaker or day), and loses by repeating one already chosen.
_RIVAL, _TOLD_ALIKE, _PARALLEL, _ELSEWHERE, _SPEAKER, _DAY, _ANEW = 0.07, 0.03, 0.05, 0.02, 0.02, 0.03, 0.05
_REPEATS = 0.05


def chosen(question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return one to five sentences, best first; the two that best stand side by side first when accounts are asked for.

    A plain question gets three, and up to two more that give a rival figure; one how a figure changed gets its statements.
    """
    sought = wanted(question)
    left = accounts(question, evidence, sought)
    if (of := changed_figure(question)) is not None and (told := statements(of, left, sought)):
        return [one.evidence for one in told]
    floor = _NEAR_BEST * max((one.worth for one in left), default=0.0)
    near = [one for one in left if one.worth >= floor]
    picked = reserved(question, left, near, _SIDES)
    sides = len(picked) > 1 or bool(sought.kinds & {"accounts", "change"})
    if sides and len(picked) < 2:
        picked = _side_by_side(left, sought, picked)
    rest = [one for one in left if one not in picked]
    left = [one for one in near if one not in picked]
    several = sides or asks_of_days_alone(question)
    while left and len(picked) < (_SIDES if several else _FEW + _RIVALS):
        one = max(left, key=lambda each: each.worth + _gain(each, picked, sought))
        left.remove(one)
        needed = several or len(picked) < _FEW or any(rivalry(one, other) is not None for other in picked)
        if needed and not any(reprint(one, other) for other in picked):
            picked.append(one)
    if asks_who(question):
        picked += _others_say(rest, picked, floor)
    return [one.evidence for one in picked]


def _others_say(found: Sequence[Account], picked: Sequence[Account], floor: float) -> list[Account]:
    """Return what further people say where a question for a name is answered with the words of several."""
    said = [one for one in picked if one.speaker]
    if not any(not one_speaker(one, other) for one, other in combinations(said, 2)):
        return []
    heard: list[Account] = []
    for one in found:
        near = one.worth >= _SAID_NEAR * floor
        if near and one.speaker and not any(one_speaker(one, other) for other in (*said, *heard)):
            heard.append(one)
    return heard[:_RIVALS]


def _side_by_side(found: Sequence[Account], sought: Wanted, settled: Sequence[Account] = ()) -> list[Account]:
    """Return the two sentences that are worth most as two accounts of one thing, the better first.

    What is `settled`, one at most, is one of them.
    """
    pairs = [(one, other) for one, other in combinations(found[:_PAIRED], 2) if not reprint(one, other)]
    for kept in settled:
        pairs = [(kept, other) for other in found[:_PAIRED] if other != kept and not reprint(kept, other)]
    if not pairs:
        return list(settled)
    one, other = max(pairs, key=lambda two: two[0].worth + two[1].worth + _together(two[0], two[1], sought))
    return sorted((one, other), key=lambda each: -each.worth)


def _together(one: Account, other: Account, sought: Wanted) -> float:
    alike = rivalry(one, other)
    gain = _PARALLEL * parallel(one, other) + (_RIVAL + _TOLD_ALIKE * alike if alike is not None else 0.0)
    gain += _ELSEWHERE * (one.evidence.article.id != other.evidence.article.id) + _SPEAKER * (
        not one_speaker(one, other)
    )
    return gain + _by_day(one, [other], sought)


def _gain(one: Account, picked: Sequence[Account], sought: Wanted) -> float:
    """Return what a sentence gains and loses beside those already chosen."""
    if not picked:
        return 0.0
    elsewhere = _ELSEWHERE * all(one.evidence.article.id != other.evidence.article.id for other in picked)
    if not sought.kinds & {"accounts", "change", "amount", "time"}:
        return elsewhere * ("story" in sought.kinds)
    alike = [found for other in picked if (found := rivalry(one, other)) is not None]
    gain = _RIVAL + _TOLD_ALIKE * max(alike) if alike else 0.0
    gain += elsewhere
    if sought.kinds & {"accounts", "change"}:
        gain += _SPEAKER * (bool(one.speaker) and all(apart(one, other) for other in picked))
    gain += _by_day(one, picked, sought)
    return gain - _REPEATS * max(overlap(one, other) * (one.digits <= other.digits) for other in picked)


def _by_day(one: Account, picked: Sequence[Account], sought: Wanted) -> float:
    """Return what a sentence gains, where a change is asked for, by another day and above all by one speaker's."""
    if "change" not in sought.kinds:
        return 0.0
    return _DAY * all(one.day != other.day for other in picked) + _ANEW * any(anew(one, other) for other in picked)
