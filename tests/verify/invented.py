"""Make evidence out of invented articles."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from assistant.schema import Article, Evidence, Quote
from assistant.split import sentences


def article(
    body: str, *, title: str = "Notes from Velm", source: str = "The Velm Courier", published: str = "2031-05-09"
) -> Article:
    """Return an invented article."""
    digest = hashlib.sha256((title + body).encode()).hexdigest()
    return Article(digest[:12], title, body, source, ("Ida Sorn",), published, None, digest)


def quote(
    body: str,
    text: str,
    speaker: str | None,
    *,
    role: str | None = None,
    kind: str = "direct",
    group: int | None = None,
) -> Quote:
    """Return a quotation that stands in a body."""
    start = body.index(text)
    return Quote(start, start + len(text), text, kind, speaker, role, group=group)  # type: ignore[arg-type]


def evidence(
    body: str,
    quotes: Sequence[tuple[str, str | None] | Quote] = (),
    *,
    first: int = 1,
    title: str = "Notes from Velm",
    source: str = "The Velm Courier",
    published: str = "2031-05-09",
) -> tuple[Evidence, ...]:
    """Return each sentence of an invented article as evidence, numbered from `first`."""
    made = article(body, title=title, source=source, published=published)
    found = [each if isinstance(each, Quote) else quote(body, *each) for each in quotes]
    return tuple(
        Evidence(
            number, made, sentence.start, sentence.end,
            quotes=tuple(q for q in found if q.start < sentence.end and sentence.start < q.end),
        )
        for number, sentence in enumerate(sentences(body), start=first)
    )  # fmt: skip
