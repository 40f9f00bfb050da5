"""Every exception that leaves the package.

    AssistantError          message, hint, exit code
    |- UsageError       2   the command or the call was wrong
    |- InputError       2   nothing usable in what was given
    |- NotFoundError    2   an id, an answer or a chat that does not exist
    |- ConfigError      3   settings, the index or the home are in the way
    |  `- BusyError     3   another process is writing to this home
    |- ModelError       3   the chat model or its endpoint failed
    |  |- ContextError  3   the prompt was too long for the model
    |  `- SilentError   3   the model was reached and gave no answer
    `- CheckError       1   a check or a floor failed

The libraries' own exceptions are mapped to these where they are called, with the cause kept (`raise ... from`).
The command line alone turns them into one line, a hint and an exit code.
"""

from __future__ import annotations

from typing import ClassVar


class AssistantError(Exception):
    """Anything that stops the assistant; its reader is the person at the terminal.

    `message` says what is wrong in one line, `hint` what to do about it.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def unexpected(error: Exception, hint: str) -> AssistantError:
    """Return what to tell of an error that nobody foresaw."""
    return AssistantError(f"internal error: {type(error).__name__}: {error}", hint)


class UsageError(AssistantError):
    """The command or the call was wrong."""

    exit_code = 2


class InputError(AssistantError):
    """What was given holds nothing usable."""

    exit_code = 2


class NotFoundError(AssistantError):
    """There is no such article, answer or chat."""

    exit_code = 2


class ConfigError(AssistantError):
    """Settings, the home or its index are in the way."""


class BusyError(ConfigError):
    """Another process is writing to this home."""


class ModelError(AssistantError):
    """The chat model or its endpoint failed."""


class ContextError(ModelError):
    """The prompt was longer than the model's context."""


class SilentError(ModelError):
    """The model was reached and gave no answer: it declined, or its reply was empty."""


class CheckError(AssistantError):
    """A check or a floor failed."""

    exit_code = 1
