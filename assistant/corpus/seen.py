"""Know the corpus's files as they were when they were indexed, to tell what was edited by hand since."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from assistant.schema import Edits

_READ = 200
"""So many files of another time but the same size are read to see whether they differ; a copied home has only such."""

Trace = tuple[int, int, str]
"""When a file was changed (in nanoseconds), its size in bytes, the beginning of its SHA-256."""


class Seen:
    """The traces of article files, kept in a file of JSON beside the index.

    A trace is kept once the article is indexed. A file that is edited meanwhile counts as edited: that costs a sync.
    """

    def __init__(self, file: Path, folder: Path) -> None:
        self._file = file
        self._folder = folder
        self._noted: dict[str, Trace | None] = {}

    def wrote(self, path: Path, content: bytes) -> None:
        """Note a file that was written from an article that is indexed with it."""
        with suppress(OSError):
            status = path.stat()
            self._noted[self._name(path)] = (status.st_mtime_ns, status.st_size, _digest(content))

    def removed(self, path: Path) -> None:
        """Note a file that was removed with its article."""
        self._noted[self._name(path)] = None

    def save(self) -> None:
        """Keep what was noted; where that fails, files count as edited until the next sync."""
        if self._noted:
            noted, self._noted = self._noted, {}
            traces = {**self._known(), **noted}
            self._write({name: trace for name, trace in traces.items() if trace})

    def taken(self, files: Iterable[tuple[str, os.stat_result]]) -> dict[str, Trace]:
        """Return the traces of files, named from the folder, as they are; one with its time and size is not read."""
        known, found = self._known(), {}
        for name, status in files:
            before = known.get(name)
            same = before is not None and before[:2] == (status.st_mtime_ns, status.st_size)
            with suppress(OSError):
                digest = before[2] if before and same else self._digest(name)
                found[name] = (status.st_mtime_ns, status.st_size, digest)
        return found

    def replace(self, traces: dict[str, Trace]) -> None:
        """Keep these, which were taken before the files were read, for all the files that are indexed."""
        self._noted = {}
        if traces != self._known() or not self._file.is_file():
            self._write(traces)

    def edits(self, files: Iterable[tuple[str, os.stat_result]], *, thorough: bool = False) -> Edits | None:
        """Return how many files are other than when they were indexed, None where nobody knows.

        Times and sizes are compared. Files with another time but the same size are read: the first few, or `thorough`
        all; where the first few are as they were, so count the others.
        """
        known = self._known()
        if not known and not self._file.is_file():
            return None
        new, changed, doubtful = 0, 0, []
        for name, status in files:
            before = known.pop(name, None)
            if before is None:
                new += 1
            elif status.st_size != before[1]:
                changed += 1
            elif status.st_mtime_ns != before[0]:
                doubtful.append((name, before[2]))
        differing = sum(self._differs(*each) for each in doubtful[: None if thorough else _READ])
        return Edits(changed + differing, len(known), new)

    def _differs(self, name: str, digest: str) -> bool:
        try:
            return self._digest(name) != digest
        except OSError:
            return True

    def _digest(self, name: str) -> str:
        return _digest((self._folder / name).read_bytes())

    def _known(self) -> dict[str, Trace]:
        try:
            held = json.loads(self._file.read_text(encoding="utf-8"))
            return {str(name): (int(at), int(size), str(sha)) for name, (at, size, sha) in held.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _write(self, traces: dict[str, Trace]) -> None:
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            part.write_text(json.dumps(traces), encoding="utf-8")
            part.replace(self._file)
        except OSError:
            with suppress(OSError):
                part.unlink()

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
