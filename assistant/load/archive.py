"""Read an archive of articles: JSON Lines, one article a line, compressed or not, streamed."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from assistant.errors import InputError
from assistant.load.encoding import refuse_binary
from assistant.load.refusal import rejected
from assistant.schema import Draft, Rejected
from assistant.text import fields

PACKED = b"\x1f\x8b"
"""How a compressed file begins."""
LONGEST = 16_000_000
"""Bytes of a line; a longer one is passed over without being held in memory."""
_CHUNK = 1_000_000


def articles(path: Path) -> Iterator[Draft | Rejected]:
    """Yield the article of each line of an archive file; broken lines as Rejected, named by their number.

    The sizes that are yielded add up to the file's. Raises OSError where the file cannot be opened.
    """
    name, total = str(path), path.stat().st_size
    with path.open("rb") as file:
        compressed = file.read(2) == PACKED
        file.seek(0)
        yield from _sized(unpacked(file, name) if compressed else lines(file, name), file.tell, total, name)


def unpacked(file: BinaryIO, name: str) -> Iterator[Draft | Rejected]:
    """Yield the article of each line of a compressed file that can be read twice.

    The sum that tells whether its bytes are the ones that were packed stands at its end: until that is compared, a
    changed byte makes other words of some line, and no error.
    """
    if _is_damaged(file):
        yield Rejected(name, "the compressed file is damaged, so that no word of it is certain: fetch it again")
        return
    file.seek(0)
    yield from lines(gzip.GzipFile(fileobj=file), name)


def lines(stream: BinaryIO | gzip.GzipFile, name: str) -> Iterator[Draft | Rejected]:
    """Yield the article of each line of a stream."""
    number = 0
    try:
        while line := stream.readline(LONGEST + 1):
            number += 1
            where = f"{name} line {number}"
            if len(line) > LONGEST:
                _pass_over(stream, line)
                yield Rejected(where, f"the line is longer than {LONGEST / 1e6:.0f} MB")
            elif number == 1 and (binary := _binary(line)):
                yield Rejected(name, binary)
                return
            elif line.strip():
                yield _article(line, where)
    except (EOFError, OSError) as error:
        yield Rejected(name, _damage(error, number))


def _article(line: bytes, where: str) -> Draft | Rejected:
    try:
        return fields.draft(_object(line), input=where)
    except InputError as error:
        return rejected(where, error)


def _object(line: bytes) -> dict[str, Any]:
    """Return the JSON object of a line; raises InputError for anything else."""
    try:
        value = json.loads(line.decode("utf-8-sig").strip(), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise InputError(f"it is not UTF-8 (byte {error.start})") from error
    except RecursionError as error:
        raise InputError("its JSON is nested too deeply") from error
    except json.JSONDecodeError as error:
        said = error.msg.removesuffix(" at").removesuffix(" starting")
        raise InputError(f"it is not JSON: {said[:1].lower()}{said[1:]} (column {error.colno})") from error
    except ValueError as error:
        raise InputError(f"it is not JSON: {str(error)[:80]}") from error
    if not isinstance(value, dict):
        raise InputError("it is not a JSON object with the fields of an article")
    return value


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no value")


def _binary(line: bytes) -> str | None:
    try:
        refuse_binary(line[:4096])
    except InputError as error:
        return error.message
    return None


def _pass_over(stream: BinaryIO | gzip.GzipFile, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(LONGEST)


def _is_damaged(file: BinaryIO) -> bool:
    """Tell whether a compressed file is another than was packed; one that was cut off is right as far as it goes."""
    with suppress(EOFError):
        try:
            stream = gzip.GzipFile(fileobj=file)
            while stream.read(_CHUNK):
                pass
        except (gzip.BadGzipFile, zlib.error):
            return True
    return False


def _damage(error: Exception, number: int) -> str:
    read = f"after line {number}" if number else "from its first line on"
    if isinstance(error, EOFError):
        return f"the compressed file ends too early, {read}: it was cut off"
    return f"it cannot be read {read}: {(getattr(error, 'strerror', None) or str(error)).lower()}"


def _sized(
    found: Iterator[Draft | Rejected], position: Callable[[], int], total: int, name: str
) -> Iterator[Draft | Rejected]:
    """Charge each article with the bytes of the file that were read for it, the last one with the rest."""
    counted, waiting = 0, None
    for item in found:
        if waiting is not None:
            yield waiting
        now = min(position(), total)
        waiting, counted = replace(item, size=now - counted), now
    yield (
        Rejected(name, "it is empty", total)
        if waiting is None
        else replace(waiting, size=waiting.size + total - counted)
    )
