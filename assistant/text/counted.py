"""Find the figures of a sentence, and those among them that count a thing."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.text.words import Word, spans, stem, words

# General English, searched for in the sentence as it is written.
FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|[mb]illions?|"
    r"half|thirds?|quarters?|twice|double[ds]?|tripled?|percent)\b",
    re.IGNORECASE,
)
_NEAR = 4
"""Words between a figure and what it counts."""
_KINDS = re.compile(
    r"\s[A-Z][\w'’-]*(?:(?:,\s|\s(?:and\s|&\s|or\s)?)(?!(?:in|on|at|of|for|by|to|from|with|who|that|which|was|were|is|are)\b)[\w'’-]+){1,10}"
)
"""Names behind a figure, and the words of the list that they open."""


def figures_of(sentence: str, counted: Collection[str]) -> list[Word]:
    """Return the figures at most four words from what is counted (stems), or before names that tell of which kind it is."""
    own = [(word, stem(word.folded)) for word in spans(sentence)]
    things = [place for place, (_, base) in enumerate(own) if base in counted]
    return [
        word
        for place, (word, _) in enumerate(own)
        if FIGURE.search(word.folded)
        and (
            any(0 < abs(place - other) <= _NEAR for other in things)
            or any(stem(one) in counted for one in of_its_kinds(sentence, word.end))
        )
    ]


def of_its_kinds(text: str, end: int) -> list[str]:
    """Return the folded words that a figure which ends there counts by kinds: "12 Tarn, Osk and night ferries"; none without names."""
    match = _KINDS.match(text, end)
    return words(match.group()) if match else []
