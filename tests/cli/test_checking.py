"""`check`: exit codes, the listing and the JSON."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

GOOD = "“We will open it in the autumn of 2026,” Varga told reporters.\n"
ALTERED = "Intro.\n\n“We will open it in the autumn of 2027,” Varga told reporters.\n"
ABSENT = "“Nobody ever said this about the harbour wall,” said Varga.\n"


def written(folder: Path, text: str, name: str = "draft.md") -> Path:
    """Write a draft."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "code", "strict"), [(GOOD, 0, 0), (ALTERED, 1, 1), (ABSENT, 0, 1), ("No marks.", 0, 0)]
)
@pytest.mark.usefixtures("home")
def test_exit_codes(assistant: Command, tmp_path: Path, text: str, code: int, strict: int) -> None:
    """What is wrong fails; what is missing fails where that is asked for."""
    draft = written(tmp_path, text)
    assert assistant("check", draft).code == code
    assert assistant("check", draft, "--strict").code == strict


@pytest.mark.usefixtures("home")
def test_the_listing_fits_a_terminal(assistant: Command, tmp_path: Path) -> None:
    """Each quotation stands with its line, its verdict, the difference and where it comes from, in 80 columns."""
    told = assistant("check", written(tmp_path, ALTERED))
    assert told.out.startswith("line 3: ALTERED “We will open it in the autumn of 2027,”")
    assert "[-2026-] {+2027+}" in told.out
    assert "The Lowland Post, 5 March 2024" in told.out
    assert told.out.endswith("1 quotation: 1 altered\n")
    assert max(map(len, told.out.splitlines())) <= 80
    assert "\x1b" not in told.out


@pytest.mark.usefixtures("home")
def test_several_drafts_are_named(assistant: Command, tmp_path: Path) -> None:
    """With more than one draft each line says whose it is."""
    told = assistant("check", written(tmp_path, GOOD, "a.txt"), written(tmp_path, ALTERED, "b.txt"))
    assert "a.txt, line 1: found" in " ".join(told.out.split())
    assert "b.txt, line 3: ALTERED" in " ".join(told.out.split())


@pytest.mark.usefixtures("home")
def test_hostile_words_are_cleaned(assistant: Command, tmp_path: Path) -> None:
    """A draft cannot steer the terminal."""
    told = assistant("check", written(tmp_path, "“We will \x1b]0;owned\x07 open \u202e it,” said Varga."))
    assert not set("\x1b\x07\u202e") & set(told.out)


@pytest.mark.usefixtures("home")
def test_the_json_shape(assistant: Command, tmp_path: Path) -> None:
    """Other programs find every field, null where nothing is known."""
    told = assistant("check", written(tmp_path, f"{GOOD}\n{ABSENT}"), "--json")
    found, missing = json.loads(told.out)["quotes"]
    assert (found["verdict"], found["speaker"], found["claimed_speaker"]) == ("found", "Odile Varga", "Varga")
    assert found["source_text"] == "We will open it in the autumn of 2026"
    body = json.loads(assistant("show", found["article_id"], "--json").out)["body"]
    assert body[found["start"] : found["end"]] == found["source_text"]
    assert missing["verdict"] == "missing"
    assert missing["article_id"] is None
    assert missing["start"] is None
    assert missing["line"] == 3


@pytest.mark.usefixtures("home")
def test_standard_input(assistant: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads the draft from there."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
    assert "1 quotation: 1 found" in assistant("check", "-").out


@pytest.mark.usefixtures("home")
def test_a_filter_narrows(assistant: Command, tmp_path: Path) -> None:
    """Only the outlets that were named are searched."""
    draft = written(tmp_path, GOOD)
    assert "1 missing" in assistant("check", draft, "--source", "Coast Courier").out


@pytest.mark.parametrize(("name", "says"), [("gone.md", "gone.md"), ("empty.md", "empty")])
@pytest.mark.usefixtures("home")
def test_a_draft_that_cannot_be_read(assistant: Command, tmp_path: Path, name: str, says: str) -> None:
    """It is named in one line, and the exit code is that of unusable input."""
    written(tmp_path, "", "empty.md")
    told = assistant("check", tmp_path / name)
    assert (told.code, told.out) == (2, "")
    assert says in told.err


def test_nothing_to_look_in(assistant: Command, tmp_path: Path) -> None:
    """An empty home says what to do first."""
    told = assistant("check", written(tmp_path, GOOD))
    assert told.code == 2
    assert "assistant add" in told.err
