"""Which words of a question say what it is about, and which point to something outside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.text.names import names
from assistant.text.questions import asked, importance
from assistant.text.vocabulary import vocabulary
from assistant.text.words import STOPWORDS, Word, spans

AUXILIARIES = vocabulary("did does do was were is are has have had will would can could may might must shall should")
PREPOSITIONS = vocabulary(
    "about after against at before by during for from in into of on over since than to towards under until with"
)
_BEFORE_THEN = frozenset(("since", "by", "until", "before"))
_SUBJECTS = frozenset(("he", "she", "they", "it"))
_OWNERS = frozenset(("his", "her", "its", "their"))
_ALWAYS = frozenset(("him", "them", "hers", "theirs", "else", "former", "latter"))
_POINTING = frozenset(("this", "that", "these", "those"))
_LAST = frozenset(("there", "then", "so", "one", "ones", "both", "others", "same"))
"""These point back where a question ends with them."""
_EVERY_DAY = 0.5
"""A word that says no more than this about a question's subject ("people", "time") does not name it."""
_RELATING = vocabulary(
    "agree agrees agreed disagree disagrees disagreed differ differs differed dispute disputes disputed object objects "
    "objected reply replies replied respond responds responded react reacts reacted deny denies denied confirm confirms "
    "confirmed earlier later sooner"
)
"""What is of something said before, which must be named: alone these tell nothing of it ("Who disagreed?", "Why not earlier?")."""


def telling(question: str) -> list[Word]:
    """Return the words of a question that say what it is about: those of names, and others that few questions have."""
    kinds, named = asked(question), [name for name in names(question) if not name.soft]
    found = [word for word in spans(question) if word.folded not in STOPWORDS]
    return [
        word
        for word in found
        if importance(word.folded, kinds) > _EVERY_DAY or any(n.start <= word.start < n.end for n in named)
    ]


def subject(question: str) -> list[Word]:
    """Return the telling words of a question but those that say how something stands to what was said before."""
    return [word for word in telling(question) if word.folded not in _RELATING]


def pointers(question: str) -> Iterator[Word]:
    """Yield the words of a question that point to something outside it."""
    found = list(spans(question))
    first = next((word.start for word in telling(question)), len(question))
    for at, word in enumerate(found):
        before = found[at - 1].folded if at else ""
        is_last = at == len(found) - 1
        back = word.folded in _LAST and (is_last or before in _BEFORE_THEN)
        pointing = word.folded in _POINTING and (is_last or before in AUXILIARIES | PREPOSITIONS)
        outside = word.folded in _SUBJECTS | _OWNERS and not _is_within(found, at, first)
        if word.folded in _ALWAYS or back or pointing or outside:
            yield word


def _is_within(found: Sequence[Word], at: int, first: int) -> bool:
    """Return whether a pronoun can mean what the question itself names before it: "Did Roe say she would go?".

    `first` is where the first word begins that says what the question is about.
    """
    if at == len(found) - 1 or found[at - 1].folded in AUXILIARIES | PREPOSITIONS:
        return False
    return first < found[at].start
