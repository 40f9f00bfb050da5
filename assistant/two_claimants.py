"""Find the words of each of two claimants whom a question sets side by side: an accusation, and the answer to it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import retrieve
from assistant.answer.claimants import of_claimant
from assistant.schema import Evidence, Hit
from assistant.text.claimants import claimants
from assistant.text.stories import same_story

_ARTICLES, _OF_EACH = 5, 3
"""Articles, best first, in which the words of claimants are looked for, and sentences of each that are taken."""


def with_both(
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
