"""Read the options that say which articles to look at."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from assistant.errors import UsageError
from assistant.schema import Filters

FILTERS: dict[str, Any] = {
    "since": Annotated[str | None, typer.Option("--since", metavar="DATE", help="Published then or later.")],
    "until": Annotated[str | None, typer.Option("--until", metavar="DATE", help="Published then or earlier.")],
    "source": Annotated[list[str] | None, typer.Option("--source", metavar="NAME", help="Of this outlet; repeatable.")],
    "author": Annotated[list[str] | None, typer.Option("--author", metavar="NAME", help="By this author; repeatable.")],
    "speaker": Annotated[
        list[str] | None, typer.Option("--speaker", metavar="NAME", help="Quoting this speaker; repeatable.")
    ],
}


def filters_of(given: dict[str, Any]) -> Filters:
    """Take the options of FILTERS out of `given` and return what they say.

    Raises UsageError for a date that cannot be read or a span of time that ends before it begins.
    """
    since, until = given.pop("since"), given.pop("until")
    return filters_from(since, until, **{name: given.pop(name) or () for name in ("source", "author", "speaker")})


def filters_from(since: str | None, until: str | None, **names: Any) -> Filters:  # noqa: ANN401 - lists of names
    """Return Filters from words as typed: "2023-04" begins on its first day as `since` and ends on its last as `until`.

    Raises UsageError for a date that cannot be read or a span of time that ends before it begins.
    """
    first, last = _date("--since", since, end=False), _date("--until", until, end=True)
    if first and last and first[:10] > last[:10]:
        raise UsageError(f"--since {since} is later than --until {until}", "Swap them.")
    return Filters(
        since=first,
        until=last,
        sources=tuple(names.get("source", ())),
        authors=tuple(names.get("author", ())),
        speakers=tuple(names.get("speaker", ())),
    )


def _date(option: str, text: str | None, *, end: bool) -> str | None:
    if text is None:
        return None
    from assistant.text import dates

    read = dates.iso(text)
    if read is None:
        raise UsageError(f"{option} {text!r} is no date that can be read for certain", "Write it as 2023-04-14.")
    if "T" in read:
        return read
    return dates.range_end(read) if end else dates.range_start(read)
