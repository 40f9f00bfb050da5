"""Turn a draft into an article: canonical body, identity, headline."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from assistant.corpus.headline import headline
from assistant.schema import Article, Draft
from assistant.text import fields

_ID = re.compile(r"[0-9a-f]{12}")
_TRACKING = re.compile(
    r"(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|smid|ref|ref_src|xtor|at_.*|ns_.*|guccounter|guce_.*)",
    re.IGNORECASE,
)
"""Parameters that say where a reader came from, not what they read."""


def article_of(draft: Draft) -> Article:
    """Return the article that a draft becomes.

    Its id is the draft's own where that is 12 hexadecimal digits, else the beginning of the SHA-256 of its address, or
    of source, headline and day where it has none: so the same article again has the same id, even with a changed body.
    Raises InputError for an empty body and for a date that is not one.
    """
    body = fields.words(draft.body)
    published_at, url = fields.published(draft.published_at), fields.link(fields.known(draft.url))
    given, source = fields.known(draft.title), fields.known(draft.source)
    title = given or headline(body)
    own_id = draft.id if draft.id and _ID.fullmatch(draft.id) else None
    return Article(
        id=own_id or _identity(url, source, title, published_at),
        title=title,
        body=body,
        source=source,
        authors=fields.people(draft.authors),
        published_at=published_at,
        url=url,
        sha256=hashlib.sha256(body.encode()).hexdigest(),
        title_derived=not given,
        extra=fields.kept(draft.extra),
    )


def _identity(url: str | None, source: str | None, title: str, published_at: str | None) -> str:
    day = (published_at or "").partition("T")[0]
    key = address(url) if url else "\n".join((source or "", title, day)).casefold()
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def address(url: str) -> str:
    """Return a web address without what does not name the page: scheme, www, port, fragment, trackers, last slash."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    except ValueError:
        return url.strip()
    named = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(key)
    ]
    return f"{host}{port}{parts.path.rstrip('/')}" + (f"?{urlencode(sorted(named))}" if named else "")
