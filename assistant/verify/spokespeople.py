"""Whether words are of somebody who speaks for an institution by office, or of one who merely works there."""

from __future__ import annotations

from assistant.schema import Quote
from assistant.text.vocabulary import vocabulary
from assistant.verify import speakers
from assistant.verify.attribution import Claimant
from assistant.verify.grounds import Source

_SPEAKING_FOR_IT = vocabulary(
    "spokesman spokeswoman spokesperson representative chief executive ceo president chairman chairwoman chair director head minister "
    "secretary commissioner chancellor governor mayor founder"
)
"""Offices whose holders speak for what they hold them in."""


def speaks_itself(claimant: Claimant, quotes: tuple[Quote, ...], source: Source) -> bool:
    """Whether words are of somebody at an institution that is on record in the article with words of its own."""
    said = [quote.speaker for quote in quotes if quote.speaker]
    own = any(speakers.is_name_of(name, speaker, None, source) for name in claimant.names for speaker in said)
    return bool(said) and not own and speakers.speaks(claimant, source)


def official(claimant: Claimant, quotes: tuple[Quote, ...]) -> Quote | None:
    """Return the quotation of somebody who speaks for the claimant by office: Ana Ruiz, "a spokeswoman for the ministry"."""
    wanted = frozenset(claimant.words) - speakers.HOLLOW
    for quote in quotes:
        role = speakers.folded_words(quote.role)
        is_named = quote.speaker is not None and not wanted & speakers.folded_words(quote.speaker)
        if wanted and is_named and wanted <= role and not _SPEAKING_FOR_IT.isdisjoint(role):
            return quote
    return None


def spoken_for(claimant: Claimant, quotes: tuple[Quote, ...]) -> str | None:
    """Return who speaks for an institution, for a reader: nobody for "its spokeswoman", who speaks herself."""
    quote = official(claimant, quotes) if _SPEAKING_FOR_IT.isdisjoint(claimant.words) else None
    return f"{quote.speaker}, {quote.role}" if quote is not None else None
