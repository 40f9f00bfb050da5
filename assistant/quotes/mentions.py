"""Build mentions of speakers out of a line's tokens: names with their roles, nouns with their owners."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.quotes.personal import fold, is_person
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import (
    BODIES,
    DOCUMENTS,
    FUNCTION,
    GROUPS,
    HUMAN,
    LAST_NAMES_TOO,
    LINKS,
    NAMES_INSIDE,
    NAMES_TOO,
    NO_PERSON,
    PLACES,
    ROLES,
    SMALL,
)
from assistant.text.saying import is_verb

FULL_NAME = 2
"""A full name has at least so many words."""
ARTICLES = frozenset({"a", "an", "the", "one", "another", "some", "many", "several", "most", "other", "both", "two"})
NATIONAL = "national"
"""The head noun of "the Argentinean"."""
AMONG = "among"
"""The head noun of "one of them"."""
NATIONALITY = re.compile(r"(?:[^s]ian|ean|ican|ish|ese|aeli|iard|chman|shman|elander)$|^no\.\d")
_AUTHORED = frozenset({"published", "filed", "released", "issued", "written", "signed", "submitted", "sent", "posted"})
"""Participles behind which "by" gives a document to whose words it holds; who has seen or obtained it is another."""
_UNFINISHED = _AUTHORED | {
    "contained",
    "obtained",
    "seen",
    "detailing",
    "containing",
    "surveyed",
    "polled",
    "interviewed",
}
"""Participles that go on telling of a document: no mention ends with one."""
_PARTS = frozenset({"percent", "cent", "majority", "half", "third", "quarter", "dozens", "hundreds", "thousands"})
"""Nouns that tell how many of those behind "of" are meant."""
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
OF = frozenset({"of", "for", "from", "by"})
_AUTHORITIES = BODIES | {"authority"}
_HOLDING = NO_PERSON | BODIES | ROLES
_OFFICES = HUMAN | {"duke", "duchess", "earl", "marquess"}
_LINKING = LINKS | SMALL
_NO_NAME = FUNCTION - NAMES_INSIDE
_NO_FAMILY = FUNCTION - LAST_NAMES_TOO
SPEAKING = ROLES | GROUPS | DOCUMENTS | BODIES
"""Nouns for whoever or whatever may be said to speak."""
_SEVERAL = SPEAKING | {f"{role}s" for role in HUMAN - {"son", "daughter", "teenager"}}

Kind = Literal["name", "pronoun", "common"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as he stands in a line: tokens [first, last), the name's words or the noun that says what it is."""

    first: int
    last: int
    kind: Kind
    words: tuple[str, ...]
    head: str = ""
    role: str | None = None
    owner: tuple[str, ...] = ()
    """Whose a document is: "the ministry's report", "a statement from the ministry"."""

    @property
    def text(self) -> str:
        """The mention's words."""
        return " ".join(self.words)


def named(tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    """Return the name in tokens [first, last), with the role in small letters before it."""
    words = tuple(token.text for token in tokens[first:last] if token.kind in {"word", "point"})
    owner_at = max((at for at in range(first, last) if tokens[at].kind == "owner"), default=None)
    begin = first if owner_at is None else owner_at + 1
    while begin < last and not _begins_name(tokens, begin, last):
        begin += 1
    if begin < last:
        words = tuple(token.text for token in tokens[begin:last])
        if begin > 1 and tokens[begin - 1].kind == "owner" and all(token.low in ROLES for token in tokens[begin:last]):
            return common(tokens, run_start(tokens, begin - 1), last, last)  # "Pond's CEO"
    if last - begin == 1 and begin > 0 and tokens[begin - 1].low == "the" and NATIONALITY.search(tokens[begin].low):
        return Mention(begin - 1, last, "common", ("the", tokens[begin].text), NATIONAL)
    cut = next(
        (
            at
            for at in range(begin + 2, last)
            if tokens[at].low in {"of", "for"}
            and (not _is_held(tokens[at - 1]) or is_person([token.text for token in tokens[begin:at]]))
        ),
        last,
    )
    if (office := _office(tokens, begin, last)) is not None:
        return office
    words = words[: cut - begin]
    if begin > 1 and tokens[begin - 1].kind == "owner" and _is_countrys(tokens[begin - 2], words):
        words = (f"{tokens[begin - 2].text}'s", *words)
    # Roles in small letters stand between the article and the name: "the former mayor Lena Voss".
    start = begin
    while start > 0 and tokens[start - 1].kind in {"word", "owner"} and not _ends_role(tokens, start - 1):
        start -= 1
    role = _role(tokens, start, begin)
    return Mention(start, last, "name", words, role=role)


def _begins_name(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Tell a capitalised word with which a name may begin: "Will" before a family name, "Son" alone, but not "The"."""
    is_given = tokens[at].low in NAMES_TOO and at + 1 < last and tokens[at + 1].is_capital
    return tokens[at].is_capital and (is_given or tokens[at].low not in _NO_FAMILY)


def _office(tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    """Return an office whose holder is not named, with what it is held of: "the Minister for Fish", "the Prince of Harbour"."""
    held = next(
        (at for at in range(first + 1, last) if tokens[at].low in {"of", "for"} and _is_office(tokens, at)), None
    )
    if held is None or held + 1 == last or is_person([token.text for token in tokens[first:held]]):
        return None
    of = [token.text for token in tokens[held + 1 : last] if token.low != "the"]
    if len(of) > FULL_NAME and is_person(of[-FULL_NAME:]):
        return None  # "Mayor of Harbour Lena Voss"
    if first > 1 and tokens[first - 1].low == "and" and tokens[first - 2].low in ROLES:
        first -= 2  # "co-founder and CEO of Harbour Foods"
    return common(tokens, first - (first > 0 and tokens[first - 1].low in {"the", "a", "an"}), last, held)


def _is_office(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether what somebody is ends before a token: "Minister", "Attorney General"."""
    one, other = tokens[end - 1].low, tokens[end - 2].low if end > 1 else ""
    return one in _OFFICES or (one == "general" and other in _OFFICES)


def _is_countrys(owner: Token, words: Sequence[str]) -> bool:
    """Tell an institution that its country's name is part of: "Norway's Ministry of Fish"."""
    return owner.low in PLACES and len(words) > 1 and any(fold(word) in _AUTHORITIES for word in words)


def _ends_role(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a role before a name begins after this token: "Harbour founder and chief Lena Voss" has two."""
    token = tokens[at]
    if token.low == "and":
        return not (at > 0 and tokens[at - 1].low in ROLES and tokens[at + 1].low in ROLES)
    return token.low in FUNCTION or is_verb(token.low)


def _role(tokens: Sequence[Token], first: int, last: int) -> str | None:
    words = [token for token in tokens[first:last] if token.kind == "word"]
    if not any(word.low in ROLES for word in words):
        return None
    return " ".join(word.text for word in words)


def run_start(tokens: Sequence[Token], end: int) -> int:
    """Return where the run of capitalised words that ends before `end` begins."""
    at = end - 1
    while at > 0:
        before = tokens[at - 1]
        is_given = before.low in NAMES_TOO and at > 1 and tokens[at - 2].kind in {"quote", "point"}
        if before.is_capital and (is_given or before.low not in FUNCTION):
            at -= 1
        elif (before.low in _LINKING or before.text == "&") and at > 1 and _may_link(tokens, at - 1):
            at -= 2 + (tokens[at - 2].low == "of")
        elif before.low == "the" and at > 2 and tokens[at - 2].low == "of" and _is_held(tokens[at - 3]):
            at -= 3
        else:
            break
    return max(at, 0)


def _may_link(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a small word joins two capitalised ones into one name."""
    before = tokens[at - 1]
    if tokens[at].low in {"in", "on", "to", "de", "du", "des"} and tokens[at].low not in LINKS:
        return False
    if not before.is_capital or before.low in FUNCTION:
        return False
    if tokens[at].low == "and":
        return _is_body(tokens, at)
    # "Bank of Harbour" is a name, "Lena Voss of Harbour" a name and where she is from.
    return tokens[at].low not in {"of", "for"} or _is_held(before)


def _is_held(token: Token) -> bool:
    """Tell "Bank" in "Bank of Harbour" and "Mayor" in "Mayor of Harbour" from a person who comes from there."""
    return token.is_capital and token.low in _HOLDING


def _is_body(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the Globe and Mail" or "Centre for Peace and Trade" from "Marsh and Voss": what "and" joins here."""
    first = at
    while first > 0 and tokens[first - 1].is_capital and tokens[first - 1].low not in FUNCTION:
        first -= 1
    return first > 0 and tokens[first - 1].low in {"the", "of", "for", "on"}


def common(tokens: Sequence[Token], first: int, last: int, head_end: int) -> Mention | None:
    """Return a mention by common nouns, whose head noun stands before `head_end`, and whose it is."""
    while last > head_end and (tokens[last - 1].low in FUNCTION or tokens[last - 1].low in _UNFINISHED):
        last -= 1
    while head_end == last > first + 1 and tokens[last - 1].low in _UNFINISHED:
        head_end = last = last - 1
    noun_end = head_end
    while noun_end > first + 1 and tokens[noun_end - 1].low in _UNFINISHED:
        noun_end -= 1
    nouns = [token for token in tokens[first:noun_end] if token.kind == "word"]
    if all(token.low in FUNCTION for token in nouns):
        return None
    head = nouns[-1].low
    if (head in _PARTS or head.isdigit()) and noun_end < last and tokens[noun_end].low in {"of", "%"}:
        head = next((token.low for token in reversed(tokens[noun_end:last]) if token.low in GROUPS), head)
    before = [at for at in range(first, head_end) if tokens[at].kind == "owner"]
    owner: tuple[str, ...] = ()
    if before:
        owner = tuple(
            token.text for token in tokens[first : before[-1]] if token.is_capital and token.low not in FUNCTION
        )
    elif head in DOCUMENTS and any(token.is_capital and token.low not in FUNCTION for token in nouns[first == 0 :]):
        owner = tuple(token.text for token in nouns[first == 0 :] if token.is_capital and token.low not in FUNCTION)
    elif (of := _owned_by(tokens, noun_end, last)) is not None:
        owner = joined([token for token in tokens[of:last] if token.low not in {"the", "a", "an"}])
    words = joined(tokens[first:last])
    return Mention(first, last, "common", words, head, owner=owner)


def _owned_by(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """Return where the owner stands behind a noun that ends before `at`: "documents | filed by | the ministry"."""
    if at < last and tokens[at].low in _AUTHORED:
        at += 1
    return at + 1 if at < last and tokens[at].low in OF else None


def joined(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words of a stretch, possessives attached."""
    words: list[str] = []
    for token in tokens:
        if token.kind == "owner" and words:
            words[-1] += token.text
        elif token.kind == "word" or token.text == "&":
            words.append(token.text)
    return tuple(words)


def may_speak(found: Mention) -> bool:
    """Tell whether a mention is somebody or something that speaks: a name, a pronoun, a role, a document."""
    return found.kind != "common" or found.head in _SEVERAL or found.head == AMONG


def is_of_name(token: Token) -> bool:
    """Tell whether a word may be part of a name."""
    return token.kind == "word" and ((token.is_capital and token.low not in _NO_NAME) or token.low in LINKS)
