"""Read an index in a folder that nobody may write to: both engines write even where they only read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.errors import ConfigError

_PARTS = ("terms", "vectors")
_WRITTEN = (".sqlite3", ".json", ".lock", "-wal", "-shm", "-journal")
"""Endings of what is written on opening; everything else is only read, and linked to."""


def is_writable(folder: Path) -> bool:
    """Return whether the engines may write to the parts of an index."""
    wanted = [folder / part for part in _PARTS] + [*folder.glob("terms/.*.lock"), *folder.glob("vectors/*.sqlite3")]
    return all(os.access(path, os.W_OK) for path in wanted if path.exists())


class Shadow:
    """A folder of its own for the parts of an index: what is written there is a copy, the rest are links."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place: TemporaryDirectory[str] | None = None

    def open(self) -> Path:
        """Return the folder, made from what stands in the index now. Raises ConfigError where there is no room."""
        if self._place is None:
            try:
                self._place = TemporaryDirectory(prefix="assistant-index-")
                for part in _PARTS:
                    if (self._folder / part).is_dir():
                        shutil.copytree(self._folder / part, Path(self._place.name) / part, copy_function=_taken)
            except OSError as error:  # shutil.Error, which lists them all, is one
                self.close()
                raise ConfigError(
                    f"the index in {self._folder} cannot be written to, nor be read from elsewhere: {_first(error)}",
                    "Check who may read that folder, or set TMPDIR to a folder with room.",
                ) from error
            for path in Path(self._place.name).rglob("*"):
                if path.is_dir():  # copied with the rights of the original
                    path.chmod(0o700)
        return Path(self._place.name)

    def close(self) -> None:
        """Throw the folder away."""
        place, self._place = self._place, None
        if place is not None:
            place.cleanup()


def _taken(source: str, target: str) -> str:
    if source.endswith(_WRITTEN):
        shutil.copyfile(source, target)
    else:
        Path(target).symlink_to(Path(source).absolute())
    return target


def _first(error: OSError) -> str:
    """Return the first of the reasons that copying several files gives."""
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list):
        return str(error.args[0][0][-1])
    return error.strerror or str(error)
