"""Weigh what is on record of speakers beside the rest of the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant import retrieve
from assistant.answer.choose import chosen
from assistant.answer.claimants import of_claimant
from assistant.schema import Evidence, Hit, Told
from assistant.text.claimants import claimants
from assistant.text.names import names
from assistant.text.stories import same_story
from assistant.text.words import stems

_TOUCHES, _SETTLES = 0.1, 0.5
"""Share of the words of a matter that a speaker's further sentence must cover with what stands around it, or else how far,
against their best, it must settle the question."""

_ARTICLES, _OF_EACH = 5, 3
"""Articles, best first, in which the words of claimants are looked for, and sentences of each that are taken."""


def with_claimants(
    question: str, evidence: Sequence[Evidence], index: retrieve.Index, embedder: retrieve.Embedder
) -> tuple[Evidence, ...]:
    """Return the evidence with the best words of each of two claimants whom a question sets side by side.

    Whoever answers an accusation seldom repeats it: what they say stands far down among the sentences, in the same articles.
    """
    two = claimants(question)
    if two is None:
        return tuple(evidence)
    articles = list({one.article.id: one.article for one in evidence}.values())[:_ARTICLES]
    articles = [each for each in articles if same_story(articles[0], each)]
    whole = [Hit(each, 0, len(each.body), 1.0, {}) for each in articles]
    found = [
        one for one in retrieve.evidence(question, whole, index=index, embedder=embedder, limit=10_000) if one.speaker
    ]
    taken = {(one.article.id, one.start): one for one in evidence}
    for mine, yours in (two, two[::-1]):
        own = zip(found, of_claimant(found, mine - yours, yours - mine), strict=True)
        ranked = sorted((-by_name, -one.score, one.number, one) for one, by_name in own if by_name is not None)
        for *_, one in ranked[:_OF_EACH]:
            taken.setdefault((one.article.id, one.start), one)
    return retrieve.numbered(taken.values())


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
    return replace(on_record, said=tuple((one,) for one in chosen(question, retrieve.numbered(places.values()))))


def ahead(first: Sequence[Evidence], others: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return sentences numbered anew, the first ones with scores above the others', each once."""
    places = {(one.article.id, one.start): replace(one, score=1 + 1 / n) for n, one in enumerate(first, 1)}
    rest = {(one.article.id, one.start): one for one in others}
    return retrieve.numbered({**rest, **places}.values())
