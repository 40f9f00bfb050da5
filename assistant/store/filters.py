"""From filters to a condition on the catalog.

Names match whole words anywhere in a name, whatever their case and accents: "verge" finds "The Verge", "perez" finds
"Ana Pérez". Days are compared as the source's own clock had them, instants as instants.
"""

# ruff: noqa: S608 - statements are put together from fixed pieces, every value is bound

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Any

from assistant.errors import UsageError
from assistant.schema import Filters
from assistant.text import dates

Known = Callable[[str], Iterable[str]]
"""Gives every distinct value of one of the columns `source`, `name` (of authors) and `speaker`."""

_LIKE = 0.7
_MOST_NAMED = 8
_WORDS = re.compile(r"\w+")
_AMONG = "IN (SELECT value FROM json_each(?))"


def condition(filters: Filters, known: Known) -> tuple[str, list[Any]]:
    """Return an SQL condition on `articles` that holds where all of the filters do, and its values.

    Raises UsageError for a date that is none.
    """
    parts: list[tuple[str, list[Any]]] = []
    if filters.since:
        parts.append(_border(filters.since, "last_day", ">=", dates.range_start))
    if filters.until:
        parts.append(_border(filters.until, "first_day", "<=", dates.range_end))
    if filters.sources:
        parts.append((f"source {_AMONG}", [_named(filters.sources, known("source"))]))
    if filters.authors:
        chosen = _named(filters.authors, known("name"))
        parts.append((f"id IN (SELECT article_id FROM authors WHERE name {_AMONG})", [chosen]))
    if filters.speakers:
        chosen = _named(filters.speakers, known("speaker"))
        parts.append((f"id IN (SELECT article_id FROM quotes WHERE speaker {_AMONG})", [chosen]))
    if filters.article_ids:
        begins = (
            "id IN (SELECT a.id FROM json_each(?) AS begun CROSS JOIN articles AS a "
            "WHERE begun.value <> '' AND a.id >= begun.value AND a.id < begun.value || char(1114111))"
        )
        parts.append((begins, [json.dumps(filters.article_ids)]))
    return " AND ".join(f"({part})" for part, _ in parts) or "TRUE", [value for _, values in parts for value in values]


def need_known(wanted: Sequence[str], names: Sequence[str], what: str) -> None:
    """Raise UsageError for the first of the names that no article bears, with those that are like it.

    `what` tells what is named: "outlet", "author".
    """
    for each in wanted if names else ():
        if not any(matches(each, name) for name in names):
            near = _near(each, names)
            hint = f"Did you mean {' or '.join(near)}?" if near else f"There are {_some(names)}."
            raise UsageError(f"no article here has the {what} “{each}”", hint)


def days(published_at: str | None) -> tuple[int | None, int | None, float | None]:
    """Return the first and last day that a date covers, in days since 1970, and its instant in seconds, if it has one."""
    if published_at is None:
        return None, None, None
    return (
        dates.day(dates.range_start(published_at)),
        dates.day(dates.range_end(published_at)),
        _seconds(published_at) if "T" in published_at else None,
    )


def matches(wanted: str, name: str) -> bool:
    """Return whether the words of `wanted` stand in `name` in one piece, case and accents aside."""
    words = _folded(wanted)
    return bool(words.strip()) and words in _folded(name)


def _border(given: str, column: str, sign: str, day_of: Callable[[str], str]) -> tuple[str, list[Any]]:
    try:
        day = dates.day(day_of(given))
        if "T" not in given:
            return f"{column} {sign} ?", [day]
        second = _seconds(given) + (59.999 if sign == "<=" and given.count(":") == 1 else 0)
    except ValueError as error:
        raise UsageError(f"{given!r} is no date", "Write it like 2024-05-31, 2024-05 or 2024-05-31T17:30.") from error
    return f"CASE WHEN instant IS NULL THEN {column} {sign} ? ELSE instant {sign} ? END", [day, second]


def _seconds(iso: str) -> float:
    """Return seconds since 1970; a time without a zone counts as UTC."""
    moment = datetime.fromisoformat(iso)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _named(wanted: Sequence[str], names: Iterable[str]) -> str:
    return json.dumps([name for name in names if any(matches(each, name) for each in wanted)])


def _near(wanted: str, names: Sequence[str]) -> list[str]:
    """Return up to three names that are spelt like another, as a whole or in one word of theirs."""
    spelt: dict[str, list[str]] = {}
    for name in names:
        for form in {_folded(name).strip(), *_folded(name).split()}:
            spelt.setdefault(form, []).append(name)
    close = get_close_matches(_folded(wanted).strip(), spelt, 3, _LIKE)
    return list(dict.fromkeys(name for form in close for name in spelt[form]))[:3]


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST_NAMED]) + (
        f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    )


def _folded(name: str) -> str:
    """Return a name's words in lower case without accents, between single spaces, one at each end."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return f" {' '.join(_WORDS.findall(plain.casefold()))} "
