"""Put the answers to the parts of a question together to one, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.cited import lines
from assistant.schema import Answer, Citation, Claim, Notice, Position

_Place = tuple[str, int, int]
_EACH = 3
"""Sentences of each part's answer: its best."""


def together(question: str, answers: Sequence[Answer]) -> Answer:
    """Return one answer of what the parts of a question are answered with: the best sentences of each, cited once.

    What stands side by side does so within its part. Where no part is answered it abstains as the first does, with what
    is nearest to any.
    """
    told = [answer for answer in answers if answer.status == "answered"]
    if not told:
        nearest = {_where(one): one for answer in answers for one in answer.nearest[:1]}
        return replace(answers[0], question=question, nearest=_numbered(list(nearest.values())))
    cited: dict[_Place, Citation] = {}
    claims: dict[tuple[str, tuple[int, ...]], Claim] = {}
    accounts: list[Position] = []
    for answer in told:
        here = []
        for claim in answer.claims[:_EACH]:
            own = {_where(one): one for one in answer.citations if one.number in claim.citations}
            cited |= own
            numbers = tuple(1 + list(cited).index(place) for place in own)
            claims.setdefault((claim.text, numbers), replace(claim, citations=numbers))
            here.append(list(claims).index((claim.text, numbers)))
        accounts += [kept for one in answer.positions if len((kept := _kept(one, here)).claims) > 1]
    return Answer(
        question,
        "answered",
        lines(claims.values()),
        tuple(claims.values()),
        _numbered(list(cited.values())),
        positions=tuple(accounts),
        sufficiency=min((one.sufficiency or 0.0 for one in told), default=None),
    )


def _kept(position: Position, here: Sequence[int]) -> Position:
    """Return a position of a part's answer whose claims stand `here` in the whole one, without those that do not."""
    changes = [tuple(here[index] for index in each if index < len(here)) for each in position.changes]
    return replace(
        position,
        claims=tuple(here[index] for index in position.claims if index < len(here)),
        changes=tuple(each for each in changes if len(each) > 1),
    )


def unanswered(asked: Sequence[str], answers: Sequence[Answer]) -> list[Notice]:
    """Return for each part that is not answered, as it is `asked`, that nothing was found, where another one is."""
    if not any(answer.status == "answered" for answer in answers):
        return []
    return [
        Notice(f"“{part}”: {answer.text[:1].lower()}{answer.text[1:].rstrip('.')}")
        for part, answer in zip(asked, answers, strict=True)
        if answer.status != "answered"
    ]


def _numbered(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    return tuple(replace(one, number=number) for number, one in enumerate(citations, 1))


def _where(one: Citation) -> _Place:
    return one.article_id, one.start, one.end
