"""Whom "he", "she", "it" or "they" mean in a follow-up: whom the turns before were about, where that is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.schema import Turn
from assistant.text.given_names import MEN, WOMEN
from assistant.text.institutions import INSTITUTIONS
from assistant.text.names import Name, folded, names
from assistant.text.places import is_place
from assistant.text.pointing import AUXILIARIES, PREPOSITIONS, pointers, telling
from assistant.text.questions import asked
from assistant.text.statements import statement
from assistant.text.words import STOPWORDS, Word, content_words, spans, stem, stems, words

Gender = Literal["he", "she"]

_PERSON: dict[str, Gender] = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
_BODY = frozenset(("it", "its", "they", "them", "their", "theirs"))
_OWNERS = frozenset(("his", "its", "their"))
_COURTESY: dict[str, Gender] = {
    "mr": "he",
    "sir": "he",
    "lord": "he",
    "king": "he",
    "prince": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "dame": "she",
    "lady": "she",
    "queen": "she",
    "princess": "she",
}
_OFFICE = re.compile(r"(?:Capt|Cmdr|Col|Dr|Gen|Lt|Prof|Rev|Sgt|Judge|Captain|Minister|President|Mayor)\b|[A-Z]\. ")
"""A rank, an office or initials, which stand before people's names alone."""
_BEFORE_PLACE = re.compile(r"\b(?:the|in|at|near|off|on)\s+\Z", re.IGNORECASE)
"""What stands before places, and before what a thing is named by ("the Orle bridge"), not before people."""
_NEAR = 10
"""Characters before a name in which that stands."""
_CITED = re.compile(r"\[\d+\]|\n")
_BACK = 3
"""Turns among which a person is looked for; who was spoken of before is out of mind."""


def named(question: str, history: Sequence[Turn]) -> tuple[str, bool]:
    """Return a question with a name in place of the first pronoun that has one meaning, and whether more points outside.

    "He" and "she" are the one person whose name or whose asking for allows it, in the latest turn that had any;
    "they" and "it" the body or the several people whose words were asked for.
    """
    found = list(pointers(question))
    for word in found:
        who = _meant(word.folded, history)
        if who:
            owner = "'s" if _owns(question, word) else ""
            same = (
                _BODY if word.folded in _BODY else {each for each, of in _PERSON.items() if of == _PERSON[word.folded]}
            )
            text = f"{question[: word.start]}{who}{owner}{question[word.end :]}"
            if word.folded != "it" or statement(text):
                return text, any(other.folded not in same for other in found)
    return question, bool(found)


def _meant(pronoun: str, history: Sequence[Turn]) -> str | None:
    if pronoun in _BODY:
        return _body(history[-1])
    if pronoun not in _PERSON:
        return None
    for turn in tuple(reversed(history))[:_BACK]:
        people = _people(turn, _PERSON[pronoun])
        if people:
            return people[0] if len(people) == 1 else None
    return None


def _owns(question: str, word: Word) -> bool:
    """Return whether a pronoun says whose something is: "her" does before what is hers."""
    if word.folded != "her":
        return word.folded in _OWNERS
    after = next((other for other in spans(question) if other.start >= word.end), None)
    return after is not None and after.folded not in STOPWORDS | PREPOSITIONS | AUXILIARIES


def _body(turn: Turn) -> str | None:
    """Return the body, or the several people, whose words a turn asked for, else the one body that the answer names."""
    asked_of = statement(turn.question)
    if asked_of and asked_of.who:
        return asked_of.who if len(asked_of.each) > 1 or _is_body(asked_of.who) else None
    told = _answering(turn) if "person" in asked(turn.question) else ""
    held = {name.key: name for name in names(told) if any(word in INSTITUTIONS for word in name.key)}
    bodies = [_with_article(name, told) for name in held.values()]
    return bodies[0] if len(bodies) == 1 else None


def _with_article(name: Name, text: str) -> str:
    return ("the " if text[: name.start].casefold().endswith("the ") else "") + name.text


def _is_body(who: str) -> bool:
    """Return whether a speaker as written is no single person: "the union", "the families"."""
    last = words(who)[-1]
    many = who.rsplit(maxsplit=1)[-1].islower() and last.endswith("s") and not last.endswith("ss")
    return many or any(word in INSTITUTIONS for word in words(who))


def _people(turn: Turn, gender: Gender) -> list[str]:
    """Return whom a turn was about: whose words were asked for, who is named, else who the answer names first."""
    asked_of = statement(turn.question)
    if asked_of and asked_of.who and not _is_body(asked_of.who) and _gender(asked_of.who) in (gender, None):
        return list(asked_of.each)
    if "person" not in asked(turn.question):
        held = _persons(turn.question, gender)
        if held:
            return held
    known = {part for name in names(turn.question) for part in name.key}
    for text in (_answering(turn), turn.text):
        held = [who for who in _persons(text, gender, full=True) if not known & set(map(folded, who.split()))]
        if held:
            return held
    return []


def _answering(turn: Turn) -> str:
    """Return the sentences of an answer that say most of the question's words: its names, and more than half of all."""
    wanted = {stem(word.folded) for word in telling(turn.question)}
    called = {stem(word) for name in names(turn.question) if not name.soft for word in content_words(name.text)}
    covered = [(wanted.intersection(stems(sentence)), sentence) for sentence in _CITED.split(turn.text)]
    most = max(len(own) for own, _ in covered)
    return "\n".join(text for own, text in covered if len(own) == most and called <= own and 2 * most > len(wanted))


def _persons(text: str, gender: Gender, *, full: bool = False) -> list[str]:
    """Return the people of a text whom a pronoun may mean, each once: those whose names show it, else all who may be.

    With `full` those by their full names alone, and none before the others: an answer names many.
    """
    held = {name.key: name for name in names(text) if not name.soft and _may_be_person(name, text)}
    whole = [name for key, name in held.items() if not any(set(key) < set(other) for other in held)]
    fit = [name.text for name in whole if _gender(name.text) in (gender, None) and (len(name.key) > 1 or not full)]
    sure = [who for who in fit if not full and (_gender(who) or _OFFICE.match(who))]
    return sure or fit


def _may_be_person(name: Name, text: str) -> bool:
    barred = any(word in INSTITUTIONS or is_place(word) for word in name.key)
    return (
        not barred
        and not name.text.isupper()
        and not _BEFORE_PLACE.search(text, max(0, name.start - _NEAR), name.start)
    )


def _gender(who: str) -> Gender | None:
    """Return which pronoun a name takes, by its title or its given name, if that is common knowledge."""
    first = folded(who.split(maxsplit=1)[0])
    if first in _COURTESY:
        return _COURTESY[first]
    parts = [folded(part) for part in who.split() if not _OFFICE.match(part)]
    given = parts[0] if len(parts) > 1 else ""
    return "she" if given in WOMEN else "he" if given in MEN else None
