"""Sources that a question credits and the index lacks."""

from __future__ import annotations

import pytest

from assistant.retrieve import Lacking, is_unheard, lacking
from tests.retrieve.conftest import MemoryIndex, article


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did the Velm Times report about the bridge?", Lacking(("the Velm Times",), (), all=True)),
        ("What did Ostwire say about the bridge?", Lacking(("Ostwire",), (), all=True)),
        ("Did Ostwire and the Osk Courier report the price?", Lacking(("Ostwire",), (), all=False)),
        ("Did Ostwire and the Osk Courier agree on the price?", Lacking(("Ostwire",), (), all=False)),
        ("According to Reuters, what will it cost?", Lacking(("Reuters",), ("Reuters",), all=True)),
        ("What did the Daily Mirror report?", Lacking(("the Daily Mirror",), ("the Daily Mirror",), all=True)),
    ],
)
def test_an_outlet_without_articles_is_lacking(question: str, expected: Lacking, index: MemoryIndex) -> None:
    """A newspaper that no article is of, or a name that stands nowhere; what others mention is told apart."""
    index.add([article("Mirror is wrong", "The minister told Reuters that the Daily Mirror had it wrong.")])
    assert lacking(question, index, []) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What did the Osk Courier report about the bridge?",
        "What did Osk report about the bridge?",
        "Did the Osk Courier and Odile Varga differ on the price?",
        "What did the Osk Courrier report about the bridge?",
        "What did Odile Varga say about the bridge?",
        "What did Vargas say about the bridge?",
        "According to the Court of Audit, what will it cost?",
        "How much will Tarn Bridge cost?",
    ],
)
def test_whoever_is_there_is_not(question: str, index: MemoryIndex) -> None:
    """An outlet of the index, a person of its articles, and either with a slip of the pen."""
    texts = [one.body for one in index.stored.values()]
    assert lacking(question, index, texts) == Lacking()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Zebras", True),
        ("Who is Ostrowska?", True),
        ("The bridge and the zebra", False),
        ("Vargga", False),
        ("Reparations?", True),
        ("", False),
        ("What happened on 3 May?", False),
    ],
)
def test_no_word_of_a_question_stands_anywhere(question: str, index: MemoryIndex, *, expected: bool) -> None:
    """A slip for a word that was found, or one word of several that is there, is enough."""
    texts = [one.body for one in index.stored.values()]
    assert is_unheard(question, index, texts) is expected


def test_a_word_of_the_same_meaning_is_there(index: MemoryIndex) -> None:
    """Who asks for a vehicle is answered by a car."""
    index.add([article("Parking", "Every car was towed.")])
    assert not is_unheard("Automobiles?", index, [])
