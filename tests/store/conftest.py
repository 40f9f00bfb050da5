"""Small articles, ready to be indexed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.embed import DEFAULT, WordLlamaEmbedder
from assistant.schema import Article, Passage, Quote, Sentence
from assistant.store import Record, Store


class Records:
    """Makes a record of a few sentences: each is a passage of its own."""

    def __init__(self) -> None:
        self.embedder = WordLlamaEmbedder()

    def __call__(self, name: str, *texts: str, quotes: tuple[Quote, ...] = (), **told: Any) -> Record:
        """Return a record of an article with these sentences, a line each."""
        body = "\n".join(texts)
        spans = []
        for text in texts:
            start = body.index(text, spans[-1][1] if spans else 0)
            spans.append((start, start + len(text)))
        fields: dict[str, Any] = {
            "title": f"Title of {name}",
            "source": None,
            "authors": (),
            "published_at": None,
            "url": None,
            **told,
        }
        digest = hashlib.sha256(body.encode()).hexdigest()
        return Record(
            Article(id=name, body=body, sha256=digest, **fields),
            tuple(Sentence(start, end, n) for n, (start, end) in enumerate(spans)),
            tuple(Passage(start, end, n, n + 1) for n, (start, end) in enumerate(spans)),
            quotes,
            self.embedder.embed(texts),
        )


@pytest.fixture(scope="session")
def record() -> Records:
    """Give a maker of records: `record("aa11", "A sentence.", source="The Ledger")`."""
    return Records()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the index goes."""
    return tmp_path / "index"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """Open a store without an index as yet."""
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as opened:
        yield opened
