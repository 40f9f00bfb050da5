"""Where the words of a draft's quotation stand in an article, with the edits that custom allows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.text.names import folded
from assistant.verify.grounds import Source
from assistant.verify.language import CONDITIONS, HEDGES, NEGATIONS, TURNING
from assistant.verify.occurrences import Occurrence, occurrences
from assistant.verify.units import units

ELLIPSIS = re.compile(r"\.{3,}|…|(?:\.\s){2,}\.")
_BRACKET = re.compile(r"\w*\[([^\[\]]*)\]\w*")
_NO_INSERT = re.compile(r"\W*|sic\W*", re.IGNORECASE)
_CASE = re.compile(r"\[\w\]\w")
_MOST_FOR_A_BRACKET = 5
"""How many words of the source one bracket may stand for."""


def places(text: str, source: Source) -> list[Occurrence]:
    """Return where the words stand, a bracket standing for any few words of the source unless it turns the sense."""
    found = occurrences(text, source)
    if not found and (inserts := inserted(text)) and not any(map(_turns, inserts)):
        opened = _BRACKET.sub(lambda match: match.group() if _is_plain(match) else " ... ", text)
        limit = None if ELLIPSIS.search(text) else _MOST_FOR_A_BRACKET * len(inserts)
        found = [
            replace(one, edited=True)
            for one in occurrences(opened, source)
            if limit is None or len(one.skipped) <= limit
        ]
    return [_with_ellipsis(one, text) for one in _in_one_piece(found) if not _crosses(one)]


def _in_one_piece(found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the places without those in a piece of an utterance where the whole utterance is among them too."""
    spoken = {quote.start for one in found if one.run is not one.source.units for quote in one.quotes}
    return [
        one
        for one in found
        if one.run is not one.source.units or not any(quote.start in spoken for quote in one.quotes)
    ]


def _with_ellipsis(found: Occurrence, text: str) -> Occurrence:
    """Return a place marked as edited where the quotation has an ellipsis and the source has none."""
    gaps = found.run.gaps[found.first : found.last]
    return replace(found, edited=True) if ELLIPSIS.search(text) and not any("..." in gap for gap in gaps) else found


def inserted(text: str) -> tuple[str, ...]:
    """Return what brackets put into a quotation; a capital in brackets and "[sic]" put nothing in."""
    return tuple(match.group().strip() for match in _BRACKET.finditer(text) if not _is_plain(match))


def _is_plain(match: re.Match[str]) -> bool:
    return _NO_INSERT.fullmatch(match.group(1)) is not None or _CASE.match(match.group()) is not None


def _turns(insert: str) -> bool:
    words = {folded(word) for word in units(insert).words}
    return bool(words & (NEGATIONS | HEDGES | CONDITIONS | TURNING))


def _crosses(found: Occurrence) -> bool:
    """Whether the words run from the writer's over into somebody's, or from one speaker's into another's."""
    if found.quotes or found.headline or found.last - found.first < 2:
        return False
    touched = [q for q in found.source.quotes if q.kind != "indirect" and q.start < found.end and found.start < q.end]
    return any(not (found.start <= q.start and q.end <= found.end) for q in touched) or len(touched) > 1
