"""What somebody is writing, and what became of its quotations."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from assistant.schema.articles import Article

Verdict = Literal["found", "edited", "altered", "cut", "misattributed", "missing"]
ChangeKind = Literal["same", "changed", "added", "dropped"]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text that somebody is writing, to be checked: `blocks` are quotations that are set off without marks.

    `lines` says where lines of the original begin, as (offset into the text, line from 1), in order.
    """

    name: str
    text: str
    blocks: tuple[tuple[int, int], ...] = ()
    lines: tuple[tuple[int, int], ...] = ((0, 1),)

    def line(self, at: int) -> int:
        """Return the line of the original on which a character of the text stands."""
        place = bisect_right(self.lines, at, key=lambda line: line[0]) - 1
        return self.lines[max(place, 0)][1]


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of a word-by-word difference: the words of the draft, and those of the source in their place."""

    kind: ChangeKind
    draft: str
    source: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on a quotation and what it rests on.

    `start` and `end` are None where no words of a body answer to it. `skipped` and `inserted` are the words that an
    ellipsis left out and that brackets put in; `verbatim` says that the words are the source's own, and no translation.
    """

    verdict: Verdict
    article: Article | None = None
    start: int | None = None
    end: int | None = None
    speaker: str | None = None
    diff: tuple[Change, ...] = ()
    skipped: tuple[str, ...] = ()
    inserted: tuple[str, ...] = ()
    verbatim: bool = False
    reason: str | None = None
    """What is wrong, or what a reader should know, in words."""
    also: tuple[str, ...] = ()
    """Ids of the other articles in which the words stand as well."""

    @property
    def article_id(self) -> str | None:
        """The article's id."""
        return self.article.id if self.article else None

    @property
    def source_text(self) -> str | None:
        """The words of the body that answer to the quotation."""
        if self.article is None or self.start is None or self.end is None:
            return None
        return self.article.body[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedQuote(Judgement):
    """A quotation of a draft, at [draft_start, draft_end) of its text, and what the corpus says about it."""

    text: str
    draft: str
    line: int
    draft_start: int
    draft_end: int
    claimed_speaker: str | None = None
    unbalanced: bool = False
    """Whether a mark of it has no partner in the draft."""
