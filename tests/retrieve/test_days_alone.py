"""A question that names a day and nothing else is told of it by many articles."""

from __future__ import annotations

import pytest

from assistant import retrieve
from assistant.answer.choose import chosen
from assistant.embed import WordLlamaEmbedder
from assistant.retrieve.days_alone import of_days
from assistant.text.named_dates import asks_of_days_alone
from tests.retrieve.conftest import MemoryIndex, article

FLOOD = article(
    "The Osk bursts its banks",
    "The Osk has left its bed in three places. Sandbags ran out within hours.\nThe army came on Tuesday.\n"
    "Farmers will count their losses this month.",
    published_at="2033-03-10",
)
FLOOD_AGAIN = article(
    "Army dams the Osk after it bursts its banks",
    "Soldiers closed the second gap on Tuesday. They will stay.",
    source="Tarn Courier",
    published_at="2033-03-10",
)
SHIP = article(
    "What happened on the ice road",
    "What happened on the ice road has happened before. What will happen next is anybody's guess.",
    published_at="2033-01-20",
)
PRICES = article(
    "Bread grows dearer",
    "A loaf costs two crowns this month. What happened to the harvest is told on page nine.",
    published_at="2033-03-28",
)
MINE = article("Miners walk out", "The shift at Lorn left the pit. Nobody came to talk.", published_at="2033-03-08")
QUESTION = "What happened on 8 March 2033?"


@pytest.fixture
def spring(index: MemoryIndex) -> MemoryIndex:
    """Return the index with a flood told by two articles, a walk-out of the day itself, and other days."""
    index.add([FLOOD, FLOOD_AGAIN, SHIP, PRICES, MINE])
    return index


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        (QUESTION, True),
        ("What happened between 3 and 7 October?", True),
        ("What is the latest news on 3 October?", True),
        ("What happened before 3 October?", True),
        ("What was reported on 2 April?", True),
        ("What happened in Osk on 8 March?", False),
        ("Who died on 8 March?", False),
        ("What happened last week?", False),
        ("What did Varga say on 8 March?", False),
    ],
)
def test_a_question_that_names_days_and_nothing_else(question: str, *, alone: bool) -> None:
    """Beside the days it says only that something happened."""
    assert asks_of_days_alone(question) is alone


def test_the_day_is_looked_for_and_not_the_words_that_ask(spring: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """What tells of the day comes, one passage an article; an article full of "what happened" does not."""
    hits = retrieve.search(QUESTION, index=spring, embedder=embedder)
    assert {hit.article_id for hit in hits} >= {FLOOD.id, FLOOD_AGAIN.id, MINE.id}
    assert SHIP.id not in {hit.article_id for hit in hits}
    assert len({hit.article_id for hit in hits}) == len(hits)


def test_what_others_tell_too_comes_first(spring: MemoryIndex) -> None:
    """Two headlines of one story: they come before another told as well, and a month comes last."""
    hits = of_days(QUESTION, spring, None, 10)
    assert {hit.article_id for hit in hits[:2]} == {FLOOD.id, FLOOD_AGAIN.id}
    assert hits[0].stages["others"].value == 0.5
    assert {hit.article_id: hit.stages["others"].value for hit in hits}[MINE.id] == 0.0
    assert min(hits, key=lambda hit: hit.score).article_id == PRICES.id


def test_each_of_several_articles_tells_its_own(spring: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Sentences that name the day, the opening of what appeared on it, and none of the month around it."""
    hits = retrieve.search(QUESTION, index=spring, embedder=embedder)
    told = chosen(QUESTION, retrieve.evidence(QUESTION, hits, index=spring, embedder=embedder))
    texts = [one.text for one in told]
    assert {"Soldiers closed the second gap on Tuesday.", "The army came on Tuesday."} <= set(texts[:3])
    assert "The shift at Lorn left the pit." in texts
    assert "Nobody came to talk." not in texts
    assert not any("this month" in text for text in texts)


def test_a_day_of_which_nothing_is_told_has_no_passage(spring: MemoryIndex) -> None:
    """Neither has one that filters leave nothing of."""
    assert of_days("What happened on 2 February 2033?", spring, None, 10) == []
    assert of_days(QUESTION, spring, frozenset(), 10) == []
    assert len(of_days(QUESTION, spring, None, 2)) == 2
