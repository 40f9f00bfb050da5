"""Who is in a sentence: people and bodies of people by name, by noun and by pronoun, with where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.text.names import folded, keys_meet, names
from assistant.text.vocabulary import vocabulary
from assistant.verify.language import KIN
from assistant.verify.units import Units

_KIN = KIN | {"parent"}
"""Relatives, each of whom may be anybody who is named beside the other."""
_PEOPLE = _KIN | vocabulary(
    "company firm ministry authority court club board team league union agency department operator party group "
    "government police bank council minister president chief director official officials chairman chairwoman "
    "owner founder manager captain officer soldier protester striker worker employee teacher pupil student doctor "
    "patient nurse lawyer judge prosecutor suspect victim man woman boy girl child men women children brothers wives "
    "friend colleague neighbour neighbor mayor governor senator gendarme rebel troop army militia gunman gunmen attacker "
    "driver passenger fan player coach singer actor journalist reporter editor publisher shareholder investor regulator "
    "auditor buyer seller customer landlord tenant resident couple family parent guard inmate prisoner voter lawmaker "
    "opponent rival predecessor successor"
)
"""Nouns for people and bodies of people, in the singular."""
_CALENDAR = vocabulary(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
)
_THIRD = vocabulary("he she they him her them")
_FIRST = vocabulary("i me we us")
_PLACE = vocabulary("in near at around outside inside across through during within")
DETERMINERS = vocabulary("the a an its his her their our my")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in a sentence: the key of a name or a noun, or a pronoun, whose key is empty and which may be anybody."""

    at: int
    key: tuple[str, ...]
    named: bool = False

    def is_(self, other: Party) -> bool:
        """Whether two are one for certain, as far as their words tell."""
        if not self.key or not other.key:
            return False
        return keys_meet(self.key, other.key) if self.named and other.named else self.key == other.key

    def may_be(self, other: Party) -> bool:
        """Whether one who is told by a name or a noun may be whom a pronoun, or a noun for relatives, means in `other`."""
        if not self.key or not other.key:
            return bool(self.key)
        return self.named != other.named and (other if self.named else self).key[0] in _KIN


def parties(text: str, shown: Units, speaker: str) -> tuple[tuple[Party, ...], frozenset[int]]:
    """Return the parties of a text in order, and the positions of all words of names and nouns for people."""
    found: list[Party] = []
    within: set[int] = set()
    for name in names(text):
        inside = [at for at, (start, end) in enumerate(shown.spans) if name.start <= start and end <= name.end]
        if not inside or not name.key or _CALENDAR.intersection(name.key) or (name.soft and _common(name.text)):
            continue
        within.update(inside)
        found.append(Party(inside[0], name.key, named=True))
    named = {party.at for party in found}
    for at, word in enumerate(shown.words):
        plain = folded(word)
        if at in within:
            continue
        if noun := _noun(plain):
            within.add(at)
            if at + 1 not in named or shown.gaps[at].strip():  # "the builder Holt" is Holt
                found.append(Party(at, (noun,)))
        elif plain in _FIRST and speaker:
            found.append(Party(at, tuple(speaker.split()), named=True))
        elif plain in _THIRD:
            found.append(Party(at, ()))
    ordered = sorted(found, key=lambda party: party.at)
    return tuple(party for party in ordered if not _is_place(party.at, shown)), frozenset(within)


def _is_place(at: int, shown: Units) -> bool:
    """Whether a word tells where or when something is done ("in the Borough")."""
    before = [folded(word) for word in shown.words[max(0, at - 2) : at]]
    while before and before[-1] in DETERMINERS:
        before.pop()
    return bool(before) and before[-1] in _PLACE


def _noun(word: str) -> str | None:
    """Return the singular of a noun for people, None for another word."""
    return next(
        (form for form in (word, word.removesuffix("s"), word.removesuffix("ies") + "y") if form in _PEOPLE), None
    )


def _common(word: str) -> bool:
    """Whether a capitalised word that opens a sentence is likely no name."""
    plain = folded(word)
    return _noun(plain) is not None or plain.endswith(("s", "ing", "ly", "ed", "ion", "ment", "ity", "ness"))
