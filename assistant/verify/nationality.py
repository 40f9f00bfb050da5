"""Rule 4, of peoples: whom the cited sentences call one country's, a claim does not call another's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.schema import Quote
from assistant.text.aliases import countries, identities, identity
from assistant.verify.attribution import Claimant
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Source
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


def is_of_another_country(claimant: Claimant, quotes: tuple[Quote, ...], source: Source) -> bool | None:
    """Whether the claimant is one country's institution and the speaker on record another country's.

    None where the record has an acronym alone, whose country its article does not tell.
    """
    claimed = {land for name in claimant.names if (land := _land(name, source))}
    on_record = [quote.speaker for quote in quotes if quote.speaker]
    said = {land for name in on_record if (land := _land(name, source))}
    if not claimed or claimed & said:
        return False
    return True if said else None if any(identity(name).nature == "acronym" for name in on_record) else False


def _land(name: str, source: Source) -> str:
    """Return the country of the institution that a name names, "" where none is told or where it is no state's."""
    body = source.article.body
    who = identities([name], body)[name]
    if who.nature == "acronym" and not who.country:
        beside = {land for word in _beside(name, body) for land in countries(word)}
        return beside.pop() if len(beside) == 1 else ""
    told = who.nature in {"institution", "acronym"} and (who.country in countries(name) or not countries(name))
    return who.country if told else ""


def _beside(acronym: str, body: str) -> list[str]:
    """Return the capitalised words right before an acronym: "Norwegian" of "the Norwegian MoD"."""
    return re.findall(rf"\b([A-Z][\w.]+)(?:['’]s)? {re.escape(acronym)}\b", body)
