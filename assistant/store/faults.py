"""What to tell the person at the terminal when a library fails on the files of an index."""

from __future__ import annotations

import shutil
from pathlib import Path

from assistant.errors import ConfigError

REBUILD = "Rebuild it from the corpus: assistant sync --rebuild"
_FULL = ("no space", "disk is full", "is full", "disk i/o", "file too large", "quota")
_FORBIDDEN = ("readonly", "read-only", "permission", "unable to open", "not a directory")
_BASE = 16_000_000
_A_PASSAGE, _A_NUMBER = 17_000, 12
"""Bytes that a passage takes at most in all three parts, its sentences and quotes included; and each number of its vector."""
_LITTLE = 32_000_000
"""Free bytes under which a failure that gives no reason is put down to the disk: libraries lose the system's word."""


def fault(part: str, folder: Path, error: BaseException) -> ConfigError:
    """Return what went wrong with a part of the index ("the vectors"), and what to do about it."""
    said = " ".join(str(error).split())[:200]
    low, free = said.lower(), _free(folder)
    if any(word in low for word in _FULL):
        return ConfigError(f"{part} in {folder} cannot be written: {said}", "Make room on the disk.")
    if any(word in low for word in _FORBIDDEN):
        return ConfigError(f"{part} in {folder} cannot be opened: {said}", "Check who may read and write that folder.")
    if "locked" in low:
        return ConfigError(f"{part} in {folder} are in use: {said}", "Try again in a moment.")
    if free < _LITTLE:
        room = f"Make room on the disk: {free / 1e6:.1f} MB are free. If that is not it: assistant sync --rebuild"
        return ConfigError(f"{part} in {folder} cannot be used: {said}", room)
    return ConfigError(f"{part} in {folder} are damaged: {said}", REBUILD)


def need_room(folder: Path, passages: int, dimensions: int) -> None:
    """Raise ConfigError unless the disk has room to write so many passages to the index in a folder.

    To be asked before writing: where the disk fills up meanwhile, Chroma loses what it already had. Both Chroma and
    Tantivy write parts of an index anew as it grows, so that at worst it takes its own size again.
    """
    wanted = _BASE + passages * (_A_PASSAGE + dimensions * _A_NUMBER) + sum(_size(path) for path in folder.rglob("*"))
    free = _free(folder)
    if free < wanted:
        raise ConfigError(
            f"the disk of {folder} is too full to write to the index: {free / 1e6:.0f} MB are free, "
            f"{wanted / 1e6:.0f} MB are wanted",
            "Make room on the disk.",
        )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # merges delete files at any moment
        return 0


def _free(folder: Path) -> int:
    there = next((path for path in (folder, *folder.parents) if path.exists()), Path("/"))
    return shutil.disk_usage(there).free
