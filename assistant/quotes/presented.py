"""Read who stands beside a quotation without a verb: a signature, an owner, a subject before a colon."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.after_verb import right_of
from assistant.quotes.before_verb import left_of
from assistant.quotes.mentions import FULL_NAME, Mention
from assistant.quotes.reading import Line, Token
from assistant.quotes.subjects import main_subject
from assistant.quotes.vocabulary import AUXILIARIES
from assistant.text.saying import is_verb

_WRITTEN = frozenset(
    {"statement", "message", "letter", "note", "email", "tweet", "post", "memo", "comment", "quote", "line"}
)
_LONGEST = 8
"""Tokens of a line that is nothing but a signature."""


def presented(line: Line, place: int) -> Mention | None:
    """Return who stands beside a quotation without a verb: signed below it, its owner, or the line's subject and ":"."""
    tokens = line.tokens
    if (signed := signature(line, place)) is not None:
        return signed
    if place > 1 and tokens[place - 1].kind == "owner" and tokens[place - 2].is_capital:
        return left_of(tokens, place - 1)
    if place > 0 and tokens[place - 1].text == ":" and (author := _author(tokens, place)) is not None:
        return author
    if place > 0 and (tokens[place - 1].text == ":" or is_self_styled(tokens, place)):
        return main_subject(tokens, place)
    return None


def _author(tokens: Sequence[Token], place: int) -> Mention | None:
    """Return whom words before a colon come from: "gave this statement from Lena Voss, its mayor:"."""
    at = next((at for at in range(place - 2, 0, -1) if tokens[at].low in {"from", "by"}), None)
    if at is None or tokens[at - 1].low not in _WRITTEN:
        return None
    return right_of(tokens, at)


def is_self_styled(tokens: Sequence[Token], place: int) -> bool:
    """Tell what somebody calls himself: "Voss, a self-described “lover of fog”"."""
    return place > 0 and tokens[place - 1].low.startswith("self-") and tokens[place - 1].low.endswith("ed")


def signature(line: Line, place: int) -> Mention | None:
    """Return the name in a signature after a quotation: "“...” — Lena Voss"."""
    tokens = line.tokens
    if place + 2 >= len(tokens) or tokens[place + 1].text not in {"-", "–", "—", "―"}:
        return None
    found = right_of(tokens, place + 1)
    is_end = found is not None and (found.last == len(tokens) or tokens[found.last].text in {",", "."})
    return found if found is not None and found.kind == "name" and is_end else None


def signature_below(line: Line) -> Mention | None:
    """Return the name in a line that is nothing but a signature behind a quotation: "“...” Lena Voss, Harbour Bank"."""
    tokens = line.tokens
    found = right_of(tokens, -1)
    if found is None or found.kind != "name" or len(found.words) < FULL_NAME or found.first or len(tokens) > _LONGEST:
        return None
    is_end = found.last == len(tokens) or tokens[found.last].text == ","
    small = (token.low for token in tokens if not token.is_capital)
    return found if is_end and not any(word in AUXILIARIES or is_verb(word) for word in small) else None
