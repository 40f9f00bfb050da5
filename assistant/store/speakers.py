"""Speakers in the catalog: their names in each article, and whom these name as far as the article tells."""

# ruff: noqa: S608 - statements are put together from fixed pieces, every value is bound

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.schema import Article
from assistant.store.rows import places
from assistant.text import aliases
from assistant.text.aliases import Identity
from assistant.text.words import words

Rows = Callable[..., list[Any]]
"""Runs a statement with its values and returns the rows."""

AMONG = "IN (SELECT value FROM json_each(?))"
COLUMNS = "id, article_id, name, nature, country, words, initials, named"


SPELT = "min(s.id), s.article_id, s.name, s.nature, s.country, s.words, s.initials, s.named"
"""COLUMNS of names that are and mean the same in all their articles, grouped by `s.spelling`."""


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker's name in one article, under its number; `named` are the countries that the article names.

    It may stand for the same name of `articles` articles, where all of them mean the same by it.
    """

    number: int
    article_id: str
    name: str
    identity: Identity
    named: tuple[str, ...]
    articles: int = 1


def speakers(rows: Rows, folded: str | None, identity_words: Sequence[str]) -> list[Named]:
    """Return the speakers whose folded names hold `folded`, or whose identities have one of these words."""
    found = []
    if folded:
        found += rows(f"SELECT {COLUMNS} FROM speakers WHERE instr(folded, ?)", folded)
    if identity_words:
        found += rows(f"SELECT {COLUMNS} FROM speakers WHERE words {AMONG}", json.dumps(list(identity_words)))
    return [named_of(row) for row in dict.fromkeys(found)]


def spellings(rows: Rows, folded: str | None, identity_words: Sequence[str]) -> list[Named]:
    """Return the same as `speakers`, equal names together."""
    held = "instr(s.folded, ?)" if folded else f"s.words {AMONG}"
    statement = f"SELECT {SPELT}, count(*) FROM speakers s WHERE {held} GROUP BY s.spelling"
    return [named_of(row[:8], row[8]) for row in rows(statement, folded or json.dumps(list(identity_words)))]


def numbers(rows: Rows, whose: Iterable[tuple[str, str]]) -> list[int]:
    """Return the numbers of names by the words of their identities and whose article's alone they are (or "")."""
    wanted = set(whose)
    words_of = json.dumps(sorted({words for words, _ in wanted}))
    alone = "iif(s.nature = 'own', s.country, '')"
    found = rows(f"SELECT s.id, s.words, {alone} FROM speakers s WHERE s.words {AMONG}", words_of)
    return [row[0] for row in found if (row[1], row[2]) in wanted]


def names(rows: Rows) -> list[str]:
    """Return the different names of speakers."""
    return [row[0] for row in rows("SELECT DISTINCT name FROM speakers")]


def officers(rows: Rows, office: Sequence[str]) -> list[Named]:
    """Return the speakers to whom an article gives an office that has all of these words."""
    held = " AND ".join("instr(lower(q.role), ?)" for _ in office) or "FALSE"
    columns = ", ".join(f"s.{column}" for column in COLUMNS.split(", "))
    tables = "quotes q JOIN speakers s ON s.id = q.speaker_id"
    found = rows(f"SELECT DISTINCT q.role, {columns} FROM {tables} WHERE q.role IS NOT NULL AND {held}", *office)
    return list(dict.fromkeys(named_of(row[1:]) for row in found if set(office) <= set(words(row[0]))))


def institutions(rows: Rows) -> list[Identity]:
    """Return the different identities of institutions and acronyms, and of people with a middle initial."""
    found = rows(
        "SELECT DISTINCT nature, words, country, initials FROM speakers WHERE nature IN ('institution', 'acronym')"
        " UNION ALL SELECT DISTINCT nature, words, country, initials FROM speakers WHERE nature = 'name' AND words GLOB '* ? *'"
    )
    return [Identity(nature, text, land, tuple(initials.split())) for nature, text, land, initials in found]


def insert(database: sqlite3.Connection, article: Article, names: Counter[str]) -> dict[str, int]:
    """Write an article's speakers with how many quotes each has; return the number of each name."""
    numbers: dict[str, int] = {}
    named: str | None = None
    for name, who in aliases.identities(list(names), article.body).items():
        land = article.id if who.nature == "own" else who.country
        bare = who.nature in {"institution", "acronym"} and not land
        if bare and named is None:
            named = " ".join(aliases.countries(f"{article.title}\n{article.body}"))
        row = (
            article.id,
            name,
            aliases.folded(name),
            who.nature,
            land,
            who.words,
            " ".join(who.initials),
            named if bare else "",
            names[name],
        )
        whose = article.id if bare or who.nature == "own" else ""
        spelling = _digest(repr((whose, row[1], *row[3:8])))
        done = database.execute(f"INSERT INTO speakers VALUES (NULL, {places(row)}, ?)", (*row, spelling))
        numbers[name] = int(done.lastrowid or 0)
    return numbers


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def named_of(row: Sequence[Any], articles: int = 1) -> Named:
    """Return the name of a row of COLUMNS."""
    number, article_id, name, nature, land, text, initials, named = row
    return Named(
        number, article_id, name, Identity(nature, text, land, tuple(initials.split())), tuple(named.split()), articles
    )
