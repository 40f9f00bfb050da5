"""Read the chunks of a streamed reply, which the SDK passes on unchecked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.model.faults import EndlessError, NoCompletionError
from assistant.schema import Usage


@dataclass(slots=True)
class Reply:
    """What has been read of one streamed reply, of which `longest` characters are more than was asked for."""

    longest: int
    text: bool = False
    finish: str | None = None
    refusal: str = ""
    usage: Usage | None = None
    length: int = 0

    def read(self, chunk: Any) -> str:  # noqa: ANN401 - the SDK does not check what a server sends
        """Take one chunk of the stream; return the text in it. Raises EndlessError for one too many."""
        self.usage = _usage(getattr(chunk, "usage", None)) or self.usage
        choices = getattr(chunk, "choices", None)
        if not isinstance(choices, list):
            raise NoCompletionError(type(chunk).__name__)
        if not choices:
            return ""
        delta = getattr(choices[0], "delta", None)
        self.finish = getattr(choices[0], "finish_reason", None) or self.finish
        self.refusal += _string(getattr(delta, "refusal", None))
        text = _string(getattr(delta, "content", None))
        self.length += len(text)
        if self.length + len(self.refusal) > self.longest:
            raise EndlessError
        self.text = self.text or bool(text.strip())
        return text


def _usage(usage: Any) -> Usage | None:  # noqa: ANN401 - the SDK does not check what a server sends
    prompt, completion = getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None)
    if not isinstance(prompt, int) or not isinstance(completion, int):
        return None
    return Usage(prompt_tokens=prompt, completion_tokens=completion)


def _string(value: Any) -> str:  # noqa: ANN401 - the SDK does not check what a server sends
    return value if isinstance(value, str) else ""
