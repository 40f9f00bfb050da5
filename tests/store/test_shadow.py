"""An index where nothing can be written, for want of rights or of room, can still be read."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from assistant.embed import DEFAULT
from assistant.errors import ConfigError
from assistant.store import Store, builds, parts, shadow
from assistant.store.shadow import Shadow
from assistant.store.vectors import Vectors

if TYPE_CHECKING:
    from tests.store.conftest import Records


class Usage(NamedTuple):
    """What the system says of a disk, in bytes."""

    total: int
    used: int
    free: int


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 0))


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which temporary ones are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    return tmp_path / "temporary"


def test_a_reader_without_rights_finds_what_others_write(
    store: Store, folder: Path, record: Records, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words and vectors are read from a folder of its own, made anew after each writing, and gone at the end."""
    with store.writing() as writer:
        writer.put([record("aa11", "The owl is back.")])
    monkeypatch.setattr(parts, "is_writable", lambda _: False)
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as reader:
        assert [hit.article_id for hit in reader.matching("owl", 5)] == ["aa11"]
        assert len(list(room.iterdir())) == 1
        with store.writing() as writer:
            writer.put([record("bb22", "An owl was heard.")])
        assert {hit.article_id for hit in reader.matching("owl", 5)} == {"aa11", "bb22"}
        vector = record.embedder.embed(["An owl was heard."])[0]
        assert reader.nearest(vector, 1)[0].article_id == "bb22"
    assert list(room.iterdir()) == []


def test_a_folder_that_may_not_be_read_either_is_told(tmp_path: Path, room: Path) -> None:
    """A dangling entry stands for what cannot be copied; nothing is left behind."""
    (tmp_path / "index" / "terms").mkdir(parents=True)
    (tmp_path / "index" / "terms" / "meta.json").symlink_to(tmp_path / "nowhere.json")
    with pytest.raises(ConfigError, match="nor be read from elsewhere"):
        Shadow(tmp_path / "index").open()
    assert list(room.iterdir()) == []


def test_where_temporary_files_have_no_room_memory_is_taken(
    tmp_path: Path, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk that is full often holds the temporary files as well."""
    (tmp_path / "index" / "terms").mkdir(parents=True)
    (tmp_path / "memory").mkdir()
    room.rmdir()
    monkeypatch.setattr(shadow, "_MEMORY", str(tmp_path / "memory"))
    elsewhere = Shadow(tmp_path / "index")
    assert elsewhere.open().parent == tmp_path / "memory"
    elsewhere.close()
    assert list((tmp_path / "memory").iterdir()) == []


def test_a_full_disk_stops_no_reader(
    store: Store, folder: Path, record: Records, room: Path, request: pytest.FixtureRequest
) -> None:
    """It reads from elsewhere, and writes nothing to what it copied, also where it may."""
    with store.writing() as writer:
        writer.put([record("aa11", "The owl is back."), record("bb22", "An owl was heard.")])
    before = {path: path.read_bytes() for path in folder.rglob("*.bin")}
    request.getfixturevalue("full")
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as reader:
        vector = record.embedder.embed(["An owl was heard."])[0]
        assert reader.nearest(vector, 1)[0].article_id == "bb22"
        assert len(list(room.iterdir())) == 1
    assert {path: path.read_bytes() for path in folder.rglob("*.bin")} == before


def test_a_writer_never_writes_to_a_copy(
    store: Store, folder: Path, record: Records, room: Path, request: pytest.FixtureRequest
) -> None:
    """What is removed after a search on a full disk leaves the index itself; adding is refused in one line."""
    with store.writing() as writer:
        writer.put([record("aa11", "The owl is back.")])
    store.close()
    request.getfixturevalue("full")
    assert store.matching("owl", 5)
    assert list(room.iterdir())
    with store.writing() as writer:
        writer.remove(["aa11"])
        with pytest.raises(ConfigError, match="too full to write to the index"):
            writer.put([record("bb22", "An owl was heard.")])
    name = builds.current(folder)
    vectors = Vectors(folder / str(name) / "vectors", f"passages-{name}")
    assert vectors.count() == 0
    vectors.close()
