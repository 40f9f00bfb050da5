"""Search a part of the index for passages of current, allowed articles alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.store.parts import Parts
from assistant.store.values import Found, Key

_LISTED = 20_000
"""Passages that a search may be told to keep to one by one; among more than that it looks further and drops others."""

Ask = Callable[[int, Sequence[Key] | None], list[tuple[str, int, float]]]


def found(parts: Parts, ask: Ask, count: int, allowed: frozenset[str] | None) -> list[Found]:
    """Return the best passages of current, allowed articles; `ask` gives the best of all that lie in a part."""
    total = parts.catalog.count().passages
    stale = sum(key.passages for key in parts.catalog.leftovers())
    keys = None if allowed is None else list(parts.catalog.keys(allowed).values())
    permitted = total if keys is None else sum(key.passages for key in keys)
    if not min(count, permitted):
        return []
    listed = keys if keys is not None and permitted <= _LISTED else None
    share = 1.0 if listed is not None else permitted / total
    wanted = int(count / share * 1.2) + stale if share < 1 else count + stale
    while True:
        raw = ask(wanted, listed)
        owners = parts.catalog.owners({key for key, _, _ in raw})
        near = [
            Found(owners[key], number, score)
            for key, number, score in raw
            if key in owners and (allowed is None or owners[key] in allowed)
        ]
        if len(near) >= count or wanted >= total + stale or len(raw) < wanted:
            return near[:count]
        wanted = min(wanted * 4, total + stale)
