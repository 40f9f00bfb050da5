"""Put a question under the other name of what it asks about: "Ferol (marenol)" is marenol under its brand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.text.questions import asked
from assistant.text.words import content_words

_SHORTEST = 5
"""Letters of a word, at least, that may have another name: shorter ones are acronyms and words of every day."""
_OTHER = r"[A-Z][a-z][\w-]+"
_MORE_OF_A_NAME = re.compile(r"(?!The |An? )\b[A-Z][\w'’-]* $")
"""A word ahead of a name that belongs to it: in "Lorn Marine (marenol)" Marine is no name."""


def under_other_names(question: str, texts: Iterable[str]) -> list[str]:
    """Return a question for several accounts anew for each other name that texts give to one of its words, in brackets.

    One outlet calls it by the one name, another by the other. None for any other question.
    """
    if "accounts" not in asked(question):
        return []
    told = list(texts)
    found: dict[str, None] = {}
    for word in content_words(question):
        if len(word) >= _SHORTEST:
            for other in _others(word, told):
                found[re.sub(rf"\b{re.escape(word)}\b", other, question, flags=re.IGNORECASE)] = None
    return [each for each in found if each != question]


def _others(word: str, texts: Iterable[str]) -> Iterator[str]:
    written = f"(?i:{re.escape(word)})"
    way = re.compile(rf"(?<![\w-])(?:({_OTHER}) \({written}\)|{written} \(({_OTHER})\))")
    for text in texts:
        for match in way.finditer(text):
            if not _MORE_OF_A_NAME.search(text[: match.start()]):
                yield match[1] or match[2]
