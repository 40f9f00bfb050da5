"""Of two whom a question sets side by side each has a place, though one of them does not repeat what is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings

_PLACES = (  # noqa: SIM905 - reads best as words
    "Lorn Velm Osk Tarn Selby Marn Holt Dray Fenn Garth Hume Ister Jarn Keld Lund Morn Nant Orm Pell Quill Rand Sorn Tull "
    "Ulm Vant Wick Yarm Zell Alm Brod Cray Dunn Esk Firth Glim Hax Irn Jute Kirn Lisk Mull Nore Ott Pram Rusk Stane"
).split()


def _home(folder: Path, sentences: int) -> Assistant:
    accused = "\n\n".join(
        f"Olga Brandt said that {number} pumps of Norn Marine leak oil into the harbour of {place}."
        for number, place in enumerate(_PLACES[:sentences], 11)
    )
    (folder / "one.md").write_text(
        f"---\ntitle: Pumps of Norn Marine leak oil\nsource: Lorn Herald\npublished_at: 2031-06-12\n---\n{accused}\n\n"
        "“We keep every law of this land,” Egon Falk said.\n"
    )
    opened = Assistant.open(settings=Settings(home=folder / "home", save_answers=False))
    opened.add([folder / "one.md"])
    return opened


@pytest.mark.parametrize(
    "sentences", [pytest.param(6, id="among the evidence"), pytest.param(46, id="behind all of it")]
)
def test_who_answers_an_accusation_is_heard(sentences: int, tmp_path: Path) -> None:
    """A reply need not repeat the pumps, the oil and the harbour to be one."""
    with _home(tmp_path, sentences) as opened:
        answer = opened.ask("Do the pumps leak oil into the harbour? Brandt vs Falk")
    assert {one.speaker for one in answer.citations} == {"Olga Brandt", "Egon Falk"}


def test_a_plain_question_is_answered_as_before(tmp_path: Path) -> None:
    """Nobody is set beside another."""
    with _home(tmp_path, 6) as opened:
        answer = opened.ask("How many pumps leak oil into the harbour of Lorn?")
    assert {one.speaker for one in answer.citations} == {"Olga Brandt"}
