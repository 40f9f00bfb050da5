"""Find what a reader would take for a quotation in a text that a model wrote, strictly: any mark counts.

Where marks pair cleanly each pair is one quotation; where they do not, every stretch between two marks is one, so
that no way of placing marks carries words past the check.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.text import emphasised
from assistant.text.saying import NAME, VERBS
from assistant.text.typography import DOUBLE_MARKS, SINGLE_MARKS, ZERO_WIDTH

_OPENERS = frozenset("“„‟«「『﹁﹃《❝〝🙶🙸｢❮⟪⟨〈≪")
_CLOSERS = {
    "“": "”“", "„": "“”‟", "‟": "”", "«": "»", "»": "«»", "”": "”", "「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄",
    "《": "》", "❝": "❞", "〝": "〞〟", "🙶": "🙷", "🙸": "🙷", "⹂": "“”",
    "｢": "｣", "❮": "❯", "❯": "❮", "⟪": "⟫", "⟨": "⟩", "〈": "〉", "≪": "≫",
}  # fmt: skip
_TAGS = re.compile(r"</?(?:q|blockquote)\b[^<>]*>|\[/?(?:quote|q|blockquote)\b[^\[\]]*\]", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_QUOTED_LINE = re.compile(r"^[ \t]*(?:>[ \t]?)+(?P<words>.*\w.*)$", re.MULTILINE)
_OTHER_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,80}>")
_CITATIONS = re.compile(
    r"[\[【［]\s*\^?\d[\d\s,;–-]*(?:†[^\]】］]*)?[\]】］]|(?<=[\s.\"”'’»])\((?:\d{1,2})(?:,\s*\d{1,2})*\)"
)
_EMPHASIS = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~"
)
_PREFIX = re.compile(r"^\s*(?:#{1,6}\s+|[-*+•‣▪]\s+|\d{1,2}[.)]\s+(?=\S))+")
_ELISION = re.compile(r"(?:tis|twas|til|em|cause|bout|round|n|\d{2,4}s?)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"s\b")
_WORD = re.compile(r"\w")
_UNMARKED = re.compile(
    rf"^\W*(?:[^:;|!?]{{0,80}}\b(?:{VERBS})(?:\s+[\w.’'-]+){{0,3}}\s*:|[^:;|!?]{{0,80}}\b(?:{VERBS}),(?=\s+[A-Z])|{NAME}\s*[:|])\s*(?P<words>\S.*)$"
)
"""Words behind somebody's name and a colon, or behind a verb of saying."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)(?:['’](?:m|re|ve|ll|d))?\b|\b(?:[Mm]y|[Oo]ur|us|me|ourselves|myself)\b")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between quotation marks at [start, end) of a claim's plain text.

    `certain` is false for a stretch that is a quotation only in the strictest reading.
    """

    start: int
    end: int
    text: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim as a reader sees it, without markup and citation marks, and what it puts between quotation marks."""

    text: str
    quotations: tuple[Marked, ...]
    broken: bool = False
    """Whether a mark stands alone, so that nobody can tell where a quotation begins or ends."""

    @property
    def outside(self) -> str:
        """The text with the words between quotation marks blanked, offsets kept."""
        blanked = self.text
        for quotation in self.quotations:
            blanked = blanked[: quotation.start] + " " * (quotation.end - quotation.start) + blanked[quotation.end :]
        return blanked


def plain(text: str) -> str:
    """Return a claim without markup, citation marks and characters without width; marks of every kind stay."""
    shown = _unescaped(text).replace("<<", "«").replace(">>", "»").replace('\\"', '"').replace("\\'", "'")
    shown = _OTHER_TAGS.sub("", _TAGS.sub('"', shown))
    shown = _CITATIONS.sub("", "".join(character for character in shown if character not in ZERO_WIDTH))
    shown = re.sub(r"([`´'’‘])\1", '"', shown)
    shown = re.sub(r"(?:(?<=\s)|^),,(?=\w)", "„", shown)
    return _EMPHASIS.sub("", emphasised.marked(_PREFIX.sub("", shown))).strip()


def _unescaped(text: str) -> str:
    """Return a text with what stands for a character replaced by it, as often as a renderer might."""
    for _ in range(3):
        text = html.unescape(text)
    return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)


def read(text: str) -> Reading:
    """Return the plain text of a claim with its quotations."""
    shown = plain(text)
    if "\n" in shown:
        shown = _QUOTED_LINE.sub(lambda match: f"“{match.group('words').strip()}”", shown)
    if shown.startswith(">"):
        shown = shown.lstrip("> ")
        return Reading(shown, (Marked(0, len(shown), shown),))
    doubles, broken = _doubles(shown)
    singles = _singles(shown, doubles)
    spans = sorted({*doubles, *singles})
    found = tuple(Marked(a, b, shown[a:b], certain) for a, b, certain in spans if _WORD.search(shown[a:b]))
    return Reading(shown, found or _unmarked(shown), broken)


def _unmarked(text: str) -> tuple[Marked, ...]:
    """Return what a text without quotation marks gives as somebody's speech, by a colon and the first person."""
    spoken = _UNMARKED.match(text)
    if spoken is None or _FIRST_PERSON.search(spoken["words"]) is None:
        return ()
    words = spoken["words"].rstrip(" |")
    return (Marked(spoken.start("words"), spoken.start("words") + len(words), words),)


def _doubles(text: str) -> tuple[list[tuple[int, int, bool]], bool]:
    at = [i for i, character in enumerate(text) if character in DOUBLE_MARKS]
    pairs = _clean(text, at)
    if pairs is None:
        pairs = _nested(text, at)
    if pairs is not None:
        return [(start + 1, end, True) for start, end in pairs], False
    spans = [(one + 1, other, False) for one, other in pairwise(at)]
    if len(at) % 2 == 0:
        return spans, False
    return spans + _open_ended(text, at), len(at) == 1 and _direction(text, at[0]) == "?"


def _open_ended(text: str, at: list[int]) -> list[tuple[int, int, bool]]:
    """Return the stretches that an odd mark leaves open: from the start, to the end, or both."""
    ahead, behind = (0, at[0], len(at) == 1), (at[-1] + 1, len(text), len(at) == 1)
    opens, closes = _direction(text, at[-1]) != "close", _direction(text, at[0]) != "open"
    if closes and not _WORD.search(text[: at[0]]):
        opens = True
    if opens and not _WORD.search(text[at[-1] + 1 :]):
        closes = True
    return [span for span, holds in ((ahead, closes), (behind, opens)) if holds] or [ahead, behind]


def _clean(text: str, at: list[int]) -> list[tuple[int, int]] | None:
    """Return the outer pairs where marks pair without doubt, else None."""
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    inner = 0
    for mark in at:
        direction = _direction(text, mark)
        if opened is None:
            if direction == "close":
                return None
            opened, inner = mark, 0
        elif direction == "open" and text[mark] == text[opened]:
            inner += 1
        elif inner and text[mark] in _CLOSERS.get(text[opened], text[opened]):
            inner -= 1
        elif text[mark] in _CLOSERS.get(text[opened], text[opened]) and not (
            _direction(text, mark) == "open" and text[mark] in _OPENERS | {'"'}
        ):
            pairs.append((opened, mark))
            if sum(opened < other < mark for other in at) % 2:
                return None
            opened = None
        elif text[mark] == text[opened]:
            return None
    return pairs if opened is None else None


def _nested(text: str, at: list[int]) -> list[tuple[int, int]] | None:
    """Return all pairs, outer and inner, where marks stand inside marks of their own kind without doubt, else None.

    The outer pair counts too: the stretches between its inner marks may each be somebody's words and the whole not.
    """
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for mark in at:
        direction = _direction(text, mark)
        if direction == "open":
            opened.append(mark)
        elif direction == "close" and opened and text[mark] in _CLOSERS.get(text[opened[-1]], text[opened[-1]]):
            pairs.append((opened.pop(), mark))
        else:
            return None
    return None if opened else sorted(pairs)


def _direction(text: str, mark: int) -> str:
    """Tell whether a mark can only open, only close, or either."""
    before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
    left = not before or before.isspace() or before in "([{-–—/:"
    right = not after or after.isspace() or after in ")]}.,;:!?-–—/"
    if left and not right:
        return "open"
    if right and not left:
        return "close"
    return "?"


def _singles(text: str, doubles: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    at = [i for i, c in enumerate(text) if c in SINGLE_MARKS and not any(a <= i < b for a, b, _ in doubles)]
    spans: list[tuple[int, int, bool]] = []
    opened: int | None = None
    roles = [_single_role(text, mark) for mark in at]
    for number, mark in enumerate(at):
        role = roles[number]
        if role == "elision":
            role = "open" if {"close", "alone", "possessive"} & set(roles[number + 1 :]) else "apostrophe"
        read_already = opened is not None and any(start == opened + 1 for start, _, _ in spans)
        if opened is None or (read_already and role == "open"):
            opened = mark if role in {"open", "alone"} else None
        elif role in {"close", "alone"}:
            spans.append((opened + 1, mark, True))
            opened = None
        elif role == "possessive":
            spans.append((opened + 1, mark, True))
    if opened is not None and not any(start == opened + 1 for start, _, _ in spans):
        spans.append((opened + 1, len(text), True))
    return _longest_last(spans)


def _longest_last(spans: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Mark as certain only the longest of the readings that share an opening mark."""
    last = dict.fromkeys(start for start, _, _ in spans)
    ends = {start: max(end for begin, end, _ in spans if begin == start) for start in last}
    return [(start, end, end == ends[start]) for start, end, _ in spans]


def _single_role(text: str, mark: int) -> str:
    before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
    inside_left, inside_right = before.isalnum(), after.isalnum()
    if (inside_left and inside_right) or (before == "." and _POSSESSIVE.match(text, mark + 1)):
        return "apostrophe"
    if inside_right or (after in '([$€£"“«….' and after and not before.strip()):
        return "elision" if text[mark] not in "‚‹›❛`" and _ELISION.match(text, mark + 1) else "open"
    if before.isdigit() and text[mark] in "'’′":
        return "possessive"
    if inside_left:
        return "possessive" if before in "sSzx" and after in " ,." else "close"
    return "close" if before.strip() else "alone"
