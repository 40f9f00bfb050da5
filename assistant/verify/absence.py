"""Rule 6, second half: claims that something is not in the evidence."""

from __future__ import annotations

import re

from assistant.text.refusal import is_refusal
from assistant.verify import silence
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import GENERAL, stem
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, lacking

_HOLDER = (
    r"(?:(?:the|these|those|this|any of the|none of the|provided|cited|given|available|my|our)\s+)*"
    r"(?:news\s+)?(?:articles?|sources|evidence|texts?|reports|(?:(?<=cited )|(?<=provided )|(?<=this ))report|passages?|"
    r"sentences?|corpus|documents?|excerpts?|information|material|archive|outlets)"
    r"(?:\s+(?:provided|cited|given|here|above|available|i have|in the corpus))?"
)
_SAYING = (
    r"(?:say|mention|specify|state|give|provide|contain|report|name|identify|explain|tell|include|indicate|answer|"
    r"address|disclose|describe|detail|cover|reveal|discuss|record|show|offer|quote|clarify|make clear)"
)
_SAID = (
    r"(?:mentioned|specified|stated|given|said|reported|named|found|identified|explained|disclosed|described|"
    r"provided|addressed|covered|answered)"
)
_THING = r"(?:information|mention|answer|details?|evidence|record|indication|word|account|statement)"
_PATTERNS = (
    rf"^(?:however,?\s+|but\s+|overall,?\s+)?{_HOLDER}\s+(?:do|does|did)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?{_SAYING}",
    rf"^(?:none|neither|not one|no one) of {_HOLDER}\s+{_SAYING}",
    rf"^no\s+{_HOLDER}\s+{_SAYING}",
    rf"^[\w ,'’-]{{1,60}}?\s+(?:is|are|was|were)(?:\s+not|n['’]t)\s+{_SAID}\b(?:\s+(?:in|by)\s+{_HOLDER})",
    rf"^(?:there\s+(?:is|are|was)|{_HOLDER}\s+(?:contains?|has|have|offers?|gives?|provides?))\s+no\s+(?:\w+\s+)?{_THING}\b",
    rf"^(?:i|we)\s+(?:could|can|did)(?:\s*not|n['’]t)\s+find\b.*\b(?:{_HOLDER})",
    rf"\b(?:nothing|no answer|no mention|not found|not be found|not answered|no information)\b.*\bin\s+{_HOLDER}",
    rf"^not found\b|^{_HOLDER}\s+(?:is|are)\s+silent\b|^it is (?:unclear|not clear|not stated|not known) from {_HOLDER}",
)
_FORMS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS)
_COUNTED = re.compile(r"\bhow (?:many|much)\b|\bthe (?:exact )?number of\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:name|identify|identified|named)\s+(?:the\s+)?(?P<thing>\w+)", re.IGNORECASE)
_OPEN = re.compile(r"\bhow (?:many|much|long)|\bwhy\b|\bwhen\b|\bwho\b", re.IGNORECASE)
_MORE = re.compile(r"[;—–]|,?\s+(?:but|although|though|however|while|yet)\s+|,\s+and\s+|\.\s+\w", re.IGNORECASE)


def is_absence(reading: Reading) -> bool:
    """Whether a claim says that the evidence does not say something."""
    return is_refusal(reading.text) or any(form.search(reading.text) for form in _FORMS)


def asserts_more(reading: Reading) -> str:
    """Return what an absence claim asserts besides, as a text of its own; empty where it asserts nothing."""
    text = reading.text
    ends = [form.search(text) for form in _FORMS]
    begin = max((match.end() for match in ends if match), default=0)
    more = _MORE.search(text, begin)
    if more is None:
        return ""
    rest = text[more.end() - (1 if more.group().startswith(".") else 0) :].strip()
    return "" if any(form.search(rest) for form in _FORMS) or len(rest.split()) < 3 else rest


def check(reading: Reading, everything: Cited) -> Finding | None:
    """Return a doubt where a sentence of the evidence holds all that is said to be missing."""
    match = next((found for form in _FORMS if (found := form.search(reading.text))), None)
    rest = reading.text[match.end() :] if match else ""
    missing = content_stems(rest)
    if _COUNTED.search(rest):
        line = next((line for line in everything.lines if _tells_how_many(missing, line)), None)
    elif named := _NAMED.search(reading.text):
        line = next((line for line in everything.lines if silence.names_beside(named.group("thing"), line)), None)
    elif any(silence.answered(rest, told := each) for each in everything.lines):
        line = told
    elif len(missing) < 3 or _OPEN.search(reading.text):
        return None
    else:
        line = next((line for line in everything.lines if _holds(missing, line)), None)
    return Finding("unverified", f"A sentence of the evidence may say it: “{line.text}”") if line is not None else None


def _holds(missing: tuple[str, ...], line: Line) -> bool:
    return not lacking(missing, line) and not any(stem(w) == "not" for w in line.words)


def _tells_how_many(missing: tuple[str, ...], line: Line) -> bool:
    """Whether a sentence has all that was to be counted and a figure."""
    wanted = [word for word in missing if word not in GENERAL]
    figures = any(value.kind in {"number", "money", "percent"} and not value.soft for value in line.values)
    return bool(wanted) and figures and _holds(tuple(wanted), line)
