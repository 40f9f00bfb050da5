"""An answer without a model is numbered as it is shown."""

from __future__ import annotations

from assistant.answer.ordered import in_shown_order
from assistant.schema import Answer, Citation, Claim, Position

WORDS = ("The owl is back.", "It was never gone, Roe said.", "Lund counted two.", "Nobody saw it.")


def answer(*positions: Position) -> Answer:
    """Return an answer of four sentences, the second of which two articles carry."""
    numbers = [(1,), (2, 3), (4,), (5,)]
    cited = [
        Citation(number, f"a{number}", "f" * 64, "Title", None, None, None, 0, len(words), words, None)
        for words, own in zip(WORDS, numbers, strict=True)
        for number in own
    ]
    claims = tuple(Claim(words, own, "verified", "quotation") for words, own in zip(WORDS, numbers, strict=True))
    return Answer("Where?", "answered", "x", claims, tuple(cited), positions=positions)


def test_what_stands_side_by_side_comes_first() -> None:
    """Claims, citations, lines and positions follow; each citation keeps its words and article."""
    moved = in_shown_order(answer(Position("owl", (3, 1), "change", ((1, 3),))))
    assert [claim.text for claim in moved.claims] == [WORDS[3], WORDS[1], WORDS[0], WORDS[2]]
    assert [claim.citations for claim in moved.claims] == [(1,), (2, 3), (4,), (5,)]
    assert [(c.number, c.article_id) for c in moved.citations] == [
        (1, "a5"),
        (2, "a2"),
        (3, "a3"),
        (4, "a1"),
        (5, "a4"),
    ]
    assert moved.positions == (Position("owl", (0, 1), "change", ((1, 0),)),)
    assert moved.text.splitlines()[:2] == ["Nobody saw it. [1]", "It was never gone, Roe said. [2][3]"]


def test_an_answer_in_order_is_left_as_it_is() -> None:
    """Without positions, and with those that come first already."""
    for given in (answer(), answer(Position("owl", (0, 1), "beside")), answer(Position("owl", (0, 9), "beside"))):
        assert in_shown_order(given) is given
