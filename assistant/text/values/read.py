"""Read the values of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.text.typography import normal
from assistant.text.values.calendar import dates, times
from assistant.text.values.kinds import (
    BOUNDS,
    FRACTIONS,
    GROUPS,
    ONES,
    ORDINALS,
    PERIODS,
    SCALES,
    SIGNS,
    TENS,
    TIMES_OVER,
    Bound,
    Value,
)
from assistant.text.values.tokens import Token, tokens_of, word_at
from assistant.text.values.units import unit_at

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SMALL_SCALES = frozenset({"k", "m", "b", "bn", "mn", "mln", "tn"})
_PLAIN = frozenset({"over", "about", "around", "some", "above", "below", "under", "beyond", "plus"})
"""Words that bound large counts and are prepositions before small ones ("a fight over two embryos")."""
_SMALL = 10
_AND_A_HALF = re.compile(r"(?:- )?and (?:- )?(?:a (?:- )?)?half\b")


@dataclass(frozen=True, slots=True)
class _Number:
    amount: float
    until: int
    scaled: bool = False
    soft: bool = False


def _small(word: str) -> float | None:
    return ONES.get(word, TENS.get(word))


def _spelled(tokens: Sequence[Token], at: int) -> _Number | None:
    """Read a number in words, "two hundred and five", "thirty-four"."""
    total = current = 0.0
    position, seen, scaled = at, False, False
    while position < len(tokens):
        word = tokens[position].text
        small = _small(word)
        if small is not None and (not seen or _continues(tokens, position, current)):
            current, seen = current + small, True
        elif word in SCALES and word not in _SMALL_SCALES and (seen or _counts_alone(tokens, position)):
            scale, scaled = SCALES[word], True
            current = max(current, 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
            seen = True
        elif not (seen and word in {"-", "and"} and _small(word_at(tokens, position + 1)) is not None
                  and _joins(tokens, position, current, scaled=scaled)):  # fmt: skip
            break
        position += 1
    if not seen:
        return None
    amount = total + current
    return _Number(amount, position, scaled, soft=amount == 1 and position == at + 1)


def _continues(tokens: Sequence[Token], at: int, current: float) -> bool:
    small = _small(tokens[at].text) or 0
    return (current % 100 == 0 and current > 0) or (current % 10 == 0 and current % 100 >= 20 and 0 < small < 10)


def _joins(tokens: Sequence[Token], at: int, current: float, *, scaled: bool) -> bool:
    if tokens[at].text == "-":
        return _continues(tokens, at + 1, current)
    return scaled and current % 100 == 0


def _counts_alone(tokens: Sequence[Token], at: int) -> bool:
    return word_at(tokens, at - 1) in {"a", "per", "several"} or tokens[at].text == "dozen"


def _number(tokens: Sequence[Token], at: int) -> _Number | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    half = _AND_A_HALF.match(" ".join(word_at(tokens, at + ahead) for ahead in range(1, 7)))
    if half and (token.kind == "digits" or _small(token.text) is not None):
        whole = _small(token.text)
        amount = float(token.text.replace(",", "")) if whole is None else whole
        return _Number(amount + 0.5, at + 1 + len(half.group().split()))
    if token.kind == "digits":
        amount, until = float(token.text.replace(",", "")), at + 1
        if word_at(tokens, until) in _GLYPHS:
            amount, until = amount + _GLYPHS[tokens[until].text], until + 1
        return _scaled(tokens, amount, until, at)
    if token.kind == "half":
        return _Number(_GLYPHS[token.text], at + 1)
    return _spelled(tokens, at) if token.kind == "word" else None


def _scaled(tokens: Sequence[Token], amount: float, until: int, at: int) -> _Number:
    word = word_at(tokens, until)
    if word == "-" and word_at(tokens, until + 1) in {"million", "billion", "trillion", "thousand"}:
        until, word = until + 1, word_at(tokens, until + 1)
    attached = until < len(tokens) and tokens[until].start == tokens[until - 1].end
    if word in {"m", "b"} and not (attached or word_at(tokens, at - 1) in SIGNS):
        return _Number(amount, until)
    if word == "m" and word_at(tokens, at - 1) not in SIGNS:
        return _Number(amount, until)
    if word in SCALES and word != "score":
        return _Number(amount * SCALES[word], until + 1, scaled=True)
    return _Number(amount, until)


def _fraction(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """Read "half", "a third of", "two-thirds" as a percentage."""
    word = tokens[at].text
    if word == "half" and word_at(tokens, at + 1) not in {"brother", "sister", "hour", "time", "mile"}:
        return 50.0, at + 1
    count = 1.0 if word == "a" else _small(word)
    after = at + 2 if word_at(tokens, at + 1) == "-" else at + 1
    part = word_at(tokens, after)
    if count is None or part.rstrip("s") not in FRACTIONS or part == "half":
        return None
    plural = part.endswith("s")
    if (plural and count > 1) or (count == 1 and word_at(tokens, after + 1) == "of"):
        return count * FRACTIONS[part.rstrip("s")], after + 1
    return None


def _bound(text: str, tokens: Sequence[Token], first: int, last: int, *, small: bool = False) -> Bound:
    start = tokens[first].start
    before = text[max(0, start - 26) : start].rstrip(" $€£")
    for width in (4, 3, 2, 1):
        phrase = " ".join(re.findall(r"[a-z]+", before)[-width:])
        if phrase in BOUNDS and re.search(r"[a-z.]\s*$", before) and not (phrase in _PLAIN and small):
            return BOUNDS[phrase]
    after = " ".join(token.text for token in tokens[last : last + 2])
    if after in {"or more", "or older", "and over", "and older", "and above", "or fewer", "or less", "or so",
                 "or younger", "or higher", "plus years"}:  # fmt: skip
        return BOUNDS.get(after, "least")
    return "least" if word_at(tokens, last) == "+" else "exact"


def _noun(tokens: Sequence[Token], at: int) -> str | None:
    following = tokens[at] if at < len(tokens) else None
    return following.text if following is not None and following.kind == "word" else None


def _measured(text: str, tokens: Sequence[Token], at: int, number: _Number) -> tuple[Value, int]:
    sign = SIGNS.get(word_at(tokens, at - 1))
    high, until = _range_end(text, tokens, at, number)
    kind, unit, after = unit_at(tokens, until)
    low = number.amount
    if high is not None and high.scaled and not number.scaled and high.amount > number.amount * 999:
        low = number.amount * _scale_of(high.amount)
    if sign is not None:
        kind, unit = "money", sign
    first = at - 1 if sign is not None else at
    top = high.amount if high is not None else low
    ending = tokens[max(after, until) - 1].end
    value = Value(
        tokens[first].start, ending, kind, min(low, top), max(low, top), unit,
        _bound(text, tokens, first, after, small=unit is None and kind == "number" and top <= _SMALL), _noun(tokens, after),
        soft=number.soft and high is None and kind == "number" and unit is None,
    )  # fmt: skip
    return value, max(after, until)


def _scale_of(amount: float) -> float:
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3) if amount >= scale), 1.0)


def _range_end(text: str, tokens: Sequence[Token], at: int, low: _Number) -> tuple[_Number | None, int]:
    position = low.until
    joint = word_at(tokens, position)
    between = text[: tokens[at].start].rstrip(" $€£").endswith("between")
    if joint not in {"-", "to"} and not (joint == "and" and between):
        return None, position
    if joint == "-" and position + 1 < len(tokens) and tokens[position + 1].kind == "word" and low.until != at + 1:
        return None, position
    position += 1
    if word_at(tokens, position) in SIGNS:
        position += 1
    high = _number(tokens, position)
    if high is None or high.amount <= low.amount or high.amount == 0:
        return None, low.until
    return high, high.until


def _lone_words(tokens: Sequence[Token], at: int) -> Value | None:
    token = tokens[at]
    word = token.text
    if token.kind == "ordinal":
        number = float(re.sub(r"\D", "", word))
        return Value(token.start, token.end, "ordinal", number, number, noun=_noun(tokens, at + 1))
    if word in ORDINALS:
        soft = word in {"first", "second", "third"}
        amount = ORDINALS[word]
        return Value(token.start, token.end, "ordinal", amount, amount, noun=_noun(tokens, at + 1), soft=soft)
    if word in TIMES_OVER:
        amount = TIMES_OVER[word]
        return Value(token.start, token.end, "number", amount, amount, noun="times", soft=True)
    if word in GROUPS:
        return Value(token.start, token.end, "number", GROUPS[word], GROUPS[word], noun=word, soft=True)
    if word in PERIODS:
        amount, unit = PERIODS[word]
        return Value(token.start, token.end, "number", amount, amount, unit, soft=True)
    return None


def _numbers(text: str, taken: Sequence[Value]) -> Iterator[Value]:
    tokens = tokens_of(text)
    position = 0
    while position < len(tokens):
        token = tokens[position]
        covered = next((v for v in taken if v.start <= token.start < v.end), None)
        fraction = _fraction(tokens, position) if token.kind == "word" and covered is None else None
        number = _number(tokens, position) if covered is None and fraction is None else None
        if fraction is not None:
            share, until = fraction
            bound = _bound(text, tokens, position, until)
            yield Value(token.start, tokens[until - 1].end, "percent", share, share, None, bound, soft=share == 50)
        elif number is not None:
            value, until = _measured(text, tokens, position, number)
            yield value
        else:
            lone = _lone_words(tokens, position) if covered is None else None
            if lone is not None:
                yield lone
            until = position + 1
        position = max(until, position + 1)


@lru_cache(maxsize=8192)
def values(text: str) -> tuple[Value, ...]:
    """Return the values of a text in order, each with its span in code points."""
    written = normal(text)
    lowered = "".join(low if len(low := character.lower()) == 1 else character for character in written.text)
    fixed = list(times(lowered))
    fixed += (d for d in dates(lowered, written.text) if not any(t.start < d.end and d.start < t.end for t in fixed))
    found = [*fixed, *_numbers(lowered, fixed)]
    spans = [written.span(value.start, value.end) for value in found]
    placed = [replace(value, start=start, end=end) for value, (start, end) in zip(found, spans, strict=True)]
    return tuple(sorted(placed, key=lambda value: (value.start, value.end)))
