"""Put an answer without a model in the order in which it is shown: first what stands side by side."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer.cited import lines
from assistant.schema import Answer


def in_shown_order(answer: Answer) -> Answer:
    """Return an answer of cited sentences whose claims, citations and lines follow its positions, numbered from 1 so.

    Its text is made anew, a line a claim, so that nothing but cited sentences may stand in it.
    """
    first = [index for position in answer.positions for index in position.claims if index < len(answer.claims)]
    order = list(dict.fromkeys((*first, *range(len(answer.claims)))))
    if order == list(range(len(answer.claims))):
        return answer
    place = {index: at for at, index in enumerate(order)}
    claims = [answer.claims[index] for index in order]
    numbers = dict.fromkeys(number for claim in claims for number in claim.citations)
    new = {number: at for at, number in enumerate(numbers, 1)}
    cited = {citation.number: citation for citation in answer.citations}
    moved = tuple(replace(claim, citations=tuple(new[number] for number in claim.citations)) for claim in claims)
    return replace(
        answer,
        text=lines(moved),
        claims=moved,
        citations=tuple(replace(cited[number], number=at) for number, at in new.items()),
        positions=tuple(
            replace(
                position,
                claims=tuple(place[index] for index in position.claims if index in place),
                changes=tuple(tuple(place[index] for index in each if index in place) for each in position.changes),
            )
            for position in answer.positions
        ),
    )
