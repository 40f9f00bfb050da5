"""The corpus folder: written whole, found by id, tidy."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.corpus import Corpus, article_of
from assistant.errors import ConfigError, InputError, NotFoundError
from assistant.schema import Article, Draft, Rejected


def article(id: str = "abcdef012345", **fields: str) -> Article:  # noqa: A002 - the schema's word
    """Return an article of the ferry story."""
    return article_of(Draft("x", fields.pop("body", "It rained."), fields.pop("title", "Ferry"), id=id, **fields))  # type: ignore[arg-type]


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Return an empty corpus."""
    return Corpus(tmp_path / "corpus")


def test_what_is_written_is_read_and_found(corpus: Corpus) -> None:
    """A file is found by its id, by another reader of the same folder too."""
    path = corpus.write(article(published_at="2024-05-06"))
    assert corpus.read(path) == article(published_at="2024-05-06")
    assert corpus.path("abcdef012345") == Corpus(corpus.folder).path("abcdef012345") == path
    assert corpus.path("abcdef999999") is None
    assert list(corpus.files()) == [path]


def test_a_reader_sees_what_another_process_wrote(corpus: Corpus) -> None:
    """A folder that was looked through once is looked through again before an article is said to be missing."""
    assert corpus.path("abcdef012345") is None
    path = Corpus(corpus.folder).write(article())
    assert corpus.path("abcdef012345") == path


def test_a_changed_headline_or_date_moves_the_file(corpus: Corpus) -> None:
    """One article is one file: the one under its old name goes, and the folder that it leaves empty too."""
    before = corpus.write(article(published_at="2024-05-06"))
    after = Corpus(corpus.folder).write(article(title="Ferry sails", published_at="2023-01-02"))
    assert list(corpus.files()) == [after]
    assert not before.parent.exists()


def test_articles_with_the_same_six_digits_do_not_overwrite_each_other(corpus: Corpus) -> None:
    """Even with the same headline each keeps its file, is found, moves and is removed on its own."""
    first, second = article("abcdef000001"), article("abcdef000002")
    places = {corpus.write(first), corpus.write(second), corpus.write(second)}
    assert len(places) == len(list(corpus.files())) == 2
    again = Corpus(corpus.folder)
    assert {again.read(again.path(one.id) or Path()).id for one in (first, second)} == {first.id, second.id}
    assert again.remove(second.id)
    assert [found for _, found in again.articles()] == [first]


def test_a_file_that_a_person_named_is_found(corpus: Corpus) -> None:
    """A name of one's own, even one that ends like an id, hides no article, with or without an id in the file."""
    corpus.folder.mkdir()
    by_hand = corpus.folder / "the-facade.md"
    by_hand.write_text("---\ntitle: Ferry\n---\nIt rained.")
    found = corpus.read(by_hand)
    assert corpus.path(found.id) == by_hand
    assert corpus.write(found) != by_hand
    assert not by_hand.exists()


def test_removing_leaves_nothing(corpus: Corpus) -> None:
    """The file goes, its empty folders go, and a second removal says that there was nothing."""
    corpus.write(article(published_at="2024-05-06"))
    assert corpus.remove("abcdef012345")
    assert not corpus.remove("abcdef012345")
    assert list(corpus.folder.iterdir()) == []


def test_broken_files_and_second_files_are_named(corpus: Corpus) -> None:
    """Hand edits that went wrong are reported one by one, and the others are read."""
    good = corpus.write(article())
    (corpus.folder / "a.md").write_text("---\ntitle: [\n---\nx")
    (corpus.folder / "b.md").write_bytes(b"caf\xe9 is no UTF-8")
    (corpus.folder / "zz.md").write_text(good.read_text())
    found = {path.name: what for path, what in corpus.articles()}
    assert isinstance(found[good.name], Article)
    reasons = {name: what.reason for name, what in found.items() if isinstance(what, Rejected)}
    assert "line 2" in reasons["a.md"] or "line 3" in reasons["a.md"]
    assert "UTF-8" in reasons["b.md"]
    assert good.name in reasons["zz.md"]


def test_notes_and_hidden_files_are_no_articles(corpus: Corpus) -> None:
    """A README beside the articles, a half-written file and other kinds of file are passed over."""
    corpus.folder.mkdir()
    for name in ("README.md", "NOTICE.md", ".a.md", "notes.txt"):
        (corpus.folder / name).write_text("About this corpus.")
    assert list(corpus.files()) == []


def test_a_folder_that_is_missing_is_empty(corpus: Corpus) -> None:
    """Before the first article there is no folder, and that is no error."""
    assert list(corpus.files()) == []
    assert corpus.path("abcdef012345") is None


def test_reading_says_what_is_wrong(corpus: Corpus) -> None:
    """A file that is gone and one that is broken are different errors."""
    with pytest.raises(NotFoundError, match="gone"):
        corpus.read(corpus.folder / "gone.md")
    path = corpus.write(article())
    path.write_text("---\ntitle: x\n---\n")
    with pytest.raises(InputError, match="empty"):
        corpus.read(path)


def test_nothing_half_written_remains(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full in the middle of a file leaves the old article and no trace of the new one."""
    path = corpus.write(article())

    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ConfigError, match="No space left"):
        corpus.write(article(body="It rained again."))
    monkeypatch.undo()
    assert [file for _, _, files in os.walk(corpus.folder) for file in files] == [path.name]
    assert corpus.read(path) == article()


def test_a_file_in_the_way_of_the_folder_is_a_configuration_error(tmp_path: Path) -> None:
    """A home whose corpus cannot be made says so in one line."""
    (tmp_path / "corpus").write_text("in the way")
    with pytest.raises(ConfigError):
        Corpus(tmp_path / "corpus").write(article())
    with pytest.raises(ConfigError):
        list(Corpus(tmp_path / "corpus").files())
