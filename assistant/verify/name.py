"""Rule 4: the names of a claim stand in the cited articles."""

from __future__ import annotations

import re

from assistant.text.names import Name, folded, initials, names
from assistant.text.vocabulary import vocabulary
from assistant.verify import institutions
from assistant.verify.finding import Finding, worst
from assistant.verify.grounds import Cited, Source
from assistant.verify.language import REPORTING, relatives, stem
from assistant.verify.marked import Reading
from assistant.verify.units import units

_HOME = "america"
"""A country that much of the news takes for granted without naming it."""
_SHORT = 4
"""Capitals up to this long are as often a common noun ("IDs", "CEO") as a name."""
_CALENDAR = frozenset(
    stem(word)
    for word in vocabulary(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december i ok tv"
    )
)
_VERBS = REPORTING | frozenset(("is", "was", "has", "had", "will", "who", "and", "also"))


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return the gravest finding about the names outside the quotations of a claim."""
    outside = reading.outside
    return worst(_one(name, outside, cited) for name in names(outside) if not (name.soft and _no_name(name, outside)))


def _no_name(name: Name, text: str) -> bool:
    """Whether a capitalised word that opens a sentence is more likely a common word than a name."""
    word = name.key[0]
    following = units(text[name.end :]).words[:1]
    common = word.endswith(("s", "ing", "ly", "ed", "ion", "ment", "ity", "ness"))
    return common or not following or following[0] not in _VERBS


def _one(name: Name, text: str, cited: Cited) -> Finding | None:
    missing = [word for word in name.key if not any(_known(word, name.key, source) for source in cited.sources)]
    if not missing or _explained(name, text, cited) or any(_acronym_of(name, source) for source in cited.sources):
        return None
    if any(institutions.is_named(name.text, source) for source in cited.sources):
        return None
    if name.soft:
        return Finding("unverified", f"“{name.text}” does not stand in the cited article.")
    if name.key == (_HOME,) or (len(name.text) <= _SHORT and name.text[:2].isupper()):
        return Finding("unverified", f"The cited article does not name “{name.text}”.")
    if len(missing) == len(name.key) and not _in_pieces(name, cited):
        return Finding("removed", f"The name “{name.text}” does not stand in the cited article.")
    return Finding("unverified", f"“{name.text}” does not stand like this in the cited article.")


def _explained(name: Name, text: str, cited: Cited) -> bool:
    """Whether the claim itself puts behind the name, in brackets, an acronym that the article knows."""
    behind = re.match(r"[^()]{0,40}\((?P<short>[A-Z][\w.&-]{1,9})\)", text[name.end :])
    return behind is not None and any(folded(behind.group("short")) in source.known for source in cited.sources)


def _known(word: str, key: tuple[str, ...], source: Source) -> bool:
    if word in source.known or stem(word) in _CALENDAR or len(word) == 1 or word.isdigit():
        return True
    plain = word.replace(".", "")
    if plain in source.known or word.removesuffix("s") in source.known or f"{word}s" in source.known:
        return True
    if len(plain) > 1 and any(plain == initials(other.key) for other in source.names):
        return True
    return bool(relatives(stem(word)) & source.stems) and (len(key) > 1 or stem(word) in source.stems)


def _acronym_of(name: Name, source: Source) -> bool:
    """Whether the article names by its initials what a claim writes out."""
    words = [word for word in units(name.text).words if word not in {"the", "of", "and", "for", "in"}]
    letters = initials(tuple(words))
    return len(letters) > 1 and letters in source.known


def _in_pieces(name: Name, cited: Cited) -> bool:
    """Whether every part of a joined name ("Somali-Canadian", "Smithson's") stands in the article by another form."""
    return any(len(word) > 4 and _begins(word, source) for word in name.key for source in cited.sources)


def _begins(word: str, source: Source) -> bool:
    root = word[: max(4, len(word) - 3)]
    return any(other.startswith(root) for other in source.known)
