"""Vectors on a real Chroma server."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.embed import DEFAULT
from assistant.errors import ConfigError
from assistant.store import Store

if TYPE_CHECKING:
    from tests.store.conftest import Records

pytestmark = pytest.mark.server
START = "from chromadb.cli.cli import app; app()"


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(url: str) -> bool:
    """Tell whether a server is there."""
    try:
        with urllib.request.urlopen(f"{url}/api/v2/heartbeat", timeout=1):
            return True
    except OSError:
        return False


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run `chroma run` and give its address."""
    port = free_port()
    command = [sys.executable, "-c", START, "run", "--host", "127.0.0.1", "--port", str(port)]
    folder = tmp_path_factory.mktemp("server")
    with subprocess.Popen(
        [*command, "--path", str(folder)], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 120
        while not answers(address):
            assert process.poll() is None, "the Chroma server ended"
            assert time.monotonic() < deadline, "the Chroma server does not answer"
            time.sleep(0.1)
        yield address
        process.terminate()


def opened(folder: Path, url: str) -> Store:
    """Open a store whose vectors are on the server."""
    return Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions, chroma_url=url)


def collections(url: str) -> int:
    """Return how many collections the server has."""
    with urllib.request.urlopen(
        f"{url}/api/v2/tenants/default_tenant/databases/default_database/collections_count"
    ) as reply:
        return int(reply.read())


def test_vectors_live_on_the_server(folder: Path, url: str, record: Records) -> None:
    """Put, found, replaced, filtered and removed as in process; a second reader sees it; no vectors lie in the folder."""
    with opened(folder, url) as store, opened(folder, url) as reader:
        with store.writing() as writer:
            writer.put([record("aa", "The ferry sank."), record("bb", "A bakery opened.")])
        vector = record.embedder.embed(["ferry"])[0]
        assert [hit.article_id for hit in reader.nearest(vector, 2)] == ["aa", "bb"]
        assert [hit.article_id for hit in reader.nearest(vector, 2, frozenset({"bb"}))] == ["bb"]
        with store.writing() as writer:
            writer.put([record("aa", "The mayor resigned."), record("cc", "A ferry sailed.")])
            writer.remove(["bb"])
        assert {hit.article_id for hit in reader.nearest(vector, 9)} == {"aa", "cc"}
        assert not list(folder.glob("*/vectors/*"))


def test_homes_share_a_server(tmp_path: Path, url: str, record: Records) -> None:
    """Each home has a collection of its own; a rebuild leaves no second one behind."""
    before = collections(url)
    with opened(tmp_path / "one", url) as one, opened(tmp_path / "two", url) as two:
        for store, name in ((one, "aa"), (two, "bb")):
            with store.writing() as writer:
                writer.put([record(name, "The ferry sank.")])
        vector = record.embedder.embed(["ferry"])[0]
        assert [hit.article_id for hit in one.nearest(vector, 9)] == ["aa"]
        with two.rebuilding() as writer:
            writer.put([record("cc", "The ferry sank.")])
        assert [hit.article_id for hit in two.nearest(vector, 9)] == ["cc"]
        assert collections(url) == before + 2


def test_a_collection_that_is_gone_is_told(folder: Path, url: str, record: Records) -> None:
    """When the server has lost the vectors the reader is told so, and how to make them anew."""
    with opened(folder, url) as store:
        with store.writing() as writer:
            writer.put([record("aa", "The ferry sank.")])
        parts = store._parts()
        assert parts is not None
        parts.vectors.drop()
        with pytest.raises(ConfigError) as raised:
            store.nearest(record.embedder.embed(["ferry"])[0], 1)
        assert "sync --rebuild" in str(raised.value.hint)


@pytest.mark.parametrize("address", ["http://127.0.0.1:{port}", "127.0.0.1:8000", "ftp://example.org", "http://"])
def test_no_server_is_told_in_one_line(folder: Path, address: str) -> None:
    """An address where no server answers, or that is none, raises ConfigError and makes no index."""
    given = address.format(port=free_port())
    with opened(folder, given) as store:
        with pytest.raises(ConfigError) as raised, store.writing():
            pass
        assert "\n" not in raised.value.message
        assert raised.value.hint
        assert store.count().articles == 0
    assert not [path for path in folder.iterdir() if path.is_dir()]
