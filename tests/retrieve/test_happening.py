"""A question that names days finds what happened on them, whenever it was published."""

from __future__ import annotations

import pytest

from assistant import quotes, retrieve
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
    assert by_passage(
        happening("Between 28 and 30 April 2031, what burned?", dated, None), dated.filed([STORM.id])
    ) == {(STORM.id, 0): 1.0}
    assert not happening("What happened on 29 April 2031?", dated, frozenset())
    assert not happening("What happened on 27 April 2031?", dated, None)


def test_a_question_without_days_asks_for_none(dated: MemoryIndex) -> None:
    """Relative days have no day to count from in a question; a year is no day."""
    for question in ("What happened yesterday?", "What happened in 2031?", "Who paid?", "31 February"):
        assert asked_days(question, dated) == ()


TALKS = article(
    "Ferry talks fail",
    "The union left the talks last week.\n“I met the owner on Monday and told him no,” Odile Varga said on Saturday.\n"
    "The mediator, Jon Hald, gave up on Friday.",
    published_at="2031-05-06",
)


@pytest.fixture
def talked(index: MemoryIndex) -> MemoryIndex:
    """Return the index with the talks, and what was said on record."""
    index.add([TALKS])
    index.quoted[TALKS.id] = quotes.find(TALKS, index.sentences(TALKS.id))
    return index


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What happened on 28 April 2031?", "I met the owner"),
        ("What happened on 2 May 2031?", "gave up on Friday"),
    ],
)
def test_the_sentence_of_the_day_comes_before_those_of_its_week(
    question: str, told: str, talked: MemoryIndex, embedder: WordLlamaEmbedder
) -> None:
    """Days within speech count from the day of speaking: said on Saturday, 3 May, "Monday" is 28 April."""
    hits = retrieve.search(question, index=talked, embedder=embedder, count=3)
    found = retrieve.evidence(question, hits, index=talked, embedder=embedder)
    assert told in max((one for one in found if one.article.id == TALKS.id), key=lambda one: one.score).text


def test_a_day_of_speech_is_not_counted_from_publication(talked: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """The Monday before the article is not the one that was spoken of on the Saturday before it."""
    hits = retrieve.search("What happened on 5 May 2031?", index=talked, embedder=embedder, count=3)
    found = retrieve.evidence("What happened on 5 May 2031?", hits, index=talked, embedder=embedder)
    assert "I met the owner" not in max(found, key=lambda one: one.score).text


CALM = article("Osk mends its roofs", "Roofers came from Lorn to Osk. The chapel waits.", published_at="2031-05-20")
LONG_AGO = article("Osk votes", "Osk voted in a gale for its roofs.", published_at="2029-06-01")


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What happened in Osk before 10 May?", {STORM.id, LONG_AGO.id}),
        ("What happened in Osk after 10 May?", {CALM.id}),
        ("What happened in Osk after 10 May 2029?", {STORM.id, CALM.id, LONG_AGO.id}),
    ],
)
def test_what_lies_on_the_side_that_is_asked_for_counts_more(
    question: str, wanted: set[str], dated: MemoryIndex, embedder: WordLlamaEmbedder
) -> None:
    """What appeared on that side of the day, whose year is the last in which it has come."""
    dated.add([CALM, LONG_AGO])
    hits = [hit for hit in retrieve.search(question, index=dated, embedder=embedder) if "Osk" in hit.article.title]
    assert {hit.article_id for hit in hits} == {STORM.id, CALM.id, LONG_AGO.id}
    assert {hit.article_id for hit in hits if hit.stages["date"].value == 1.0} == wanted
    found = retrieve.evidence(question, hits, index=dated, embedder=embedder)
    assert max(found, key=lambda one: one.score).article.id in wanted


def test_a_story_is_told_from_the_side_that_is_asked_for(dated: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """What appeared on the other side tells half as much of it."""
    dated.add([CALM])
    for question, own, other in (
        ("What happened in Osk before 10 May?", STORM, CALM),
        ("What happened in Osk after 10 May?", CALM, STORM),
    ):
        hits = retrieve.search(question, index=dated, embedder=embedder)
        best: dict[str, float] = {}
        for one in retrieve.evidence(question, hits, index=dated, embedder=embedder):
            best[one.article.id] = max(one.support, best.get(one.article.id, 0.0))
        assert best[own.id] > 1.5 * best[other.id] > 0
