"""Put in words how much there is: a number with its noun, the articles, outlets and days of a scope, a text's beginning."""

from __future__ import annotations

from assistant.schema import Scope
from assistant.text import dates


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 sentence", "2 sentences"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def begun(text: str, most: int) -> str:
    """Return a text of `most` code points whole, of a longer one the beginning and an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def held(scope: Scope) -> str:
    """Return what is there, as the end of a sentence: "24 articles of 13 outlets, 3 May 2024 to 9 June 2024"."""
    outlets = scope.sources[0] if len(scope.sources) == 1 else counted(len(scope.sources), "outlet")
    of = f" of {outlets}" if scope.sources else ""
    days = [dates.shown(day) for day in dict.fromkeys(day[:10] for day in (scope.since, scope.until) if day)]
    return f"{counted(scope.articles, 'article')}{of}{', ' if days else ''}{' to '.join(days)}"
