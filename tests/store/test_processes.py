"""Several processes at one index: readers see what others write, writers that are killed leave nothing half-done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.embed import DEFAULT
from assistant.errors import BusyError
from assistant.schema import Article
from assistant.store import Store

if TYPE_CHECKING:
    from tests.store.conftest import Records

ROOT = Path(__file__).parents[2]
SETUP = """
import os, signal, sys
from pathlib import Path
from assistant.embed import DEFAULT, WordLlamaEmbedder
from assistant.schema import Article, Passage, Sentence
from assistant.store import Record, Store, Writer
from assistant.store.catalog import Catalog
from assistant.store.terms import Terms
from assistant.store.vectors import Vectors

embedder = WordLlamaEmbedder()
store = Store.open(Path(sys.argv[1]), embedder=DEFAULT.name, dimensions=DEFAULT.dimensions)

def record(name, body):
    article = Article(name, "Title of " + name, body, None, (), None, None, "0" * 64)
    whole = (0, len(body), 0)
    return Record(article, (Sentence(*whole),), (Passage(*whole, 1),), (), embedder.embed([body]))

def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def other(folder: Path, script: str) -> subprocess.Popen[str]:
    """Start another process that has a store on the same folder."""
    return subprocess.Popen(
        [sys.executable, "-c", SETUP + script, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )  # fmt: skip


def finished(process: subprocess.Popen[str]) -> int:
    """Wait for a process and return how it ended."""
    process.communicate(timeout=120)
    return process.returncode


def found(store: Store, record: Records, text: str) -> set[str]:
    """Return the articles that both words and vectors find for a text."""
    words = {hit.article_id for hit in store.matching(text, 50)}
    vectors = {hit.article_id for hit in store.nearest(record.embedder.embed([text])[0], 50)}
    return words & vectors


def test_an_open_reader_sees_what_another_process_writes(store: Store, folder: Path, record: Records) -> None:
    """Added, changed and removed articles show, in words, vectors and catalog, without opening anything again."""
    with store.writing() as writer:
        writer.put([record("aa", "The ferry sank."), record("bb", "A bakery opened.")])
    assert found(store, record, "ferry bakery") == {"aa", "bb"}
    many = "writer.put([record(f'{n:04x}', f'Boat {n} left the ferry.') for n in range(700)])"
    script = f"with store.writing() as writer:\n    {many}\n    writer.put([record('aa', 'The mayor resigned.')])\n    writer.remove(['bb'])"
    assert finished(other(folder, script)) == 0
    assert store.count().articles == 701
    assert "aa" in found(store, record, "mayor resigned")
    assert "bb" not in found(store, record, "bakery opened")
    for number in (0, 350, 699):
        text = f"Boat {number} left the ferry."
        assert store.nearest(record.embedder.embed([text])[0], 1)[0].score == pytest.approx(1, abs=1e-3)
        assert store.matching(f"boat {number}", 1)[0].article_id == f"{number:04x}"


def test_a_reader_that_writes_after_another_process_damages_nothing(
    store: Store, folder: Path, record: Records
) -> None:
    """Two processes that take turns at writing leave each vector its own nearest neighbour."""
    with store.writing() as writer:
        writer.put([record(f"a{n:03x}", f"Ship {n} sailed north.") for n in range(300)])
    script = "with store.writing() as writer: writer.put([record(f'b{n:03x}', f'Boat {n} sailed south.') for n in range(600)])"
    assert finished(other(folder, script)) == 0
    with store.writing() as writer:
        writer.put([record(f"c{n:03x}", f"Raft {n} sailed west.") for n in range(300)])
    for prefix, text, size in (("a", "Ship {} sailed north.", 300), ("b", "Boat {} sailed south.", 600), ("c", "Raft {} sailed west.", 300)):  # fmt: skip
        for number in range(0, size, 7):
            (hit,) = store.nearest(record.embedder.embed([text.format(number)])[0], 1)
            assert hit.score == pytest.approx(1, abs=1e-3), (prefix, number)


def test_only_one_process_writes(store: Store, folder: Path) -> None:
    """While another process writes ours is turned away at once, told which; when it is killed ours may write."""
    process = other(folder, "with store.writing():\n    print('writing', flush=True)\n    sys.stdin.read()")
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    with pytest.raises(BusyError, match=f"process {process.pid}"), store.writing():
        pass
    assert store.is_being_written
    process.kill()
    finished(process)
    assert not store.is_being_written
    with store.writing():
        pass


@pytest.mark.parametrize(
    ("point", "after"),
    [
        ("Vectors.add = killed", "old"),
        ("Terms.commit = killed", "old"),
        ("Catalog._changed = killed", "old"),
        ("Vectors.remove = killed", "new"),
        ("Catalog.swept = killed", "new"),
    ],
)
def test_a_killed_writer_leaves_whole_articles(
    store: Store, folder: Path, record: Records, point: str, after: str
) -> None:
    """Killed at any step, an update is there wholly or not at all, and the next writer clears away the rest."""
    with store.writing() as writer:
        writer.put([record("aa", "The ferry sank."), record("bb", "Rain fell.")])
    changed = "[record('aa', 'The ferry was towed.'), record('cc', 'The ferry crew waved.')]"
    script = f"{point}\nwith store.writing() as writer: writer.put({changed})"
    assert finished(other(folder, script)) == -9
    bodies = {"old": {"The ferry sank."}, "new": {"The ferry was towed.", "The ferry crew waved."}}[after]
    assert {article.body for article in store.articles()} == bodies | {"Rain fell."}
    ids = {"old": {"aa"}, "new": {"aa", "cc"}}[after]
    assert {hit.article_id for hit in store.matching("ferry", 10)} == ids
    assert {hit.article_id for hit in store.nearest(record.embedder.embed(["ferry"])[0], 10)} == ids | {"bb"}
    with store.writing() as writer:
        writer.put([record("dd", "The ferry returned.")])
    parts = store._parts()
    assert parts is not None
    assert parts.catalog.leftovers() == []
    assert parts.vectors.count() == store.count().passages
    assert parts.terms._index.searcher().num_docs == store.count().passages


def test_a_killed_rebuild_leaves_the_old_index(store: Store, folder: Path, record: Records) -> None:
    """A rebuild that is killed changes nothing; the next writer deletes what it began."""
    with store.writing() as writer:
        writer.put([record("aa", "The ferry sank.")])
    script = "with store.rebuilding() as writer:\n    writer.put([record('bb', 'Rain fell.')])\n    killed()"
    assert finished(other(folder, script)) == -9
    assert found(store, record, "ferry rain") == {"aa"}
    assert len([path for path in folder.iterdir() if path.is_dir()]) == 2
    with store.writing():
        pass
    assert len([path for path in folder.iterdir() if path.is_dir()]) == 1


def test_two_stores_of_one_process_see_each_other(store: Store, folder: Path, record: Records) -> None:
    """A second store of the same process shows what the first writes, although Chroma shares engines by path."""
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as second:
        for n in range(4):
            with (store, second)[n % 2].writing() as writer:
                writer.put([record(f"a{n}", f"Boat {n} left the ferry.")])
            assert len(found(store, record, "ferry")) == len(found(second, record, "ferry")) == n + 1
    assert isinstance(store.article("a0"), Article)
