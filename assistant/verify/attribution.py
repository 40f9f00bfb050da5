"""Whom a claim names as the one who said a thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.text.aliases import identity
from assistant.text.names import Name, folded, key_of, names
from assistant.text.values.kinds import MONTHS, ONES
from assistant.text.vocabulary import vocabulary
from assistant.verify.language import REPORTING
from assistant.verify.marked import Marked, Reading
from assistant.verify.reporting import BE, BEFORE_NOUNS, POSSESSIVES, PRONOUNS, SAYING_NOUNS, Word, says, tells_a_deed

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\b[A-Z]\.(?=\s+[A-Z])|[^\W\d_]+(?:['’][^\W\d_]+)*|[;:,.—–]|\s-\s")
_BREAKS = frozenset(";:,—–")
_CLAUSE = vocabulary("while whereas but although though and that because since when as")
_RELATIVE = frozenset({"who", "whom", "whose", "which"})
_OBJECTS = frozenset({"whom", "which"})
_SHORT = 4
"""The most words of a subject within a relative clause."""
_CONJUNCTIONS = frozenset({"and", "but", "or", "then", "also"})
_OBLIQUE = vocabulary(
    "of in at for from to by with like unlike echoing after on about against near than via before during contradicting "
    "quoting citing following despite under over into"
)
_THE_SAME = ("the", "same")
_LEADS = vocabulary(
    "the a an his her their its our my he she they it we i some both one two three several many most all no another "
    "that this these those any other few"
)
_ADVERBS = vocabulary(
    "however additionally meanwhile moreover furthermore also but and yet so then later still instead finally overall "
    "although though while whereas recently earlier separately similarly nevertheless nonetheless by contrast in addition"
)
_AUXILIARIES = vocabulary(
    "has have had will would can could may might must should do does did now later also initially previously recently "
    "once already reportedly repeatedly often still never not then further since"
)
_OPENING = 2
"""How many words at most stand before "words of" where a claim opens with it."""
_REACH = 8
"""Within how many words "was quoted ... as saying" says so."""
_LONGEST = 9
"""The most words of a subject without a name; what is longer is no subject but a clause misread."""
_OUTLET = vocabulary(
    "article articles story paper newspaper outlet magazine journalist reporter author writer piece columnist "
    "text coverage publication passage"
)
_WRITING = vocabulary("report reports source sources editorial column review update post evidence")
_GENERIC = vocabulary(
    "official officials source sources witness witnesses resident residents expert experts people critics supporters "
    "authorities analysts others some many both police investigators locals family relatives spokesman spokeswoman "
    "spokesperson both all several"
)


@dataclass(frozen=True, slots=True)
class Claimant:
    """Somebody to whom a claim gives words; `names` are as written, `words` the noun phrase in lower case."""

    start: int
    end: int
    names: tuple[str, ...]
    words: tuple[str, ...]
    after: bool = False
    """Whether it stands after the words it claims ("...", said X)."""
    written: str = ""
    """How a reader is shown it, where its names are not its own ("Ada Lunn's deputy")."""

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun or "the same minister", which only the sentence before can resolve."""
        return not self.names and bool(self.words) and (self.words[-1] in PRONOUNS or self.words[:2] == _THE_SAME)

    @property
    def outlet(self) -> bool:
        """Whether it is the article, its outlet or its writer that speaks."""
        return not self.names and any(word in _OUTLET for word in self.words)

    @property
    def writing(self) -> bool:
        """Whether it is something written: the article itself, or a report that it tells of."""
        return not self.names and (self.outlet or any(word in _WRITING for word in self.words))

    @property
    def generic(self) -> bool:
        """Whether it names no one in particular ("officials")."""
        return not self.names and any(word in _GENERIC for word in self.words)

    @property
    def shown(self) -> str:
        """The claimant in words for a reader."""
        return self.written or (self.names[0] if self.names else " ".join(self.words))


@lru_cache(maxsize=256)
def claimants(reading: Reading) -> tuple[Claimant, ...]:
    """Return those to whom a claim gives words, in the order in which they stand."""
    text = reading.outside
    words = [Word(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    marks = sorted(edge for quotation in reading.quotations for edge in (quotation.start, quotation.end))
    found = [
        claimant
        for at, word in enumerate(words)
        if (marks or not tells_a_deed(words, at, folded(word.text)))
        and (claimant := _claimant(text, words, at, marks)) is not None
    ]
    if not found:
        found = _by_sign(text, reading.quotations)
    return tuple(found)


def _claimant(text: str, words: list[Word], at: int, marks: list[int]) -> Claimant | None:
    word = folded(words[at].text)
    before = folded(words[at - 1].text) if at else ""
    if word == "according" and at + 1 < len(words) and folded(words[at + 1].text) == "to":
        return _right(text, words, at + 2, marks, after=at > 0)
    if word == "words" and before == "the" and at + 1 < len(words) and folded(words[at + 1].text) == "of":
        return _right(text, words, at + 2, marks, after=at > _OPENING)
    if word in SAYING_NOUNS and at and words[at - 1].text.endswith(("'s", "’s", "s'", "s’")):
        return _left(text, words, at, marks)
    if word not in REPORTING or not says(words, at, before):
        return None
    if before in BE or (before == "as" and [folded(each.text) for each in words[at + 1 : at + 2]] == ["by"]):
        return _passive(text, words, at, marks)
    opens = at == 0 or any(words[at - 1].end <= mark <= words[at].start for mark in marks)
    return _right(text, words, at + 1, marks, after=True) if opens else _left(text, words, at, marks)


def _passive(text: str, words: list[Word], at: int, marks: list[int]) -> Claimant | None:
    """Read who speaks behind "was described by" and "as reported by", or before "was quoted ... as saying"."""
    if any(folded(each.text) == "saying" for each in words[at + 1 : at + _REACH]):
        return _left(text, words, at - 1, marks)
    by = next((i for i in range(at + 1, min(at + 4, len(words))) if folded(words[i].text) == "by"), None)
    return _right(text, words, by + 1, marks, after=at > 1) if by is not None else None


def _left(text: str, words: list[Word], at: int, marks: list[int]) -> Claimant | None:
    """Read the subject before a verb, back over an apposition or a relative clause; a second verb has none of its own."""
    edge = max((mark for mark in marks if mark <= words[at].start), default=0)
    if at and folded(words[at - 1].text) in _CONJUNCTIONS:
        return None
    first, last = at, at
    while first > 0 and words[first - 1].start >= edge and words[first - 1].text not in {";", ":", ".", "—"}:
        previous = folded(words[first - 1].text)
        if previous in _OBJECTS and _is_subject(words[first:last]):
            break
        if previous in _RELATIVE:
            last = first - 1
        elif first < last and (previous in _CLAUSE or _is_reporting(words[first - 1])):
            break
        first -= 1
    return _made(text, words[first:last], after=False)


def _is_reporting(word: Word) -> bool:
    """Whether a word can be another verb of saying: no noun, nor part of a name ("United States")."""
    plain = folded(word.text)
    return plain in REPORTING and plain not in SAYING_NOUNS and not word.text[0].isupper()


def _is_subject(words: list[Word]) -> bool:
    """Whether what stands between a "which" and a verb is who says it: "on a napkin, which the club says"."""
    is_led = bool(words) and (words[0].text[0].isupper() or folded(words[0].text) in _LEADS)
    return is_led and len(words) <= _SHORT and not any(word.text in _BREAKS for word in words)


def _right(text: str, words: list[Word], at: int, marks: list[int], *, after: bool) -> Claimant | None:
    edge = min((mark for mark in marks if at < len(words) and mark >= words[at].start), default=len(text))
    last = at
    while last < len(words) and words[last].end <= edge and words[last].text not in _BREAKS | {"."}:
        word = folded(words[last].text)
        is_noun = word in SAYING_NOUNS and folded(words[last - 1].text) in BEFORE_NOUNS | POSSESSIVES
        is_name = words[last].text[0].isupper()  # "the United States Department of Justice"
        if word in _CLAUSE | _RELATIVE | REPORTING and last > at and not (is_noun or is_name):
            break
        last += 1
    return _made(text, [*words[at:last], *_apposition(words, at, last, edge)], after=after)


def _apposition(words: list[Word], at: int, last: int, edge: int) -> list[Word]:
    """Return the name that a description closes with: "said the club's chief executive, | Ana Ruiz | ."."""
    described = words[at:last]
    if not described or any(
        word.text[0].isupper() or folded(word.text) in SAYING_NOUNS | _WRITING for word in described
    ):
        return []
    end = last + 1
    while end < len(words) and words[end].end <= edge and words[end].text[0].isupper():
        end += 1
    is_closed = end >= len(words) or words[end].start >= edge or words[end].text in _BREAKS | {"."}
    return words[last:end] if is_closed and end > last + 1 and words[last].text == "," else []


def _made(text: str, words: list[Word], *, after: bool) -> Claimant | None:
    kept = [word for word in words if word.text not in _BREAKS]
    while kept and folded(kept[0].text) in _ADVERBS:
        kept = kept[1:]
    while kept and folded(kept[-1].text) in _AUXILIARIES:
        kept = kept[:-1]
    if not kept:
        return None
    start, end = kept[0].start, kept[-1].end
    first = folded(kept[0].text)
    piece = text[start:end]
    every = [name for name in names(piece) if not name.soft or (name.start == 0 and not _common(name.text))]
    direct = [name for name in every if not _oblique(piece, name.start) and not _in_a_date(piece, name)]
    if not direct and (len(kept) > _LONGEST or not (first in _LEADS or first in _GENERIC or first.endswith("s"))):
        return None
    direct = [name for name in direct if name is direct[-1] or not piece[name.end :].startswith(("'s ", "’s "))]
    chosen = tuple(_owned(name.text) for name in direct if key_of(name.text))
    return Claimant(start, end, chosen, tuple(folded(word.text) for word in kept), after)


def _common(word: str) -> bool:
    """Whether a capitalised word that opens the claim is no name but people in general ("Experts") or a count."""
    return folded(word) in _GENERIC or folded(word) in ONES or (word.endswith("s") and not word.isupper())


def _owned(name: str) -> str:
    """Return the full name behind a possessive that is written as one with it ("Harbour Line's Ana Ruiz"), a country's with it."""
    behind = re.split(r"['’]s ", name)[-1]
    if identity(name).country:
        return name
    return behind if " " in behind else name


def _in_a_date(piece: str, name: Name) -> bool:
    """Whether a name is a month with a day or year beside it: "published on 14 April"."""
    beside = re.search(r"\d\W{0,2}$", piece[: name.start]) or re.match(r"\W{0,2}\d", piece[name.end :])
    return folded(name.text) in MONTHS and beside is not None


def _oblique(piece: str, start: int) -> bool:
    before = [folded(word) for word in piece[:start].replace(",", " , ").split()][-2:]
    return bool(before) and (before[-1] in _OBLIQUE or (before[-1] in {"the", "a"} and before[0] in _OBLIQUE))


def _by_sign(text: str, quotations: tuple[Marked, ...]) -> list[Claimant]:
    """Read `Name: "..."` and `"..." - Name`."""
    found = []
    for quotation in quotations:
        before = re.search(r"([^.;:!?]{2,80}):\s*\W?$", text[: max(quotation.start - 1, 0)] + " ")
        after = re.match(r"\W{0,3}?\s*(?:[—–-]{1,2}\s*|\()([^.;:!?()]{2,80})", text[quotation.end + 1 :])
        if before:
            found.append((before.start(1), before.group(1), False))
        elif after:
            found.append((quotation.end + 1 + after.start(1), after.group(1), True))
    return [
        Claimant(start, start + len(piece), named, (folded(piece),), after)
        for start, piece, after in found
        if (named := tuple(name.text for name in names(piece) if not _oblique(piece, name.start)))
    ]


def within(text: str, start: int, end: int, *, after: bool) -> Claimant | None:
    """Return the claimant whom a stretch of a text names or describes."""
    words = [Word(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
    return _made(text, words, after=after)


def claimant_of(quotation: Marked, found: tuple[Claimant, ...]) -> Claimant | None:
    """Return the one to whom a claim gives these words: the cue right after them, else the nearest before, else after."""
    behind = [c for c in found if c.start >= quotation.end]
    ahead = [c for c in found if c.end <= quotation.start]
    if behind and behind[0].start - quotation.end <= 12 and (behind[0].after or not ahead):
        return behind[0]
    if behind and behind[0].start - quotation.end <= 4:
        return behind[0]
    return ahead[-1] if ahead else behind[0] if behind else None
