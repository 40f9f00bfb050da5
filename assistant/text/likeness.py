"""Tell two versions of one text from two texts."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_RUN = 3
"""Words in a row. Versions of an article share most of their runs, different articles hardly one in a hundred."""


def likeness(one: str, other: str) -> float:
    """Return which part of the shorter text's runs of three words stands in the longer one, from 0 to 1.

    A text of fewer words than a run makes is compared as a whole.
    """
    runs, others = _runs(one), _runs(other)
    return len(runs & others) / min(len(runs), len(others)) if runs and others else float(runs == others)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    if len(words) < _RUN:
        return {tuple(words)} if words else set()
    return set(zip(*(words[n:] for n in range(_RUN)), strict=False))
