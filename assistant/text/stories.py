"""Whether two articles are of one story, by the names that each of them says most."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from assistant.schema import Article
from assistant.text.names import folded, names
from assistant.text.words import STOPWORDS, words

_SAID_MOST = 8
"""Words of names that tell what an article is about."""


def same_story(one: Article, other: Article) -> bool:
    """Return whether two articles have a word among those that they name most, their publishers' own names aside.

    Articles in which nobody and nothing is named are taken for one story: what cannot be told apart may be the same.
    """
    if one.id == other.id:
        return True
    mine, yours = _named(one.title, one.body), _named(other.title, other.body)
    outlets = frozenset(folded(word) for article in (one, other) for word in (article.source or "").split())
    return not mine or not yours or bool(mine & yours - outlets)


def is_about(article: Article, matter: str) -> bool:
    """Return whether each word of content of a matter is one of a name that an article says most."""
    wanted = [word for word in words(matter) if word not in STOPWORDS]
    return bool(wanted) and _named(article.title, article.body).issuperset(wanted)


@lru_cache(maxsize=512)
def _named(title: str, body: str) -> frozenset[str]:
    """Return the words of names that an article says most; a word of its headline counts three times."""
    count: Counter[str] = Counter()
    for text, weight in ((title, 3), (body, 1)):
        for name in names(text):
            if not name.soft:
                count.update({word: weight for word in set(name.key) if word not in STOPWORDS and len(word) > 2})
    return frozenset(word for word, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))[:_SAID_MOST])
