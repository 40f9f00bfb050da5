"""The publishers that a question names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.schema import Article
from assistant.text.words import spans, words

_SECTION = re.compile(r"\s+[-–—|:]\s+")
"""What parts a publisher's name from that of its section: "The Courier - Sport"."""

_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_LETTERS = re.compile(r"^(?:The )?([A-Z]{3,})\b")
"""The letters with which a publisher's name begins."""


def named_sources(question: str, articles: Sequence[Article]) -> frozenset[str]:
    """Return the publishers of `articles` that the question names."""
    return names_in(question, {article.source for article in articles if article.source})


def names_in(text: str, sources: Iterable[str]) -> frozenset[str]:
    """Return those of the publishers that a text names, in full or without their section, a leading "The" aside.

    A name of one word counts where the text writes it with a capital: "time" is no "Time". Letters that begin a name
    stand for it: "the BBC" is "BBC News".
    """
    asked = f" {' '.join(words(text))} "
    capitals = {word.folded for word in spans(text) if text[word.start].isupper() or text[word.start].isdigit()}
    letters = set(_ACRONYM.findall(text))
    return frozenset(
        source
        for source in sources
        if any(f" {name} " in asked and (" " in name or name in capitals) for name in _forms(source))
        or not letters.isdisjoint(_LETTERS.findall(source)[:1])
    )


def _forms(source: str) -> set[str]:
    plain = (" ".join(words(name)).removeprefix("the ") for name in (source, _SECTION.split(source)[0]))
    return {name for name in plain if name}
