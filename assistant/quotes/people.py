"""Know the people and institutions of an article, and give each mention its fullest name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.quotes.acronyms import CAPITALS, introduced, spelt_by
from assistant.quotes.capitals import runs
from assistant.quotes.census import Census
from assistant.quotes.genders import said_he, titled
from assistant.quotes.personal import (
    BARRED,
    Gender,
    bare,
    family,
    fold,
    gender,
    is_misspelt,
    is_person,
    is_tail,
    same_given,
)
from assistant.quotes.vocabulary import HUMAN, PLACES, ROLES, TITLES
from assistant.text.given_names import GIVEN
from assistant.text.institutions import INSTITUTIONS

_MONSIEUR = frozenset({"M.", "M", "MM."})
"""French courtesy that could be an initial: only before a family name that the article has already."""
_DESCRIBED = re.compile(
    r"([A-Z][\w’'-]+), (?:\d\d,|(?:(?:an?|another|the|its|his|her|their|who) )((?:[\w’'-]+ ){0,4}[\w’'-]+))"
)
_COMMON_ENDING = re.compile(r"[A-Z][a-z]{2,}(?:ment|tion|sion|ness|ity|ance|ence|ing|ed|ies|ial|able|ous|ive|ism)s?")
"""The endings of nouns, participles and adjectives: a single name seldom has one."""
_WITHIN = frozenset(",;&’'-–—")
"""What stands before a word within a sentence."""
_OF = 2
"""Words of "Voss of", behind which somebody's house stands."""
_OFTEN = 3
"""So many times as often as a family name, a given name is what a single name is."""
_INCORPORATED = INSTITUTIONS | {"international", "holdings", "group"}
_LANDS = PLACES | {"united", "kingdom", "states"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks: a name or, where there is none, a description; and what else he or she is called."""

    name: str
    role: str | None = None
    is_person: bool = True
    is_several: bool = False
    is_named: bool = True

    @property
    def gender(self) -> Gender | None:
        """What the given name says, if it says anything."""
        return gender(self.name)


class People:
    """The names of one article."""

    def __init__(self, text: str) -> None:
        """Read the names that stand in `text`: the title and the body."""
        self._text = text
        self._opens: dict[str, bool] = {}
        self._resolved: dict[tuple[str, ...], tuple[str, bool]] = {}
        count = Census(text)
        self._full, self._given, self._bodies = count.full, count.given, count.bodies
        self._held, self._small, self._things, self._opened = count.held, count.small, count.things, count.opened
        self._titled = titled(text)
        self._beginning_with: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._ending_in: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for body in sorted(self._bodies, key=len, reverse=True):
            self._ending_in[body[-1] if body else ""].append(body)
            self._beginning_with[body[0] if body else ""].append(body)
        self._short = introduced(text)
        said = tuple(said_he(text))
        self._described = {
            fold(name) for name, role in _DESCRIBED.findall(text) if not role or set(role.split()) & HUMAN
        } | {fold(one.name) for one in said if one.is_alone and not self._is_institution(one.name)}
        self._said_he: dict[str, set[Gender]] = defaultdict(set)
        for one in said:
            self._said_he[self.full([one.name] if one.is_alone else [one.before, one.name])[0]].add(one.pronoun)

    def runs(self, text: str) -> Iterator[list[str]]:
        """Yield the runs of capitalised words in a text, in order."""
        yield from (run.words for run in runs(text))

    def full(self, words: Sequence[str]) -> tuple[str, bool]:
        """Return the fullest name for a mention, and whether it is a person's."""
        key = tuple(words)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key)
        return self._resolved[key]

    def _resolve(self, words: tuple[str, ...]) -> tuple[str, bool]:
        if len(words) > 1 and words[0] in _MONSIEUR and self._known(list(words[1:])) is not None:
            words = words[1:]
        if len(words) > _OF and words[1] == "of" and fold(words[0]) in self._full and fold(words[0]) not in TITLES:
            words = words[:1]  # "Voss of Harbour Bank" is Lena Voss
        name = bare(words)
        name = list(self._opened.get(tuple(name), name))
        has_title = len(name) < len(words)
        known = self._known(name)
        if known is not None:
            return " ".join(known), True
        text = " ".join(name)
        if text in self._short:
            return self._short[text], False
        if is_person(name) and tuple(name) not in self._things:
            return text, True
        if len(name) == 1 and has_title and fold(words[-2]) in TITLES:
            return text, True
        if len(name) == 1 and (fold(name[0]) in GIVEN or self._is_one(name[0])):
            return text, True
        return self._institution(tuple(name) if has_title else words), False

    def gender(self, name: str) -> Gender | None:
        """Return what the title says that the article puts before a family name, else the pronoun behind "Voss said"."""
        said = self._said_he.get(name, ())
        return self._titled.get(family(name.split())) or (next(iter(said)) if len(said) == 1 else None)

    def spelt_out(self, description: str) -> str:
        """Return a description with the acronyms in it that the article spells out: "the HSF board"."""
        return CAPITALS.sub(
            lambda short: self._short.get(short[0]) or spelt_by(short[0], self._bodies) or short[0], description
        )

    def holder(self, office: Iterable[str]) -> str | None:
        """Return the one person whose name the article puts after these words: "Interior Minister Lena Voss"."""
        names = self._held.get(frozenset(office), set()) if office else set()
        families = {family(name.split()) for name in names}
        return max(names, key=len) if len(families) == 1 else None

    def only_body(self, noun: str) -> str | None:
        """Return the one institution of the article whose name of several words holds a noun: "league"."""
        found = {" ".join(name) for name in self._bodies if len(name) > 1 and noun in map(fold, name)}
        longest = max(found, key=len, default=None)
        return longest if longest is not None and all(one in longest for one in found) else None

    def both(self, words: Sequence[str]) -> str | None:
        """Return the fullest names of two who speak together, each a person or an institution of the article: "Lunn and Mott"."""
        if "and" not in words:
            return None
        at = words.index("and")
        one, other = self.full(words[:at]), self.full(words[at + 1 :])
        return f"{one[0]} and {other[0]}" if one[1] and other[1] else None

    def bearers(self, word: str) -> set[str]:
        """Return the full names of the article's people who are called by a family name."""
        return {" ".join(name) for name in self._full.get(fold(word), ())}

    def is_common(self, word: str) -> bool:
        """Tell whether a capitalised word is a common word at the beginning of a line."""
        small = word.lower()
        return word[1:].islower() and not self.is_known(word) and (small in self._small or small.endswith("ly"))

    def opens(self, word: str) -> bool:
        """Tell whether a single word ends like a common one and only begins sentences: "Excitement grew"."""
        if word not in self._opens:
            is_common = _COMMON_ENDING.fullmatch(word) is not None and not self.is_known(word)
            self._opens[word] = is_common and not self._stands_within(word)
        return self._opens[word]

    def _stands_within(self, word: str) -> bool:
        """Tell whether a word stands within a sentence: behind another word or a comma."""
        at = self._text.find(word)
        while at >= 0:
            before = self._text[max(0, at - 2) : at]
            if before[-1:] == " " and (before[:1].isalnum() or before[:1] in _WITHIN):
                return True
            at = self._text.find(word, at + len(word))
        return False

    def is_sure(self, name: str) -> bool:
        """Tell whether a full name is surely a person's: a known given name, or the family name stands alone too."""
        words = name.split()
        known = fold(words[0]) in GIVEN or len(words) < 2 or (words[-1],) in self._bodies
        return known or family(words) in self._described | self._titled.keys()

    def _is_institution(self, name: str) -> bool:
        """Tell an institution by somebody's role in it: "Harbour chairman"."""
        after = re.findall(rf"\b{re.escape(name)}(?:['’]s)? ([a-z]+)", self._text)
        return name.isupper() or not ROLES.isdisjoint(after)

    def _is_one(self, name: str) -> bool:
        """Tell whether a single name is a person's, as the article describes its bearer."""
        word = fold(name)
        if word not in self._described or word in self._small or word in BARRED:
            return False
        return not any(name in body for body in self._bodies if len(body) > 1)

    def is_known(self, word: str) -> bool:
        """Tell whether a single word is the last or first name of one of the article's people."""
        return fold(word) in self._full or fold(word) in self._given

    def _known(self, name: Sequence[str]) -> tuple[str, ...] | None:
        if not name:
            return None
        last = family(name)
        found = self._full.get(last)
        if len(name) == 1:
            given = self._given.get(last)
            # "Taylor" is Taylor Swift where an article once has a "Sad Taylor" too.
            is_given = found is not None and given is not None and max(given.values()) > _OFTEN * max(found.values())
            found = given if is_given or found is None else found
            found = found or self._nearly(last)
        if not found:
            return None
        fitting = [one for one in found if len(name) == 1 or is_tail(name, one) or fold(one[0])[0] == fold(name[0])[0]]
        fitting = [one for one in fitting if one[0] not in _MONSIEUR] or fitting
        if tails := [one for one in fitting if is_tail(name, one)]:
            return max(tails, key=lambda one: (found[one], len(one)))
        if len(name) > 1 and is_person(name):
            fitting = [one for one in fitting if same_given(one[0], name[0])]
        if not fitting:
            return None
        best = max(fitting, key=lambda one: (found[one], len(one)))
        longer = [one for one in fitting if len(one) > len(best) and one[0] == best[0]]
        return max(longer, key=len) if longer else _unshortened(best, fitting, found)

    def _nearly(self, last: str) -> Counter[tuple[str, ...]] | None:
        """Return the people whose last name is one letter off: papers misspell."""
        if len(last) < 5 or last in BARRED:
            return None
        near = [other for other in self._full if other[0] == last[0] and is_misspelt(last, other)]
        return self._full[near[0]] if len(near) == 1 else None

    def _institution(self, name: tuple[str, ...]) -> str:
        """Return an institution's name with the country that the article puts before it elsewhere, in one word if it has that."""
        if len(name) > 1 and self._bodies.get(("".join(name),), 0) > self._bodies.get(name, 0):
            return "".join(name)
        longer = [
            one
            for one in self._ending_in.get(name[-1] if name else "", ())
            if len(one) > len(name) > 1
            and one[-len(name) :] == name
            and all(fold(word) in _LANDS for word in one[: -len(name)])
        ]
        if not longer:
            longer = self._only_longer(name)
        initials = spelt_by(name[0], self._bodies) if len(name) == 1 else None
        if len(name) == 1 and not longer and initials is None and (whole := self._incorporated(name[0])) is not None:
            return whole
        return initials or " ".join(longer[0] if longer else name)

    def _incorporated(self, word: str) -> str | None:
        """Return the institution that a word stands for, which the article first calls in full: "Harbour Foundation"."""
        found = [" ".join(one) for one in self._beginning_with.get(word, ()) if _is_incorporated(one)]
        is_first = len(found) == 1 and self._text.find(found[0]) == self._text.find(word)
        return found[0] if is_first and fold(word) not in PLACES else None

    def _only_longer(self, name: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Return the one name of the article that has one word before an institution's: "Harbour Coast Guard"."""
        found = [
            one
            for one in self._ending_in.get(name[-1] if name else "", ())
            if len(one) == len(name) + 1 > 2 and one[1:] == name and fold(one[0]) not in TITLES and len(one[0]) > 1
        ]
        return found if len(found) == 1 else []


def _unshortened(
    name: tuple[str, ...], others: Sequence[tuple[str, ...]], found: Counter[tuple[str, ...]]
) -> tuple[str, ...]:
    """Return a name with its given name whole where the article has that no less often: "Tomas" for "Tom"."""
    whole = (
        one
        for one in others
        if len(one) == len(name)
        and one[0] != name[0]
        and fold(one[0]).startswith(fold(name[0]))
        and found[one] >= found[name]
    )
    return next(whole, name)


def _is_incorporated(name: Sequence[str]) -> bool:
    """Tell an institution by its second word, or by its first where that is held of something: "Bank of Harbour"."""
    if len(name) > 2 and name[1] == "of":
        return fold(name[0]) in INSTITUTIONS
    return len(name) == 2 and fold(name[1]) in _INCORPORATED
