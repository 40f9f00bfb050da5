"""Turn text into vectors: static word vectors, averaged, or the embedding function that Chroma brings.

The default is WordLlama, whose weights and tokenizer lie in its wheel: nothing is downloaded. Chroma's own loads its
model once over the network; it is asked only where the settings name it.
"""

from __future__ import annotations

import logging
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from assistant.errors import ConfigError

_SPACE = "▁"
"""What a space is to WordLlama's tokenizer."""
_WORD = re.compile(rf"{_SPACE}*(?:[^\W\d_²]+|\d|(?:(?!{_SPACE})[\W_²])+)|{_SPACE}+")
"""Letters, a digit or a run of marks, with the spaces before it: none of its tokens reaches from one into the next."""
_CONTROL = re.compile("</?s>|<unk>")
"""What it takes out of a text before it looks for words."""
_MOST_KNOWN = 1 << 16
_LONGEST_KNOWN = 40
"""Characters of a word that is worth remembering; where no spaces are written a clause is a word."""


class Embedder(Protocol):
    """Whatever gives vectors: unit rows; `name` changes whenever the vectors do."""

    @property
    def name(self) -> str:
        """The model and its version."""
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
    """Average the word vectors of a text. The model is loaded when a process first asks for it, then kept."""

    name = DEFAULT.name
    dimensions = DEFAULT.dimensions
    strength = 1.0

    def question(self, text: str) -> NDArray[np.float32]:
        """Return the unit vector of a question."""
        row: NDArray[np.float32] = self.embed([text])[0]
        return row

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return an (n, 256) array of unit rows; a text without a word gives zeros.

        Raises ConfigError when the model's files are missing.
        """
        _, words = _model()
        means = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            if ids := self._ids(_encodable(text)):
                means[row] = words[ids].mean(axis=0)
        return _units(means)

    def _ids(self, text: str) -> Sequence[int]:
        """Return the tokens of a text, word by word: what the tokenizer returns, in a third of its time."""
        if not text or _CONTROL.search(text):
            ids: list[int] = _model()[0].encode(text, add_special_tokens=False).ids
            return ids
        known = self._known
        return [token for word in _WORD.findall(_SPACE + text.replace(" ", _SPACE)) for token in known[word]]

    @cached_property
    def _known(self) -> _Known:
        return _Known(_model()[0])

    def tokens(self, text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the (t,) token ids of a text and their (t, 256) unit vectors, for comparing word by word."""
        tokenizer, words = _model()
        ids = np.array(tokenizer.encode(_encodable(text), add_special_tokens=False).ids, dtype=np.int64)
        return ids, _units(words[ids])


class _Known(dict[str, Sequence[int]]):
    """The tokens of words, found when a word is first asked for."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def __missing__(self, word: str) -> Sequence[int]:
        tokens = tuple(token.id for token in self._tokenizer.model.tokenize(word))
        if len(word) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[word] = tokens
        return tokens


class Paired:
    """Embeds questions as the passages were, and words and sentences by their static vectors, whatever that was."""

    def __init__(self, words: WordLlamaEmbedder, passages: Embedder, strength: Callable[[], float]) -> None:
        self._strength = strength
        self._words = words
        self._passages = passages
        self._asked: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    @property
    def strength(self) -> float:
        """What the list of vectors counts, against the default's."""
        return self._strength()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the static vectors of texts: (n, 256)."""
        return self._words.embed(texts)

    def question(self, text: str) -> NDArray[np.float32]:
        """Return the vector of a question, which is embedded once: a search may be made several times."""
        if text not in self._asked:
            self._asked[text] = self._passages.embed([text])[0]
        if len(self._asked) > _QUESTIONS:
            self._asked.popitem(last=False)
        return self._asked[text]


_QUESTIONS = 64
CHROMA = "chroma all-MiniLM-L6-v2"


class ChromaEmbedder:
    """Chroma's own embedding function. Its model, 79 MB, is downloaded when it is first asked and not there."""

    name = CHROMA

    def __init__(self, tell: Callable[[str], None] = lambda _: None) -> None:
        self._tell = tell

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return an (n, 384) array of unit rows. Raises ConfigError when the model cannot be had or loaded."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        try:
            rows = np.asarray(self._function([_encodable(text) for text in texts]), dtype=np.float32)
        except Exception as error:
            said = " ".join(str(error).split())[:160] or type(error).__name__
            raise ConfigError(
                f"the model of Chroma's embedder cannot be used: {said}",
                f"Let it be downloaded once, or put its files into {self._folder}; or set ASSISTANT_EMBEDDER=default.",
            ) from error
        return _units(rows)

    @property
    def _folder(self) -> Path:
        return Path(self._function.DOWNLOAD_PATH) / self._function.EXTRACTED_FOLDER_NAME

    @cached_property
    def _function(self) -> _ChromaFunction:
        from chromadb.utils.embedding_functions import onnx_mini_lm_l6_v2 as onnx  # noqa: PLC0415 - 0.8 s

        function: Any = onnx.ONNXMiniLM_L6_V2()
        function.tqdm = partial(function.tqdm, disable=True)
        folder = Path(function.DOWNLOAD_PATH) / function.EXTRACTED_FOLDER_NAME
        if not (folder / "model.onnx").is_file():
            self._tell(f"downloading the model of Chroma's embedder (79 MB) to {folder}, once")
        made: _ChromaFunction = function
        return made


class _ChromaFunction(Protocol):
    DOWNLOAD_PATH: Path
    EXTRACTED_FOLDER_NAME: str

    def __call__(self, texts: Sequence[str], /) -> Sequence[NDArray[np.float32]]: ...


class _Loaded(Protocol):
    tokenizer: Tokenizer
    embedding: NDArray[np.float32]


@cache
def _model() -> tuple[Tokenizer, NDArray[np.float32]]:
    """Return the tokenizer and the (vocabulary, 256) word vectors, which all embedders of a process only read."""
    # The average over unpadded texts has the very bits of the library's own over padded batches and takes
    # less than half the time (6,590 passages: 1.4 s instead of 3.1 s).
    loaded = _wordllama()
    loaded.tokenizer.no_padding()
    loaded.embedding.setflags(write=False)
    return loaded.tokenizer, loaded.embedding


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
