"""Tell from a name, and from the words around it in its article, whether it is an institution's or a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.text.names import PARTICLES, TITLES, one_word
from assistant.text.places import is_place
from assistant.text.typography import plain
from assistant.text.vocabulary import vocabulary

INSTITUTIONS = vocabulary(
    "academy administration agency alliance army assembly association authority bank board brigade bureau cabinet "
    "campaign centre chamber charity church clinic club coalition college command commission committee company "
    "conference confederation congress consortium cooperative corporation council court department directorate "
    "division embassy exchange federation fellowship fleet force forces forum foundation front fund government group "
    "guard hospital house inc initiative institute institution laboratory league library limited ltd ministry mission "
    "museum navy network observatory office ombudsman organisation parliament partnership party plc police programme "
    "prosecutors school secretariat senate service services society staff tribunal trust union university watch"
)
"""Words by which a name is an institution's."""

OFFICES = vocabulary(
    "ceo ceos cfo coo cto pm mp md chairman chairwoman chair spokesman spokeswoman spokesperson official officials "
    "executive director manager head leader analyst analysts"
)
"""Words for what people are, which name nobody."""

SMALL = frozenset({*PARTICLES, "and", "for", "the", "on", "in", "to", "a", "an", "at"})
"""Words inside a name that do not tell it from others."""

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_][\w'&]*(?:\.(?=\w)\w+)*")
_PART = re.compile(r"\w")
_AT = re.compile(r"\b(?:at|on) $")
_STAFF = re.compile(
    r" (?:spokes\w+|officials?|executives?|employees|engineers|staff|shares|users|CEO|chief|chairman|headquarters|"
    r"researchers|lawyers|subsidiary|products?|customers|workers)\b"
)
_LAST = re.compile(r"(?:(?<=[\w,;] )([A-Z][\w.]*)|\b((?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady)\.?)) $")
_NEXT = re.compile(r" ([A-Z]\w+)")
_PREFIXED = re.compile(r"Ma?c[A-Z]|De[A-Z]|L[ae][A-Z]|[OD]'")


def name_words(name: str) -> list[str]:
    """Return the words of a name as they are written."""
    return WORD.findall(plain(name))


def is_thing(name: str, text: str) -> bool:
    """Whether a single name is no person's: by the way it is written, or by how its article speaks of it."""
    words = [word for word in name_words(name) if word.casefold() not in SMALL]
    if len(words) != 1 or not words[0][0].isupper():
        return False
    word = words[0]
    inner = any(character.isupper() for character in word[2:]) and not _PREFIXED.match(word)
    place = is_place(word.casefold()) and one_word(word) == word.casefold()
    spoken = followed = False
    for start, end in _occurrences(word, text):
        before, after = text[max(0, start - 40) : start], text[end : end + 40]
        if _follows_person(before):
            return False
        spoken = spoken or _AT.search(before) is not None or _STAFF.match(after) is not None
        followed = followed or _leads_person(after)
    return inner or spoken or (place and not followed)


def _occurrences(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a word stands for itself, not within another one."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _PART.match(text[start - 1 : start]) and not _PART.match(text[end : end + 1]):
            yield start, end
        start = text.find(word, end)


def _follows_person(before: str) -> bool:
    """Whether a title or a given name stands before a single name."""
    last = _LAST.search(before)
    return last is not None and (last[1] is None or one_word(last[1]) in TITLES or _is_given(last[1]))


def _leads_person(after: str) -> bool:
    """Whether a surname seems to stand after a single name."""
    following = _NEXT.match(after)
    return following is not None and _is_given(following[1])


def _is_given(word: str) -> bool:
    plain = one_word(word)
    return not (plain in SMALL or plain in INSTITUTIONS or plain in OFFICES or plain in TITLES or is_place(plain))
