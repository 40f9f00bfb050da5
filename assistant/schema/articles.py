"""What the corpus holds: articles, and the spans that are found in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

QuoteKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a loader read from one input, before it has an id: `input` names where it stood."""

    input: str
    body: str
    title: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    published_at: str | None = None
    url: str | None = None
    id: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    size: int = 0
    """Bytes of the input that this article took, for progress bars."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that is no article, and why, in words for the person who gave it."""

    input: str
    reason: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One news article; `sha256` is that of the body in UTF-8, `extra` holds fields that the project does not use."""

    id: str
    title: str
    body: str
    source: str | None
    authors: tuple[str, ...]
    published_at: str | None
    url: str | None
    sha256: str
    title_derived: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body, without the white space around it; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences, `first` up to and without `last`, that is embedded as one."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A span that the article presents as somebody's words.

    The span lies inside the quotation marks. `speaker` is the fullest name that the article gives, `role` what it
    calls them besides; `cue` the reporting verb as written; `relay` what carried the words ("according to the
    report", "told The Courier"). Pieces of one utterance broken by a cue or a paragraph share a `group`. `within` is
    where the quotation begins in which a speaker passes these words on of somebody else ("told by Nils Holm").
    """

    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker: str | None = None
    role: str | None = None
    cue: str | None = None
    relay: str | None = None
    group: int | None = None
    within: int | None = None


@dataclass(frozen=True, slots=True)
class EventTime:
    """A phrase that says when something is: `first` and `last` are the days that it means, as ISO days.

    What an article tells of and when it was published are two things: "on Tuesday" is counted from the day of
    publication, inside a quotation from the day of speaking; "a few days ago" is several days.
    """

    start: int
    end: int
    first: str
    last: str
