"""What was edited by hand since it was indexed is known without reading everything."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from assistant.corpus import Corpus, Seen
from assistant.schema import Article, Edits

NONE = Edits(0, 0, 0)


def opened(home: Path) -> Corpus:
    """Return the corpus of a home as another process would open it."""
    return Corpus(home / "corpus", Seen(home / "index" / "corpus.json", home / "corpus"))


def article(number: int) -> Article:
    """Return one of several articles."""
    body = f"Lighthouse number {number} was painted."
    name = hashlib.sha256(str(number).encode()).hexdigest()[:12]
    return Article(name, f"Lighthouse {number}", body, None, (), "2024-05-01", None, name)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a home with three articles that are written and noted."""
    (tmp_path / "home" / "index").mkdir(parents=True)
    corpus = opened(tmp_path / "home")
    for number in range(3):
        corpus.write(article(number))
    assert corpus.seen
    corpus.seen.save()
    return tmp_path / "home"


def test_nothing_is_known_before_something_was_kept(tmp_path: Path) -> None:
    """An index from before this was kept is not called behind."""
    assert opened(tmp_path).edits() is None
    assert Corpus(tmp_path / "corpus").edits() is None


def test_what_was_written_and_removed_with_the_index_is_no_edit(home: Path) -> None:
    """Whichever process did it, and beside another that noted something meanwhile."""
    first, second = opened(home), opened(home)
    assert first.edits() == NONE
    first.write(article(7))
    second.remove(article(0).id)
    for corpus in (first, second):
        assert corpus.seen
        corpus.seen.save()
    assert opened(home).edits() == NONE


def test_changed_missing_and_new_files_are_counted(home: Path) -> None:
    """By size, by content where only the time differs; a note beside the articles is none of them."""
    first, second, third = opened(home).files()
    first.write_text("longer " + first.read_text(encoding="utf-8"), encoding="utf-8")
    second.write_text(second.read_text(encoding="utf-8").replace("painted", "cleaned"), encoding="utf-8")
    third.unlink()
    (home / "corpus" / "mine.md").write_text("A story.", encoding="utf-8")
    (home / "corpus" / "README.md").write_text("A note.", encoding="utf-8")
    assert opened(home).edits() == Edits(changed=2, missing=1, new=1)


def test_another_time_alone_is_no_edit(home: Path, tmp_path: Path) -> None:
    """A copied home, and a file that was saved as it was, are what was indexed."""
    for path in opened(home).files():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    assert opened(home).edits(thorough=True) == NONE
    shutil.copytree(home, tmp_path / "copy", copy_function=shutil.copyfile)
    assert opened(tmp_path / "copy").edits() == NONE


def test_a_damaged_record_is_as_good_as_none(home: Path) -> None:
    """Every file counts as new until the next sync."""
    (home / "index" / "corpus.json").write_text('{"a": 1}', encoding="utf-8")
    assert opened(home).edits() == Edits(0, 0, 3)


def test_what_cannot_be_kept_leaves_nothing_behind(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk cuts the new file short: it goes, the one before stays."""
    kept = (home / "index" / "corpus.json").read_text(encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    corpus = opened(home)
    corpus.write(article(3))
    monkeypatch.setattr(Path, "replace", full)
    assert corpus.seen
    corpus.seen.save()
    assert [path.name for path in (home / "index").iterdir()] == ["corpus.json"]
    assert (home / "index" / "corpus.json").read_text(encoding="utf-8") == kept
