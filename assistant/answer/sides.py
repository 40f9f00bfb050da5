"""Keep a place for each side of a question: for each claimant, outlet or day that it sets beside another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.answer.claimants import called, of_claimant
from assistant.answer.weigh import Account, reprint
from assistant.text.claimants import claimants
from assistant.text.days import published_on, speaks_of
from assistant.text.sides import Side, sides
from assistant.text.stories import same_story

_CALLED = 0.2
"""What a sentence gains as a side's by how fully the question's words call its speaker."""
_NAMED = 0.15
"""What it gains where its speaker's name itself is the claimant's."""
_HERE = 0.1
"""What it gains by standing in the article that answers best: whoever answers an accusation is heard beside it."""
_ASKED = 0.15
"""What it gains by the share that it holds of the words with which an outlet or a day is asked about."""


class _Worth(NamedTuple):
    """What a sentence is worth to a side, and whether its speaker's name is that side's."""

    worth: float
    by_name: bool = False


def reserved(question: str, found: Sequence[Account], near: Sequence[Account], most: int) -> list[Account]:
    """Return the best sentence of each side that has one, the best first, up to `most`; none for a question without sides.

    A claimant's side is what they said, an outlet's what it published, a day's what was published then or tells of it. It is
    taken from what is `near`, and of all that was `found` where the words there of one who is named are further: whoever
    answers an accusation need not repeat it.
    """
    picked: list[Account] = []
    close = [one in near for one in found]
    for worths in _by_side(question, found):
        own = [
            (side.worth, is_close, -place)
            for place, (side, is_close) in enumerate(zip(worths, close, strict=True))
            if side and (is_close or side.by_name) and _new(found[place], picked)
        ]
        if own:
            picked.append(found[-max(own)[-1]])
    return sorted(picked[:most], key=lambda one: -one.worth)


def _new(one: Account, picked: Sequence[Account]) -> bool:
    return one not in picked and not any(reprint(one, other) for other in picked)


def _by_side(question: str, found: Sequence[Account]) -> Iterator[list[_Worth | None]]:
    """Yield for each side what each sentence is worth to it, None for one that is not its own."""
    evidence = [one.evidence for one in found]
    two = claimants(question)
    if two and found:
        story = max(found, key=lambda one: one.worth).evidence.article
        fully = [called(evidence, words) for words in two]
        for mine, yours in ((0, 1), (1, 0)):
            own = of_claimant(evidence, two[mine] - two[yours], two[yours] - two[mine])
            yield [
                _Worth(
                    one.worth + _CALLED * share + _NAMED * by_name + _HERE * (one.evidence.article.id == story.id),
                    by_name,
                )
                if by_name or (by_name is not None and same_story(story, one.evidence.article))
                else None
                for one, share, by_name in zip(found, fully[mine], own, strict=True)
            ]
        return
    outlets = {one.article.source for one in evidence if one.article.source}
    for side in sides(question, outlets):
        yield [_Worth(one.worth + _ASKED * _share(side, one)) if _of(side, one) else None for one in found]


def _of(side: Side, one: Account) -> bool:
    article = one.evidence.article
    if side.outlets and article.source not in side.outlets:
        return False
    published = article.published_at
    return not side.dates or published_on(published, side.dates) or speaks_of(one.evidence.text, published, side.dates)


def _share(side: Side, one: Account) -> float:
    return len(side.stems & one.stems) / max(1, len(side.stems))
