"""Read what describes somebody without a name, or tells him apart from who is named beside him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.quotes.mentions import Mention
from assistant.quotes.people import Speaker
from assistant.quotes.personal import fold
from assistant.quotes.reading import Line
from assistant.quotes.vocabulary import DOCUMENTS, FUNCTION

_SHORTEST_PLURAL = 4
_INDEFINITE = frozenset({"a", "an", "its", "his", "her", "their"})


def is_body(one: Speaker) -> bool:
    """Tell an institution that has a name from a line of a list."""
    return not one.is_person and one.is_named and not any(character.isdigit() for character in one.name)


def is_called(one: Speaker, head: str) -> bool:
    """Tell whether a noun is part of an institution's longer name."""
    return len(one.name.split()) > 1 and head in map(fold, one.name.split())


def parts(role: str) -> set[str]:
    """Return the words of a role that tell it from others, folded."""
    return {fold(word).removesuffix("'s") for word in role.split()} - FUNCTION


def is_relative(mention: Mention) -> bool:
    """Tell "her deputy", who is somebody else than she who was named before."""
    return mention.words[0].lower() in {"his", "her", "their"}


def is_owned(role: str) -> bool:
    """Tell a role that names another person too: "his sister", "Voss's deputy"."""
    return role.split(maxsplit=1)[0].lower() in {"his", "her", "their", "its"} or "'s " in role or "’s " in role


def described(mention: Mention) -> str:
    """Return what a mention calls somebody, its first word in small letters where it is no name."""
    words: Sequence[str] = mention.words
    if words[0].lower() in FUNCTION:
        words = (words[0].lower(), *words[1:])
    return " ".join(words)


def people_of_a_kind(word: str) -> Speaker | None:
    """Return "Drivers" at the beginning of a line as people whom nobody names; None for what is no plural."""
    is_plural = len(word) > _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return Speaker(word, is_person=False, is_several=True, is_named=False) if is_plural else None


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


def documents(line: Line) -> Iterator[tuple[int, str]]:
    """Yield the documents that a line brings in, and where: "the office said in an interim report"."""
    tokens = line.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].low in {"in", "with"} and tokens[at + 1].low in _INDEFINITE:
            head = next((token.low for token in tokens[at + 2 : at + 5] if token.low in DOCUMENTS), None)
            if head is not None:
                yield at, head
