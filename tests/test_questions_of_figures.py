"""Questions for a figure that the articles nearly answer: asked of a home without a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings

_LOBBYISTS = "There were more herring lobbyists in Osk than at any summit in the 28 years that it has been held."
_YEARS = "The skipper Egon Falk faces up to nine years in prison for smuggling herring."
_PRICE = "The yard showed the Tidewater 2, a ferry that costs $4 million."
_PLEA = "Egon Falk pleaded guilty to smuggling herring."
_PAID = "Piet Lund, the chief of the Osk yard, wrote to 41 crews on pay."
_OWN = "“I have a contract with the harbour of Lorn for five years,” Inga Holm said."


def _answer(folder: Path, told: str, question: str) -> str:
    (folder / "one.md").write_text(f"---\ntitle: News\nsource: Lorn Herald\npublished_at: 2031-06-12\n---\n{told}\n")
    with Assistant.open(settings=Settings(home=folder / "home", save_answers=False)) as opened:
        opened.add([folder / "one.md"])
        return opened.ask(question).status


@pytest.mark.parametrize(
    ("told", "question", "status"),
    [
        (_LOBBYISTS, "How many herring lobbyists were in Osk?", "abstained"),
        (f"{_LOBBYISTS} The town counted 41 lobbyists.", "How many herring lobbyists were in Osk?", "answered"),
        (_YEARS, "How many years in prison did Egon Falk get?", "abstained"),
        (_YEARS, "How many years in prison does Egon Falk face?", "answered"),
        (_PRICE, "How much will the Tidewater 3 cost?", "abstained"),
        (_PRICE, "How much does the Tidewater 2 cost?", "answered"),
        (_PLEA, "What bail was set for Egon Falk after his plea?", "abstained"),
        (f"{_PLEA} The judge set bail of 4,000 crowns.", "What bail was set for Egon Falk?", "answered"),
        (_PAID, "How much does Piet Lund earn at the Osk yard?", "abstained"),
        (f"{_PAID} He earns 90,000 crowns.", "How much does Piet Lund earn at the Osk yard?", "answered"),
        (_OWN, "How many years is Olga Brandt's contract with the harbour of Lorn?", "abstained"),
        (_OWN, "How many years is Inga Holm's contract with the harbour of Lorn?", "answered"),
    ],
)
def test_a_figure_of_another_thing_is_no_answer(tmp_path: Path, told: str, question: str, status: str) -> None:
    """Another thing's count, what may come, another number's price and a stranger's contract leave the question open."""
    assert _answer(tmp_path, told, question) == status
