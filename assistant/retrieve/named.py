"""What a question names that an article may carry: its publisher and its day."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import Article
from assistant.text.questions import NamedDate
from assistant.text.words import words


def named_sources(question: str, articles: Sequence[Article]) -> frozenset[str]:
    """Return the publishers of `articles` that the question names in full, a leading "The" aside."""
    asked = f" {' '.join(words(question))} "
    sources = {article.source for article in articles if article.source}
    return frozenset(source for source in sources if (name := _plain(source)) and f" {name} " in asked)


def on_date(article: Article, dates: Sequence[NamedDate]) -> bool:
    """Return whether the article was published on one of the days, or the day after, or in one of the months."""
    published = article.published_at or ""
    if len(published) < 10:
        return False
    year, month, day = int(published[:4]), int(published[5:7]), int(published[8:10])
    return any(
        date.month == month and (date.year or year) == year and (date.day is None or 0 <= day - date.day <= 1)
        for date in dates
    )


def _plain(source: str) -> str:
    return " ".join(words(source)).removeprefix("the ")
