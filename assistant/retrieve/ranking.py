"""Order candidates by the sum of their stages, then pick so that no article or source crowds out the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from assistant.retrieve.candidates import Candidate
from assistant.retrieve.named import named_sources
from assistant.retrieve.terms import Lexicon, Terms, coverage, share
from assistant.schema import Hit
from assistant.text.days import published_on
from assistant.text.questions import named_dates
from assistant.text.words import content_words

WEIGHTS: Mapping[str, float] = {
    "terms": 0.3,
    "article": 0.15,
    "words": 1.0,
    "vector": 0.1,
    "source": 0.2,
    "date": 0.1,
}
"""What each stage counts, by its strength measured alone on news questions."""
_SAME_ARTICLE = 0.04
_SAME_SOURCE = 0.04
_REPRINT = 0.8
"""Share of common words from which two passages are the same text."""


def ranked(question: str, found: Sequence[Candidate], wanted: Terms, known: Lexicon) -> list[Hit]:
    """Return a hit for each of the best candidates, best first, with each stage's part of its score."""
    covered = share(coverage(wanted, (one.text for one in found), known), wanted)
    sources = named_sources(question, [one.article for one in found])
    dates = named_dates(question)
    hits = [
        _hit(one, float(words), one.article.source in sources, published_on(one.article.published_at, dates))
        for one, words in zip(found, covered, strict=True)
    ]
    return sorted(hits, key=lambda hit: -hit.score)


def picked(hits: Sequence[Hit], count: int, sources: frozenset[str]) -> list[Hit]:
    """Return up to `count` hits: reprints left out, a later passage of one article or named source put back a little."""
    left = list(hits[: max(4 * count, 40)])
    chosen: list[Hit] = []
    seen: list[frozenset[str]] = []
    articles: Counter[str] = Counter()
    publishers: Counter[str | None] = Counter()
    while left and len(chosen) < count:
        best = max(left, key=lambda hit: hit.score - _crowding(hit, articles, publishers, sources))
        left.remove(best)
        own = frozenset(content_words(best.text))
        if any(_same(own, other) for other in seen):
            continue
        seen.append(own)
        chosen.append(best)
        articles[best.article_id] += 1
        publishers[best.source] += 1
    return chosen


def _crowding(hit: Hit, articles: Counter[str], publishers: Counter[str | None], sources: frozenset[str]) -> float:
    crowd = _SAME_SOURCE * publishers[hit.source] if len(sources) > 1 and hit.source in sources else 0.0
    return crowd + _SAME_ARTICLE * articles[hit.article_id]


def _same(own: frozenset[str], other: frozenset[str]) -> bool:
    return bool(own) and len(own & other) >= _REPRINT * max(len(own), len(other))


def _hit(one: Candidate, words: float, source: bool, date: bool) -> Hit:  # noqa: FBT001 - two stages that are yes or no
    values = {
        "terms": one.terms,
        "article": one.article_terms,
        "words": words,
        "vector": one.vector,
        "source": float(source),
        "date": float(date),
    }
    stages = {name: round(WEIGHTS[name] * value, 4) for name, value in values.items()}
    score = sum(stages.values())
    return Hit(one.article, one.passage.start, one.passage.end, round(score, 4), stages)
