"""The words of the project as frozen values: what travels between the steps.

Every `start` and `end` is a half-open range of Unicode code points into an article's `body`, the canonical text.
Dates are ISO 8601 strings of the precision that the source gave: "2025-03-14", "2025-03-14T09:30:00+01:00".
What is not known is None.
"""

from assistant.schema.answers import (
    Answer,
    AnswerStatus,
    Citation,
    Claim,
    ClaimKind,
    ClaimStatus,
    Evidence,
    Hit,
    Position,
    PositionKind,
    Removed,
    Stage,
    Usage,
)
from assistant.schema.articles import (
    Article,
    Draft,
    EventTime,
    Passage,
    Quote,
    QuoteKind,
    Rejected,
    Sentence,
)
from assistant.schema.drafts import (
    Change,
    ChangeKind,
    CheckedQuote,
    Judgement,
    Manuscript,
    Verdict,
)
from assistant.schema.events import (
    Answered,
    Claimed,
    Cut,
    Event,
    Message,
    Notice,
    Turn,
)
from assistant.schema.homes import (
    Edits,
    Filters,
    Outcome,
    OutcomeStatus,
    SavedAnswer,
    Scope,
    Status,
)
from assistant.schema.ledger import Entry, Narrowed, Sought, Stranger, Told, Voice
from assistant.schema.receipts import AnswerVerdict, ReceiptVerdict, VerifiedAnswer, VerifiedCitation

__all__ = [
    "Answer",
    "AnswerStatus",
    "AnswerVerdict",
    "Answered",
    "Article",
    "Change",
    "ChangeKind",
    "CheckedQuote",
    "Citation",
    "Claim",
    "ClaimKind",
    "ClaimStatus",
    "Claimed",
    "Cut",
    "Draft",
    "Edits",
    "Entry",
    "Event",
    "EventTime",
    "Evidence",
    "Filters",
    "Hit",
    "Judgement",
    "Manuscript",
    "Message",
    "Narrowed",
    "Notice",
    "Outcome",
    "OutcomeStatus",
    "Passage",
    "Position",
    "PositionKind",
    "Quote",
    "QuoteKind",
    "ReceiptVerdict",
    "Rejected",
    "Removed",
    "SavedAnswer",
    "Scope",
    "Sentence",
    "Sought",
    "Stage",
    "Status",
    "Stranger",
    "Told",
    "Turn",
    "Usage",
    "Verdict",
    "VerifiedAnswer",
    "VerifiedCitation",
    "Voice",
]
