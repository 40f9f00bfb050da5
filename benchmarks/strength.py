"""How well vectors find what they should beside words, without labels, and what they count by that.

    python benchmarks/strength.py [DATA] [--leads N]

DATA is the folder of real articles beside the project; without it the sample corpus alone is measured. The default's own
vectors give the constant by which others are judged; its first numbers alone and random ones stand for worse embedders.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from retrieval import DATA

from assistant import adding, load, measuring
from assistant.corpus import Corpus
from assistant.embed import Embedder, WordLlamaEmbedder
from assistant.shipped import folder
from assistant.store import Store

Rows = NDArray[np.float32]


@dataclass(frozen=True)
class Changed:
    """The default embedder with something done to its vectors."""

    name: str
    change: Callable[[Rows], Rows]
    default: WordLlamaEmbedder

    def embed(self, texts: Sequence[str]) -> Rows:
        """Return unit rows."""
        rows = self.change(self.default.embed(texts))
        units: Rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
        return units


def embedders() -> list[Embedder]:
    """Return the default, then worse and worse ones."""
    default, chance = WordLlamaEmbedder(), np.random.default_rng(0)
    shorter = [
        Changed(f"its first {width} numbers", lambda rows, width=width: rows[:, :width], default)
        for width in (64, 32, 16)
    ]
    random = Changed("random", lambda rows: chance.normal(size=rows.shape).astype(np.float32), default)
    return [default, *shorter, random]


def measured(articles: Path, embedder: Embedder, leads: int) -> str:
    """Return a line: what both lists find, and what the vectors count."""
    with tempfile.TemporaryDirectory() as home, Store.open(Path(home) / "index", embedder=embedder.name) as store:
        corpus = Corpus(Path(home) / "corpus")
        for _ in adding.add(load.articles(articles), corpus=corpus, store=store, embedder=embedder):
            pass
        found = measuring.measured(store, embedder, leads)
    figures = f"{found.questions:6}{found.words:8.3f}{found.vectors:9.3f}{found.error:8.3f}{found.chance:8.3f}"
    return f"{embedder.name:24}{figures}{measuring.strength(found).value:10.2f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--leads", type=int, default=1_000, help="how many at most; `add` takes 128")
    given = parser.parse_args()
    corpora = [folder("corpus"), given.data / "multihop_rag" / "articles.jsonl.gz"]
    for articles in filter(Path.exists, corpora):
        print(f"{articles.name:24} leads   words  vectors   error  chance  strength")
        for embedder in embedders():
            print(measured(articles, embedder, given.leads), flush=True)


if __name__ == "__main__":
    main()
