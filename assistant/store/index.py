"""The index of a home as its users see it: articles, passages near to a vector, passages that hold a question's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ConfigError, NotFoundError
from assistant.schema import Article, EventTime, Filters, Measure, Passage, Quote, Scope, Sentence
from assistant.store import builds, event_times, ledger, lock, searching, speakers
from assistant.store.ledger import Count, Row, Wanted
from assistant.store.parts import Parts, drop_collection
from assistant.store.speakers import Named
from assistant.store.values import Counts, Filed, Found, Key
from assistant.store.writing import Writer
from assistant.text.aliases import Identity

Each = TypeVar("Each")
_None_yet = Counts(0, 0, 0)


class Store:
    """An index that may be there or not yet: nothing is made before the first writing, an absent one is empty.

    It stays open while others write, and shows what they wrote. Whatever is wrong with the files raises ConfigError
    when it is met, so that `rebuilding` can always make a new index beside them.
    """

    def __init__(
        self, folder: Path, *, embedder: str, dimensions: int | None = None, chroma_url: str | None = None
    ) -> None:
        self.folder = folder
        self.embedder = embedder
        self.dimensions = dimensions
        self._url = chroma_url
        self._open_parts: Parts | None = None

    @classmethod
    def open(cls, folder: Path, *, embedder: str, dimensions: int | None = None, chroma_url: str | None = None) -> Self:
        """Open the index in a folder, whose vectors are those of the named embedder, here or on a Chroma server."""
        return cls(folder, embedder=embedder, dimensions=dimensions, chroma_url=chroma_url)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of everything; using the store again opens it again."""
        parts, self._open_parts = self._open_parts, None
        if parts is not None:
            parts.close()

    # Searching

    def nearest(self, vector: NDArray[np.float32], count: int, allowed: frozenset[str] | None = None) -> list[Found]:
        """Return the passages nearest to a unit vector, the nearest first, of the allowed articles; score is a cosine."""
        parts = self._searchable()
        if parts is None or not vector.any() or not parts.catalog.dimensions:
            return []
        if len(vector) != parts.catalog.dimensions:
            parts.catalog.settle(len(vector))

        def ask(wanted: int, keys: Sequence[Key] | None) -> list[tuple[str, int, float]]:
            ids = None if keys is None else [f"{key.name}:{n}" for key in keys for n in range(key.passages)]
            named = ((name.rpartition(":"), score) for name, score in parts.vectors.nearest(vector, wanted, ids))
            return [(key, int(number), score) for (key, _, number), score in named]

        return searching.found(parts, ask, count, allowed)

    def matching(
        self, query: str, count: int, allowed: frozenset[str] | None = None, *, every: bool = False
    ) -> list[Found]:
        """Return the passages that hold words of the query, or `every` one, the best first, of the allowed articles.

        The score is BM25's.
        """
        parts = self._searchable()
        if parts is None:
            return []

        def ask(wanted: int, keys: Sequence[Key] | None) -> list[tuple[str, int, float]]:
            among = None if keys is None else [key.name for key in keys]
            return parts.terms.matching(query, wanted, among, every=every)

        return searching.found(parts, ask, count, allowed)

    def frequencies(self, words: Sequence[str]) -> list[int]:
        """Return in how many passages each word stands, in whatever form."""
        parts = self._searchable()
        return [0] * len(words) if parts is None else parts.terms.frequencies(words)

    def happening(
        self, first: str, last: str, count: int, allowed: frozenset[str] | None = None
    ) -> list[tuple[str, EventTime]]:
        """Return up to `count` phrases with their articles that mean days from `first` to `last`, the closest fit first."""
        return self._of(lambda parts: event_times.happening(parts.catalog.rows, first, last, count, allowed), [])

    # Looking up

    def count(self) -> Counts:
        """Return how many articles, passages and quotes there are."""
        return self._of(lambda parts: parts.catalog.count(), _None_yet)

    def fingerprints(self) -> dict[str, str]:
        """Return the fingerprint of every article by its id."""
        return self._of(lambda parts: parts.catalog.fingerprints(), {})

    def measure(self) -> Measure | None:
        """Return how well vectors and words find what they should here, None where that has not been measured."""
        return self._of(lambda parts: parts.catalog.measure(), None)

    def sources(self) -> list[tuple[str, int]]:
        """Return the publishers by name, each with its number of articles."""
        return self._of(lambda parts: parts.catalog.sources(), [])

    def need_known(self, filters: Filters) -> None:
        """Raise UsageError for a publisher or an author that no article has."""
        parts = self._parts() if filters.sources or filters.authors else None
        if parts is not None:
            parts.catalog.need_known(filters)

    def article(self, id_or_prefix: str) -> Article:
        """Return an article by its id or a unique beginning of it. Raises NotFoundError."""
        parts = self._parts()
        if parts is None:
            raise NotFoundError(f"there is no article {id_or_prefix!r}", "Add some: assistant add FILE_OR_FOLDER")
        return parts.catalog.article(id_or_prefix)

    def articles(self, filters: Filters = Filters()) -> Iterator[Article]:
        """Yield the articles that the filters leave, newest first, those without a date last."""
        return self._of(lambda parts: parts.catalog.articles(filters), iter(()))

    def allowed(self, filters: Filters) -> frozenset[str] | None:
        """Return the ids of the articles that the filters leave, None when there are no filters."""
        nothing = None if filters == Filters() else frozenset[str]()
        return self._of(lambda parts: parts.catalog.allowed(filters), nothing)

    def scope(self, filters: Filters) -> Scope:
        """Return what the filters leave: how many articles, of which publishers, from when to when."""
        return self._of(lambda parts: parts.catalog.scope(filters), Scope(0, (), None, None))

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return the passages of an article, in order. Raises NotFoundError."""
        return self._of(lambda parts: parts.catalog.passages(article_id), ())

    def sentences(self, article_id: str) -> tuple[Sentence, ...]:
        """Return the sentences of an article, in order. Raises NotFoundError."""
        return self._of(lambda parts: parts.catalog.sentences(article_id), ())

    def filed(self, article_ids: Sequence[str]) -> dict[str, Filed]:
        """Return those of the articles that there are, by their ids, with their sentences and passages."""
        return self._of(lambda parts: parts.catalog.filed(article_ids), {})

    def quotes(self, article_id: str) -> tuple[Quote, ...]:
        """Return the quotes of an article, in order, but for those within others."""
        return self._of(lambda parts: parts.catalog.quotes(article_id), ())

    def told(self, article_id: str) -> tuple[Quote, ...]:
        """Return the quotes of an article that stand within others, whose speakers pass them on, in order."""
        return self._of(lambda parts: parts.catalog.told(article_id), ())

    # The ledger

    def entries(self, wanted: Wanted, filters: Filters = Filters()) -> list[Row]:
        """Return the quotes on record that are wanted, of the articles that the filters leave, newest first."""
        return self._of(lambda p: ledger.entries(p.catalog.rows, wanted, p.catalog.condition(filters)), [])

    def voices(self, wanted: Wanted, filters: Filters = Filters()) -> list[Count]:
        """Return how much is on record of each name of a speaker, in the articles that the filters leave."""
        return self._of(lambda p: ledger.voices(p.catalog.rows, wanted, p.catalog.condition(filters)), [])

    def tallies(self, wanted: Wanted, filters: Filters = Filters()) -> list[tuple[str, str, int]]:
        """Return how many quotes at most there are of each identity's words, most first."""
        return self._of(lambda p: ledger.tallies(p.catalog.rows, wanted, p.catalog.condition(filters)), [])

    def speakers(self, *, folded: str | None = None, words: Sequence[str] = ()) -> list[Named]:
        """Return the speakers whose names hold `folded`, or whose identities have one of these `words`."""
        return self._of(lambda p: speakers.speakers(p.catalog.rows, folded, words), [])

    def spellings(self, *, folded: str | None = None, words: Sequence[str] = ()) -> list[Named]:
        """Return the same as `speakers`, equal names together."""
        return self._of(lambda p: speakers.spellings(p.catalog.rows, folded, words), [])

    def numbers(self, whose: Iterable[tuple[str, str]]) -> list[int]:
        """Return the numbers of names by the words of their identities and whose article's alone they are (or "")."""
        return self._of(lambda p: speakers.numbers(p.catalog.rows, whose), [])

    def names(self) -> list[str]:
        """Return the different names of speakers."""
        return self._of(lambda p: speakers.names(p.catalog.rows), [])

    def officers(self, office: Sequence[str]) -> list[Named]:
        """Return the speakers to whom an article gives an office that has all of these words."""
        return self._of(lambda p: speakers.officers(p.catalog.rows, office), [])

    def institutions(self) -> list[Identity]:
        """Return the identities of the institutions on record, and of people with a middle initial."""
        return self._of(lambda p: speakers.institutions(p.catalog.rows), [])

    # Writing

    @property
    def is_being_written(self) -> bool:
        """Whether a process is writing, so that the corpus may be ahead of the index."""
        return lock.is_held(self.folder)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Hold the writer's lock and give a writer; the index is made if there is none yet.

        Raises BusyError at once when another process is writing, ConfigError when the index cannot be written to.
        """
        with lock.held(self.folder):
            parts = self._parts() or self._made()
            self._discard_others(parts.folder.name)
            parts.refresh()
            writer = Writer(parts)
            writer.sweep()
            try:
                yield writer
            finally:
                parts.rest()

    @contextmanager
    def rebuilding(self) -> Iterator[Writer]:
        """Hold the writer's lock and give a writer to a new, empty index, which replaces the old one at the end.

        Until then, and if anything fails, the old one stays in use, whatever state it is in.
        """
        with lock.held(self.folder):
            name = builds.new(self.folder)
            try:
                parts = self._create(name)
                try:
                    yield Writer(parts)
                finally:
                    parts.close()
            except BaseException:
                self._discard(name)
                raise
            builds.switch(self.folder, name)
            self.close()
            self._discard_others(name)

    def _made(self) -> Parts:
        name = builds.new(self.folder)
        try:
            self._create(name).close()
            builds.switch(self.folder, name)
        except BaseException:
            self._discard(name)
            raise
        parts = self._parts()
        if parts is None:
            raise ConfigError(f"the index in {self.folder} vanished", "Is something else deleting files there?")
        return parts

    def _create(self, name: str) -> Parts:
        return Parts.create(
            self.folder / name, embedder=self.embedder, dimensions=self.dimensions, chroma_url=self._url
        )

    def _discard_others(self, name: str) -> None:
        for other in list(builds.others(self.folder, name)):
            self._discard(other)

    def _discard(self, name: str) -> None:
        if self._url:
            with suppress(ConfigError):  # it never came to be, or the server is away: nobody will ask for it
                drop_collection(self.folder / name, self._url)
        builds.remove(self.folder, name)

    def _of(self, read: Callable[[Parts], Each], absent: Each) -> Each:
        parts = self._parts()
        return absent if parts is None else read(parts)

    def _searchable(self) -> Parts | None:
        parts = self._parts()
        if parts is not None:
            parts.refresh()
        return parts

    def _parts(self) -> Parts | None:
        """Return the parts of the index in use, opened; others may have put another one into its place."""
        name = builds.current(self.folder)
        if self._open_parts is not None and self._open_parts.folder.name != name:
            self.close()
        if self._open_parts is None and name is not None:
            try:
                self._open_parts = self._opened(name)
            except ConfigError:
                again = builds.current(self.folder)  # it may have been replaced between the two lines
                if again in {name, None}:
                    raise
                self._open_parts = self._opened(str(again))
        return self._open_parts

    def _opened(self, name: str) -> Parts:
        return Parts(self.folder / name, embedder=self.embedder, dimensions=self.dimensions, chroma_url=self._url)
