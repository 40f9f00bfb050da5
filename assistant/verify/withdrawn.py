"""Rule 5, on what was taken back: a statement that the evidence calls wrong or withdrawn is not told as a fact."""

from __future__ import annotations

import re

from assistant.verify.attribution import claimants
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, lacking

_TAKEN_BACK = re.compile(
    r"\b(?:withdr[ae]w\w*|retract\w*|recant\w*|t(?:ook|aken) back|(?:was|were|been) (?:wrong|mistaken|false|untrue)\b(?: to (?:say|tell|claim))?"
    r"|contradict(?:s|ed)? what)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:tell|told|said|say|claimed|insisted|wrote)\b", re.IGNORECASE)
_DENIED_NEXT = re.compile(
    r"\W*(?:[^.!?\"“”‘’]{0,40}(?:said|wrote|added)\W{1,4})?(?:(?:It|That|This) (?:was|is|had)(?: not|n['’]t)\b|(?:That|This|It) (?:was|is) (?:wrong|false|untrue|a lie))"
)
"""How the next sentence begins where a speaker takes back what was told: "I told people that ... It was not"."""
_LEAST = 2
"""Of fewer words of content no statement can be told from another."""
_NEXT = 120
"""How many characters behind a sentence the next one is looked for."""


def check(reading: Reading, everything: Cited) -> Finding | None:
    """Return a doubt where a claim states flatly what a sentence of the evidence tells as taken back."""
    wanted = content_stems(reading.outside)
    if reading.quotations or len(wanted) < _LEAST or claimants(reading) or _TAKEN_BACK.search(reading.outside):
        return None
    line = next((line for line in everything.lines if _takes_back(line) and _holds(wanted, line)), None)
    return None if line is None else Finding("unverified", f"Somebody who said so took it back: “{line.text}”")


def _takes_back(line: Line) -> bool:
    """Whether a sentence tells what somebody said, and it or the next one that this was wrong."""
    if _TOLD.search(line.text) is None:
        return False
    behind = line.evidence.article.body[line.evidence.end : line.evidence.end + _NEXT]
    return bool(_TAKEN_BACK.search(line.text) or _DENIED_NEXT.match(behind))


def _holds(wanted: tuple[str, ...], line: Line) -> bool:
    """Whether a sentence has all words of a claim, one of which may stand right around it."""
    missing = lacking(wanted, line)
    return not missing or (len(missing) == 1 and len(wanted) > _LEAST and missing[0] in line.around_stems)
