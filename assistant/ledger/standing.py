"""Find words as they stand in the articles, with whose they are; the same words in several articles stand together.

It looks words up as the check of a draft does, which loads the rules of verification: only who asks for words imports it.
"""

from __future__ import annotations

from typing import Protocol

from assistant import checking
from assistant.ledger import sentences
from assistant.ledger.sentences import first_published, sentence
from assistant.schema import Evidence, Filters
from assistant.verify.edits import places


class Index(checking.Index, sentences.Index, Protocol):
    """What words are looked up in."""


def found(text: str, index: Index, filters: Filters) -> list[tuple[Evidence, ...]]:
    """Return the sentences that hold words as they stand: each speaker's together, speech before the writers' words."""
    by: dict[str, list[Evidence]] = {}
    for source in checking.Desk(index, filters).holding(text):
        for place in places(text, source):
            if not place.headline:
                one = sentence(source.article, place.start, place.end, place.quotes or source.quotes, index)
                speaker = next((quote.speaker for quote in place.quotes if quote.speaker), None) or one.speaker
                by.setdefault((speaker or "").casefold(), []).append(one)
    groups = [first_published(each) for each in by.values()]
    return sorted(groups, key=lambda group: (group[0].speaker is None, group[0].article.published_at or "9"))
