"""A conversation's file appears with its first entry, or not at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from assistant.chat.transcript import Transcript
from assistant.errors import ConfigError


class Full(io.FileIO):
    """A file on a full disk."""

    def write(self, _: object) -> int:
        """Refuse."""
        raise OSError(28, "No space left on device")


def test_a_conversation_that_cannot_be_kept_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else an empty one would be the latest to go on with."""
    transcript = Transcript(tmp_path / "20250314-093000.jsonl")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda path, mode: Full(path, mode.replace("b", "")))
        with pytest.raises(ConfigError, match="No space left"):
            transcript.append({"question": "Who sailed her?"})
    assert not transcript.path.exists()
    transcript.append({"question": "Who sailed her?"})
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda path, mode: Full(path, mode.replace("b", "")))
        with pytest.raises(ConfigError, match="No space left"):
            transcript.append({"question": "And who drowned?"})
    assert [entry["question"] for entry in transcript.entries()] == ["Who sailed her?"]
