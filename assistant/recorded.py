"""Weigh what is on record of speakers beside the rest of the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant import retrieve
from assistant.answer.choose import chosen
from assistant.schema import Evidence, Told
from assistant.text.names import names
from assistant.text.words import stems

_TOUCHES, _SETTLES = 0.1, 0.5
"""Share of the words of a matter that a speaker's further sentence must cover with what stands around it, or else how far,
against their best, it must settle the question."""


def is_of_one(on_record: Told) -> bool:
    """Whether it is what one speaker said of a matter: what several said, or one whatever the matter, stays as the ledger has it."""
    speakers = {group[0].speaker for group in on_record.said}
    return bool(on_record.matter) and len(speakers) == 1 and all(len(group) == 1 for group in on_record.said)


def of_their_time(on_record: Told, evidence: Sequence[Evidence], within: frozenset[str]) -> Sequence[Evidence]:
    """Return the evidence of the articles `within` a period that is asked for, where all that is on record comes from these."""
    kept = all(one.article.id in within for group in on_record.said for one in group)
    return [one for one in evidence if one.article.id in within] if kept else evidence


def bearing(
    on_record: Told, evidence: Sequence[Evidence], index: retrieve.Index, embedder: retrieve.Embedder
) -> list[Evidence]:
    """Return the sentences of the speakers that bear on the matter, or settle the question nearly as far as their best does.

    One that answers may name nothing of the matter: "she now says that it is 2.95 billion".
    """
    speakers = {group[0].speaker for group in on_record.said}
    own = [one for one in evidence if one.speaker in speakers]
    far = retrieve.bearing(on_record.matter, own, index=index, embedder=embedder)
    least = _SETTLES * max((one.support for one in own), default=0.0)
    return [one for one, much in zip(own, far, strict=True) if much >= _TOUCHES or one.support >= least]


def weighed(question: str, on_record: Told, evidence: Sequence[Evidence]) -> Told:
    """Return what one speaker said of a matter with the sentences that answer best, by what each settles.

    Asked about somebody or something by name alone, sentences without it are no answer where the ledger has some that name it.
    """
    places = {(one.article.id, one.start): one for (one,) in on_record.said}
    asked = frozenset(each for name in names(on_record.matter) for each in stems(name.text))
    is_named = asked.issuperset(stems(on_record.matter)) and any(
        asked.intersection(stems(one.text)) for one in places.values()
    )
    places |= {
        (one.article.id, one.start): one for one in evidence if not is_named or asked.intersection(stems(one.text))
    }
    picked = chosen(question, retrieve.numbered(places.values()))
    ((first,), *_) = on_record.said
    if not any((one.article.id, one.start) == (first.article.id, first.start) for one in picked):
        # What bears most on the matter is not lost to likelier answers.
        picked = [*picked[: max(len(picked) - 1, 1)], first]
    return replace(on_record, said=tuple((one,) for one in picked))


def ahead(first: Sequence[Evidence], others: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return sentences numbered anew, the first ones with scores above the others', each once."""
    places = {(one.article.id, one.start): replace(one, score=1 + 1 / n) for n, one in enumerate(first, 1)}
    rest = {(one.article.id, one.start): one for one in others}
    return retrieve.numbered({**rest, **places}.values())
