"""Rule 5, of extent: "all", "only", "first", "never" and superlatives are said only where the evidence says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, shares

_TELLS, _TELLS_OF_SOME, _TOUCHES = 0.75, 0.6, 0.4
"""The share of a claim's words that a sentence must hold to be what it tells, less where it tells of everybody, and from which others may add their part."""


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
        re.compile(
            r"\b(?:(?:the|its|their|his|her) (?:very )?first(?: time)?|first (?:time|ever))\b(?!.*\bsince\b)",
            re.IGNORECASE,
        ),
        _pattern(
            r"first\w*|1st|inaugural|never|new|debut\w*|initial\w*|original\w*|earliest|pioneer\w*|maiden|unprecedented|before|open\w*|start\w*|beg[iau]n\w*"
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
_EVERYBODY = _pattern("everybody|everyone")
_ENDS = {"first": "last", "last": "first"}
"""What each of the two ends of an order cannot stand for."""
_OUTRIGHT = re.compile(rf"\b(?:the|its|their|his|her) (?P<best>{_BEST})\b", re.IGNORECASE)


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim says how far a thing goes and no sentence that fits it does."""
    said = [(extent, found.group()) for extent in _EXTENTS if (found := extent.claimed.search(reading.outside))]
    without = {stem for _, words in said for stem in content_stems(words)}
    least = _TELLS_OF_SOME if _EVERYBODY.search(reading.outside) else _TELLS
    wanted = tuple(stem for stem in content_stems(reading.outside) if stem not in without)
    lines = _fitting(wanted, cited.lines, least)
    for extent, words in said if lines else ():
        if not any(extent.told.search(line.text) for line in lines):
            return Finding("unverified", f"The cited sentence does not say “{words}” of this.")
    return _among(reading, cited)


def _among(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim calls "the last" whom each sentence that fits it puts "among the last"."""
    best = _OUTRIGHT.search(reading.outside)
    if best is None or _AMONG.search(reading.outside):
        return None
    lines = _fitting(content_stems(reading.outside), cited.lines)
    said = best["best"].casefold()
    against = [_other_end(said, line.text) for line in lines]
    if lines and all(against):
        return Finding("unverified", f"The cited sentence says “{against[0]}”.")
    return None


def _other_end(said: str, text: str) -> str | None:
    """Return the words by which a sentence has but one among "the last", or the first for the last."""
    among = [found for found in _AMONG.finditer(text) if found["best"].casefold() in {said, _ENDS.get(said)}]
    other = [found for found in _OUTRIGHT.finditer(text) if found["best"].casefold() == _ENDS.get(said)]
    same = [found for found in _OUTRIGHT.finditer(text) if found["best"].casefold() == said]
    if among:
        return among[0].group()
    return other[0].group() if other and not same else None


def _fitting(wanted: Sequence[str], lines: Sequence[Line], least: float = _TELLS) -> list[Line]:
    ranked = shares(wanted, lines) if len(wanted) > 1 else []
    return [line for share, line in ranked if share >= _TOUCHES] if ranked and ranked[0][0] >= least else []
