"""The parameters of a request, and what to do without when an endpoint refuses one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import openai

from assistant.schema import Message


@dataclass(slots=True)
class Options:
    """The parameters of a request; those that the endpoint refuses are given up, once for all its requests."""

    values: dict[str, Any]
    folded: bool = False
    """Whether the system's message goes into the user's, for models that know no such role."""
    refused: set[str] = field(default_factory=set)

    def give_up(self, error: openai.APIStatusError) -> bool:
        """Change what `error` complains of; tell whether anything changed."""
        said = f"{error.param or ''} {error.message} {error.body}".lower()
        for name in ("max_completion_tokens", "max_tokens", "temperature", "stream_options"):
            if name in said and name in self.values:
                value = self.values.pop(name)
                self.refused.add(name)
                other = {"max_tokens": "max_completion_tokens", "max_completion_tokens": "max_tokens"}.get(name)
                if other and other not in self.refused:
                    self.values[other] = value
                return True
        if "system" in said and "role" in said and not self.folded:
            self.folded = True
            return True
        return False

    def messages(self, messages: Sequence[Message]) -> list[dict[str, str]]:
        """Return the messages as they are sent."""
        sent = [{"role": message.role, "content": message.content} for message in messages]
        if self.folded and len(sent) > 1 and sent[0]["role"] == "system":
            sent[0:2] = [{"role": "user", "content": f"{sent[0]['content']}\n\n{sent[1]['content']}"}]
        return sent
