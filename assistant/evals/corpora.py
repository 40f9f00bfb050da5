"""Open the corpus that a suite runs on: the home's own, or one that is added to a home of its own and kept for the next run."""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from filelock import FileLock

from assistant.app import Assistant
from assistant.config import Settings
from assistant.errors import AssistantError, ConfigError, InputError, unexpected
from assistant.evals.loading import Loaded
from assistant.helper import Helper
from assistant.schema import Article, Outcome

_PACKAGE = Path(__file__).parent.parent
_INDEXED_BY = ("corpus", "embed.py", "load", "measuring.py", "preparing.py", "quotes", "split.py", "store", "text")
"""What makes an index: when this changes, a kept one is made again."""
_STALE_SECONDS = 86_400.0
_WORTH_A_HELPER = 500_000
"""Bytes of articles, compressed or not, from which on another process adds them: what adding holds is let go when it ends."""
_Progress = Callable[[Outcome], None] | None


def opened_settings(
    loaded: Loaded,
    settings: Settings,
    *,
    told: Callable[[str], None],
    progress: _Progress = None,
) -> Settings:
    """Return the settings of the home that holds a suite's corpus, which is made first where it is not there.

    Raises InputError when nothing in the corpus can be used, ConfigError when it cannot be written.
    """
    if loaded.corpus is None and not loaded.drafts:
        return settings
    content = _content(loaded)
    home = settings.runs / "corpora" / f"{content[:16]}-{code(_INDEXED_BY)[:8]}{_embedder(settings)}"
    own = dataclasses.replace(settings, home=home, chroma_url=None)
    if (home / "ready").is_file():
        os.utime(home)
        return own
    told(f"adding the suite's corpus {loaded.corpus or 'of documents'}; it is kept for the next run")
    try:
        _made(loaded, own, progress)
    except OSError as error:
        raise ConfigError(f"cannot make {home}: {error.strerror}", "Make room or name another home.") from error
    return own


def _embedder(settings: Settings) -> str:
    """Return what tells the homes of other embedders than the default apart."""
    plain = settings.embedder == "default"
    return "" if plain else f"-{hashlib.sha256(str(settings.embedding.model).encode()).hexdigest()[:8]}"


def _made(loaded: Loaded, own: Settings, progress: _Progress) -> None:
    own.home.parent.mkdir(parents=True, exist_ok=True)
    lock = Path(f"{own.home}.lock")
    with FileLock(lock):
        if (own.home / "ready").is_file():
            return  # another run has made it while we waited
        _forget(own.home)
        try:
            _filled(loaded, own, progress)
        except BaseException:  # Ctrl-C too: half a corpus serves nobody, and a full disk needs the room
            shutil.rmtree(own.home, ignore_errors=True)
            lock.unlink(missing_ok=True)
            with suppress(OSError):  # the folders of other runs stay
                own.home.parent.rmdir()
                own.home.parent.parent.rmdir()
            raise


def _filled(loaded: Loaded, own: Settings, progress: _Progress) -> None:
    """Make a home and add the suite's corpus to it. Raises InputError when nothing in it can be used."""
    own.home.mkdir()
    source = loaded.corpus or _written(loaded, own.home)
    large = sum(path.stat().st_size for path in _files(source)) >= _WORTH_A_HELPER
    outcomes = _added_elsewhere(source, own, progress) if large else _added(source, own, progress)
    refused = [outcome for outcome in outcomes if outcome.status == "rejected"]
    if len(refused) == len(outcomes):
        why = refused[0].reason if refused else "it is empty"
        raise InputError(f"nothing in the suite's corpus can be used: {why}", "Name another: --corpus PATH")
    (own.home / "ready").touch()


def _added(source: Path, own: Settings, progress: _Progress) -> list[Outcome]:
    with Assistant.open(settings=own) as assistant:
        return assistant.add([source], progress=progress)


def _added_elsewhere(source: Path, own: Settings, progress: _Progress) -> list[Outcome]:
    """Add articles in a helper process. Raises what adding raises, ConfigError when the helper ends early."""
    outcomes = []
    with closing(Helper(serve)) as helper:
        for told in _told(helper.pipe, (source, own)):
            if isinstance(told, BaseException):
                raise told
            outcomes.append(told)
            if progress:
                progress(told)
    return outcomes


def _told(pipe: Connection, asked: tuple[Path, Settings]) -> Iterator[Outcome | BaseException]:
    try:
        pipe.send(asked)
        while (told := pipe.recv()) is not None:
            yield told
    except (EOFError, ConnectionError) as error:
        raise ConfigError("the process that added articles ended early", "Was memory short? Try again.") from error


def serve(caller: Connection) -> None:
    """Add the articles that a caller names and tell what became of each, then None: what a helper does."""
    source, own = caller.recv()
    try:
        _added(source, own, caller.send)
        caller.send(None)
    except (AssistantError, OSError) as error:
        caller.send(error)
    except Exception as error:  # noqa: BLE001 - told by whoever asked, who has a terminal
        caller.send(unexpected(error, "Report it."))


def _forget(home: Path) -> None:
    """Remove what is half made, and what older code made of the same articles unless it was used in the last day."""
    shutil.rmtree(home, ignore_errors=True)
    content = home.name.partition("-")[0]
    for old in home.parent.glob(f"{content}-*"):
        if old.is_dir() and time.time() - old.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(old, ignore_errors=True)


def _written(loaded: Loaded, home: Path) -> Path:
    path = home / "documents.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(draft, ensure_ascii=False) + "\n" for draft in loaded.drafts)
    return path


def _content(loaded: Loaded) -> str:
    """Return a hash of everything that the corpus is made from."""
    if loaded.corpus is None:
        return hashlib.sha256(json.dumps(loaded.drafts, sort_keys=True).encode()).hexdigest()
    return _hashed(_files(loaded.corpus), loaded.corpus)


def _files(path: Path) -> Iterator[Path]:
    yield from sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]


def _hashed(paths: Iterable[Path], root: Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(str(path.relative_to(root) if path != root else path.name).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def code(names: Iterable[str] = ("",)) -> str:
    """Return a hash of this program's own modules, or of those with these names."""
    roots = [_PACKAGE / name for name in names]
    paths = (path for root in roots for path in _files(root) if path.suffix == ".py")
    return _hashed(paths, _PACKAGE)


def fingerprint(articles: Iterable[Article]) -> str:
    """Return a hash of which articles there are and of what they hold."""
    held = sorted(f"{article.id} {article.sha256}" for article in articles)
    return hashlib.sha256("\n".join(held).encode()).hexdigest()
