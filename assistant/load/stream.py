"""Read standard input: an archive, a page or a text, told apart by its beginning."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from assistant.load import archive, readers
from assistant.load.refusal import rejected
from assistant.schema import Draft, Rejected

NAME = "standard input"
_ARCHIVE = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*[\"}]")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE | re.DOTALL
)


def articles(stdin: BinaryIO | None) -> Iterator[Draft | Rejected]:
    """Yield the articles that a stream of bytes holds; archives that are not compressed are read line by line as they arrive."""
    if stdin is None:
        yield Rejected(NAME, "there is none")
        return
    buffered = io.BufferedReader(cast("io.RawIOBase", stdin))  # gives any stream a look ahead
    try:
        head = buffered.peek(4096)
        if head.startswith(archive.PACKED):
            with TemporaryFile() as file:
                shutil.copyfileobj(buffered, file)
                file.seek(0)
                yield from _any(archive.unpacked(file, NAME))
        elif _ARCHIVE.match(head):
            yield from _any(archive.lines(buffered, NAME))
        else:
            yield _one(buffered.read(readers.LARGEST + 1))
    except OSError as error:
        yield rejected(NAME, error)
    finally:
        buffered.detach()


def _one(data: bytes) -> Draft | Rejected:
    if len(data) > readers.LARGEST:
        return Rejected(NAME, f"it is too large for one article (more than {readers.LARGEST / 1e6:.0f} MB)")
    reader = readers.KINDS[".html" if _PAGE.match(data[:4096]) else ".txt"]
    return readers.one(data, reader, NAME) if reader else Rejected(NAME, "it is empty")


def _any(found: Iterator[Draft | Rejected]) -> Iterator[Draft | Rejected]:
    """Yield all of `found`, or that there was nothing."""
    empty = True
    for item in found:
        empty = False
        yield item
    if empty:
        yield Rejected(NAME, "it is empty")
