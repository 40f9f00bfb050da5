"""The ledger in the catalog: who said what, found by speaker, by what it is about, and newest first."""

# ruff: noqa: S608 - statements are put together from fixed pieces, every value is bound

from __future__ import annotations

import hashlib
import json
import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.schema import Quote, Sentence
from assistant.store.rows import QUOTE_COLUMNS, places, quote_row
from assistant.store.speakers import AMONG, COLUMNS, SPELT, Named, Rows, named_of
from assistant.store.speakers import insert as insert_speakers
from assistant.store.values import Record
from assistant.text.words import stems, words

Condition = tuple[str, list[Any]]
"""A condition on `articles` and its values."""

_QUOTED = ", ".join(f"q.{column}" for column in QUOTE_COLUMNS.split(", "))
_NEWEST_FIRST = "ORDER BY a.first_day IS NULL, a.first_day DESC, a.instant DESC, a.id"
_TOGETHER = 50
"""Pieces of an utterance that bear on what one of them is about; an endless one would else be written over and over."""
_MANY = 3000
"""Of so many quotes that words bear on, the newest are found sooner by looking at the newest articles."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which quotes: all that is given must hold; `count` are so many different ones, None for all.

    `speakers` are numbers of speakers' names, `stems` those of the words that they shall bear on.
    """

    speakers: tuple[int, ...] | None = None
    stems: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A quote on record; `words` is the same for the same words, whatever the article and its typography."""

    article: tuple[str, str, str | None, str | None, str | None]
    """Id, title, source, date, address."""
    quote: Quote
    words: int
    speaker: Named | None


@dataclass(frozen=True, slots=True)
class Count:
    """How much is on record of a speaker's name: numbers of different words, articles, and when (days since 1970)."""

    speaker: Named | None
    article_ids: frozenset[str]
    words: frozenset[int]
    first: int | None
    last: int | None


def insert(database: sqlite3.Connection, record: Record) -> None:
    """Write an article's quotes and speakers."""
    article, quotes = record.article, record.quotes
    if not quotes:
        return
    numbers = insert_speakers(database, article, Counter(quote.speaker for quote in quotes if quote.speaker))
    bearing = _bearing(record)
    for pieces in _utterances(quotes):
        digest = _digest(" ".join(quote.text for _, quote in pieces))
        for first in range(0, len(pieces), _TOGETHER):
            near = pieces[first : first + _TOGETHER]
            told = " ".join(dict.fromkeys(bearing(quote for _, quote in near)))
            for number, quote in near:
                row = (article.id, number, *quote_row(quote), numbers.get(quote.speaker or ""), digest)
                done = database.execute(f"INSERT INTO quotes VALUES (NULL, {places(row)})", row)
                database.execute("INSERT INTO bearing (rowid, stems) VALUES (?, ?)", (done.lastrowid, told))


def entries(rows: Rows, wanted: Wanted, condition: Condition | None) -> list[Row]:
    """Return the quotes that are wanted, newest first, in an article's order."""
    drive = _drive(rows, wanted)
    if wanted.count is not None:
        chosen = _chosen(rows, wanted, condition, drive)
        where, values = _where(wanted, condition, "words")
        where, values = f"q.words {AMONG} AND {where}", [json.dumps(chosen), *values]
        drive = "words"
    else:
        where, values = _where(wanted, condition, drive)
    told = "a.id, a.title, a.source, a.published_at, a.url"
    named = ", ".join(f"s.{column}" for column in COLUMNS.split(", "))
    tables = f"{_tables(drive)} LEFT JOIN speakers s ON s.id = q.speaker_id"
    statement = f"SELECT {told}, q.words, {_QUOTED}, {named} {tables} WHERE {where} {_NEWEST_FIRST}, q.number"
    return [_row(row) for row in rows(statement, *values)]


def _chosen(rows: Rows, wanted: Wanted, condition: Condition | None, drive: str) -> list[int]:
    """Return the numbers of the newest different words, as many as are wanted."""
    where, values = _where(wanted, condition, drive)
    count, ahead = wanted.count or 0, 20 * (wanted.count or 0) + 200
    found = rows(f"SELECT q.words {_tables(drive)} WHERE {where} {_NEWEST_FIRST} LIMIT ?", *values, ahead)
    chosen = list(dict.fromkeys(row[0] for row in found))
    if len(chosen) < count and len(found) == ahead:
        found = rows(f"SELECT q.words {_tables(drive)} WHERE {where} {_NEWEST_FIRST}", *values)
        chosen = list(dict.fromkeys(row[0] for row in found))
    return chosen[:count]


def voices(rows: Rows, wanted: Wanted, condition: Condition | None) -> list[Count]:
    """Return a count for each name of a speaker, equal names together, and for what is nobody's."""
    drive = _drive(rows, wanted)
    where, values = _where(wanted, condition, drive)
    told = "min(a.first_day), max(a.first_day), json_group_array(DISTINCT q.article_id), json_group_array(q.words)"
    tables = f"{_tables(drive)} LEFT JOIN speakers s ON s.id = q.speaker_id"
    found = rows(f"SELECT {SPELT}, {told} {tables} WHERE {where} GROUP BY s.spelling", *values)
    return [_count(row) for row in found]


def _count(row: Sequence[Any]) -> Count:
    first, last, articles, numbers = row[8:]
    ids = frozenset(json.loads(articles))
    speaker = None if row[0] is None else named_of(row[:8], len(ids))
    return Count(speaker, ids, frozenset(json.loads(numbers)), first, last)


def tallies(rows: Rows, wanted: Wanted, condition: Condition | None) -> list[tuple[str, str, int]]:
    """Return the words of identities, whose article's alone they are (or ""), and how many quotes at most, most first."""
    if wanted == Wanted() and condition is None:
        return rows("SELECT words, whose, quotes FROM tallies ORDER BY quotes DESC")  # kept, for it is asked for most
    drive = _drive(rows, wanted)
    where, values = _where(wanted, condition, drive)
    tables = f"{_tables(drive)} JOIN speakers s ON s.id = q.speaker_id"
    told = "s.words, iif(s.nature = 'own', s.country, ''), count(*)"
    return rows(f"SELECT {told} {tables} WHERE {where} GROUP BY 1, 2 ORDER BY 3 DESC", *values)


def _utterances(quotes: Sequence[Quote]) -> Iterable[list[tuple[int, Quote]]]:
    """Return the quotes with their numbers, the pieces of one utterance together."""
    found: dict[tuple[bool, int], list[tuple[int, Quote]]] = {}
    for number, quote in enumerate(quotes):
        key = (False, number) if quote.group is None else (True, quote.group)
        found.setdefault(key, []).append((number, quote))
    return found.values()


def _bearing(record: Record) -> Callable[[Iterable[Quote]], list[str]]:
    """Return what gives the stems of the headline and of the sentences that hold the pieces of an utterance."""
    body, sentences = record.article.body, record.sentences
    ends = [sentence.end for sentence in sentences]
    headline = terms(record.article.title)
    known: dict[Sentence, list[str]] = {}

    def told(pieces: Iterable[Quote]) -> list[str]:
        found = list(headline)
        for piece in pieces:
            for sentence in sentences[bisect_left(ends, piece.start + 1) :]:
                if sentence.start >= piece.end:
                    break
                if sentence not in known:
                    known[sentence] = terms(body[sentence.start : sentence.end])
                found += known[sentence]
        return found

    return told


def terms(text: str) -> list[str]:
    """Return the stems of a text's content words as the index of what quotes bear on takes them."""
    return [stem if stem.isalnum() else "".join(c if c.isalnum() else "_" for c in stem) for stem in stems(text)]


def _digest(text: str) -> int:
    """Return a number for the words of a text, typography, case and punctuation aside."""
    plain = " ".join(words(text)) or text
    return int.from_bytes(hashlib.blake2b(plain.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def _drive(rows: Rows, wanted: Wanted) -> str:
    """Return from what the quotes are best looked up: speakers, the stems around them, or articles from the newest on."""
    if wanted.speakers is not None:
        return "speakers"
    if wanted.stems and wanted.count is not None:
        probe = "SELECT rowid FROM bearing WHERE bearing MATCH ? LIMIT ?"
        return "stems" if len(rows(probe, _match(wanted.stems), _MANY)) < _MANY else "articles"
    return "stems" if wanted.stems else "articles"


def _tables(drive: str) -> str:
    """Return the tables in the order in which they are walked."""
    order = "articles a CROSS JOIN quotes q" if drive == "articles" else "quotes q CROSS JOIN articles a"
    return f"FROM {order} ON a.id = q.article_id"


def _where(wanted: Wanted, condition: Condition | None, drive: str) -> tuple[str, list[Any]]:
    """Return the condition on quotes and its values; a plus keeps SQLite from looking up by another than `drive`."""
    parts: list[str] = []
    values: list[Any] = []
    if wanted.stems:
        plus = "" if drive == "stems" else "+"
        parts.append(f"{plus}q.id IN (SELECT rowid FROM bearing WHERE bearing MATCH ?)")
        values.append(_match(wanted.stems))
    if wanted.speakers is not None:
        parts.append(f"{'' if drive == 'speakers' else '+'}q.speaker_id {AMONG}")
        values.append(json.dumps(wanted.speakers))
    if wanted.kinds:
        parts.append(f"q.kind {AMONG}")
        values.append(json.dumps(wanted.kinds))
    if condition:
        of = "a.id" if drive == "articles" else "+q.article_id"
        parts.append(f"{of} IN (SELECT id FROM articles WHERE {condition[0]})")
        values += condition[1]
    return " AND ".join(parts) or "TRUE", values


def _match(stems: Iterable[str]) -> str:
    return " AND ".join(f'"{stem}"' for stem in stems)


def _row(row: Sequence[Any]) -> Row:
    named = row[16:]
    return Row(tuple(row[:5]), Quote(*row[6:16]), row[5], None if named[0] is None else named_of(named))
