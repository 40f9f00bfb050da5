"""Turn text into vectors: static word vectors, averaged.

The vectors are those of WordLlama, whose weights and tokenizer lie in its wheel: nothing is downloaded.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from assistant.errors import ConfigError

_BATCH = 256
"""Texts that are tokenised at a time, on all cores; more takes memory and saves no time."""


class Embedder(Protocol):
    """Whatever gives vectors: unit rows of `dimensions` numbers; `name` changes whenever the vectors do."""

    @property
    def name(self) -> str:
        """The model and its version."""
        ...

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return an (n, d) array of unit rows."""
        ...


@dataclass(frozen=True, slots=True)
class Model:
    """Which vectors an index is made of."""

    name: str
    dimensions: int


DEFAULT = Model("wordllama l2_supercat", 256)


class WordLlamaEmbedder:
    """Average the word vectors of a text. Loads its model when it is first asked, then keeps it."""

    name = DEFAULT.name
    dimensions = DEFAULT.dimensions

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return an (n, 256) array of unit rows; a text without a word gives zeros.

        Raises ConfigError when the model's files are missing.
        """
        tokenizer, words = self._model
        means = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for first in range(0, len(texts), _BATCH):
            batch = tokenizer.encode_batch_fast(
                [_encodable(text) for text in texts[first : first + _BATCH]], add_special_tokens=False
            )
            for row, encoding in enumerate(batch, start=first):
                if encoding.ids:
                    means[row] = words[encoding.ids].mean(axis=0)
        return _units(means)

    def tokens(self, text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the (t,) token ids of a text and their (t, 256) unit vectors, for comparing word by word."""
        tokenizer, words = self._model
        ids = np.array(tokenizer.encode(_encodable(text), add_special_tokens=False).ids, dtype=np.int64)
        return ids, _units(words[ids])

    @cached_property
    def _model(self) -> tuple[Tokenizer, NDArray[np.float32]]:
        # The average over unpadded texts has the very bits of the library's own over padded batches and takes
        # less than half the time (6,590 passages: 1.4 s instead of 3.1 s).
        loaded = _wordllama()
        loaded.tokenizer.no_padding()
        return loaded.tokenizer, loaded.embedding


class _Loaded(Protocol):
    tokenizer: Tokenizer
    embedding: NDArray[np.float32]


def _wordllama() -> _Loaded:
    """Load WordLlama from its wheel."""
    # Its import configures logging for the whole process, at level INFO, unless a handler is there already.
    guard = logging.NullHandler()
    logging.root.addHandler(guard)
    try:
        import wordllama  # noqa: PLC0415 - 0.2 s that listing, showing and adding what is known need not pay

        folder = Path(wordllama.__file__).parent
        loaded: _Loaded = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
    except (ImportError, OSError, ValueError) as error:
        raise ConfigError(f"the word vectors cannot be loaded: {error}", "Install wordllama again.") from error
    finally:
        logging.root.removeHandler(guard)
    return loaded


def _units(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    units = np.zeros_like(rows)
    np.divide(rows, lengths, out=units, where=lengths > 0)
    return units


def _encodable(text: str) -> str:
    """Replace lone surrogates (undecodable bytes of a command line): the tokenizer refuses them."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
