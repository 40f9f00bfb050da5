"""Tell what a page puts between the paragraphs of an article: captions with a credit, links and prompts in capitals."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.quotes.vocabulary import FUNCTION
from assistant.text.furniture import opens_furniture

_CREDIT = re.compile(
    r"(?:\((?:[^()]*\b)?(?:Getty|AP|AFP|EPA|PA|Reuters|Shutterstock|Supplied|Courtesy|Instagram|[Cc]redit|[Pp]hoto|[Ii]mage)\b[^()]*\)"
    r"|\b(?:Photograph|Photo|Picture|Image|Credit)s?: [^.:]{3,80})\.?\s*$"
)
"""Who took a picture, at the end of its caption."""
_PROMPT = re.compile(
    r"(?:[A-Z][A-Z’']+ ){0,4}[A-Z][A-Z’']+[:!] |(?i:(?:also )?read(?: more| also)?|related|more): ", re.ASCII
)
"""How a link to another article begins: "READ MORE: "."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FEW = 5
"""More words of a title than these may all be one person's and a verb's."""
_FEWEST = 3
"""Words of a link in capitals, at least."""
_LONGEST = 400
"""A caption or a link has no more characters."""


@lru_cache(maxsize=2)  # it is asked of each line of a paragraph
def is_aside(paragraph: str) -> bool:
    """Tell a caption, a link or a prompt, whose people the article itself does not speak of there."""
    return is_link(paragraph) or (len(paragraph) <= _LONGEST and _CREDIT.search(paragraph) is not None)


def is_link(paragraph: str) -> bool:
    """Tell a link to another article or a prompt, whose capitals are no names'."""
    if opens_furniture(paragraph):
        return True
    if len(paragraph) > _LONGEST:
        return False
    return _PROMPT.match(paragraph) is not None or (paragraph.isupper() and len(paragraph.split()) >= _FEWEST)


def is_headline(title: str) -> bool:
    """Tell a title whose every word has a capital, so that it shows no names: "Truth Behind Lena Voss Leaving Harbour"."""
    words = [word for word in _WORD.findall(title) if word.lower() not in FUNCTION]
    return len(words) > _FEW and all(word[0].isupper() for word in words)
