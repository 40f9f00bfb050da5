"""Put a citation's hash, offsets, words and labels to the corpus as it is now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from assistant.errors import NotFoundError
from assistant.schema import Article, Citation, Quote, VerifiedCitation
from assistant.text.aliases import one_speaker
from assistant.text.typography import normal, plain

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


def verified(citation: Citation, index: Index, shown: Sequence[str] | None = None) -> VerifiedCitation:
    """Return a citation with what the corpus says of it; `shown` is in what a page shows it otherwise."""
    contradiction = _contradiction(citation) or next(iter(shown or ()), None)
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


def _contradiction(citation: Citation) -> str | None:
    """Return in what a receipt contradicts itself, whatever the corpus says."""
    if not _SHA256.fullmatch(citation.sha256):
        return "what should be the article's SHA-256 is none"
    if not 0 <= citation.start < citation.end:
        return f"[{citation.start}, {citation.end}) is no range of characters"
    if citation.end - citation.start != len(citation.text):
        long = citation.end - citation.start
        return f"its words are {len(citation.text):,} characters long, its range {long:,}"
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
        whole, words = normal(body), plain(citation.text).strip()
        found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", whole.text) if words else ()
        exact = [whole.span(at.start(), at.end()) for at in found]
    return min(exact, key=lambda span: abs(span[0] - citation.start), default=None)


def _label(citation: Citation, article: Article, quotes: Iterable[Quote]) -> str | None:
    """Return what the corpus says otherwise about words that stand: whose they are, where and when they appeared."""
    speakers = [q.speaker for q in quotes if q.speaker and q.start < citation.end and citation.start < q.end]
    told = []
    if citation.speaker and speakers and not any(one_speaker(citation.speaker, each) for each in speakers):
        told.append(
            f"the corpus has {' and '.join(dict.fromkeys(speakers))} as speaker, the receipt {citation.speaker}"
        )
    for field, name in _LABELS.items():
        now, then = getattr(article, field), getattr(citation, field)
        if (now or "") != (then or ""):
            told.append(f"the {name} is {now or 'not known'} in the corpus, {then or 'not known'} in the receipt")
    return f"the words stand, but {'; '.join(told)}" if told else None
