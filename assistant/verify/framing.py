"""Sentences that announce an answer and say nothing about the world: there is nothing in them to check."""

from __future__ import annotations

import re

from assistant.verify.marked import Reading

_THING = (
    r"(?:summar(?:y|ies)|answers?|overview|list|breakdown|quotes?|quotations?|points?|details?|response|facts?|rundown|"
    r"timeline|version|explanation|information|statements?|accounts?|steps?|highlights?)"
)
_OPENING = re.compile(
    r"^(?:(?:sure|okay|ok|certainly|of course|absolutely|great|yes)\b[\s,.!-]*)?"
    r"(?:(?:based on|according to|from|using)\s+(?:the\s+|these\s+|this\s+)?(?:\w+\s+)?(?:articles?|passages?|evidence|text|"
    r"sources?|sentences?|information|context)(?:\s+provided)?,?\s*)?"
    rf"(?:(?:here\s*(?:is|are|['’]s)|below\s+(?:is|are)|(?:the\s+)?following\s+(?:is|are))\b[^:.]{{0,40}}\b{_THING}\b[^:.]{{0,60}}"
    rf"|(?:the\s+)?(?:brief\s+|short\s+)?{_THING}(?:\s+of the (?:articles?|news|text))?(?:\s+(?:in|within)\s+\d+ words(?: or less)?)?)\s*[:.]?\s*$"
    r"|^(?:sure|okay|ok|certainly|of course|absolutely)\b[\s,.!-]*$",
    re.IGNORECASE,
)
_ASKED = r"(?:(?:provided|given|available|cited|supplied|retrieved|numbered|above)\s+)"
_EVIDENCE = (
    rf"(?:the|these|this)\s+(?:{_ASKED}{{0,2}}(?:news\s+)?(?:evidence|articles?|sentences?|passages?|excerpts?)"
    rf"|{_ASKED}{{1,2}}(?:sources?|context|information|text|material|documents?)"
    r"|(?:sources?|context|information|text|material|documents?)(?=\s+(?:provided|given|supplied)))"
    r"(?:\s+(?:provided|given|supplied|above))?"
)
_FRAME = re.compile(
    rf"(?:(?:based\s+(?:solely\s+|only\s+)?on|according\s+to|from)\s+{_EVIDENCE},"
    rf"|{_EVIDENCE}\s+(?:clearly\s+)?(?:says?|states?|shows?|indicates?|mentions?|reports?|notes?|suggests?)\s+that)\s+(?=\w|[\"“‘'])",
    re.IGNORECASE,
)
"""What says of a claim only that it comes from what the model was given to read."""


def unframed(text: str) -> str:
    """Return a claim without the words that say only where it was read: "Based on the evidence, the mill is shut"."""
    frame = _FRAME.match(text)
    return text if frame is None else text[frame.end() :]


def is_framing(reading: Reading) -> bool:
    """Whether a sentence merely announces what follows it."""
    return not reading.quotations and _OPENING.match(reading.text) is not None
