"""Read a suite by whatever names it: a YAML file, the name of one that ships, or a data set of a known shape."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant import shipped
from assistant.errors import InputError, NotFoundError, UsageError
from assistant.evals import shapes, yamlfile
from assistant.evals.suite import Suite
from assistant.evals.wanted import Fault
from assistant.evals.yamlfile import Written

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A suite, the hash of what it was read from, its corpus, and where its fields stand if a person wrote it.

    The corpus is a path that `assistant add` takes, drafts in its JSON Lines form, or neither: the home's own.
    """

    suite: Suite
    sha256: str
    origin: str
    corpus: Path | None = None
    drafts: tuple[Mapping[str, Any], ...] = ()
    written: Written | None = None

    def told(self, fault: Fault) -> str:
        """Return a fault with file, line and field; in a data set, with the id of what it is in."""
        if self.written:
            return f"{self.written.place(fault.location)}: {fault.what}"
        return f"{fault.owner}: {fault.what}" if fault.owner else fault.what


def load(given: str, corpus: Path | None = None) -> Loaded:
    """Return the suite that a path or a shipped name gives; `corpus` replaces the one that it names.

    Raises NotFoundError when there is none, UsageError for a folder with several, InputError when it cannot be read or its corpus is not there.
    """
    path = _path(given)
    content = _content(path)
    digest = hashlib.sha256(content).hexdigest()
    if path.suffix.lower() in _YAML:
        written = yamlfile.read(content, str(path))
        there = _there(corpus or _corpus(written.suite, path))
        return Loaded(written.suite, digest, str(path), there, written=written)
    shaped = shapes.read(content, path)
    drafts = () if corpus else shaped.drafts
    return Loaded(shaped.suite, digest, str(path), _there(corpus or shaped.corpus), drafts)


def _path(given: str) -> Path:
    path = Path(given)
    if path.is_dir():
        return _within(path)
    if path.is_file():
        return path
    named = shipped.folder("evals") / f"{given}.yaml"
    if named.is_file() and path.name == given:
        return named
    names = ", ".join(sorted(each.stem for each in shipped.folder("evals").glob("*.yaml")))
    raise NotFoundError(f"there is no suite {given}", f"Name a file, or one that ships with the program: {names}.")


def _within(folder: Path) -> Path:
    """Return the one suite of a folder: its questions, else what lies there alone."""
    found = sorted(folder.glob("questions*.jsonl*")) or sorted(folder.glob("*.jsonl*"))
    if not found:
        raise NotFoundError(f"{folder} holds no suite", "Name a .yaml or .jsonl[.gz] file.")
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise UsageError(f"{folder} holds several suites: {names}", "Name one of these files.")
    return found[0]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}", "Check the file and its rights.") from error


def _corpus(suite: Suite, path: Path) -> Path | None:
    if suite.corpus == "home" or (suite.responses and not (suite.questions or suite.conversations)):
        return None
    if suite.corpus == "sample":
        return shipped.folder("corpus")
    return path.parent / suite.corpus


def _there(corpus: Path | None) -> Path | None:
    if corpus is not None and not corpus.exists():
        raise InputError(f"the suite's corpus {corpus} is not there", "Name another: --corpus PATH")
    return corpus
