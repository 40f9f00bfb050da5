"""Read what stands behind a name and describes it: "Lena Voss, | the mayor of Harbour |,"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.mentions import ARTICLES, joined
from assistant.quotes.personal import fold
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import (
    FUNCTION,
    ROLES,
)
from assistant.text.saying import is_verb

_DESCRIBING = ARTICLES | frozenset(
    {"who", "which", "whose", "with", "from", "of", "now", "then", "formerly", "himself", "also", "in", "at"}
)
_RELATIVE = frozenset({"who", "which", "whose", "whom", "where"})
_LONGEST = 24
"""A role has at most so many words."""


def apposition(tokens: Sequence[Token], comma: int) -> str | None:
    """Return the role in ", the mayor of Harbour," after a name."""
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or not is_apposition(tokens, comma + 1):
        return None
    last = comma + 1
    is_told = tokens[last].low in _RELATIVE
    while last < len(tokens) and tokens[last].kind in {"word", "owner"} and tokens[last].low not in _RELATIVE:
        last += 1
    words = joined(tokens[comma + 1 : last])[:_LONGEST]
    if is_told or not any(fold(word) in ROLES for word in words[:12]):
        return None
    return " ".join(words)


def is_apposition(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what begins at `at` describes what stands before the comma."""
    token = tokens[at]
    if token.kind != "word":
        return token.kind == "quote" or token.text in {"@", "#", "(", "$"}
    if token.low in _DESCRIBING:
        return True
    if any(each.low in ROLES for each in tokens[at : at + 4]):
        return True
    return token.text[0].isdigit() or token.is_capital or not _is_break(token)


def _is_break(token: Token) -> bool:
    return token.low in FUNCTION or is_verb(token.low) or token.low.endswith("ing")
