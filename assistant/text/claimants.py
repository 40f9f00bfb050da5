"""Read the two whose accounts a question sets side by side: "according to A and to B", "does A agree with B"."""

from __future__ import annotations

import re

from assistant.text.words import content_words, stem

_ONE = r"(?:(?:the|an?|its?|their)\s+)?(?:[\w’'&.-]+\s+){0,3}?[\w’'&.-]+"
_ACCOUNT = r"(?:versions?|accounts?|stor(?:y|ies)|views?|side|figures?|numbers?|estimates?|claims?|words?)"
_SAYS = r"(?:says?|said|claims?|claimed|insists?|insisted|argues?|argued|reckons?|tells?|told)"
_HOLDS = (
    r"(?:agree|say|see|accept|believe|think|confirm|deny|dispute|back|share|buy|tell|claim|contradict|differ|disagree)"
)
_END = r"(?=\s*(?:[?.,;:!]|$)|\s+(?:on|about|over|that|in|when|how|as|who|for|where|why)\b)"

# General English ways to set two against one another; each is searched for in the question.
_WAYS = tuple(
    re.compile(way.replace("A1", f"(?P<one>{_ONE})").replace("B1", f"(?P<other>{_ONE})"), re.IGNORECASE)
    for way in (
        rf"\b(?:according to|going by|by|from) A1(?:\s+in\s+\w+)? and (?:according to|going by|by|from|to) B1{_END}",
        rf"\baccording to A1 and B1{_END}",
        rf"\bA1(?:\s+{_SAYS})? (?:vs\.?|versus) (?:what )?B1(?:\s+{_SAYS})?{_END}",
        rf"\bA1['’]s(?:\s+{_ACCOUNT})? (?:and|or|against) B1['’]s?{_END}",
        rf"\b(?:do|does|did|is|are|was|were) A1 (?:see eye to eye|agree|disagree|differ|at odds) with B1{_END}",
        r"\b(?:do|does|did|is|are|was|were|why|how|where|[.,?;]|^) ?A1 and B1 (?:agree|disagree|differ|contradict|see|at odds)\b",
        rf"\b(?:do|does|did) A1['’]s {_ACCOUNT} (?:differ from|contradict|match|agree with) B1['’]s?{_END}",
        rf"\bA1 {_SAYS} (?:compared (?:to|with)|as opposed to|unlike) (?:what )?B1(?:\s+{_SAYS})?{_END}",
        rf"\b(?:do|does|did) A1 (?:dispute|contradict|deny|reject|accept|confirm|back) B1['’]s? {_ACCOUNT}\b",
        rf"\b(?:disputes?|disagreements?|differences?|rows?|clash(?:es)?) between A1 and B1{_END}",
        r"(?:^|[.,?;:]\s*)A1 and B1 (?:gave|give|told|tell|say|said|put|had|have)\b",
        rf"\bA1 {_SAYS}\b.{{0,200}}\b(?:do|does|did|is|are|was|were) B1 {_HOLDS}\b",
        rf"\b(?:do|does|did) A1 {_HOLDS}\b.{{0,200}}\b(?:and|while|but) (?:what |how |why )?(?:do|does|did) B1 {_HOLDS}\b",
    )
)
_LEAST_TELLING = frozenset(map(stem, "said say claim told tell version account story view side figure number".split()))  # noqa: SIM905


_LONGEST = 500
"""Code points of a question that are read; what comes later sets nobody side by side."""


def claimants(question: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the stems of what the question calls each of two claimants; None where it sets no two side by side."""
    for way in _WAYS:
        if match := way.search(question[:_LONGEST]):
            one, other = (_called(match[which]) for which in ("one", "other"))
            if one - other and other - one:
                return one, other
    return None


def _called(words: str) -> frozenset[str]:
    return frozenset(map(stem, content_words(words))) - _LEAST_TELLING
