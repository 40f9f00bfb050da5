"""Read data sets of known shapes as suites: the first line tells which shape it is."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.errors import InputError
from assistant.evals.shapes import multihop, ragtruth, ramdocs, reporter
from assistant.evals.shapes.shaped import Row, Shaped

__all__ = ["Shaped", "read"]

_SHAPES: Mapping[frozenset[str], Callable[[Sequence[Row], Path], Shaped]] = {
    frozenset({"question", "must_cite", "kind"}): reporter.suite,
    frozenset({"query", "evidence_list", "question_type"}): multihop.suite,
    frozenset({"question", "documents", "gold_answers"}): ramdocs.suite,
    frozenset({"source", "responses"}): ragtruth.suite,
}


def read(content: bytes, path: Path) -> Shaped:
    """Return the suite that JSON Lines hold (gzipped or not); `path` names it and says what lies beside it.

    Raises InputError when the shape is not known or a line cannot be read.
    """
    rows = _rows(content, path)
    if not rows:
        raise InputError(f"{path}: the suite is empty", "Give a file that holds questions.")
    for keys, shape in _SHAPES.items():
        if keys <= rows[0].keys():
            return _shaped(shape, rows, path)
    known = "; ".join(", ".join(sorted(keys)) for keys in _SHAPES)
    raise InputError(f"{path}: is no suite that is known", f"Fields that are known: {known}.")


def _shaped(shape: Callable[[Sequence[Row], Path], Shaped], rows: Sequence[Row], path: Path) -> Shaped:
    try:
        return shape(rows, path)
    except KeyError as error:
        raise InputError(f"{path}: a question lacks the field {error}", "Is it another shape?") from error
    except (TypeError, ValueError) as error:
        raise InputError(f"{path}: {' '.join(str(error).split())}", "Is it another shape?") from error


def _rows(content: bytes, path: Path) -> list[dict[str, Any]]:
    try:
        text = (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode("utf-8-sig")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}", "Is it JSON Lines, plain or gzipped?") from error
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            rows.append(_row(line, number, path))
    return rows


def _row(line: str, number: int, path: Path) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}, line {number}: is no JSON: {error}", "Mend the line.") from error
    if not isinstance(row, dict):
        raise InputError(f"{path}, line {number}: is no object with fields", "Mend the line.")
    return row
