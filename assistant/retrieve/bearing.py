"""Tell how far what somebody said bears on a matter: its words, what stands around them, the headline."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.retrieve.index import Embedder, Index
from assistant.retrieve.terms import coverage, lexicon, share, terms
from assistant.schema import Evidence, Sentence

_AROUND, _HEADLINE = 0.8, 0.7
"""What a word in the sentences around, or in the headline, is worth against one in the sentence."""


def bearing(matter: str, evidence: Sequence[Evidence], *, index: Index, embedder: Embedder | None) -> list[float]:
    """Return for each sentence the share of a matter's words, rare ones weighing more, that it covers: 0..1.

    Around it stand its paragraph and the sentences before and after; who published it counts as the headline does.
    """
    if not evidence:
        return []
    about = terms(matter, index)
    own = [one.text for one in evidence]
    around = [_around(one, index.sentences(one.article.id)) for one in evidence]
    headline = [f"{one.article.title} {one.article.source or ''}" for one in evidence]
    cover = coverage(about, [*own, *around, *headline], lexicon(embedder) if embedder else None)
    count = len(evidence)
    best = np.maximum(cover[:count], _AROUND * cover[count : 2 * count])
    best = np.maximum(best, _HEADLINE * cover[2 * count :])
    return [round(float(each), 4) for each in share(best, about)]


def _around(one: Evidence, sentences: Sequence[Sentence]) -> str:
    numbers = [n for n, each in enumerate(sentences) if each.start < one.end and one.start < each.end]
    if not numbers:
        return one.text
    paragraphs = {sentences[n].paragraph for n in numbers}
    near = range(numbers[0] - 1, numbers[-1] + 2)
    kept = [each for n, each in enumerate(sentences) if n in near or each.paragraph in paragraphs]
    return one.article.body[kept[0].start : kept[-1].end]
