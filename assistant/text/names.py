"""Names in a text, and whether two of them are one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from assistant.text.places import country
from assistant.text.typography import normal, plain
from assistant.text.vocabulary import vocabulary

TITLES = vocabulary(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr sr jr st saint gen general lt col colonel "
    "capt captain sgt sergeant maj major cpl cmdr admiral adm sen senator rep representative gov governor pres "
    "president vice prime minister chancellor mayor judge justice king queen prince princess pope emperor sheikh "
    "imam rabbi chief secretary deputy ambassador detective officer inspector coach hon honourable honorable"
)
"""Words before a name that are no part of it."""

PARTICLES = vocabulary("de da di du del der den van von bin ibn al el la le ter ten und of y e dos das st")
"""Words in lower case that may stand inside a name."""

_STARTERS = vocabulary(
    "a an the this that these those he she it they we you i his her its their our my your who what when where why how "
    "which and but or nor so yet for if as at by in on of to from with without after before since until while "
    "during although though because however moreover meanwhile also additionally furthermore overall despite both "
    "all some many most several few no not one two three another other such there here then now later according "
    "about over under into through between among against despite instead once still even only just each every either "
    "neither nobody nothing none someone everyone people others today yesterday tomorrow thus therefore hence "
    "finally first second third lastly initially recently currently previously eventually is are was were be been "
    "has have had do does did will would can could may might must shall should let unlike like upon within across "
    "following given per via regarding including known being having more less than too very yes well oh"
)
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:[^\W_]|'(?=[^\W\d_])|\.(?=[^\W\d_]\.))*\.?")
_GAP = re.compile(r"[ \-]{1,2}|\. |\.? ?& ?|'s ")
_ENDS = re.compile(r"[.!?:;]['\")\]]* *$|^[\W\d]*$|[\"(\[] ?$|['\"] *$|\n *$|[*#|>] *$")
_LETTER = re.compile(r"[^\W\d]")


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words at [start, end); `key` are its folded words without titles and particles.

    `soft` marks a single capitalised word that opens a sentence: it may be no name at all.
    """

    start: int
    end: int
    text: str
    key: tuple[str, ...]
    soft: bool = False


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word in lower case without accents, possessive ending and closing stop."""
    plain = unicodedata.normalize("NFKD", word)
    plain = "".join(character for character in plain if not unicodedata.combining(character)).casefold()
    plain = plain.replace("’", "'").rstrip(".")
    plain = plain.removesuffix("'s").removesuffix("'")
    return plain.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("æ", "ae").replace("ı", "i")


@lru_cache(maxsize=65536)
def one_word(word: str) -> str:
    """Return a folded word with country and people brought to one name and stops in acronyms taken out."""
    plain = folded(word)
    joined = country(plain)
    return joined if joined != plain else country(plain.replace(".", "")) if "." in plain else plain


def _capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 2 and word[0].islower() and word[1].isupper())


def _key(words: list[str]) -> tuple[str, ...]:
    keyed = [one_word(word) for word in words if word and word != "&"]
    if keyed[:2] in (["united", "states"], ["united", "kingdom"], ["great", "britain"]):
        keyed = [country("".join(keyed[:2])), *keyed[2:]]
    bare = tuple(word for word in keyed if word not in TITLES and word not in PARTICLES)
    return bare or tuple(keyed)


def _runs(text: str) -> list[list[re.Match[str]]]:
    """Return runs of capitalised words that a space, hyphen or particle joins."""
    runs: list[list[re.Match[str]]] = []
    current: list[re.Match[str]] = []
    pending: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        word = match.group()
        last = pending[-1] if pending else current[-1] if current else None
        touching = last is not None and _GAP.fullmatch(text[last.end() : match.start()]) is not None
        if last is not None and last.group().endswith(".") and not _abbreviated(last.group()):
            touching = False
        if current and not touching:
            runs.append(current)
            current, pending = [], []
        if _capital(word) and (current or not _starts(word, text, match.start())):
            current += [*pending, match]
            pending = []
        elif current and word in PARTICLES and len(pending) < 2:
            pending = [*pending, match]
        elif current:
            runs.append(current)
            current, pending = [], []
    return [*runs, current] if current else runs


def _starts(word: str, text: str, at: int) -> bool:
    """Whether a word has its capital from the sentence that it opens rather than from a name."""
    plain = folded(word)
    return plain in _STARTERS and (plain not in {"may", "will"} or _opens(text, at))


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins at a place, by the marks before it; only what follows the last letter is read."""
    start = at
    while start and not _LETTER.match(text, start - 1):
        start -= 1
    return at == 0 or _ENDS.search(text[max(start - 1, 0) : at]) is not None


def _abbreviated(word: str) -> bool:
    return len(word) <= 2 or "." in word[:-1] or folded(word) in TITLES


@lru_cache(maxsize=8192)
def names(text: str) -> tuple[Name, ...]:
    """Return the names of a text in order, as far as capitals show them."""
    written = normal(text)
    found = []
    for run in _runs(written.text):
        first, last = run[0], run[-1]
        end = last.end() - (last.group().endswith(".") and not _abbreviated(last.group()))
        if last.group().endswith("'s"):
            end -= 2
        opens = _opens(written.text, first.start())
        span = written.span(first.start(), end)
        key = _key([match.group() for match in run])
        if folded(first.group()) != "i":
            found.append(Name(*span, text[slice(*span)], key, opens and len(run) == 1))
    return tuple(found)


def initials(words: tuple[str, ...]) -> str:
    """Return the acronym that the words of a name make."""
    return "".join(word[0] for word in words)


@lru_cache(maxsize=16384)
def key_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a name given as a text of its own."""
    return _key([match.group() for match in _WORD.finditer(plain(text))])


def same(a: str, b: str) -> bool:
    """Whether two names can be one: full name and surname, acronym and full name, titles and accents aside."""
    return keys_meet(key_of(a), key_of(b))


def keys_meet(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the folded words of two names can name one."""
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if short == long or _acronym(short, long) or _acronym(long, short):
        return True
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) and (len(short[0]) > 1)
    if len(short) > 1 and any(
        short[at : at + 2] == long[to : to + 2] for at in range(len(short) - 1) for to in range(len(long) - 1)
    ):
        return True
    given = short[0] == long[0] or (1 in (len(short[0]), len(long[0])) and short[0][0] == long[0][0])
    inside = all(word in long for word in short)
    return (given and short[-1] == long[-1]) or inside


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 1 and len(short[0]) == len(long) and short[0] == initials(long)
