"""Rule 5, among accounts: that they agree or differ is said of values that do, and no winner is picked among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.text.values import contradict
from assistant.text.vocabulary import vocabulary
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import TURNING, is_negation, stem
from assistant.verify.marked import Reading
from assistant.verify.units import units

_DIFFER = re.compile(
    r"\b(?:contradict\w*|conflict(?:s|ed|ing)?\b|differ(?:s|ed|ing|ent)?\b|disagree\w*|at odds|inconsistent|discrepan\w+)",
    re.IGNORECASE,
)
_AGREE = re.compile(
    r"\b(?:agree(?:s|d)? (?:on|about|that|with)|in agreement|the same (?:figure|number|sum|count)|consistent with|confirm(?:s|ed)? each other)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:contradict\w*|conflict\w*|differ\w*|disput\w*|disagree\w*|den(?:y|ies|ied)|reject\w*|but|however|while|not|only|instead|"
    r"wrong|false|correct\w*|challeng\w*|question\w*|doubt\w*|counter\w*|contrary|versus|rather|never|no)\b|n['’]t\b",
    re.IGNORECASE,
)
_VERDICTS = frozenset(
    stem(word)
    for word in vocabulary(
        "reliable unreliable credible incredible trustworthy plausible implausible truthful dishonest"
    )
)


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim says of accounts that they differ, agree or are the better ones, and they do not show it."""
    text = reading.outside
    verdict = next((word for word in units(text).words if stem(word) in _VERDICTS), None)
    if verdict is not None and not any(stem(verdict) in line.stems for line in cited.lines):
        return Finding("unverified", f"Which account is “{verdict}” is said by no cited sentence.")
    if len(cited.lines) < 2 or len(cited.lines) > _MOST:
        return None
    clash = _clash(cited.lines)
    if _AGREE.search(text) and not any(is_negation(word) or word in TURNING for word in units(text).words) and clash:
        return Finding("unverified", "The cited sentences give different figures.")
    if _DIFFER.search(text) and not clash and not any(_TOLD.search(line.text) for line in cited.lines):
        return Finding("unverified", "The cited sentences do not contradict each other.")
    return None


_MOST = 6
"""Of more cited sentences it cannot be told which of them a claim compares."""


def _clash(lines: Sequence[Line]) -> bool:
    return any(
        contradict(one, other) or _other_count(one.noun, other.noun, one.low != other.low)
        for first, second in combinations(lines, 2)
        for one in first.values
        for other in second.values
        if one.kind == other.kind and not (one.soft or other.soft)
    )


def _other_count(noun: str | None, other: str | None, differs: bool) -> bool:  # noqa: FBT001 - a plain comparison
    """Whether a count without a noun of its own may be another count of the same."""
    return differs and (noun is None or other is None)
