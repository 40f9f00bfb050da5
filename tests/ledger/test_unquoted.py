"""Of somebody whom articles name and never quote it is said that no words are on record, and others are not taken for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.app import Assistant
from assistant.config import Settings

ARTICLES = (
    """---
title: Sister sues over the Tarn yard
source: Coast Courier
published_at: 2031-03-05
---
The yard's chairman, Edward Lunn, bought the Orsa dock in May. “He bought the dock behind our backs,” said Mia Sund-Lunn, his sister.

The crew liked Edward Lunn. Pavel Holt, who keeps the books, wrote a letter about the dock.
""",
    """---
title: Sailors back home
source: Lowland Post
published_at: 2031-03-06
---
“We saw no dock at all,” Anna Lunn, a sailor from Velm, told reporters. Lunn said that the fog was thick. Orsa Shipping paid for the dock.
""",
    """---
title: The bookkeeper
source: Lowland Post
published_at: 2031-03-07
---
The council heard the bookkeeper on the dock. Walter Brix said little. In Walter Brix's view of it the dock was dear.
""",
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return a home with the articles."""
    folder = tmp_path_factory.mktemp("desk")
    for number, text in enumerate(ARTICLES):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    with Assistant.open(settings=Settings(home=folder / "home", save_answers=False)) as opened:
        opened.add([folder / f"{number}.md" for number in range(len(ARTICLES))])
        yield opened


@pytest.mark.parametrize("question", ["What did Edward Lunn say about the Orsa dock?", "What did Edward Lunn say?"])
def test_nobody_answers_for_whom_the_articles_only_name(assistant: Assistant, question: str) -> None:
    """The answer says plainly that no words are on record, and shows what others tell of him."""
    answer = assistant.ask(question)
    assert answer.status == "abstained"
    assert "Edward Lunn is named there, but no words of Edward Lunn are on record." in answer.text
    assert "Edward Lunn" in answer.nearest[0].text
    assert all(citation.title == "Sister sues over the Tarn yard" for citation in answer.nearest)


@pytest.mark.parametrize(
    "question",
    [
        "What did Mia Sund-Lunn say about the dock?",
        "What did Anna Lunn say about the dock?",
        "What did Walter Brix say about the dock?",
        "What did Orsa Shipping say about the dock?",
        "What did Pavel Holt say about the dock?",
    ],
)
def test_it_is_said_of_nobody_else(assistant: Assistant, question: str) -> None:
    """Not of those on record, of those whose words an article may give unquoted, nor of companies."""
    assert "are on record" not in assistant.ask(question).text
