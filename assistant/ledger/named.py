"""Find the speakers on record whom a question means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from assistant.ledger.speakers import Speakers, fullest
from assistant.schema import Evidence
from assistant.store.speakers import Named
from assistant.text.aliases import folded, identity
from assistant.text.given_names import GIVEN
from assistant.text.names import TITLES, names
from assistant.text.statements import Statement
from assistant.text.words import words

_MOST = 8
"""Of more speakers of one name nobody is meant."""
_SPEAKING = ("spokesman", "spokeswoman", "spokesperson")
_WITH_GIVEN_NAME = frozenset(("king", "queen", "prince", "princess", "emperor", "pope"))
"""Titles that stand before a given name."""
_NUMERAL = re.compile(r"[ivx]+")
"""Which of several of one name somebody is, folded."""
_HOLDERS = 2
"""So many may have held one office."""


class Index(Protocol):
    """What offices are looked up in."""

    def officers(self, office: Sequence[str]) -> list[Named]:
        """Return the speakers to whom an article gives an office that has all of these words."""
        ...


@dataclass(frozen=True)
class Person:
    """A speaker on record: the fullest name, all names on record, and what is the same for all of them."""

    name: str
    names: tuple[Named, ...]
    key: str
    _places: frozenset[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", frozenset((named.article_id, named.name) for named in self.names))

    def says(self, one: Evidence) -> bool:
        """Return whether a sentence holds words of this speaker."""
        return any((one.article.id, quote.speaker) in self._places for quote in one.quotes)


def people(asked: Statement, speakers: Speakers, index: Index) -> list[Person]:
    """Return the speakers whom a question means by name or by office, none where it is too many or nobody."""
    who = asked.who or ""
    several = asked.each if len(asked.each) > 1 and not speakers.named(who) else (who,)
    each = _of_one_story([_meant(part, speakers, index) for part in several], speakers)
    found = [named for part in each for named in part]
    known = [Person(fullest(Counter(one.name for one in own)), tuple(own), key) for key, own in _by(found, speakers)]
    return known if len(known) <= _MOST else []


def _of_one_story(parts: list[list[Named]], speakers: Speakers) -> list[list[Named]]:
    """Return the names of several who are asked for together, of those of one surname the ones in the others' articles.

    "What did Mott and Voss testify?" means the Voss of his trial.
    """
    kept = []
    for part in parts:
        others = {named.article_id for other in parts if other is not part for named in other}
        beside = {speakers.key(named) for named in part if named.article_id in others}
        kept.append([named for named in part if speakers.key(named) in beside] or part)
    return kept


def _by(found: Sequence[Named], speakers: Speakers) -> list[tuple[str, list[Named]]]:
    """Return names with what is the same for all of one speaker."""
    by: dict[str, list[Named]] = {}
    for named in found:
        by.setdefault(speakers.key(named) or "", []).append(named)
    return list(by.items())


def _meant(who: str, speakers: Speakers, index: Index) -> list[Named]:
    """Return the names on record of those who are meant: by name, by name after a title, by office, by the name in it."""
    own = [word for word in who.split() if folded(word).strip() != "the"]
    plain = [word for word in own if folded(word).strip() not in TITLES]
    if len(plain) == 1 and plain != own:
        return _of_title(own, plain[0], speakers, index)
    if found := _closest(who, speakers):
        return [*found, *_speaking_for(own, found, index)]
    if plain and (found := _closest(" ".join(plain), speakers)):
        titles = [word for form in own if form not in plain for word in words(form)]
        return [*_holding(titles, found, speakers, index), *_speaking_for(own, found, index)]
    officers = _by(index.officers(words(" ".join(own))), speakers)
    if officers:
        return speakers.family(named for _, each in officers for named in each) if len(officers) <= _HOLDERS else []
    last = [name.text for name in names(who) if who.endswith(name.text)]
    return speakers.named(last[0]) if last and last[0] != who else []


def _of_title(own: Sequence[str], name: str, speakers: Speakers, index: Index) -> list[Named]:
    """Return whom a title before a single name means: of that family name, else by whom an article calls so.

    Who has it as a given name alone is another: Nils Okoro is no King Nils, nor the Voss administration President Voss.
    """
    titles = [word for form in own if form != name for word in words(form)]
    found = _closest(" ".join(own), speakers) or _closest(name, speakers)
    last = words(name)[-1:]
    if not _WITH_GIVEN_NAME.isdisjoint(titles):  # "King Charles", "Pope Francis": no family name at all
        bare = [[word for word in words(named.name) if word not in _WITH_GIVEN_NAME] for named in found]
        of_family = [named for named, own_name in zip(found, bare, strict=True) if _is_alone(own_name, last)]
    else:
        of_family = [named for named in found if words(named.name)[-1:] == last]
    keys = {speakers.key(named) for named in index.officers(titles)}
    called = [named for named in found if speakers.key(named) in keys]
    return _holding(titles, of_family, speakers, index) if of_family else called


def _is_alone(name: list[str], asked: list[str]) -> bool:
    """Return whether a name is the one asked for and no family name follows: "Karl III", "Karl of Osk"."""
    behind = name[len(asked) :]
    return name[: len(asked)] == asked and (
        not behind or behind[0] == "of" or _NUMERAL.fullmatch(behind[0]) is not None
    )


def _speaking_for(own: Sequence[str], found: Sequence[Named], index: Index) -> list[Named]:
    """Return those who speak for an institution by office: "a Coast Guard spokeswoman"."""
    if any(first in GIVEN for named in found for first in folded(named.name).split()[:1]):
        return []  # a person's spokesman is another person
    asked = words(" ".join(own))
    return [named for office in _SPEAKING for named in index.officers([*asked, office])]


def _holding(titles: Sequence[str], found: list[Named], speakers: Speakers, index: Index) -> list[Named]:
    """Return those of several people of a name to whom the articles give such a title; all where they give it to none."""
    if not titles or len(_by(found, speakers)) < _HOLDERS:
        return found
    keys = {speakers.key(named) for named in index.officers(titles)}
    return [named for named in found if speakers.key(named) in keys] or found


def _closest(form: str, speakers: Speakers) -> list[Named]:
    """Return the names of an institution of just this name rather than of others in whose names it stands."""
    found = speakers.named(form)
    own = identity(form).words
    exact = [named for named in found if named.identity.words == own and named.identity.nature not in {"own", "name"}]
    return speakers.family(exact) or found
