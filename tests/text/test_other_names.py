"""A question under the other name of what it asks about."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.text.other_names import under_other_names

_ASKS = "Which versions are there of the price of"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ferol (marenol) is sold in Osk.", "Ferol"),
        ("The yard makes marenol (Ferol) for the navy.", "Ferol"),
        ("The Ferol (marenol) of Osk is cheap.", "Ferol"),
        ("It is cheap. Ferol (marenol) sells well.", "Ferol"),
    ],
)
def test_a_name_in_brackets_is_the_other_name(text: str, other: str) -> None:
    """Whichever of the two stands in the brackets."""
    assert under_other_names(f"{_ASKS} marenol", [text]) == [f"{_ASKS} {other}"]


@pytest.mark.parametrize(
    "text",
    [
        "Lorn Marine (marenol) is a firm.",
        "Marenol (MRN) fell.",
        "The drug (marenol) is new.",
        "Marenol is sold in Osk.",
    ],
)
def test_what_is_no_whole_name_is_none(text: str) -> None:
    """Half of a longer name, letters and common words."""
    assert under_other_names(f"{_ASKS} marenol", [text]) == []


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("the fire in Corrow", "Smoke stands over the harbour of Corrow (Osker)."),
        ("the Osker and Courier reports", "Smoke stands over Corrow (Osker)."),
        ("the plans of Sennar", "Holm (Sennar) voted against it."),
        ("the blaze in the harbour", "A blaze lit up the harbour (Osker)."),
        ("the trial of smelt", "It is a kind of smelt (Reuters) that lives there."),
        ("the pay of sailors", "A strike of sailors (Sennar) began. No boat left, and the sailors were glad."),
        ("the injured of Corrow", "Holm (injured) is away. Her boat took the injured to Osk."),
    ],
)
def test_what_credits_a_picture_or_names_a_party_is_no_other_name(subject: str, text: str) -> None:
    """What has two names is a thing without an article, written small; a place, a person, a port and an outlet are none."""
    assert under_other_names(f"Which accounts are there of {subject}?", [text]) == []


def test_a_plain_question_stays_as_it_is() -> None:
    """One account may be found under the name that it is asked for."""
    assert under_other_names("How much is marenol?", ["Ferol (marenol) is sold in Osk."]) == []


def test_accounts_are_looked_for_under_both_names(tmp_path: Path) -> None:
    """One outlet tells the price of the brand, the other that of what it is."""
    prices = {"one": "Marenol costs 25,000 crowns a year.", "two": "Ferol has a list price of 26,500 crowns a year."}
    known = "Ferol (marenol) came to Osk in May with marenol pills for the sailors of the harbour."
    for name, told in prices.items():
        body = f"{told}\n\n{known}" if name == "two" else told
        (tmp_path / f"{name}.md").write_text(
            f"---\ntitle: Pills {name}\nsource: Herald {name}\npublished_at: 2031-06-12\n---\n{body}\n"
        )
    filler = "\n\n".join(f"Marenol is a pill, and marenol is sold a year in harbour {n}." for n in range(60))
    (tmp_path / "three.md").write_text(
        f"---\ntitle: Pills sold\nsource: Post\npublished_at: 2031-06-12\n---\n{filler}\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / f"{name}.md" for name in ("one", "two", "three")])
        answer = opened.ask("How much is marenol a year? The figures I've seen don't match")
    assert {"25,000", "26,500"} <= {word for one in answer.citations for word in one.text.split()}
