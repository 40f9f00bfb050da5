"""Questions that are plainly several, and those that only look so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.text.changes import changed_figure
from assistant.text.several import apart
from assistant.text.statements import statement
from tests.growth import LINEAR, growth


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "When and why was Odile Varga dismissed?",
            ["When was Odile Varga dismissed?", "Why was Odile Varga dismissed?"],
        ),
        (
            "When was Odile Varga dismissed, and why?",
            ["When was Odile Varga dismissed?", "Why was Odile Varga dismissed?"],
        ),
        ("Who shot the minister and where?", ["Who shot the minister?", "Where was it that they shot the minister?"]),
        ("How many drowned and where?", ["How many drowned?", "Where was it that drowned?"]),
        (
            "What did Varga say about tolls and what did Brandt say about trains?",
            ["What did Varga say about tolls?", "What did Brandt say about trains?"],
        ),
        ("What did Varga say? What did Brandt say?", ["What did Varga say?", "What did Brandt say?"]),
        (
            "How did Varga pay the toll and when did Brandt leave Tarn?",
            ["How did Varga pay the toll?", "When did Brandt leave Tarn?"],
        ),
        (
            "What did Varga say about tolls? Who owns the Osk Courier?",
            ["What did Varga say about tolls?", "Who owns the Osk Courier?"],
        ),
        ("What is Ostwire and how much does it cost?", ["What is Ostwire?", "How much does Ostwire cost?"]),
        (
            "Why was Varga dismissed, and what did Brandt say about it?",
            ["Why was Varga dismissed?", "What did Brandt say about Varga dismissed?"],
        ),
        (
            "How did Anna Varga leave Osk Rail and when did she return?",
            ["How did Anna Varga leave Osk Rail?", "When did Anna Varga return?"],
        ),
    ],
)
def test_each_part_becomes_a_question_of_its_own(question: str, parts: list[str]) -> None:
    """Two words that ask of one thing, and two whole questions that each name their own or point to the first's."""
    assert [part.question for part in apart(question)] == parts


@pytest.mark.parametrize(
    "question",
    [
        "When was Odile Varga dismissed?",
        "What did Varga say about tolls and when?",
        "What will Tarn Bridge cost and why?",
        "How big was the fine and when?",
        "How long is the bridge and why?",
        "Who is Ada Lunn and where?",
        "How many were hurt and where?",
        "Why and how much did the fare rise?",
        "What happened to Tarn Bridge and when?",
        "What did Varga say about tolls and what did Brandt say?",
        "What happened to Varga and where does she live?",
        "How deep was Lake Osk at dawn and how deep was it a week later?",
        "Who sank the Ormond, and who is also accused of arson in Lund?",
        "Who won the race and who won the match?",
        "What did Varga and Brandt say about tolls?",
        "",
    ],
)
def test_what_leans_on_the_other_part_or_asks_for_one_thing_stays_whole(question: str) -> None:
    """Another account or a later one, a matter or a name of the other part; when something was said, which its receipt tells."""
    assert apart(question) == ()


@pytest.mark.parametrize(
    ("read", "piece"),
    [(apart, "who \t"), (statement, "what did x say about y,  "), (changed_figure, "how did numbers ")],
)
def test_a_long_question_is_read_in_time_that_grows_with_it(read: Callable[[str], object], piece: str) -> None:
    """Spaces and words that open a question over and over are tried once."""
    assert growth(lambda size: read(piece + " " * size + piece * (size // 20)), 4000) < LINEAR
