"""What goes wrong between here and a chat model, in words for the person at the terminal.

Every exception of the SDK becomes a ModelError, ContextError or ConfigError; no message shows the key.
"""

from __future__ import annotations

import math
import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import openai

from assistant.errors import AssistantError, ConfigError, ContextError, ModelError, SilentError

LONGEST_WAIT = 60.0
"""Seconds that a server may make us wait before it is asked again; longer, and the person decides."""
_LONGEST_DETAIL = 240
_CONTEXT = re.compile(
    r"context[ _-]?(?:length|size|window)|maximum context|prompt is too long|too many (?:input )?tokens|"
    r"input (?:is too long|length)|too large to process|exceed\w* (?:the )?(?:available |maximum |model'?s )?context|reduce the length",
    re.IGNORECASE,
)
_NO_MODEL = re.compile(
    r"\bmodel\b.{0,60}\b(?:not (?:a )?valid|not found|not exist|not supported|unknown)|\b(?:unknown|invalid|no such) model\b",
    re.IGNORECASE,
)
_FILTER = re.compile(r"content[ _-]?(?:filter|management|policy)", re.IGNORECASE)
_KEY_LIKE = re.compile(r"\b(?:sk|pk|key|Bearer)[-_ ][\w*.-]{6,}")
_PASSING = (408, 409, 425, 429)


class BrokenOffError(Exception):
    """A stream ended before the model had finished."""


class EndlessError(Exception):
    """A reply went on beyond what any answer takes."""


class NoCompletionError(Exception):
    """What came was not a chat completion."""


@dataclass(frozen=True, slots=True)
class Faults:
    """Turns exceptions met while `host` was asked for `model` into our own."""

    host: str
    model: str | None
    key: str | None
    timeout: float

    def mapped(self, error: Exception) -> AssistantError:
        """Return the AssistantError that says what `error` means."""
        if isinstance(error, AssistantError):
            return error
        if isinstance(error, openai.APIStatusError):
            return self._status(error)
        if isinstance(error, openai.APIError) and _too_long(error):
            return self._context()
        return next((make(self, error) for kind, make in _KINDS if isinstance(error, kind)), self._unknown(error))

    def brief(self, error: BaseException) -> str:
        """Say in a few words what made a request worth repeating."""
        if isinstance(error, openai.APIStatusError):
            return f"HTTP {error.status_code} from {self.host}"
        if isinstance(error, BrokenOffError):
            return f"{self.host} broke off"
        return f"no answer from {self.host}"

    def shown(self, text: str) -> str:
        """Return what a server said in one short line without keys or control characters."""
        clean = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text)
        clean = clean.replace(self.key, "***") if self.key else clean
        clean = _KEY_LIKE.sub("***", " ".join(clean.split()))
        return clean if len(clean) <= _LONGEST_DETAIL else clean[: _LONGEST_DETAIL - 1] + "…"

    def _status(self, error: openai.APIStatusError) -> AssistantError:
        detail = self.shown(_detail(error))
        if _too_long(error):
            return self._context()
        if error.status_code in {401, 403}:
            return self._not_allowed(error, detail)
        if error.status_code == 404 or (error.status_code == 400 and _NO_MODEL.search(detail)):
            return self._not_there(error, detail)
        if _FILTER.search(_detail(error)):
            return self._filtered()
        if error.code == "insufficient_quota":
            return ModelError(f"{self.host}: the account's quota is used up", "Check its plan and billing.")
        hint = "Try again later." if passing(error) else "Check the model's name and the endpoint's documentation."
        return ModelError(f"HTTP {error.status_code} from {self.host}: {detail}", hint)

    def _not_allowed(self, error: openai.APIStatusError, detail: str) -> AssistantError:
        if error.status_code == 401 and self.key:
            return ConfigError(f"{self.host} refused the API key", "Check OPENAI_API_KEY.")
        if error.status_code == 401:
            return ConfigError(f"{self.host} asks for an API key", "Set OPENAI_API_KEY.")
        return ConfigError(f"{self.host} does not allow this: {detail}", f"May this key use {self._named}?")

    def _not_there(self, error: openai.APIStatusError, detail: str) -> AssistantError:
        if "model" in detail.lower() or error.code == "model_not_found":
            return ConfigError(
                f"{self.host} has no {self._named}: {detail}", "Name one of its models with --model or ASSISTANT_MODEL."
            )
        return ConfigError(
            f"{self.host} has no chat completions at that address (HTTP 404)",
            "The base URL usually ends in /v1; check OPENAI_BASE_URL, and the model's name.",
        )

    def _context(self) -> AssistantError:
        return ContextError(
            f"the prompt is longer than {self._named} at {self.host} takes", "Lower ASSISTANT_CONTEXT_TOKENS."
        )

    def _filtered(self) -> AssistantError:
        return SilentError(f"the content filter of {self.host} stopped the answer", "Ask otherwise, or another model.")

    def _cut_short(self) -> AssistantError:
        return SilentError(f"{self._named} reached its limit before it had answered", "Raise ASSISTANT_ANSWER_TOKENS.")

    def _late(self) -> AssistantError:
        return ModelError(f"no answer from {self.host} within {self.timeout:g} s", "Raise ASSISTANT_TIMEOUT.")

    def _unreached(self) -> AssistantError:
        return ModelError(
            f"cannot reach {self.host}", "Is the endpoint running? Check OPENAI_BASE_URL and the network."
        )

    def _broken_off(self) -> AssistantError:
        return ModelError(f"the answer from {self.host} broke off", "Ask again.")

    def _endless(self) -> AssistantError:
        return ModelError(
            f"{self.host} sends an answer without end", "Ask another model; check that OPENAI_BASE_URL is a model's."
        )

    def _no_completion(self) -> AssistantError:
        return ModelError(
            f"what {self.host} sent is no chat completion", "Check OPENAI_BASE_URL: it usually ends in /v1."
        )

    def _said(self, error: Exception) -> AssistantError:
        return ModelError(f"{self.host}: {self.shown(str(error))}", "Ask again, or another model.")

    def _unknown(self, error: Exception) -> AssistantError:
        return ModelError(f"{self.host}: {type(error).__name__}: {self.shown(str(error))}", "Run with --debug.")

    @property
    def _named(self) -> str:
        return f"model {self.shown(self.model)}" if self.model else "model"


# The first that fits an exception is taken.
_KINDS: tuple[
    tuple[type[Exception] | tuple[type[Exception], ...], Callable[[Faults, Exception], AssistantError]], ...
] = (
    (openai.APITimeoutError, lambda f, _: f._late()),  # noqa: SLF001 - the table belongs to the class above
    (openai.APIConnectionError, lambda f, _: f._unreached()),  # noqa: SLF001
    (openai.APIResponseValidationError, lambda f, _: f._no_completion()),  # noqa: SLF001
    (openai.ContentFilterFinishReasonError, lambda f, _: f._filtered()),  # noqa: SLF001
    (openai.LengthFinishReasonError, lambda f, _: f._cut_short()),  # noqa: SLF001
    (BrokenOffError, lambda f, _: f._broken_off()),  # noqa: SLF001
    (EndlessError, lambda f, _: f._endless()),  # noqa: SLF001
    (NoCompletionError, lambda f, _: f._no_completion()),  # noqa: SLF001
    ((ValueError, TypeError, AttributeError), lambda f, _: f._no_completion()),  # noqa: SLF001
    (openai.APIError, lambda f, error: f._said(error)),  # noqa: SLF001
)


def passing(error: BaseException) -> bool:
    """Tell whether the same request may succeed a little later."""
    if isinstance(error, openai.APIStatusError):
        wait = asked_wait(error)
        transient = error.status_code in _PASSING or error.status_code >= 500
        lasting = error.code == "insufficient_quota" or _too_long(error)
        return transient and not lasting and (wait or 0) <= LONGEST_WAIT
    if isinstance(error, openai.APITimeoutError):
        # A server that took the question and is silent has had its time; one that could not be reached in time has not.
        return "Connect" in type(error.__cause__).__name__
    return isinstance(error, (openai.APIConnectionError, BrokenOffError))


def asked_wait(error: BaseException) -> float | None:
    """Return the seconds that the server asks to wait (Retry-After, RFC 9110), None when it does not say."""
    if not isinstance(error, openai.APIStatusError):
        return None
    headers = error.response.headers
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            seconds = float(headers[name]) / unit
        except (KeyError, ValueError):
            continue
        return max(0.0, seconds) if math.isfinite(seconds) else None
    try:
        return max(0.0, parsedate_to_datetime(headers["retry-after"]).timestamp() - time.time())
    except (KeyError, ValueError, OverflowError):
        return None


def _too_long(error: openai.APIError) -> bool:
    status = getattr(error, "status_code", 400)
    codes = {error.code, error.type}
    known = bool(codes & {"context_length_exceeded", "exceed_context_size_error", "string_above_max_length"})
    return status == 413 or (status in {400, 422, 500} and (known or _CONTEXT.search(_detail(error)) is not None))


def _detail(error: openai.APIError) -> str:
    body = error.body
    message = body.get("message") or body.get("detail") if isinstance(body, dict) else None
    return str(message or error.message or body or "")
