"""The catalog's tables, and values to rows and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from assistant.errors import ConfigError
from assistant.schema import Article, Quote
from assistant.store.faults import REBUILD, fault
from assistant.store.filters import days
from assistant.store.values import Record, extra_json, fingerprint

SCHEMA = 7
"""Raise it whenever tables, keys, sentences, passages, quotes or what is embedded change."""


TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, sha256 TEXT NOT NULL,
    title TEXT NOT NULL, title_derived INTEGER NOT NULL, source TEXT, authors TEXT NOT NULL, url TEXT,
    published_at TEXT, first_day INTEGER, last_day INTEGER, instant REAL,
    extra TEXT NOT NULL, sentences BLOB NOT NULL, passages BLOB NOT NULL, passage_count INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX articles_newest ON articles (first_day IS NULL, first_day DESC, instant DESC, id);
CREATE INDEX articles_by_day ON articles (first_day);
CREATE INDEX articles_by_source ON articles (source);
CREATE TABLE authors (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, name TEXT NOT NULL
);
CREATE INDEX authors_by_article ON authors (article_id);
CREATE INDEX authors_by_name ON authors (name);
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, name TEXT NOT NULL,
    folded TEXT NOT NULL, nature TEXT NOT NULL, country TEXT NOT NULL, words TEXT NOT NULL, initials TEXT NOT NULL,
    named TEXT NOT NULL, quotes INTEGER NOT NULL, spelling INTEGER NOT NULL
);
CREATE INDEX speakers_by_article ON speakers (article_id);
CREATE INDEX speakers_by_words ON speakers (words, nature, country, quotes);
CREATE INDEX speakers_by_nature ON speakers (nature, words, country, initials);
CREATE TABLE tallies (words TEXT, whose TEXT, quotes INTEGER NOT NULL, PRIMARY KEY (words, whose)) WITHOUT ROWID;
CREATE INDEX tallies_most ON tallies (quotes DESC, words, whose);
CREATE TRIGGER speakers_come AFTER INSERT ON speakers BEGIN
    INSERT INTO tallies VALUES (new.words, iif(new.nature = 'own', new.country, ''), new.quotes)
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes;
END;
CREATE TRIGGER speakers_gone AFTER DELETE ON speakers BEGIN
    UPDATE tallies SET quotes = quotes - old.quotes WHERE words = old.words AND whose = iif(old.nature = 'own', old.country, '');
    DELETE FROM tallies WHERE words = old.words AND whose = iif(old.nature = 'own', old.country, '') AND quotes = 0;
END;
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL,
    speaker TEXT, role TEXT, cue TEXT, relay TEXT, "group" INTEGER, within INTEGER,
    speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL, words INTEGER NOT NULL,
    UNIQUE (article_id, number)
);
CREATE INDEX quotes_by_speaker ON quotes (speaker);
CREATE INDEX quotes_by_voice ON quotes (speaker_id, words);
CREATE INDEX quotes_by_words ON quotes (words);
CREATE VIRTUAL TABLE bearing USING fts5(stems, detail=none, columnsize=0, tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
CREATE TRIGGER quotes_gone AFTER DELETE ON quotes BEGIN DELETE FROM bearing WHERE rowid = old.id; END;
CREATE TABLE event_times (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, PRIMARY KEY (article_id, start)
) WITHOUT ROWID;
CREATE INDEX event_times_by_day ON event_times (first_day, last_day);
CREATE TABLE journal (key TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
"""
COLUMNS = "id, title, body, source, authors, published_at, url, sha256, title_derived, extra"
QUOTE_COLUMNS = 'start, "end", text, kind, speaker, role, cue, relay, "group", within'


@contextmanager
def mapped(path: Path) -> Iterator[None]:
    """Turn SQLite's exceptions into ConfigError."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if not path.exists():
            raise ConfigError(f"the catalog in {path.parent} is gone", REBUILD) from error
        raise fault("the entries of the catalog", path.parent, error) from error


def article(row: Sequence[Any]) -> Article:
    """Return the article of a row of COLUMNS."""
    name, title, body, source, authors, published_at, url, sha256, title_derived, extra = row
    return Article(
        id=name,
        title=title,
        body=body,
        source=source,
        authors=tuple(json.loads(authors)),
        published_at=published_at,
        url=url,
        sha256=sha256,
        title_derived=bool(title_derived),
        extra=json.loads(extra),
    )


def blob(rows: Sequence[Sequence[int]]) -> bytes:
    """Return numbers as little-endian 32-bit integers."""
    return np.array(rows, dtype="<i4").tobytes()


def iso_day(day: int | None) -> str | None:
    """Return the ISO day that is so many days from 1970-01-01."""
    return None if day is None else date.fromordinal(date(1970, 1, 1).toordinal() + day).isoformat()


def article_row(record: Record, key: str) -> tuple[Any, ...]:
    """Return the row of `articles` for a record."""
    article = record.article
    return (
        article.id,
        key,
        fingerprint(article),
        article.sha256,
        article.title,
        article.title_derived,
        article.source,
        json.dumps(article.authors),
        article.url,
        article.published_at,
        *days(article.published_at),
        extra_json(article),
        blob([(s.start, s.end, s.paragraph) for s in record.sentences]),
        blob([(p.start, p.end, p.first, p.last) for p in record.passages]),
        len(record.passages),
        article.body,
    )


def quote_row(quote: Quote) -> tuple[Any, ...]:
    """Return the row of a quote, in the order of QUOTE_COLUMNS."""
    return (
        quote.start,
        quote.end,
        quote.text,
        quote.kind,
        quote.speaker,
        quote.role,
        quote.cue,
        quote.relay,
        quote.group,
        quote.within,
    )


def places(row: Sequence[Any]) -> str:
    """Return as many question marks as a row has values."""
    return ", ".join("?" * len(row))
