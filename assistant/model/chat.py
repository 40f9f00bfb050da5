"""Ask a chat model over any OpenAI-compatible endpoint and stream what it writes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import openai
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential, wait_random

from assistant.config import Settings
from assistant.errors import ConfigError, SilentError
from assistant.model import bounded, endpoint
from assistant.model.faults import BrokenOffError, EndlessError, Faults, NoCompletionError, asked_wait, passing
from assistant.model.parameters import Options
from assistant.model.reading import Reply
from assistant.schema import Cut, Message, Notice, Usage
from assistant.text import tokens

_NO_KEY = "none"
"""What is sent to an endpoint that needs no key: the SDK insists on one."""
_CONNECT_SECONDS = 10.0
_TOKEN = 64
"""Characters that a token has at most, on average, in any language: a server that heeds no limit is stopped by this."""
_BACKOFF = wait_exponential(multiplier=1, max=30) + wait_random(0, 0.5)
_UNREACHED = wait_exponential(multiplier=0.25, max=30) + wait_random(0, 0.1)
"""Shorter waits where nobody answers: most often nobody is there, and the person waits to be told."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A reply whose first texts have come, and the stream of the others."""

    reply: Reply
    head: list[str]
    stream: openai.Stream[Any]


class ChatModel:
    """A chat model behind an OpenAI-compatible endpoint.

    The settings name endpoint, key and model; an endpoint without a named model is asked for the first that it
    serves. Raises ConfigError for an address or a key that cannot be used.
    """

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._sleep = sleep
        self._name = endpoint.model_name(settings)
        limit = "max_tokens" if settings.base_url else "max_completion_tokens"
        self._options = Options(
            {
                "temperature": settings.temperature,
                limit: settings.answer_tokens,
                "stream_options": {"include_usage": True},
            }
        )
        self._client = client(settings)

    @property
    def name(self) -> str:
        """The model's name; asks the endpoint when it is not known yet, and raises like `stream`."""
        if self._name is None:
            try:
                self._name = self._first_served()
            except CAUGHT as error:
                raise self._faults.mapped(error) from error
        return self._name

    def stream(self, messages: Sequence[Message]) -> Iterator[str | Notice | Usage | Cut]:
        """Yield the reply's text as it comes, a Notice before each new try, Cut when it hit its limit, and its Usage.

        Raises ContextError when the prompt is too long for the model, ConfigError for a wrong key or an unknown
        model, ModelError for everything else that fails.
        """
        try:
            yield from self._events(messages)
        except CAUGHT as error:
            raise self._faults.mapped(error) from error

    def count(self, text: str) -> int:
        """Return how many tokens a text takes, about: the model's own tokens may be more."""
        return tokens.count(text)

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    @property
    def _faults(self) -> Faults:
        settings = self._settings
        return Faults(endpoint.host(settings), self._name, settings.api_key, settings.timeout)

    def _events(self, messages: Sequence[Message]) -> Iterator[str | Notice | Usage | Cut]:
        for item in self._tried(messages):
            if isinstance(item, Notice):
                yield item
            else:
                with item.stream:
                    yield from self._rest(item)
                yield from self._end(item.reply)

    def _tried(self, messages: Sequence[Message]) -> Iterator[Notice | _Begun]:
        """Yield a Notice before each new try, and the reply once its first words have come."""
        pending: list[Notice] = []
        waits: list[float] = []
        for attempt in Retrying(
            retry=retry_if_exception(passing),
            stop=stop_after_attempt(self._settings.retries + 1),
            wait=wait,
            before_sleep=lambda state: pending.append(self._notice(state)),
            sleep=waits.append,
            reraise=True,
        ):
            if pending:
                yield pending.pop()
                self._sleep(waits.pop())
            with attempt:
                begun = self._begun(messages)
        yield begun

    def _notice(self, state: RetryCallState) -> Notice:
        error = state.outcome.exception() if state.outcome else None
        seconds = state.next_action.sleep if state.next_action else 0.0
        why = self._faults.brief(error or BrokenOffError())
        return Notice(f"{why}; trying again in {seconds:.2g} s ({state.attempt_number} of {self._settings.retries})")

    def _begun(self, messages: Sequence[Message]) -> _Begun:
        """Ask, and read until the first words: as long as nothing was shown, a failure may be tried again."""
        reply = Reply(_TOKEN * self._settings.answer_tokens)
        stream = self._asked(messages)
        try:
            head: list[str] = []
            while not reply.text and (chunk := next(stream, None)) is not None:
                head += filter(None, (reply.read(chunk),))
        except BaseException:
            stream.close()
            raise
        if not reply.text and reply.finish is None and not reply.usage:
            stream.close()
            raise BrokenOffError if _events(stream) else NoCompletionError
        return _Begun(reply, head, stream)

    def _asked(self, messages: Sequence[Message]) -> openai.Stream[Any]:
        if self._name is None:
            self._name = self._first_served()
        while True:
            sent: Any = self._options.messages(messages)
            try:
                stream: openai.Stream[Any] = self._client.chat.completions.create(
                    model=self._name, messages=sent, stream=True, **self._options.values
                )
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                if not self._options.give_up(error):
                    raise
            else:
                return stream

    def _rest(self, begun: _Begun) -> Iterator[str]:
        reply = begun.reply
        texts = chain(begun.head, map(reply.read, begun.stream))
        try:
            yield from filter(None, texts)
        except (openai.APIConnectionError, *_GARBAGE) as error:
            # Whatever comes after the model has finished may be lost.
            if reply.finish is None:
                raise BrokenOffError(str(error)) from error
        if reply.finish is None and reply.usage is None:
            raise BrokenOffError("the stream ended without a reason to finish")

    def _end(self, reply: Reply) -> Iterator[Usage | Cut]:
        """Yield what is told after the text; raise for a reply that is none."""
        host = endpoint.host(self._settings)
        if reply.finish == "content_filter":
            raise openai.ContentFilterFinishReasonError
        if not reply.text and reply.refusal.strip():
            raise SilentError(
                f"{self._name} at {host} declines: {self._faults.shown(reply.refusal)}",
                "Ask otherwise, or another model.",
            )
        if not reply.text and reply.finish == "length":
            raise SilentError(
                f"{self._name} at {host} used up its answer before the first word", "Raise ASSISTANT_ANSWER_TOKENS."
            )
        if not reply.text:
            raise SilentError(f"{self._name} at {host} sent an empty answer", "Ask again, or another model.")
        if reply.finish == "length":
            yield Cut()
        if reply.usage:
            yield reply.usage

    def _first_served(self) -> str:
        served = next(iter(self._client.models.list()), None)
        name = getattr(served, "id", None)
        if not isinstance(name, str) or not name:
            host = endpoint.host(self._settings)
            raise ConfigError(
                f"{host} does not say which models it serves", "Name one with --model or ASSISTANT_MODEL."
            )
        return name


def client(settings: Settings) -> openai.OpenAI:
    """Return what asks the endpoint of the settings. Raises ConfigError for an address or key that cannot be used."""
    key = settings.api_key or _NO_KEY
    if not key.isascii() or not key.isprintable() or key != key.strip():
        raise ConfigError("the API key holds characters that no key has", "Check OPENAI_API_KEY.")
    try:
        return openai.OpenAI(
            api_key=key,
            base_url=endpoint.base_url(settings),
            timeout=openai.Timeout(settings.timeout, connect=min(_CONNECT_SECONDS, settings.timeout)),
            max_retries=0,
            http_client=openai.DefaultHttpxClient(
                headers={"Accept-Encoding": "identity"}, event_hooks={"response": [bounded.bound]}
            ),
        )
    except (openai.OpenAIError, ValueError, ImportError) as error:
        # Proxies that the environment names are read here.
        detail = Faults(endpoint.host(settings), None, settings.api_key, settings.timeout).shown(str(error))
        raise ConfigError(f"the endpoint cannot be set up: {detail}", "Check OPENAI_BASE_URL and the proxy.") from error


def wait(state: RetryCallState) -> float:
    """Return the seconds to wait before the next try: what the server asks, else longer each time."""
    error = state.outcome.exception() if state.outcome else None
    asked = asked_wait(error) if error else None
    if asked is not None:
        return asked
    return (_BACKOFF if isinstance(error, openai.APIStatusError) else _UNREACHED)(state)


def _events(stream: openai.Stream[Any]) -> bool:
    """Tell whether a server streams events at all: a page in their place comes from a wrong address."""
    return "event-stream" in stream.response.headers.get("content-type", "")


_GARBAGE = (ValueError, TypeError, AttributeError, NoCompletionError)
CAUGHT = (openai.OpenAIError, BrokenOffError, EndlessError, *_GARBAGE)
