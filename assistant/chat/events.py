"""What happens in a conversation besides the events of an answer."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.schema import Article, Citation, Event, Outcome


@dataclass(frozen=True, slots=True)
class Understood:
    """A follow-up was understood as this question, which stands alone."""

    question: str


@dataclass(frozen=True, slots=True)
class Told:
    """A command has this to say."""

    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The citations of the conversation so far, by number."""

    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A citation with its article, None where that is no longer there or has changed."""

    citation: Citation
    article: Article | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A link to the cited words, to be opened."""

    link: str


@dataclass(frozen=True, slots=True)
class Added:
    """What became of inputs that were added."""

    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """The conversation is over."""


CommandEvent = Understood | Told | Listed | Quoted | Opened | Added | Ended
ChatEvent = Event | CommandEvent
