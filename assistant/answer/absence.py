"""Say that nothing was found, and where it was looked for."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import Scope
from assistant.text.dates import shown


def not_found(scope: Scope) -> str:
    """Return the sentence for a question that the corpus does not answer, with the scope that was searched."""
    if not scope.articles:
        return "Not found: no article is left to look in."
    return f"Not found in {_counted(scope.articles, 'article')}{_outlets(scope.sources)}{_days(scope)}."


def said_nothing(speakers: Sequence[str], matter: str, scope: Scope) -> str:
    """Return the sentence for people who are on record, but not on what was asked, with the scope that was searched."""
    named = " and ".join(filter(None, (", ".join(speakers[:-1]), *speakers[-1:])))
    return f"{not_found(scope)[:-1]}: no words of {named} on “{matter}” were found there."


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _outlets(sources: tuple[str, ...]) -> str:
    if not sources:
        return ""
    return f" of {sources[0]}" if len(sources) == 1 else f" of {_counted(len(sources), 'outlet')}"


def _days(scope: Scope) -> str:
    if not scope.since or not scope.until:
        return ""
    since, until = shown(scope.since[:10]), shown(scope.until[:10])
    return f", {since}" if since == until else f", {since} to {until}"
