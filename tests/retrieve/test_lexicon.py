"""Words are numbered, stemmed and embedded once."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.embed import WordLlamaEmbedder
from assistant.retrieve.lexicon import Lexicon


class Counting(WordLlamaEmbedder):
    """Counts what it embeds."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed and count."""
        self.texts += texts
        return super().embed(texts)


def test_a_text_is_its_distinct_content_words() -> None:
    """Stop words are left out, a repeated word counts once, the same word has the same number."""
    first, second, empty = Lexicon(None).read(["The ferry, the FERRY sank", "a ferry", "and the"])
    assert len(first) == 2
    assert second[0] in first
    assert not len(empty)


def test_each_word_is_embedded_once() -> None:
    """Asking again embeds nothing; the cosines are those of the words' own vectors."""
    embedder = Counting()
    known = Lexicon(embedder)
    (numbers,) = known.read(["ferry harbour"])
    cosines = known.cosines(["boat"], numbers)
    assert cosines is not None
    again = known.cosines(["boat"], numbers)
    assert sorted(embedder.texts) == ["boat", "ferry", "harbour"]
    rows = WordLlamaEmbedder().embed(["boat", "ferry", "harbour"])
    assert cosines[0] == pytest.approx(rows[1:] @ rows[0], abs=1e-6)
    assert again is not None
    assert np.array_equal(cosines, again)


def test_without_an_embedder_there_are_no_cosines() -> None:
    """Words then match by their stems alone."""
    known = Lexicon(None)
    (numbers,) = known.read(["ferries sank"])
    assert known.cosines(["ferry"], numbers) is None
    assert known.stems(numbers)[0] == known.stem_numbers(["ferri"])[0]


def test_it_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past its bounds it begins anew, and goes on giving the right words."""
    monkeypatch.setattr(sys.modules[Lexicon.__module__], "_MOST_TEXTS", 10)
    known = Lexicon(None)
    for n in range(40):
        (numbers,) = known.read([f"ferry number{n}"])
        assert [known.words[each] for each in numbers] == ["ferry", f"number{n}"]
    assert len(known.words) < 20
