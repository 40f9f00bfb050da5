"""Questions about somebody's words are told from others, with the speaker and the matter that they name."""

from __future__ import annotations

import pytest

from assistant.text.statements import statement


@pytest.mark.parametrize(
    ("question", "who", "matter"),
    [
        ("What did Odile Varga say about the bridge?", "Odile Varga", "the bridge"),
        ("what has varga said", "varga", ""),
        ("What did Varga say last week?", "Varga", ""),
        ("Has Varga ever said anything about tolls?", "Varga", "tolls"),
        ("What did the harbour master tell reporters?", "the harbour master", "reporters"),
        ("What was Per Lund's verdict on the new hall?", "Per Lund", "the new hall"),
        ("What’s Lund’s view of the hall?", "Lund", "the hall"),
        ("How did the Court of Audit respond to the minister?", "the Court of Audit", "the minister"),
        ("Does Varga think the tunnel is safe?", "Varga", "the tunnel is safe"),
        ("What is Varga saying about tolls?", "Varga", "tolls"),
        ("And what did Lund still deny?", "Lund", ""),
        ("What did Lund deny? (the hall, the U.S.)", "Lund", "the hall, the U.S."),
        ("What did Lund say about the hall, and Varga?", "Lund and Varga", "the hall"),
        ("What did Lund testify, and Odile Varga?", "Lund and Odile Varga", ""),
        ("What did Lund say about the hall, and what about Varga?", "Lund and Varga", "the hall"),
        ("What did Lund say about gulls, terns and Varga?", "Lund", "gulls, terns and Varga"),
        ("What did Lund say about Osk, Tarn, and Lorn?", "Lund", "Osk, Tarn, and Lorn"),
        ("What did Lund say about the hall, and Monday?", "Lund", "the hall, and Monday"),
        ("What did Lund say about Osk, Tarn, and what about Varga?", "Lund and Varga", "Osk, Tarn"),
        ("What did people say about the hall?", None, "the hall"),
        ("What has been said about the hall?", None, "the hall"),
        ("Who said what about the hall?", None, "the hall"),
        ("Who has commented on the hall?", None, "the hall"),
    ],
)
def test_speaker_and_matter_are_read(question: str, who: str | None, matter: str) -> None:
    """General English ways to ask for somebody's words give up whom and what they ask about."""
    found = statement(question)
    assert found is not None
    assert (found.who, found.matter) == (who, matter)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who said “we will open it in May”?", "we will open it in May"),
        ('Who said "tunnel"?', "tunnel"),
        ("Who said that the tunnel is a grave?", "the tunnel is a grave"),
        ("who says it's over now", "it's over now"),
        ("Who said that?", ""),
    ],
)
def test_a_saying_is_read(question: str, words: str) -> None:
    """Words to be found as they stand are those between marks, else the rest of the question."""
    found = statement(question)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    "question",
    [
        "What will the bridge cost?",
        "When did the ferry sink?",
        "What did he say about it?",
        "Did the captain stand by what he told reporters?",
        "Who opened the bridge?",
        "How much did Varga pay for the crane?",
        "",
        "???",
    ],
)
def test_other_questions_are_left_alone(question: str) -> None:
    """A question for anything else, or for a pronoun's words, is not one for the ledger."""
    assert statement(question) is None


def test_several_speakers_are_named_one_by_one() -> None:
    """Names joined by commas and "and" are several."""
    found = statement("What did Odile Varga, Per Lund and the Court of Audit say about tolls?")
    assert found is not None
    assert found.each == ("Odile Varga", "Per Lund", "the Court of Audit")
