"""Whether words of an article are whose a draft gives them to: by name, office or description."""

from __future__ import annotations

import re

from assistant.schema import Quote
from assistant.text.names import folded, key_of, keys_meet, names
from assistant.text.vocabulary import vocabulary
from assistant.verify import nationality, nested, speakers, spokespeople
from assistant.verify.attribution import Claimant
from assistant.verify.grounds import Source
from assistant.verify.units import units

_OF_AN_OWNER = re.compile(r"['’]s? (?:[^\W\d_A-Z]\S* )*[^\W\d_A-Z]\S*$")
"""How a description ends that calls somebody another's: "Ada Lunn's former deputy"."""
_ARTICLES = vocabulary("the a an")


def claimant(speaker: str | None, role: str | None = None) -> Claimant | None:
    """Return the one to whom a draft gives words, from the name or the description that it uses."""
    said = speaker or role
    if not said:
        return None
    is_owned = _OF_AN_OWNER.search(said) is not None
    whole = speaker is not None and speaker[:1].isupper() and not is_owned
    named = (said,) if whole else tuple(name.text for name in names(said))
    words = tuple(folded(word) for word in units(said).words)
    return Claimant(0, 0, named, words, written=said if is_owned else "")


def agrees_as_told(
    by: Claimant | None, inner: Quote, quotes: tuple[Quote, ...], source: Source, outside: str = ""
) -> bool | None:
    """Whether words within speech are the claimant's; the teller's they are only where the draft shows whose they are.

    A reader takes “We will not pay,” Holm said for Holm's own stand, so custom is to say that he quotes the minister.
    """
    agreed = agrees(by, (inner,), source)
    if agreed or by is None or not agrees(by, quotes, source):
        return agreed
    return nested.is_told(outside, inner.speaker)


def agrees(by: Claimant | None, quotes: tuple[Quote, ...], source: Source) -> bool | None:
    """Return whether quotations are the claimant's, anybody's where a draft names nobody; None where the article does not say."""
    if by is None or by.pronoun:
        return True
    agreed = speakers.verdict(by, quotes, source)
    if agreed and (abroad := nationality.is_of_another_country(by, quotes, source)) is not False:
        return None if abroad is None else False
    if (
        agreed
        and not speakers.is_relation(by)
        and spokespeople.speaks_itself(by, quotes, source)
        and spokespeople.official(by, quotes) is None
    ):
        return False
    if agreed is None and not by.outlet and _is_somebody_elses(by, quotes, source):
        return False
    return True if agreed is None and by.outlet else agreed


def _is_somebody_elses(by: Claimant, quotes: tuple[Quote, ...], source: Source) -> bool:
    """Whether the claimant is called by an office that the article gives to another of its speakers alone."""
    words = frozenset(by.words) - _ARTICLES
    holders = {
        key_of(quote.speaker)
        for quote in source.quotes
        if quote.speaker and quote.role and words and words <= {folded(word) for word in units(quote.role).words}
    }
    said = [key_of(quote.speaker) for quote in quotes if quote.speaker and names(quote.speaker)]
    return bool(holders and said) and not any(keys_meet(one, other) for one in holders for other in said)
