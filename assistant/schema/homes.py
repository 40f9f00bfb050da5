"""What a home is asked for, and what it tells of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

OutcomeStatus = Literal["added", "updated", "unchanged", "rejected", "removed"]
StrengthOrigin = Literal["default", "set", "measured", "unmeasured"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input of `add` or `sync`, one file of the corpus, or one article to `remove`."""

    input: str
    status: OutcomeStatus
    article_id: str | None = None
    reason: str | None = None
    size: int = 0
    note: str | None = None
    """What is odd about an article that was taken in."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which articles to look at; all that are given must hold. Dates are inclusive days or instants."""

    since: str | None = None
    until: str | None = None
    sources: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    article_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What was searched: said whenever nothing was found there."""

    articles: int
    sources: tuple[str, ...]
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Edits:
    """How many files of the corpus are other than when they were indexed: changed, missing now, new since."""

    changed: int
    missing: int
    new: int

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.changed or self.missing or self.new)


@dataclass(frozen=True, slots=True)
class Measure:
    """How well an index's two lists found what they should: MRR@10 over known items, in 0..1."""

    articles: int
    """How many there were in the index."""
    questions: int
    words: float
    vectors: float
    chance: float
    """What a random order would have."""
    error: float
    """The standard error of `vectors`."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What the list of vectors counts, 1 being what the default embedder's does, and where that comes from."""

    value: float
    origin: StrengthOrigin
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """What `assistant status` tells: sizes in items and bytes, versions by package."""

    home: str
    settings_file: str
    articles: int
    passages: int
    quotes: int
    sources: int
    index_bytes: int
    embedder: str
    store: str
    model: str | None
    endpoint: str | None
    """Where a model is asked, host and port."""
    context_tokens: int
    save_answers: bool
    version: str
    libraries: dict[str, str]
    embedder_endpoint: str | None = None
    """Where an embedding model is asked, None where vectors are made here."""
    edits: Edits | None = None
    """What `sync` would bring in line; None where nobody knows, since the index is older than this is kept."""
    vector_strength: Strength | None = None
    """What vectors count beside words."""


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """A line of `assistant answers`."""

    id: str
    question: str
    status: str
