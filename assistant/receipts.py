"""Re-check a saved answer: each citation's hash, offsets and words against the corpus as it is now."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html.parser import HTMLParser
from typing import Any, Protocol

from assistant.errors import InputError, NotFoundError
from assistant.schema import Article, Citation, Quote, VerifiedCitation
from assistant.text import names
from assistant.text.typography import normal

_HINT = "Give the output of `assistant ask --json`, a page of `assistant ask --html`, or the id of a kept answer."
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LABELS = {"title": "headline", "source": "source", "published_at": "date", "url": "address"}


class Index(Protocol):
    """What a receipt is checked against."""

    def article(self, id_or_prefix: str) -> Article:
        """Return an article. Raises NotFoundError."""
        ...

    def quotes(self, article_id: str) -> tuple[Quote, ...]:
        """Return the quotes of an article."""
        ...


def read(content: bytes) -> tuple[Citation, ...]:
    """Return the citations of an answer as JSON or as a page, those nearest to the question included.

    Raises InputError when it is neither, or when a page shows other words than it holds.
    """
    page = _Page()
    try:
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            page.feed(content.decode("utf-8-sig"))
            page.close()
            return citations(json.loads(page.data))
        return citations(json.loads(content.decode(json.detect_encoding(content)).removeprefix("\ufeff")))
    except (ValueError, RecursionError) as error:
        raise InputError("this is no answer of this program", _HINT) from error


def shown(content: bytes) -> dict[int, str]:
    """Return the words that a page shows for each citation, by number; nothing for what is no page."""
    page = _Page()
    page.feed(content.decode("utf-8", "replace"))
    return {number: "".join(words) for number, words in page.marked.items()}


def citations(document: object) -> tuple[Citation, ...]:
    """Return the citations of a document in the shape of `ask --json`. Raises InputError where it has another shape."""
    if not isinstance(document, Mapping) or not isinstance(document.get("citations"), list):
        raise InputError("this holds no citations", _HINT)
    nearest = document.get("nearest") or []
    if not isinstance(nearest, list):
        raise InputError("what it has for nearest sentences is no list", _HINT)
    return tuple(map(_citation, [*document["citations"], *nearest]))


def verify(cited: Iterable[Citation], index: Index, shown: Mapping[int, str] | None = None) -> list[VerifiedCitation]:
    """Return each citation with what the corpus says of it; `shown` are the words that a page shows, by number."""
    return [_verified(citation, index, (shown or {}).get(citation.number)) for citation in cited]


def is_foreign(verified: Sequence[VerifiedCitation]) -> bool:
    """Return whether no article of a receipt is known here: it is another corpus's, or they have all been removed."""
    return bool(verified) and not any(each.known for each in verified)


class _Page(HTMLParser):
    """Finds the answer that a page holds as data, and the words that it marks in each receipt."""

    def __init__(self) -> None:
        super().__init__()
        self.data = ""
        self.marked: dict[int, list[str]] = {}
        self._number: int | None = None
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a receipt, its marked words or the data begin."""
        name = dict(attrs).get("id") or ""
        if tag == "article" and re.fullmatch(r"c\d{1,9}", name):
            self._number = int(name[1:])
        if tag == "mark" or (tag == "script" and name == "answer"):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        """Note where they end."""
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep what stands in them."""
        if self._inside == "script":
            self.data += data
        elif self._inside == "mark" and self._number is not None:
            self.marked.setdefault(self._number, []).append(data)


def _citation(given: Any) -> Citation:  # noqa: ANN401 - whatever a file holds
    if not isinstance(given, Mapping):
        raise InputError("a citation in it is no citation", _HINT)
    kinds = {"number": int, "article_id": str, "sha256": str, "start": int, "end": int, "text": str}
    if not all(isinstance(given.get(name), kind) for name, kind in kinds.items()):
        raise InputError(f"citation {given.get('number')} in it lacks one of {', '.join(kinds)}", _HINT)
    title, source, published_at, url, speaker = (_text(given.get(name)) for name in (*_LABELS, "speaker"))
    return Citation(
        number=given["number"],
        article_id=given["article_id"],
        sha256=given["sha256"],
        title=title or "",
        source=source,
        published_at=published_at,
        url=url,
        start=given["start"],
        end=given["end"],
        text=given["text"],
        speaker=speaker,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _verified(citation: Citation, index: Index, page: str | None) -> VerifiedCitation:
    contradiction = _contradiction(citation, page)
    article = _article(citation.article_id, index)
    if contradiction:
        return VerifiedCitation(citation, "tampered", contradiction, known=article is not None)
    if article is None:
        return VerifiedCitation(citation, "gone", "its article is not in this corpus", known=False)
    if article.sha256 != citation.sha256:
        return _in_changed(citation, article)
    if article.body[citation.start : citation.end] != citation.text:
        return _in_unchanged(citation, article)
    label = _label(citation, article, index.quotes(article.id))
    if label:
        return VerifiedCitation(citation, "relabelled", label, citation.start, citation.end)
    return VerifiedCitation(citation, "stands", "word for word where the receipt says", citation.start, citation.end)


def _article(article_id: str, index: Index) -> Article | None:
    try:
        found = index.article(article_id)
    except NotFoundError:
        return None
    return found if found.id == article_id else None


def _contradiction(citation: Citation, page: str | None) -> str | None:
    """Return in what a receipt contradicts itself, whatever the corpus says."""
    if not _SHA256.fullmatch(citation.sha256):
        return "what should be the article's SHA-256 is none"
    if not 0 <= citation.start < citation.end:
        return f"[{citation.start}, {citation.end}) is no range of characters"
    if citation.end - citation.start != len(citation.text):
        long = citation.end - citation.start
        return f"its words are {len(citation.text):,} characters long, its range {long:,}"
    if page is not None and citation.text.isprintable() and "".join(page.split()) != "".join(citation.text.split()):
        return "the page shows other words than the receipt inside it holds"
    return None


def _in_unchanged(citation: Citation, article: Article) -> VerifiedCitation:
    """Tell of words that are not those of the very text whose hash the receipt names."""
    found = _found(citation, article.body)
    reason = "the article is unchanged, but other words stand at that place"
    if found is None:
        return VerifiedCitation(citation, "tampered", f"{reason}, and the receipt's stand nowhere in it")
    return VerifiedCitation(citation, "tampered", f"{reason}; the receipt's stand elsewhere in it", *found)


def _in_changed(citation: Citation, article: Article) -> VerifiedCitation:
    found = _found(citation, article.body)
    if found is None:
        return VerifiedCitation(citation, "gone", "the article has changed, and these words no longer stand in it")
    reason = "the article has changed; the words still stand in it"
    same = "" if article.body[slice(*found)] == citation.text else ", typography aside"
    return VerifiedCitation(citation, "moved", f"{reason}{same}", *found)


def _found(citation: Citation, body: str) -> tuple[int, int] | None:
    """Return where the words stand, nearest to where they stood; typography may differ, nothing else."""
    exact = [(at.start(), at.start() + len(citation.text)) for at in re.finditer(re.escape(citation.text), body)]
    if not exact:
        whole, words = normal(body), normal(citation.text).text.strip()
        found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", whole.text) if words else ()
        exact = [whole.span(at.start(), at.end()) for at in found]
    return min(exact, key=lambda span: abs(span[0] - citation.start), default=None)


def _label(citation: Citation, article: Article, quotes: Iterable[Quote]) -> str | None:
    """Return what the corpus says otherwise about words that stand: whose they are, where and when they appeared."""
    speakers = [q.speaker for q in quotes if q.speaker and q.start < citation.end and citation.start < q.end]
    told = []
    if citation.speaker and speakers and not any(names.same(citation.speaker, each) for each in speakers):
        told.append(
            f"the corpus has {' and '.join(dict.fromkeys(speakers))} as speaker, the receipt {citation.speaker}"
        )
    for field, name in _LABELS.items():
        now, then = getattr(article, field), getattr(citation, field)
        if (now or "") != (then or ""):
            told.append(f"the {name} is {now or 'not known'} in the corpus, {then or 'not known'} in the receipt")
    return f"the words stand, but {'; '.join(told)}" if told else None
