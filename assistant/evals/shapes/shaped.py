"""What reading a data set yields: a suite and where its articles are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.evals.suite import Suite

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A suite with its corpus: a path beside the data set, or drafts made from it."""

    suite: Suite
    corpus: Path | None = None
    drafts: tuple[Row, ...] = ()


def beside(path: Path, *names: str) -> Path:
    """Return the first of these paths, relative to a data set's folder, that exists; else the first."""
    candidates = [path.parent / name for name in names]
    return next((each for each in candidates if each.exists()), candidates[0])
