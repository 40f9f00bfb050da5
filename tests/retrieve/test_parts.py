"""What a question asks, part by part, and whom it names."""

from __future__ import annotations

import pytest

from assistant import retrieve
from assistant.embed import WordLlamaEmbedder
from assistant.retrieve.parts import parts
from assistant.retrieve.terms import terms
from tests.retrieve.conftest import MemoryIndex, article


def test_a_question_of_two_parts_has_two(index: MemoryIndex) -> None:
    """What stands on either side of "while" is asked apart, each with the publisher that it names."""
    question = "Does the Osk Courier doubt the price of Tarn Bridge, while the Lund Gazette reports a catch of herring?"
    found = parts(question, terms(question, index), frozenset({"Osk Courier", "Lund Gazette"}))
    assert [part.sources for part in found] == [{"Osk Courier"}, {"Lund Gazette"}]
    assert sum(part.weight for part in found) == pytest.approx(1)


@pytest.mark.parametrize(
    "question", ["price of the bridge", "10,000 tonnes", "herring", "Did Lund, Osk and Tarn flood?", "and, but, or"]
)
def test_the_weights_of_the_parts_add_up(question: str, index: MemoryIndex) -> None:
    """No part is without its share, whatever the question."""
    found = parts(question, terms(question, index), frozenset())
    assert not found or sum(part.weight for part in found) == pytest.approx(1)
    assert all(part.weight > 0 for part in found)


def test_each_part_is_answered_before_one_is_answered_twice(embedder: WordLlamaEmbedder) -> None:
    """Of two things asked, the second is found although many passages answer the first."""
    index = MemoryIndex(embedder)
    index.add(article(f"Ferry fare {n}", f"The ferry fare to Lund rose again, {n} crowns now.") for n in range(3, 9))
    index.add([article("Lighthouse", "The keeper of the lighthouse at Osk painted the tower red.")])
    question = "Who raised the ferry fare to Lund, and what colour is the lighthouse tower at Osk?"
    hits = retrieve.search(question, index=index, embedder=embedder, count=3)
    assert any("lighthouse" in hit.text for hit in hits[:2])


def test_a_part_that_names_a_publisher_is_answered_by_its_passage(embedder: WordLlamaEmbedder) -> None:
    """Where two publishers report the same, the one that is named comes first."""
    index = MemoryIndex(embedder)
    told = "The council of Lund closed the swimming pool for repairs"
    index.add(
        [
            article("Pool closed", f"{told} on Monday, the mayor said.", source="Osk Courier"),
            article("No swimming", f"{told}; bathers protested loudly.", source="Lund Gazette"),
        ]
    )
    for source in ("Osk Courier", "Lund Gazette"):
        question = f"Why, according to the {source}, was the swimming pool closed?"
        assert retrieve.search(question, index=index, embedder=embedder)[0].source == source
