"""Answers that are kept: whole, in order, found again."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import saved
from assistant.errors import ConfigError, InputError, NotFoundError
from assistant.schema import Answer, Citation, Claim, Position, Removed, Usage

NOON = datetime(2025, 3, 14, 12, 0, 0, tzinfo=UTC)
CITATION = Citation(1, "0123456789ab", "f" * 64, "Title", "Outlet", "2025-03-14", None, 3, 9, "“Wörter", "Ana Brook")
ANSWER = Answer(
    question="Who said it?",
    status="answered",
    text="Ana Brook did [1].",
    claims=(Claim("Ana Brook did.", (1,), "verified", "report"),),
    citations=(CITATION,),
    removed=(Removed("She lied.", "no evidence"),),
    positions=(Position("the dam", (0,), "change"),),
    nearest=(CITATION,),
    model="m",
    prompt_sha256="a" * 64,
    usage=Usage(10, 2, 1),
    sufficiency=0.75,
)


def document(answer: Answer = ANSWER) -> dict[str, object]:
    """Return the answer in the shape of `ask --json`."""
    return json.loads(json.dumps(dataclasses.asdict(answer)))


def test_an_answer_comes_back_as_it_was(tmp_path: Path) -> None:
    """What is read again equals what was kept, under the id that it was given."""
    name = saved.write(tmp_path, document(), NOON)
    assert saved.read(tmp_path, name) == dataclasses.replace(ANSWER, id=name)
    assert name == "20250314-120000"


def test_answers_of_one_second_stand_beside_each_other(tmp_path: Path) -> None:
    """A second answer never takes the place of the first, and nothing else is left in the folder."""
    names = [saved.write(tmp_path, document(), NOON) for _ in range(3)]
    assert names == ["20250314-120000", "20250314-120000-2", "20250314-120000-3"]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{name}.json" for name in names)
    assert saved.read(tmp_path, names[0]).id == names[0]


def test_a_unique_beginning_is_enough(tmp_path: Path) -> None:
    """An id may be shortened until it is no longer unique; then the candidates are named."""
    first = saved.write(tmp_path, document(), NOON)
    saved.write(tmp_path, document(), NOON.replace(hour=13))
    assert saved.read(tmp_path, "20250314-12").id == first
    with pytest.raises(NotFoundError, match="begins several answers: 20250314-130000, 20250314-120000"):
        saved.read(tmp_path, "2025")
    with pytest.raises(NotFoundError, match="no answer is kept under '1999'"):
        saved.read(tmp_path, "1999")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"question": 1}', "\udcff"])
def test_a_damaged_file_is_said_to_be_one(tmp_path: Path, text: str) -> None:
    """Whatever stands in the file, the reader gets one clear error."""
    path = tmp_path / "20250314-120000.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match="holds no answer of this program"):
        saved.load(path)


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    """A file in the way of the folder is an error with advice, not a traceback."""
    (tmp_path / "answers").touch()
    with pytest.raises(ConfigError, match="cannot keep the answer") as caught:
        saved.write(tmp_path / "answers", document(), NOON)
    assert caught.value.hint
