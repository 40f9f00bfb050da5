"""What is shown of what one speaker said of a matter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.recorded import weighed
from assistant.schema import Told
from tests.verify.invented import evidence

BODY = (
    "“Nobody knew at the time,” Orm Hald said. “The old Alster took on water long before the ice came,” Hald said. "
    "“We counted the boats twice that night,” Hald said."
)


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("Alster", {"Alster"}),
        ("the accident", {"Alster", "Nobody", "boats"}),
        ("the boats at the Alster", {"Alster", "Nobody", "boats"}),
    ],
)
def test_a_matter_that_is_named_is_named_in_the_answer(matter: str, expected: set[str]) -> None:
    """Asked about a ship by its name, other sentences of the speaker do not crowd out the one that names it; asked what of the ship, they may answer."""
    every = [replace(one, speaker="Orm Hald", score=0.9, support=1.0) for one in evidence(BODY)]
    named = [replace(one, score=0.6, support=0.1) for one in every if "Alster" in one.text]
    others = [one for one in every if "Alster" not in one.text]
    told = Told(("Orm Hald",), matter, ((named[0],),))
    shown = weighed(f"What did Orm Hald say about {matter}?", told, others).said
    assert {word for (one,) in shown for word in ("Alster", "Nobody", "boats") if word in one.text} == expected


def test_what_bears_most_on_a_matter_is_not_lost() -> None:
    """However well others of the speaker's sentences answer, the one that the ledger puts first stays among them."""
    body = "“It was cold,” Orm Hald said. “It was late,” Hald said. “It was dark,” Hald said. “It was wet,” Hald said."
    every = [replace(one, speaker="Orm Hald", score=0.9, support=1.0) for one in evidence(body)]
    first = replace(every[0], score=0.1, support=0.0)
    shown = weighed(
        "What did Orm Hald say about the accident?", Told(("Orm Hald",), "the accident", ((first,),)), every[1:]
    )
    assert first.text in [one.text for (one,) in shown.said]
    assert len(shown.said) == 3


def test_what_else_a_speaker_said_answers_only_if_it_bears_on_the_matter(tmp_path: Path) -> None:
    """What is on record leads; other words of the speaker join it where they are about the same."""
    (tmp_path / "one.md").write_text(
        "---\ntitle: Orm Hald speaks\npublished_at: 2031-03-05\n---\n“Our nets were torn,” Orm Hald said of the storm.\n\nSnow fell in Velm.\n\n"
        "“I never sleep past five,” Orm Hald said.\n\n“Sometimes Orm Hald says Orm Hald and means me,” Orm Hald said.\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "one.md"])
        answer = opened.ask("What did Orm Hald say about torn nets?")
    assert [one.text for one in answer.citations] == ["“Our nets were torn,” Orm Hald said of the storm."]
