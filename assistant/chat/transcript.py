"""Keep a conversation as a file of JSON lines, and find it again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.errors import ConfigError, NotFoundError

_ID = re.compile(r"\d{8}-\d{6}(-\d+)?\Z")


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation's file, `<id>.jsonl`; it appears with the first entry."""

    path: Path

    @classmethod
    def new(cls, folder: Path, now: datetime) -> Transcript:
        """Return a transcript that is named by the time and that no other conversation has."""
        base = now.strftime("%Y%m%d-%H%M%S")
        names = [base, *(f"{base}-{n}" for n in range(2, 1000))]
        return cls(next(path for path in (folder / f"{name}.jsonl" for name in names) if not path.exists()))

    @classmethod
    def found(cls, folder: Path, id_or_prefix: str = "") -> Transcript:
        """Return the latest transcript whose id begins so; with nothing given the latest of all.

        Raises NotFoundError when there is none, or when several begin so.
        """
        paths = sorted((p for p in folder.glob("*.jsonl") if _ID.match(p.stem)), key=lambda p: _order(p.stem))
        fitting = [path for path in paths if path.stem.startswith(id_or_prefix)]
        exact = [path for path in fitting if path.stem == id_or_prefix]
        if not fitting:
            what = f"no conversation begins with {id_or_prefix!r}" if id_or_prefix else "there is no conversation yet"
            raise NotFoundError(what, f"They stand in {folder}.")
        if id_or_prefix and not exact and len(fitting) > 1:
            names = ", ".join(path.stem for path in fitting[-5:])
            raise NotFoundError(f"{id_or_prefix!r} begins several conversations: {names}", "Give more of the id.")
        return cls((exact or fitting)[-1])

    @property
    def id(self) -> str:
        """The conversation's name."""
        return self.path.stem

    def append(self, entry: Mapping[str, Any]) -> None:
        """Write an entry at the end.

        Raises ConfigError when the file cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a+b") as file:
                # An entry that was cut short by a crash must not swallow this one.
                lead = b"" if _ends_well(file) else b"\n"
                file.write(lead + json.dumps(entry, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        except OSError as error:
            with suppress(OSError):  # nobody goes on with a conversation of no words
                if not self.path.stat().st_size:
                    self.path.unlink()
            hint = "Make room, or mend the rights of the folder."
            raise ConfigError(f"cannot keep the conversation in {self.path}: {error.strerror}", hint) from error

    def entries(self) -> Iterator[dict[str, Any]]:
        """Yield the entries in order; a line that is none, say one cut short by a crash, is passed over.

        Raises ConfigError when the file cannot be read.
        """
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError as error:
            raise ConfigError(f"cannot read the conversation in {self.path}: {error.strerror}") from error
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict):
                yield entry


def _order(name: str) -> tuple[str, int]:
    """Return what sorts ids by time: the tenth conversation of a second comes after the second."""
    day, clock, *number = name.split("-")
    return f"{day}-{clock}", int(number[0]) if number else 1


def _ends_well(file: Any) -> bool:  # noqa: ANN401 - an open binary file
    size = file.seek(0, 2)
    if not size:
        return True
    file.seek(size - 1)
    return bool(file.read(1) == b"\n")
