"""Answer without a model from the ledger: what somebody said, word for word, or that they did not speak of it."""

from __future__ import annotations

from itertools import combinations

from assistant.answer.absence import never_quoted, said_nothing
from assistant.answer.cited import citation, lines
from assistant.schema import Answer, Citation, Claim, Position, Scope, Told
from assistant.text.aliases import one_speaker


def answer(question: str, told: Told, scope: Scope) -> Answer:
    """Return what was said, each sentence a claim that cites every article with these words; several speakers side by side.

    Citations are numbered from 1. Where those who are asked for are silent the answer abstains, with what they did say.
    """
    if not told.said:
        nearest = tuple(citation(one, number) for number, one in enumerate(told.nearest, 1))
        text = never_quoted(told.speakers, scope) if told.unquoted else said_nothing(told.speakers, told.matter, scope)
        return Answer(question, "abstained", text, nearest=nearest)
    found: dict[tuple[str, int, int], Citation] = {}
    claims = []
    for group in told.said:
        places = [(one.article.id, one.start, one.end) for one in group]
        for place, one in zip(places, group, strict=True):
            found.setdefault(place, citation(one, len(found) + 1))
        numbers = tuple(dict.fromkeys(found[place].number for place in places))
        claims.append(Claim(group[0].text, numbers, "verified", "quotation"))
    return Answer(
        question, "answered", lines(claims), tuple(claims), tuple(found.values()), positions=_side_by_side(told)
    )


def _side_by_side(told: Told) -> tuple[Position, ...]:
    """Return all that was said as one position where several speakers said it."""
    names = {group[0].speaker for group in told.said} - {None}
    if all(one_speaker(one, other) for one, other in combinations(filter(None, names), 2)):
        return ()
    return (Position(told.matter or " and ".join(told.speakers), tuple(range(len(told.said)))),)
