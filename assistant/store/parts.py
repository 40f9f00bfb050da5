"""The three parts of one index, opened as they are needed: catalog, vectors, terms."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.errors import ConfigError
from assistant.store.catalog import Catalog
from assistant.store.faults import REBUILD
from assistant.store.shadow import Shadow, is_writable
from assistant.store.terms import Terms

if TYPE_CHECKING:
    from assistant.store.vectors import Vectors


class Parts:
    """One index: its folder, its catalog, and the vectors and terms that are opened when first used."""

    def __init__(self, folder: Path, *, embedder: str, dimensions: int | None = None, chroma_url: str | None) -> None:
        self._folder = folder
        self._url = chroma_url
        self.catalog = Catalog(folder / "catalog.sqlite3")
        known = self.catalog.dimensions
        if not known:
            self.catalog.adopt(embedder)
        if self.catalog.embedder != embedder or (known and dimensions and known != dimensions):
            self.catalog.close()
            raise ConfigError(
                f"the index was made with the embedder {self.catalog.embedder!r}, not {embedder!r}",
                f"{REBUILD}; or set ASSISTANT_EMBEDDER as it was.",
            )
        self._shown = self.catalog.generation()
        self._shadow = Shadow(folder)
        self._writes = False

    @property
    def folder(self) -> Path:
        """Where the parts stand."""
        return self._folder

    @classmethod
    def create(cls, folder: Path, *, embedder: str, dimensions: int | None = None, chroma_url: str | None) -> Self:
        """Make the parts of an empty index in a folder that exists."""
        from assistant.store.vectors import Vectors  # noqa: PLC0415 - see `vectors`

        Vectors.create(folder / "vectors", _collection(folder), url=chroma_url).close()
        Terms.create(folder / "terms")
        Catalog.create(folder / "catalog.sqlite3", embedder=embedder, dimensions=dimensions or 0).close()
        return cls(folder, embedder=embedder, dimensions=dimensions, chroma_url=chroma_url)

    @cached_property
    def vectors(self) -> Vectors:
        """The vectors."""
        from assistant.store.vectors import Vectors  # noqa: PLC0415 - 0.8 s that list, show and quotes need not pay

        return Vectors(self._read_from / "vectors", _collection(self.folder), url=self._url)

    @cached_property
    def terms(self) -> Terms:
        """The terms."""
        return Terms(self._read_from / "terms")

    @property
    def _read_from(self) -> Path:
        """Where the engines can work: a folder of ours for reading where nothing can be written to the index's own."""
        in_place = self._writes or (is_writable(self.folder) and not self._shadow.is_open)
        return self.folder if in_place else self._shadow.open()

    def refresh(self) -> None:
        """Let the vectors and terms that are open show what other processes have written since."""
        generation = self.catalog.generation()
        if generation != self._shown and self._shadow.is_open:
            self._let_go()
            self._shown = generation
        if generation != self._shown:
            for name in ("vectors", "terms"):
                if name in self.__dict__:
                    self.__dict__[name].refresh()
            self._shown = generation

    def begin(self) -> None:
        """Begin writing: vectors and terms are opened where they stand, whether or not there is room."""
        if self._shadow.is_open:
            self._let_go()
        self._writes = True

    def shown(self) -> None:
        """Note that the parts show the catalog's generation, since they were written to here."""
        self._shown = self.catalog.generation()

    def rest(self) -> None:
        """Give up writing."""
        self._writes = False
        if "terms" in self.__dict__:
            self.terms.rest()

    def close(self) -> None:
        """Let go of everything."""
        self._let_go()
        self.catalog.close()

    def _let_go(self) -> None:
        """Close vectors and terms; they are opened again when they are used."""
        self.rest()
        self.__dict__.pop("terms", None)
        vectors = self.__dict__.pop("vectors", None)
        if vectors is not None:
            vectors.close()
        self._shadow.close()


def drop_collection(folder: Path, chroma_url: str) -> None:
    """Delete what an index that is not in use left on a Chroma server."""
    from assistant.store.vectors import Vectors  # noqa: PLC0415 - see `Parts.vectors`

    vectors = Vectors(folder / "vectors", _collection(folder), url=chroma_url)
    vectors.drop()
    vectors.close()


def _collection(folder: Path) -> str:
    """Return a name of its own for each index: several homes may share a server."""
    return f"passages-{folder.name}"
