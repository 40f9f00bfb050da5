"""What the rules look things up in: the evidence and its articles, prepared once for all the claims of an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from assistant.schema import Article, Claim, Evidence, Quote
from assistant.text.marks import pairs
from assistant.text.names import Name, folded, names, one_word
from assistant.text.values import Value, values
from assistant.verify.language import stem
from assistant.verify.units import Units, joined, units

_ENDED = re.compile(r"[.!?][\"”’»]?\s*[\"“‘«]?\s*$")
"""What stands at the end of a cue behind which another sentence of the speech begins."""
_AROUND = 240
"""How many characters on either side of a sentence are its context, about one sentence of news."""


@dataclass(frozen=True)
class Line:
    """One sentence of the evidence with its words, stems, values and names."""

    evidence: Evidence

    @cached_property
    def text(self) -> str:
        """The sentence."""
        return self.evidence.text

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(folded(word) for word in units(self.text).words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(stem(word) for word in self.words)

    @cached_property
    def recorded(self) -> frozenset[str]:
        """The stems of all words and of the speakers on record."""
        spoken = (part for speaker in self.speakers for part in speaker if part)
        return self.stems.union(stem(word) for text in spoken for word in units(text).words)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The values."""
        return values(self.text)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names."""
        return names(self.text)

    @cached_property
    def around(self) -> frozenset[str]:
        """The folded words of the sentence, of the text right around it and of the headline, peoples as countries."""
        return frozenset(one_word(word) for text in self._near() for word in units(text).words)

    @cached_property
    def named(self) -> frozenset[str]:
        """The folded words of the sentence, of its speakers on record, of outlet and writers, peoples as countries."""
        spoken = (part for speaker in self.speakers for part in speaker if part)
        article = self.evidence.article
        texts = (self.text, article.source or "", *article.authors, *spoken)
        return frozenset(one_word(word) for text in texts for word in units(text).words)

    @cached_property
    def around_stems(self) -> frozenset[str]:
        """The stems of the words of the sentence, of the text right around it and of the headline."""
        return frozenset(stem(word) for text in self._near() for word in units(text).words)

    def _near(self) -> tuple[str, ...]:
        article = self.evidence.article
        spoken = (part for speaker in self.speakers for part in speaker if part)
        around = article.body[max(0, self.evidence.start - _AROUND) : self.evidence.end + _AROUND]
        return (around, article.title, article.source or "", *article.authors, *spoken)

    @cached_property
    def speakers(self) -> tuple[tuple[str | None, str | None, str | None], ...]:
        """Speaker, role and relay of what is said in the sentence; empty where the record is silent."""
        found = [(q.speaker, q.role, q.relay) for q in self.evidence.quotes if q.speaker or q.role]
        if self.evidence.speaker:
            found.append((self.evidence.speaker, None, None))
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that one person said in one go, with the cue taken out; `joints` are where it was broken."""

    quotes: tuple[Quote, ...]
    units: Units
    joints: frozenset[int]


@dataclass(frozen=True)
class Source:
    """An article that is cited, with the lines of evidence from it.

    `told` are the words within the speech on record that its speakers pass on of others.
    """

    article: Article
    lines: tuple[Line, ...]
    told: tuple[Quote, ...] = ()

    @cached_property
    def units(self) -> Units:
        """The body's words."""
        return units(self.article.body)

    @cached_property
    def title(self) -> Units:
        """The headline's words."""
        return units(self.article.title)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations on record that the evidence shows, in order."""
        found = {(q.start, q.end, q.kind): q for line in self.lines for q in line.evidence.quotes}
        return tuple(found[key] for key in sorted(found))

    @cached_property
    def marked(self) -> tuple[tuple[int, int], ...]:
        """Where the body has words between quotation marks."""
        return _marked(self.article.body)

    def between_marks(self, start: int, end: int) -> bool:
        """Whether this stretch of the body stands between quotation marks."""
        return any(first <= start and end <= last + 1 for first, last in self.marked)

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """Speech on record, pieces that a cue or a paragraph broke put together again."""
        groups: dict[object, list[Quote]] = {}
        for quote in self.quotes:
            if quote.kind != "indirect":
                groups.setdefault(quote.group if quote.group is not None else (quote.start, quote.end), []).append(
                    quote
                )
        found = []
        for pieces in groups.values():
            body = self.article.body
            ended = [_ENDED.search(body[q.end : after.start]) is not None for q, after in pairwise(pieces)]
            whole, joints = joined(tuple(units(body[q.start : q.end]) for q in pieces), ended)
            found.append(Utterance(tuple(pieces), whole, joints))
        return tuple(found)

    @cached_property
    def known(self) -> frozenset[str]:
        """The folded words of body, headline, source, authors and speakers, countries and peoples under one name."""
        article = self.article
        return _known((article.body, article.title, article.source or "", *article.authors)) | frozenset(
            one_word(word)
            for quote in self.quotes
            for text in (quote.speaker, quote.role, quote.relay)
            for word in units(text or "").words
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words of the article."""
        return _stems(self.article.title, self.article.body)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of headline and body."""
        return (*names(self.article.title), *names(self.article.body))

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The values of headline and body."""
        return (*values(self.article.title), *values(self.article.body))


@lru_cache(maxsize=256)
def _marked(body: str) -> tuple[tuple[int, int], ...]:
    return tuple((pair.start, pair.end) for pair in pairs(body))


@lru_cache(maxsize=256)
def _known(texts: tuple[str, ...]) -> frozenset[str]:
    words = {word for text in texts for word in units(text).words}
    return frozenset(folded(word) for word in words) | frozenset(one_word(word) for word in words)


@lru_cache(maxsize=256)
def _stems(title: str, body: str) -> frozenset[str]:
    return frozenset(stem(word) for text in (title, body) for word in units(text).words)


@dataclass(frozen=True)
class Cited:
    """What one claim cites: its lines, and their articles with all the evidence from them."""

    lines: tuple[Line, ...]
    sources: tuple[Source, ...]

    def source_of(self, line: Line) -> Source:
        """Return the article that a line stands in."""
        return next(source for source in self.sources if source.article.id == line.evidence.article.id)


class Grounds:
    """All the evidence of an answer."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._lines = {each.number: Line(each) for each in evidence}
        grouped: dict[str, list[Line]] = {}
        for line in self._lines.values():
            grouped.setdefault(line.evidence.article.id, []).append(line)
        self._sources = {key: Source(lines[0].evidence.article, tuple(lines)) for key, lines in grouped.items()}

    def holds(self, number: int) -> bool:
        """Whether there is evidence of this number."""
        return number in self._lines

    @property
    def everything(self) -> Cited:
        """All the evidence as if it were cited."""
        return Cited(tuple(self._lines.values()), tuple(self._sources.values()))

    def cited(self, claim: Claim) -> Cited:
        """Return what a claim cites, numbers that do not exist left out."""
        lines = tuple(self._lines[number] for number in dict.fromkeys(claim.citations) if number in self._lines)
        ids = dict.fromkeys(line.evidence.article.id for line in lines)
        return Cited(lines, tuple(self._sources[key] for key in ids))
