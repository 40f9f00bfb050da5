"""Which reader takes a file, by the ending of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from assistant.errors import InputError
from assistant.load import archive, encoding, plain
from assistant.load.refusal import rejected
from assistant.schema import Draft, Rejected

LARGEST = 16_000_000
"""Bytes of a file that holds one article; the longest of newspapers is under one million."""

Reader = Callable[[bytes, str], Draft]
"""Reads the bytes of one article; its input's name stands in the draft. Raises InputError for what is none."""


def _plain(data: bytes, input: str) -> Draft:  # noqa: A002 - the schema's word
    return plain.draft(encoding.decoded(data), input)


def _page(data: bytes, input: str) -> Draft:  # noqa: A002 - the schema's word
    from assistant.load import html

    return html.draft(data, input)


KINDS: Mapping[str, Reader | None] = {
    ".txt": _plain,
    ".md": _plain,
    ".html": _page,
    ".htm": _page,
    ".jsonl": None,
    ".jsonl.gz": None,
}
"""Endings of the files that are read; None stands for an archive of many articles."""


def kind_of(path: Path) -> str | None:
    """Return the ending by which a file is read, None for one that is not."""
    name = path.name.lower()
    return next((kind for kind in KINDS if name.endswith(kind)), None)


def articles(path: Path) -> Iterator[Draft | Rejected]:
    """Yield the article in a file, or all in an archive; what cannot be read as Rejected."""
    reader = KINDS[kind_of(path) or ".txt"]
    try:
        size = path.stat().st_size
        if reader is None:
            yield from archive.articles(path)
        elif size > LARGEST:
            yield Rejected(
                str(path), f"it is too large for one article ({size / 1e6:.0f} MB, at most {LARGEST / 1e6:.0f})", size
            )
        else:
            yield one(path.read_bytes(), reader, str(path), size)
    except OSError as error:
        yield rejected(str(path), error, _size(path))


def one(data: bytes, reader: Reader, input: str, size: int = 0) -> Draft | Rejected:  # noqa: A002 - the schema's word
    """Return what `reader` makes of `data`: an article, or why it is none."""
    try:
        if not data.strip():
            raise InputError("it is empty")
        draft = reader(data, input)
    except InputError as error:
        return rejected(input, error, size)
    return replace(draft, size=size)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
