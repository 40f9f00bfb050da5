"""An article as the text of a file, and back; and where in the corpus the file stands."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath
from typing import Any

from assistant.corpus.article import article_of
from assistant.errors import InputError
from assistant.schema import Article
from assistant.text import fields, frontmatter
from assistant.text.canonical import canonical


def dumps(article: Article) -> str:
    """Return an article as front matter and body; what is not known is left out."""
    known: dict[str, Any] = {
        "id": article.id,
        "title": article.title,
        "title_derived": article.title_derived or None,
        "source": article.source,
        "authors": list(article.authors) or None,
        "published_at": article.published_at,
        "url": article.url,
    }
    return frontmatter.join(
        {name: value for name, value in known.items() if value is not None} | dict(article.extra), article.body
    )


def loads(text: str, input: str) -> Article:  # noqa: A002 - the schema's word
    """Return the article that a file's text holds; `input` names it in errors.

    A file without an id gets the one that its fields amount to. Raises InputError for malformed front matter, an
    unreadable date or an empty body.
    """
    try:
        lines = canonical(text)
        parts = frontmatter.split(lines)
        values, body = parts or ({}, lines.removesuffix("\n"))
        return article_of(fields.draft(values, input=input, body=body))
    except InputError as error:
        raise InputError(f"{input}: {error.message}", error.hint) from error


def fingerprint(article: Article) -> str:
    """Return a digest of everything that an article's file says: one that is unchanged needs no new index."""
    return hashlib.sha256(dumps(article).encode()).hexdigest()


def place(article: Article) -> PurePosixPath:
    """Return where an article's file stands in the corpus: 2023/04/2023-04-15-a-slug-0a1b2c.md, or undated/a-slug-0a1b2c.md."""
    name = f"{slug(article.title)}-{article.id[:6]}.md"
    if article.published_at is None:
        return PurePosixPath("undated", name)
    day = article.published_at.partition("T")[0]
    return PurePosixPath(*day.split("-")[:2], f"{day}-{name}")


def slug(title: str) -> str:
    """Return a title as a short file name of ASCII letters, digits and hyphens, "article" where nothing is left of it."""
    plain = (
        unicodedata.normalize("NFKD", title.replace("’", "").replace("'", ""))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    if len(words) <= 60:
        return words or "article"
    return words[:61].rpartition("-")[0] or words[:60]
