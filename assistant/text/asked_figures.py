"""Tell whether a sentence's figures can be the one that a question asks for: of that thing, and come about."""

from __future__ import annotations

import re

from assistant.text import values
from assistant.text.counted import of_its_kinds
from assistant.text.cues import Wanted, of_unit
from assistant.text.irregular import VERBS
from assistant.text.vocabulary import vocabulary
from assistant.text.words import STOPWORDS, stem, words

_NUMBERED = re.compile(r"\b([A-Z][\w'’-]*) (\d{1,3})\b(?![\d%,.:]*\d)")
"""A name that its number tells from its like: "Tidewater 3"."""
_NO_NAME = vocabulary(
    """jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october
    november december the in on by at of from between before after since until top over under about how what did were are"""
)
_OPEN = re.compile(
    r"\b(?:could|may|might|would|should|if|unless|faces?|facing|expects?|expected|expecting|likely|possib\w+|potential\w*|"
    r"predict\w*|forecasts?|hop(?:es?|ed|ing)|plans?|planned|planning|aims?|seek(?:s|ing)?|sought|propos\w+|wants?)\b",
    re.IGNORECASE,
)
"""Words that leave open whether it comes about."""
_CAME = re.compile(r"\b(?:did|was|were|has|have|had|got|given)\b", re.IGNORECASE)
_ASKS_OPEN = re.compile(
    r"\b(?:will|would|could|may|might|should|can|expect\w*|likely|plan\w*|want\w*|offer\w*|say|said|says|asking|going to|"
    r"predict\w*|forecast\w*|think\w*|reckon\w*|seek\w*|bid\w*|hop(?:e|es|ed|ing)|if)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.!?()—–]\s|\b(?:and|but|while|whereas)\b")
_I = re.compile(r"\b(?:I|me|my|mine)\b")
_FORMS = frozenset(VERBS.split())
_BEHIND = 4
"""Words behind a figure among which what it counts stands: "40 of their new cameras"."""
_YEARS = stem("years")
_SHORTER = re.compile(r"\b(?:weeks?|days?|nights?|hours?|minutes?|seconds?)\b", re.IGNORECASE)
_AS_LONG = re.compile(r"\b(?:years?|months?|decades?|centur\w+|life)\b|\b(?:1[89]|20)\d\d\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(?:what|which|how much|how (?:big|high|large))\b((?:[\s-]+[\w'’]+){1,4})", re.IGNORECASE)
_SUMS_OF_A_KIND = vocabulary(
    """bail bond fine fines penalty compensation damages salary wage wages pay bonus pension dividend ransom reward bounty rent
    deposit dowry alimony royalty royalties commission tariff tax duty subsidy grant scholarship refund rebate discount
    licence license premium mortgage interest severance allowance tip tuition"""
)
"""What a sum of money is called by what it is for."""


def asked_attribute(question: str) -> str | None:
    """Return the stem of the kind of sum that a question asks for: what "bail" was set, how much "rent" do they pay.

    Another sum is none of that kind. None where it asks for something else: "what prize" is answered by a medal.
    """
    match = _ATTRIBUTE.search(question)
    return next((stem(word) for word in words(match[1]) if word in _SUMS_OF_A_KIND), None) if match else None


def numbered_names(question: str) -> tuple[str, ...]:
    """Return the names of a question that a number tells from their like."""
    return tuple(match[0] for match in _NUMBERED.finditer(question) if match[1].casefold() not in _NO_NAME)


def asks_what_came(question: str) -> bool:
    """Return whether a question asks for what came about, not for what may."""
    return bool(_CAME.search(question)) and not _ASKS_OPEN.search(question)


def counts(text: str, sought: Wanted) -> bool:
    """Return whether a figure of a sentence could count what is asked for: it counts this, or names nothing that it counts.

    Days and weeks are no years.
    """
    if _YEARS in sought.counted and _SHORTER.search(text) and not _AS_LONG.search(text):
        return False
    return of_unit(text, sought) or any(
        value.kind == "number" and not value.soft and _counts(text, value, sought) for value in values.values(text)
    )


def _counts(text: str, value: values.Value, sought: Wanted) -> bool:
    behind = [stem(word) for word in (*words(text[value.start :])[: _BEHIND + 1], *of_its_kinds(text, value.end))]
    return not sought.counted.isdisjoint(behind) or (value.unit is None and _names_nothing(value.noun))


def _names_nothing(noun: str | None) -> bool:
    """Return whether the word behind a figure tells nothing that it counts: "340 of them", "340 came"."""
    return noun is None or noun in STOPWORDS or noun in _FORMS or noun.endswith("ed")


def came(text: str) -> bool:
    """Return whether a figure of a sentence stands in a clause that does not leave open whether it came about."""
    found = [value for value in values.values(text) if value.kind not in ("date", "time") and not value.soft]
    return not found or any(not _OPEN.search(_clause_before(text, value.start)) for value in found)


def of_oneself(text: str) -> bool:
    """Return whether somebody speaks of themselves in a sentence."""
    return bool(_I.search(text))


def _clause_before(text: str, place: int) -> str:
    ends = [match.end() for match in _CLAUSE.finditer(text, 0, place)]
    return text[ends[-1] if ends else 0 : place]
