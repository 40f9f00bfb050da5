"""The words of the project as frozen values: what travels between the steps.

Every `start` and `end` is a half-open range of Unicode code points into an article's `body`, the canonical text.
Dates are ISO 8601 strings of the precision that the source gave: "2025-03-14", "2025-03-14T09:30:00+01:00".
What is not known is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

QuoteKind = Literal["direct", "mixed", "indirect"]
ClaimKind = Literal["quotation", "report", "fact", "derived", "absence"]
ClaimStatus = Literal["verified", "unverified", "removed"]
AnswerStatus = Literal["answered", "abstained"]
OutcomeStatus = Literal["added", "updated", "unchanged", "rejected", "removed"]


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
    report", "told The Courier"). Pieces of one utterance broken by a cue or a paragraph share a `group`.
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input of `add` or `sync`, one file of the corpus, or one article to `remove`."""

    input: str
    status: OutcomeStatus
    article_id: str | None = None
    reason: str | None = None
    size: int = 0


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
class Hit:
    """A passage found for a question. `score` orders the list; `stages` holds each stage's part of it."""

    article: Article
    start: int
    end: int
    score: float
    stages: Mapping[str, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The passage's words, from the body."""
        return self.article.body[self.start : self.end]

    @property
    def article_id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def title(self) -> str:
        """The article's headline."""
        return self.article.title

    @property
    def source(self) -> str | None:
        """The article's publisher."""
        return self.article.source

    @property
    def published_at(self) -> str | None:
        """When the article was published."""
        return self.article.published_at

    @property
    def url(self) -> str | None:
        """Where the article stands."""
        return self.article.url


@dataclass(frozen=True, slots=True)
class Evidence:
    """A numbered sentence that a model is shown and that claims cite.

    `quotes` are those of the article that overlap the sentence; `speaker` is whose words the sentence carries, when
    they are all one person's.
    """

    number: int
    article: Article
    start: int
    end: int
    score: float = 0.0
    speaker: str | None = None
    quotes: tuple[Quote, ...] = ()
    support: float = 0.0
    """How far the sentence settles the question by itself, in words as rare as can be; from this it is judged whether to answer at all."""

    @property
    def text(self) -> str:
        """The sentence's words, from the body."""
        return self.article.body[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of an answer, without its citation marks, and the numbers of the evidence that it cites."""

    text: str
    citations: tuple[int, ...] = ()
    status: ClaimStatus = "unverified"
    kind: ClaimKind = "fact"
    reason: str | None = None
    """Why it is unverified or removed, in words for a reader."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A receipt: the exact words, where they stand, whose they are."""

    number: int
    article_id: str
    sha256: str
    title: str
    source: str | None
    published_at: str | None
    url: str | None
    start: int
    end: int
    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A sentence that did not stand, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Usage:
    """What an answer cost, in tokens and requests."""

    prompt_tokens: int
    completion_tokens: int
    requests: int = 1


@dataclass(frozen=True, slots=True)
class Position:
    """Accounts of one thing that stand side by side: `about` names it, `claims` index the answer's claims."""

    about: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says, and everything that it rests on.

    `text` is what a reader sees, with citation marks ("... [1]."); it holds no removed sentence. `nearest` are the
    closest sentences when the answer abstains.
    """

    question: str
    status: AnswerStatus
    text: str
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    removed: tuple[Removed, ...] = ()
    positions: tuple[Position, ...] = ()
    nearest: tuple[Citation, ...] = ()
    model: str | None = None
    prompt_sha256: str | None = None
    usage: Usage | None = None
    id: str | None = None
    """Under which name it is kept in `answers/`."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange of a conversation, as it was shown."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a chat model; `role` is "system", "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A model's stream ended at its token limit: the last words may be half a sentence."""


@dataclass(frozen=True, slots=True)
class Notice:
    """An event of a running answer: something to tell beside it (a retry, a dropped passage); stderr on a terminal."""

    text: str


@dataclass(frozen=True, slots=True)
class Claimed:
    """An event of a running answer: this sentence stands and may be shown; `citations` are new with it."""

    claim: Claim
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """The last event of a running answer."""

    answer: Answer


Event = Notice | Claimed | Answered
