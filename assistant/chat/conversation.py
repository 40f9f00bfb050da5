"""A conversation: each line is a question, which may stand on the ones before, or a command."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from assistant import render, saved
from assistant.asking import usable
from assistant.chat import commands
from assistant.chat.events import ChatEvent, Understood
from assistant.chat.transcript import Transcript
from assistant.errors import AssistantError, ConfigError
from assistant.schema import (
    Answer,
    Answered,
    Article,
    Citation,
    Claimed,
    Event,
    Filters,
    Notice,
    Outcome,
    Rewriting,
    Turn,
    Usage,
)


class Answering(Protocol):
    """What a conversation asks."""

    def stream(
        self,
        question: str,
        *,
        filters: Filters = ...,
        history: Sequence[Turn] = ...,
        first_number: int = ...,
        spent: Usage | None = ...,
    ) -> Iterator[Event]:
        """Yield an answer as it comes."""

    def rewrite(self, question: str, history: Sequence[Turn]) -> Rewriting:
        """Return a follow-up question as one that stands alone, and what that took."""

    def need_known(self, filters: Filters) -> None:
        """Raise UsageError for an outlet or an author that no article has."""

    def article(self, id_or_prefix: str) -> Article:
        """Return one article."""

    def add(self, sources: Sequence[str | Path]) -> list[Outcome]:
        """Add articles."""


class Conversation:
    """Questions and answers that stand on one another. Citations number on; what was removed is never remembered."""

    def __init__(
        self,
        assistant: Answering,
        transcript: Transcript,
        *,
        filters: Filters = Filters(),
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        self.assistant = assistant
        self.transcript = transcript
        self.answers: list[Answer] = []
        self.citations: dict[int, Citation] = {}
        self.written: set[Path] = set()
        """Files that it has been saved to, which it may write again."""
        self._filters = filters
        self._turns: list[Turn] = []
        self._told_refused = False
        self._now = now

    @classmethod
    def resumed(cls, assistant: Answering, transcript: Transcript, filters: Filters = Filters()) -> Conversation:
        """Return a conversation where its transcript left it; `filters`, where given, replace those it had."""
        conversation = cls(assistant, transcript)
        for entry in transcript.entries():
            conversation._recall(entry)
        if filters != Filters():
            conversation.narrow(filters)
        return conversation

    @property
    def filters(self) -> Filters:
        """Which articles the conversation looks at."""
        return self._filters

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What was asked, as it was understood, and what was answered."""
        return tuple(self._turns)

    @staticmethod
    def heard(line: str) -> str:
        """Return a line without the white space around it; "" where it says nothing.

        Raises UsageError for one that is neither a command nor a question: endless, without a word, no text.
        """
        text = line.strip()
        return usable(text) if text and not text.startswith("/") else text

    def respond(self, line: str) -> Generator[ChatEvent, None, None]:
        """Yield what a line leads to: the events of an answer, or what a command has to say.

        Raises AssistantError where either fails; the conversation goes on from where it was.
        """
        text = self.heard(line)
        if text.startswith("/"):
            yield from commands.obey(self, text)
        elif text:
            yield from self._answered(text)

    def narrow(self, filters: Filters) -> None:
        """Look at these articles from now on."""
        self._filters = filters
        self._note(filters=dataclasses.asdict(filters))

    def _answered(self, question: str) -> Generator[ChatEvent, None, None]:
        asked = self.assistant.rewrite(question, self._turns) if self._turns else Rewriting(question)
        alone = asked.question
        if alone != question:
            yield Understood(alone)
        first, before = max(self.citations, default=0) + 1, len(self.answers)
        shown: list[Claimed] = []
        try:
            for event in self.assistant.stream(
                alone, filters=self._filters, history=self._turns, first_number=first, spent=asked.usage
            ):
                if isinstance(event, Answered):
                    yield from self._finished(question, alone, event)
                    continue
                if isinstance(event, Claimed):
                    self._keep(event.citations)
                    shown.append(event)
                yield event
        except (GeneratorExit, KeyboardInterrupt, AssistantError) as reason:
            if len(self.answers) == before and (shown or not isinstance(reason, AssistantError)):
                self._stopped(question, alone, shown)
            raise

    def _stopped(self, question: str, alone: str, shown: Sequence[Claimed]) -> None:
        """Keep what was shown of an answer that was stopped or broke off: it is cited, quoted and saved like any other."""
        if not shown:
            self._note(question=question, interrupted=True)
            return
        claims = tuple(event.claim for event in shown)
        citations = tuple(citation for event in shown for citation in event.citations)
        # A text names what it cites; which of its sentences are unverified the claims say.
        text = " ".join(render.marked(dataclasses.replace(claim, status="verified")) for claim in claims)
        answer = Answer(alone, "answered", text, claims, citations)
        self._remember(alone, answer)
        self._note(question=question, understood=alone, answer=render.json_of(answer), interrupted=True)

    def _finished(self, question: str, alone: str, event: Answered) -> Generator[ChatEvent, None, None]:
        """Yield the whole answer, which is noted by then; that it cannot be noted is told once and costs nobody anything."""
        self._remember(alone, event.answer)
        refused = self._note(question=question, understood=alone, answer=render.json_of(event.answer))
        yield event
        if refused and not self._told_refused:
            self._told_refused = True
            yield Notice(f"{refused.message}. {refused.hint}")

    def _remember(self, question: str, answer: Answer) -> None:
        self.answers.append(answer)
        self._turns.append(Turn(question, answer.text))
        self._keep((*answer.citations, *answer.nearest))

    def _keep(self, citations: Sequence[Citation]) -> None:
        self.citations.update({citation.number: citation for citation in citations})

    def _note(self, **entry: Any) -> ConfigError | None:  # noqa: ANN401 - JSON values
        """Write an entry of the transcript; return why it could not be written."""
        try:
            self.transcript.append({"at": self._now().isoformat(timespec="seconds"), **entry})
        except ConfigError as error:
            return error
        return None

    def _recall(self, entry: dict[str, Any]) -> None:
        """Take up one entry of a transcript; one that this program did not write is passed over."""
        try:
            if "answer" in entry:
                self._remember(str(entry.get("understood") or entry["question"]), saved.answer_of(entry["answer"]))
            elif "filters" in entry:
                given: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry["filters"].items()}
                self._filters = Filters(**given)
        except (KeyError, TypeError, AttributeError):
            return
