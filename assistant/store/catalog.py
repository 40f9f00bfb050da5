"""The catalog: what is indexed, in one SQLite file. An article that it does not hold is not there.

Vectors and terms stand under an article's `key`, which is new with every version of the article. Each key is in the
`journal` from before the first vector is written until nothing of it is left to clean: a crash leaves keys there that
no article has, readers do not know them, and the next writer sweeps them away.
"""

# ruff: noqa: S608 - statements are put together from fixed pieces, every value is bound

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ConfigError, NotFoundError
from assistant.schema import Article, Filters, Measure, Passage, Quote, Scope, Sentence
from assistant.store import event_times, ledger, rows
from assistant.store import filters as conditions
from assistant.store.faults import REBUILD
from assistant.store.remembered import Remembered
from assistant.store.values import Counts, Filed, Key, Record

_NEWEST_FIRST = "ORDER BY first_day IS NULL, first_day DESC, instant DESC, id"
_PAGE = 200
"""Articles read at a time: no statement stays open while a caller thinks, so no writer waits for one."""


class Catalog:
    """An open catalog. Raises ConfigError for a file that is damaged, foreign or of another version."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._counted: tuple[int, Counts] | None = None
        self._remembered = Remembered(self.generation)
        with rows.mapped(path):
            # Opened for writing where possible: only then can SQLite finish what a killed writer left.
            self._database = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=rw",
                uri=True,
                timeout=15,
                isolation_level=None,
                check_same_thread=False,
            )
        try:
            self._database.execute("PRAGMA foreign_keys = ON")
            self._meta: dict[str, Any] = dict(self.rows("SELECT name, value FROM meta"))
            if self._meta.get("schema") != rows.SCHEMA:
                raise ConfigError("the index was made by another version of the assistant", REBUILD)
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(cls, path: Path, *, embedder: str, dimensions: int) -> Catalog:
        """Make an empty catalog and open it."""
        with rows.mapped(path):
            database = sqlite3.connect(path, isolation_level=None)
            try:
                meta = {
                    "schema": rows.SCHEMA,
                    "embedder": embedder,
                    "dimensions": dimensions,
                    "generation": 0,
                    "batch": 0,
                }
                database.executescript(f"BEGIN; {rows.TABLES}")
                database.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
                database.execute("COMMIT")
            finally:
                database.close()
        return cls(path)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @property
    def embedder(self) -> str:
        """The name of the embedder that made the vectors."""
        return str(self._meta["embedder"])

    @property
    def dimensions(self) -> int:
        """The length of the vectors, 0 before the first is written."""
        return int(self._value("SELECT value FROM meta WHERE name = 'dimensions'"))

    def adopt(self, embedder: str) -> None:
        """Be of another embedder, while there are no vectors yet."""
        self._meta["embedder"] = embedder

    def settle(self, dimensions: int) -> None:
        """Note the length of the vectors when the first are written. Raises ConfigError for others than those before."""
        known = self.dimensions
        if known and known != dimensions:
            raise ConfigError(
                f"{self.embedder} gave vectors of {dimensions} numbers, the index has {known}: it is another model now",
                REBUILD,
            )
        with self._transaction():
            for name, value in (("dimensions", dimensions), ("embedder", self.embedder)):
                self._database.execute("UPDATE meta SET value = ? WHERE name = ?", (value, name))

    # Reading

    def generation(self) -> int:
        """Return a number that grows with every change that readers can see."""
        return int(self._value("SELECT value FROM meta WHERE name = 'generation'"))

    def count(self) -> Counts:
        """Return how much there is; counted once a generation, for every search asks."""
        generation = self.generation()
        if self._counted is None or self._counted[0] != generation:
            self._counted = generation, self._count()
        return self._counted[1]

    def _count(self) -> Counts:
        articles, passages = self._row("SELECT count(*), coalesce(sum(passage_count), 0) FROM articles")
        return Counts(articles, passages, self._value("SELECT count(*) FROM quotes"))

    def fingerprints(self) -> dict[str, str]:
        """Return the fingerprint of every article by its id."""
        return dict(self.rows("SELECT id, fingerprint FROM articles"))

    def sources(self) -> list[tuple[str, int]]:
        """Return the publishers by name, each with its number of articles."""
        return self.rows("SELECT source, count(*) FROM articles WHERE source IS NOT NULL GROUP BY source ORDER BY 1")

    def article(self, id_or_prefix: str) -> Article:
        """Return an article by its id or a unique beginning of it. Raises NotFoundError."""
        prefix = id_or_prefix.encode("utf-8", "replace").decode("utf-8")
        found = self.rows(f"SELECT {rows.COLUMNS} FROM articles WHERE id = ?", prefix)
        if not found and prefix:
            wanted = f"SELECT {rows.COLUMNS} FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT 6"
            found = self.rows(wanted, prefix, prefix + chr(0x10FFFF))
        if not found:
            raise NotFoundError(f"there is no article {id_or_prefix!r}", "See what there is: assistant list")
        if len(found) > 1:
            named = "; ".join(f"{row[0]} ({row[1]})" for row in found[:5]) + ("; ..." if len(found) > 5 else "")
            raise NotFoundError(f"several articles begin with {id_or_prefix!r}", f"Which one? {named}")
        return rows.article(found[0])

    def articles(self, filters: Filters) -> Iterator[Article]:
        """Yield the articles that the filters leave, newest first, those without a date last."""
        where, values = self._condition(filters)
        ids = [row[0] for row in self.rows(f"SELECT id FROM articles WHERE {where} {_NEWEST_FIRST}", *values)]
        for first in range(0, len(ids), _PAGE):
            page = ids[first : first + _PAGE]
            chosen = f"SELECT {rows.COLUMNS} FROM articles WHERE id IN (SELECT value FROM json_each(?))"
            found = {row[0]: row for row in self.rows(chosen, json.dumps(page))}
            yield from (rows.article(found[name]) for name in page if name in found)

    def allowed(self, filters: Filters) -> frozenset[str] | None:
        """Return the ids of the articles that the filters leave, None when there are no filters."""
        if filters == Filters():
            return None
        where, values = self._condition(filters)
        return frozenset(row[0] for row in self.rows(f"SELECT id FROM articles WHERE {where}", *values))

    def scope(self, filters: Filters) -> Scope:
        """Return what the filters leave: how many articles, of which publishers, from when to when."""
        where, values = self._condition(filters)
        articles, first, last = self._row(
            f"SELECT count(*), min(first_day), max(last_day) FROM articles WHERE {where}", *values
        )
        named = self.rows(
            f"SELECT DISTINCT source FROM articles WHERE source IS NOT NULL AND ({where}) ORDER BY source", *values
        )
        return Scope(articles, tuple(row[0] for row in named), rows.iso_day(first), rows.iso_day(last))

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return the passages of an article, in order. Raises NotFoundError."""
        return tuple(Passage(*row) for row in self._spans("passages", article_id, 4))

    def sentences(self, article_id: str) -> tuple[Sentence, ...]:
        """Return the sentences of an article, in order. Raises NotFoundError."""
        return self._remembered.one("sentences", article_id, self._sentences)

    def _sentences(self, article_id: str) -> tuple[Sentence, ...]:
        return tuple(Sentence(*row) for row in self._spans("sentences", article_id, 3))

    def filed(self, article_ids: Iterable[str]) -> dict[str, Filed]:
        """Return those of the articles that there are, by their ids, with their sentences and passages."""
        return self._remembered.several("filed", article_ids, self._filed)

    def _filed(self, article_ids: Sequence[str]) -> dict[str, Filed]:
        wanted = (
            f"SELECT {rows.COLUMNS}, sentences, passages FROM articles WHERE id IN (SELECT value FROM json_each(?))"
        )
        found = self.rows(wanted, json.dumps(list(article_ids)))
        return {row[0]: Filed(rows.article(row[:-2]), _span_rows(row[-2], 3), _span_rows(row[-1], 4)) for row in found}

    def quotes(self, article_id: str) -> tuple[Quote, ...]:
        """Return the quotes of an article, in order, but for those within others."""
        return self._remembered.one("quotes", article_id, lambda name: self._quotes(name, "within IS NULL"))

    def told(self, article_id: str) -> tuple[Quote, ...]:
        """Return the quotes of an article that stand within others, whose speakers pass them on, in order."""
        return self._remembered.one("told", article_id, lambda name: self._quotes(name, "within IS NOT NULL"))

    def _quotes(self, article_id: str, which: str) -> tuple[Quote, ...]:
        wanted = f"SELECT {rows.QUOTE_COLUMNS} FROM quotes WHERE article_id = ? AND {which} ORDER BY number"
        return tuple(Quote(*row) for row in self.rows(wanted, article_id))

    def keys(self, article_ids: Iterable[str]) -> dict[str, Key]:
        """Return the current key of each of the articles that there are."""
        wanted = "SELECT id, key, passage_count FROM articles WHERE id IN (SELECT value FROM json_each(?))"
        return {row[0]: Key(row[1], row[2]) for row in self.rows(wanted, json.dumps(list(article_ids)))}

    def owners(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the article of each key that is current; what a crash or an update left behind has none."""
        wanted = "SELECT key, id FROM articles WHERE key IN (SELECT value FROM json_each(?))"
        return dict(self.rows(wanted, json.dumps(list(keys))))

    def measure(self) -> Measure | None:
        """Return how well the lists find what they should, None where that has not been measured."""
        found = self.rows("SELECT value FROM meta WHERE name = 'measure'")
        return Measure(**json.loads(found[0][0])) if found else None

    def leftovers(self) -> list[Key]:
        """Return the keys of which vectors or terms may stand there without an article."""
        return [Key(*row) for row in self.rows("SELECT key, passages FROM journal")]

    # Writing: the caller holds the writer's lock.

    def announce(self, records: Sequence[Record]) -> list[Key]:
        """Enter new keys for the records in the journal, before anything is written under them."""
        with self._transaction():
            batch = int(self._value("SELECT value FROM meta WHERE name = 'batch'")) + 1
            self._database.execute("UPDATE meta SET value = ? WHERE name = 'batch'", (batch,))
            keys = [Key(f"{record.article.id}.{batch}", len(record.passages)) for record in records]
            self._journal(keys)
        return keys

    def put(self, records: Sequence[Record], keys: Sequence[Key]) -> None:
        """Make the records visible under their keys; the keys of the versions that they replace go to the journal."""
        with self._transaction():
            old = self.keys(record.article.id for record in records)
            self._forget(old)
            for record, key in zip(records, keys, strict=True):
                self._insert(record, key)
            self._database.executemany("DELETE FROM journal WHERE key = ?", [(key.name,) for key in keys])
            self._changed()

    def remove(self, article_ids: Iterable[str]) -> None:
        """Make articles invisible; their keys go to the journal."""
        with self._transaction():
            self._forget(self.keys(article_ids))
            self._changed()

    def note(self, measure: Measure) -> None:
        """Keep how well the lists find what they should."""
        with self._transaction():
            told = json.dumps(dataclasses.asdict(measure))
            self._database.execute("INSERT OR REPLACE INTO meta VALUES ('measure', ?)", (told,))

    def swept(self, keys: Sequence[Key]) -> None:
        """Strike keys of which nothing is left from the journal."""
        with self._transaction():
            self._database.executemany("DELETE FROM journal WHERE key = ?", [(key.name,) for key in keys])

    def _forget(self, old: Mapping[str, Key]) -> None:
        self._journal(list(old.values()))
        self._database.executemany("DELETE FROM articles WHERE id = ?", [(name,) for name in old])

    def _journal(self, keys: Sequence[Key]) -> None:
        self._database.executemany("INSERT INTO journal VALUES (?, ?)", [(key.name, key.passages) for key in keys])

    def _changed(self) -> None:
        self._database.execute("UPDATE meta SET value = value + 1 WHERE name = 'generation'")

    def _insert(self, record: Record, key: Key) -> None:
        article = record.article
        row = rows.article_row(record, key.name)
        self._database.execute(f"INSERT INTO articles VALUES ({rows.places(row)})", row)
        self._database.executemany(
            "INSERT INTO authors VALUES (?, ?)", [(article.id, name) for name in article.authors]
        )
        ledger.insert(self._database, record)
        event_times.insert(self._database, record)

    def condition(self, filters: Filters) -> ledger.Condition | None:
        """Return the condition on articles that filters make, None for none; it is for the ledger's own queries."""
        return None if filters == Filters() else self._condition(filters)

    def need_known(self, filters: Filters) -> None:
        """Raise UsageError for a publisher or an author of the filters that no article has."""
        if filters.sources:
            conditions.need_known(filters.sources, self._known("source"), "outlet")
        if filters.authors:
            conditions.need_known(filters.authors, self._known("name"), "author")

    def _condition(self, filters: Filters) -> ledger.Condition:
        return conditions.condition(filters, self._known)

    def _known(self, column: str) -> list[str]:
        table = {"source": "articles", "name": "authors", "speaker": "quotes"}[column]
        wanted = f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1"
        return [row[0] for row in self.rows(wanted)]

    def _spans(self, column: str, article_id: str, width: int) -> list[list[int]]:
        found = self.rows(f"SELECT {column} FROM articles WHERE id = ?", article_id)
        if not found:
            raise NotFoundError(f"there is no article {article_id!r}", "See what there is: assistant list")
        spans: list[list[int]] = _span_rows(found[0][0], width).tolist()
        return spans

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with rows.mapped(self._path):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise

    def rows(self, statement: str, *values: Any) -> list[Any]:  # noqa: ANN401 - SQLite's own types
        """Run a statement with its values and return the rows."""
        with rows.mapped(self._path):
            return self._database.execute(statement, values).fetchall()

    def _row(self, statement: str, *values: Any) -> Any:  # noqa: ANN401 - SQLite's own types
        return self.rows(statement, *values)[0]

    def _value(self, statement: str) -> Any:  # noqa: ANN401 - SQLite's own types
        return self._row(statement)[0]


def _span_rows(blob: bytes, width: int) -> NDArray[np.int32]:
    return np.frombuffer(blob, dtype="<i4").reshape(-1, width)
