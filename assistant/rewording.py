"""Have a model put a question in other words: a follow-up as one that stands alone, one of several parts as several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from assistant import prompt
from assistant.config import Settings
from assistant.errors import AssistantError
from assistant.schema import Cut, Message, Notice, Rewriting, Turn, Usage
from assistant.text import follow_up, rewriting
from assistant.text.several import apart
from assistant.text.sides import is_several

_MOST = 4
"""Questions into which one is cut at most."""


class Model(Protocol):
    """A chat model."""

    @property
    def name(self) -> str:
        """The model's name."""

    def count(self, text: str) -> int:
        """Return how many tokens a text takes."""

    def stream(self, messages: Sequence[Message]) -> Iterator[str | Notice | Usage | Cut]:
        """Yield the reply as it comes."""


def rewrite(question: str, history: Sequence[Turn], model: Model | None, settings: Settings) -> Rewriting:
    """Return a follow-up question as one that stands without the conversation, and what that cost, kept or not.

    The model rewrites it; where there is none, where its context does not hold the question, where it fails, or where
    it brings in what nobody said, it takes over the subject of the turn before.
    """
    if not history:
        return Rewriting(question)
    earlier = [text for turn in history for text in (turn.text, turn.question)]
    written, usage = _asked(prompt.follow_up(question, history), model, settings) if model else ("", None)
    return Rewriting(rewriting.rewritten(written, question, earlier) or follow_up.carried(question, history), usage)


def parts(question: str, model: Model, settings: Settings) -> tuple[tuple[str, ...], Usage | None]:
    """Return the questions that a question consists of, none where it asks for one thing, and what telling them cost.

    A model is asked only where there may be several and its words do not tell them plainly; what it makes up is no part.
    """
    plain = tuple(part.question for part in apart(question))
    if plain or not is_several(question):
        return plain, None
    reply, usage = _asked(prompt.parts(question, _MOST), model, settings)
    return rewriting.cut(reply, question, _MOST), usage


def _asked(messages: Sequence[Message], model: Model, settings: Settings) -> tuple[str, Usage | None]:
    """Return what the model replies, nothing where its context does not hold the request."""
    held = prompt.fits(
        messages, context_tokens=settings.context_tokens, answer_tokens=settings.answer_tokens, count=model.count
    )
    return _written(model, messages) if held else ("", None)


def _written(model: Model, messages: Sequence[Message]) -> tuple[str, Usage | None]:
    """Return a model's reply, "" where it fails, and what it took as far as the endpoint says."""
    text, usage = "", None
    try:
        for item in model.stream(messages):
            if isinstance(item, str):
                text += item
            elif isinstance(item, Usage):
                usage = item.after(usage)
    except AssistantError:
        # The question itself goes to the same model next and tells what is wrong.
        return "", usage
    return text, usage
