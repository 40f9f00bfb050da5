"""A store with invented articles in which people, institutions and outlets speak of one bridge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant import quotes, split
from assistant.corpus import article_of
from assistant.embed import DEFAULT
from assistant.ledger import Joined
from assistant.ledger import quotes as ledger_quotes
from assistant.schema import Article, Draft, Entry, Filters, Quote, Sought
from assistant.store import Record, Store


class Ledger:
    """A store to put articles into and to ask."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def add(self, body: str, *said: tuple[str, str | None], **told: Any) -> str:
        """Add an article; `said` are its quotes as (words, speaker), found by rule where none are given."""
        draft = Draft(input="test", body=body, **{"title": "A headline", "source": "The Post", **told})
        article = article_of(draft)
        found = tuple(self._quote(article.body, *each) for each in said)
        return self._put(article, found or quotes.find(article, split.sentences(article.body)))

    def put(self, body: str, found: tuple[Quote, ...]) -> str:
        """Add an article with these quotes."""
        return self._put(article_of(Draft(input="test", body=body, title="A headline")), found)

    def _put(self, article: Article, found: tuple[Quote, ...]) -> str:
        vectors = np.zeros((0, DEFAULT.dimensions), np.float32)
        with self.store.writing() as writer:
            writer.put([Record(article, split.sentences(article.body), (), found, vectors)])
        return article.id

    def ask(self, *speakers: str, joined: Joined | None = None, **told: Any) -> list[Entry]:
        """Return the quotes of these speakers."""
        filters = told.pop("filters", Filters())
        return ledger_quotes(
            self.store,
            Sought(filters=Filters(**{**_fields(filters), "speakers": speakers}), **told),
            joined or Joined(),
        )

    @staticmethod
    def _quote(body: str, words: str, speaker: str | None) -> Quote:
        start = body.index(words)
        return Quote(start, start + len(words), words, "direct", speaker)


def _fields(filters: Filters) -> dict[str, Any]:
    return {name: getattr(filters, name) for name in ("since", "until", "sources", "authors", "article_ids")}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Give an empty ledger."""
    with Store.open(tmp_path / "index", embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
        yield Ledger(store)
