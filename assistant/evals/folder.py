"""A run as a folder: `run.json` (what ran on what), `suite.json`, `answers.jsonl` (a line a question), `scores.json`.

A line is written and synced before the next question counts as done, so that a run that is killed at any moment loses
no more than the questions in flight; a line that was cut off is dropped when the run goes on.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from assistant.errors import BusyError, ConfigError, InputError, NotFoundError
from assistant.evals.trial import Result

_ID = re.compile(r"\d{8}-\d{6}-[\w.-]+\Z")
_UNFIT = re.compile(r"[^\w.]+")


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A run's folder."""

    path: Path

    @property
    def id(self) -> str:
        """The run's name."""
        return self.path.name

    @property
    def about(self) -> dict[str, Any]:
        """What ran on what: suite, corpus, settings, versions. Raises InputError when it cannot be read."""
        about = _document(self.path / "run.json", suite=dict, settings=dict, versions=dict, corpus=dict)
        if not {"name", "sha256"} <= about["suite"].keys():
            raise foreign(self)
        return about

    @property
    def suite(self) -> dict[str, Any]:
        """The suite as it was asked. Raises InputError when it cannot be read."""
        return _document(self.path / "suite.json", items=list)

    @property
    def is_finished(self) -> bool:
        """Whether every question was asked."""
        return (self.path / "scores.json").is_file()

    @property
    def scores(self) -> dict[str, Any]:
        """What a finished run came to. Raises InputError when it is not finished or cannot be read."""
        if (self.path / "run.json").is_file() and not self.is_finished:
            raise unfinished_error(self)
        return _document(self.path / "scores.json", scores=dict, floors=list)

    def write(self, name: str, document: Mapping[str, Any]) -> None:
        """Write one of the documents, whole or not at all. Raises ConfigError when it cannot be written."""
        part = self.path / f".{name}.part"
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.path / name)
        except OSError as error:
            with suppress(OSError):  # what is there stays; of a run that could not begin nothing does
                part.unlink(missing_ok=True)
                self.path.rmdir()
            raise _unwritable(self.path, error) from error

    def append(self, result: Result) -> None:
        """Write a result behind the others and wait until the disk has it. Raises ConfigError when it cannot be written."""
        line = json.dumps(dataclasses.asdict(result), ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
        try:
            with (self.path / "answers.jsonl").open("ab") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def results(self) -> Iterator[Result]:
        """Yield the results that are there, in the order in which they came. A line that was cut off is passed over."""
        path = self.path / "answers.jsonl"
        content = path.read_bytes() if path.is_file() else b""
        for line in content.split(b"\n")[:-1]:
            if (result := _result(line)) is not None:
                yield result

    def taken(self) -> list[Result]:
        """Return each repeat of a question once: of one that was asked again after a stop, what came last."""
        return list({(result.id, result.repeat): result for result in self.results()}.values())

    def mend(self) -> None:
        """Cut off a last line that was not written whole."""
        path = self.path / "answers.jsonl"
        content = path.read_bytes() if path.is_file() else b""
        whole = content.rfind(b"\n") + 1
        if whole < len(content):
            os.truncate(path, whole)

    def lock(self) -> FileLock:
        """Return the lock that one process holds while it runs this."""
        return FileLock(self.path / ".lock", timeout=0)


def _result(line: bytes) -> Result | None:
    try:
        given = json.loads(line)
        given["measures"] = {name: (float(a), float(b)) for name, (a, b) in given["measures"].items()}
        given["passages"] = tuple(given["passages"])
        given["around"] = {name: tuple(pair) for name, pair in given["around"].items()}
        given["rulings"] = tuple(given.get("rulings", ()))
        return Result(**given)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def new(folder: Path, suite: str, now: datetime) -> Run:
    """Return a run in a folder of its own, named by the time and the suite. Raises ConfigError when it cannot be made.

    The folder is made here, so that of two processes that begin in one second each has another.
    """
    base = f"{now:%Y%m%d-%H%M%S}-{_UNFIT.sub('-', suite)[:40].strip('-') or 'suite'}"
    names = chain((base,), (f"{base}-{number}" for number in count(2)))
    for path in (folder / name for name in names):
        try:
            path.mkdir(parents=True)
        except FileExistsError:
            continue
        except OSError as error:
            raise _unwritable(path, error) from error
        return Run(path)
    raise AssertionError("numbers do not end")


def runs(folder: Path) -> list[Run]:
    """Return the runs of a home, the latest first."""
    paths = folder.iterdir() if folder.is_dir() else ()
    kept = (path for path in paths if _ID.match(path.name) and (path / "run.json").is_file())
    return [Run(path) for path in sorted(kept, reverse=True)]


def found(folder: Path, given: str) -> Run:
    """Return the run of this name or unique beginning of one, at this path, the `latest`, or the `previous`.

    That is the last finished one before the latest of the same suite. Raises NotFoundError when there is none or the
    beginning is not unique.
    """
    path = Path(given)
    if (path / "run.json").is_file():
        return Run(path)
    kept = runs(folder)
    if given == "latest" and kept:
        return kept[0]
    if given == "previous" and kept:
        return _previous(kept)
    fitting = [run for run in kept if run.id.startswith(given)]
    exact = [run for run in fitting if run.id == given]
    if not fitting:
        names = (
            f"The latest: {', '.join(run.id for run in kept[:3])}." if kept else "Start one: assistant eval run sample"
        )
        raise NotFoundError(f"there is no run {given}", names)
    if len(fitting) > 1 and not exact:
        raise NotFoundError(
            f"{given!r} begins {len(fitting)} runs: {', '.join(r.id for r in fitting[:3])}", "Give more of it."
        )
    return (exact or fitting)[0]


def _previous(kept: Sequence[Run]) -> Run:
    """Return the last finished run before the first of these that is of its suite. Raises NotFoundError without one."""
    name = kept[0].about["suite"]["name"]
    for run in kept[1:]:
        with suppress(InputError):  # what cannot be read is no run to compare with
            if run.is_finished and run.about["suite"]["name"] == name:
                return run
    raise NotFoundError(f"there is no finished run of {name} before {kept[0].id}", "Run the suite again.")


def unfinished(folder: Path, fingerprint: str) -> Run | None:
    """Return the latest run that was begun under this fingerprint and did not come to its end."""
    for run in runs(folder):
        try:
            if not run.is_finished and run.about.get("fingerprint") == fingerprint:
                return run
        except InputError:
            continue  # not ours to go on with
    return None


def held(run: Run) -> FileLock:
    """Take a run's lock and return it. Raises BusyError when another process runs it."""
    lock = run.lock()
    try:
        lock.acquire()
    except Timeout as error:
        raise BusyError(
            f"the run {run.id} is being run by another process", "Wait for it, or start a --new one."
        ) from error
    except OSError as error:
        raise _unwritable(run.path, error) from error
    return lock


def foreign(run: Run) -> InputError:
    """Return the error of a run whose files hold something else than they should."""
    return InputError(f"the run {run.id} was written by another version of this program", "Run it again.")


def unfinished_error(run: Run) -> InputError:
    """Return the error of a run that has not come to its end, of which there are no scores."""
    return InputError(f"the run {run.id} is not finished", "Run the suite again: it goes on where it stopped.")


def lacking(run: Run, question: str) -> InputError:
    """Return the error of a finished run that has no answer to a question of its suite."""
    return InputError(f"the run {run.id} lacks what was answered to {question}", "Was its answers.jsonl edited?")


def _document(path: Path, **fields: type) -> dict[str, Any]:
    """Return a document of a run that has these fields of these types."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputError(f"the run lacks its {path.name}", "Is it finished? Run it again to go on.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}", "Was it edited or cut short?") from error
    if not isinstance(document, dict):
        raise InputError(f"{path} is no document of a run", "Was it edited?")
    if not all(isinstance(document.get(name), kind) for name, kind in fields.items()):
        raise foreign(Run(path.parent))
    return document


def _unwritable(path: Path, error: OSError) -> ConfigError:
    return ConfigError(f"cannot write the run in {path}: {error.strerror}", "Make room or mend its rights.")
