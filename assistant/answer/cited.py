"""Number the sentences that an answer cites, and set the numbers into its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.schema import Answer, Citation, Claim, Evidence

NOWHERE = 0
"""The number of no sentence."""
_STOPS = re.compile(r"[.!?…]+\Z")
_MARKS = re.compile(r"\s*(?:\[\d+\])+")


@dataclass(slots=True)
class Numbering:
    """Numbers cited sentences from `first` in the order in which they are first cited."""

    first: int = 1
    _found: dict[tuple[str, int, int], Citation] = field(default_factory=dict)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All that was cited so far, in order."""
        return tuple(self._found.values())

    def of(self, claim: Claim, evidence: Sequence[Evidence]) -> tuple[Claim, tuple[Citation, ...]]:
        """Return a claim that cites `evidence` with its numbers here, and the citations that are new with it."""
        by_number = {item.number: item for item in evidence}
        numbers, new = [], []
        for item in (by_number[number] for number in claim.citations if number in by_number):
            place = (item.article.id, item.start, item.end)
            if place not in self._found:
                self._found[place] = citation(item, self.first + len(self._found))
                new.append(self._found[place])
            numbers.append(self._found[place].number)
        return replace(claim, citations=tuple(dict.fromkeys(numbers))), tuple(new)


def citation(evidence: Evidence, number: int) -> Citation:
    """Return the receipt of a sentence: its words are the body's own."""
    article = evidence.article
    return Citation(
        number=number,
        article_id=article.id,
        sha256=article.sha256,
        title=article.title,
        source=article.source,
        published_at=article.published_at,
        url=article.url,
        start=evidence.start,
        end=evidence.end,
        text=evidence.text,
        speaker=evidence.speaker,
    )


def joined(claims: Sequence[Claim]) -> str:
    """Return sentences as a reader sees them: numbers before the stop, a word where one is not verified."""
    return " ".join(map(_marked, claims))


def lines(claims: Iterable[Claim]) -> str:
    """Return cited sentences as the answer without a model has them: a line each, its numbers behind it."""
    return "\n".join(f"{claim.text} {_numbers(claim)}" for claim in claims)


def renumbered(answer: Answer, first: int) -> Answer:
    """Return an answer whose citations, numbered from 1, are numbered from `first`."""
    by = first - 1
    if not by:
        return answer
    pieces, at = [], 0
    for claim in answer.claims:
        begin = answer.text.find(claim.text, at)
        marks = _MARKS.match(answer.text, begin + len(claim.text)) if begin >= 0 else None
        if marks:
            moved = re.sub(r"\d+", lambda number: str(int(number.group()) + by), marks.group())
            pieces += [answer.text[at : marks.start()], moved]
            at = marks.end()
    return replace(
        answer,
        text="".join([*pieces, answer.text[at:]]),
        claims=tuple(replace(c, citations=tuple(number + by for number in c.citations)) for c in answer.claims),
        citations=tuple(replace(c, number=c.number + by) for c in answer.citations),
        nearest=tuple(replace(c, number=c.number + by) for c in answer.nearest),
    )


def _marked(claim: Claim) -> str:
    marks = _numbers(claim)
    stop = _STOPS.search(claim.text)
    end = stop.start() if stop else len(claim.text)
    text = f"{claim.text[:end]} {marks}{claim.text[end:]}" if marks else claim.text
    return f"{text} (unverified)" if claim.status == "unverified" else text


def _numbers(claim: Claim) -> str:
    return "".join(f"[{number}]" for number in claim.citations)
