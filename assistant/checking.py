"""Check the quotations of a draft against the corpus: look their words up, compare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import islice, pairwise
from typing import Any, Protocol
from unicodedata import normalize

from assistant.manuscripts import Quotation, quotations
from assistant.schema import Article, CheckedQuote, Evidence, Filters, Judgement, Manuscript, Quote
from assistant.text.spellings import has_two, spelling
from assistant.text.typography import SINGLE_MARKS, ZERO_WIDTH
from assistant.verify import drafted
from assistant.verify.grounds import Line, Source

_HOLDING = 1000
"""Passages looked at that hold all the words of a piece of a quotation."""
_ENOUGH = 40
"""Articles that hold the piece itself; more tell no more."""
_SAYING = 16
"""Passages looked at that hold a few words and the name of whoever is to have said them."""
_FEW_WORDS = 4
_NEAR = 12
"""Passages looked at that hold many of the words."""
_NEAREST = 4
"""Articles compared word by word with a quotation that stands in none."""
_KEPT = 400
"""Articles whose words are kept ready."""
_UNBALANCED = "Its quotation mark has no partner in the draft; checked as far as it seems to go."
_CASE = re.compile(r"\[(\w)\](?=\w)")
_WORD = re.compile(r"[^\W_]+")
_PER_CENT = re.compile(r"\bper cent\b")
_SILENT = {ord(mark): None for mark in (*SINGLE_MARKS, *ZERO_WIDTH, *map(chr, range(0x300, 0x370)))}
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

    def told(self, article_id: str) -> tuple[Quote, ...]:
        """Return the words within that speech that its speakers pass on of others."""
        ...

    def allowed(self, filters: Filters) -> frozenset[str] | None:
        """Return the articles that the filters leave, None for all."""
        ...


def check(manuscript: Manuscript, *, index: Index, filters: Filters = Filters()) -> Iterator[CheckedQuote]:
    """Yield every quotation of a draft, in order, with what the articles that the filters leave say about it."""
    desk = Desk(index, filters)
    for one in quotations(manuscript):
        yield _checked(one, desk.judged(one), manuscript)


def _checked(one: Quotation, judgement: Judgement, manuscript: Manuscript) -> CheckedQuote:
    judged = {field.name: getattr(judgement, field.name) for field in fields(Judgement)}
    if one.unbalanced:
        judged["reason"] = " ".join(filter(None, (_UNBALANCED, judgement.reason)))
    return CheckedQuote(
        **judged,
        text=one.text,
        draft=manuscript.name,
        line=manuscript.line(one.start),
        draft_start=one.start,
        draft_end=one.end,
        claimed_speaker=one.claimed,
        unbalanced=one.unbalanced,
    )


class Desk:
    """Looks quotations up in an index; the articles that it has looked into are kept ready for the next ones."""

    def __init__(self, index: Index, filters: Filters = Filters()) -> None:
        self._index = index
        self._allowed = index.allowed(filters)
        self._articles: dict[str, tuple[Article, str]] = {}
        self._sources: dict[str, Source] = {}

    def judged(self, one: Quotation) -> Judgement:
        """Return what the corpus says about a quotation."""
        found = drafted.located(one.text, one.claimant, one.outside, self.holding(one.text, one.claimed), one.behind)
        near = self._near(one.text) if found is None or found.verdict == "missing" else []
        if found is None:  # passages may part a quotation that a cue breaks
            found = drafted.located(one.text, one.claimant, one.outside, near, one.behind)
        if found is not None and found.verdict != "missing":
            return found
        nearest = drafted.altered(one.text, one.claimant, near)
        return found if found is not None and nearest.verdict == "missing" else nearest

    def holding(self, text: str, claimed: str | None = None) -> list[Source]:
        """Return the articles with passages that hold all the words of the longest piece of a quotation."""
        piece = max(_PIECES.split(_CASE.sub(r"\1", text)), key=len)
        found: list[str] = []
        if claimed and len(piece.split()) <= _FEW_WORDS:
            found += self._named(f"{_of_one_spelling(piece)} {claimed.split()[-1]}", _SAYING, every=True)
        found += self._named(_of_one_spelling(piece), _HOLDING, every=True)
        wanted = _letters(piece)
        held = (name for name in dict.fromkeys(found) if wanted in self._opened(name)[1])
        return [self._source(name) for name in islice(held, _ENOUGH)]

    def _near(self, text: str) -> list[Source]:
        """Return the articles that hold most of the pairs of words of a quotation, the best first."""
        every = _letters(text).split()
        wanted = {f" {one} {other} " for one, other in pairwise(every)} or {f" {one} " for one in every}
        held = {name: sum(pair in self._opened(name)[1] for pair in wanted) for name in self._named(text, _NEAR)}
        best = sorted((name for name in held if held[name]), key=held.__getitem__, reverse=True)
        return [self._source(name) for name in best[:_NEAREST]]

    def _named(self, query: str, count: int, *, every: bool = False) -> list[str]:
        found = self._index.matching(query, count, self._allowed, every=every)
        return list(dict.fromkeys(each.article_id for each in found))

    def _opened(self, article_id: str) -> tuple[Article, str]:
        """Return an article and its letters, which tell at once where words can stand."""
        if article_id not in self._articles:
            _make_room(self._articles)
            article = self._index.article(article_id)
            self._articles[article_id] = article, f"{_letters(article.title)}|{_letters(article.body)}"
        return self._articles[article_id]

    def _source(self, article_id: str) -> Source:
        if article_id not in self._sources:
            _make_room(self._sources)
            recorded, told = self._index.quotes(article_id), self._index.told(article_id)
            self._sources[article_id] = source(self._opened(article_id)[0], recorded, told)
        return self._sources[article_id]


def _make_room(kept: dict[str, Any]) -> None:
    if len(kept) >= _KEPT:
        del kept[next(iter(kept))]


def _letters(text: str) -> str:
    """Return the letters and digits of a text, between spaces, British and American spellings as one."""
    plain = text if text.isascii() else normalize("NFKD", text)
    words = " ".join(map(spelling, _WORD.findall(plain.casefold().translate(_SILENT))))
    return f" {_PER_CENT.sub(spelling('per cent'), words)} "


def _of_one_spelling(text: str) -> str:
    """Return a text without the words that an article may spell otherwise, by which it would not be found."""
    return " ".join(word for word in text.split() if not any(map(has_two, _WORD.findall(word.casefold()))))


def source(article: Article, recorded: Sequence[Quote], told: Sequence[Quote] = ()) -> Source:
    """Return an article with all the speech on record in it, as the rules of verification look things up.

    `told` are the words within that speech that its speakers pass on of others.
    """
    whole = Evidence(1, article, 0, len(article.body), quotes=tuple(recorded))
    return Source(article, (Line(whole),), tuple(told))
