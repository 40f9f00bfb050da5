"""Tell which names of speakers are one speaker's, in an article and across articles.

The rule. A name as its article gives it stays what it is; beside it stands an identity, and equal identities are one.

1. Titles before a name, case, accents, stops and "the" do not count. A name of two words or more is the same everywhere.
2. In one article a single name ("Harrow") is the longer one's that begins or ends with it ("J. P. Harrow"), a shorter
   form ("Ana Ruiz") that of the longer ("Ana Maria Ruiz"), if there is exactly one such. Across articles a single name
   is nobody else's: people share surnames. It is the same everywhere only when it is no person's: when it is written as
   an acronym or with a capital inside, or where the article itself speaks of it as of an institution ("at Velm").
3. An institution is known by its name and its country: "British" is "UK" is "Britain's". Ministries and departments
   may turn their words around ("Justice Department"). An acronym is the full name's that it abbreviates: where the
   article says so, else, from three letters on, if exactly one institution on record has these initials.
4. An institution without a country is that of the flag behind its name, of the country with which its article names it
   anywhere ("the British MoD", "the Ministry of Defence of Ukraine"), or of the only country which its article names at all. Else the name alone counts, unless some country's is on record
   or it is a ministry's or department's, which every country has: then it is the article's own.
5. A person's name with a middle initial is that without it ("Ana B. Ruiz", "Ana Ruiz"), if no other initial is on
   record with it ("Ana C. Ruiz").
6. A description ("the company", "a spokesman", "CEO") is the article's own.

Rules 1, 2 and 6 look at one article and are settled when it is added (`identities`); 3 to 5 look at all that is on
record and are settled at each query (`Known`), so that a new article can join or part names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.text.institutions import INSTITUTIONS, OFFICES, SMALL, WORD, is_thing, name_words
from assistant.text.names import TITLES, one_word, same
from assistant.text.places import country, flag, is_place
from assistant.text.typography import plain
from assistant.text.vocabulary import vocabulary

_SPELT = {
    "defense": "defence", "center": "centre", "labor": "labour", "organization": "organisation", "program": "programme",
    "dept": "department", "ministries": "ministry", "assn": "association", "govt": "government",
}  # fmt: skip
_NO_STATES = vocabulary(
    "africa alaska asia california catalonia catholicism chicago christianity crimea donetsk europe florida gaza hawaii "
    "hinduism islam judaism kurdistan london paris quebec texas tibet washington soviet"
)
_TURNED = ("department", "ministry")
_INDEFINITE = re.compile(r"(?:an?|one|another|some|several|many|two|three|both|all|most|other|unnamed|anonymous)\s")
_LAND = r"(?:United |Great )?[A-Z][\w.]*"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_BEFORE_ACRONYM = re.compile(rf"\b({_LAND})(?:'s)? ([A-Z]\w{{1,5}})\b")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a name names: `nature` is "own" (the article's alone), "name", "institution" or "acronym".

    `country` is that of an institution or acronym, "" where its name tells none; `initials` are those by which a full
    name may be abbreviated.
    """

    nature: str
    words: str
    country: str = ""
    initials: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """One text for the identity, by which it is stored and compared."""
        return f"{self.nature}:{self.country}|{self.words}"


def folded(name: str) -> str:
    """Return the words of a name for finding it: in lower case without accents, between single spaces."""
    return f" {' '.join(one_word(word) for word in name_words(name))} "


def identity(name: str) -> Identity:
    """Return whom a name names by itself, whatever article it stands in."""
    words = name_words(name)
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    said = [word for word in words if word.casefold() not in SMALL]
    plain = [_SPELT.get(one_word(word), one_word(word)) for word in words]
    if not said or _describes(name, said, plain):
        return Identity("own", " ".join(plain))
    land, rest = _country(words, plain)
    written = words[len(words) - len(rest) :]
    if len(rest) == 1 and _is_acronym(written[0]):
        return Identity("acronym", rest[0].replace(".", ""), land)
    if any(word in INSTITUTIONS for word in rest):
        return _institution(rest, land)
    full = _untitled([word for word in plain if word not in SMALL or len(word) == 1])
    return Identity("name" if len(full) > 1 else "own", " ".join(full))


@lru_cache(maxsize=4096)
def one_institution(name: str, other: str) -> bool:
    """Return whether two names are one country's institution: "British MoD", "UK Ministry of Defence"."""
    mine, yours = identity(name), identity(other)
    if not mine.country or mine.country != yours.country or {mine.nature, yours.nature} - {"institution", "acronym"}:
        return False
    return mine.words == yours.words or mine.words in yours.initials or yours.words in mine.initials


def one_speaker(name: str, other: str) -> bool:
    """Return whether two names can be one speaker's: one person's (`names.same`) or one country's institution's."""
    return same(name, other) or one_institution(name, other)


def identities(names: Sequence[str], body: str) -> dict[str, Identity]:
    """Return whom each of one article's names of speakers names, as far as the article tells."""
    found = {name: identity(name) for name in dict.fromkeys(names)}
    text = _straight(body)
    for name, who in found.items():
        if who.nature == "acronym":
            found[name] = _expanded(name, who, text)
        elif who.nature == "institution" and not who.country:
            found[name] = Identity(who.nature, who.words, _qualified(name, who, text), who.initials)
    for name, who in list(found.items()):
        if who.nature != "institution":
            found[name] = _within(name, who, found.values(), text)
    return found


def _within(name: str, who: Identity, others: Iterable[Identity], text: str) -> Identity:
    """Return the one longer name of the article for which a shorter one stands, or what its article makes of it."""
    single = who.nature == "own" and " " not in who.words and name[:1].isupper()
    if who.nature == "own" and not single:
        return who
    thing = single and who.words not in TITLES | OFFICES | INSTITUTIONS and is_thing(name, text)
    longer = {other.key: other for other in others if _lengthens(other, who, thing=thing)}
    if len(longer) == 1:
        return next(iter(longer.values()))
    return Identity("institution", who.words) if thing and not longer else who


def countries(body: str) -> tuple[str, ...]:
    """Return the countries and peoples that a text names."""
    named = {one_word(word) for word in set(WORD.findall(_straight(body))) if word[0].isupper()}
    return tuple(sorted({word for word in named if is_place(word)} - _NO_STATES))


@dataclass(slots=True)
class Known:
    """What is on record of institutions and of people with a middle initial: settles rules 3 to 5."""

    words: set[str] = field(default_factory=set)
    lands: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    full: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    short: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    initialled: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, on_record: Iterable[Identity]) -> Known:
        """Return what these identities of all articles make known."""
        known = cls()
        for who in on_record:
            known.words.add(who.words)
            if who.country:
                known.lands[who.words].add(who.country)
            if who.nature == "name" and (plain_name := _without_initials(who.words)) != who.words:
                known.initialled[plain_name].add(who.words)
            for initials in (each for each in who.initials if len(each) > 2):  # "BG" can be anything
                known.full[initials].add(who.words)
                known.short[who.words].add(initials)
        for plain_name, (one, *others) in known.initialled.items():
            if not others:
                known.words |= {plain_name, one}
                known.full[one].add(plain_name)
                known.short[plain_name].add(one)
        return known

    def widened(self, words: Iterable[str]) -> set[str]:
        """Return the words of identities with those that abbreviate them or that they abbreviate."""
        found = set(words)
        for each in tuple(found):
            found |= self.full.get(each, set())
        for each in tuple(found):
            found |= self.short.get(each, set())
        return found

    def settled(self, who: Identity, named: Iterable[str]) -> Identity:
        """Return whom an identity is on all that is known; `named` are the countries that its article names."""
        if who.nature == "name":
            plain_name = _without_initials(who.words)
            return who if self.initialled.get(plain_name, set()) - {who.words} else Identity("name", plain_name)
        words = self.full.get(who.words, set()) if who.nature == "acronym" else set()
        if len(words) == 1:
            who = Identity("institution", next(iter(words)), who.country)
        if who.nature not in {"institution", "acronym"} or who.country:
            return who
        if not self.lands.get(who.words) and not any(word in who.words.split() for word in _TURNED):
            return who
        meant = tuple(named)
        return Identity(who.nature, who.words, meant[0]) if len(meant) == 1 else Identity("own", who.words)


def _without_initials(words: str) -> str:
    """Return a person's folded name without the single letters between given name and family name."""
    given, *middle = words.split()
    if len(given) == 1 or len(middle) < 2:
        return words
    return " ".join((given, *(word for word in middle[:-1] if len(word) > 1), middle[-1]))


def _describes(name: str, said: Sequence[str], plain: Sequence[str]) -> bool:
    """Whether a name is a description: no capitals, or nothing but offices or kinds of institutions."""
    if _INDEFINITE.match(name.strip().casefold()) or not all(any(c.isupper() or c.isdigit() for c in w) for w in said):
        return not any(character.isalpha() and not character.isascii() for character in name) or name.islower()
    bare = [word for word in plain if word not in SMALL]
    return all(word in TITLES or word in OFFICES for word in bare) or all(word in INSTITUTIONS for word in bare)


def _country(words: Sequence[str], plain: list[str]) -> tuple[str, list[str]]:
    """Return the country before an institution's name (or after a ministry's), and the name without it."""
    joined = country("".join(plain[:2]))
    if len(plain) > 2 and joined != "".join(plain[:2]):
        return joined, plain[2:]
    if len(plain) > 1 and is_place(plain[0]) and words[0][0].isupper():
        return plain[0], plain[1:]
    if any(word in plain for word in _TURNED) and len(plain) > 3 and is_place(plain[-1]) and plain[-2] in SMALL:
        return plain[-1], _trimmed(plain[:-1])
    return "", plain


def _trimmed(words: list[str]) -> list[str]:
    while words and words[-1] in SMALL:
        words = words[:-1]
    return words


def _institution(words: Sequence[str], land: str = "") -> Identity:
    bare = [word for word in words if word not in SMALL]
    with_of = [word for word in words if word not in SMALL or word == "of"]
    initials = {"".join(word[0] for word in form) for form in (bare, with_of)} if len(bare) > 1 else set()
    for head in _TURNED:
        if head in bare and len(bare) > 1:
            rest = "".join(word[0] for word in bare if word != head)
            initials |= {f"{head[0]}{rest}", f"{head[0]}o{rest}"}
            bare = sorted(word for word in bare if word != "affairs" or len(bare) < 3)
    return Identity("institution", " ".join(bare), land, tuple(sorted(initials)))


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "").removesuffix("'s")
    capitals = sum(character.isupper() for character in letters)
    return 2 <= len(letters) <= 6 and capitals >= 2 and len(letters) - capitals <= 1


def _untitled(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return words


def _expanded(name: str, who: Identity, text: str) -> Identity:
    """Return the institution whose name stands before its acronym in brackets, else what was given."""
    at = text.find(f"({name_words(name)[-1]})")
    before = name_words(text[max(0, at - 120) : at]) if at > 0 else []
    for count in range(2, min(9, len(before)) + 1):
        form = identity(" ".join(before[-count:]))
        if before[-count][0].isupper() and form.nature == "institution" and who.words in form.initials:
            return Identity("institution", form.words, form.country or who.country, form.initials)
    return who


def _qualified(name: str, who: Identity, text: str) -> str:
    """Return the country whose institution a text says this is ("Russia's Ministry of Defence"), if it is one."""
    words = name_words(name)
    forms = {_definite(name), " ".join(words[::-1]) if len(words) == 2 else _definite(name)}
    either = "|".join(map(re.escape, sorted(forms)))
    flags = {land for letters in re.findall(rf"\b(?:{either}) ?({_FLAG})", text) if (land := flag(letters))}
    if len(flags) == 1:
        return flags.pop()
    found = set(re.findall(rf"\b({_LAND})(?:'s)? (?:{either})\b", text))
    found |= set(re.findall(rf"\b(?:{either}) of (?:the )?({_LAND})", text))
    for land, short in _BEFORE_ACRONYM.findall(text):
        if _is_acronym(short) and len(short) > 2 and short.casefold() in who.initials:
            found.add(land)
    lands = {one_word(word.replace(" ", "")) for word in found if is_place(one_word(word.replace(" ", "")))}
    return lands.pop() if len(lands) == 1 else ""


def _definite(name: str) -> str:
    return plain(name).strip().removeprefix("the ").removeprefix("The ")


def _lengthens(longer: Identity, shorter: Identity, *, thing: bool) -> bool:
    """Whether within one article the shorter name can stand for the longer one; a thing's own name begins others."""
    long, short = longer.words.split(), shorter.words.split()
    if longer.nature not in {"name", "institution"} or len(short) >= len(long) or not short:
        return False
    if shorter.nature == "acronym":
        return len(shorter.words) > 2 and shorter.words in longer.initials and shorter.country in {"", longer.country}
    if len(short) == 1:
        head = short[0] == long[0] and not thing and not is_place(short[0])
        tail = short[0] == long[-1] and not thing and not is_place(short[0])
        return head or tail or short[0] in INSTITUTIONS & set(long)
    given = short[0] == long[0] or (len(short[0]) == 1 and long[0].startswith(short[0]))
    return longer.nature == shorter.nature == "name" and given and short[-1] == long[-1]


def _straight(text: str) -> str:
    """Return a text with straight marks and plain spaces; what `normal` does besides is of no use here and slower."""
    for curly, straight in (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("\xa0", " ")):
        text = text.replace(curly, straight)
    return text
