"""Find in an article who says what, by rules."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import Article, Quote, Sentence
from assistant.text.marks import DOUBLE, pairs

__all__ = ["find"]


def find(article: Article, sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return what the article presents as somebody's words, in order."""
    del sentences
    body = article.body
    return tuple(
        Quote(pair.start, pair.end, body[pair.start : pair.end], "direct")
        for pair in pairs(body)
        if pair.depth == 0 and (pair.opener or pair.closer) in DOUBLE and len(body[pair.start : pair.end].split()) > 2
    )
