"""Read the ends of a span of time as people type them."""

from __future__ import annotations

from assistant.errors import UsageError
from assistant.text import dates


def period(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Return the first and the last day or instant, ISO: "2023-04" begins on its first day and ends on its last.

    Raises UsageError for a date that cannot be read or a span that ends before it begins.
    """
    first, last = _read("since", since), _read("until", until)
    first = first if first is None or "T" in first else dates.range_start(first)
    last = last if last is None or "T" in last else dates.range_end(last)
    if first and last and first[:10] > last[:10]:
        raise UsageError(f"since {since} is later than until {until}", "Swap them.")
    return first, last


def _read(end: str, text: str | None) -> str | None:
    if text is None:
        return None
    read = dates.iso(text)
    if read is None:
        raise UsageError(f"{end} {text!r} is no date that can be read for certain", "Write it as 2023-04-14.")
    return read
