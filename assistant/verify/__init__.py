"""Which claims and quotations of an answer stand: pure functions, a rule a file."""

from assistant.verify.outcome import Checking, check

__all__ = ["Checking", "check"]
