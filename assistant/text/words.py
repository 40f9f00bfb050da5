"""Cut a text into words that compare: folded, without accents and possessives, and stemmed lightly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# A figure keeps its decimals and thousands ("10,000", "4.5"); a word keeps its apostrophe ("won't").
# "U.S." is one word.
_VOWELS = re.compile("[aeiouy]+")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[A-Z]\.){2,}|[^\W_]+(?:['’][^\W\d_]+)*")

STOPWORDS = frozenset(
    """a about above after again all also am an and any are aren't as at be because been before being below between
    both but by can can't could couldn't did didn't do does doesn't doing don't down during each else ever every few
    for from further had hadn't has hasn't have haven't having he he'd he'll her here hers herself he's him himself his
    how however i i'd if i'll i'm in into is isn't it its it's itself i've just let like many may me might more most
    much must my myself no nor not now of off on once one only onto or other ought our ours ourselves out over own per
    quite rather really same say saying says said shall she she'd she'll she's should shouldn't since so some still
    such than that that's the their theirs them themselves then there there's these they they'd they'll they're they've
    this those though through to together too toward towards under until up upon us very via was wasn't we we'd well
    we'll were we're weren't we've what what's when where whether which while who whom who's whose why will with within
    without won't would wouldn't yet you you'd you'll your you're yours yourself yourselves you've""".split()  # noqa: SIM905 - a list of words reads best as words
)
"""English words that carry no subject: articles, pronouns, auxiliaries, prepositions, plain "say"."""


class Word(NamedTuple):
    """A word of a text: `[start, end)` in it, and the folded form that compares."""

    start: int
    end: int
    folded: str


def spans(text: str) -> Iterator[Word]:
    """Yield the words of `text` in order with their offsets."""
    for match in _WORD.finditer(text):
        yield Word(match.start(), match.end(), fold(match.group()))


def words(text: str) -> list[str]:
    """Return the folded words of `text` in order."""
    return list(_folded(text))


@lru_cache(maxsize=1 << 12)
def _folded(text: str) -> tuple[str, ...]:
    return tuple([fold(match) for match in _WORD.findall(text)])


def content_words(text: str) -> list[str]:
    """Return the folded words of `text` that carry a subject: without stop words."""
    return [word for word in words(text) if word not in STOPWORDS]


def stems(text: str) -> list[str]:
    """Return the stems of the content words of `text` in order."""
    return [stem(word) for word in content_words(text)]


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """Return a word in lower case, without accents, possessive and thousands separators."""
    letters = word.replace(".", "")
    if len(letters) > 1 and letters.isascii() and letters.isalpha() and letters.isupper():
        return letters.lower() + "." * (letters.lower() in STOPWORDS)  # "US" and "U.S." are no "us", "WHO" no "who"
    if word.isascii():
        plain = word.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    if plain[0].isdigit():
        return re.sub(r",(?=\d{3}\b)", "", plain)
    return plain.removesuffix("'s")


_ON_BOARD = frozenset(("aboard", "onboard"))
"""One word for "on board"."""


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Return the part of a folded word that its inflections share ("testified", "testifies" -> "testifi").

    Plural, -ed, -ing and -ly alone: a lighter cut than Porter's, which joins "university" and "universe".
    """
    if len(word) <= 3 or not word.isascii() or not word.isalpha():
        return word
    if word in _ON_BOARD:
        return "board"
    base = _singular(word)
    if base.endswith("eed"):
        return base[:-2]
    for ending in ("ing", "ed", "ly"):
        left = base.removesuffix(ending)
        if left != base and len(left) >= 3 and _VOWELS.search(left):
            base = left[:-1] if left[-1] == left[-2] and left[-1] not in "lsz" and ending != "ly" else left
            break
    base = base.removesuffix("e") if len(base) > 3 else base
    if base.endswith("ll") and len(_VOWELS.findall(base)) > 1:
        return base[:-1]  # "controlled" is of "control", "recalled" of "recall": both lose one, "killed" none
    return base[:-1] + "i" if base[-1] == "y" and len(base) > 3 and base[-2] not in "aeiou" else base


def _singular(word: str) -> str:
    if word == "news" or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")
