"""Find the files that a path stands for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from assistant.load.readers import KINDS, kind_of
from assistant.load.refusal import rejected
from assistant.schema import Rejected
from assistant.text import frontmatter


def files(path: Path) -> Iterator[Path | Rejected]:
    """Yield the files that a path stands for, in order: itself, or all articles in it where it is a folder.

    In a folder hidden files, files of other kinds, notes such as README.md and what a browser saved beside a page
    are passed over.
    """
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif not path.exists():
            yield Rejected(str(path), _missing(path))
        elif not path.is_file():
            yield Rejected(str(path), "it is neither a file nor a folder")
        elif kind_of(path) is None:
            yield Rejected(str(path), f"files of this kind are not read (known: {', '.join(KINDS)})")
        else:
            yield path
    except OSError as error:
        yield rejected(str(path), error)
    except ValueError:
        yield Rejected(repr(str(path)), "it is not a path")


def _missing(path: Path) -> str:
    if not path.is_symlink():
        return "there is no such file or folder"
    return "it is a link that leads nowhere"


def _in_folder(folder: Path) -> Iterator[Path | Rejected]:
    found = False
    for item in _below(folder, ()):
        found = True
        yield item
    if not found:
        yield Rejected(str(folder), f"there is no article in this folder (files read: {', '.join(KINDS)})")


def _below(folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Path | Rejected]:
    """Yield what is in a folder, depth first; `above` are the device and number of the folders that led here."""
    try:
        status = folder.stat()
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208 - names to compare
    except OSError as error:
        yield rejected(str(folder), error)
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield Rejected(str(folder), "it is a link that leads back to a folder above it")
        return
    pages = {name.rpartition(".")[0] for name in names if name.lower().endswith((".html", ".htm"))}
    for name in names:
        path = folder / name
        if path.is_dir():
            if not _is_saved_beside(name, pages):
                yield from _below(path, (*above, here))
        elif kind_of(path) is not None and not _is_note(path):
            yield from files(path)


def _is_saved_beside(name: str, pages: set[str]) -> bool:
    """Tell whether a folder holds the pictures and advertisements that a browser saved with a page."""
    return any(name == f"{page}{ending}" for page in pages for ending in ("_files", ".files", "-Dateien", "_fichiers"))


def _is_note(path: Path) -> bool:
    """Tell whether a file is a README or the like, which only front matter makes an article."""
    if path.stem.lower() not in frontmatter.NOTES or path.suffix.lower() not in {".md", ".txt"}:
        return False
    with suppress(OSError), path.open("rb") as file:
        return not frontmatter.is_opened(file.read(64))
    return False
