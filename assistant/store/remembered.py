"""What a reader has read of articles, for the next that asks: a question asks for the same ones several times."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

Kind = TypeVar("Kind")
_MOST = 1 << 9
"""Things remembered; an article has up to four, of 10 kB each where it is of usual length."""


class Remembered:
    """Remembers until the catalog is of another generation: then some article may be another."""

    def __init__(self, generation: Callable[[], int]) -> None:
        self._generation = generation
        self._of = -1
        self._known: dict[Hashable, Any] = {}

    def one(self, what: str, article_id: str, read: Callable[[str], Kind]) -> Kind:
        """Return what `read` tells of an article, read once."""
        known = self._now()
        key = what, article_id
        if key not in known:
            known[key] = read(article_id)
        found: Kind = known[key]
        return found

    def several(
        self, what: str, article_ids: Iterable[str], read: Callable[[list[str]], Mapping[str, Kind]]
    ) -> dict[str, Kind]:
        """Return what `read` tells of articles, those left out of which it tells nothing; each is read once."""
        known = self._now()
        wanted = list(article_ids)
        if unknown := [each for each in wanted if (what, each) not in known]:
            known.update({(what, each): told for each, told in read(unknown).items()})
        return {each: known[what, each] for each in wanted if (what, each) in known}

    def _now(self) -> dict[Hashable, Any]:
        """Return what is known of this generation, which is looked up before anything of it is read."""
        generation = self._generation()
        if generation != self._of or len(self._known) > _MOST:
            self._of, self._known = generation, {}
        return self._known
