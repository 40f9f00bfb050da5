"""What a web page says about its article: headline, authors, date, publisher, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from assistant.load import byline
from assistant.text import dates, fields
from assistant.text.canonical import one_line

_LINKED_DATA = re.compile(r"<script[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^>]{0,1000}>(.{1,600}?)</h1", re.IGNORECASE | re.DOTALL)
_BYLINE = re.compile(r"\bby\b:?(?:\s|&nbsp;|<[^>]{0,300}>)*<a\b[^>]{0,500}>\s*([^<>]{3,80}?)\s*</a>", re.IGNORECASE)
_NEAR = 20_000
"""Characters of markup below a headline in which its byline stands; further down others' do."""
_NOTICE = re.compile(r"copyright\b|©|all rights\b", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_META = re.compile(r"<meta\s[^>]{1,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PUBLISHED = (
    "article:published_time", "datepublished", "og:article:published_time", "parsely-pub-date", "sailthru.date",
    "article.published", "published_time", "date", "pubdate", "dc.date.issued", "dcterms.created",
)  # fmt: skip
_ARTICLE = re.compile(
    r"(?:news|blog|live|report|review|opinion|analysis|background)?\w*(?:article|posting|report)", re.IGNORECASE
)


def of(page: str, document: Any) -> dict[str, Any]:  # noqa: ANN401 - trafilatura's Document
    """Return the fields of the article on a page, from what trafilatura found and what it leaves out.

    The time of day comes from the page's own data where its day is the one that was found.
    """
    linked = next(_articles(page), {})
    return {
        "title": _headline(page, document),
        "authors": _authors(page, document, linked),
        "source": _publisher(document),
        "published_at": _published(page, linked, document.date),
        "url": fields.link(document.url),
    }


def _headline(page: str, document: Any) -> str | None:  # noqa: ANN401 - trafilatura's Document
    """Return the headline as a reader sees it: the page's own heading where it is much like its declared title.

    Declared titles are written for search engines and end in the publisher's name.
    """
    declared = str(document.title or "")
    wanted = set(re.findall(r"\w+", declared.lower()))
    for heading in _HEADING.finditer(page):
        text = " ".join(unescape(_TAG.sub(" ", heading[1])).split())
        words = set(re.findall(r"\w+", text.lower()))
        if len(words) >= 3 and len(words & wanted) >= 0.5 * len(words):
            return text
    return declared.removesuffix(str(document.sitename or "")).rstrip(" |-–—·:") or None


def _publisher(document: Any) -> str | None:  # noqa: ANN401 - trafilatura's Document
    """Return the publisher's name; its host where what stands for a name is an address, the headline or a notice."""
    name, host = str(document.sitename or ""), document.hostname
    is_headline = one_line(name).casefold() == one_line(str(document.title or "")).casefold()
    if fields.link(name):
        return (urlsplit(name).hostname or "").removeprefix("www.")
    return host if not name or is_headline or _NOTICE.match(name) else name


def _authors(page: str, document: Any, linked: dict[str, Any]) -> list[str]:  # noqa: ANN401 - trafilatura's Document
    given = linked.get("author")
    items = given if isinstance(given, list) else [given]
    named = [str(item["name"]) for item in items if isinstance(item, dict) and isinstance(item.get("name"), str)]
    found = [name.strip() for name in (document.author or "").split(";") if name.strip()]
    return list(fields.people(named)) or list(_signed(page)) or found


def _signed(page: str) -> tuple[str, ...]:
    """Return the names of the linked byline below the headline, as in By <a>Ann Bell</a>."""
    heading = _HEADING.search(page)
    start = heading.end() if heading else 0
    for link in _BYLINE.finditer(page, start, start + _NEAR):
        name = " ".join(unescape(link[1]).split())
        if said := byline.read(f"By {name}"):
            return fields.people(said.get("author"))
    return ()


def _published(page: str, linked: dict[str, Any], found: str | None) -> str | None:
    """Return the date of publication as ISO; one that is stated and cannot be read as it stands, to be refused."""
    stated = list(_stated(page, linked))
    read = [iso for value in stated if (iso := dates.iso(value))]
    on = found or next(iter(read), None)
    return next((iso for iso in read if on and iso.startswith(f"{on}T")), on or next(iter(stated), None))


def _stated(page: str, linked: dict[str, Any]) -> Iterator[str]:
    """Yield the dates of publication that a page states for machines, the surest first."""
    if isinstance(linked.get("datePublished"), str):
        yield linked["datePublished"]
    metas = [_attributes(tag[0]) for tag in _META.finditer(page)]
    for name in _PUBLISHED:
        yield from (meta["content"] for meta in metas if meta.get("content") and name in _names(meta))


def _attributes(tag: str) -> dict[str, str]:
    return {
        match[1].lower(): unescape(match[2] if match[2] is not None else match[3]) for match in _ATTRIBUTE.finditer(tag)
    }


def _names(meta: dict[str, str]) -> set[str]:
    return {meta.get(key, "").lower() for key in ("property", "name", "itemprop")}


def _articles(page: str) -> Iterator[dict[str, Any]]:
    """Yield the articles that a page's linked data describe."""
    for part in page.split("</script"):
        if opening := _LINKED_DATA.search(part):
            with suppress(ValueError, RecursionError):
                yield from _described(json.loads(part[opening.end() :]))


def _described(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        for item in value:
            yield from _described(item)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.fullmatch(kind)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        yield from _described(value.get("@graph", []))
