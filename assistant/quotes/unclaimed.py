"""Give a quotation that its own line gives to nobody to whom the rest of the article shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from assistant.schema import Quote

Place = Literal["cued", "alone", "within"]
CUED: Place = "cued"
ALONE: Place = "alone"
WITHIN: Place = "within"
"""Where a quotation stands: in a line that says who speaks, in a line of its own, within another sentence."""
_FEWEST = 3
"""Quotations that a verb gives to somebody, at least, before the rest of an article's are his too."""
_FAR = 1500
"""Characters between two quotations of one person, at most, for what stands between them to be his too."""
_REPEATED = 8
"""Words that only an editor repeats."""
_LONG = 4
"""Words of a quotation that nobody else says by chance."""


def claimed(quotes: Sequence[Quote], places: Sequence[Place], people: Collection[str]) -> Iterator[Quote]:
    """Yield the quotations, those without a speaker with whoever says the same words, or alone speaks in the article.

    `places` tells for each whether its own line says who speaks, else whether it has words besides; `people` are the names
    and descriptions that are persons'.
    """
    said = [quote for quote, place in zip(quotes, places, strict=True) if place == CUED and quote.speaker]
    told = [one for one in said if one.speaker in people or (one.speaker or "")[0].isupper()]
    only, guest = _only(told, people), _only([one for one in told if one.speaker in people], people)
    words = [(_letters(one.text), one) for one in said] if len(said) < len(quotes) else []
    for at, (quote, place) in enumerate(zip(quotes, places, strict=True)):
        if place == CUED or len(quote.text.split()) < _LONG:
            yield quote
            continue
        own = _letters(quote.text)
        same = next((one for letters, one in words if own in letters), None)
        if quote.speaker in people and not (place == ALONE and _is_repeated(quote, same)):
            yield quote
            continue
        speaker = same or only or _around(quotes, places, at, people) or (guest if place == ALONE else None)
        yield replace(quote, speaker=speaker.speaker, role=speaker.role) if speaker is not None else quote


def _is_repeated(quote: Quote, same: Quote | None) -> bool:
    """Tell what an editor set apart from the words that somebody says by name elsewhere in the article."""
    is_long = len(quote.text.split()) >= _REPEATED
    return same is not None and is_long and (same.speaker or "")[:1].isupper()


def _only(told: Sequence[Quote], people: Collection[str]) -> Quote | None:
    """Return a quotation of whoever alone speaks in all of these, if it is a person who speaks often enough."""
    is_one = len({one.speaker for one in told}) == 1 and told[0].speaker in people
    return told[0] if is_one and len(told) >= _FEWEST else None


def _around(quotes: Sequence[Quote], places: Sequence[Place], at: int, people: Collection[str]) -> Quote | None:
    """Return the last quotation before an unclaimed one whose line says whose it is, if it and the next are one person's.

    Others that have lines to themselves may stand between.
    """
    before = next((place for place in range(at - 1, -1, -1) if places[place] != ALONE), at)
    after = next((place for place in range(at + 1, len(quotes)) if places[place] != ALONE), at)
    if quotes[at].kind != "direct" or not places[before] == places[after] == CUED or at in {before, after}:
        return None
    first, last = quotes[before], quotes[after]
    is_his = first.speaker == last.speaker and first.speaker in people
    is_near = last.start - first.end - sum(len(one.text) for one in quotes[before + 1 : after]) < _FAR
    return first if is_his and is_near else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
