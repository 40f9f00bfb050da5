"""Tell what of a question the index lacks: every word of it, or articles of the sources that it credits with an account."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np

from assistant.retrieve.index import Index
from assistant.retrieve.terms import terms
from assistant.schema import Filters
from assistant.text.credited import Credited, credited
from assistant.text.questions import is_telling
from assistant.text.slips import is_slip
from assistant.text.synonyms import KIN
from assistant.text.words import spans, words

_LOOKED_AT = 50
_ALIKE = 0.85


@dataclass(frozen=True, slots=True)
class Lacking:
    """The names that are credited and of whom no article is there; `all` where the question credits no other.

    `mentioned` are those of them that articles of others name.
    """

    names: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    all: bool = False


def is_unheard(question: str, index: Index, texts: Iterable[str]) -> bool:
    """Return whether no article has any of a question's words, a like one or one of nearly the same meaning.

    `texts` are the words that were found for it. What merely looks or sounds alike is then no answer.
    """
    about = terms(question, index)
    asks = np.array([not is_telling(word) for word in about.words], dtype=np.bool_)
    if not asks.any() or not about.unknown[asks].all():
        return False
    kin = [other for base in about.stems for other in KIN.get(base, ())]
    known = {word.folded for text in texts for word in spans(text)}
    return not any(index.frequencies(kin)) and not any(is_slip(word, each) for word in about.words for each in known)


def lacking(question: str, index: Index, texts: Iterable[str]) -> Lacking:
    """Return which sources a question credits in vain; `texts` are the words that were found for it.

    A name of the press lacks where no outlet or author bears it. Of another name it is said only where its last word
    stands nowhere, not even with a slip in a name: it may be anybody's.
    """
    asked = credited(question)
    if not asked:
        return Lacking()
    sources = index.scope(Filters()).sources
    known = {word.folded for text in (*texts, *sources) for word in spans(text) if text[word.start].isupper()}
    lost = [one for one in asked if not _there(one, index, sources, known)]
    mentioned = [one for one in lost if _mentioned(one.bare, index)]
    return Lacking(
        tuple(one.name for one in lost),
        tuple(one.name for one in mentioned),
        all=bool(lost) and len(lost) == len(asked),
    )


def _there(one: Credited, index: Index, sources: Iterable[str], known: Iterable[str]) -> bool:
    if any(index.allowed(filters) for filters in (Filters(sources=(one.bare,)), Filters(authors=(one.bare,)))):
        return True
    own = words(one.bare)
    if not one.is_press:
        return bool(index.frequencies(own[-1:])[0]) or any(is_slip(own[-1], word) for word in known)
    borne = [words(name) for name in sources]
    begins = any(name[: len(own)] == own for name in borne)
    return begins or bool(get_close_matches(" ".join(own), [" ".join(name) for name in borne], 1, _ALIKE))


def _mentioned(name: str, index: Index) -> bool:
    """Return whether an article's text names them."""
    sought = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    found = index.filed(list({one.article_id for one in index.matching(name, _LOOKED_AT)}))
    return any(sought.search(f"{one.article.title}\n{one.article.body}") for one in found.values())
