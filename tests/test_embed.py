"""Vectors: the library's own, bit by bit, without its side effects."""

from __future__ import annotations

import logging
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import wordllama

from assistant.embed import DEFAULT, WordLlamaEmbedder

TEXTS = [
    "The harbour bridge at Port Selwyn will stay closed until May.",
    "Der Bürgermeister sprach von einem „schweren Tag“.",
    "港口大桥",
    "x",
    " ".join(["tide"] * 700),
    "A second sentence of another length, so that a padded batch has padding.",
]


def _library() -> wordllama.WordLlama:
    return wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)


@pytest.fixture(scope="module")
def embedder() -> WordLlamaEmbedder:
    """One embedder for all tests here: it loads once."""
    return WordLlamaEmbedder()


def test_vectors_are_the_librarys_own(embedder: WordLlamaEmbedder) -> None:
    """Our averages equal those of WordLlama's own `embed` to the last bit."""
    library = _library()
    assert np.array_equal(embedder.embed(TEXTS), library.embed(TEXTS, norm=True))


def test_words_are_read_apart_as_the_library_reads_them_together(embedder: WordLlamaEmbedder) -> None:
    """Whatever of the library's vocabulary stands side by side, control tokens included, its own vectors come out."""
    library = _library()
    vocabulary = [*sorted(library.tokenizer.get_vocab()), "\n", "\n\n", "   "]
    chance = random.Random(1)
    texts = ["".join(chance.choices(vocabulary, k=20)).replace("▁", " ") for _ in range(3000)]
    texts += ["(m²), x²²", "snake_case_ (_)", "<s>a</s> b", "▁a▁▁b", "tide, tide. Tide", "1,234.5 %", " a  b "]
    for first in range(0, len(texts), 250):
        some = texts[first : first + 250]
        assert np.array_equal(embedder.embed(some), library.embed(some, norm=True))


def test_rows_are_units_of_the_stated_size(embedder: WordLlamaEmbedder) -> None:
    """Each row has length one, 256 numbers, and is float32."""
    rows = embedder.embed(TEXTS)
    assert rows.shape == (len(TEXTS), DEFAULT.dimensions)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)


def test_a_vector_does_not_depend_on_its_batch(embedder: WordLlamaEmbedder) -> None:
    """A text alone and among hundreds of others has the same vector."""
    many = TEXTS * 100
    assert np.array_equal(embedder.embed(many)[-1], embedder.embed(TEXTS[-1:])[0])


def test_nothing_gives_nothing(embedder: WordLlamaEmbedder) -> None:
    """No texts give no rows, an empty text gives zeros and not NaN."""
    assert embedder.embed([]).shape == (0, 256)
    assert not embedder.embed([""]).any()
    assert embedder.tokens("")[1].shape == (0, 256)


def test_tokens_are_units_in_order(embedder: WordLlamaEmbedder) -> None:
    """A repeated word has the same id and the same unit vector each time."""
    ids, vectors = embedder.tokens("boat boat boat")
    assert len(set(ids.tolist())) == 1
    assert np.array_equal(vectors[0], vectors[2])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_loading_leaves_logging_alone() -> None:
    """WordLlama's own import would turn on INFO messages for the whole process; ours does not."""
    script = (
        "import logging; from assistant.embed import WordLlamaEmbedder; WordLlamaEmbedder().embed(['a']);"
        "print(logging.root.handlers, logging.root.level)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]", str(logging.WARNING)]


def test_undecodable_text_has_a_vector(embedder: WordLlamaEmbedder) -> None:
    """A lone surrogate, as a terminal hands on bytes that it cannot decode, stops nothing."""
    assert embedder.embed(["caf\udce9 closed"]).any()
    assert len(embedder.tokens("caf\udce9")[0])
