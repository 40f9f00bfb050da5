"""Figures that a question compares, and those that cannot both hold."""

from __future__ import annotations

import pytest

from assistant.text.cues import wanted
from assistant.text.rivals import figures, likeness, rivals


def shown(text: str, question: str) -> list[str]:
    """Return the figures of a text that a question compares, as they are written."""
    return [text[value.start : value.end] for value in figures(text, wanted(question))]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "How much did the dock cost?",
            "The dock cost 4 million crowns and took 3 years and 90 workers.",
            ["4 million crowns"],
        ),
        ("How much did the dock cost?", "The county reckons on 3.8 million.", ["3.8 million"]),
        ("How many workers built it?", "Some 90 workers laid 400 stones.", ["90"]),
        ("How many workers built it?", "Varga says 63.", ["63"]),
        ("What share of the boats sank?", "Of the 90 boats 40 percent sank.", ["40 percent"]),
        ("When did the dock open?", "It opened on 4 May with 90 guests.", ["4 May"]),
        ("Who built the dock?", "Some 90 workers built it in 1998.", []),
        ("How did the toll change?", "The toll rose to 7 crowns.", ["7 crowns"]),
        ("How many people did Torvik lay off?", "It cut 90 jobs and 4 prices.", ["90"]),
        ("How many people saw it?", "Some 90 passengers saw it, for 40 jobs.", ["90"]),
        ("How many posts did Varga delete?", "It took 90 Vargas.", []),
        ("How many times did she call?", "She called twice.", ["twice"]),
    ],
)
def test_a_question_compares_what_it_asks_for(question: str, text: str, expected: list[str]) -> None:
    """A question for money compares money, one for workers counts workers; one for a name compares no figure."""
    assert shown(text, question) == expected


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Lund counted 63 envelopes.", "Its rivals counted 79 envelopes.", 1),
        ("Lund says 63.", "Its rivals counted 79 envelopes.", 1),
        ("Lund says 63.", "Its rivals counted 63 envelopes.", 0),
        ("Lund counted about 60 envelopes.", "Its rivals counted 62 envelopes.", 0),
    ],
)
def test_rivals_cannot_both_hold(one: str, other: str, count: int) -> None:
    """Another count of one thing is a rival, a bare number too; the same number and a fair rounding are none."""
    sought = wanted("How many envelopes were there?")
    assert len(rivals(figures(one, sought), figures(other, sought))) == count


def test_a_bare_sum_is_a_rival_of_money() -> None:
    """Who reckons on 3.8 million says so in the coin of the others."""
    sought = wanted("What will the dock cost?")
    bare, told = (
        figures("Lund reckons on 3.8 million.", sought),
        figures("The dock will cost 2 million crowns.", sought),
    )
    assert len(rivals(bare, told)) == len(rivals(told, bare)) == 1
    assert not rivals(bare, figures("The dock will cost 3.8 million crowns.", sought))


def test_what_another_thing_costs_is_no_figure_of_this_one() -> None:
    """A figure in apposition is of the noun before it."""
    question = "What will the dock cost?"
    assert shown("The dock needs a road, costing 3 million crowns, they said.", question) == []
    assert shown("They opened the dock, costing 3 million crowns.", question) == ["3 million crowns"]


def test_figures_told_alike_are_alike() -> None:
    """The words beside two figures tell whether they are figures of one thing."""
    sought = wanted("When was the toll first charged?")
    texts = (
        "The toll has been charged since 1998.",
        "A toll has been charged since 2004.",
        "In 2011 Lund built a dock.",
    )
    one, other, far = (figures(text, sought)[0] for text in texts)
    assert likeness(texts[0], one, texts[1], other) > likeness(texts[0], one, texts[2], far)
