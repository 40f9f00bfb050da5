"""An index in memory over a few invented articles, with the real embedder."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant import event_times
from assistant.embed import WordLlamaEmbedder
from assistant.schema import Article, EventTime, Filters, Passage, Quote, Scope, Sentence
from assistant.text.words import stems


@dataclass(frozen=True)
class Listed:
    """A passage of a list."""

    article_id: str
    number: int
    score: float


@dataclass(frozen=True)
class Size:
    """How much there is."""

    passages: int


@dataclass(frozen=True)
class FiledArticle:
    """An article with its spans."""

    article: Article
    sentences: NDArray[np.int32]
    passages: NDArray[np.int32]


@dataclass
class MemoryIndex:
    """The reading side of the store, for a handful of articles; a passage is three sentences."""

    embedder: WordLlamaEmbedder
    stored: dict[str, Article] = field(default_factory=dict)
    quoted: dict[str, tuple[Quote, ...]] = field(default_factory=dict)

    def add(self, articles: Iterable[Article]) -> None:
        """Take articles in."""
        self.stored.update({article.id: article for article in articles})

    def _texts(self, allowed: frozenset[str] | None) -> dict[tuple[str, int], str]:
        return {
            (a.id, n): f"{a.title} {a.source} {a.body[p.start : p.end]}"
            for a in self.stored.values()
            if allowed is None or a.id in allowed
            for n, p in enumerate(self.passages(a.id))
        }

    def matching(self, query: str, count: int, allowed: frozenset[str] | None = None) -> Sequence[Listed]:
        """Rank by the summed rarity of shared stems."""
        texts = {key: Counter(stems(text)) for key, text in self._texts(allowed).items()}
        seen = Counter(stem for own in texts.values() for stem in own)
        asked = set(stems(query))
        scores = {key: sum(math.log(1 + len(texts) / seen[s]) for s in asked & set(own)) for key, own in texts.items()}
        ordered = sorted((key for key in scores if scores[key]), key=lambda key: -scores[key])
        return [Listed(*key, scores[key]) for key in ordered[:count]]

    def nearest(
        self, vector: NDArray[np.float32], count: int, allowed: frozenset[str] | None = None
    ) -> Sequence[Listed]:
        """Rank by cosine."""
        texts = self._texts(allowed)
        rows = self.embedder.embed(list(texts.values())) if texts else np.zeros((0, len(vector)), np.float32)
        scores = dict(zip(texts, (rows @ vector).tolist(), strict=True))
        return [Listed(*key, scores[key]) for key in sorted(scores, key=lambda key: -scores[key])[:count]]

    def frequencies(self, words: Sequence[str]) -> Sequence[int]:
        """Count the passages with a word's stem."""
        owns = [set(stems(text)) for text in self._texts(None).values()]
        return [sum(bool(set(stems(word)) & own) for own in owns) for word in words]

    def count(self) -> Size:
        """Count the passages."""
        return Size(len(self._texts(None)))

    def sentences(self, article_id: str) -> Sequence[Sentence]:
        """Cut at full stops and line ends."""
        body = self.stored[article_id].body
        cuts = re.finditer(r"[^\s][^.?!\n]*[.?!]?[”\"]?", body)
        return [Sentence(m.start(), m.end(), body.count("\n", 0, m.start())) for m in cuts]

    def passages(self, article_id: str) -> Sequence[Passage]:
        """Take three sentences together."""
        own = self.sentences(article_id)
        firsts = range(0, len(own), 3)
        lasts = [min(first + 3, len(own)) for first in firsts]
        return [Passage(own[a].start, own[z - 1].end, a, z) for a, z in zip(firsts, lasts, strict=True)]

    def filed(self, article_ids: Sequence[str]) -> Mapping[str, FiledArticle]:
        """Return articles with their spans as rows of numbers."""
        return {
            name: FiledArticle(
                self.stored[name],
                np.array([(s.start, s.end, s.paragraph) for s in self.sentences(name)], dtype=np.int32).reshape(-1, 3),
                np.array([(p.start, p.end, p.first, p.last) for p in self.passages(name)], np.int32).reshape(-1, 4),
            )
            for name in article_ids
        }

    def quotes(self, article_id: str) -> Sequence[Quote]:
        """Return the quotations that a test has put on record."""
        return self.quoted.get(article_id, ())

    def article(self, article_id: str) -> Article:
        """Return an article."""
        return self.stored[article_id]

    def allowed(self, filters: Filters) -> frozenset[str] | None:
        """Filter by source and day alone; nobody is an author."""
        if filters == Filters():
            return None
        if filters.authors:
            return frozenset()
        since, until = filters.since or "", filters.until or "9999"
        return frozenset(
            a.id
            for a in self.stored.values()
            if (not filters.sources or a.source in filters.sources) and since <= (a.published_at or "")[:10] <= until
        )

    def happening(
        self, first: str, last: str, count: int, allowed: frozenset[str] | None = None
    ) -> Sequence[tuple[str, EventTime]]:
        """Return the phrases that mean days of the span."""
        found = [
            (a.id, each)
            for a in self.stored.values()
            if allowed is None or a.id in allowed
            for each in event_times.find(a, self.sentences(a.id), self.quotes(a.id))
        ]
        return [(name, each) for name, each in found if each.first <= last and first <= each.last][:count]

    def scope(self, filters: Filters) -> Scope:
        """Return what there is."""
        kept = self.allowed(filters)
        own = [a for a in self.stored.values() if kept is None or a.id in kept]
        days = sorted(a.published_at[:10] for a in own if a.published_at)
        sources = tuple(sorted({a.source for a in own if a.source}))
        return Scope(len(own), sources, days[0] if days else None, days[-1] if days else None)


def article(title: str, body: str, source: str = "The Harbour Post", published_at: str = "2031-05-04") -> Article:
    """Make an invented article."""
    name = sha256(f"{source}{title}".encode()).hexdigest()[:12]
    return Article(
        name, title, body, source, (), published_at, f"https://example.org/{name}", sha256(body.encode()).hexdigest()
    )


BRIDGE = article(
    "Minister defends the price of Tarn Bridge",
    "Construction minister Odile Varga defended the price of Tarn Bridge on Monday.\n"
    "“The bridge will cost 48 million crowns and not one crown more,” Varga told reporters in Tarn. "
    "She rejected any comparison with the tunnel at Osk. "
    "Work will begin in September because the river is low then.\n"
    "The old bridge was closed on 2 March after inspectors had found cracks in two pillars.",
)
AUDIT = article(
    "Auditors doubt bridge figures",
    "The Court of Audit expects Tarn Bridge to cost 71 million crowns, its president Ulf Brandin said. "
    "He said that the ministry had left out the approach roads.\n"
    "The court will publish its report in June.",
    source="Osk Courier",
    published_at="2031-05-09",
)
FISH = article(
    "Herring returns to the bay",
    "Fishermen in Lund Bay have landed 900 tonnes of herring this spring. "
    "It is the largest catch since 2011, the harbour office said. "
    "Prices at the fish market fell by a third.",
    source="Lund Gazette",
    published_at="2031-04-20",
)
REPRINT = article("Price of bridge defended by minister", BRIDGE.body, source="Lund Gazette", published_at="2031-05-05")


@pytest.fixture(scope="session")
def embedder() -> WordLlamaEmbedder:
    """Load the default embedder."""
    return WordLlamaEmbedder()


@pytest.fixture
def index(embedder: WordLlamaEmbedder) -> MemoryIndex:
    """Make a small index: two accounts of one bridge, a reprint of one of them, and herring."""
    made = MemoryIndex(embedder)
    made.add([BRIDGE, AUDIT, FISH, REPRINT])
    return made
