"""The chat model; the only place that imports the openai SDK, which takes half a second."""

from assistant.model.chat import ChatModel
from assistant.model.endpoint import DEFAULT_MODEL, destination, leaves_machine

__all__ = ["DEFAULT_MODEL", "ChatModel", "destination", "leaves_machine"]
