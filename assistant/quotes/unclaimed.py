"""Give a quotation that its own line gives to nobody to whom the rest of the article shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from assistant.schema import Quote

_FEWEST = 3
"""Quotations that a verb gives to somebody, at least, before the rest of an article's are his too."""
_FAR = 1500
"""Characters between two quotations of one person, at most, for what stands between them to be his too."""
_LONG = 4
"""Words of a quotation that nobody else says by chance."""


def claimed(quotes: Sequence[Quote], cued: Sequence[bool], people: Collection[str]) -> Iterator[Quote]:
    """Yield the quotations, those without a speaker with whoever says the same words, or alone speaks in the article.

    `cued` tells for each whether its own line says who speaks; `people` are the names and descriptions that are persons'.
    """
    said = [quote for quote, is_cued in zip(quotes, cued, strict=True) if is_cued and quote.speaker]
    told = [one for one in said if one.speaker in people or (one.speaker or "")[0].isupper()]
    is_one = len({one.speaker for one in told}) == 1 and told[0].speaker in people
    only = told[0] if is_one and len(told) >= _FEWEST else None
    words = [(_letters(one.text), one) for one in said] if len(said) < len(quotes) else []
    for at, (quote, is_cued) in enumerate(zip(quotes, cued, strict=True)):
        if is_cued or quote.speaker in people or len(quote.text.split()) < _LONG:
            yield quote
            continue
        own = _letters(quote.text)
        same = next((one for letters, one in words if own in letters), None)
        speaker = same or only or _around(quotes, cued, at, people)
        yield replace(quote, speaker=speaker.speaker, role=speaker.role) if speaker is not None else quote


def _around(quotes: Sequence[Quote], cued: Sequence[bool], at: int, people: Collection[str]) -> Quote | None:
    """Return the quotation before an unclaimed one if it and the next are one person's."""
    if quotes[at].kind != "direct" or not 0 < at < len(quotes) - 1 or not (cued[at - 1] and cued[at + 1]):
        return None
    before, after = quotes[at - 1], quotes[at + 1]
    is_his = before.speaker == after.speaker and before.speaker in people
    return before if is_his and after.start - before.end < _FAR else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
