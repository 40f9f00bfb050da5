"""Read the numbers that a model cites out of its sentences, in the many ways that models write them."""

from __future__ import annotations

import re

from assistant.answer.quoted import depths

_WORD = r"(?:(?:evidence|source|sentence|citation|reference|ref|no)s?\.?\s*|[#^]\s*)?"
_NUMBER = rf"{_WORD}\d{{1,6}}(?:†[^\]】\n]{{0,30}})?"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,\s*and|,|;|&|and|[-–—]|to)\s*{_NUMBER}){{0,19}}"
_BRACKET = rf"(?:\[\[?\s*{_NUMBERS}\s*\]\]?|【\s*{_NUMBERS}\s*】)"
MARK = re.compile(
    rf"{_BRACKET}|\(\s*(?:see\s+|cf\.\s+)?{_BRACKET}(?:[\s,;]*{_BRACKET}){{0,9}}\s*\)"
    rf"|\(\s*(?:evidence|source|sentence)s?\s+{_NUMBERS}\s*\)",
    re.IGNORECASE,
)
"""One mark of citation: [3], [3, 4], [3-5], [[3]], [^3], 【3†source】, ([3][4]), (evidence 3)."""
LONGEST_MARK = 80
"""Characters within which an opened bracket must close to be a mark."""

_ROUND = re.compile(rf"\(\s*({_NUMBERS})\s*\)", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,6})(?:\s*(?:[-–—]|to)\s*(\d{1,6}))?")
_LONGEST_RANGE = 20
_AFTER_INSIDE = re.compile(r"[.,!?…\s]*[\"”“»’']")
_SPEAKER_ECHO = re.compile(r"^\s*\(words of [^)\n]{1,80}\)\s*:?\s*")


def opens(text: str, at: int) -> bool:
    """Tell whether a mark may begin at `at` that has not arrived whole yet."""
    return text[at : at + 1] in {"[", "【", "("} and len(text) - at < LONGEST_MARK and "\n" not in text[at:]


def taken(sentence: str) -> tuple[str, tuple[int, ...]]:
    """Return the sentence without its marks, and the numbers cited, each once, in order.

    A bracketed number inside a quotation is somebody's words unless the quotation ends with it. "(3)" is a citation
    only at the end of a sentence that has no other mark.
    """
    inside = depths(sentence)
    marks = [mark for mark in MARK.finditer(sentence) if not inside[mark.start()] or _ends_quotation(sentence, mark)]
    if not marks:
        marks = [mark for mark in _ROUND.finditer(sentence) if _stands_last(sentence, mark)]
    numbers = [number for mark in marks for number in _numbers(mark.group())]
    return _SPEAKER_ECHO.sub("", _without(sentence, marks)), tuple(dict.fromkeys(numbers))


def _ends_quotation(sentence: str, mark: re.Match[str]) -> bool:
    rest = MARK.sub("", sentence[mark.end() :])
    return all(number < 1000 for number in _numbers(mark.group())) and _AFTER_INSIDE.match(rest) is not None


def _stands_last(sentence: str, mark: re.Match[str]) -> bool:
    return not sentence[mark.end() :].strip(" .!?…*_") and mark.start() > 0


def _numbers(mark: str) -> list[int]:
    found: list[int] = []
    for match in _RANGE.finditer(re.sub(r"†[^\]】]*", "", mark)):
        first, last = int(match[1]), int(match[2] or match[1])
        whole = first <= last < first + _LONGEST_RANGE
        found.extend(range(first, last + 1) if whole else (first, last))
    return found


def _without(sentence: str, marks: list[re.Match[str]]) -> str:
    kept, at = [], 0
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        before = sentence[at : mark.start()]
        follows = sentence[mark.end() : mark.end() + 1]
        run = following is not None and not sentence[mark.end() : following.start()].strip()
        # The space before a mark goes with it; the one between two words stays.
        closing = run or not follows or follows in " \n\t.,;:!?…\"”“»’'"
        kept.append(before.rstrip() if closing else before)
        at = mark.end()
    return "".join([*kept, sentence[at:]])
