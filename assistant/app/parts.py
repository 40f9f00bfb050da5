"""What an Assistant is made of: each part is imported and opened when it is first needed, and then kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.config import Settings

if TYPE_CHECKING:
    from assistant.corpus import Corpus
    from assistant.embed import Embedder, Paired, WordLlamaEmbedder
    from assistant.ledger import Joined, Record
    from assistant.rewording import Model
    from assistant.schema import Evidence, Filters, Strength
    from assistant.store import Store


Tell = Callable[[str], None]
"""Takes a line for the person at the terminal: a download, a new try."""


class Parts:
    """The collaborators that the steps are given, as the settings say."""

    def __init__(self, settings: Settings, model: Model | None = None, tell: Tell = lambda _: None) -> None:
        self.settings = settings
        self._given = model
        self._tell = tell
        self._open = ExitStack()

    def close(self) -> None:
        """Let go of the index and of the model's connections."""
        self._open.close()

    @cached_property
    def corpus(self) -> Corpus:
        """The folder of article files."""
        from assistant.corpus import Corpus, Seen

        return Corpus(self.settings.corpus, Seen(self.settings.index / "corpus.json", self.settings.corpus))

    @cached_property
    def embedder(self) -> WordLlamaEmbedder | Paired:
        """What turns questions, words and sentences into vectors."""
        from assistant.embed import Paired, WordLlamaEmbedder

        words = WordLlamaEmbedder()
        if self.settings.embedder == "default" and self.settings.vector_strength in {None, 1}:
            return words
        return Paired(words, self.passages, lambda: self.strength.value)

    @property
    def strength(self) -> Strength:
        """What vectors count beside words: as it is set, else as the index says, which others may write meanwhile."""
        from assistant.schema import Strength

        if self.settings.vector_strength is not None:
            return Strength(self.settings.vector_strength, "set")
        if self.settings.embedder == "default":
            return Strength(1.0, "default")
        from assistant import measuring

        return measuring.strength(self.store.measure())

    def measure(self) -> None:
        """See that the index knows how well its vectors do, after articles have come or gone."""
        from assistant import measuring

        measuring.refresh(self.store, self.passages, self._tell)

    @cached_property
    def passages(self) -> Embedder:
        """What turns passages into vectors: the embedder that the settings name."""
        from assistant.embed import ChromaEmbedder, WordLlamaEmbedder

        if self.settings.embedder == "default":
            return WordLlamaEmbedder()
        if self.settings.embedder == "chroma":
            return ChromaEmbedder(self._tell)
        from assistant.model.embedding import EmbeddingModel

        model = EmbeddingModel(self.settings, tell=self._tell)
        self._open.callback(model.close)
        return model

    @property
    def spent(self) -> int:
        """The tokens that an embedding model has reported since this was opened."""
        return getattr(self.__dict__.get("passages"), "spent", 0)

    @cached_property
    def store(self) -> Store:
        """The index."""
        from assistant.embed import CHROMA, DEFAULT
        from assistant.store import Store

        known = {"default": DEFAULT.name, "chroma": CHROMA}
        name = known.get(self.settings.embedder) or str(self.settings.embedding.model)
        store = Store.open(self.settings.index, embedder=name, chroma_url=self.settings.chroma_url)
        return self._open.enter_context(store)

    @cached_property
    def model(self) -> Model | None:
        """The chat model: the one that was given, else the one that is configured."""
        if self._given is not None:
            return self._given
        if not self.settings.has_model:
            return None
        from assistant.model.chat import ChatModel

        chat = ChatModel(self.settings)
        self._open.callback(chat.close)
        return chat

    @cached_property
    def joined(self) -> Joined:
        """Which speakers the home's own file joins and parts."""
        from assistant.ledger import Joined

        return Joined.read(self.settings.home / "aliases.toml")

    @cached_property
    def record(self) -> Record:
        """Who said what, for questions."""
        from assistant.ledger import Record

        return Record(self.store, self.embedder, self.joined, self._standing)

    def _standing(self, words: str, filters: Filters) -> list[tuple[Evidence, ...]]:
        """Return the sentences that hold words as they stand; the rules that this loads are not loaded for other questions."""
        from assistant.ledger.standing import found

        return found(words, self.store, filters)
