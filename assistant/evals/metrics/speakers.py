"""Speakers: whether an answer gives the words to those who said them.

Recall is the share of the expected speakers that some needed citation carries or, where there is no record, the answer's
own sentences name. Wrong is the share of citations of needed sentences that carry a speaker who is none of the
expected. Names are the same as `text.names.same` says: titles, accents and first names aside.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.evals.metrics.case import Case, Measure, Metric, share
from assistant.text import names


def is_named(speaker: str, carried: Iterable[str], claims: Iterable[str]) -> bool:
    """Whether a speaker is among those whom needed citations carry, or a sentence of the answer names them."""
    if any(names.same(speaker, other) for other in carried):
        return True
    return any(names.same(speaker, name.text) for claim in claims for name in names.names(claim))


def _named(speaker: str, case: Case) -> bool:
    carried = [c.speaker for c in case.answer.citations if c.speaker and (case.needed(c) or not case.wanted.needs)]
    return is_named(speaker, carried, (claim.text for claim in case.answer.claims))


def speakers_named(case: Case) -> bool:
    """Whether every expected speaker is named; so they are where none is expected."""
    return all(_named(speaker, case) for speaker in case.wanted.question.speakers)


def _right(case: Case) -> Measure | None:
    speakers = case.wanted.question.speakers
    right = sum(_named(speaker, case) for speaker in speakers) if case.answered else 0
    return share(right, len(speakers))


def _wrong(case: Case) -> Measure | None:
    speakers = case.wanted.question.speakers
    carried = [c.speaker for c in case.answer.citations if c.speaker and case.needed(c)]
    if not (speakers and carried):
        return None
    wrong = sum(not any(names.same(one, other) for one in speakers) for other in carried)
    return Measure(float(wrong), float(len(carried)))


METRICS = (
    Metric("speakers_right", "expected speakers named", "more", _right),
    Metric("speakers_wrong", "needed citations that carry another speaker", "less", _wrong),
)
