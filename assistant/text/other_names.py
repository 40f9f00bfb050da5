"""Put a question under the other name of what it asks about: "Ferol (marenol)" is marenol under its brand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.text.credited import Credited
from assistant.text.questions import asked
from assistant.text.words import content_words

_SHORTEST = 5
"""Letters of a word, at least, that may have another name: shorter ones are acronyms and words of every day."""
_OTHER = r"[A-Z][a-z][\w-]+"
_MORE_OF_A_NAME = re.compile(r"(?!The |An? )\b[A-Z][\w'’-]* $")
"""A word ahead of a name that belongs to it: in "Lorn Marine (marenol)" Marine is no name."""
_BEFORE_A_NOUN = r"\b(?:the|an?|his|her|its|their|our|my|this|that|these|those|every|each|no)"
_ITS_END = r"(?=\W*$|[.,;:!?)]| \(| (?:of|in|on|at|for|from|by|with|to|and|or|was|were|is|are|has|had|will)\b)"


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


def _others(word: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield the names for what is written small: "Holm (Labour)" are a person and a party, "the port (Reuters)" is a credit.

    What one of the texts calls "the port" or "a worker" is no such thing: a drug, a metal or a plant takes no article.
    """
    written = re.escape(word)
    if any(re.search(rf"{_BEFORE_A_NOUN} {written}{_ITS_END}", text, re.IGNORECASE) for text in texts):
        return
    way = re.compile(rf"(?<![\w-])(?:({_OTHER}) \({written}\)|{written} \(({_OTHER})\))")
    for text in texts:
        for match in way.finditer(text):
            other = match[1] or match[2]
            if not _MORE_OF_A_NAME.search(text[: match.start()]) and not Credited(other).is_press:
                yield other
