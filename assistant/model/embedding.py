"""Turn texts into vectors over any OpenAI-compatible endpoint."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import openai
from numpy.typing import NDArray
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt

from assistant.config import Settings
from assistant.errors import AssistantError, ConfigError, ContextError, ModelError
from assistant.model import endpoint
from assistant.model.chat import CAUGHT, client, wait
from assistant.model.faults import Faults, passing
from assistant.text import tokens

MOST_TOKENS, REQUEST_TOKENS, MOST_TEXTS = 8_191, 300_000, 2_048
"""What OpenAI takes: tokens of a text, tokens and texts of a request."""
_ELSEWHERE = 32
"""Texts of a request to other endpoints: a small machine has to be done with them within the timeout."""
_LEAST_TOKENS = 32
_WORDS = (
    ("chat completions", "embeddings"),
    ("chat completion", "answer with embeddings"),
    ("the prompt", "a text"),
    ("--model or ASSISTANT_MODEL", "ASSISTANT_EMBEDDER"),
    ("Lower ASSISTANT_CONTEXT_TOKENS.", "Choose another model with ASSISTANT_EMBEDDER."),
    ("OPENAI_API_KEY", "OPENAI_API_KEY or ASSISTANT_EMBEDDER_KEY"),
    ("OPENAI_BASE_URL", "OPENAI_BASE_URL or ASSISTANT_EMBEDDER_URL"),
)
"""How the chat model's errors are worded for an embedder."""

Vectors = NDArray[np.float32]


class EmbeddingModel:
    """An embedding model behind an OpenAI-compatible endpoint. `spent` counts the tokens that it reports."""

    def __init__(
        self,
        settings: Settings,
        *,
        tell: Callable[[str], None] = lambda _: None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings.embedding
        self._tell, self._sleep = tell, sleep
        self.name = str(self._settings.model)
        self.spent = 0
        host = endpoint.host(self._settings)
        if not (self._settings.api_key or self._settings.base_url):
            raise ConfigError(
                f"{self.name} at {host} needs an API key", "Set OPENAI_API_KEY or ASSISTANT_EMBEDDER_KEY."
            )
        self._faults = Faults(host, self.name, self._settings.api_key, self._settings.timeout)
        self._client = client(self._settings)
        self._width = 0
        self._format: dict[str, Any] = {}

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return an (n, d) array of unit rows, zeros for a text without a word.

        Raises ConfigError for a wrong key, an unknown model or vectors of another length than before, ModelError for
        everything else that fails.
        """
        full = [n for n, text in enumerate(texts) if text.strip()]
        found = [self._vectors(batch) for batch in self._batches([texts[n] for n in full])]
        rows = np.zeros((len(texts), self._width), dtype=np.float32)
        if found:
            rows[full] = np.concatenate(found)
        return rows

    def _batches(self, texts: Sequence[str]) -> Iterator[list[str]]:
        most = _ELSEWHERE if self._settings.base_url else MOST_TEXTS
        batch: list[str] = []
        total = 0
        for text in texts:
            sent = tokens.beginning(text.encode("utf-8", "replace").decode("utf-8"), MOST_TOKENS)
            count = tokens.count(sent)
            if batch and (len(batch) == most or total + count > REQUEST_TOKENS):
                yield batch
                batch, total = [], 0
            batch.append(sent)
            total += count
        if batch:
            yield batch

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of one request; what is too much for the model is halved."""
        try:
            return self._read(self._tried(texts), len(texts))
        except ContextError:
            if len(texts) > 1:
                half = len(texts) // 2
                return np.concatenate([self._vectors(texts[:half]), self._vectors(texts[half:])])
            fewer = tokens.count(texts[0]) // 2
            if fewer < _LEAST_TOKENS:
                raise
            return self._vectors([tokens.beginning(texts[0], fewer)])

    def _tried(self, texts: Sequence[str]) -> Any:  # noqa: ANN401 - whatever the server sent
        tries = Retrying(
            retry=retry_if_exception(passing),
            stop=stop_after_attempt(self._settings.retries + 1),
            wait=wait,
            before_sleep=self._notice,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return tries(self._asked, texts)
        except CAUGHT as error:
            raise self._mapped(error) from error

    def _asked(self, texts: Sequence[str]) -> Any:  # noqa: ANN401 - whatever the server sent
        try:
            return self._client.embeddings.create(model=self.name, input=list(texts), **self._format)
        except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
            if self._format or "encoding_format" not in str(error):
                raise
            self._format = {"encoding_format": "float"}
            return self._client.embeddings.create(model=self.name, input=list(texts), **self._format)

    def _notice(self, state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        seconds = state.next_action.sleep if state.next_action else 0.0
        self._tell(f"{self._faults.brief(error or OSError())}; trying again in {seconds:.2g} s")

    def _read(self, response: Any, wanted: int) -> Vectors:  # noqa: ANN401 - whatever the server sent
        host = self._faults.host
        try:
            data = sorted(response.data, key=lambda one: one.index)
            rows = np.array([one.embedding for one in data], dtype=np.float32)
            numbers = [one.index for one in data]
        except (TypeError, ValueError, AttributeError) as error:
            raise ModelError(f"what {host} sent are no embeddings", "Check ASSISTANT_EMBEDDER and its URL.") from error
        if numbers != list(range(wanted)) or rows.ndim != 2 or not rows.shape[1]:
            raise ModelError(f"{host} sent {len(rows)} vectors for {wanted} texts", "Ask again, or another model.")
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        if not np.isfinite(rows).all() or not lengths.all():
            raise ModelError(f"{host} sent vectors that are no numbers", "Ask again, or another model.")
        if self._width not in {0, rows.shape[1]}:
            raise ConfigError(
                f"{self.name} at {host} gave vectors of {rows.shape[1]} numbers, before of {self._width}",
                "Has the model been exchanged? Then: assistant sync --rebuild",
            )
        self._width = rows.shape[1]
        self.spent += int(getattr(response.usage, "total_tokens", 0) or 0)
        units: Vectors = rows / lengths
        return units

    def _mapped(self, error: Exception) -> AssistantError:
        """Return the error in an embedder's words."""
        found = self._faults.mapped(error)
        message, hint = found.message, found.hint or ""
        for chat, own in _WORDS:
            message, hint = message.replace(chat, own), hint.replace(chat, own)
        return type(found)(message, hint or None)
