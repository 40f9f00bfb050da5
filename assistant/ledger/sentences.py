"""Show words on record in their sentences; the same words in several articles stand together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from assistant.schema import Article, Evidence, Quote, Sentence
from assistant.store.ledger import Row
from assistant.text.spoken import speaker_of

_CARRYING = 10
"""Articles shown for the same words."""


class Index(Protocol):
    """What sentences are looked up in."""

    def article(self, id_or_prefix: str) -> Article:
        """Return an article."""
        ...

    def sentences(self, article_id: str) -> Sequence[Sentence]:
        """Return an article's sentences in order."""
        ...

    def quotes(self, article_id: str) -> Sequence[Quote]:
        """Return an article's quotations in order."""
        ...


def same_words(index: Index, rows: Iterable[Row]) -> list[tuple[Evidence, ...]]:
    """Return the sentences of quotes on record, in their order, those of the same words together."""
    by: dict[int, list[Evidence]] = {}
    for row in rows:
        article = index.article(row.article[0])
        by.setdefault(row.words, []).append(
            sentence(article, row.quote.start, row.quote.end, index.quotes(article.id), index)
        )
    seen: set[tuple[str, int]] = set()
    groups = []
    for each in by.values():
        if (each[0].article.id, each[0].start) not in seen:
            seen |= {(one.article.id, one.start) for one in each}
            groups.append(first_published(each))
    return groups


def sentence(article: Article, start: int, end: int, quotes: Sequence[Quote], index: Index) -> Evidence:
    """Return the whole sentences over a span of a body, with the speech in them."""
    over = [each for each in index.sentences(article.id) if each.start < end and start < each.end]
    first, last = (over[0].start, over[-1].end) if over else (start, end)
    within = tuple(quote for quote in quotes if quote.start < last and first < quote.end)
    return Evidence(1, article, first, last, 1.0, speaker_of(first, last, within), within)


def first_published(each: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return one sentence an article, the earliest published first."""
    by = {one.article.id: one for one in reversed(each)}
    return tuple(sorted(by.values(), key=lambda one: one.article.published_at or "9")[:_CARRYING])
