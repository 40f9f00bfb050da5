"""Order candidates by the sum of their stages, then pick so that no article or source crowds out the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from assistant.retrieve.candidates import Candidate
from assistant.retrieve.named import named_sources
from assistant.retrieve.terms import Lexicon, Terms, coverage, share
from assistant.schema import Hit
from assistant.text.days import published_on
from assistant.text.questions import named_dates
from assistant.text.words import content_words


@dataclass(frozen=True, slots=True)
class Weights:
    """What each stage counts, by its strength measured alone on news questions; what a crowd costs."""

    terms: float = 0.3
    article: float = 0.15
    words: float = 1.0
    vector: float = 0.1
    source: float = 0.2
    date: float = 0.1
    same_article: float = 0.04
    same_source: float = 0.04


_REPRINT = 0.8
"""Share of common words from which two passages are the same text."""


def ranked(question: str, found: Sequence[Candidate], wanted: Terms, known: Lexicon, weights: Weights) -> list[Hit]:
    """Return a hit for each of the best candidates, best first, with each stage's part of its score."""
    covered = share(coverage(wanted, (one.text for one in found), known), wanted)
    sources = named_sources(question, [one.article for one in found])
    dates = named_dates(question)
    hits = [
        _hit(
            one,
            weights,
            words=float(words),
            source=float(one.article.source in sources),
            date=float(published_on(one.article.published_at, dates)),
        )
        for one, words in zip(found, covered, strict=True)
    ]
    return sorted(hits, key=lambda hit: -hit.score)


def picked(hits: Sequence[Hit], count: int, sources: frozenset[str], weights: Weights) -> list[Hit]:
    """Return up to `count` hits: reprints left out, a later passage of one article or named source put back a little."""
    left = list(hits[: max(4 * count, 40)])
    chosen: list[Hit] = []
    seen: list[frozenset[str]] = []
    articles: Counter[str] = Counter()
    publishers: Counter[str | None] = Counter()
    while left and len(chosen) < count:
        best = max(left, key=lambda hit: hit.score - _crowding(hit, articles, publishers, sources, weights))
        left.remove(best)
        own = frozenset(content_words(best.text))
        if any(_same(own, other) for other in seen):
            continue
        seen.append(own)
        chosen.append(best)
        articles[best.article_id] += 1
        publishers[best.source] += 1
    return chosen


def _crowding(
    hit: Hit, articles: Counter[str], publishers: Counter[str | None], sources: frozenset[str], weights: Weights
) -> float:
    crowd = weights.same_source * publishers[hit.source] if len(sources) > 1 and hit.source in sources else 0.0
    return crowd + weights.same_article * articles[hit.article_id]


def _same(own: frozenset[str], other: frozenset[str]) -> bool:
    return bool(own) and len(own & other) >= _REPRINT * max(len(own), len(other))


def _hit(one: Candidate, weights: Weights, **other: float) -> Hit:
    values = {"terms": one.terms, "article": one.article_terms, "vector": one.vector, **other}
    counts = asdict(weights)
    stages = {name: round(counts[name] * value, 4) for name, value in values.items()}
    score = sum(stages.values())
    return Hit(one.article, one.passage.start, one.passage.end, round(score, 4), stages)
