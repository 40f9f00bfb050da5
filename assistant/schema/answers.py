"""What is found for a question and what is said in answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistant.schema.articles import Article, Quote

PositionKind = Literal["differ", "change", "beside"]
ClaimKind = Literal["quotation", "report", "fact", "derived", "absence"]
ClaimStatus = Literal["verified", "unverified", "removed"]
AnswerStatus = Literal["answered", "abstained"]


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage of a search thinks of a passage, and what that counts."""

    value: float
    weight: float

    @property
    def score(self) -> float:
        """The stage's part of the passage's score."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question. `score` orders the list: it is the sum of its `stages`' scores."""

    article: Article
    start: int
    end: int
    score: float
    stages: Mapping[str, Stage] = field(default_factory=dict)

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

    def __add__(self, other: Usage) -> Usage:
        """Return what both cost."""
        return Usage(
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.requests + other.requests,
        )

    def after(self, before: Usage | None) -> Usage:
        """Return this with what was spent before it, if anything was."""
        return before + self if before else self


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A follow-up as a question that stands alone, and what a model took to make it one."""

    question: str
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Accounts of one thing that stand side by side: `about` names it, `claims` index the answer's claims.

    `kind` says how: they give different figures for it at about one time ("differ"), at different times, as one speaker
    may too ("change"), or they merely stand together ("beside"). `changes` are those that one speaker gave on several
    days, whatever others say beside them: indices of claims, the earliest first.
    """

    about: str
    claims: tuple[int, ...]
    kind: PositionKind = "beside"
    changes: tuple[tuple[int, ...], ...] = ()


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
    sufficiency: float | None = None
    """How likely what was found answers the question, in 0..1: by this it is decided whether to answer."""
