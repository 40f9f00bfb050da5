"""Find where what is reported begins behind the words that say when or in what somebody speaks: "said on Thursday it would"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.mentions import PRONOUNS
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import DOCUMENTS, WEEKDAYS
from assistant.text.vocabulary import vocabulary

_TIMES = WEEKDAYS | vocabulary("yesterday today earlier also recently")
_PARTS_OF_DAY = vocabulary("morning afternoon evening night")
_SUBJECTS = PRONOUNS | vocabulary("the its their his her there no all this these")
"""Words with which a report begins behind a document."""
_DOCUMENT = 3
"""Words of "in a statement"."""


def behind_circumstances(tokens: Sequence[Token], at: int) -> int:
    """Return where what is reported begins behind a day or a document, the end where a comma follows these.

    "..., she said on Thursday, two weeks after it fell": the report stands before.
    """
    while at < len(tokens) and (width := _width(tokens, at)):
        at += width
        if width > 1 and at < len(tokens) and tokens[at].text == ",":
            return len(tokens)
    return at


def _width(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens from `at` on say when or in what somebody speaks: "today", "in a statement"; else 0."""
    if at + 1 < len(tokens) and tokens[at + 1].kind == "owner":
        return 0  # "said Friday's figures were good"
    if tokens[at].low in _TIMES or tokens[at].text == ",":
        return 1
    words = [token.low for token in tokens[at : at + _DOCUMENT + 1]]
    return _day(words) or _document(words)


def _day(words: Sequence[str]) -> int:
    """Return how many words are "on Thursday", "late on Friday", "on Friday evening"; else 0."""
    on = int(words[0] in {"late", "early"})
    if words[on : on + 1] != ["on"] or WEEKDAYS.isdisjoint(words[on + 1 : on + 2]):
        return 0
    return on + 2 + (not _PARTS_OF_DAY.isdisjoint(words[on + 2 : on + 3]))


def _document(words: Sequence[str]) -> int:
    """Return how many words are "in a statement", behind which a clause begins; else 0."""
    if len(words) <= _DOCUMENT or words[0] != "in" or words[1] not in {"a", "an"}:
        return 0
    return _DOCUMENT if words[2] in DOCUMENTS and words[3] in _SUBJECTS else 0
