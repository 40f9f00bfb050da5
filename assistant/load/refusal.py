"""Say why an input is no article."""

from __future__ import annotations

from assistant.errors import InputError
from assistant.schema import Rejected


def rejected(input: str, error: InputError | OSError, size: int = 0) -> Rejected:  # noqa: A002 - the schema's word
    """Return the rejection of an input: the error and what to do about it, on one line."""
    if isinstance(error, OSError):
        return Rejected(input, f"it cannot be read: {(error.strerror or str(error)).lower()}", size)
    return Rejected(input, f"{error.message}. {error.hint}" if error.hint else error.message, size)
