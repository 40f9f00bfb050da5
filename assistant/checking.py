"""Check the quotations of a draft against the corpus: read them, look their words up, compare."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant import quotes, split
from assistant.schema import Article, CheckedQuote, Evidence, Filters, Manuscript, Quote, Sentence
from assistant.text.marks import pairs
from assistant.text.words import words
from assistant.verify import drafted
from assistant.verify.attribution import Claimant, claimant_of, claimants
from assistant.verify.drafted import Judgement
from assistant.verify.grounds import Line, Source
from assistant.verify.marked import Marked, Reading

_HOLDING = 48
"""Passages looked at that hold all the words of a piece of a quotation."""
_SAYING = 16
"""Passages looked at that hold a few words and the name of whoever is to have said them."""
_FEW_WORDS = 4
_NEAR = 12
"""Passages looked at that hold many of the words."""
_KEPT = 400
"""Articles whose words are kept ready."""
_PIECES = re.compile(r"\w*\[[^\]]*\]\w*|\.{3,}|…|(?<=[.!?])[\"'”’]*\s")


class Found(Protocol):
    """A passage that was found."""

    @property
    def article_id(self) -> str:
        """The article's id."""
        ...


class Index(Protocol):
    """What the check needs of an index."""

    def matching(
        self, query: str, count: int, allowed: frozenset[str] | None = None, *, every: bool = False
    ) -> Sequence[Found]:
        """Return the passages that hold words of the query, or every one."""
        ...

    def article(self, id_or_prefix: str) -> Article:
        """Return an article."""
        ...

    def quotes(self, article_id: str) -> tuple[Quote, ...]:
        """Return the speech on record in an article."""
        ...

    def allowed(self, filters: Filters) -> frozenset[str] | None:
        """Return the articles that the filters leave, None for all."""
        ...


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks at [start, end) of a draft, to whom it gives them, and the rest of their sentence."""

    start: int
    end: int
    text: str
    claimed: str | None
    claimant: Claimant | None
    outside: str


def check(manuscript: Manuscript, *, index: Index, filters: Filters = Filters()) -> Iterator[CheckedQuote]:
    """Yield every quotation of a draft, in order, with what the articles that the filters leave say about it."""
    desk = Desk(index, filters)
    for one in quotations(manuscript):
        yield _checked(one, desk.judged(one), manuscript)


def _checked(one: Quotation, judgement: Judgement, manuscript: Manuscript) -> CheckedQuote:
    return CheckedQuote(
        text=one.text,
        verdict=judgement.verdict,
        draft=manuscript.name,
        line=manuscript.line(one.start),
        draft_start=one.start,
        draft_end=one.end,
        claimed_speaker=one.claimed,
        article=judgement.source.article if judgement.source else None,
        start=judgement.start,
        end=judgement.end,
        speaker=judgement.speaker,
        diff=judgement.diff,
        skipped=judgement.skipped,
        inserted=judgement.inserted,
        verbatim=judgement.verbatim,
        reason=judgement.reason,
        also=judgement.also,
    )


class Desk:
    """Looks quotations up in an index; the articles that it has looked into are kept ready for the next ones."""

    def __init__(self, index: Index, filters: Filters = Filters()) -> None:
        self._index = index
        self._allowed = index.allowed(filters)
        self._sources: dict[str, Source] = {}

    def judged(self, one: Quotation) -> Judgement:
        """Return what the corpus says about a quotation."""
        found = drafted.located(one.text, one.claimant, one.outside, self._holding(one))
        if found is not None and found.verdict != "missing":
            return found
        nearest = drafted.altered(one.text, one.claimant, self._matching(one.text, _NEAR))
        return found if found is not None and nearest.verdict == "missing" else nearest

    def _holding(self, one: Quotation) -> list[Source]:
        """Return the articles with passages that hold all the words of the longest piece of a quotation."""
        pieces = [" ".join(words(piece)) for piece in _PIECES.split(one.text)]
        piece = max(pieces, key=len)
        found = self._matching(piece, _HOLDING, every=True)
        if one.claimed and len(piece.split()) <= _FEW_WORDS:
            name = one.claimed.split()[-1]
            found += self._matching(f"{piece} {name}", _SAYING, every=True)
        return list({source.article.id: source for source in found}.values())

    def _matching(self, query: str, count: int, *, every: bool = False) -> list[Source]:
        found = self._index.matching(query, count, self._allowed, every=every)
        return [self._source(name) for name in dict.fromkeys(each.article_id for each in found)]

    def _source(self, article_id: str) -> Source:
        if article_id not in self._sources:
            if len(self._sources) >= _KEPT:
                del self._sources[next(iter(self._sources))]
            self._sources[article_id] = source(self._index.article(article_id), self._index.quotes(article_id))
        return self._sources[article_id]


def source(article: Article, recorded: Sequence[Quote]) -> Source:
    """Return an article with all the speech on record in it, as the rules of verification look things up."""
    whole = Evidence(1, article, 0, len(article.body), quotes=tuple(recorded))
    return Source(article, (Line(whole),))


def quotations(manuscript: Manuscript) -> list[Quotation]:
    """Return what a draft puts between quotation marks or sets off as a quotation, in order, with its claimed speakers."""
    text = manuscript.text
    cut = split.sentences(text)
    spans = _spans(manuscript)
    recorded = _recorded(text, cut)
    starts = [sentence.start for sentence in cut]
    found = []
    for start, end in spans:
        first, last = _around(cut, starts, start, end)
        quote = recorded.get(start)
        outside = f"{text[first:start]} {text[end:last]}"
        by = _claimant(quote, text[first:last], start - first, end - first)
        found.append(Quotation(start, end, text[start:end], _shown(quote, by), by, outside))
    return found


def _spans(manuscript: Manuscript) -> list[tuple[int, int]]:
    blocks = list(manuscript.blocks)
    outer = [(pair.start, pair.end) for pair in pairs(manuscript.text) if not pair.depth]
    kept = [span for span in outer if not any(a < span[1] and span[0] < b for a, b in blocks)] if blocks else outer
    return sorted((a, b) for a, b in (*kept, *blocks) if any(map(str.isalnum, manuscript.text[a:b])))


def _recorded(text: str, cut: Sequence[Sentence]) -> dict[int, Quote]:
    """Return the draft's own speech on record by where it begins."""
    article = Article("draft", "", text, None, (), None, None, "")
    return {quote.start: quote for quote in quotes.find(article, cut) if quote.kind != "indirect"}


def _around(cut: Sequence[Sentence], starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentences that a quotation stands in."""
    first = max(bisect_right(starts, start) - 1, 0)
    last = max(bisect_right(starts, max(end - 1, start)) - 1, 0)
    return min(cut[first].start, start), max(cut[last].end, end)


def _claimant(quote: Quote | None, sentence: str, start: int, end: int) -> Claimant | None:
    """Return the one to whom a draft gives words: as an article's speakers are found, else by its sentence alone."""
    if quote is not None and (quote.speaker or quote.role):
        return drafted.claimant(quote.speaker, quote.role)
    if _is_title(sentence[start:end]):
        return None
    marked = Marked(start, end, sentence[start:end])
    found = claimant_of(marked, claimants(Reading(sentence, (marked,))))
    return None if found is None or found.pronoun or found.generic else found


def _is_title(text: str) -> bool:
    """Whether words are written as a title is: each that counts with a capital, no stop at the end."""
    long = [word for word in text.split() if len(word) > 3]
    return bool(long) and text[-1:] not in ".,!?" and all(word[0].isupper() for word in long)


def _shown(quote: Quote | None, by: Claimant | None) -> str | None:
    if quote is not None and (quote.speaker or quote.role):
        return quote.speaker or quote.role
    return by.shown if by is not None else None
