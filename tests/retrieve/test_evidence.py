"""Numbered sentences for a question, and whether they are enough."""

from __future__ import annotations

from assistant import retrieve
from assistant.embed import WordLlamaEmbedder
from assistant.schema import Evidence, Quote
from tests.retrieve.conftest import BRIDGE, MemoryIndex


def gathered(question: str, index: MemoryIndex, embedder: WordLlamaEmbedder, limit: int = 40) -> tuple[Evidence, ...]:
    """Search, then gather."""
    hits = retrieve.search(question, index=index, embedder=embedder)
    return retrieve.evidence(question, hits, index=index, embedder=embedder, limit=limit)


def test_evidence_is_sentences_of_the_body_numbered_from_one(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Each piece is cut from its article by offsets, and the numbers have no gap."""
    found = gathered("What will Tarn Bridge cost?", index, embedder)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    for one in found:
        spans = [(sentence.start, sentence.end) for sentence in index.sentences(one.article.id)]
        assert (one.start, one.end) in spans


def test_the_sentence_that_answers_scores_best(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A question for a figure prefers the sentence with the figure to its neighbours."""
    best = max(gathered("How much will Tarn Bridge cost?", index, embedder), key=lambda one: one.score)
    assert "million crowns" in best.text


def test_both_accounts_are_there_before_second_sentences(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Two pieces for a question come from two articles."""
    found = gathered("What will Tarn Bridge cost?", index, embedder, limit=2)
    assert len({one.article.id for one in found}) == 2


def test_the_same_sentence_is_evidence_once(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A reprint adds nothing."""
    texts = [one.text for one in gathered("What will Tarn Bridge cost?", index, embedder)]
    assert len(texts) == len(set(texts))


def test_a_pronoun_brings_the_sentence_before(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A sentence that leans on its neighbour is not shown without it."""
    found = gathered("Who rejected the comparison with the tunnel at Osk?", index, embedder)
    places = {(one.article.id, one.start) for one in found}
    leaning = next(one for one in found if one.text.startswith("She rejected"))
    before = [s for s in index.sentences(leaning.article.id) if s.end <= leaning.start][-1]
    assert (leaning.article.id, before.start) in places


def test_a_quotation_gives_its_speaker(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """Evidence that holds one person's words says whose they are."""
    start = BRIDGE.body.index("The bridge will")
    end = BRIDGE.body.index(",”")
    quote = Quote(start, end, BRIDGE.body[start:end], "direct", speaker="Odile Varga")
    index.stored.pop(
        next(key for key, one in index.stored.items() if one.source == "Lund Gazette" and "bridge" in one.title)
    )
    index.quoted[BRIDGE.id] = (quote,)
    found = gathered("What did Varga say the bridge will cost?", index, embedder)
    spoken = next(one for one in found if "not one crown more" in one.text)
    assert spoken.speaker == "Odile Varga"
    assert spoken.quotes == (quote,)


def test_what_the_articles_answer_is_enough(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A question of the articles is answered."""
    question = "How much will Tarn Bridge cost?"
    hits = retrieve.search(question, index=index, embedder=embedder)
    found = retrieve.evidence(question, hits, index=index, embedder=embedder)
    assert retrieve.sufficiency(question, hits, found).enough


def test_what_nobody_wrote_about_is_not_enough(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """A question of another world is not answered."""
    question = "Which team won the volleyball championship in Curitiba?"
    hits = retrieve.search(question, index=index, embedder=embedder)
    found = retrieve.evidence(question, hits, index=index, embedder=embedder)
    assert not retrieve.sufficiency(question, hits, found).enough


def test_nothing_found_is_not_enough() -> None:
    """Without evidence there is no answer."""
    assert not retrieve.sufficiency("Who?", [], []).enough
