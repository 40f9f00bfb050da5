"""Rule 5, of extent: "all", "only", "first", "never" and superlatives are said only where the evidence says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, shares

_TELLS, _TOUCHES = 0.75, 0.4
"""The share of a claim's words that a sentence must hold to be what it tells, and from which others may add their part."""


@dataclass(frozen=True, slots=True)
class _Extent:
    """Words by which a claim widens or narrows what it tells, and what in a sentence may be told by them."""

    claimed: re.Pattern[str]
    told: re.Pattern[str]


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_SUPERLATIVE = (
    r"(?:most|least) [^\W\d_]{4,}|(?:larg|bigg|high|old|young|dead|heav|worst?|strong|weak|long|short|fast|slow|great|small|low|rich|poor|bus|earl|"
    r"late|cheap|hard|deep|bright|dark|light|hott|cold|warm|wid|loud|quiet|safe|clean)(?:l?i)?est"
)
_EXTENTS = (
    _Extent(
        _pattern(
            r"everyone|everybody|every|entire|entirely|whole|wholly|always|all (?:of )?(?:the|its|their|his|her|passengers|people)"
        ),
        _pattern(
            r"every\w*|all|entire\w*|whol\w+|always|each|both|any\w*|full\w*|total\w*|complete\w*|unanimous\w*|across|throughout|none|nobody|never|constant\w*|ever|daily|invariably|regular\w*|usual\w*|would|consistent\w*"
        ),
    ),
    _Extent(
        _pattern(r"the only|only some|solely|exclusively|alone"),
        _pattern(r"only|sole\w*|alone|just|merely|exclusive\w*|single|except|unique\w*|lone|nobody|no|none|purely"),
    ),
    _Extent(
        _pattern(r"(?:the|its|their|his|her) (?:very )?first|first (?:time|ever)"),
        _pattern(
            r"first\w*|1st|inaugural|never|new|debut\w*|initial\w*|original\w*|earliest|pioneer\w*|maiden|unprecedented|before|since|open\w*|start\w*|beg[iau]n\w*"
        ),
    ),
    _Extent(
        _pattern(r"never"),
        _pattern(
            r"never|not|no|none|nobody|nothing|n['’]t|\w+n['’]t|without|ever|neither|nor|cannot|deni\w+|refus\w+|unprecedented|first|fail\w*|yet|lack\w*|declin\w+"
        ),
    ),
    _Extent(
        _pattern(rf"(?:the|its|their|country['’]s|ever) (?:{_SUPERLATIVE})"),
        _pattern(
            rf"{_SUPERLATIVE}|most|best|worst|record|never|ever|top|no other|any other|lead\w*|main|chief|star|largest|biggest"
        ),
    ),
)

_BEST = rf"first|last|{_SUPERLATIVE}"
_AMONG = re.compile(
    rf"\b(?:among|(?:one|two|some|several) of) (?:the|its|their|his|her) (?P<best>{_BEST})\b", re.IGNORECASE
)
_OUTRIGHT = re.compile(rf"\b(?:the|its|their|his|her) (?P<best>{_BEST})\b", re.IGNORECASE)


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim says how far a thing goes and no sentence that fits it does."""
    said = [(extent, found.group()) for extent in _EXTENTS if (found := extent.claimed.search(reading.outside))]
    without = {stem for _, words in said for stem in content_stems(words)}
    lines = _fitting(tuple(stem for stem in content_stems(reading.outside) if stem not in without), cited.lines)
    for extent, words in said if lines else ():
        if not any(extent.told.search(line.text) for line in lines):
            return Finding("unverified", f"The cited sentence does not say “{words}” of this.")
    return _among(reading, cited)


def _among(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim calls "the last" whom each sentence that fits it puts "among the last"."""
    best = _OUTRIGHT.search(reading.outside)
    if best is None or _AMONG.search(reading.outside):
        return None
    among = [_AMONG.search(line.text) for line in _fitting(content_stems(reading.outside), cited.lines)]
    if not among or not all(found and found["best"].casefold() == best["best"].casefold() for found in among):
        return None
    return Finding("unverified", f"The cited sentence says “{among[0].group()}”." if among[0] else "")


def _fitting(wanted: Sequence[str], lines: Sequence[Line]) -> list[Line]:
    ranked = shares(wanted, lines) if len(wanted) > 1 else []
    return [line for share, line in ranked if share >= _TOUCHES] if ranked and ranked[0][0] >= _TELLS else []
