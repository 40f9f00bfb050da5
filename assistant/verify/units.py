"""A text as the words that a quotation is compared by: typography gone, and British and American spelling one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.text.spellings import spelling
from assistant.text.typography import normal
from assistant.text.vocabulary import vocabulary

_UNIT = re.compile(
    r"\bper cent\b|(?:[^\W\d_]\.){2,}(?![^\W_])|(?:[^\W\d_]\.)+[^\W\d_]\b|[^\W\d_]+\d\w*|[$€£¥₹₽₴]?\d+(?:[.,:/]\d+)*(?:%|st\b|nd\b|rd\b|th\b)?|[^\W\d_]+(?:'[^\W\d_]+)*|[\w]+"
)
_SILENT = re.compile(r"[\"'\s_*]+")
_STOPS = frozenset(".!?;:—–…")
_LONG = 2000
"""Characters from which on a text is a body: 10 kB of one are 600 kB of words. Few are remembered, and no line drives them out."""
_CAPITAL_MATTERS = vocabulary("us it who may march polish august turkey china un")
"""Words that another case makes other words."""


@dataclass(frozen=True, slots=True)
class Units:
    """Words of a text in order: folded, as written, the punctuation after each, and their spans in the text.

    `keys` are the words in one spelling, by which they are compared; `where` knows each word and each key.
    """

    words: tuple[str, ...]
    keys: tuple[str, ...]
    written: tuple[str, ...]
    gaps: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    where: dict[str, tuple[int, ...]]

    def find(self, wanted: Units, joints: frozenset[int] = frozenset()) -> list[int]:
        """Return the positions where all wanted words stand in one piece; punctuation at joints is free.

        Where a sentence ends at a joint, the next one shows that it begins: by a stop before it or by its capital.
        """
        count = len(wanted.words)
        if not count:
            return []
        return [at for at in self.where.get(wanted.keys[0], ()) if self._stands(wanted, at, count, joints)]

    def _stands(self, wanted: Units, at: int, count: int, joints: frozenset[int]) -> bool:
        if self.keys[at : at + count] != wanted.keys:
            return False
        same = all(
            mine == theirs or (at + offset in joints and self._joins(wanted, at, offset))
            for offset, (mine, theirs) in enumerate(
                zip(self.gaps[at : at + count - 1], wanted.gaps[: count - 1], strict=True)
            )
        )
        return same and _ends_alike(self.gaps[at + count - 1], wanted.gaps[count - 1]) and all(
            mine == theirs or mine.casefold() not in _CAPITAL_MATTERS or offset == 0
            for offset, (mine, theirs) in enumerate(
                zip(self.written[at : at + count], wanted.written, strict=True)
            )
        )  # fmt: skip

    def respelt(self, wanted: Units, at: int) -> tuple[tuple[str, str], ...]:
        """Return which words of those found at a position are spelt otherwise, each with the wanted spelling first."""
        there = slice(at, at + len(wanted.words))
        pairs = zip(wanted.words, wanted.written, self.words[there], self.written[there], strict=True)
        return tuple((mine, theirs) for one, mine, other, theirs in pairs if one != other)

    def _joins(self, wanted: Units, at: int, offset: int) -> bool:
        ends = not _STOPS.isdisjoint(self.gaps[at + offset])
        shown = not _STOPS.isdisjoint(wanted.gaps[offset])
        return not ends or shown or self.written[at + offset + 1] == wanted.written[offset + 1]


def _ends_alike(mine: str, wanted: str) -> bool:
    """Whether a quotation may end like this: a stop or comma is typography, a question is not."""
    closing = wanted.rstrip(".,;:-)")
    return not closing or mine.startswith(closing) or mine[:1] == closing[:1]


def _index(words: tuple[str, ...], keys: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for position, (word, key) in enumerate(zip(words, keys, strict=True)):
        found.setdefault(word, []).append(position)
        if key != word:
            found.setdefault(key, []).append(position)
    return {word: tuple(positions) for word, positions in found.items()}


def units(text: str) -> Units:
    """Return the words of a text for comparison."""
    return _of_body(text) if len(text) > _LONG else _of_line(text)


@lru_cache(maxsize=64)
def _of_body(text: str) -> Units:
    return _units(text)


@lru_cache(maxsize=4096)
def _of_line(text: str) -> Units:
    return _units(text)


def _units(text: str) -> Units:
    form = normal(text)
    matches = list(_UNIT.finditer(form.text))
    written = tuple(match.group().rstrip(".") for match in matches)
    bounds = [match.start() for match in matches[1:]] + [len(form.text)] * bool(matches)
    between = (form.text[match.end() : after] for match, after in zip(matches, bounds, strict=True))
    gaps = tuple("" if gap == " " else _SILENT.sub("", gap) for gap in between)
    words = tuple(word.casefold() for word in written)
    keys = tuple(map(spelling, words))
    spans = tuple(form.spans(match.span() for match in matches))
    return Units(words, keys, written, gaps, spans, _index(words, keys))


def joined(parts: tuple[Units, ...], ended: Sequence[bool]) -> tuple[Units, frozenset[int]]:
    """Return several pieces of one utterance as one, and the positions after which they were broken.

    `ended` tells for each piece but the last whether a sentence ended where it was broken; then a stop stands there.
    """
    gaps = [list(part.gaps) for part in parts]
    for piece, ends in zip(gaps, ended, strict=False):
        if piece and ends and _STOPS.isdisjoint(piece[-1]):
            piece[-1] = "."
    joints, count = set(), 0
    for part in parts[:-1]:
        count += len(part.words)
        joints.add(count - 1)
    words = tuple(word for part in parts for word in part.words)
    keys = tuple(key for part in parts for key in part.keys)
    return Units(
        words,
        keys,
        tuple(word for part in parts for word in part.written),
        tuple(gap for piece in gaps for gap in piece),
        tuple(span for part in parts for span in part.spans),
        _index(words, keys),
    ), frozenset(joints)
