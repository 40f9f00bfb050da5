"""An index in a folder that nobody may write to can still be read."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.embed import DEFAULT
from assistant.errors import ConfigError
from assistant.store import Store, parts
from assistant.store.shadow import Shadow

if TYPE_CHECKING:
    from tests.store.conftest import Records


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
