"""Hold a conversation as a stream of events: follow-ups, commands, transcript; draws nothing itself."""

from __future__ import annotations

from assistant.chat.conversation import Conversation
from assistant.chat.events import Added, ChatEvent, CommandEvent, Ended, Listed, Opened, Quoted, Told, Understood
from assistant.chat.transcript import Transcript

__all__ = [
    "Added",
    "ChatEvent",
    "CommandEvent",
    "Conversation",
    "Ended",
    "Listed",
    "Opened",
    "Quoted",
    "Told",
    "Transcript",
    "Understood",
]
