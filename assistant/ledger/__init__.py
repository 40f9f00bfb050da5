"""Who said what, over all articles: quotes by speaker, by what they bear on, the same words once."""

from assistant.ledger.asked import Record
from assistant.ledger.entries import quotes, voices
from assistant.ledger.joined import Joined
from assistant.ledger.quoting import quoting, strangers

__all__ = ["Joined", "Record", "quotes", "quoting", "strangers", "voices"]
