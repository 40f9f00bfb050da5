"""Read a saved web page: the article's text and what the page says about it, without navigation and comments."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree

from assistant.errors import InputError
from assistant.load import encoding, metadata
from assistant.schema import Draft
from assistant.text import fields
from assistant.text.canonical import canonical, one_line

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_FEWEST_WORDS = 12
"""A page with fewer words in sentences is a frame, an error or a wall, not an article."""
_SHORT = 120
"""Words of prose; a page with fewer is tried again with the fallbacks."""
_SENTENCE_END = re.compile(r"[.!?…।؟]['\"”’»)\]]*(?:\s|$)|[。！？ฯ]")
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "code", "fw", "list", "table", "div", "main", "body"})
_CELLS = frozenset({"cell"})

for _name in ("trafilatura", "htmldate", "justext"):  # they log to stderr what we report as a reason
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def draft(data: bytes, input: str) -> Draft:  # noqa: A002 - the schema's word
    """Return the article on a page; raises InputError where there is none or where its text cannot be decoded."""
    page = _decoded(data)
    document, text = _extracted(page, fast=True)
    if _prose(text) < max(_SHORT, 0.5 * _words(text)):
        document, text = max((document, text), _extracted(page, fast=False), key=lambda found: _share(found[1]))
    if _prose(text) < _FEWEST_WORDS:
        raise InputError("there is no article text on this page")
    said = metadata.of(page, document)
    body = _without_headline(text, said.get("title"))
    if "\ufffd" in body and "\ufffd" not in data.decode("utf-8", "ignore"):
        raise InputError("its encoding cannot be told for certain", "Save the page as UTF-8.")
    return fields.draft(said, input=input, body=body)


def _decoded(data: bytes) -> str:
    """Return a page's text: a few bad bytes outside the article must not cost the article."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii", "ignore") if declared else None
    try:
        return encoding.decoded(data, declared=name)
    except InputError:
        encoding.refuse_binary(data)
        if data.isascii():  # nothing of it is wrong as ASCII: it is all in another encoding
            raise
        return data.decode("utf-8", "replace")


def _extracted(page: str, *, fast: bool) -> tuple[Any, str]:
    """Return what trafilatura finds on a page, and its text, "" for none.

    Its own algorithm alone (`fast`) was nearer to the text that people marked on 102 pages than the vote with its
    fallbacks, which serve where it finds little.
    """
    try:
        document = trafilatura.bare_extraction(page, fast=fast, include_comments=False, with_metadata=True)
    except Exception as error:  # a parser of hostile pages may fail in any way; the next file must still be read
        raise InputError(f"the page cannot be read ({type(error).__name__})") from error
    body = getattr(document, "body", None)
    return document, "" if body is None else _text(body)


def _words(text: str) -> int:
    """Count words, and characters where a script has no spaces between them."""
    return len(re.findall("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|[^\\W\\d_]+", text))


def _prose(text: str) -> int:
    """Count the words that stand in lines with the end of a sentence: menus and lists of links have none."""
    return sum(_words(line) for line in text.split("\n") if _SENTENCE_END.search(line))


def _share(text: str) -> float:
    prose = _prose(text)
    return 0.0 if prose < _FEWEST_WORDS else prose / max(_words(text), 1)


def _text(body: etree._Element) -> str:
    """Return the words of trafilatura's tree: a paragraph a block, with a blank line between them."""
    blocks = (
        re.sub(r"[^\S\n]*\n\s*", "\n", re.sub(r"[^\S\n\t]+", " ", canonical(block))).strip() for block in _blocks(body)
    )
    return "\n\n".join(block for block in blocks if block)


def _blocks(element: etree._Element) -> Iterator[str]:
    """Yield the text of each block below an element, in order."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield "".join(pieces)
            pieces = []
            yield from _blocks(child)
        elif isinstance(child.tag, str):
            pieces.append(
                "\n" if child.tag == "lb" else "\t" if child.tag in _CELLS and "".join(pieces).strip() else ""
            )
            inner = list(_blocks(child))
            pieces.append("\n".join(piece.strip("\n") for piece in inner) if len(inner) > 1 else "".join(inner))
        pieces.append(child.tail or "")
    yield "".join(pieces)


def _without_headline(body: str, title: object) -> str:
    """Return the body without the headline that many pages repeat above it."""
    first, _, rest = body.partition("\n\n")
    return rest if title and rest and one_line(first).casefold() == one_line(str(title)).casefold() else body
