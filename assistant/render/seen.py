"""Read a page of an answer back: the data in it, and piece by piece what its reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from assistant.render.seal import digest

_RECEIPT = re.compile(r"c\d{1,9}")
_FRAME = frozenset(("html", "head", "body", "main"))
_BREAKS = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_PLACES = {"title": "its title", "h1": "the question", "h2": "a heading", "footer": "its foot", "style": "its style"}
_CLASSES = {"answer": "the answer", "whose": "whose words they are", "note": "a note"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, or an element with what its attributes say, and where it stands.

    `receipt` is the number of the citation that it belongs to, None outside them; `place` says in words where it is.
    """

    text: str
    place: str
    receipt: int | None = None
    inside: str = ""
    """The innermost element."""


def data(page: str) -> str:
    """Return the JSON that a page holds, empty where it holds none."""
    return _read(page).data


def pieces(page: str) -> tuple[Piece, ...]:
    """Return what a page shows, in order; white space does not count."""
    return tuple(_read(page).pieces())


def page_digest(page: str) -> str:
    """Return the SHA-256 of what a page shows."""
    return digest("\n".join(f"{piece.inside} {piece.text}" for piece in pieces(page)))


def _read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader


class _Reader(HTMLParser):
    """Keeps text and elements apart from the data, which is no reader's."""

    def __init__(self) -> None:
        super().__init__()
        self.data = ""
        self._open: list[tuple[str, str]] = []
        """The elements around, the innermost last, each with its class or its id."""
        self._receipt: int | None = None
        self._found: list[Piece] = []

    def pieces(self) -> Iterator[Piece]:
        """Yield what was found, runs of text joined where nothing stands between them."""
        waiting: Piece | None = None
        for piece in self._found:
            if waiting and piece.inside != "<" and waiting.inside == piece.inside:
                waiting = Piece(f"{waiting.text}{piece.text}", waiting.place, waiting.receipt, waiting.inside)
                continue
            yield from _spaced(waiting)
            waiting = piece
        yield from _spaced(waiting)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and what its attributes say."""
        given = {name: value or "" for name, value in attrs}
        name = given.get("id", "")
        if tag == "article" and _RECEIPT.fullmatch(name):
            self._receipt = int(name[1:])
        if tag not in _BREAKS:
            self._open.append((tag, given.get("class") or name))
        if tag == "meta" and "http-equiv" not in given:
            return
        if tag not in _FRAME:
            said = " ".join(f"{key}={value}" for key, value in sorted(given.items()))
            self._keep(f"<{tag} {said}>", "<")

    def handle_endtag(self, tag: str) -> None:
        """Note where an element ends."""
        while any(tag == each for each, _ in self._open):
            closed, _ = self._open.pop()
            if closed == "article":
                self._receipt = None
            if closed == tag:
                break
        if tag not in _FRAME:
            self._keep(f"</{tag}>", "<")

    def handle_data(self, data: str) -> None:
        """Keep text, and the data aside."""
        if self._open and self._open[-1] == ("script", "answer"):
            self.data += data
        else:
            self._keep(data, self._open[-1][0] if self._open else "")

    def handle_comment(self, data: str) -> None:
        """Note what a browser may take for something else than we do; what stands before the page is no part of it."""
        if self._open:
            self._keep(f"<!{data}>", "<")

    unknown_decl = handle_comment
    handle_pi = handle_comment

    def _keep(self, text: str, inside: str) -> None:
        self._found.append(Piece(text, _place(self._open), self._receipt, inside))


def _spaced(piece: Piece | None) -> Iterator[Piece]:
    text = " ".join(piece.text.split()) if piece else ""
    if piece and text:
        yield Piece(text, piece.place, piece.receipt, piece.inside)


def _place(around: Iterable[tuple[str, str]]) -> str:
    """Return in words where something stands."""
    place = "the page"
    for tag, named in around:
        if tag == "blockquote":
            place = "the paragraph"
        elif tag == "mark":
            place = "the words"
        elif tag == "b":
            place = "the speaker"
        else:
            place = _PLACES.get(tag) or _CLASSES.get(named) or place
    return place
