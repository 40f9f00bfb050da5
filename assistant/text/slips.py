"""Tell whether a word that stands nowhere is another word but for a slip of the pen."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_SHORTEST, _SHORTEST_DOUBLED = 5, 4
"""Letters of a word that may be a slip, and of one that only doubles a letter or leaves one out of two."""
_ALIKE = 0.83
"""difflib's ratio: a letter in six."""
_DOUBLED = re.compile(r"(.)\1")
_VOWELS = frozenset("aeiouy")


def is_slip(unknown: str, word: str) -> bool:
    """Return whether an unknown folded word of four letters or more is a known one but for a slip.

    Both begin alike. Of four letters one may only be doubled or not ("klop"); of five a vowel may be another ("cohan")
    and two letters beside each other change places ("freid"); of more any one may be another, too many or missing.
    """
    if len(unknown) < _SHORTEST_DOUBLED or word[:1] != unknown[:1]:
        return False
    if unknown != word and _DOUBLED.sub(r"\1", unknown) == _DOUBLED.sub(r"\1", word):
        return True
    if len(unknown) < _SHORTEST or abs(len(word) - len(unknown)) > 1:
        return False
    changed = [(one, other) for one, other in zip(unknown, word, strict=False) if one != other]
    if len(unknown) == len(word) and (
        _is_crossed(unknown, word) or (len(changed) == 1 and _VOWELS.issuperset(*changed))
    ):
        return True
    return SequenceMatcher(None, unknown, word, autojunk=False).ratio() >= _ALIKE


def _is_crossed(unknown: str, word: str) -> bool:
    """Return whether two words of one length differ in that two letters beside each other have changed places."""
    at = [place for place, (one, other) in enumerate(zip(unknown, word, strict=True)) if one != other]
    return len(at) == 2 and unknown == word[: at[0]] + word[at[0] : at[0] + 2][::-1] + word[at[0] + 2 :]
