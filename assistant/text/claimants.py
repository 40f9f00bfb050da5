"""Read the two whose accounts a question sets side by side: "according to A and to B", "does A agree with B"."""

from __future__ import annotations

import re

from assistant.text.names import names
from assistant.text.words import stem, stems

_ONE = r"(?:(?:the|an?|its?|their|his|her)\s+)?(?:[\w’'&.-]+\s+){0,3}?[\w’'&.-]+"
_ACCOUNT = (
    r"(?:(?:own\s+)?(?:versions?|accounts?|stor(?:y|ies)|views?|sides?|figures?|numbers?|estimates?|claims?|words?|cases?|"
    r"repl(?:y|ies)|answers?|responses?|denials?|positions?|takes?|arguments?|explanations?|reasons?|statements?|opinions?))"
)
_SAYS = (
    r"(?:says?|said|claims?|claimed|insists?|insisted|argues?|argued|reckons?|reckoned|tells?|told|thinks?|thought|"
    r"believes?|believed|maintains?|maintained)"
)
_ANSWERS = (
    rf"(?:{_SAYS}|gives?|gave|sees?|saw|puts?|blames?|blamed|accuses?|accused|complains?|complained|den(?:y|ies|ied)|"
    r"answers?|answered|repl(?:y|ies|ied)|responds?|responded|counters?|countered|rejects?|rejected|disputes?|disputed|"
    r"disagrees?|disagreed|objects?|objected|contradicts?|contradicted)"
)
_HOLDS = (
    r"(?:agree|say|see|accept|believe|think|confirm|deny|dispute|back|share|buy|tell|claim|contradict|differ|disagree)"
)
_END = r"(?=\s*(?:[?.,;:!]|$)|\s+(?:on|about|over|that|in|when|how|as|who|for|where|why)\b)"
_CLAUSE = r"(?:^|[.,?;:!]\s*)"
_FIRST = rf"A1 {_ANSWERS}\b[^.,;?!]{{0,60}}[,;] (?:but |and |while |whereas )?"
"""What one of them says, before a comma and the other."""
_STOP = r"\s*[?.!]*$"

# General English ways to set two against one another; each is searched for in the question.
_WAYS = tuple(
    re.compile(way.replace("A1", f"(?P<one>{_ONE})").replace("B1", f"(?P<other>{_ONE})"), re.IGNORECASE)
    for way in (
        rf"\b(?:according to|going by|by|from) A1(?:\s+in\s+\w+)? and (?:according to|going by|by|from|to) B1{_END}",
        rf"\baccording to A1 and B1{_END}",
        rf"\bwhat A1 {_SAYS} and (?:what )?B1(?:\s+(?:{_SAYS}|do(?:es)?|did))?{_END}",
        rf"\bA1(?:\s+{_SAYS})? (?:vs\.?|versus) (?:what )?B1(?:\s+{_SAYS})?{_END}",
        rf"\bA1['’]s?(?:\s+{_ACCOUNT})? (?:and|or|against) B1['’]s?(?:\s+{_ACCOUNT})?{_END}",
        rf"\b{_ACCOUNT} (?:of|by|from) A1 and (?:of |by |from )?B1{_END}",
        rf"\b(?:do|does|did|is|are|was|were) A1 (?:see eye to eye|agree|disagree|differ|at odds) with B1{_END}",
        r"\b(?:do|does|did|is|are|was|were|why|how|where|[.,?;]|^) ?A1 and B1 (?:agree|disagree|differ|contradict|see|at odds)\b",
        rf"\b(?:do|does|did) A1['’]s {_ACCOUNT} (?:differ from|contradict|match|agree with) B1['’]s?{_END}",
        rf"\bA1 {_SAYS} (?:compared (?:to|with)|as opposed to|unlike) (?:what )?B1(?:\s+{_SAYS})?{_END}",
        rf"\b(?:do|does|did) A1 (?:dispute|contradict|deny|reject|accept|confirm|back) B1['’]s? {_ACCOUNT}\b",
        rf"\b(?:disputes?|disagreements?|differences?|rows?|clash(?:es)?) between A1 and B1{_END}",
        rf"{_CLAUSE}A1 and B1 (?:gave|give|told|tell|say|said|put|had|have|remember|do(?: not|n['’]t) agree|clash)\b",
        rf"{_CLAUSE}{_FIRST}B1 (?:{_ANSWERS}|another|otherwise|differently|the opposite){_STOP}",
        rf"{_CLAUSE}{_FIRST}B1 {_ANSWERS}\s(?:\w+\s){{0,3}}?(?:otherwise|another|differently|no|not|it|so){_STOP}",
        rf"[?.;]\s+A1 (?:and|against) B1{_STOP}",
        rf"\bA1 {_SAYS}\b.{{0,200}}\b(?:do|does|did|is|are|was|were) B1 {_HOLDS}\b",
        rf"\b(?:do|does|did) A1 {_HOLDS}\b.{{0,200}}\b(?:and|while|but) (?:what |how |why )?(?:do|does|did) B1 {_HOLDS}\b",
    )
)
_LEAST_TELLING = frozenset(
    map(
        stem,
        "said say claim told tell version account story view side figure number case reply answer response denial position take argument "  # noqa: SIM905
        "explanation reason statement opinion thing other own".split(),
    )
)
_HE = re.compile(r"(?:she|he|they|his|her|their)\b", re.IGNORECASE)
_BOTH = re.compile(rf"{_CLAUSE}(?:both|the two)(?: sides| of them)?,? {_ANSWERS}\b", re.IGNORECASE)

_LONGEST = 500
"""Code points of a question that are read; what comes later sets nobody side by side."""


def claimants(question: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the stems of what the question calls each of two claimants; None where it sets no two side by side.

    "He" is whom the question names first, "both" are the two whom it names.
    """
    asked = question[:_LONGEST]
    for way in _WAYS:
        if match := way.search(asked):
            one, other = (_called(match[which], asked[: match.start()]) for which in ("one", "other"))
            if one - other and other - one:
                return one, other
    both = _BOTH.search(asked)
    named = [frozenset(stems(name.text)) for name in names(asked[: both.start()])] if both else []
    return (named[0], named[1]) if len(named) == 2 and named[0] != named[1] else None


def _called(words: str, before: str) -> frozenset[str]:
    own = frozenset(stems(words)) - _LEAST_TELLING
    if own or not _HE.match(words):
        return own
    return next((frozenset(stems(name.text)) for name in names(before)), own)
