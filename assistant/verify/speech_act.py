"""Rule 2, the act of speech: what was said is not told as denied, never said, asked or joked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.finding import Finding
from assistant.verify.grounds import Line
from assistant.verify.language import TURNING, is_negation, stem
from assistant.verify.marked import Marked, Reading
from assistant.verify.occurrences import Occurrence
from assistant.verify.units import units

_UNSAID = re.compile(
    r"(?:\b(?:never|not|nobody|no one|refus\w+|declin\w+|fail\w+)\b|n['’]t\b)(?:\W+\w+){0,3}?\W+"
    r"(?:say|said|saying|claim\w*|tell|told|call\w*|stat(?:e|ed|ing)|argu\w+|descri\w+|wr[io]te|written)\b"
    r"|\bden(?:y|ies|ied|ying)\b",
    re.IGNORECASE,
)
"""The words by which a claim tells that something was not said."""
_ACTS = {
    stem(word): frozenset(map(stem, ("ask", "wonder", "question")))
    if word in {"ask", "wonder"}
    else frozenset((stem(word),))
    for word in vocabulary("ask wonder joke quip lie pretend swear promise threaten")
}
"""Other acts than saying, each with the words by which an article may tell of it."""
_ASIDE = re.compile(r"[,;:]|\b(?:but|and|while|then)\b", re.IGNORECASE)
_BEHIND = 60


def check(found: Occurrence, quotation: Marked, reading: Reading, lines: Sequence[Line]) -> Finding | None:
    """Return a finding where a claim tells of another act than the article in which the words stand as speech."""
    if not found.quotes:
        return None
    told = _around(quotation, reading)
    words = [folded(word) for line in _holding(found, lines) for word in units(_outside(found, line)).words]
    unsaid = _UNSAID.search(told)
    if unsaid and words and not any(is_negation(word) or word in TURNING for word in words):
        return Finding("removed", f"On record this is said; the claim tells that it is not: “{unsaid.group()}”.")
    acts = [stem(folded(word)) for word in units(told).words]
    act = next((act for act in acts if act in _ACTS), None)
    if act is None or quotation.text.rstrip(" .,”’\"'").endswith("?"):
        return None
    cues = {stem(folded(word)) for word in words} | {stem(quote.cue or "") for quote in found.quotes}
    return (
        None
        if cues & _ACTS[act]
        else Finding("unverified", "The article does not tell of this as asked, joked or the like.")
    )


def _around(quotation: Marked, reading: Reading) -> str:
    """Return the clause of a claim that introduces a quotation, and where there is none the words behind it."""
    before = _ASIDE.split(reading.outside[: max(quotation.start - 1, 0)].rstrip(" ,:"))[-1]
    behind = reading.outside[quotation.end + 1 : quotation.end + 1 + _BEHIND]
    return before if before.strip() else _ASIDE.split(behind.lstrip(" ,"))[0]


def _holding(found: Occurrence, lines: Sequence[Line]) -> list[Line]:
    return [
        line
        for line in lines
        if line.evidence.article.id == found.source.article.id
        and any(quote.start < line.evidence.end and line.evidence.start < quote.end for quote in found.quotes)
    ]


def _outside(found: Occurrence, line: Line) -> str:
    """Return a sentence without the speech in it."""
    start, end, text = line.evidence.start, line.evidence.end, found.source.article.body
    pieces = []
    for quote in found.quotes:
        pieces.append(text[start : max(start, quote.start)])
        start = max(start, quote.end)
    return "\n".join((*pieces, text[start:end]))
