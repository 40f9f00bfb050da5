"""Tell what a page puts between the paragraphs of an article: captions with a credit, links and prompts in capitals."""

from __future__ import annotations

import re

_CREDIT = re.compile(
    r"(?:\((?:[^()]*\b)?(?:Getty|AP|AFP|EPA|PA|Reuters|Shutterstock|Supplied|Courtesy|Instagram|[Cc]redit|[Pp]hoto|[Ii]mage)\b[^()]*\)"
    r"|\b(?:Photograph|Photo|Picture|Image|Credit)s?: [^.:]{3,80})\.?\s*$"
)
"""Who took a picture, at the end of its caption."""
_PROMPT = re.compile(
    r"(?:[A-Z][A-Z’']+ ){0,4}[A-Z][A-Z’']+[:!] |(?i:(?:also )?read(?: more| also)?|related|more): ", re.ASCII
)
"""How a link to another article begins: "READ MORE: "."""
_FEWEST = 3
"""Words of a link in capitals, at least."""
_LONGEST = 400
"""A caption or a link has no more characters."""


def is_aside(paragraph: str) -> bool:
    """Tell a caption, a link or a prompt, whose people the article itself does not speak of there."""
    return is_link(paragraph) or (len(paragraph) <= _LONGEST and _CREDIT.search(paragraph) is not None)


def is_link(paragraph: str) -> bool:
    """Tell a link to another article, whose headline has capitals that are no names'."""
    if len(paragraph) > _LONGEST:
        return False
    return _PROMPT.match(paragraph) is not None or (paragraph.isupper() and len(paragraph.split()) >= _FEWEST)
