"""Keep to the articles that quote a speaker, by any of their names, and tell who is not on record at all."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Protocol

from assistant.ledger.joined import Joined
from assistant.ledger.speakers import Index as SpeakerIndex
from assistant.ledger.speakers import Speakers
from assistant.schema import Filters, Stranger
from assistant.text.aliases import folded, identity

_CLOSE = 0.75
"""How like two words must be for one to be a slip for the other, by difflib's ratio."""
_NEAR = 3
"""Names told in place of one that is not on record."""
_SHORTEST = 3


class Index(SpeakerIndex, Protocol):
    """What the names of speakers are looked up in."""

    def names(self) -> list[str]:
        """Return the different names of speakers."""
        ...


def quoting(filters: Filters, index: Index, joined: Joined) -> Filters:
    """Return filters that keep to the articles which quote one of the speakers; unchanged where none is on record."""
    if not filters.speakers:
        return filters
    speakers = Speakers(index, joined)
    ids = dict.fromkeys(named.article_id for name in filters.speakers for named in speakers.named(name))
    if filters.article_ids:
        ids = dict.fromkeys(one for one in ids if one.startswith(filters.article_ids))
    return dataclasses.replace(filters, speakers=(), article_ids=tuple(ids)) if ids else filters


def strangers(names: Sequence[str], index: Index, joined: Joined) -> list[Stranger]:
    """Return those of the names that nobody on record bears, with names on record that are like them."""
    speakers = Speakers(index, joined)
    unknown = [name for name in names if not speakers.named(name)]
    known = index.names() if unknown else []
    return [Stranger(name, tuple(_near(name, known))) for name in unknown]


def _near(name: str, known: Sequence[str]) -> list[str]:
    """Return the names that share a word with a name, or one like it, the likest first."""
    own = [word for word in folded(name).split() if len(word) >= _SHORTEST]
    words = {known_name: folded(known_name).split() for known_name in known if identity(known_name).nature != "own"}
    vocabulary = list(dict.fromkeys(word for each in words.values() for word in each if len(word) >= _SHORTEST))
    close = {match for word in own for match in get_close_matches(word, vocabulary, n=_NEAR, cutoff=_CLOSE)}
    found = [known_name for known_name, each in words.items() if close.intersection(each)]
    return sorted(found, key=lambda each: -_likeness(name, each))[:_NEAR]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, folded(one), folded(other), autojunk=False).ratio()
