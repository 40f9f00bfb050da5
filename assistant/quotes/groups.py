"""Join the pieces of one utterance, broken by a cue or a paragraph, into a group with one speaker."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from assistant.schema import Quote

_FAR = 200
"""Pieces further apart than this many characters are two utterances."""
_CUE = re.compile(r"\s*[”\"’'»“]?(?![^“”]*, (?:but|and|then|yet|so|before|while)\b)[^.!?;:“”\"]*,\s*[“\"‘'«„»]\s*")
"""What breaks off a sentence that goes on, be it with "I" or a name: words that end with a comma and
hold neither a stop nor a clause of their own."""


def grouped(found: Sequence[Quote], body: str, running_on: Collection[int]) -> Iterator[Quote]:
    """Yield the quotations, those of one utterance with its number as `group`.

    `running_on` holds the starts of those that go on in the next paragraph.
    """
    group = 0
    run: list[Quote] = []
    for quote in found:
        if run and not _goes_on(run[-1], quote, body, running_on):
            yield from _shared(run, group)
            group += len(run) > 1
            run = []
        run.append(quote)
    yield from _shared(run, group)


def _goes_on(one: Quote, other: Quote, body: str, running_on: Collection[int]) -> bool:
    if one.start in running_on:
        return True
    between = body[one.end : other.start]
    if "\n\n" in between or one.speaker != other.speaker or one.speaker is None or len(between) > _FAR:
        return False
    if one.text.rstrip()[-1:] not in {",", "—", "-", "–"} or other.kind != "direct":
        return False
    return other.text[:1].islower() or (other.cue in {one.cue, None} and _CUE.fullmatch(between) is not None)


def _shared(run: Sequence[Quote], group: int) -> Iterator[Quote]:
    if len(run) < 2:
        yield from run
        return
    known = next((quote for quote in run if quote.speaker and quote.cue), None)
    known = known or next((quote for quote in run if quote.speaker), None)
    for quote in run:
        if known is not None and quote.cue is None:
            yield replace(quote, speaker=known.speaker, role=known.role, relay=known.relay, group=group)
        else:
            yield replace(quote, group=group)
