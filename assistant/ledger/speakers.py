"""Settle which names on record are one speaker's, and find the speakers that a name means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from assistant.ledger.joined import Joined, alone
from assistant.store.speakers import Named
from assistant.text.aliases import Identity, Known, folded, identity

_BODIES = frozenset({"institution", "acronym"})


class Index(Protocol):
    """What the names of speakers are looked up in."""

    def speakers(self, *, folded: str | None = None, words: Sequence[str] = ()) -> list[Named]:
        """Return the speakers whose names hold `folded`, or whose identities have one of these `words`."""
        ...

    def spellings(self, *, folded: str | None = None, words: Sequence[str] = ()) -> list[Named]:
        """Return the same as `speakers`, equal names together."""
        ...

    def numbers(self, whose: Iterable[tuple[str, str]]) -> list[int]:
        """Return the numbers of names by the words of their identities and whose article's alone they are (or "")."""
        ...

    def institutions(self) -> list[Identity]:
        """Return the identities of the institutions on record, and of people with a middle initial."""
        ...


class Speakers:
    """The speakers on record; `exact` takes every name as its article gives it and joins only equal ones."""

    def __init__(self, index: Index, joined: Joined, *, exact: bool = False) -> None:
        self._index = index
        self._joined = joined
        self._exact = exact

    def key(self, named: Named | None) -> str | None:
        """Return a text that is the same for all names of one speaker; None for nobody."""
        return None if named is None else self._settled(named).key

    def meant(self, names: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the names on record of all speakers whom one of these names can mean.

        A name means the speakers one of whose names holds its words, and those whose alias it is.
        """
        return tuple(dict.fromkeys(named.number for name in names for named in self.named(name)))

    def named(self, name: str) -> list[Named]:
        """Return the names on record of all speakers whom a name can mean."""
        holding = self._index.speakers(folded=folded(name)) if folded(name).strip() else []
        if self._exact:
            return holding
        who = self._known.settled(self._joined.names.get(folded(name)) or identity(name), ())
        family = self._family(holding, who)
        keys = {self._settled(named).key for named in holding} | ({who.key} if who.nature != "own" else set())
        asked = identity(name)
        if asked.nature in _BODIES and not asked.country and folded(name) not in self._joined.names:
            words = self._known.widened([asked.words])
            settled = map(self._settled, family)
            keys |= {each.key for each in settled if each.words in words and each.nature in _BODIES}
        return [named for named in family if self._settled(named).key in keys]

    def family(self, shown: Iterable[Named]) -> list[Named]:
        """Return all names on record of the speakers that are shown."""
        listed = list(shown)
        keys = {self._settled(named).key for named in listed}
        return [named for named in self._family(listed) if self._settled(named).key in keys]

    def leading(self, tallies: Sequence[tuple[str, str, int]], count: int) -> tuple[tuple[int, ...], int] | None:
        """Return the names of the `count` most quoted speakers by tallies at most, and the next one's tally.

        None where tallies by words tell nothing, since names are joined in other ways.
        """
        if self._exact or self._joined.names:
            return None
        most: Counter[tuple[str, str]] = Counter()
        head, rest = tallies[: 4 * count], tallies[4 * count :]
        for words, whose, number in (*head, *(tally for tally in rest if tally[0] in self._known.words)):
            most[words, whose] += number
            for full in () if whose else self._known.full.get(words, ()):
                most[full, ""] += number
        first = most.most_common(count + 1)
        chosen = {key for key, _ in first[:count]}
        chosen |= {(words, "") for words in self._known.widened({words for words, whose in chosen if not whose})}
        following = [number for _, number in first[count:]] + [number for _, _, number in rest[:1]]
        return tuple(self._index.numbers(chosen)), max(following, default=0)

    def canonical(self, shown: Iterable[Named]) -> dict[str, str]:
        """Return the fullest name on record of each of the speakers that are shown, by key."""
        listed = list(shown)
        written: dict[str, Counter[str]] = {self._settled(named).key: Counter() for named in listed}
        for named in self._spelt(listed):
            key = self._settled(named).key
            if key in written:
                written[key][named.name] += named.articles
        return {key: fullest(names) for key, names in written.items()}

    def _family(self, shown: Iterable[Named], *others: Identity) -> list[Named]:
        """Return all names on record that may be names of the same speakers as those shown."""
        listed = list(shown)
        words, joined = self._sought(listed, others)
        found = listed + self._index.speakers(words=words)
        found += [named for name in joined for named in self._index.speakers(folded=name)]
        return list({named.number: named for named in found}.values())

    def _spelt(self, shown: Iterable[Named]) -> list[Named]:
        """Return the same as `_family`, equal names together."""
        words, joined = self._sought(list(shown), ())
        found = self._index.spellings(words=words)
        found += [named for name in joined for named in self._index.spellings(folded=name)]
        return list({named.number: named for named in found}.values())

    def _sought(self, listed: Sequence[Named], others: Sequence[Identity]) -> tuple[list[str], list[str]]:
        """Return the words of identities, and the names joined by hand, that may name the same speakers."""
        settled = [*(self._settled(named) for named in listed), *others]
        words = self._known.widened({who.words for who in settled} | {named.identity.words for named in listed})
        keys = {who.key for who in settled}
        joined = [name for name, who in self._joined.names.items() if self._known.settled(who, ()).key in keys]
        return sorted(words), joined

    def _settled(self, named: Named) -> Identity:
        if self._exact:
            return alone(named.name)
        given = self._joined.names.get(folded(named.name)) if self._joined.names else None
        who = self._known.settled(given or named.identity, named.named)
        return Identity("own", who.words, named.article_id) if who.nature == "own" else who

    @cached_property
    def _known(self) -> Known:
        return Known.of(self._index.institutions())


def fullest(names: Mapping[str, int]) -> str:
    """Return the name that tells an institution's country, among these that of the most words, then the most frequent."""
    if len(names) == 1:
        return next(iter(names))
    return max(names, key=lambda name: (bool(identity(name).country), len(name.split()), names[name], name))
