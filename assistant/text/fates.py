"""Tell what became of the people that a figure counts: the dead are no passengers, the missing no wounded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from assistant.text.words import spans, stem

Fate = Literal["dead", "hurt", "missing", "saved", "held", "driven out"]

# General English of the news; each word's stem is looked for beside a figure.
_WORDS: dict[Fate, str] = {
    "dead": "dead die died dying death deaths kill killed killing toll fatality fatalities drowned perished bodies body lost",
    "hurt": "injured injury injuries injuring wounded wounding hurt hospitalised hospitalized treated",
    "missing": "missing unaccounted",
    "saved": "rescued rescue rescuing saved survived survivors survivor",
    "held": "arrested arrests detained jailed charged",
    "driven out": "evacuated displaced fled homeless",
}
_FATES: dict[str, Fate] = {stem(word): fate for fate, own in _WORDS.items() for word in own.split()}
_ANY = frozenset(map(stem, ("affected", "casualties", "casualty", "victims", "involved", "harmed", "hit")))
"""Words of a question that mean people whatever became of them."""
_PARTS = re.compile(r"[,;:.!?()—–]\s|\b(?:and|but|while|whereas)\b|\d")
"""What parts a figure from words that belong to another: a clause's end, another figure."""
_AFTER, _BEFORE = 6, 9
"""Words beside a figure among which its fate stands."""


def fates(words: Iterable[str]) -> frozenset[Fate] | None:
    """Return the fates that the folded words of a question ask about, None where any will do."""
    own = frozenset(map(stem, words))
    asked = frozenset(_FATES[base] for base in own & _FATES.keys())
    return None if not asked and own & _ANY else asked


def fate(text: str, start: int, end: int) -> Fate | None:
    """Return what became of those whom the figure at [start, end) of a text counts: what its clause says next to it."""
    before = [*_PARTS.finditer(text, 0, start)]
    clause = before[-1].end() if before else 0
    after = _PARTS.search(text, end)
    near = [stem(word.folded) for word in spans(text[clause:start])][: -_BEFORE - 1 : -1]
    told = [stem(word.folded) for word in spans(text[end : after.start() if after else None])][:_AFTER]
    found = [(place, _FATES[base]) for own in (near, told) for place, base in enumerate(own) if base in _FATES]
    return min(found)[1] if found else None
