"""Others to compare retrieval with: plain BM25, LlamaIndex, LangChain, over the same passages and the same vectors.

Those that are not installed (the extra `bench`, and the two frameworks) are skipped with a line.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import chromadb
import numpy as np

from assistant.embed import Embedder

Search = Callable[[str], list[str]]
"""Returns the texts of the ten best passages for a question."""

# Tang and Yang 2024 (arXiv 2401.15391), table 5: Hits@10, Hits@4, MRR@10, MAP@10, as far as they could be confirmed.
# Their passages have 256 tokens.
PAPER: dict[str, tuple[float | None, ...]] = {
    "ada-002 + bge-reranker-large": (0.7059, None, 0.5477, None),
    "voyage-02 + bge-reranker-large": (0.7467, 0.6625, 0.5860, None),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage: its words, and the headline, source and date that stand over it."""

    heading: str
    text: str

    @property
    def whole(self) -> str:
        """What is indexed."""
        return f"{self.heading}\n{self.text}"


def peers(pieces: Sequence[Piece], embedder: Embedder) -> Iterator[tuple[str, Search]]:
    """Yield the name and the search of each peer that is installed."""
    for name, make in {
        "BM25 (bm25s)": lambda: _bm25(pieces, headings=False),
        "BM25 with headline, source, date": lambda: _bm25(pieces, headings=True),
        "vectors alone": lambda: _vectors(pieces, embedder),
        "LlamaIndex": lambda: _llama_index(pieces, embedder),
        "LangChain": lambda: _langchain(pieces, embedder),
    }.items():
        try:
            search = make()
        except ImportError as error:
            print(f"skipped {name}: {error}", file=sys.stderr)
        else:
            yield name, search


def _bm25(pieces: Sequence[Piece], *, headings: bool) -> Search:
    import bm25s  # noqa: PLC0415 - an optional extra

    texts = [piece.whole if headings else piece.text for piece in pieces]
    index = bm25s.BM25()
    index.index(bm25s.tokenize(texts, stopwords="en", show_progress=False), show_progress=False)

    def search(question: str) -> list[str]:
        asked = bm25s.tokenize(question, stopwords="en", show_progress=False)
        numbers, _ = index.retrieve(asked, k=10, show_progress=False)
        return [pieces[number].text for number in numbers[0]]

    return search


def _vectors(pieces: Sequence[Piece], embedder: Embedder) -> Search:
    rows = embedder.embed([piece.whole for piece in pieces])

    def search(question: str) -> list[str]:
        scores = (rows * embedder.embed([question])[0]).sum(axis=1)
        return [pieces[number].text for number in np.argsort(-scores)[:10]]

    return search


def _llama_index(pieces: Sequence[Piece], embedder: Embedder) -> Search:
    from llama_index.core import StorageContext, VectorStoreIndex  # noqa: PLC0415 - not a dependency
    from llama_index.core.embeddings import BaseEmbedding  # noqa: PLC0415
    from llama_index.core.schema import TextNode  # noqa: PLC0415
    from llama_index.vector_stores.chroma import ChromaVectorStore  # noqa: PLC0415

    class Same(BaseEmbedding):  # type: ignore[misc]
        """The same vectors."""

        def _get_text_embedding(self, text: str) -> list[float]:
            return embedder.embed([text])[0].tolist()

        def _get_query_embedding(self, query: str) -> list[float]:
            return self._get_text_embedding(query)

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_text_embedding(query)

    nodes = [TextNode(text=piece.whole, id_=str(number)) for number, piece in enumerate(pieces)]
    chroma = ChromaVectorStore(chroma_collection=chromadb.EphemeralClient().create_collection("llama-index"))
    context = StorageContext.from_defaults(vector_store=chroma)
    index = VectorStoreIndex(nodes, storage_context=context, embed_model=Same())
    found = index.as_retriever(similarity_top_k=10)
    return lambda question: [pieces[int(node.node.id_)].text for node in found.retrieve(question)]


def _langchain(pieces: Sequence[Piece], embedder: Embedder) -> Search:
    from langchain_chroma import Chroma  # noqa: PLC0415 - not a dependency
    from langchain_core.embeddings import Embeddings  # noqa: PLC0415

    class Same(Embeddings):  # type: ignore[misc]
        """The same vectors."""

        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return embedder.embed(texts).tolist()

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    store: Any = Chroma(collection_name="langchain", embedding_function=Same(), client=chromadb.EphemeralClient())
    step = 5000
    for first in range(0, len(pieces), step):
        part = pieces[first : first + step]
        numbers = [{"number": number} for number in range(first, first + len(part))]
        store.add_texts([piece.whole for piece in part], metadatas=numbers)

    def search(question: str) -> list[str]:
        return [pieces[found.metadata["number"]].text for found in store.similarity_search(question, k=10)]

    return search
