"""Rule 6, on silence: whether a sentence of the evidence answers what a claim says is not told: who, when, why, how fast."""

from __future__ import annotations

import re

from assistant.text.cues import cues, of_unit, wanted
from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.grounds import Line
from assistant.verify.language import is_negation, stem
from assistant.verify.support import content_stems, held, lacking
from assistant.verify.units import Units, units

_QUESTION = re.compile(
    r"\b(?:who(?:m|se)?|when|where|why|at what|(?:at |on |in |by )?(?:what|which) (?:time|date|day|speed|price|cost)|"
    r"how (?:fast|long|far|high|deep|old|heavy|late|much))\b.*",
    re.IGNORECASE,
)
_WHO = re.compile(r"who (?P<passive>(?:was|were|is|are|has been|had been) )?(?P<deed>[^\W\d_]+)", re.IGNORECASE)
_WHO_IS = re.compile(
    r"who (?:the |its |their |his |her )?(?P<thing>(?:[^\W\d_]+ )*?[^\W\d_]+) (?:is|was)\W*$", re.IGNORECASE
)
_AT_WHAT_SPEED = re.compile(r"\b(?:at )?(?:what|which) speed\b", re.IGNORECASE)
_REASON = re.compile(
    r"\b(?:because|due to|owing to|as a result of|so that|in order to|reasons? (?:for|was|is))\b", re.IGNORECASE
)
_AUXILIARIES = vocabulary("is are was were be been has have had did do does will would can could may might must should")
_TO_COME = vocabulary("will would shall can could may might next")
_ASKING = frozenset(
    stem(word) for word in vocabulary("speed price cost date day time fast long far high deep old heavy late age")
)
"""Words that ask for a value and need not stand beside it."""
_NO_PERSON = frozenset(
    stem(word)
    for word in vocabulary(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    )
)
_BESIDE = 3
"""Characters between an office and the name beside it."""
_TITLES = {
    "capt": "captain", "cmdr": "commander", "col": "colonel", "gen": "general", "lt": "lieutenant", "sgt": "sergeant",
    "dr": "doctor", "prof": "professor", "sen": "senator", "gov": "governor", "rep": "representative", "fr": "father",
}  # fmt: skip
"""Titles as they are shortened before a name."""
_NEXT = 4
"""Within how many words of a deed its doer stands."""
_LEAST = 2
"""Of fewer words of content a question cannot be told from another."""


def answered(missing: str, line: Line) -> bool:
    """Whether a sentence tells what `missing`, the end of a claim ("who led the inquiry"), says is not told."""
    found = _QUESTION.search(missing)
    question = _AT_WHAT_SPEED.sub("how fast", found.group()) if found else ""
    asked = {folded(word) for word in units(question).words}
    if not asked or (not any(map(is_negation, asked)) and _is_denied(content_stems(question), line)):
        return False
    if not (asked & _TO_COME) <= set(line.words):
        return False
    if "who" in asked:
        return _tells_who(question, line)
    sought = wanted(question)
    told = cues(line.text, sought) & {"time", "place"} or ("why" in asked and _REASON.search(line.text))
    return bool(told or of_unit(line.text, sought)) and _is_about(question, line)


def _is_denied(words: tuple[str, ...], line: Line) -> bool:
    """Whether a negation stands near any of the words of a question."""
    at = [place for place, word in enumerate(line.words) if stem(word) in words]
    return any(is_negation(word) for place in at for word in line.words[max(0, place - _NEXT) : place + _NEXT])


def _is_about(question: str, line: Line) -> bool:
    """Whether a sentence holds the words of a question, one of which may stand right around it."""
    words = [word for word in content_stems(question) if word not in _ASKING]
    missing = lacking(words, line)
    if len(words) < _LEAST or words[-1] in missing:
        return False
    return not missing or (len(missing) == 1 and held(missing[0], line.around_stems) > 0)


def _tells_who(question: str, line: Line) -> bool:
    """Whether a name stands where the doer of a deed does ("Varga led", "led by Varga"), or whom it is done to."""
    if is_called := _WHO_IS.match(question):
        return names_beside(is_called.group("thing"), line)
    asked = _WHO.match(question)
    if asked is None or folded(asked.group("deed")) in _AUXILIARIES or not _is_about(question, line):
        return False
    deed, shown = stem(asked.group("deed")), units(line.text)
    at = [place for place, word in enumerate(shown.words) if stem(word) == deed]
    return any(_has_a_name(shown, place, line, passive=bool(asked.group("passive"))) for place in at)


def _has_a_name(shown: Units, at: int, line: Line, *, passive: bool) -> bool:
    """Whether near a deed, word `at` of a line, stands a name for who did it or, if `passive`, to whom it was done."""
    before, after = shown.words[max(0, at - _NEXT) : at], shown.words[at + 1 : at + 1 + _NEXT]
    people = [name for name in line.names if not name.soft and _NO_PERSON.isdisjoint(map(stem, name.key))]
    ahead = {word for name in people for word in name.key if name.end <= shown.spans[at][0]}
    behind = {word for name in people for word in name.key if name.start >= shown.spans[at][1]}
    if passive and "by" not in after and not ahead.isdisjoint(map(folded, before)):
        return True
    done = passive or "by" in after
    return not (behind if done else ahead).isdisjoint(map(folded, after if done else before))


def names_beside(thing: str, line: Line) -> bool:
    """Whether a sentence puts a full name right beside what is said to go unnamed ("the captain, Tomas Reyl", "Capt. Reyl")."""
    office, shown = content_stems(thing)[-1:], units(line.text)
    called = [
        span
        for word, span in zip(shown.words, shown.spans, strict=True)
        if (stem(_TITLES.get(folded(word), word)),) == office
    ]
    full = [name for name in line.names if len(name.text.split()) > 1 and not name.soft]
    return any(name.start - _BESIDE <= end and start <= name.end + _BESIDE for start, end in called for name in full)
