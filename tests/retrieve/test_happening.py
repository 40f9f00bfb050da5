"""A question that names days finds what happened on them, whenever it was published."""

from __future__ import annotations

import pytest

from assistant import retrieve
from assistant.embed import WordLlamaEmbedder
from assistant.retrieve.happening import asked_days, by_passage, happening
from tests.retrieve.conftest import MemoryIndex, article

STORM = article(
    "Roofs gone in Osk",
    "The gale took nine roofs on Tuesday. Nobody was hurt.\nThe chapel stood for two centuries.\nIt will be mended.",
    published_at="2031-05-02",
)


@pytest.fixture
def dated(index: MemoryIndex) -> MemoryIndex:
    """Return the index with a storm of Tuesday, 29 April 2031, told on the Friday after it."""
    index.add([STORM])
    return index


def test_a_weekday_in_an_article_is_found_by_its_date(dated: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """What an article of 2 May tells of "Tuesday" is of 29 April, with or without the year."""
    for question in ("What happened on 29 April?", "What happened on April 29, 2031?"):
        hits = retrieve.search(question, index=dated, embedder=embedder, count=3)
        assert any("nine roofs" in hit.text for hit in hits), question
        assert any(hit.article_id == STORM.id and hit.stages["date"].value == 1.0 for hit in hits)


def test_a_span_of_days_finds_what_lies_in_it(dated: MemoryIndex) -> None:
    """Between two days, and not on others; the filters hold."""
    assert by_passage(happening("Between 28 and 30 April 2031, what burned?", dated, None), dated.filed([STORM.id]))[
        STORM.id, 0
    ] == pytest.approx(1 / 3)
    assert not happening("What happened on 29 April 2031?", dated, frozenset())
    assert not happening("What happened on 27 April 2031?", dated, None)


def test_a_question_without_days_asks_for_none(dated: MemoryIndex) -> None:
    """Relative days have no day to count from in a question; a year is no day."""
    for question in ("What happened yesterday?", "What happened in 2031?", "Who paid?", "31 February"):
        assert asked_days(question, dated) == ()
