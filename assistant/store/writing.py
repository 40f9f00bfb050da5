"""Put articles into an index and take them out, so that readers see each wholly or not at all.

The order is the safety: new keys are announced in the catalog's journal, vectors and terms are written under them,
and one commit of the catalog makes the articles visible and sends the keys of their older versions to the journal.
What the journal holds is swept out afterwards, or by the next writer if this one is killed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ConfigError
from assistant.schema import Measure
from assistant.store.catalog import Catalog
from assistant.store.faults import need_room
from assistant.store.values import Key, Record


class _Vectors(Protocol):
    def add(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None: ...
    def remove(self, ids: Sequence[str]) -> None: ...


class _Terms(Protocol):
    def add(self, record: Record, key: str) -> None: ...
    def remove(self, keys: Sequence[str]) -> None: ...
    def commit(self) -> None: ...


class _Parts(Protocol):
    @property
    def folder(self) -> Path: ...
    @property
    def catalog(self) -> Catalog: ...
    @property
    def vectors(self) -> _Vectors: ...
    @property
    def terms(self) -> _Terms: ...
    def begin(self) -> None: ...
    def shown(self) -> None: ...


class Writer:
    """Writes to one index while its lock is held. Raises ConfigError when the index cannot be written to.

    Where the disk has too little room nothing is begun.
    """

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        parts.begin()

    def put(self, records: Sequence[Record]) -> None:
        """Add the articles, or replace what was there under their ids; all of them become visible at once."""
        if not records:
            return
        width = next((record.vectors.shape[1] for record in records if len(record.vectors)), 0)
        if width:
            self._parts.catalog.settle(width)
        need_room(self._parts.folder, sum(len(record.passages) for record in records), width)
        keys = self._parts.catalog.announce(records)
        ids = [f"{key.name}:{number}" for key in keys for number in range(key.passages)]
        if ids:
            self._parts.vectors.add(ids, np.concatenate([record.vectors for record in records if len(record.vectors)]))
            for record, key in zip(records, keys, strict=True):
                self._parts.terms.add(record, key.name)
            self._parts.terms.commit()
        self._parts.catalog.put(records, keys)
        self._parts.shown()
        with suppress(ConfigError):  # what was asked for is done; the next writer sweeps
            self.sweep()

    def remove(self, article_ids: Iterable[str]) -> None:
        """Take articles out; ids that are not there are none the worse."""
        self._parts.catalog.remove(article_ids)
        self._parts.shown()
        with suppress(ConfigError):  # what was asked for is done; the next writer sweeps
            self.sweep()

    def note(self, measure: Measure) -> None:
        """Keep how well the lists find what they should, until another is noted."""
        self._parts.catalog.note(measure)

    def sweep(self) -> None:
        """Delete vectors and terms that belong to no article."""
        keys: list[Key] = self._parts.catalog.leftovers()
        if keys:
            self._parts.vectors.remove([f"{key.name}:{n}" for key in keys for n in range(key.passages)])
            self._parts.terms.remove([key.name for key in keys])
            self._parts.terms.commit()
            self._parts.catalog.swept(keys)
