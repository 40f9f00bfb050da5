"""What has become of a receipt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.schema.answers import Citation

AnswerVerdict = Literal["stands", "tampered", "unsealed"]
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


@dataclass(frozen=True, slots=True)
class VerifiedAnswer:
    """A saved answer held against itself, and its citations against the corpus.

    stands: text, claims, cited words, digest and, of a page, all that it shows agree; tampered: they do not; unsealed:
    they do, but it carries no digest. `reasons` say it in words.
    """

    verdict: AnswerVerdict
    reasons: tuple[str, ...]
    citations: tuple[VerifiedCitation, ...]

    @property
    def stands(self) -> bool:
        """Whether the answer and every citation stand."""
        return self.verdict == "stands" and all(each.verdict == "stands" for each in self.citations)
