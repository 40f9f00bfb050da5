"""Read the unit that stands behind a number: a currency, a share, a measure, degrees."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.text.places import is_place
from assistant.text.values.kinds import CURRENCIES, DEGREES, MEASURES, SCALES_OF_HEAT, Kind
from assistant.text.values.tokens import Token, word_at

_PERCENT = frozenset({"%", "percent", "pct", "percentage"})


def unit_at(tokens: Sequence[Token], at: int) -> tuple[Kind, str | None, int]:
    """Return the kind and unit that stand at a token, and the token after them."""
    word = word_at(tokens, at)
    if word in _PERCENT:
        return "percent", None, at + 1
    if word == "per" and word_at(tokens, at + 1) in {"cent", "cents"}:
        return "percent", None, at + 2
    if word == "-" and at + 1 < len(tokens) and tokens[at + 1].kind == "word":
        return unit_at(tokens, at + 1)
    money = _behind_country(tokens, at)
    if word_at(tokens, money) in CURRENCIES:
        return "money", CURRENCIES[word_at(tokens, money)], money + 1
    return _measure(tokens, at)


def _measure(tokens: Sequence[Token], at: int) -> tuple[Kind, str | None, int]:
    word = word_at(tokens, at)
    if word in DEGREES:
        scale = SCALES_OF_HEAT.get(word_at(tokens, at + 1))
        return "number", scale or "degree", at + 2 if scale else at + 1
    after = at + 2 if word == "nautical" else at + 1
    name = " ".join(word_at(tokens, each) for each in range(at, after))
    name = name if name in MEASURES else name.rstrip("s")
    if name in MEASURES and not (name == "second" and word == "second"):
        return "number", name, after
    return "number", None, at


def _behind_country(tokens: Sequence[Token], at: int) -> int:
    """Return the token behind a country or its adjective, "US dollars", "U.S. dollars", this one where there is none."""
    if [word_at(tokens, each) for each in range(at, at + 4)] == ["u", ".", "s", "."]:
        return at + 4
    return at + 1 if is_place(word_at(tokens, at)) else at
