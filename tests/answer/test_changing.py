"""A question how one figure changed gets the statements of that figure, by their days, and no others."""

from __future__ import annotations

from hashlib import sha256

import pytest

from assistant import positions
from assistant.answer.choose import chosen
from assistant.schema import Article, Citation, Claim, Evidence
from assistant.text.changes import changed_figure

_TOLD = (
    ("2031-05-02", "How many were aboard was not known. The coast guard put the number at 112.", 1),
    ("2031-05-02", "The owner of the barge said her list had 98 names.", 0),
    ("2031-05-02", "The hospital in Tarn treated 41 people from the barge.", 0),
    ("2031-05-02", "At least three people died when the barge sank off Tarn.", 0),
    ("2031-05-03", "The number of people known to have died in the barge rose to five on Saturday.", 0),
    ("2031-05-04", "The owner now states that 107 people were on board the barge.", 0),
    ("2031-05-04", "The barge carried 60 lifejackets on board, not 90.", 0),
    ("2031-05-04", "Eight people died, the coast guard said of the barge.", 0),
    ("2031-06-10", "The inquiry put the number of people aboard the barge at 109.", 0),
    ("2031-06-10", "The board of the harbour met for 20 hours.", 0),
)


def told() -> list[Evidence]:
    """Return sentences of one story, the later ones first, as a search may find them."""
    found = []
    for number, (day, body, sentence) in enumerate(_TOLD, start=1):
        article = Article(
            f"{number:012d}", "Barge sinks off Tarn", body, f"Post {number}", (), day, None, sha256(body.encode()).hexdigest()
        )  # fmt: skip
        start = body.index(". ") + 2 if sentence else 0
        found.append(Evidence(number, article, start, len(body), 0.5 + number / 100, support=0.5))
    return found


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How did the number aboard change?", ["112", "107", "109"]),
        ("How has the number of people on board the barge changed?", ["112", "107", "109"]),
        ("How did the death toll change?", ["three", "five", "Eight"]),
        ("How did the number of dead change between the first day and June?", ["three", "five", "Eight"]),
    ],
)
def test_one_figure_by_its_days(question: str, figures: list[str]) -> None:
    """The dead, the hurt and lifejackets are no part of how the number aboard changed, nor the other way round."""
    texts = [one.text for one in chosen(question, told())]
    assert [figure for text in texts for figure in figures if figure in text] == figures
    assert len(texts) == len(figures)


def test_what_is_counted_stays_what_it_is() -> None:
    """One statement alone is no change: the question is answered as any other."""
    assert len(chosen("How did the number of lifejackets change?", told())) > 1


def test_they_stand_together() -> None:
    """All statements of the figure are one position, the earliest first."""
    question = "How did the number aboard change?"
    picked = chosen(question, told())
    claims = tuple(Claim(one.text, (number,)) for number, one in enumerate(picked, start=1))
    citations = tuple(
        Citation(
            number, one.article.id, one.article.sha256, one.article.title, one.article.source, one.article.published_at,
            None, one.start, one.end, one.text, one.speaker,
        )
        for number, one in enumerate(picked, start=1)
    )  # fmt: skip
    (position,) = positions.positions(question, claims, citations)
    assert position.claims == (0, 1, 2)


@pytest.mark.parametrize(
    "question",
    [
        "How did the mayor change her mind?",
        "Has the minister changed his view?",
        "What changed at the harbour?",
        "How many were aboard?",
    ],
)
def test_no_figure_is_asked_for(question: str) -> None:
    """A change of mind is none of a figure, nor is a figure by itself a change."""
    assert changed_figure(question) is None
