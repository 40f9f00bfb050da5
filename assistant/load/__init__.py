"""Read articles from files, folders, archives and standard input; what is none comes back as rejected, with the reason."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from assistant.load import readers, stream, walk
from assistant.schema import Draft, Rejected

__all__ = ["articles", "total_size"]

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://?\S+", re.IGNORECASE)


def articles(source: str | Path, *, stdin: BinaryIO | None = None) -> Iterator[Draft | Rejected]:
    """Yield each article in a file, a folder, an archive or "-" (`stdin`).

    Never raises for bad input: what cannot be read is yielded as Rejected, with where it stood and why.
    """
    if source == STANDARD_INPUT:
        yield from stream.articles(stdin)
    elif _is_address(source):
        yield Rejected(str(source), "it is a web address: save the page as a file and add that file")
    elif not str(source).strip():
        yield Rejected(repr(source), "it names no file")
    else:
        for found in walk.files(Path(source)):
            yield from ([found] if isinstance(found, Rejected) else readers.articles(found))


def total_size(sources: Iterable[str | Path]) -> int:
    """Return the bytes that reading `sources` goes through: the sizes of what `articles` yields add up to it."""
    paths = (Path(s) for s in sources if s != STANDARD_INPUT and str(s).strip() and not _is_address(s))
    return sum(_size(found) for path in paths for found in walk.files(path))


def _is_address(source: str | Path) -> bool:
    return isinstance(source, str) and bool(_ADDRESS.fullmatch(source)) and not os.path.lexists(source)


def _size(found: Path | Rejected) -> int:
    if isinstance(found, Rejected):
        return found.size
    with suppress(OSError):
        return found.stat().st_size
    return 0
