"""A real llama.cpp server in this process, with a small model that lies unprompted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PLACES = (os.environ.get("ASSISTANT_TEST_MODEL_FILE"), ROOT / ".cache" / "model" / "smollm2.gguf")


def model_file() -> Path:
    """Return the model's file; skip the test where there is none."""
    for place in PLACES:
        if place and Path(place).is_file():
            return Path(place)
    pytest.skip("no model file at .cache/model/smollm2.gguf (`make test` fetches it; or set ASSISTANT_TEST_MODEL_FILE)")


@contextmanager
def running(context_tokens: int = 4096, *, embeds: bool = False) -> Iterator[str]:
    """Serve the small model on a free port, to chat or for embeddings; yield the endpoint's base URL."""
    xllamacpp = pytest.importorskip("xllamacpp")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(model_file())
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.n_ctx = context_tokens
    parameters.n_parallel = 1
    parameters.verbosity = 0
    if embeds:
        parameters.embedding = True
        parameters.pooling_type = xllamacpp.llama_pooling_type.LLAMA_POOLING_TYPE_MEAN
    for threads in (parameters.cpuparams, parameters.cpuparams_batch):
        # Two threads that wait for each other on a busy machine of two cores took five times as long as one.
        threads.n_threads = 1
        threads.poll = 0
    server = xllamacpp.Server(parameters)
    try:
        yield f"{server.listening_address}/v1"
    finally:
        del server
