"""Ask the ledger: quotes with the same words once, and how much is on record of each speaker."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from assistant.errors import UsageError
from assistant.ledger.joined import Joined
from assistant.ledger.speakers import Index as SpeakerIndex
from assistant.ledger.speakers import Speakers, fullest
from assistant.schema import Entry, Filters, Sought, Voice
from assistant.store.ledger import Count, Row, Wanted, terms
from assistant.store.rows import iso_day
from assistant.text.aliases import folded

_TELLING = 5
"""So many words in a row are nobody else's by chance: without a speaker they go with the same words of a known one, and
those of a name that is each article's own with the same words of the same name."""


class Index(SpeakerIndex, Protocol):
    """What the ledger is read from."""

    def entries(self, wanted: Wanted, filters: Filters) -> list[Row]:
        """Return the quotes that are wanted, newest first."""
        ...

    def tallies(self, wanted: Wanted, filters: Filters) -> list[tuple[str, str, int]]:
        """Return how many quotes at most there are of each identity's words, most first."""
        ...

    def voices(self, wanted: Wanted, filters: Filters) -> list[Count]:
        """Return a count for each name, equal names together."""
        ...


def quotes(index: Index, sought: Sought, joined: Joined) -> list[Entry]:
    """Return the quotes on record, newest first; the same words of one speaker stand once, with their other articles.

    Raises UsageError when `about` has no content word.
    """
    speakers = Speakers(index, joined, exact=sought.exact)
    rows = index.entries(_wanted(speakers, sought, sought.count), _articles(sought))
    groups = _grouped(rows, speakers)[: sought.count]
    named = speakers.canonical(row.speaker for group in groups for row in group if row.speaker)
    return [entry for group in groups for entry in _entries(group, speakers, named)]


def voices(index: Index, sought: Sought, joined: Joined) -> list[Voice]:
    """Return how much is on record of each speaker, the most quoted first; what is nobody's comes last.

    Raises UsageError when `about` has no content word.
    """
    speakers = Speakers(index, joined, exact=sought.exact)
    wanted = _wanted(speakers, sought, None)
    within = _articles(sought)
    told = _leading(index, speakers, sought, wanted) or _told(index.voices(wanted, within), speakers)
    found = {key: _voice(told[key]) for key in _most_quoted(told, sought.count)}
    order = sorted(found, key=lambda key: (key is None, -found[key].quotes, found[key].speaker or ""))[: sought.count]
    if not wanted.stems and not wanted.kinds and within == Filters():
        return [found[key] for key in order]  # all names on record were counted, so the fullest is known
    named = speakers.canonical(each.speaker for key in order for each in told[key][:1] if each.speaker)
    return [dataclasses.replace(found[key], speaker=named.get(key or "", found[key].speaker)) for key in order]


def _most_quoted(told: Mapping[str | None, list[Count]], count: int | None) -> list[str | None]:
    """Return the keys of so many speakers with most different words, of more where several have as many."""
    if count is None or count >= len(told):
        return list(told)
    most = {key: _different(counts) for key, counts in told.items()}
    least = sorted((number for key, number in most.items() if key is not None), reverse=True)[:count]
    return [key for key, number in most.items() if key is None or number >= least[-1]]


def _different(counts: Sequence[Count]) -> int:
    """Return how many different words there are."""
    return len(counts[0].words) if len(counts) == 1 else len(frozenset().union(*(each.words for each in counts)))


def _told(counts: Iterable[Count], speakers: Speakers) -> dict[str | None, list[Count]]:
    """Return the counts of each speaker's names by the speaker's key."""
    told: defaultdict[str | None, list[Count]] = defaultdict(list)
    for each in counts:
        told[speakers.key(each.speaker)].append(each)
    return told


def _leading(index: Index, speakers: Speakers, sought: Sought, wanted: Wanted) -> dict[str | None, list[Count]] | None:
    """Return the counts of the most quoted speakers alone, if they can be told from the others without counting all.

    Tallies are never less than what is counted: once the last of those wanted has as many as the next tally, no other
    can have more.
    """
    if sought.count is None or wanted.speakers is not None:
        return None
    tallies = index.tallies(wanted, _articles(sought))
    looked_at = 2 * sought.count + 20
    while looked_at < len(tallies):
        leading = speakers.leading(tallies, looked_at)
        if leading is None:
            return None
        numbers, rest = leading
        told = _told(index.voices(dataclasses.replace(wanted, speakers=numbers), _articles(sought)), speakers)
        exact = sorted(map(_different, told.values()), reverse=True)
        if len(exact) >= sought.count and exact[sought.count - 1] > rest:
            return told
        looked_at *= 4
    return None


def _articles(sought: Sought) -> Filters:
    return dataclasses.replace(sought.filters, speakers=())


def _wanted(speakers: Speakers, sought: Sought, count: int | None) -> Wanted:
    stems = tuple(dict.fromkeys(terms(sought.about or "")))
    if sought.about is not None and not stems:
        raise UsageError(
            f"{sought.about!r} has no word that tells what a quotation is about", "Give a word or two of the matter."
        )
    names = sought.filters.speakers
    return Wanted(
        speakers=speakers.meant(names) if names else None, stems=stems, kinds=tuple(sought.kinds), count=count
    )


def _grouped(rows: Sequence[Row], speakers: Speakers) -> list[list[Row]]:
    """Return the quotes of the same words and speaker together, in the order of the first of each."""
    known: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for row in rows:
        key = speakers.key(row.speaker)
        if key is not None:
            known[row.words][key] = None
    groups: defaultdict[tuple[int, str | None], list[Row]] = defaultdict(list)
    written: dict[tuple[int, str], str] = {}
    for row in rows:
        key, others = speakers.key(row.speaker), list(known[row.words])
        telling = len(row.quote.text.split()) >= _TELLING
        if key is None and len(others) == 1 and telling:
            key = others[0]
        elif key is not None and telling:  # "the ministry" is each article's own, but not where both say the same of it
            key = written.setdefault((row.words, folded(row.quote.speaker or "")), key)
        groups[row.words, key].append(row)
    return list(groups.values())


def _entries(group: Sequence[Row], speakers: Speakers, named: dict[str, str]) -> list[Entry]:
    """Return the quotes of the first article, each with those of the others."""
    first = group[0].article[0]
    also = tuple(_entry(row, speakers, named) for row in group if row.article[0] != first)
    return [_entry(row, speakers, named, also) for row in group if row.article[0] == first]


def _entry(row: Row, speakers: Speakers, named: dict[str, str], also: tuple[Entry, ...] = ()) -> Entry:
    quote = row.quote
    article_id, title, source, published_at, url = row.article
    return Entry(
        article_id=article_id,
        start=quote.start,
        end=quote.end,
        text=quote.text,
        kind=quote.kind,
        speaker=quote.speaker,
        canonical=named.get(speakers.key(row.speaker) or ""),
        role=quote.role,
        cue=quote.cue,
        relay=quote.relay,
        group=quote.group,
        within=quote.within,
        title=title,
        source=source,
        published_at=published_at,
        url=url,
        also=also,
    )


def _voice(counts: Sequence[Count]) -> Voice:
    """Return the sum of counts of one speaker's names."""
    names: Counter[str] = Counter()
    for each in counts:
        if each.speaker:
            names[each.speaker.name] += each.speaker.articles
    return Voice(
        speaker=fullest(names) if names else None,
        names=tuple(name for name, _ in names.most_common()),
        quotes=_different(counts),
        articles=len(frozenset().union(*(each.article_ids for each in counts))),
        first=iso_day(min((each.first for each in counts if each.first is not None), default=None)),
        last=iso_day(max((each.last for each in counts if each.last is not None), default=None)),
    )
