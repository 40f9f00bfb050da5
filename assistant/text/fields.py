"""The fields of an article in files and archives: what they are called and how their values are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from assistant.errors import InputError
from assistant.schema import Draft
from assistant.text import dates
from assistant.text.canonical import canonical, one_line

_UNKNOWN = frozenset({"", "none", "null", "nil", "nan", "n/a"})
_ID = re.compile(r"[0-9a-f]{12}")
_BY = re.compile(r"by:?\s+", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:editor|correspondent|reporter|writer|columnist|staff|chief|analyst|photographer|jr\.?|sr\.?|ph\.?d\.?|m\.?d\.?)$",
    re.IGNORECASE,
)
# Field of a draft -> the names that it goes by; the first that holds something is taken.
NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "source": ("source",),
    "authors": ("authors", "author"),
    "published_at": ("published_at", "date"),
    "url": ("url",),
    "id": ("id", "article_id"),
}
BODIES = ("body", "text")
_DEEPEST = 50
"""Levels of lists and objects within a field; written and read again they must not exhaust the stack."""
_DERIVED = frozenset({"sha256", "title_derived"})
"""Fields of our own files and output that are worked out anew each time."""
_OWN = _DERIVED | frozenset(name for names in NAMES.values() for name in names)


def draft(fields: Mapping[str, Any], *, input: str, body: str | None = None, size: int = 0) -> Draft:  # noqa: A002 - the schema's word
    """Return the article that fields describe; those that the project does not use are kept in `extra`.

    Without `body` it is one of the fields. Raises InputError for a missing body and for a date that is given but cannot
    be read: an article under no date would be lost to every search by date without anybody noticing.
    """
    rest = dict(fields)
    taken = {name: _taken(rest, names) for name, names in NAMES.items()}
    text = words(body if body is not None else _body(rest))
    flagged = rest.get("title_derived") in {True, "true"}
    given = {name: known(_named(taken[name])) for name in ("title", "source", "url", "id")}
    url, own_id = link(given["url"]), given["id"] if given["id"] and _ID.fullmatch(given["id"]) else None
    spare = {name: value for name, value in rest.items() if name in _OWN and known(value)}
    spare |= {"url": None if url else given["url"], "id": None if own_id else given["id"]}
    return Draft(
        input=input,
        body=text,
        title=None if flagged else given["title"],
        source=given["source"],
        authors=people(taken["authors"]),
        published_at=published(taken["published_at"]),
        url=url,
        id=own_id,
        extra=kept(rest | {f"{name}_given": value for name, value in spare.items() if value and name not in _DERIVED}),
        size=size,
    )


def words(body: str) -> str:
    """Return a body in its canonical form; raises InputError where it holds no word."""
    text = canonical(body)
    if not any(map(str.isalnum, text)):
        raise InputError("the body is empty" if not text.strip() else "the body holds no word")
    return text


def known(value: Any) -> str | None:  # noqa: ANN401 - whatever an archive holds
    """Return a field's value on one line, None for what means that it is not known: nothing, "None", "null"."""
    if isinstance(value, list):
        value = ", ".join(str(item) for item in value)
    text = one_line(str(value)) if value is not None else ""
    return None if text.lower() in _UNKNOWN else text


def published(value: Any) -> str | None:  # noqa: ANN401 - whatever an archive holds
    """Return a date field as ISO, None where it is empty; raises InputError where it holds something else."""
    given = known(value)
    if given is None:
        return None
    if read := dates.iso(given):
        return read
    raise InputError(f"the date {given[:60]!r} cannot be read for certain", "Write it as YYYY-MM-DD.")


def people(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever an archive holds
    """Return the names in an author field: a list of names, or a line such as "A. Bell, C. Dow and E. Fox".

    What begins with "By" in a list is such a line too.
    """
    if isinstance(value, (list, tuple)):
        given = [known(_named(item)) or "" for item in value]
        names = [name for item in given for name in (_names(item) if _BY.match(item) else [item])]
    else:
        names = list(_names(known(_named(value)) or ""))
    return tuple(dict.fromkeys(name for name in names if name))


def link(url: str | None) -> str | None:
    """Return a web address that may be shown as a link, None for anything else, such as a script."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    usable = parts.scheme.lower() in {"http", "https"} and parts.hostname and not re.search(r"\s", url or "")
    return url if usable else None


def _taken(rest: dict[str, Any], names: tuple[str, ...]) -> Any:  # noqa: ANN401 - whatever an archive holds
    """Take the first of the names that holds something out of `rest`, and the empty ones before it."""
    for name in names:
        value = rest.pop(name, None)
        if known(_named(value)):
            return value
    return None


def _body(rest: dict[str, Any]) -> str:
    for name in BODIES:
        value = rest.get(name)
        if value is not None and not isinstance(value, str):
            raise InputError(f"the field {name} is not text")
        if value and value.strip():
            return str(rest.pop(name))
    raise InputError("it has no body", f"Give it one of the fields {' or '.join(BODIES)}.")


def kept(rest: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields without those that have a meaning here, which are an article's own.

    Raises InputError for what cannot be written to a file and read again.
    """
    others = {name: value for name, value in rest.items() if name not in _OWN}
    for text in _strings(others):
        canonical(text)  # raises for half a character
    return others


def _strings(value: Any, depth: int = 0) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    if depth > _DEEPEST:
        raise InputError("its fields are nested too deeply")
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from (key, *_strings(item, depth + 1))
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item, depth + 1)


def _named(value: Any) -> Any:  # noqa: ANN401 - whatever an archive holds
    """Return the name in a value such as {"name": "The Harbour Courier"}, as feeds write them."""
    return value.get("name") if isinstance(value, Mapping) else value


def _names(line: str) -> Iterator[str]:
    joined = _BY.sub("", line)
    for part in re.split(r"\s*;\s*|,?\s+(?:and|&)\s+", joined):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        apart = all(" " in piece and not _ROLE.search(piece) for piece in pieces)
        yield from (pieces if apart else [part.strip(" ,")])
