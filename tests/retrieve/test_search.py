"""Passages for a question."""

from __future__ import annotations

import pytest

from assistant import retrieve
from assistant.embed import WordLlamaEmbedder
from assistant.schema import Filters
from tests.retrieve.conftest import BRIDGE, MemoryIndex, article


def test_the_passage_that_answers_comes_first(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A question's rare words decide which passage leads."""
    hits = retrieve.search("How much herring was landed in Lund Bay?", index=index, embedder=embedder)
    assert "900 tonnes of herring" in hits[0].text


def test_another_word_of_the_same_meaning_finds_it_too(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Words that no passage holds are matched by meaning."""
    hits = retrieve.search("haul of fishes", index=index, embedder=embedder, count=2)
    assert any("herring" in hit.text for hit in hits)


def test_a_reprint_does_not_fill_the_list(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Of the same text in two articles one is shown."""
    hits = retrieve.search("price of Tarn Bridge", index=index, embedder=embedder)
    texts = [hit.text for hit in hits]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(("was", "is_now"), [("48 million", "71 million"), ("Odile Varga", "Ulf Petrosyan")])
def test_a_copy_with_another_name_or_figure_is_an_account_of_its_own(
    was: str, is_now: str, index: MemoryIndex, embedder: WordLlamaEmbedder
) -> None:
    """The same text that tells another figure, or of another person, is no reprint: both are found."""
    index.add([article("Minister on the bridge", BRIDGE.body.replace(was, is_now), source="Osk Courier")])
    texts = [hit.text for hit in retrieve.search("price of Tarn Bridge", index=index, embedder=embedder)]
    assert any(is_now in text and "told reporters" in text for text in texts)
    assert any(was in text and "told reporters" in text for text in texts)


def test_filters_hold(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Nothing comes from an article that the filters leave out."""
    only = Filters(sources=("Osk Courier",))
    hits = retrieve.search("price of Tarn Bridge", index=index, embedder=embedder, filters=only)
    assert {hit.source for hit in hits} == {"Osk Courier"}
    nowhere = Filters(sources=("Nobody's Paper",))
    assert retrieve.search("price of Tarn Bridge", index=index, embedder=embedder, filters=nowhere) == []


def test_a_named_source_is_heard(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A question that names a publisher ranks its passage higher than the same question without the name."""
    named = retrieve.search("What does the Osk Courier say of Tarn Bridge?", index=index, embedder=embedder)
    assert named[0].source == "Osk Courier"
    assert named[0].stages["source"].score > 0


def test_the_score_is_the_sum_of_its_stages(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Why a passage stands where it does can be read off its stages."""
    for hit in retrieve.search("When will work on the bridge begin?", index=index, embedder=embedder):
        assert hit.score == pytest.approx(sum(stage.score for stage in hit.stages.values()), abs=1e-3)


@pytest.mark.parametrize(
    "question",
    ["", "   ", "who is it", "?!", '"AND (title:[* TO', "Wer brach die Brücke ab?", "bridge " * 20_000, "\x00"],
)
def test_any_question_is_taken(question: str, index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Stop words, operators, another language and endless questions give a list, not an error."""
    assert len(retrieve.search(question, index=index, embedder=embedder, count=3)) <= 3


def test_an_empty_index_has_no_hits(embedder: WordLlamaEmbedder) -> None:
    """Nothing is found where there is nothing."""
    assert retrieve.search("bridge", index=MemoryIndex(embedder), embedder=embedder) == []


def test_a_day_is_heard(embedder: WordLlamaEmbedder) -> None:
    """Of two articles that cover a question alike, the one of the day it names comes first."""
    index = MemoryIndex(embedder)
    index.add(
        article(f"Storm report {day}", f"The storm in Lund broke {n} boats.", published_at=f"2031-0{month}-12")
        for day, n, month in (("one", "four", 3), ("two", "five", 4), ("three", "six", 6))
    )
    hits = retrieve.search("How many boats did the storm in Lund break on 12 April?", index=index, embedder=embedder)
    assert hits[0].published_at == "2031-04-12"


def test_what_is_of_the_period_that_is_asked_for_comes_first(embedder: WordLlamaEmbedder) -> None:
    """Though many others of other days have more of the question's words, so many that its own is no candidate by words."""
    index = MemoryIndex(embedder)
    index.add([article("Two boats", "The storm broke two boats near Lund.", published_at="2031-04-12T08:00:00Z")])
    index.add(
        article(f"Storm {n}", f"The Courier reported about storm {n} and the harbour in Lund.") for n in range(120)
    )
    asked = "What did they report between {} and {} April 2031 about the storm and the harbour in Lund?"
    hits = retrieve.search(asked.format(11, 13), index=index, embedder=embedder)
    assert hits[0].title == "Two boats"
    hits = retrieve.search(asked.format(14, 16), index=index, embedder=embedder)
    assert all(hit.title != "Two boats" for hit in hits)


def test_a_slip_in_a_name_still_finds_it(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A name that stands nowhere is read as the one that it nearly is."""
    hits = retrieve.search("Brandim on Tarn Bridge", index=index, embedder=embedder)
    assert "Brandin" in hits[0].text


@pytest.mark.parametrize(
    "question", ["herring", "HERRING?", '"herring"', "+herring -boats", "herring*", "title:herring~2"]
)
def test_one_word_or_a_query_language_finds_its_words(
    question: str, index: MemoryIndex, embedder: WordLlamaEmbedder
) -> None:
    """Operators and quotation marks are no syntax: the words count."""
    assert "herring" in retrieve.search(question, index=index, embedder=embedder)[0].text
