"""Read an index where nothing can be written, for want of rights or of room: both engines write even where they only read."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.errors import ConfigError

_PARTS = ("terms", "vectors")
_WRITTEN = (".sqlite3", ".json", ".lock", "-wal", "-shm", "-journal")
"""Endings of what is written on opening."""
_GRAPH = (".bin", ".pickle")
"""Endings of what Chroma writes where it brings its graph up to date; everything else is only read, and linked to."""
_ROOM = 1_000_000
"""Free bytes that opening takes at most."""
_MEMORY = "/dev/shm"  # noqa: S108 - tempfile makes a folder of our own within
"""Memory as a folder, where the system has one: temporary files are often kept on the disk that is full."""


def is_writable(folder: Path) -> bool:
    """Return whether the engines can write to the parts of an index: they may, and there is room."""
    if folder.exists() and shutil.disk_usage(folder).free < _ROOM:
        return False
    wanted = [folder / part for part in _PARTS] + [*folder.glob("terms/.*.lock"), *folder.glob("vectors/*.sqlite3")]
    return all(os.access(path, os.W_OK) for path in wanted if path.exists())


class Shadow:
    """A folder of its own for the parts of an index: what is written there is a copy, the rest are links."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place: TemporaryDirectory[str] | None = None

    @property
    def is_open(self) -> bool:
        """Whether the parts are read from there."""
        return self._place is not None

    def open(self) -> Path:
        """Return the folder, made from what stands in the index now. Raises ConfigError where there is no room."""
        if self._place is not None:
            return Path(self._place.name)
        try:
            return self._made(None)
        except OSError as error:  # shutil.Error, which lists them all, is one
            self.close()
            with suppress(OSError):
                return self._made(_MEMORY)
            self.close()
            raise ConfigError(
                f"the index in {self._folder} cannot be written to, nor be read from elsewhere: {_first(error)}",
                "Make room, check who may read that folder, or set TMPDIR to a folder with room.",
            ) from error

    def _made(self, within: str | None) -> Path:
        self._place = TemporaryDirectory(prefix="assistant-index-", dir=within)
        made = Path(self._place.name)
        for part in _PARTS:
            if (self._folder / part).is_dir():
                shutil.copytree(self._folder / part, made / part, copy_function=_taken)
        for path in made.rglob("*"):
            if path.is_dir():  # copied with the rights of the original
                path.chmod(0o700)
        return made

    def close(self) -> None:
        """Throw the folder away."""
        place, self._place = self._place, None
        if place is not None:
            place.cleanup()


def _taken(source: str, target: str) -> str:
    through_link = source.endswith(_GRAPH) and os.access(source, os.W_OK)
    if source.endswith(_WRITTEN) or through_link:
        shutil.copyfile(source, target)
    else:
        Path(target).symlink_to(Path(source).absolute())
    return target


def _first(error: OSError) -> str:
    """Return the first of the reasons that copying several files gives."""
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list):
        return str(error.args[0][0][-1])
    return error.strerror or str(error)
