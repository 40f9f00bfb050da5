"""Read a question for what an outlet itself reported: "What did the Courier write about the ferry?"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from assistant.text.outlets import names_in
from assistant.text.words import STOPWORDS, words

_ASKS = re.compile(
    r"\s*(?:and\s+|so\s+)?what\s+(?:else\s+)?(?:did|does|do|has|have|had)\s+(?P<who>[^?!;]{2,60}?)\s+(?:(?:already|first|then|also|exactly)\s+)*"
    r"(?:say|said|report|reported|write|written|publish|published|print|printed|tell|told\s+(?:us|readers))\s+"
    r"(?P<matter>(?:about|on|of|in|between|before|after|regarding|concerning)\s+.*?)[\s?!.]*\Z",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT = re.compile(r"(?:about|on|of|regarding|concerning)\s+", re.IGNORECASE)


class AskedOutlet(NamedTuple):
    """The one outlet whose report is asked for, under each name that it has, and the question that its articles answer."""

    sources: frozenset[str]
    question: str


def asked_outlet(question: str, sources: Iterable[str]) -> AskedOutlet | None:
    """Return the outlet whose report a question asks for; None where it asks for anything else, or for several outlets'."""
    match = _ASKS.match(question)
    if not match:
        return None
    found = names_in(match["who"], sources)
    own = [word for word in words(match["who"]) if word not in STOPWORDS]
    if not found or not all(_borne(word, found) for word in own) or " and " in f" {' '.join(words(match['who']))} ":
        return None
    return AskedOutlet(found, f"What is known about {_ABOUT.sub('', match['matter'], count=1)}?")


def _borne(word: str, sources: Iterable[str]) -> bool:
    """Return whether each of the outlets' names holds a word: "the Courier's critic" is no outlet."""
    return all(word in words(source) for source in sources)
