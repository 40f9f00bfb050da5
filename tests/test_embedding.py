"""Embedders by setting: an endpoint's vectors, its faults, Chroma's function, and moving an index."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.embed import ChromaEmbedder
from assistant.errors import AssistantError, ConfigError, ModelError
from assistant.model.embedding import EmbeddingModel
from tests import llama as local
from tests.endpoint import Endpoint, Fails, Sends


def vectors(*rows: list[float], tokens: int = 5) -> Sends:
    """Return a reply with these vectors."""
    data = [{"object": "embedding", "index": n, "embedding": row} for n, row in enumerate(rows)]
    body = {"object": "list", "model": "m", "data": data, "usage": {"prompt_tokens": tokens, "total_tokens": tokens}}
    return Sends(json.dumps(body).encode(), "application/json")


def model(endpoint: Endpoint, **more: Any) -> EmbeddingModel:
    """Return an embedder of the scripted endpoint that sleeps in no time."""
    wanted = {"home": Path("home"), "embedder": "m", "embedder_url": endpoint.url, "retries": 1} | more
    return EmbeddingModel(Settings(**wanted), sleep=lambda _: None)


def test_rows_are_units_in_order_and_cost_is_counted(endpoint: Endpoint) -> None:
    """A busy server is asked again; an empty text is not sent; tokens are counted."""
    endpoint.will(Fails(429), vectors([3.0, 4.0], [0.0, 2.0]))
    embedder = model(endpoint)
    rows = embedder.embed(["ferry", " ", "tunnel"])
    embedder.close()
    assert np.allclose(rows, [[0.6, 0.8], [0, 0], [0, 1]])
    assert endpoint.requests[-1]["input"] == ["ferry", "tunnel"]
    assert embedder.spent == 5


@pytest.mark.parametrize(
    ("reply", "kind", "told"),
    [
        (Fails(401), ConfigError, "asks for an API key"),
        (Fails(404, {"error": {"message": "no such model"}}), ConfigError, "has no model m"),
        (Fails(500), ModelError, "HTTP 500"),
        (vectors([1.0, 0.0]), ModelError, "sent 1 vectors for 2 texts"),
        (vectors([1.0, 0.0], [float("nan"), 0.0]), ModelError, "no numbers"),
        (vectors([1.0, 0.0], [1.0]), ModelError, "no embeddings"),
    ],
)
def test_what_fails_is_told(endpoint: Endpoint, reply: Any, kind: type[AssistantError], told: str) -> None:
    """Each fault ends in one line of our own with a hint."""
    endpoint.will(reply)
    embedder = model(endpoint)
    with pytest.raises(kind, match=told) as caught:
        embedder.embed(["ferry", "tunnel"])
    embedder.close()
    assert caught.value.hint


def test_a_change_of_length_is_refused(endpoint: Endpoint) -> None:
    """A model that is exchanged meanwhile gives no mixture."""
    endpoint.will(vectors([1.0, 0.0]), vectors([1.0, 0.0, 0.0]))
    embedder = model(endpoint)
    embedder.embed(["ferry"])
    with pytest.raises(ConfigError, match="3 numbers, before of 2"):
        embedder.embed(["tunnel"])
    embedder.close()


def test_the_chat_models_key_goes_nowhere_else() -> None:
    """An embedder's own address is not sent the key of another."""
    own = Settings(home=Path("home"), api_key="k", embedder="m", embedder_url="http://127.0.0.1:1/v1")
    assert own.embedding.api_key is None


def test_chromas_function_is_asked_and_its_download_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A model that is not there is announced; one that cannot be had is a line with the folder in its hint."""
    from chromadb.utils.embedding_functions.onnx_mini_lm_l6_v2 import ONNXMiniLM_L6_V2  # noqa: PLC0415

    def refused(*_: Any, **__: Any) -> None:
        raise OSError("no network")

    monkeypatch.setattr(ONNXMiniLM_L6_V2, "DOWNLOAD_PATH", tmp_path)
    monkeypatch.setattr(ONNXMiniLM_L6_V2, "_download", refused)
    told: list[str] = []
    with pytest.raises(ConfigError, match="no network") as caught:
        ChromaEmbedder(told.append).embed(["ferry"])
    assert "79 MB" in told[0]
    assert str(tmp_path) in str(caught.value.hint)


def test_an_index_is_moved_by_a_rebuild(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Another embedder is refused until a rebuild; a broken one leaves the old index; its dimension is its own."""
    from chromadb.utils.embedding_functions.onnx_mini_lm_l6_v2 import ONNXMiniLM_L6_V2  # noqa: PLC0415

    story = tmp_path / "story.txt"
    story.write_text("Ferry sinks\n\nThe ferry sank off Port Selwyn on Monday. Nobody was hurt.\n")
    old, new = Settings(home=tmp_path / "home"), Settings(home=tmp_path / "home", embedder="chroma")
    with Assistant.open(settings=old) as assistant:
        assistant.add([story])

    def broken(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(ONNXMiniLM_L6_V2, "__call__", broken)
    with Assistant.open(settings=new) as assistant:
        with pytest.raises(ConfigError, match="made with the embedder"):
            assistant.search("ferry")
        with pytest.raises(KeyboardInterrupt):
            assistant.sync(rebuild=True)
    with Assistant.open(settings=old) as assistant:
        assert assistant.search("ferry")
    monkeypatch.setattr(
        ONNXMiniLM_L6_V2, "__call__", lambda _, texts: [np.eye(1, 5, dtype=np.float32)[0] for _ in texts]
    )
    with Assistant.open(settings=new) as assistant:
        assistant.sync(rebuild=True)
        assert assistant.search("ferry")


@pytest.mark.server
def test_a_real_server_embeds_a_home(tmp_path: Path) -> None:
    """A text over its limit is cut, a home is added, moved and searched with vectors of another length, cost is told."""
    story = tmp_path / "story.txt"
    story.write_text("Ferry sinks\n\nThe ferry sank off Port Selwyn on Monday. Nobody was hurt.\n")
    with local.running(embeds=True) as url:
        settings = Settings(home=tmp_path / "home", embedder="smollm2", embedder_url=url)
        embedder = EmbeddingModel(settings)
        rows = embedder.embed(["ferry " * 900, "The ferry sank."])
        embedder.close()
        assert rows.shape == (2, 576)
        with Assistant.open(settings=settings) as assistant:
            assistant.add([story])
            spent = assistant.embedding_tokens
            assistant.add([story])
            assert assistant.embedding_tokens == spent > 0
            assert assistant.search("Where did the ferry sink?")
            assert assistant.ask("Where did the ferry sink?").citations
            assert assistant.status().embedder_endpoint == url.split("/")[2]


def test_an_add_that_fails_binds_nobody(endpoint: Endpoint, tmp_path: Path) -> None:
    """An index without vectors is of no embedder yet; with them it is of the one that made them."""
    story = tmp_path / "story.txt"
    story.write_text("Ferry sinks\n\nThe ferry sank off Port Selwyn on Monday. Nobody was hurt.\n")
    endpoint.will(Fails(401))
    remote = Settings(home=tmp_path / "home", embedder="m", embedder_url=endpoint.url)
    with Assistant.open(settings=remote) as assistant, pytest.raises(ConfigError, match="API key"):
        assistant.add([story])
    with Assistant.open(settings=Settings(home=tmp_path / "home")) as assistant:
        assistant.add([story])
        assert assistant.search("ferry")
    with Assistant.open(settings=remote) as assistant, pytest.raises(ConfigError, match="made with the embedder"):
        assistant.search("ferry")
