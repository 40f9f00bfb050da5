"""Search and ask: the steps in order."""

from __future__ import annotations

from assistant import retrieve
from assistant.errors import UsageError
from assistant.schema import Filters, Hit

LONGEST_QUESTION = 20_000
"""Code points of a question; what is longer is a document, not a question."""


def search(
    question: str,
    *,
    index: retrieve.Index,
    embedder: retrieve.Embedder,
    count: int = 10,
    filters: Filters = Filters(),
) -> list[Hit]:
    """Return the best passages for a question, the best first.

    Raises UsageError for an empty or endless question.
    """
    return retrieve.search(usable(question), index=index, embedder=embedder, count=count, filters=filters)


def usable(question: str) -> str:
    """Return the question without the white space around it.

    Raises UsageError when nothing is left, or far more than a question.
    """
    asked = question.strip()
    if not asked:
        raise UsageError("the question is empty", 'Ask something: assistant ask "Who said ...?"')
    if len(asked) > LONGEST_QUESTION:
        raise UsageError(
            f"the question has {len(asked):,} characters; {LONGEST_QUESTION:,} is the most",
            "Ask a shorter question; add long texts as articles.",
        )
    return asked
