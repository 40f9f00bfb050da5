"""The event before or after which a question asks for something."""

from __future__ import annotations

import pytest

from assistant.text.asked_events import AskedEvent, asked_event, without_event


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("What did the ministry say before the ruling?", AskedEvent("before", "the ruling")),
        ("What did Holm say about tolls after the 3-3 with Osk?", AskedEvent("after", "the 3-3 with Osk")),
        ("Following the strike, what did the union say?", AskedEvent("after", "the strike")),
        ("What did she say ahead of her trial and who heard it?", AskedEvent("before", "her trial")),
        ("What was said in the run-up to the vote?", AskedEvent("before", "the vote")),
        ("What did Lund say before Varga resigned?", AskedEvent("before", "Varga resigned")),
        ("What did Lund say before he resigned?", AskedEvent("before", "he resigned")),
        ("What did they say after losing to Osk?", AskedEvent("after", "losing to Osk")),
    ],
)
def test_the_event_and_its_side_are_read(question: str, event: AskedEvent) -> None:
    """A noun with its article, a name, a clause or a deed, up to where the question goes on."""
    assert asked_event(question) == event


@pytest.mark.parametrize(
    "question",
    [
        "What did she say before tax?",
        "What did she say before 3 May?",
        "How long after the launch did it fail?",
        "Who was named after the queen?",
        "Who looks after the children?",
        "Did her view change after the ruling?",
        "What did they say before the vote and after the vote?",
        "What did she say?",
    ],
)
def test_what_is_no_side_of_one_event_is_none(question: str) -> None:
    """Dates are read elsewhere; lengths of time, both sides, and "after" for something else are no side."""
    assert asked_event(question) is None


def test_a_question_without_its_event_is_what_is_asked() -> None:
    """Words that only say of which time it is are no matter of what was said; without an event nothing is left out."""
    assert without_event("What did she say about tolls before the ruling?") == "What did she say about tolls ?"
    assert without_event("Before the ruling, what did she say?") == "what did she say?"
    assert without_event("What did she say before 3 May?") == "What did she say before 3 May?"
