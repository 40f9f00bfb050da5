"""The words met so far: each numbered, stemmed and embedded once, each text read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve.index import Embedder
from assistant.text.words import content_words, stem

_MOST_WORDS, _MOST_TEXTS = 1 << 17, 1 << 16
"""When more is kept all is forgotten: 130 MB of vectors, 40 MB of sentences."""

Numbers = NDArray[np.int32]


class Lexicon:
    """Words by number, with the numbers of their stems and, given an embedder, their unit vectors."""

    def __init__(self, embedder: Embedder | None) -> None:
        self._embedder = embedder
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._stem_of: list[int] = []
        self._stem_row: Numbers = np.zeros(0, dtype=np.int32)
        self._stems: dict[str, int] = {}
        self._texts: dict[str, Numbers] = {}
        self._vectors: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._embedded = 0

    def read(self, texts: Iterable[str]) -> list[Numbers]:
        """Return the numbers of the distinct content words of each text."""
        if len(self.words) > _MOST_WORDS or len(self._texts) > _MOST_TEXTS:
            self.forget()
        known = self._texts
        found = []
        for text in texts:
            numbers = known.get(text)
            if numbers is None:
                numbers = known[text] = self.numbers(dict.fromkeys(content_words(text)))
            found.append(numbers)
        return found

    def numbers(self, words: Iterable[str]) -> Numbers:
        """Return the number of each word, a new one for a word that was not met before."""
        known = self._numbers
        return np.array([known[word] if word in known else self._new(word) for word in words], dtype=np.int32)

    def stems(self, numbers: Numbers) -> Numbers:
        """Return the number of each word's stem."""
        if len(self._stem_row) < len(self._stem_of):
            new = np.array(self._stem_of[len(self._stem_row) :], dtype=np.int32)
            self._stem_row = np.concatenate([self._stem_row, new])
        return self._stem_row[numbers]

    def stem_numbers(self, stems: Iterable[str]) -> list[int]:
        """Return the numbers of the stems that were met, others left out."""
        return [self._stems[each] for each in stems if each in self._stems]

    def cosines(self, asked: Sequence[str], numbers: Numbers) -> NDArray[np.float32] | None:
        """Return the cosines of the words asked with those numbered, (asked, numbers); None without an embedder."""
        if self._embedder is None:
            return None
        own = self.numbers(asked)
        if self._embedded < len(self.words):
            self._embed(self._embedder)
        cosines: NDArray[np.float32] = self._vectors[own] @ self._vectors[numbers].T
        return cosines

    def _new(self, word: str) -> int:
        number = self._numbers[word] = len(self.words)
        self.words.append(word)
        self._stem_of.append(self._stems.setdefault(stem(word), len(self._stems)))
        return number

    def _embed(self, embedder: Embedder) -> None:
        start, end = self._embedded, len(self.words)
        rows = embedder.embed(self.words[start:end])
        if end > len(self._vectors):
            room = np.empty((max(2 * end, 1 << 13), rows.shape[1]), dtype=np.float32)
            room[:start] = self._vectors[:start] if start else 0
            self._vectors = room
        self._vectors[start:end] = rows
        self._embedded = end


@lru_cache(maxsize=4)
def lexicon(embedder: Embedder | None) -> Lexicon:
    """Return the words that an embedder has embedded so far, kept for the next question."""
    return Lexicon(embedder)
