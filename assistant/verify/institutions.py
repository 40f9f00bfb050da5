"""Whether two names are one institution's, by the rule for aliases (`text/aliases.py`) and what an article tells."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import Literal

from assistant.text.aliases import Identity, Known, countries, identities, identity
from assistant.text.institutions import INSTITUTIONS
from assistant.verify.attribution import Claimant
from assistant.verify.grounds import Line, Source

_INSTITUTIONAL = frozenset({"institution", "acronym"})
Relation = Literal["one", "other", "untold"]
_STATE = frozenset({"ministry", "department"})
"""Words of institutions that a country has one of a kind."""


def names_of(claimant: Claimant) -> tuple[str, ...]:
    """Return the names of a claimant, an institution's with its words in lower case: "the British defence ministry"."""
    if len(claimant.names) == 1 and not INSTITUTIONS.isdisjoint(claimant.words):
        whole = " ".join(word for word in claimant.words if word != "the").title()
        if whole.casefold() != claimant.names[0].casefold() and _by_itself(whole).country:
            return (whole,)
    return claimant.names


def relation(name: str, other: str, source: Source) -> Relation | None:
    """Return how two names stand to one another in an article; None where either is no institution's.

    "one" are two names of one institution ("British MoD", "UK Ministry of Defence"), "other" are other countries' or two
    bodies of one country's; "untold" are two of which the article does not tell whether their country is the same.
    """
    if not _INSTITUTIONAL.issuperset({_by_itself(name).nature, _by_itself(other).nature}):
        return None
    on_record = tuple(sorted({quote.speaker for quote in source.quotes if quote.speaker} | {name, other}))
    found = _settled(on_record, source.article.body)
    mine, yours = found[name], found[other]
    alike = mine.words == yours.words or mine.words in yours.initials or yours.words in mine.initials
    told = _INSTITUTIONAL.issuperset({mine.nature, yours.nature})
    if alike and mine.country == yours.country:
        return "one" if told else "untold"
    if mine.country and yours.country and mine.country != yours.country:
        return "other"
    if alike:
        return "untold"
    return (
        "other"
        if told and mine.country == yours.country and _STATE & {*mine.words.split(), *yours.words.split()}
        else None
    )


def is_one(name: str, other: str, source: Source) -> bool:
    """Whether two names are one institution's."""
    return relation(name, other, source) == "one"


def is_any_speakers(claimant: Claimant, line: Line, source: Source) -> bool:
    """Whether a claimant is an institution that is on record in a sentence, by whatever name."""
    by = [name for name, _, _ in line.speakers if name]
    return any(is_one(name, other, source) for name in names_of(claimant) for other in by)


def is_named(name: str, source: Source) -> bool:
    """Whether an article names an institution, or has it on record, under any of its names."""
    if _by_itself(name).nature not in _INSTITUTIONAL:
        return False
    others = chain((q.speaker for q in source.quotes if q.speaker), (each.text for each in source.names))
    return any(is_one(name, other, source) for other in dict.fromkeys(others))


@lru_cache(maxsize=4096)
def _by_itself(name: str) -> Identity:
    return identity(name)


@lru_cache(maxsize=256)
def _settled(names: tuple[str, ...], body: str) -> dict[str, Identity]:
    """Return whom each of these names names in an article, on all that it tells."""
    found = identities(names, body)
    known, named = Known.of(found.values()), countries(body)
    return {name: known.settled(who, named) for name, who in found.items()}
