"""Make evidence out of the fictional articles that come with the project, as a search over them would."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from assistant.corpus.file import loads
from assistant.quotes import find
from assistant.schema import Article, Claim, Evidence, Quote, Sentence
from assistant.split import sentences
from assistant.verify import check

CORPUS = Path(__file__).parent.parent.parent / "corpus"


@lru_cache
def _read(key: str) -> tuple[Article, tuple[Sentence, ...], tuple[Quote, ...]]:
    """Return the one article whose file name holds `key`, its sentences and its quotations."""
    (path,) = CORPUS.rglob(f"*{key}*.md")
    article = loads(path.read_text(encoding="utf-8"), path.name)
    cut = sentences(article.body)
    return article, cut, find(article, cut)


def shown(keys: str) -> tuple[Evidence, ...]:
    """Return all sentences of the articles whose file names hold the words of `keys`, numbered in one go."""
    found: list[Evidence] = []
    for article, cut, quotes in map(_read, keys.split()):
        for each in cut:
            within = tuple(quote for quote in quotes if quote.start < each.end and each.start < quote.end)
            named = {quote.speaker for quote in within}
            speaker = next(iter(named)) if len(named) == 1 else None
            found.append(Evidence(len(found) + 1, article, each.start, each.end, speaker=speaker, quotes=within))
    return tuple(found)


def judged(keys: str, *said: tuple[str, Sequence[str]]) -> tuple[Claim, ...]:
    """Return claims about some articles, each of which cites the first sentences that hold its words."""
    evidence = shown(keys)
    numbers = [tuple(next(one.number for one in evidence if words in one.text) for words in cited) for _, cited in said]
    return check([Claim(text, cited) for (text, _), cited in zip(said, numbers, strict=True)], evidence)
