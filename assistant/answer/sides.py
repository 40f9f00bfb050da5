"""Keep a place for each side of a question: for each claimant, outlet or day that it sets beside another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answer.claimants import called
from assistant.answer.weigh import Account, reprint
from assistant.text.claimants import claimants
from assistant.text.days import published_on, speaks_of
from assistant.text.sides import Side, sides

_CALLED = 0.2
"""What a sentence gains as a side's by how fully the question's words call its speaker."""
_ASKED = 0.15
"""What it gains by the share that it holds of the words with which an outlet or a day is asked about."""


def reserved(question: str, found: Sequence[Account], most: int) -> list[Account]:
    """Return the best sentence of each side that has one, the best first, up to `most`; none for a question without sides.

    A claimant's side is what they said, an outlet's what it published, a day's what was published then or tells of it.
    """
    picked: list[Account] = []
    for worths in _by_side(question, found):
        own = [
            (worth, -place) for place, worth in enumerate(worths) if worth is not None and _new(found[place], picked)
        ]
        if own:
            picked.append(found[-max(own)[1]])
    return sorted(picked[:most], key=lambda one: -one.worth)


def _new(one: Account, picked: Sequence[Account]) -> bool:
    return one not in picked and not any(reprint(one, other) for other in picked)


def _by_side(question: str, found: Sequence[Account]) -> Iterator[list[float | None]]:
    """Yield for each side what each sentence is worth to it, None for one that is not its own."""
    evidence = [one.evidence for one in found]
    two = claimants(question)
    if two:
        fully = [called(evidence, words) for words in two]
        alone = [called(evidence, two[0] - two[1]), called(evidence, two[1] - two[0])]
        for mine, yours in ((0, 1), (1, 0)):
            own = [a > b for a, b in zip(alone[mine], alone[yours], strict=True)]
            yield [
                one.worth + _CALLED * share if is_own else None
                for one, share, is_own in zip(found, fully[mine], own, strict=True)
            ]
        return
    outlets = {one.article.source for one in evidence if one.article.source}
    for side in sides(question, outlets):
        yield [one.worth + _ASKED * _share(side, one) if _of(side, one) else None for one in found]


def _of(side: Side, one: Account) -> bool:
    article = one.evidence.article
    if side.outlets and article.source not in side.outlets:
        return False
    published = article.published_at
    return not side.dates or published_on(published, side.dates) or speaks_of(one.evidence.text, published, side.dates)


def _share(side: Side, one: Account) -> float:
    return len(side.stems & one.stems) / max(1, len(side.stems))
