"""Cut a text into the tokens in which its values are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<sign>(?:us|a|c|nz|hk)?\$|[€£¥₹₽₴₩₺])|(?P<ordinal>\d[\d,]*(?:st|nd|rd|th)\b)"
    r"|(?P<code>[^\W\d_]+\d\w*|\d+/\d+)|(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|(?P<half>[½¼¾⅓⅔])"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)|(?P<other>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A sign, a number, a word or another character of a text in small letters, at [start, end)."""

    text: str
    start: int
    end: int
    kind: str


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text in small letters, in order."""
    return [Token(m.group(), m.start(), m.end(), m.lastgroup or "") for m in _TOKEN.finditer(text)]


def word_at(tokens: Sequence[Token], at: int) -> str:
    """Return the text of the token at a place, "" outside."""
    return tokens[at].text if 0 <= at < len(tokens) else ""
