"""The folder of article files: written whole or not at all, found again by id."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from assistant.corpus.file import dumps, loads, place
from assistant.corpus.seen import Seen
from assistant.errors import AssistantError, ConfigError, InputError, NotFoundError
from assistant.schema import Article, Edits, Rejected
from assistant.text import frontmatter

_PLACED = re.compile(r"(?:undated|\d{4}(?:/\d{2})?)/[^/]*-([0-9a-f]{6})\.md")


class Corpus:
    """The articles of a home as files; one process writes at a time, any number read."""

    def __init__(self, folder: Path, seen: Seen | None = None) -> None:
        self.folder = folder
        self.seen = seen
        """The files as they were when they were indexed, where somebody keeps that."""
        self._places: dict[str, list[Path]] | None = None
        """The first six digits of an id -> the files that may hold it."""

    def files(self) -> Iterator[Path]:
        """Yield the article files in order of their paths; hidden files and notes such as README.md are none."""
        yield from self._below(self.folder, _is_article)

    def strangers(self) -> Iterator[Path]:
        """Yield the files that are no article files, nor notes or hidden ones: somebody may think that they are read."""
        yield from self._below(self.folder, _is_stranger)

    def edits(self, *, thorough: bool = False) -> Edits | None:
        """Return how many files were edited by hand since they were indexed, None where nobody keeps that."""
        return self.seen.edits(self.statuses(), thorough=thorough) if self.seen else None

    def statuses(self) -> Iterator[tuple[str, os.stat_result]]:
        """Yield the name of each article file, from the folder, with what the system knows of it, in no order."""
        yield from self._statuses(str(self.folder), "")

    def read(self, path: Path) -> Article:
        """Return the article in a file.

        Raises InputError for one that a hand edit broke, NotFoundError for one that is gone, ConfigError for one that
        may not be read.
        """
        try:
            text = path.read_bytes().decode()
        except FileNotFoundError as error:
            raise NotFoundError(f"{self._named(path)} is gone", "Run `assistant sync`.") from error
        except UnicodeDecodeError as error:
            raise InputError(f"{self._named(path)}: not UTF-8 (byte {error.start})") from error
        except OSError as error:
            raise ConfigError(f"cannot read {path}: {error.strerror}") from error
        return loads(text, self._named(path))

    def articles(self) -> Iterator[tuple[Path, Article | Rejected]]:
        """Yield each file with its article, or with why it is none: broken, or a second file under one id."""
        seen: dict[str, Path] = {}
        for path in self.files():
            try:
                article = self.read(path)
            except AssistantError as error:
                yield path, Rejected(self._named(path), error.message.removeprefix(f"{self._named(path)}: "))
                continue
            first = seen.setdefault(article.id, path)
            if first == path:
                yield path, article
            else:
                yield path, Rejected(self._named(path), f"it has the id {article.id} of {self._named(first)}")

    def path(self, article_id: str) -> Path | None:
        """Return the file of an article, None where there is none."""
        found = self._found(article_id)
        if found is None and self._places is not None:  # another process may have written since we looked
            self._places = None
            found = self._found(article_id)
        return found

    def write(self, article: Article) -> Path:
        """Write an article's file, whole or not at all, and remove the file that it had under another name.

        Raises ConfigError where the folder or the disk refuses it.
        """
        target, before = self.folder / place(article), self._found(article.id)
        temporary = target.with_name(f".{target.name}.{os.getpid()}")
        text = dumps(article).encode()
        if target.exists() and target != before:
            target = target.with_name(f"{target.stem[:-6]}{article.id}.md")  # another article has the same six digits
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(text)
            temporary.replace(target)
            if self.seen:
                self.seen.wrote(target, text)
            if before is not None and before != target:
                self._unlink(before)
        except OSError as error:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise ConfigError(
                f"cannot write {target}: {error.strerror}", "Free space or mend the permissions."
            ) from error
        self._note(target)
        return target

    def remove(self, article_id: str) -> bool:
        """Remove an article's file; tell whether there was one. Raises ConfigError where it cannot be removed."""
        path = self.path(article_id)
        if path is None:
            return False
        try:
            self._unlink(path)
        except OSError as error:
            raise ConfigError(f"cannot remove {path}: {error.strerror}", "Mend the permissions.") from error
        return True

    def _below(self, folder: Path, wanted: Callable[[Path], bool]) -> Iterator[Path]:
        for entry in sorted(self._entries(folder), key=lambda entry: entry.name):
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                yield from self._below(path, wanted)
            elif entry.is_file() and wanted(path):
                yield path

    def _statuses(self, folder: str, lead: str) -> Iterator[tuple[str, os.stat_result]]:
        for entry in self._entries(folder):
            if entry.is_dir(follow_symlinks=False):
                yield from self._statuses(entry.path, f"{lead}{entry.name}/")
            elif entry.name.endswith(".md") and entry.is_file():
                is_note = entry.name[:-3].lower() in frontmatter.NOTES
                if not is_note or _is_article(Path(entry.path)):
                    with suppress(OSError):
                        yield f"{lead}{entry.name}", entry.stat()

    def _entries(self, folder: Path | str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return [entry for entry in entries if not entry.name.startswith(".")]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise ConfigError(f"cannot read the folder {folder}: {error.strerror}") from error

    def _found(self, article_id: str) -> Path | None:
        if self._places is None:
            self._places = {}
            for path in self.files():
                self._note(path)
        return next((path for path in self._places.get(article_id[:6], ()) if self._id(path) == article_id), None)

    def _id(self, path: Path) -> str | None:
        with suppress(AssistantError):
            return self.read(path).id
        return None

    def _note(self, path: Path) -> None:
        """Remember where a file is; one that a person named is read for its id."""
        if self._places is None:
            return
        match = _PLACED.fullmatch(path.relative_to(self.folder).as_posix())
        digits = match[1] if match else (self._id(path) or "")[:6]
        if path not in self._places.setdefault(digits, []):
            self._places[digits].append(path)

    def _unlink(self, path: Path) -> None:
        """Remove a file and the folders that it leaves empty."""
        path.unlink(missing_ok=True)
        if self.seen:
            self.seen.removed(path)
        for places in (self._places or {}).values():
            if path in places:
                places.remove(path)
        for folder in path.parents:
            if folder == self.folder or not folder.is_relative_to(self.folder):
                break
            with suppress(OSError):
                folder.rmdir()

    def _named(self, path: Path) -> str:
        return str(path.relative_to(self.folder)) if path.is_relative_to(self.folder) else str(path)


def _is_stranger(path: Path) -> bool:
    return path.suffix != ".md" and path.stem.lower() not in frontmatter.NOTES


def _is_article(path: Path) -> bool:
    if path.suffix != ".md":
        return False
    if path.stem.lower() not in frontmatter.NOTES:
        return True
    with suppress(OSError), path.open("rb") as file:
        return frontmatter.is_opened(file.read(64))
    return False
