"""Write a set of words as plain text."""

from __future__ import annotations


def vocabulary(text: str) -> frozenset[str]:
    """Return the words that white space parts."""
    return frozenset(text.split())
