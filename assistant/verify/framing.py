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


def is_framing(reading: Reading) -> bool:
    """Whether a sentence merely announces what follows it."""
    return not reading.quotations and _OPENING.match(reading.text) is not None
