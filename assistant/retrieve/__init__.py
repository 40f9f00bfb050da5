"""Find what bears on a question: ranked passages, then numbered sentences, and whether they are enough."""

from __future__ import annotations

from dataclasses import replace

from assistant.retrieve.bearing import bearing
from assistant.retrieve.candidates import candidates
from assistant.retrieve.days_alone import of_days
from assistant.retrieve.event_days import when, with_side
from assistant.retrieve.gather import evidence, joined, numbered
from assistant.retrieve.happening import appeared, asked_sides
from assistant.retrieve.index import Counts, Embedder, Found, Index
from assistant.retrieve.lacking import Lacking, is_unheard, lacking
from assistant.retrieve.ranking import READING, Weights, picked, scored
from assistant.retrieve.sufficiency import Sufficiency, sufficiency
from assistant.retrieve.terms import lexicon, terms
from assistant.schema import Filters, Hit
from assistant.text.named_dates import asks_of_days_alone, is_one_sided, periods
from assistant.text.questions import matter

__all__ = [
    "READING",
    "Counts",
    "Embedder",
    "Found",
    "Index",
    "Lacking",
    "Sufficiency",
    "Weights",
    "appeared",
    "asked_sides",
    "bearing",
    "evidence",
    "is_unheard",
    "joined",
    "lacking",
    "numbered",
    "search",
    "sufficiency",
    "when",
    "with_side",
]

_LONGEST = 2000
"""Code points of a question that are looked at; what comes later is no question but a text."""


def search(  # noqa: PLR0913 - the collaborators, and what narrows the search
    question: str,
    *,
    index: Index,
    embedder: Embedder,
    count: int = 10,
    filters: Filters = Filters(),
    weights: Weights = Weights(),
) -> list[Hit]:
    """Return up to `count` passages for the question, best first; none when the filters leave nothing."""
    asked = matter(question[:_LONGEST])
    allowed = index.allowed(filters)
    if not asked.strip() or (allowed is not None and not allowed):
        return []
    if asks_of_days_alone(asked):
        return of_days(asked, index, allowed, count)
    weights = replace(weights, vector=weights.vector * embedder.strength, date=_date(asked, weights))
    found = candidates(asked, index, embedder, allowed)
    if not found:
        return []
    return picked(scored(asked, found, terms(asked, index), lexicon(embedder), weights), count, weights)


def _date(question: str, weights: Weights) -> float:
    """Return what the date counts for a question: most where it names a period with both its ends."""
    if is_one_sided(question):
        return weights.side
    return weights.period if periods(question) else weights.date
