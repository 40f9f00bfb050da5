"""Read a saved answer, JSON or page, whatever a file may hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from assistant.errors import InputError
from assistant.render import seal, seen
from assistant.schema import Citation

_HINT = "Give the output of `assistant ask --json`, a page of `assistant ask --html`, or the id of a kept answer."
_NEEDED = {"number": int, "article_id": str, "sha256": str, "start": int, "end": int, "text": str}


@dataclass(frozen=True, slots=True)
class Receipt:
    """A saved answer as it was read: `document` has the shape of `ask --json`, `page` is what holds it, if one does.

    `citations` are all of it, those nearest to the question included.
    """

    document: Mapping[str, Any]
    citations: tuple[Citation, ...]
    computed: str
    """The digest that an answer with all this would carry."""
    page: str | None = None

    @property
    def digest(self) -> str | None:
        """The digest that it carries of itself."""
        return _text(self.document.get("sha256"))


def read(content: bytes) -> Receipt:
    """Return the answer that a file holds as JSON or as a page. Raises InputError when it is neither."""
    try:
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            page = content.decode("utf-8-sig")
            return _receipt(json.loads(seen.data(page)), page)
        return _receipt(json.loads(content.decode(json.detect_encoding(content)).removeprefix("\ufeff")))
    except (ValueError, RecursionError) as error:
        raise InputError("this is no answer of this program", _HINT) from error


def _receipt(document: object, page: str | None = None) -> Receipt:
    if not isinstance(document, Mapping) or not isinstance(document.get("citations"), list):
        raise InputError("this holds no citations", _HINT)
    nearest = document.get("nearest") or []
    if not isinstance(nearest, list):
        raise InputError("what it has for nearest sentences is no list", _HINT)
    if not all(isinstance(document.get(name), str) for name in ("question", "status", "text")):
        raise InputError("it lacks a question, a status or a text", _HINT)
    if not _is_list(document.get("claims"), _is_claim):
        raise InputError("what it has for claims are none", _HINT)
    return Receipt(document, tuple(map(_citation, [*document["citations"], *nearest])), seal(document), page)


def _citation(given: Any) -> Citation:  # noqa: ANN401 - whatever a file holds
    if not isinstance(given, Mapping):
        raise InputError("a citation in it is no citation", _HINT)
    if not all(_is(given.get(name), kind) for name, kind in _NEEDED.items()):
        raise InputError(f"citation {given.get('number')} in it lacks one of {', '.join(_NEEDED)}", _HINT)
    told: dict[str, Any] = {name: given[name] for name in _NEEDED}
    told |= {name: _text(given.get(name)) for name in ("source", "published_at", "url", "speaker")}
    return Citation(**told, title=_text(given.get("title")) or "")


def _is_claim(given: object) -> bool:
    return (
        isinstance(given, Mapping)
        and isinstance(given.get("text"), str)
        and _is_list(given.get("citations"), lambda number: _is(number, int))
    )


def _is_list(given: object, has: Callable[[Any], bool]) -> TypeGuard[list[Any]]:
    return isinstance(given, list) and all(map(has, given))


def _is(given: object, kind: type) -> bool:
    return isinstance(given, kind) and not isinstance(given, bool)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
