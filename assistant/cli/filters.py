"""Read the options that say which articles to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.cli import terminal
from assistant.schema import Filters

if TYPE_CHECKING:
    from assistant.app import Assistant

FILTERS: dict[str, Any] = {
    "since": Annotated[str | None, typer.Option("--since", metavar="DATE", help="Published then or later.")],
    "until": Annotated[str | None, typer.Option("--until", metavar="DATE", help="Published then or earlier.")],
    "source": Annotated[list[str] | None, typer.Option("--source", metavar="NAME", help="Of this outlet; repeatable.")],
    "author": Annotated[list[str] | None, typer.Option("--author", metavar="NAME", help="By this author; repeatable.")],
    "speaker": Annotated[
        list[str] | None, typer.Option("--speaker", metavar="NAME", help="Quoting this speaker; repeatable.")
    ],
}

_LISTS = {"source": "sources", "author": "authors", "speaker": "speakers"}


def filters_of(given: dict[str, Any]) -> Filters:
    """Take the options of FILTERS out of `given` and return what they say.

    Raises UsageError for a date that cannot be read or a span of time that ends before it begins.
    """
    since, until = given.pop("since"), given.pop("until")
    names: dict[str, Any] = {field: tuple(given.pop(option) or ()) for option, field in _LISTS.items()}
    if since is None and until is None:
        return Filters(**names)
    from assistant.text.periods import period

    first, last = period(since, until)
    return Filters(since=first, until=last, **names)


def tell_of_strangers(assistant: Assistant, filters: Filters) -> None:
    """Say which of the speakers asked for nobody on record is."""
    for stranger in assistant.strangers(filters) if filters.speakers else ():
        terminal.say(stranger.line)
