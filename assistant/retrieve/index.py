"""What retrieval needs of an index and of an embedder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.schema import Article, EventTime, Filters, Passage, Quote, Scope, Sentence


class Found(Protocol):
    """A passage in one list of the index: the `number`-th of its article, with that list's own score."""

    @property
    def article_id(self) -> str:
        """The article's id."""

    @property
    def number(self) -> int:
        """Which passage of the article, from 0."""

    @property
    def score(self) -> float:
        """The list's own score; higher is better."""


class Filed(Protocol):
    """An article with its sentences (n, 3: start, end, paragraph) and passages (n, 4: start, end, first, last sentence)."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def sentences(self) -> NDArray[np.int32]:
        """Where its sentences stand."""

    @property
    def passages(self) -> NDArray[np.int32]:
        """Where its passages stand, and of which sentences they are."""


class Counts(Protocol):
    """How much an index holds."""

    @property
    def passages(self) -> int:
        """The number of passages."""


class Index(Protocol):
    """The reading side of the store."""

    def nearest(
        self, vector: NDArray[np.float32], count: int, allowed: frozenset[str] | None = None
    ) -> Sequence[Found]:
        """Return the passages whose vectors are nearest, best first."""

    def matching(self, query: str, count: int, allowed: frozenset[str] | None = None) -> Sequence[Found]:
        """Return the passages that match the query's terms, best first."""

    def frequencies(self, words: Sequence[str]) -> Sequence[int]:
        """Return in how many passages each word stands."""

    def passages(self, article_id: str) -> Sequence[Passage]:
        """Return an article's passages in order."""

    def sentences(self, article_id: str) -> Sequence[Sentence]:
        """Return an article's sentences in order."""

    def filed(self, article_ids: Sequence[str]) -> Mapping[str, Filed]:
        """Return those of the articles that there are, by their ids."""

    def quotes(self, article_id: str) -> Sequence[Quote]:
        """Return an article's quotations in order."""

    def article(self, article_id: str) -> Article:
        """Return an article."""

    def allowed(self, filters: Filters) -> frozenset[str] | None:
        """Return the ids of the articles that the filters let through; None for all."""

    def count(self) -> Counts:
        """Return how much there is."""

    def happening(
        self, first: str, last: str, count: int, allowed: frozenset[str] | None = None
    ) -> Sequence[tuple[str, EventTime]]:
        """Return phrases with their articles that mean days from `first` to `last`, ISO days, the closest fit first."""

    def scope(self, filters: Filters) -> Scope:
        """Return what the filters let through."""


class Embedder(Protocol):
    """Turns texts into unit vectors; hashable, so that what it has embedded can be kept by it."""

    def __hash__(self) -> int:
        """Return a hash."""

    @property
    def strength(self) -> float:
        """What the list of vectors counts, against that of the default embedder."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the static vectors of words or sentences, a unit row each: (n, d)."""

    def question(self, text: str) -> NDArray[np.float32]:
        """Return the unit vector of a question, as passages were embedded."""
