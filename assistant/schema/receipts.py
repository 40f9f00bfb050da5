"""What has become of a receipt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.schema.answers import Citation

ReceiptVerdict = Literal["stands", "moved", "relabelled", "gone", "tampered"]


@dataclass(frozen=True, slots=True)
class VerifiedCitation:
    """A citation of a saved answer and what the corpus says of it now.

    stands: article, offsets and words are as they were; moved: the article has changed, the words are at [start, end);
    relabelled: the words stand, but the corpus has another speaker, source, date, title or address for them; gone: the
    article or the words are no longer there; tampered: the receipt contradicts itself. `reason` says it in words.
    `known` tells whether the article is in the corpus.
    """

    citation: Citation
    verdict: ReceiptVerdict
    reason: str
    start: int | None = None
    end: int | None = None
    known: bool = True
