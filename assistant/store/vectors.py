"""The passages' vectors, in Chroma: in a folder of its own in process, or on a server.

Only vectors and their ids are stored there: the words stand in the corpus, filters are resolved in the catalog. An id
is the article's key and the passage's number, `key:number`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateCollectionConfiguration, CreateHNSWConfiguration
from chromadb.api.models.Collection import Collection
from chromadb.config import Settings
from chromadb.errors import NotFoundError
from numpy.typing import NDArray

from assistant.errors import ConfigError
from assistant.store.faults import REBUILD, fault

# Measured on 6,590 passages of news and noisy questions (recall of the true nearest 50, processor seconds to build):
# Chroma's own 100/16/100: .992, 1.3 s; 100/24/200: .998, 1.4 s; 200/24/200: .999, 2.3 s.
# `sync_threshold` is how many vectors may wait in the log, to be put into the graph whenever the index is opened:
# a cold first question takes 0.07 s more with 1,000 than with 200, large adds are as fast from 500 on.
_GRAPH = CreateHNSWConfiguration(
    space="cosine", ef_construction=100, max_neighbors=24, ef_search=200, sync_threshold=500
)

_COMPARED = 500
"""Up to so many ids are compared one by one: 4 ms for 100 of 48,000, where the graph takes 33 ms to find its way."""

_spellings = count()


class Vectors:
    """An open collection of vectors. Raises ConfigError when it is missing or damaged or its server does not answer."""

    def __init__(self, folder: Path, name: str, *, url: str | None = None) -> None:
        self._folder = folder
        self._name = name
        self._url = url
        # Within a process Chroma shares one engine, with what it has cached, among all that spell a path alike; a
        # spelling of one's own gives an engine that closing really ends, so that opening again shows the latest.
        self._path = str(folder) + "/." * (next(_spellings) % 256)
        self._opened: tuple[Client, Collection] | None = None
        with self._open():
            pass

    @classmethod
    def create(cls, folder: Path, name: str, *, url: str | None = None) -> Vectors:
        """Make an empty collection and open it."""
        with _mapped(url or folder):
            client = _client(str(folder), url)
            try:
                configured = CreateCollectionConfiguration(hnsw=_GRAPH)
                client.create_collection(name, embedding_function=None, configuration=configured)
            finally:
                _close(client)
        return cls(folder, name, url=url)

    def close(self) -> None:
        """Let go of the folder or the server."""
        opened, self._opened = self._opened, None
        if opened:
            _close(opened[0])

    def refresh(self) -> None:
        """See what other processes have written: in process an open client never does, one that opens again does."""
        if self._url is None:
            self.close()

    def drop(self) -> None:
        """Delete the collection."""
        with self._open() as (client, _):
            client.delete_collection(self._name)

    def nearest(
        self, vector: NDArray[np.float32], wanted: int, among: Sequence[str] | None = None
    ) -> list[tuple[str, float]]:
        """Return the ids nearest to a unit vector with their cosines, the nearest first; only those `among`, if given."""
        if among is not None and len(among) <= _COMPARED:
            return self._compared(vector, among)[:wanted]
        with self._open() as (_, collection):
            found = collection.query(
                query_embeddings=vector.reshape(1, -1),
                n_results=wanted if among is None else min(wanted, len(among)),
                ids=None if among is None else list(among),
                include=["distances"],
            )
        distances = (found["distances"] or [[]])[0]
        return [(name, 1 - distance) for name, distance in zip(found["ids"][0], distances, strict=True)]

    def _compared(self, vector: NDArray[np.float32], among: Sequence[str]) -> list[tuple[str, float]]:
        if not among:
            return []
        with self._open() as (_, collection):
            found = collection.get(ids=list(among), include=["embeddings"])
        if not found["ids"]:
            return []
        cosines = np.asarray(found["embeddings"], dtype=np.float32) @ vector
        return [(found["ids"][row], float(cosines[row])) for row in np.argsort(-cosines, kind="stable")]

    def count(self) -> int:
        """Return how many vectors there are, those that no article has any more included."""
        with self._open() as (_, collection):
            return collection.count()

    def add(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Store unit vectors under ids that are new."""
        with self._open() as (client, collection):
            step = client.get_max_batch_size()
            for first in range(0, len(ids), step):
                collection.add(ids=list(ids[first : first + step]), embeddings=vectors[first : first + step])

    def remove(self, ids: Sequence[str]) -> None:
        """Forget the ids; those that are not there are none the worse."""
        with self._open() as (client, collection):
            step = client.get_max_batch_size()
            for first in range(0, len(ids), step):
                collection.delete(ids=list(ids[first : first + step]))

    @contextmanager
    def _open(self) -> Iterator[tuple[Client, Collection]]:
        """Give the open client and its collection, and close them if anything fails.

        After a failed write an engine may keep its database locked, and would wait for itself at the next.
        """
        with _mapped(self._url or self._folder):
            try:
                if self._opened is None:
                    client = _client(self._path, self._url)
                    try:
                        self._opened = client, client.get_collection(self._name, embedding_function=None)
                    except BaseException:
                        _close(client)
                        raise
                yield self._opened
            except BaseException:
                self.close()
                raise


def _client(path: str, url: str | None) -> Client:
    quiet = Settings(anonymized_telemetry=False)
    if url is None:
        return cast(Client, chromadb.PersistentClient(path, settings=quiet))
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ConfigError(f"{url!r} is no address of a Chroma server", "Write it like http://127.0.0.1:8000.")
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    return cast(Client, chromadb.HttpClient(parts.hostname, port, ssl=secure, settings=quiet))


def _close(client: Client) -> None:
    for part in (client, client._admin_client):  # noqa: SLF001 - Chroma itself leaves its connections open
        session = getattr(getattr(part, "_server", None), "_session", None)
        if session is not None:
            session.close()
    client.close()


@contextmanager
def _mapped(where: str | Path) -> Iterator[None]:
    """Turn whatever Chroma raises into ConfigError: its own errors, its libraries', and panics of its engine."""
    try:
        yield
    except (ConfigError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # a panic of the engine is no Exception
        if isinstance(error, NotFoundError):
            raise ConfigError(f"the vectors of this home are not in {where}", REBUILD) from error
        if isinstance(where, Path):
            raise fault("the vectors", where, error) from error
        told = " ".join(str(error).split())[:200]
        raise ConfigError(
            f"the Chroma server at {where} failed: {told}", "Is it running? See ASSISTANT_CHROMA_URL."
        ) from error
