"""One writer at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import BusyError, ConfigError

_LOCK = "writer.lock"
_NOTE = "writer.json"
_INSTANT = 0.2
"""Seconds that a writer waits: a reader that finds the note of a killed one holds the lock for less."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the writer's lock of an index folder, which is made if need be.

    Raises BusyError when somebody else holds it for more than an instant, ConfigError when the folder cannot be written to. A killed
    process holds nothing: the system lets go for it.
    """
    lock = FileLock(folder / _LOCK, timeout=_INSTANT)
    note = folder / _NOTE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(poll_interval=_INSTANT / 10)
    except Timeout as error:
        raise BusyError(f"another process is writing to this home{_who(note)}", "Try again when it is done.") from error
    except (OSError, NotImplementedError) as error:
        raise unwritable(folder, error) from error
    try:
        _leave(note)
        yield
    finally:
        with suppress(OSError):
            note.unlink(missing_ok=True)
        lock.release()


def is_held(folder: Path) -> bool:
    """Tell whether a process is writing: one has left its note, and it is no note of a process that was killed."""
    if not (folder / _NOTE).exists():
        return False
    try:
        with FileLock(folder / _LOCK, timeout=0):
            return False
    except (Timeout, OSError, NotImplementedError):  # where nobody may write nobody can try
        return True


def unwritable(folder: Path, error: Exception) -> ConfigError:
    """Return what to tell when a folder cannot be written to."""
    told = getattr(error, "strerror", None) or str(error)
    return ConfigError(
        f"cannot write to {folder}: {told}", "Check the disk and who may write there, or choose another --home."
    )


def _leave(note: Path) -> None:
    """Say who is writing; that it cannot be said stops nobody."""
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    with suppress(OSError):
        note.write_text(json.dumps({"pid": os.getpid(), "since": since}), encoding="utf-8")


def _who(note: Path) -> str:
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        return f" (process {int(told['pid'])}, since {datetime.fromisoformat(told['since']):%H:%M:%S})"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
