"""Which of the indexes in the folder is the one in use.

Each index stands in a folder of its own with a random name; the file `current` names the one in use. A rebuild makes
a new one beside it and then puts its name into `current`, which happens wholly or not at all.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from assistant.errors import ConfigError
from assistant.store.faults import REBUILD
from assistant.store.lock import unwritable

_NAME = re.compile(r"[0-9a-f]{16}")


def current(folder: Path) -> str | None:
    """Return the name of the index in use, None before the first is made.

    Raises ConfigError when the pointer cannot be read or is not ours.
    """
    try:
        name = (folder / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the index in {folder} cannot be read: {error}", REBUILD) from error
    if not _NAME.fullmatch(name):
        raise ConfigError(f"the index in {folder} is damaged: its file 'current' names no index", REBUILD)
    return name


def new(folder: Path) -> str:
    """Make a folder for a new index and return its name."""
    name = secrets.token_hex(8)
    try:
        (folder / name).mkdir(parents=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return name


def switch(folder: Path, name: str) -> None:
    """Make the named index the one in use."""
    try:
        fresh = folder / "current.new"
        with fresh.open("w", encoding="utf-8") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(folder / "current")
    except OSError as error:
        raise unwritable(folder, error) from error


def others(folder: Path, name: str | None) -> Iterator[str]:
    """Yield the names of the indexes that are not in use."""
    for path in folder.iterdir():
        if _NAME.fullmatch(path.name) and path.name != name and path.is_dir():
            yield path.name


def remove(folder: Path, name: str) -> None:
    """Delete an index that is not in use; what cannot be deleted is tried again at the next writing."""
    shutil.rmtree(folder / name, ignore_errors=True)
