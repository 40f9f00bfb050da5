"""The days that articles tell of, in the catalog: which phrases mean days of a span."""

# ruff: noqa: S608 - statements are put together from fixed pieces, every value is bound

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from assistant.schema import EventTime
from assistant.store.rows import iso_day
from assistant.store.values import Record
from assistant.text import dates

_LONGEST = 366
"""Days of a phrase that is still a time; what is longer is an age."""


def insert(database: sqlite3.Connection, record: Record) -> None:
    """Write the event times of an article that the catalog holds already."""
    spans = ((each, dates.day(each.first), dates.day(each.last)) for each in record.event_times)
    database.executemany(
        "INSERT INTO event_times VALUES (?, ?, ?, ?, ?)",
        [
            (record.article.id, each.start, each.end, first, last)
            for each, first, last in spans
            if last - first < _LONGEST
        ],
    )


def happening(
    rows: Callable[..., list[Any]], first: str, last: str, count: int, allowed: frozenset[str] | None
) -> list[tuple[str, EventTime]]:
    """Return up to `count` phrases with their articles that mean days from `first` to `last`, ISO days, the closest fit first.

    How well a span fits is the share of its days that are asked for; of two that fit as well the longer one comes first.
    """
    start, end = dates.day(first), dates.day(last)
    among = "" if allowed is None else "AND article_id IN (SELECT value FROM json_each(?))"
    found = rows(
        f"""SELECT article_id, start, "end", first_day, last_day FROM event_times
        WHERE first_day <= ? AND first_day > ? AND last_day >= ? {among}
        ORDER BY (1.0 + min(last_day, ?) - max(first_day, ?)) / (1.0 + last_day - first_day) DESC,
            last_day - first_day DESC, article_id, start
        LIMIT ?""",
        end,
        start - _LONGEST,
        start,
        *(() if allowed is None else (json.dumps(sorted(allowed)),)),
        end,
        start,
        count,
    )
    return [(row[0], EventTime(row[1], row[2], iso_day(row[3]) or "", iso_day(row[4]) or "")) for row in found]
