"""Read a draft that somebody is writing: all of its text, with the lines that it stands on.

A draft is no article: nothing is taken for navigation or metadata, no paragraph is left out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from assistant.errors import ConfigError, InputError
from assistant.load import encoding, markup
from assistant.schema import Manuscript
from assistant.text import signatures
from assistant.text.canonical import canonical

LARGEST = 16_000_000
"""Bytes of a draft."""
_LARGEST_DOCUMENT = 100_000_000
"""Bytes that an office document may unpack to."""
_QUOTING = frozenset({"quote", "intense quote", "block text"})
"""Names of the styles of quotations that are set off; Word keeps them in English, whatever it shows."""
_ZIP = b"PK\x03\x04"
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|p|div)\b",
    re.DOTALL | re.IGNORECASE,
)


def read(source: str, *, stdin: BinaryIO | None = None) -> Manuscript:
    """Return the draft in a file, or on standard input for "-".

    Raises InputError for what cannot be read as text, ConfigError where a Word document needs a library that is not
    installed.
    """
    name = "standard input" if source == "-" else source
    try:
        data = _data(source, stdin)
        if not data.strip():
            raise InputError("it is empty")
        return _read(data, name)
    except InputError as error:
        raise InputError(f"{name}: {error.message}", error.hint) from error


def plain(text: str, name: str = "draft") -> Manuscript:
    """Return a draft given as plain text or Markdown; offsets are those of the text as given, line ends as newlines."""
    whole = canonical(text)
    shown, blocks = markup.without_markdown(whole)
    return Manuscript(name, shown, blocks, _lines(whole))


def _data(source: str, stdin: BinaryIO | None) -> bytes:
    try:
        if source == "-":
            data = stdin.read(LARGEST + 1) if stdin else b""
        else:
            with Path(source).open("rb") as file:
                data = file.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(
            f"it cannot be read: {reason}", "Give the file of a draft, or - for standard input."
        ) from error
    if len(data) > LARGEST:
        raise InputError(f"it is too large for one draft (at most {LARGEST / 1e6:.0f} MB)")
    return data


def _read(data: bytes, name: str) -> Manuscript:
    ending = Path(name).suffix.lower()
    if ending == ".docx" or data.startswith(_ZIP):
        return _document(data, name)
    if ending in {".html", ".htm", ".xhtml"} or _PAGE.match(data):
        declared = _CHARSET.search(data[:4096])
        text = encoding.decoded(data, declared=declared[1].decode("ascii", "ignore") if declared else None)
        shown, blocks, lines = markup.of_page(canonical(text))
        return Manuscript(name, shown, blocks, lines)
    return plain(encoding.decoded(data), name)


def _document(data: bytes, name: str) -> Manuscript:
    """Read a Word document, tables and all; its lines are its paragraphs."""
    try:
        import docx
        from docx.oxml.ns import qn
    except ImportError as error:
        raise ConfigError(
            "reading Word documents needs python-docx", "Install it: pip install 'newsroom-assistant[docx]'"
        ) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(each.file_size for each in archive.infolist()) > _LARGEST_DOCUMENT:
                raise InputError("it unpacks to more than any document holds")
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        quoting = {style.style_id for style in document.styles if (style.name or "").casefold() in _QUOTING}
    except InputError:
        raise
    except Exception as error:  # a parser of hostile files may fail in any way
        raise InputError("it is no Word document, or a damaged one") from error
    paragraphs = (
        (_words(each, *map(qn, ("w:t", "w:br", "w:tab"))), each.style in quoting) for each in body.iter(qn("w:p"))
    )
    return _joined(paragraphs, name)


def _words(paragraph: Any, text: str, line_end: str, tab: str) -> str:  # noqa: ANN401 - an element of lxml's
    shown = {line_end: "\n", tab: "\t"}
    return "".join(shown.get(each.tag) or each.text or "" for each in paragraph.iter(text, line_end, tab))


def _joined(paragraphs: Iterable[tuple[str, bool]], name: str) -> Manuscript:
    """Return paragraphs as one text; those in a style for quotations are set off, but for a signature.

    A signature of two paragraphs, an office and a name, stands in two lines.
    """
    every = [(canonical(words), is_quoted) for words, is_quoted in paragraphs]
    text, lines, blocks = "", [], []
    for number, (shown, is_quoted) in enumerate(every, start=1):
        signs = _is_second_of_signature(every, number - 1)
        text += ("\n" if signs else "\n\n") if number > 1 else ""
        at = len(text)
        lines.append((at, number))
        text += shown
        signs = signs or _is_second_of_signature(every, number)
        span = markup.set_off(f"\n{shown}") if is_quoted and not signs else None
        blocks += [(at + span[0] - 1, at + span[1] - 1)] if span else []
    return Manuscript(name, text, tuple(blocks), tuple(lines) or ((0, 1),))


def _is_second_of_signature(every: Sequence[tuple[str, bool]], at: int) -> bool:
    """Whether a paragraph and the one before it sign the block quotation that ends before them."""
    if not 1 < at < len(every) or not every[at - 2][1] or (at + 1 < len(every) and every[at + 1][1] and every[at][1]):
        return False
    (office, in_block), (person, is_too) = every[at - 1 : at + 1]
    return in_block == is_too and "\n" not in f"{office}{person}" and signatures.ending(f"\n{office}\n{person}") == 1


def _lines(text: str) -> tuple[tuple[int, int], ...]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return tuple((start, number) for number, start in enumerate(starts, start=1))
