"""Count the names of an article: of people, by family name and given name, and of all else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from assistant.quotes.capitals import Standing, runs, standing
from assistant.quotes.personal import bare, family, fold, is_person
from assistant.quotes.vocabulary import HUMAN, LINKS, NO_PERSON, PLACES, SURNAMES, WORDY
from assistant.text.given_names import GIVEN

_SMALL_WORD = re.compile(r"\b[a-zß-öø-ÿ]{2,}\b")
NICKNAME = re.compile(r"([A-Z](?<!\w.)[\w’'-]{1,40}) [“\"‘'][A-Z][\w ’'.-]{0,20}[”\"’'] ([A-Z][\w’'-]+)")
"""A name with a nickname in marks within it. Its letter is asked for before its word's beginning: so it is found fastest."""
_PARTICIPLE = re.compile(r"[A-Z][a-z]{3,}(?:ing|ly)")
_FIRST_NAMES = GIVEN | WORDY
_MAY_BE_FAMILY = SURNAMES | PLACES
_ROLE_BEFORE = re.compile(r"([a-z]+) \Z")
_ROLE_BEHIND = re.compile(r", an? ((?:[\w’'-]+ ){0,3}[\w’'-]+)")
_TWO = 2
_NEAR = 40
"""Characters around a name in which its role stands."""


class Census:
    """The names that stand in a text, and how often."""

    def __init__(self, text: str) -> None:
        """Count the names in `text`."""
        self.full: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        """People by folded family name."""
        self.given: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        """People by folded given name."""
        self.held: dict[frozenset[str], set[str]] = defaultdict(set)
        """People by the folded words before their names: "Interior Minister"."""
        self.bodies: Counter[tuple[str, ...]] = Counter()
        """What is no person's name: institutions, places, works."""
        self.small = frozenset(_SMALL_WORD.findall(text))
        """The words in small letters."""
        self.things: set[tuple[str, ...]] = set()
        """Names that look like a person's and are none."""
        self.opened: dict[tuple[str, ...], tuple[str, ...]] = {}
        """Names to which the first word of a sentence does not belong, and what they are without it."""
        for whole, ways in self._count(text).items():
            self._look_again(whole, ways)

    def _count(self, text: str) -> dict[tuple[str, ...], set[Standing]]:
        """Count the names of people and of all else, and return how the former stand in the text."""
        starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for words, start in runs(text):
            starts[tuple(words)].append(start)
        for first, last in NICKNAME.findall(text):
            starts[first, last].append(-1)
        ways: dict[tuple[str, ...], set[Standing]] = defaultdict(set)
        for run, places in starts.items():
            name = tuple(bare(run))
            if len(name) > 2 and _PARTICIPLE.fullmatch(name[0]):
                name = name[1:]
            if is_person(name) or _is_called(text, name, places):
                is_whole = len(name) == len(run)
                ways[name] |= {standing(text, start) if is_whole and start >= 0 else "inside" for start in places}
                self.held[frozenset(map(fold, run[: -len(name)]))].add(" ".join(name))
                self.full[family(name)][name] += len(places)
                self.given[fold(name[0])][name] += len(places)
            else:
                self.bodies[name] += len(places)
        return ways

    def _look_again(self, name: tuple[str, ...], ways: set[Standing]) -> None:
        """Take back a name that is none: "the Harbour Times" always has an article, "Sad Voss" begins a sentence."""
        rest = name[1:]
        if ways == {"article"} and fold(name[0]) not in _FIRST_NAMES:
            self.things.add(name)
        elif self._is_opened(name, rest, ways):
            self.opened[name] = rest
        else:
            return
        count = self.full[family(name)].pop(name)
        self.given[fold(name[0])].pop(name)
        if name in self.opened and is_person(rest):
            self.full[family(rest)][rest] += count
            self.given[fold(rest[0])][rest] += count
        else:
            self.bodies[rest if name in self.opened else name] += count
        self._forget_empty(name)

    def _is_opened(self, name: tuple[str, ...], rest: tuple[str, ...], ways: set[Standing]) -> bool:
        """Tell whether a name's first word is no part of it: it opens a sentence, and the rest stands elsewhere too."""
        word = fold(name[0])
        if "inside" in ways or word in _FIRST_NAMES or fold(rest[0]) in LINKS or name[0].endswith("."):
            return False
        if len(rest) > 1 and is_person(rest):
            return self.full[family(name)][rest] >= self.full[family(name)][name]
        is_common = word in self.small or _PARTICIPLE.fullmatch(name[0]) is not None
        return is_common and (rest in self.bodies or fold(rest[0]) in self.given)

    def _forget_empty(self, name: tuple[str, ...]) -> None:
        for names, key in ((self.full, family(name)), (self.given, fold(name[0]))):
            if not names[key]:
                del names[key]


def _is_called(text: str, name: tuple[str, ...], places: Sequence[int]) -> bool:
    """Tell a person called like a place, whose role stands beside the name: "baker Ilva Park", "Ilva Rome, a baker"."""
    if len(name) != _TWO or fold(name[1]) not in _MAY_BE_FAMILY or fold(name[0]) in NO_PERSON | PLACES:
        return False
    for start in places:
        end = start + len(" ".join(name))
        before, behind = _ROLE_BEFORE.search(text[max(0, start - _NEAR) : start]), _ROLE_BEHIND.match(text, end)
        if (before and before[1] in HUMAN) or (behind and not HUMAN.isdisjoint(behind[1].split())):
            return True
    return False
