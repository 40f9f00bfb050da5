"""Rule 5, of two together: what "both A and B" are said to say is on record as each one's."""

from __future__ import annotations

import re

from assistant.text.names import key_of
from assistant.text.saying import NAME
from assistant.text.values import near, values
from assistant.verify import wiring
from assistant.verify.attribution import Claimant, within
from assistant.verify.finding import Finding, worst
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import REPORTING
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, share
from assistant.verify.units import units

_AHEAD = re.compile(
    rf"(?:\b(?P<both>[Bb]oth) (?=\S)|^|[.;:,]\s|\b(?:while|that|but)\s)(?P<other>(?(both)[^.;:]{{3,60}}?|(?:[Tt]he )?{NAME})),? (?:and|as well as) $"
)
_BEHIND = re.compile(
    rf"(?P<both>)(?:,? and|,? as well as) (?P<other>(?:the )?{NAME})(?=\W*$|[,.;:]|\s+(?:on|in|at|after)\b)"
)
"""Who else is named with a claimant as the subject of one verb."""
_NEXT = 3
"""Within how many words of a name a verb of saying is its own."""


def check(reading: Reading, cited: Cited, antecedent: Claimant | None = None) -> Finding | None:
    """Return a doubt where one of two who are said to say a thing does not."""
    if reading.quotations:
        return None
    return worst(_one(reported, reading, cited) for reported in wiring.reports(reading, antecedent))


def _one(reported: wiring.Reported, reading: Reading, cited: Cited) -> Finding | None:
    """Doubt a report of two ("both A and B said") that is not on record as the other one's too."""
    other = beside(reported.by[0], reading.outside, cited)
    lines = _telling(reported, reading, cited) if other else []
    if other is None or not lines:
        return None
    if all(any(_is_own(each, line, cited) for line in lines) for each in (other, reported.by[0])):
        return None
    return Finding(
        "unverified", f"The record does not say that {other.shown} and {reported.by[0].shown} both said this."
    )


def _telling(reported: wiring.Reported, reading: Reading, cited: Cited) -> list[Line]:
    """Return the cited sentences with the values that somebody is made to say; where there are none, those with most of the words."""
    text = reading.outside[reported.start : reported.end]
    given = [value for value in values(text) if not value.soft]
    if given:
        return [line for line in cited.lines if any(near(value, other) for value in given for other in line.values)]
    said = content_stems(text)
    return [line for line in cited.lines if said and share(said, line) >= wiring.SUPPORTS]


def _is_own(claimant: Claimant, line: Line, cited: Cited) -> bool:
    """Whether a sentence is this claimant's by the record, or by a verb of saying beside the name where the record is silent."""
    by_record = wiring.whose(claimant, line, cited)
    if by_record is not None or line.speakers:
        return by_record is True
    wanted = {word for name in claimant.names for word in key_of(name)} or set(claimant.words[-1:])
    beside_name = (
        line.words[max(0, at - _NEXT) : at + _NEXT + 1] for at, word in enumerate(line.words) if word in wanted
    )
    return any(not REPORTING.isdisjoint(words) for words in beside_name)


def beside(claimant: Claimant, text: str, cited: Cited) -> Claimant | None:
    """Return whom a claim names together with a claimant, unless the articles name the two so as well."""
    other = _beside(claimant, text)
    if other is None:
        return None
    pair = units(text[min(other.start, claimant.start) : max(other.end, claimant.end)])
    return None if any(source.units.find(pair) for source in cited.sources) else other


def _beside(claimant: Claimant, text: str) -> Claimant | None:
    found = _BEHIND.match(text, claimant.end) if claimant.after else _AHEAD.search(text[: claimant.start])
    if found is None or not (claimant.names or found["both"]):
        return None
    return within(text, *found.span("other"), after=claimant.after)
