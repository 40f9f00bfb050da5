"""Read what describes somebody without a name, or tells him apart from who is named beside him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.quotes.capitals import OWNER
from assistant.quotes.mentions import NATIONALITY, Mention, joined
from assistant.quotes.people import Speaker
from assistant.quotes.personal import fold
from assistant.quotes.reading import Line, Token
from assistant.quotes.vocabulary import ANY_BODY, BODIES, DOCUMENTS, FUNCTION, GROUPS, LINKS, OFFICES, ROLES, SMALL
from assistant.text.saying import is_verb
from assistant.text.vocabulary import vocabulary

_SHORTEST_PLURAL = 4
_BACKED = ("-backed", "-based", "-led", "-funded", "-owned", "-commissioned")
_MANY = re.compile(r"[a-z]{3}(?:ists|ians|ologists|graphers|goers|men|women)$")
"""The endings of nouns for several people."""
_COMMON = (
    GROUPS
    | DOCUMENTS
    | ROLES
    | BODIES
    | {"senior", "former", "local", "multiple", "numerous", "security", "occasional"}
)
"""Words that only the beginning of a line writes with a capital: "Senior officials"."""
_LINKING = SMALL | LINKS
_NEW = frozenset({"a", "an", "another"})
_ARTICLES = _NEW | {"the", "its", "his", "her", "their"}
_AUTHORED = vocabulary("report study survey analysis research paper letter statement memo poll review audit")
"""Documents that "by" or "from" gives to whoever wrote them."""
RECORDS = frozenset(
    {"records", "filings", "documents", "petition", "motion", "agreement", "data", "results", "findings", "tests"}
)
"""What shows something, whoever keeps it."""
_UNCOUNTED = frozenset({"research", "testimony", "analysis"})
_FIRMS = frozenset({"company", "firm", "giant", "startup", "corporation"})
_EVENTS = vocabulary(
    "awards award cup championship championships olympics festival summit conference final finals derby prix election"
)
_GAMES = vocabulary("olympic paralympic commonwealth asian european african pan summer winter world")
_INDEFINITE = frozenset({"a", "an", "its", "his", "her", "their"})


def is_body(one: Speaker) -> bool:
    """Tell an institution that has a name from a line of a list and from "American"."""
    if " " not in one.name and NATIONALITY.search(one.name.lower()):
        return False
    return not one.is_person and one.is_named and not any(character.isdigit() for character in one.name)


def is_event(name: str) -> bool:
    """Tell what takes place, "the Pond Awards", "the Winter Games", from an institution that says something; a firm may be "Pond Games"."""
    own = name.split()
    if fold(own[-1]) == "games":
        return len(own) == 1 or not _GAMES.isdisjoint(map(fold, own))
    return fold(own[-1]) in _EVENTS


def is_several_of_letters(name: str) -> bool:
    """Tell "the PMAs", whom "they" means, from one that has a name of letters."""
    return len(name) >= _SHORTEST_PLURAL and name.endswith("s") and name[:-1].isupper()


def is_called(one: Speaker, head: str) -> bool:
    """Tell whether a noun is part of an institution's longer name."""
    return len(one.name.split()) > 1 and head in map(fold, one.name.split())


def is_other_name(mention: Mention) -> bool:
    """Tell how a writer calls an institution the second time: "the Premier League club", "the Oslo-based maker"."""
    said_of = mention.words[1:-1]
    return mention.head in ANY_BODY and bool(said_of) and all(_is_said_of_body(word) for word in said_of)


def is_epithet(mention: Mention) -> bool:
    """Tell what a writer calls a company besides, "the cheese-making company": it need not name anything that was named."""
    is_last = mention.words[-1] in _FIRMS and mention.words[0].lower() == "the"
    return is_last and not any(word.endswith(("'s", "’s")) for word in mention.words)


def _is_said_of_body(word: str) -> bool:
    return word[0].isupper() or word.endswith(_BACKED) or NATIONALITY.search(word.lower()) is not None


def parts(role: str) -> set[str]:
    """Return the words of a role that tell it from others, folded."""
    return {fold(word).removesuffix("'s") for word in role.split()} - FUNCTION


def is_relative(mention: Mention) -> bool:
    """Tell "her deputy", who is somebody else than she who was named before."""
    return mention.words[0].lower() in {"his", "her", "their"}


def is_owned(role: str) -> bool:
    """Tell a role that names another person too: "his sister", "Voss's deputy"."""
    return role.split(maxsplit=1)[0].lower() in {"his", "her", "their", "its"} or "'s " in role or "’s " in role


def is_another_office(known: str | None, wanted: set[str]) -> bool:
    """Tell whether a role that somebody is known by is of another office than the one that is meant."""
    offices = parts(known) & OFFICES if known is not None else set()
    return bool(offices) and not offices & wanted


def described(mention: Mention) -> str:
    """Return what a mention calls somebody, its first word in small letters where it is no name."""
    words: Sequence[str] = mention.words
    if words[0].lower() in FUNCTION or (mention.first == 0 and words[0].lower() in _COMMON):
        words = (words[0].lower(), *words[1:])
    return " ".join(words)


def introduced(tokens: Sequence[Token], head: str) -> str | None:
    """Return what a line calls somebody whom it brings in without a name: "a Harbour spokesman" for "the spokesman"."""
    for at in (place for place, token in enumerate(tokens) if token.low == head):
        first = next((place for place in range(at - 1, max(-1, at - 5), -1) if tokens[place].low in _NEW), None)
        if first is not None and all(token.kind in {"word", "owner"} for token in tokens[first:at]):
            return " ".join((tokens[first].low, *joined(tokens[first + 1 : at + 1])))
    return None


def is_bare(line: Line, mention: Mention) -> bool:
    """Tell a noun that stands alone and means nobody, "voice synthesis"; a site may be a source: "according to pondlist"."""
    word = mention.words[0]
    is_source = mention.first > 0 and line.tokens[mention.first - 1].low == "to"
    is_noun = len(mention.words) == 1 and word.isalpha() and word.islower() and not word.endswith("s")
    return is_noun and not is_source and word not in _COMMON


def owning(mention: Mention) -> list[str]:
    """Return the name of whose a document is, without what the mention tells of it: "a memo from Harbour Foods last year"."""
    words = [word for word in mention.owner if not word.endswith(_BACKED)]
    first = next(
        (at for at, word in enumerate(words) if word[0].isupper() and word.lower() not in FUNCTION), len(words)
    )
    last = first
    while last < len(words) and (words[last][0].isupper() or _links(words, last)):
        last += 1
    last += last < len(words) and first < last and words[last] in BODIES
    if first == last or (first + 1 == last and NATIONALITY.search(words[first].lower())):
        return []  # "a Norse study"
    return [*words[first : last - 1], OWNER.sub("", words[last - 1])]


def _links(words: Sequence[str], at: int) -> bool:
    """Tell a small word between two capitalised ones of one name."""
    return words[at] in _LINKING and at + 1 < len(words) and words[at + 1][0].isupper()


def is_plural_role(noun: str) -> bool:
    """Tell "drivers" from "boss": a role with an ending."""
    return noun.endswith("s") and noun[:-1] in ROLES


def people_of_a_kind(word: str) -> Speaker | None:
    """Return "Drivers" at the beginning of a line as people whom nobody names, "Research" as a source; None for "Rents"."""
    small = word.lower()
    if small in _UNCOUNTED:
        return Speaker(small, is_person=False, is_named=False)
    is_people = (
        small in GROUPS
        or (small in DOCUMENTS and small.endswith("s"))
        or is_plural_role(small)
        or _MANY.search(small) is not None
    )
    return Speaker(small, is_person=False, is_several=True, is_named=False) if is_people else None


def is_somebodys(line: Line, at: int) -> bool:
    """Tell whether a name is that of "his lawyer, Lena Voss": he is somebody else."""
    for token in reversed(line.tokens[max(0, at - 5) : max(0, at)]):
        if token.low in {"his", "her"}:
            return True
        if token.is_capital or (token.kind != "word" and token.text != ","):
            return False
    return False


def is_anybody(line: Line, at: int) -> bool:
    """Tell the people of a place, "In Harbour they say", from somebody who was named before."""
    return 0 < at < _SHORTEST_PLURAL and line.tokens[0].low == "in" and line.tokens[at - 1].is_capital


def authored(line: Line) -> Iterator[tuple[int, str]]:
    """Yield the written documents that a line brings in, and before which token their author stands: "a report by | the ministry".

    The place is -1 for a new one whose author nobody tells.
    """
    if line.words.isdisjoint(_AUTHORED):
        return
    tokens = line.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].low not in _AUTHORED or tokens[at - 1].kind != "word":
            continue
        first = next((place for place in range(at - 1, max(-1, at - 5), -1) if tokens[place].low in _ARTICLES), None)
        if first is None or any(is_verb(token.low) for token in tokens[first + 1 : at]):
            continue
        if tokens[at + 1].low in {"by", "from"}:
            yield at + 1, tokens[at].low
        elif tokens[first].low in _NEW:
            yield -1, tokens[at].low


def documents(line: Line) -> Iterator[tuple[int, str]]:
    """Yield the documents that a line brings in, and where: "the office said in an interim report"."""
    if line.words.isdisjoint(DOCUMENTS):
        return
    tokens = line.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].low in {"in", "with"} and tokens[at + 1].low in _INDEFINITE:
            head = next((token.low for token in tokens[at + 2 : at + 5] if token.low in DOCUMENTS), None)
            if head is not None:
                yield at, head
