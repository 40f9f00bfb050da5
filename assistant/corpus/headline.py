"""Derive a headline for an article that has none: its first real sentence, cut at a word."""

from __future__ import annotations

import re

_LONGEST = 90
"""Characters; agencies keep headlines under 80 to 100."""
_CREDIT = re.compile(
    r"(?:^|[(\[.]\s*)(?:image|photo(?:graph)?|picture|credit|caption|video|foto|bild|getty|file photo)s?\b\s*(?::|/|by\b|of\b|credit\b|courtesy\b)"
    r"|\b(?:credit|photo|photograph|image)s?\s*:|\bgetty images\b|\bshutterstock\b|^\s*©",
    re.IGNORECASE,
)
_END = re.compile(r"[。！？][」』”]*|[.!?…][\"”’»)\]]*(?=\s+[\"“‘«(]?[^\W\d_a-z]|\s*$)")
_ABBREVIATION = re.compile(
    r"\b(?:[^\W\d_]|mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|rev|hon|st|mt|jr|sr|vs|no|inc|ltd|co|corp|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.k|u\.n|e\.u|a\.m|p\.m)\.$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^[^\W\d_a-z][^.!?“\"]{1,60}?(?:\([^)]{2,30}\)\s*)?\s[—–-]{1,2}\s+(?=[^\W\d_a-z“\"‘])")
_PREFIX = re.compile(r"^(?:[#>*+-]+|\d+[.)])\s+")


def is_credit(paragraph: str) -> bool:
    """Tell whether a short paragraph is the caption or the credit of a picture."""
    return len(paragraph) < 250 and bool(_CREDIT.search(paragraph))


def headline(body: str) -> str:
    """Return the first sentence of the first paragraph of prose, at most 90 characters, or the first line there is."""
    paragraphs = [" ".join(block.split()) for block in re.split(r"\n\s*\n|\n(?=\S)", body) if block.strip()]
    first = next((paragraph for paragraph in paragraphs if _is_prose(paragraph)), paragraphs[0])
    return _cut(_first_sentence(_DATELINE.sub("", _PREFIX.sub("", first), count=1)))


def _is_prose(paragraph: str) -> bool:
    words = len(paragraph.split())
    spaced = words >= 5 or (paragraph.isprintable() and not paragraph.isascii() and len(paragraph) >= 15)
    return spaced and bool(_END.search(paragraph)) and not is_credit(paragraph)


def _first_sentence(paragraph: str) -> str:
    for end in _END.finditer(paragraph):
        if not _ABBREVIATION.search(paragraph[: end.start() + 1]) or end.end() == len(paragraph):
            return paragraph[: end.end()].removesuffix(".")
    return paragraph


def _cut(sentence: str) -> str:
    if len(sentence) <= _LONGEST:
        return sentence
    words, _, rest = sentence[:_LONGEST].rpartition(" ")
    return (words or rest).rstrip(" ,;:–—-") + "…"
