"""Tell people's names from other capitalised words, and compare them as papers write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from assistant.quotes.vocabulary import (
    FUNCTION,
    LINKS,
    NAMES_INSIDE,
    NAMES_TOO,
    NO_PERSON,
    PLACES,
    ROLES,
    SURNAMES,
    TITLES,
)
from assistant.text.given_names import GIVEN, MEN, WOMEN
from assistant.text.institutions import INSTITUTIONS

_IN_NAMES = NAMES_TOO | NAMES_INSIDE
_ELIDED = re.compile(r"[LD]['’][a-zß-öø-ÿ]")
_COMPOUND = re.compile(r"[A-Z][A-Za-z]+-[a-z]{3,}")
BARRED = NO_PERSON | PLACES
"""Words that are in no person's name, unless a given name stands before them."""
_BARRED_BUT_SURNAMES = NO_PERSON - SURNAMES
_CAMEL = re.compile(r"[a-z][A-Z]")
_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O'", "O’", "D'", "D’", "Ja", "Da")
NO_INITIALS = frozenset({"AI", "TV", "PC", "US", "UK", "EU", "UN", "PR", "HQ", "IT"})
"""Acronyms of two letters, which look like the initials of "TJ Voss"."""
_TRADE = re.compile(
    r"(?:[a-z]{3,}(?:og|om|raph|arm|ur|ourn)?ist|[a-z]*ographer|[a-z]{3,}ician"
    r"|[a-z]{3,}(?:fuhrer|minister|prasident|sprecher|chef|meister|sekretar|kanzler|direktor|leiter|anwalt|trainer)(?:in)?)$"
)
"""The ending of what somebody does: "Sociologist", "Photographer"."""
_HALVES = frozenset({"new", "los", "las", "san", "santa", "st", "saint", "fort", "united", "world"})
"""First words of places and institutions that are nothing without them: "New Harbour"."""
_INSTITUTIONAL = NO_PERSON - _HALVES
_HALVED = 3
"""A place of two words and a full name have more words than this."""
_OF_GENERAL = frozenset({"motors", "electric", "mills", "dynamics", "atomics", "assembly", "catalyst", "hospital"})
"""What goes on with an institution's name behind "General"."""
_HELD = frozenset({"of", "to", "the", "for"})
"""What follows an office: "Governor of", "Ambassador to the"."""
_ABSTRACT = re.compile(r"(?:ation|ology|ivity|istry|graphy|nomic)s?$")
"""The endings of nouns that no family is called by: "Pediatric Transplantation"."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FEMALE = ("woman", "girl", "actress", "mother", "daughter", "sister", "wife")
_MALE = ("man", "boy", "father", "brother", "son", "husband")

Gender = Literal["he", "she"]


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return a name without case, accents and stops."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return text.lower().rstrip(".").replace("’", "'")


def pronoun_of(word: str) -> Gender | None:
    """Return the pronoun of one person that a word is, if it is one."""
    return "he" if word == "he" else "she" if word == "she" else None


def gender(name: str) -> Gender | None:
    """Return which pronoun a name's first word or a role's last one takes, if that is common knowledge."""
    words = [fold(word) for word in name.split()]
    if not words:
        return None
    is_described = name[0].islower()
    if words[0] in WOMEN or (is_described and words[-1].endswith(_FEMALE)):
        return "she"
    return "he" if words[0] in MEN or (is_described and words[-1].endswith(_MALE)) else None


def is_initial(word: str) -> bool:
    """Tell the "A." of a name from the article, with which it shares its letter."""
    return len(word) == 2 and word[0].isupper() and word[1] == "."


def is_person(words: Sequence[str]) -> bool:
    """Tell whether a run of capitalised words looks like a person's full name."""
    return 2 <= len(words) <= 5 and "of" not in words and "for" not in words and _is_full_name(tuple(words))


@lru_cache(maxsize=1 << 14)
def _is_full_name(words: tuple[str, ...]) -> bool:
    has_given_name = fold(words[0]) in GIVEN
    barred = _BARRED_BUT_SURNAMES if has_given_name else BARRED
    if any(fold(word) in barred for word in words):
        return False
    if any(fold(word) in TITLES for word in words[: len(words) - has_given_name]):
        return False
    if not NO_INITIALS.isdisjoint(words):
        return False
    if not has_given_name and any(_ABSTRACT.search(word) for word in words):
        return False
    capitals = [word for word in words if word[0].isupper()]
    if any(_CAMEL.search(word) and not word.startswith(_PREFIXES) for word in capitals):
        return False
    is_spelt = all(word.endswith(".") or not word.isupper() or len(word) < 3 for word in capitals)
    return len(capitals) > 1 and is_spelt and not any(character.isdigit() for word in words for character in word)


def bare(words: Sequence[str]) -> list[str]:
    """Return a run without the titles, roles and places before the person's own name."""
    return _bare(tuple(words)).copy() if len(words) > 1 else list(words)


@lru_cache(maxsize=1 << 14)  # an article names the same people over and over
def _bare(run: tuple[str, ...]) -> list[str]:
    words = list(run)
    while len(words) > 1 and (_is_leading(words[0]) or words[0].islower()):
        words = words[1:]
    words = _without_role(words) if len(words) > 2 else words
    for place in range(len(words) - 2, -1, -1):
        if fold(words[place]) in TITLES:
            rest = words[place + 1 :]
            if _is_institution(rest):
                break
            return _after_office(rest) if rest and rest[0] in _HELD else _without_places(rest)
    return _without_places(words)


def _without_role(words: list[str]) -> list[str]:
    """Return a person's full name without what he or she does before it: "Harbour winger Lena Voss", "Chemist Ada Lunn"."""
    small = max((place for place, word in enumerate(words) if word.islower() and fold(word) in ROLES), default=-1)
    if is_person(words[small + 1 :]):
        words = words[small + 1 :]
    is_role = fold(words[0]) in ROLES or _TRADE.fullmatch(fold(words[0])) is not None
    return words[1:] if is_role and fold(words[0]) not in GIVEN and is_person(words[1:]) else words


def _is_institution(rest: Sequence[str]) -> bool:
    """Tell whether what follows a title goes on with an institution's name: "Major League Harbour"."""
    if rest and fold(rest[0]) in _OF_GENERAL:
        return True
    if len(rest) == 1:
        return fold(rest[0]) in INSTITUTIONS
    if not rest or is_person(rest) or rest[0] in _HELD:
        return False
    return rest[0].islower() or fold(rest[0]) in _INSTITUTIONAL


def _is_leading(word: str) -> bool:
    """Tell a word that only the beginning of a line, or a role, puts before a name: "But", "First-year"."""
    small = fold(word)
    if small in FUNCTION and small not in _IN_NAMES and not is_initial(word):
        return True
    return _COMPOUND.fullmatch(word) is not None or _ELIDED.match(word) is not None


def _after_office(rest: list[str]) -> list[str]:
    """Return the name after an office: "[Governor] of New Harbour Lena Voss"."""
    name = _without_places([word for word in rest if word not in _HELD])
    return name[-2:] if len(name) > 2 and not name[-2].islower() else name


def _without_places(words: list[str]) -> list[str]:
    while (
        len(words) > 2
        and (words[1] in LINKS or not words[1].islower())
        and "on" not in words
        and (fold(words[0]) in BARRED or _is_acronym(words[0]))
        and not (fold(words[0]) in _HALVES and not (len(words) > _HALVED and fold(words[2]) in GIVEN))
        and is_person(words[-2:])
    ):
        words = words[1:]
    return words


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word.isupper() and word.isalpha()


def same_given(one: str, other: str) -> bool:
    """Tell whether two given names may be one person's: short for one another, or one letter off."""
    a, b = fold(one), fold(other)
    return a == b or a.startswith(b) or b.startswith(a) or (len(a) > 4 and _is_one_off(a, b))


def family(name: Sequence[str]) -> str:
    """Return the family name that a name ends with, whatever suffix stands after it."""
    return fold(name[-2] if len(name) > 1 and fold(name[-1]) in _SUFFIXES else name[-1])


def is_tail(name: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a mention is the last words of a longer name: "ten Hag" of "Erik ten Hag"."""
    return 1 < len(name) < len(full) and [fold(word) for word in name] == [fold(word) for word in full[-len(name) :]]


def is_misspelt(one: str, other: str) -> bool:
    """Tell whether two family names are one with a slip of the pen."""
    if _is_one_off(one, other) or (len(one) == len(other) > 5 and sorted(one) == sorted(other)):
        return True
    shorter = min(len(one), len(other))
    # The ratio is 2 * shorter / (both lengths) at most.
    may_be_near = shorter > 7 and 2 * shorter > 0.85 * (len(one) + len(other))
    return may_be_near and SequenceMatcher(None, one, other).ratio() > 0.85


def _is_one_off(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter added, dropped or changed."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    at = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
