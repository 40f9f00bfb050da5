"""The publishers that a question names."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import Article
from assistant.text.words import words


def named_sources(question: str, articles: Sequence[Article]) -> frozenset[str]:
    """Return the publishers of `articles` that the question names in full, a leading "The" aside."""
    asked = f" {' '.join(words(question))} "
    sources = {article.source for article in articles if article.source}
    return frozenset(source for source in sources if (name := _plain(source)) and f" {name} " in asked)


def _plain(source: str) -> str:
    return " ".join(words(source)).removeprefix("the ")
