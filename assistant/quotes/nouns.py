"""Tell nouns from the reporting verbs that look like them: "the comments", "her claim", "a point"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.reading import Token
from assistant.quotes.subjects import BIDDING
from assistant.quotes.vocabulary import AUXILIARIES, BE, DOCUMENTS, FUNCTION, GROUPS, MODALS, PLATFORMS
from assistant.text.vocabulary import vocabulary

_DETERMINERS = vocabulary(
    "the a an his her its their my our your this these those no any of some for such in with on from recent first "
    "last new other public by at made make makes making"
)
_HELPING = AUXILIARIES | MODALS | BE | {"get", "got", "if"}
_BEFORE_VERBS = AUXILIARIES | GROUPS | {"he", "she", "it", "they", "also", "who", "not", "to", "and"}
_NOUNS_TOO = frozenset({"state", "reporting"})


def is_no_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell a noun that looks like a reporting verb: "the comments", "Voss's claim", "a point"."""
    word, before = tokens[at].low, tokens[at - 1] if at else None
    if before is None and word in BIDDING:
        return True
    if before is not None and before.kind == "owner":
        return True
    if before is not None and before.low in _DETERMINERS and not word.endswith("é"):
        return not _is_deed(tokens, at)
    if (word in _NOUNS_TOO and _is_of_state(tokens, at)) or (word == "found" and _is_before(tokens, at, "out")):
        return True
    if word.startswith("point") and (at + 1 >= len(tokens) or tokens[at + 1].low not in {"out", "to"}):
        return True
    return word in DOCUMENTS and _is_noun(tokens, at)


def _is_deed(tokens: Sequence[Token], at: int) -> bool:
    """Tell a verb behind a word that seldom stands before one: "first reported that", "by writing that"."""
    word, before = tokens[at].low, tokens[at - 1].low
    if before == "by":
        return word.endswith("ing") and word not in _NOUNS_TOO
    return before == "first" and word.endswith("ed") and at > 1 and tokens[at - 2].low not in _DETERMINERS


def _is_before(tokens: Sequence[Token], at: int, word: str) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low == word


def _is_of_state(tokens: Sequence[Token], at: int) -> bool:
    """Tell the noun of "the Norse state's premier" and "Harbour County reporting stations" from what "officials state"."""
    if at == 0 or at + 1 >= len(tokens) or not tokens[at - 1].is_capital:
        return False
    after = tokens[at + 1]
    return after.kind == "owner" or (after.kind == "word" and (after.low not in FUNCTION or after.low in _HELPING))


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word such as "post" or "report" is the noun here."""
    before = tokens[at - 1] if at else None
    if before is None or (before.kind == "quote" and tokens[at].low == "read"):
        return before is None
    if before.low in PLATFORMS:
        return True  # "a Facebook post"
    is_written = before.low in DOCUMENTS and not (before.low == "blog" and tokens[at].low.startswith("post"))
    return not (before.is_capital or before.low in _BEFORE_VERBS or is_written)
