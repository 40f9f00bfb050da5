"""Re-check a saved answer: what it says against itself, what it cites against the corpus as it is now."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.errors import NotFoundError
from assistant.receipts import citations, pages, wording
from assistant.receipts.citations import Index
from assistant.receipts.reading import Receipt, read
from assistant.schema import Article, VerifiedAnswer, VerifiedCitation

__all__ = ["Index", "Receipt", "is_foreign", "read", "verify"]


def verify(receipt: Receipt, index: Index) -> VerifiedAnswer:
    """Return what the corpus says of each citation, and whether the answer agrees with itself in all that it shows."""
    shown = pages.differences(receipt, articles(receipt, index))
    cited = tuple(citations.verified(each, index, shown.get(each.number)) for each in receipt.citations)
    reasons = (*wording.contradictions(receipt), *shown.get(None, ()))
    if reasons:
        return VerifiedAnswer("tampered", reasons, cited)
    if receipt.digest is None:
        return VerifiedAnswer("unsealed", (wording.UNSEALED,), cited)
    return VerifiedAnswer("stands", (wording.agreement(receipt),), cited)


def is_foreign(verified: Sequence[VerifiedCitation]) -> bool:
    """Return whether no article of a receipt is known here: it is another corpus's, or they have all been removed."""
    return bool(verified) and not any(each.known for each in verified)


def articles(receipt: Receipt, index: Index) -> dict[str, Article]:
    """Return the articles that a receipt cites and that are at hand, by id."""
    found = {}
    for article_id in {citation.article_id for citation in receipt.citations}:
        try:
            article = index.article(article_id)
        except NotFoundError:
            continue
        if article.id == article_id:
            found[article_id] = article
    return found
