"""The answers to the parts of a question become one."""

from __future__ import annotations

from assistant.answer.together import together, unanswered
from assistant.schema import Answer, Citation, Claim, Notice, Position


def _citation(number: int, start: int) -> Citation:
    return Citation(
        number, "a" * 12, "0" * 64, "Tolls", "Osk Courier", None, None, start, start + 5, f"Words {start}.", None
    )


def _answer(*starts: int, positions: tuple[Position, ...] = ()) -> Answer:
    cited = tuple(_citation(number, start) for number, start in enumerate(starts, 1))
    claims = tuple(Claim(one.text, (one.number,), "verified", "quotation") for one in cited)
    return Answer("?", "answered", "", claims, cited, positions=positions, sufficiency=0.8)


REFUSED = Answer(
    "?", "abstained", "Not found in 2 articles.", nearest=(_citation(1, 90), _citation(2, 95)), sufficiency=0.1
)


def test_the_best_of_each_part_stands_in_the_order_of_the_question() -> None:
    """Three sentences of each; what answers two parts stands once."""
    answer = together("Both?", [_answer(10, 20, 30, 40), _answer(20, 50)])
    assert [claim.text for claim in answer.claims] == ["Words 10.", "Words 20.", "Words 30.", "Words 50."]
    assert [claim.citations for claim in answer.claims] == [(1,), (2,), (3,), (4,)]
    assert [one.start for one in answer.citations] == [10, 20, 30, 50]
    assert answer.text.splitlines()[-1] == "Words 50. [4]"
    assert (answer.question, answer.status, answer.sufficiency) == ("Both?", "answered", 0.8)


def test_what_stands_side_by_side_does_so_within_its_part() -> None:
    """Claims are counted over all parts; a position of which one sentence is left is none."""
    first = Position("10 and 50", (0, 4))
    second = Position("60 and 80", (0, 2, 3), "change", ((0, 2), (2, 3)))
    answer = together(
        "Both?", [_answer(10, 20, 30, 40, 50, positions=(first,)), _answer(60, 70, 80, 85, positions=(second,))]
    )
    assert answer.positions == (Position("60 and 80", (3, 5), "change", ((3, 5),)),)


def test_a_part_that_nothing_answers_is_told() -> None:
    """As it was asked; where no part is answered, the answer abstains with what is nearest to each."""
    assert unanswered(["When", "why"], [_answer(10), REFUSED]) == [Notice("“why”: not found in 2 articles")]
    assert unanswered(["When", "why"], [REFUSED, REFUSED]) == []
    answer = together("Both?", [REFUSED, REFUSED])
    assert (answer.status, answer.text, answer.question) == ("abstained", "Not found in 2 articles.", "Both?")
    assert [(one.number, one.start) for one in answer.nearest] == [(1, 90)]
