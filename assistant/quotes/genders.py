"""Read from an article which pronoun its people take: "Mr Voss", "Voss said he"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.quotes.capitals import OWNER
from assistant.quotes.personal import Gender, fold
from assistant.text.vocabulary import vocabulary

_COURTESY: dict[str, Gender] = {
    "Mr": "he", "Sir": "he", "Lord": "he", "Father": "he", "Fr": "he", "Mrs": "she", "Ms": "she", "Miss": "she", "Dame": "she",
    "Lady": "she", "Sister": "she", "Herr": "he", "Frau": "she", "Mme": "she", "Mlle": "she",
}  # fmt: skip
_TITLE = "|".join(rf"{title[0]}(?<!\w.){title[1:]}" for title in _COURTESY)
_TITLED = re.compile(rf"({_TITLE})\.? (?:[A-Z][\w’'-]+ ){{0,2}}([A-Z][\w’'-]+)")
_PRONOUNS: dict[str, Gender] = {f" {one}{end}": one for one in ("he", "she") for end in (" ", "’", "'")}
_SAYS = vocabulary("said says thinks believes admitted announced revealed insisted confirmed claimed")
"""Verbs behind which "he" is whoever has said so by one name: no institution goes on like that."""
_ONE_NAME = re.compile(r"[A-Z][\w’']+")
_NEAR = 60
"""Characters in which a name and the words around it stand."""


class SaidHe(NamedTuple):
    """A name of which the next words are "said he", the word before it, and the pronoun."""

    before: str
    name: str
    pronoun: Gender

    @property
    def is_alone(self) -> bool:
        """Whether the name is one word."""
        return self.before != "In" and not (self.before[:1].isupper() and self.before[-1:].isalnum())


def titled(text: str) -> dict[str, Gender]:
    """Return by folded family name the pronoun that a courtesy title before it shows."""
    return {fold(OWNER.sub("", name)): _COURTESY[title] for title, name in _TITLED.findall(text)}


def said_he(text: str) -> Iterator[SaidHe]:
    """Yield the names of which the next words are "said he"."""
    for word, pronoun in _PRONOUNS.items():
        at = text.find(word)
        while at >= 0:
            words = text[max(0, at - _NEAR) : at].split()
            if words[-1:] == ["that"]:
                words.pop()
            if len(words) > 1 and words[-1] in _SAYS and _ONE_NAME.fullmatch(words[-2]):
                yield SaidHe(words[-3] if len(words) > 2 else "", words[-2], pronoun)
            at = text.find(word, at + 1)
