"""What happens while an answer is written, and what is said to a model for it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.schema.answers import Answer, Citation, Claim


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
