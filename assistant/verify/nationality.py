"""Rule 4, of peoples: whom the cited sentences call one country's, a claim does not call another's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.text.aliases import countries
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited
from assistant.verify.language import stem
from assistant.verify.marked import Reading

_CALLED = re.compile(r"\b([A-Z][^\W\d_]+) ([^\W\d_]+)")
"""An adjective or name with a capital, and what it is said of."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim calls what its sentences call one country's by a country that none of them names."""
    called = list(_called(reading.outside))
    if not called:
        return None
    named = {land for line in cited.lines for land in countries(line.text)}
    told = [each for line in cited.lines for each in _called(line.text)]
    for land, thing in called:
        other = next((each for each, same in told if same == thing and each != land), None)
        if other is not None and land not in named:
            return Finding("unverified", "The cited sentence says this of another country's.")
    return None


def _called(text: str) -> Iterator[tuple[str, str]]:
    """Yield each country with the stem of the common noun or adjective right behind it ("Russian airborne")."""
    for found in _CALLED.finditer(text):
        if found[2][0].islower():
            yield from ((land, stem(found[2])) for land in countries(found[1]))
