"""Who does what to whom in a sentence, as far as the order of words, "by" and pronouns show it without a parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.language import REPORTING, is_irregular, stem
from assistant.verify.parties import DETERMINERS, Party, parties
from assistant.verify.support import HOLLOW
from assistant.verify.units import Units, units

_BE = vocabulary("is are was were be been being am get gets got gotten getting")
_AUXILIARY = _BE | vocabulary("will would may might could should can must has have had having did does do not never")
_MUTUAL = frozenset(
    stem(word)
    for word in vocabulary(
        "meet marry wed divorce play fight clash agree debate merge date talk speak argue join partner compete "
        "share face tie draw border differ separate split settle negotiate work live reconcile collide trade resemble match"
    )
)
"""What two do with each other, so that either may be named first."""
_PERSONAL = vocabulary(
    "tell tells told telling ask asks asked accuse accuses accused blame blames blamed criticize criticizes criticized "
    "criticise criticised praise praises praised warn warns warned warning urge urges urged denounce denounces denounced "
    "condemn condemns condemned inform informs informed dismiss dismisses dismissed question questions questioned"
)
"""Verbs of saying that have somebody for an object."""
_OBJECTIVE = vocabulary("on of against over")
"""What ties its patient to a noun ("the attack on", "the arrest of")."""
_TOWARDS = vocabulary("to for with from against on at into of over about off up down out")
_CLOSES = re.compile(r"[;:()—–|?!\"“”]|\.\s|,")
_BREAKS = vocabulary("while whereas but because although though when where before after since until if unless whose as")
_RELATIVE = vocabulary("that who whom which")
_LEADING = _BREAKS | _RELATIVE
_ADVERBS = vocabulary("not never also then since later already first once now still twice often again")
_JOINS = frozenset(("and", "but"))
_UNCHANGED = vocabulary("beat hit hurt cost let shut put")
"""Verbs whose past tense shows nowhere in their form."""
_ABBREVIATED = 3
"""How long a word is at most that a stop behind it abbreviates."""
_REACH = 4
"""How many words behind "whom" the verb of its clause stands within."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with those who stand where its agent and its patient do; `particle` follows the verb ("" for none)."""

    verb: str
    agents: tuple[Party, ...]
    patients: tuple[Party, ...]
    particle: str
    sure: bool
    """Whether the word is a verb by its form, and the order of words one that can be read."""


@lru_cache(maxsize=4096)
def deeds(text: str, speaker: str = "") -> tuple[Deed, ...]:
    """Return the deeds of a sentence; `speaker` is whom "I" and "we" mean in it, as the words of a key."""
    shown = units(text)
    known, within = parties(text, shown, speaker)
    sentence = _Sentence(shown, tuple(folded(word) for word in shown.words), known)
    found = (sentence.deed(at) for at, word in enumerate(sentence.words) if at not in within and _may_be_done(word))
    return tuple(deed for deed in found if deed.agents and deed.patients)


def _may_be_done(word: str) -> bool:
    """Whether a word may be something that one does to another, and not what both do or what is merely said."""
    return not (word in HOLLOW or word[0].isdigit() or stem(word) in _MUTUAL or word in REPORTING - _PERSONAL)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence: its words, the same folded, and those who are in it."""

    shown: Units
    words: tuple[str, ...]
    parties: tuple[Party, ...]

    def deed(self, at: int) -> Deed:
        """Return the deed that the word at a position would be."""
        first, last = self._clause(at)
        left = tuple(party for party in self.parties if first <= party.at < at)
        right = tuple(party for party in self.parties if at < party.at <= last)
        verb = self._is_verb(at) or self._is_between(at, right)
        by = next((place for place in range(at + 1, last + 1) if self.words[place] == "by"), last)
        behind = tuple(party for party in right if party.at > by)
        sure = not self._is_inverted(at) if verb else by == at + 1 or self._is_owned(at)
        particle = self.words[at + 1] if at < last and self.words[at + 1] in _TOWARDS else ""
        if not verb and particle in _OBJECTIVE:
            particle = ""
        if behind and (by == at + 1 or self._is_participle(at) or not verb):
            between = tuple(party for party in right if party.at < by)
            left, right = behind[:1], (*left, *between, *behind[1:])
        elif self._is_participle(at):
            left, right = (), left
        elif not right and (whom := self._object_of_relative(at, first)):
            left, right, particle = left[-1:], (whom,), ""
        return Deed(stem(self.words[at]), left, right, particle, sure)

    def _clause(self, at: int) -> tuple[int, int]:
        """Return the positions of the first and last word that may hold the agent or the patient of a verb.

        Ahead of it commas are passed, for asides stand between a subject and its verb; behind it the clause ends there.
        """
        first = last = at
        while first and not self._ends(first - 1) and self.words[first - 1] not in _BREAKS:
            first -= 1
        while last + 1 < len(self.words) and not _CLOSES.search(self.shown.gaps[last] + " "):
            if self.words[last + 1] in _LEADING:
                break
            last += 1
        return max(first, self._joint(at)), last

    def _ends(self, at: int) -> bool:
        """Whether a clause ends with a word; a stop behind a short word or before a comma abbreviates."""
        gap = self.shown.gaps[at]
        stops = "." in gap and "," not in gap and len(self.shown.words[at]) > _ABBREVIATED
        return stops or bool(set(gap) & set(";:—–|?!"))

    def _joint(self, at: int) -> int:
        """Return where a main clause with a subject of its own begins behind ", and" ahead of a verb, 0 if none does."""
        subject = max((party.at for party in self.parties if party.at < at), default=0)
        joints = (place for place in range(subject - 1, 0, -1) if self.words[place] in _JOINS)
        return next((place for place in joints if "," in self.shown.gaps[place - 1]), 0)

    def _object_of_relative(self, at: int, first: int) -> Party | None:
        """Return whom a relative clause is about where somebody else is its subject ("Holt, whom Venn had hired")."""
        reach = range(at - 1, max(first, at - 1 - _REACH), -1)
        relative = next((place for place in reach if self.words[place] in _RELATIVE), None)
        if relative is None or not any(relative < party.at < at for party in self.parties):
            return None
        return next((party for party in reversed(self.parties) if first <= party.at < relative), None)

    def _is_participle(self, at: int) -> bool:
        """Whether a word is a participle behind a form of "be", adverbs between them."""
        before = at - 1
        while before > 0 and (self.words[before] in _ADVERBS or self.words[before].endswith("ly")):
            before -= 1
        return not self.words[at].endswith("ing") and before >= 0 and self.words[before] in _BE

    def _is_verb(self, at: int) -> bool:
        """Whether a word is a verb by its form, or by an auxiliary right before it; behind "to" if a verb governs that."""
        word, before = self.words[at], self.words[at - 1] if at else ""
        if before == "to":
            governed = at > 1 and (self.words[at - 2].endswith("s") or self._is_verb(at - 2))
            return governed or word.endswith(("ed", "ing"))
        return word.endswith(("ed", "ing")) or is_irregular(word) or before in _AUXILIARY

    def _is_between(self, at: int, right: tuple[Party, ...]) -> bool:
        """Whether a word is a verb of the present, or one whose past shows nowhere, right between two parties."""
        follows = bool(right) and all(word in DETERMINERS for word in self.words[at + 1 : right[0].at])
        present = self.words[at].endswith("s") and any(at - _REACH <= party.at < at for party in self.parties)
        return self.words[at] in _UNCHANGED or (present and follows)

    def _is_owned(self, at: int) -> bool:
        """Whether a noun has its agent right before it ("Holt's arrest of ...")."""
        return bool(at) and self.shown.words[at - 1].endswith("'s") and any(party.at < at for party in self.parties)

    def _is_inverted(self, at: int) -> bool:
        """Whether a verb of saying stands right behind what is said, so that who says it follows ("..., warned Holt").

        Commas around an aside come in pairs, and a subject may stand before them.
        """
        if not at or self.words[at] not in REPORTING:
            return False
        gap = self.shown.gaps[at - 1]
        commas = sum(each.count(",") for each in self.shown.gaps[:at])
        return bool(set(gap) & set('"“”')) or ("," in gap and commas % 2 == 1)
