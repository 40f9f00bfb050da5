"""Answer from the ledger what a question asks of somebody's words: who said them, what somebody said of a matter."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Protocol

from assistant import retrieve
from assistant.ledger import sentences
from assistant.ledger.entries import Index as Entries
from assistant.ledger.joined import Joined
from assistant.ledger.named import Index as Offices
from assistant.ledger.named import Person, people
from assistant.ledger.speakers import Speakers
from assistant.ledger.unquoted import only_named
from assistant.retrieve.bearing import bearing
from assistant.retrieve.happening import asked_periods
from assistant.retrieve.index import Found
from assistant.schema import Evidence, Filters, Told
from assistant.store.ledger import Wanted
from assistant.text import dates
from assistant.text.asked_events import without_event
from assistant.text.names import names, same
from assistant.text.outlets import names_in
from assistant.text.several import apart
from assistant.text.slips import is_slip
from assistant.text.statements import Statement, statement
from assistant.text.stories import is_about
from assistant.text.words import spans, words

_PASSAGES = 24
_SENTENCES = 40
_BEARS = 0.3
"""Share of the words of a matter that a sentence must cover, with what stands around it, to be about it."""
_NEAR_BEST = 0.7
_MOST, _MOST_SEVERAL = 3, 5
"""Sentences of one speaker, and of several side by side."""
_TOO_MANY = 3
"""Of more people of one name nobody can say that they were silent."""


class Index(Entries, Offices, sentences.Index, retrieve.Index, Protocol):
    """What is read for an answer: the ledger, and what retrieval needs."""

    def names(self) -> list[str]:
        """Return the different names of speakers."""
        ...

    def matching(
        self, query: str, count: int, allowed: frozenset[str] | None = None, *, every: bool = False
    ) -> Sequence[Found]:
        """Return the passages that hold words of the query, or every one."""
        ...


Standing = Callable[[str, Filters], list[tuple[Evidence, ...]]]
"""Returns the sentences that hold words as they stand, those of the same words together."""


class Record:
    """Who said what, to be asked in plain questions."""

    def __init__(self, index: Index, embedder: retrieve.Embedder, joined: Joined, standing: Standing) -> None:
        self._index = index
        self._embedder = embedder
        self._joined = joined
        self._standing = standing

    def told(self, question: str, filters: Filters, when: str = "") -> Told | None:
        """Return what the ledger tells, None where no words are asked for or it does not know the speaker.

        What was published in a period that the question names, or `when` ("prior to 3 May 2031"), comes alone, where
        there is any.
        """
        parts = [part.question for part in apart(question)]
        if len(parts) > 1 and all((asked := statement(part)) and asked.who for part in parts):
            return self._of_each(parts, filters, when) or self._at_times(question, filters, when)
        return self._at_times(question, filters, when)

    def _of_each(self, parts: Sequence[str], filters: Filters, when: str) -> Told | None:
        """Return what is on record for each of several questions, by turns, None where none of them has anything."""
        found = [(statement(part), self._at_times(part, filters, when)) for part in parts]
        told = [one for _, one in found if one is not None and one.said]
        if not told:
            return None
        # Of whom the ledger has nothing to say, articles may still tell what they said.
        unheard = [(asked.who, asked.matter) for asked, one in found if asked and asked.who and one and not one.said]
        unheard += [each for one in told for each in one.unheard]
        turns = [group for groups in zip_longest(*(one.said for one in told)) for group in groups if group]
        distinct = {(group[0].article.id, group[0].start): group for group in turns}
        speakers = tuple(dict.fromkeys(name for one in told for name in one.speakers))
        matters = tuple(dict.fromkeys(filter(None, (one.matter for one in told))))
        said = tuple(list(distinct.values())[:_MOST_SEVERAL])
        return Told(speakers, ", ".join(matters), said, unheard=tuple(unheard))

    def _at_times(self, question: str, filters: Filters, when: str) -> Told | None:
        within = list(_within(filters, asked_periods(retrieve.with_side(question, when), self._index)))
        # What was said of an event before it need not name it: without its words the side of it is still asked for.
        tried = dict.fromkeys((question, without_event(question))) if within else ()
        kept = (self._told(each, period) for each in tried for period in within)
        return next((told for told in kept if told and told.said), None) or self._told(question, filters)

    def _told(self, question: str, filters: Filters) -> Told | None:
        asked = statement(question)
        if asked is None:
            return None
        if asked.who is None:
            return self._of_anybody(question, asked, filters)
        speakers = Speakers(self._index, self._joined)
        found = people(asked, speakers, self._index)
        if not found:
            meant = self._without_slip(question, asked.who)
            return self._told(meant, filters) if meant else self._of_unquoted(question, asked, filters)
        told = self._about(question, asked, found, filters) if asked.matter else self._newest(found, filters)
        several_asked = len(asked.each) > 1 and not speakers.named(asked.who)
        return (
            dataclasses.replace(told, unheard=_unheard(asked, told)) if told and told.said and several_asked else told
        )

    def _about(self, question: str, asked: Statement, found: Sequence[Person], filters: Filters) -> Told | None:
        """Return what people said about a matter, or that they are on record and did not speak of it."""
        ids = tuple(dict.fromkeys(named.article_id for person in found for named in person.names))
        within = _kept_to(filters, ids)
        own = self._sentences(question, within) if within else []
        spoken = [(person, one) for one in own for person in found if person.says(one)]
        bears = bearing(asked.matter, [one for _, one in spoken], index=self._index, embedder=self._embedder)
        about = [(person, one, far) for (person, one), far in zip(spoken, bears, strict=True) if far >= _BEARS]
        names = tuple(person.name for person in found)
        # In an article that is about the matter, "the city" need not be named again.
        about = about or [(person, one, 0.0) for person, one in spoken if is_about(one.article, asked.matter)]
        if about:
            return Told(names, asked.matter, tuple((one,) for one in _picked(about)))
        if len(found) > _TOO_MANY or self._is_outlet(asked) or self._named_elsewhere(question, asked, found, filters):
            return None
        nearest = sorted((one for _, one in spoken), key=lambda one: -one.score)[:_MOST]
        return Told(names, asked.matter, nearest=tuple(nearest))

    def _of_unquoted(self, question: str, asked: Statement, filters: Filters) -> Told | None:
        """Return that somebody who is named in the articles is quoted in none of them, None where that is not sure."""
        who = asked.who or ""
        if len(asked.each) > 1 or self._is_outlet(asked):
            return None
        naming = only_named(who, self._sentences(question, filters))
        return Told((who,), asked.matter, nearest=tuple(naming[:_MOST]), unquoted=True) if naming else None

    def _without_slip(self, question: str, who: str) -> str | None:
        """Return the question with a speaker's name as it is on record, where one word of it stands nowhere and is a slip for one there."""
        own = words(who)
        strange = [word for word, count in zip(own, self._index.frequencies(own), strict=True) if not count]
        if len(strange) != 1:
            return None
        near = {word for name in self._index.names() for word in words(name) if is_slip(strange[0], word)}
        written = [question[one.start : one.end] for one in spans(question) if one.folded == strange[0]]
        return question.replace(written[0], near.pop().title()) if len(near) == 1 and written else None

    def _is_outlet(self, asked: Statement) -> bool:
        """Return whether an outlet is asked for: what it reports stands in its articles, whoever says it there."""
        return bool(names_in(asked.who or "", self._index.scope(Filters()).sources))

    def _named_elsewhere(self, question: str, asked: Statement, found: Sequence[Person], filters: Filters) -> bool:
        """Return whether a sentence on the matter names one of them without being on record as theirs."""
        naming = [
            one for one in self._sentences(question, filters) if any(_names(one.text, each.name) for each in found)
        ]
        bears = bearing(asked.matter, naming, index=self._index, embedder=self._embedder)
        return any(far >= _BEARS for far in bears)

    def _newest(self, found: Sequence[Person], filters: Filters) -> Told:
        """Return the latest words on record of people, theirs by turns."""
        said: list[tuple[Evidence, ...]] = []
        most = _MOST_SEVERAL if len(found) == 1 else max(1, _MOST_SEVERAL // len(found))
        for person in found:
            numbers = tuple(named.number for named in person.names)
            rows = self._index.entries(Wanted(speakers=numbers, count=4 * most), filters)
            rows = sorted(rows, key=lambda row: row.quote.kind == "indirect")  # their own words before reports of them
            said += sentences.same_words(self._index, rows)[:most]
        return Told(tuple(person.name for person in found), "", tuple(said[:_MOST_SEVERAL]))

    def _of_anybody(self, question: str, asked: Statement, filters: Filters) -> Told | None:
        """Return who said certain words as they stand, else who said what about a matter."""
        if asked.words and (said := self._standing(asked.words, filters)):
            return Told((), asked.matter, tuple(said[:_MOST_SEVERAL]))
        if not asked.matter or asked.words:
            return None
        own = [one for one in self._sentences(question, filters) if one.speaker]
        bears = bearing(asked.matter, own, index=self._index, embedder=self._embedder)
        by = {one.speaker: Person(one.speaker or "", (), one.speaker or "") for one in own}
        about = [(by[one.speaker], one, far) for one, far in zip(own, bears, strict=True) if far >= _BEARS]
        return Told((), asked.matter, tuple((one,) for one in _picked(about))) if about else None

    def _sentences(self, question: str, filters: Filters) -> Sequence[Evidence]:
        hits = retrieve.search(
            question,
            index=self._index,
            embedder=self._embedder,
            count=_PASSAGES,
            filters=filters,
            weights=retrieve.READING,
        )
        return retrieve.evidence(question, hits, index=self._index, limit=_SENTENCES, embedder=self._embedder)


def _within(filters: Filters, periods: Sequence[Filters]) -> Iterator[Filters]:
    """Yield the filters narrowed to each of several periods, the latest first, but those that leave nothing."""
    for period in reversed(periods):
        since = max(filter(None, (filters.since, period.since)), key=dates.range_start)
        until = min(filter(None, (filters.until, period.until)), key=dates.range_end)
        if dates.range_start(since) <= dates.range_end(until):
            yield dataclasses.replace(filters, since=since, until=until)


def _unheard(asked: Statement, told: Told) -> tuple[tuple[str, str], ...]:
    """Return those of several who are asked for by name of whom no sentence holds words; an office may be anybody's."""
    spoken = [quote.speaker for group in told.said for one in group for quote in one.quotes if quote.speaker]
    named = [each for each in asked.each if names(each)]
    return tuple(
        (each, asked.matter) for each in named if not any(_names(each, one) or _names(one, each) for one in spoken)
    )


def _names(text: str, who: str) -> bool:
    """Return whether a text names a speaker, in full or by surname: "they cook" is no Tim Cook, nor is James Cook."""
    if who.islower():
        return not set(words(who)[-1:]).isdisjoint(words(text))
    return any(same(name.text, who) for name in names(text))


def _picked(about: Iterable[tuple[Person, Evidence, float]]) -> list[Evidence]:
    """Return the best sentences, the speakers by turns where there are several."""
    by: defaultdict[str, list[tuple[float, Evidence]]] = defaultdict(list)
    for person, one, far in about:
        by[person.key].append((one.score + far, one))
    best = max(value for each in by.values() for value, _ in each)
    ranked = [sorted(each, key=lambda pair: -pair[0]) for each in by.values()]
    kept = [[pair for pair in each if pair[0] >= _NEAR_BEST * best] for each in ranked]
    speaking = sorted((each for each in kept if each), key=lambda each: -each[0][0])
    turns = [each[turn][1] for turn in range(_MOST) for each in speaking if turn < len(each)]
    distinct = {(one.article.id, one.start): one for one in turns}
    return list(distinct.values())[: _MOST if len(speaking) == 1 else _MOST_SEVERAL]


def _kept_to(filters: Filters, ids: tuple[str, ...]) -> Filters | None:
    """Return the filters kept to these articles, None where they leave none."""
    if filters.article_ids:
        ids = tuple(one for one in ids if one.startswith(filters.article_ids))
    return dataclasses.replace(filters, article_ids=ids) if ids else None
