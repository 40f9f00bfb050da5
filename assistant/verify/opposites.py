"""Rule 5, third half: words that order, compare, count or close a matter are not exchanged for their opposites."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.text.names import folded
from assistant.text.values import values
from assistant.verify.deeds import deeds
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import stem
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, shares
from assistant.verify.units import units

_PAIRS = """
all every everybody everyone both each / some several many most few half one
above over exceeding / below under beneath
more / fewer less
higher highest / lower lowest
larger bigger largest biggest / smaller smallest
heavier heaviest harshest / lighter lightest mildest
longer longest / shorter shortest
older oldest / younger youngest
better best / worse worst
faster fastest / slower slowest
before / after
ahead / behind
rise rises rose risen rising increase increases increased increasing grew grown grow climbed climb jumped soared up / fall falls fell fallen falling decrease decreases decreased drop drops dropped decline declined shrank cut lowered down
won win wins winning beat / lost lose loses losing
accept accepts accepted accepting approve approves approved / reject rejects rejected rejecting refuse refuses refused
support supports supported backs backed favour favours favor favors / oppose opposes opposed against
open opens opened reopened / close closes closed shut
pass passes passed passing / fail fails failed failing
guilty convicted / innocent acquitted cleared
increase / reduction
northern north / southern south
eastern east / western west
arrived arrives enters entered / left leaves departed departs
began begins started starts / ended ends stopped finished
buy buys bought / sell sells sold
hired appointed / fired dismissed sacked
inside / outside
always / never
good / bad
most / least
future / past
alive survived / dead died killed
starboard / port
spring / summer autumn winter
summer / spring autumn winter
autumn / spring summer winter
winter / spring summer autumn
promoted / suspended demoted dismissed sacked fired
wife husband / sister brother mother father daughter son aunt uncle niece nephew cousin
sister brother / wife husband mother father daughter son aunt uncle niece nephew cousin
mother father / daughter son
uncle aunt / niece nephew
"""
"""Groups of words, general English, of which one side cannot stand for the other."""
_SUPPORTS, _ALIKE = 0.6, 0.1
_PART_OF = re.compile(r"\b\w+ of (?:the \w+|them)\b|\b(?:part|half|most|some|several|many|few) of\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:no |not )?(?:less|more|fewer|later|earlier|higher|lower|longer|better) than\b|\bmore or less\b|\bat (?:most|least)\b"
    r"|\bor (?:more|fewer|less)\b|\bat all\b|\bin all\b|\bafter all\b|\babove all\b",
    re.IGNORECASE,
)
"""Bounds, which belong to their values, and turns of phrase that order nothing."""
_SOME_COUNTED = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|few|half) of (?:them|the|its|their|whom)\b",
    re.IGNORECASE,
)
"""A part that is told of a whole by its number."""
_WHOLE = frozenset(("all", "every", "everybody", "everyone", "both", "each"))


@lru_cache(maxsize=1)
def _sides() -> dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    """Return for each word its own side and the other one, for each pair in which it stands."""
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for line in _PAIRS.strip().splitlines():
        one, other = (frozenset(side.split()) for side in line.split("/"))
        for word in one:
            found.setdefault(word, []).append((one, other))
        for word in other:
            found.setdefault(word, []).append((other, one))
    return {word: tuple(pairs) for word, pairs in found.items()}


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim has a word and each sentence that fits it the opposite."""
    words = tuple(folded(word) for word in units(_BOUND.sub(" ", reading.outside)).words)
    sides = _sides()
    turning = [word for word in words if word in sides]
    ordinals = {value.low for value in values(reading.outside) if value.kind == "ordinal"}
    if not (turning or ordinals):
        return None
    lines = _fitting(reading, cited.lines)
    if not lines:
        return None
    for word in turning:
        for own, other in sides[word]:
            if own & _WHOLE and not _counted_in_part(lines):
                continue
            against = [_against(word, own, other, line) for line in lines]
            if not set(words) & other and all(against) and not _is_converse(word, against[0], reading, lines):
                return Finding("unverified", f"The cited sentence says “{against[0]}”, not “{word}”.")
    return _other_ordinal(ordinals, lines)


def _against(word: str, own: frozenset[str], other: frozenset[str], line: Line) -> str:
    """Return the opposite that a sentence has of a word, "" where it has none or the word's own side as well."""
    if set(line.words) & own:
        return ""
    part = _SOME_COUNTED.search(line.text) if word in _WHOLE - {"both"} else None
    return next((each for each in line.words if each in other), part.group() if part else "")


def _is_converse(word: str, against: str, reading: Reading, lines: Sequence[Line]) -> bool:
    """Whether a deed is told from the other one's side: who sells, to somebody who buys, does the same."""
    claimed = [deed for deed in deeds(reading.outside) if deed.verb == stem(word)]
    told = [deed for line in lines for deed in deeds(line.text) if deed.verb == stem(against)]
    doers = [party for deed in told for party in deed.agents]
    return bool(claimed and told) and not any(
        agent.is_(doer) for deed in claimed for agent in deed.agents for doer in doers
    )


def _counted_in_part(lines: Sequence[Line]) -> bool:
    return all(
        _PART_OF.search(line.text) or set(line.words) & {"some", "several", "many", "most", "few"} for line in lines
    )


def _other_ordinal(ordinals: set[float], lines: Sequence[Line]) -> Finding | None:
    given = [{value.low for value in line.values if value.kind == "ordinal"} for line in lines]
    if ordinals - {1.0} and all(given) and not any(ordinals & each for each in given):
        return Finding("unverified", "The cited sentence counts it as another one in order.")
    return None


def _fitting(reading: Reading, lines: Sequence[Line]) -> list[Line]:
    """Return the cited sentences that hold most of a claim's words, words with opposites apart."""
    sides = _sides()
    wanted = tuple(word for word in content_stems(reading.outside) if word not in sides)
    if len(wanted) < 2:
        return []
    ranked = shares(wanted, lines)
    best = ranked[0][0] if ranked else 0.0
    return [line for share, line in ranked if share >= max(best - _ALIKE, _SUPPORTS)]
