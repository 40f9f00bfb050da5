"""The face of the project: an Assistant, for the command line and for Python.

Each method imports the steps that it needs when it is called: listing articles loads no model, asking no HTML reader.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self, Unpack

from assistant.app.parts import Parts, Tell
from assistant.app.place import environment_settings
from assistant.config import Settings
from assistant.errors import InputError
from assistant.schema import (
    Answer,
    Answered,
    Article,
    CheckedQuote,
    Edits,
    Entry,
    Event,
    Filters,
    Hit,
    Manuscript,
    Narrowed,
    Notice,
    Outcome,
    Rewriting,
    SavedAnswer,
    Scope,
    Sought,
    Status,
    Stranger,
    Strength,
    Turn,
    Usage,
    VerifiedAnswer,
    Voice,
)

if TYPE_CHECKING:
    from assistant.rewording import Model

Progress = Callable[[Outcome], None]


class Assistant:
    """A home with its articles, and what can be asked of it.

    Open one and ask any number of questions: nothing is loaded twice. Use it in a `with` block or close it.
    """

    def __init__(self, configured: Settings, model: Model | None = None, tell: Tell = lambda _: None) -> None:
        self.settings = configured
        self._parts = Parts(configured, model, tell)

    @classmethod
    def open(
        cls,
        home: Path | str | None = None,
        *,
        settings: Settings | None = None,
        model: Model | None = None,
        tell: Tell = lambda _: None,
    ) -> Self:
        """Open the home that is given, or the one that the environment and the settings name.

        A `model` that is given is asked in place of the endpoint's; `tell` takes what the embedder says meanwhile. Raises ConfigError when the settings cannot be read.
        """
        return cls(settings or environment_settings(home=home), model, tell)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index and of the model's connections."""
        self._parts.close()

    def add(
        self, sources: Sequence[str | Path], *, stdin: BinaryIO | None = None, progress: Progress | None = None
    ) -> list[Outcome]:
        """Add articles from files, folders, archives or standard input ("-"); tell what became of each.

        Raises BusyError when another process is writing, ConfigError when the home cannot be written to.
        """
        from assistant import adding, load

        drafts = (draft for source in sources for draft in load.articles(source, stdin=stdin))
        steps = adding.add(drafts, corpus=self._parts.corpus, store=self._parts.store, embedder=self._parts.passages)
        outcomes = _reported(steps, progress)
        self._parts.measure()
        return outcomes

    def sync(self, *, rebuild: bool = False, progress: Progress | None = None) -> list[Outcome]:
        """Bring the index in line with the files in `corpus/`; `rebuild` makes it anew from nothing."""
        from assistant import adding

        steps = adding.sync(
            corpus=self._parts.corpus, store=self._parts.store, embedder=self._parts.passages, rebuild=rebuild
        )
        outcomes = _reported(steps, progress)
        self._parts.measure()
        return outcomes

    @property
    def vector_strength(self) -> Strength:
        """What vectors count beside words, and where that comes from."""
        return self._parts.strength

    @property
    def embedding_tokens(self) -> int:
        """The tokens that an embedding model has reported since this home was opened; 0 for embedders that cost nothing."""
        return self._parts.spent

    def remove(self, ids: Sequence[str], *, progress: Progress | None = None) -> list[Outcome]:
        """Remove articles by id or unique beginning of one, from the corpus and the index.

        Raises NotFoundError, before anything is removed, when one does not exist.
        """
        from assistant import adding

        found = [self.article(name).id for name in ids]
        return _reported(adding.remove(found, corpus=self._parts.corpus, store=self._parts.store), progress)

    def articles(self, filters: Filters = Filters()) -> list[Article]:
        """Return the articles that the filters leave, newest first."""
        return list(self._parts.store.articles(self._quoting(filters)))

    def article(self, id_or_prefix: str) -> Article:
        """Return one article.

        Raises NotFoundError when there is none or the beginning is not unique.
        """
        return self._parts.store.article(id_or_prefix)

    def scope(self, filters: Filters = Filters()) -> Scope:
        """Return what the filters leave: how many articles, of which outlets, from when to when."""
        return self._parts.store.scope(filters)

    def need_known(self, filters: Filters) -> None:
        """Raise UsageError for an outlet or an author of the filters that no article has, with those that are like it."""
        self._parts.store.need_known(filters)

    def need_articles(self) -> None:
        """Raise InputError when nothing has been added yet."""
        if not self._parts.store.count().articles:
            if self._parts.store.is_being_written:
                raise InputError("the first articles are being added by another process", "Try again when it is done.")
            if next(self._parts.corpus.files(), None):
                raise InputError("the articles in corpus/ are not indexed yet", "Index them: assistant sync")
            raise InputError("no articles have been added yet", "Add some: assistant add FILE_OR_FOLDER")

    def edits(self) -> Edits | None:
        """Return how many files of the corpus were edited by hand since they were indexed.

        None where nobody knows: what another process is adding stands there before it is indexed.
        """
        return None if self._parts.store.is_being_written else self._parts.corpus.edits()

    def search(self, question: str, k: int | None = None, filters: Filters = Filters()) -> list[Hit]:
        """Return the `k` best passages for a question, the best first.

        Raises InputError when nothing has been added yet, UsageError for an empty or endless question.
        """
        from assistant import asking

        self.need_articles()
        count, within = k or self.settings.passages, self._quoting(filters)
        return asking.search(
            question, index=self._parts.store, embedder=self._parts.embedder, count=count, filters=within
        )

    def quotes(
        self,
        speaker: str | None = None,
        about: str | None = None,
        filters: Filters = Filters(),
        **narrowed: Unpack[Narrowed],
    ) -> list[Entry]:
        """Return who said what, newest first; the same words in several articles stand once, with all their articles.

        A speaker is found by any of their names on record, unless `exact` says to take names as they are given.
        `about` keeps to quotes in whose words, sentence or headline its words stand, `count` to so many utterances.
        Raises UsageError when `about` holds no word that tells anything, or for an outlet that is not there; ConfigError when `aliases.toml` cannot be read.
        """
        from assistant import ledger

        self._parts.store.need_known(filters)
        return ledger.quotes(self._parts.store, _sought(speaker, about, filters, narrowed), self._parts.joined)

    def voices(
        self,
        speaker: str | None = None,
        about: str | None = None,
        filters: Filters = Filters(),
        **narrowed: Unpack[Narrowed],
    ) -> list[Voice]:
        """Return how much is on record of each speaker, the most quoted first; the arguments are those of `quotes`."""
        from assistant import ledger

        self._parts.store.need_known(filters)
        return ledger.voices(self._parts.store, _sought(speaker, about, filters, narrowed), self._parts.joined)

    def strangers(self, filters: Filters) -> list[Stranger]:
        """Return the speakers of the filters whom nobody on record is, each with names on record that are like theirs."""
        if not filters.speakers:
            return []
        from assistant import ledger

        return ledger.strangers(filters.speakers, self._parts.store, self._parts.joined)

    def verify(self, receipt: str | Path | bytes) -> VerifiedAnswer:
        """Return a saved answer held against itself, and each citation with what the corpus says of it now.

        The receipt is `ask --json` output or an HTML page of this program, as a file or as bytes, or the id of a kept
        answer. Raises InputError when it cannot be read, NotFoundError when there is no such file or answer.
        """
        from assistant import receipts, saved

        content = receipt if isinstance(receipt, bytes) else saved.content(self.settings.answers, receipt)
        return receipts.verify(receipts.read(content), self._parts.store)

    def check(self, text: str, *, filters: Filters = Filters()) -> list[CheckedQuote]:
        """Return every quotation of a draft, plain text or Markdown, with what the articles say about it.

        Raises InputError when nothing has been added yet.
        """
        from assistant.load import manuscript

        return list(self.checks(manuscript.plain(text), filters=filters))

    def checks(self, draft: Manuscript, *, filters: Filters = Filters()) -> Iterator[CheckedQuote]:
        """Yield the quotations of a draft that `load.manuscript` has read, in order, each once it is checked.

        Raises InputError when nothing has been added yet.
        """
        from assistant import checking

        self.need_articles()
        yield from checking.check(draft, index=self._parts.store, filters=self._quoting(filters))

    def ask(
        self,
        question: str,
        *,
        filters: Filters = Filters(),
        history: Sequence[Turn] = (),
        spent: Usage | None = None,
    ) -> Answer:
        """Return an answer whose every claim is verified against the words that it cites.

        `spent` is what the question's rewriting took; the answer's usage counts it.
        Raises InputError when nothing has been added yet, ModelError when the model or its endpoint fails.
        """
        answer: Answer | None = None
        for event in self.stream(question, filters=filters, history=history, spent=spent):
            if isinstance(event, Answered):
                answer = event.answer
        if answer is None:
            raise AssertionError("an answer always ends with Answered")
        return answer

    def stream(
        self,
        question: str,
        *,
        filters: Filters = Filters(),
        history: Sequence[Turn] = (),
        first_number: int = 1,
        spent: Usage | None = None,
    ) -> Iterator[Event]:
        """Yield an answer as it comes: notices, each sentence once it is verified, at last the whole.

        Citations are numbered from `first_number`; `spent`, what the question's rewriting took, is counted among what
        the answer did. The answer is kept in `answers/` unless the settings say no.
        """
        self.need_articles()
        yield from (Notice(stranger.line) for stranger in self.strangers(filters))
        from assistant.app.answering import answering

        yield from answering(self._parts, question, self._quoting(filters), history, first_number, spent=spent)

    def rewrite(self, question: str, history: Sequence[Turn]) -> Rewriting:
        """Return a follow-up question as one that stands alone, by the model where there is one, and what that took."""
        from assistant import rewording

        return rewording.rewrite(question, history, self._parts.model, self._parts.settings)

    def saved(self) -> list[SavedAnswer]:
        """Return the answers that are kept, the latest first."""
        from assistant import saved

        answers = ((path.stem, saved.load(path)) for path in saved.listed(self.settings.answers))
        return [SavedAnswer(id=name, question=a.question, status=a.status) for name, a in answers]

    def saved_answer(self, id_or_prefix: str) -> Answer:
        """Return an answer that is kept.

        Raises NotFoundError when there is none or the beginning is not unique.
        """
        from assistant import saved

        return saved.read(self.settings.answers, id_or_prefix)

    def status(self) -> Status:
        """Return what there is and what is configured."""
        from assistant.app.status import status

        return status(self._parts)

    def _quoting(self, filters: Filters) -> Filters:
        """Return filters whose speakers are found by any of their names on record.

        Raises UsageError for a publisher or an author that no article has.
        """
        self._parts.store.need_known(filters)
        if not filters.speakers:
            return filters
        from assistant import ledger

        return ledger.quoting(filters, self._parts.store, self._parts.joined)


def _sought(speaker: str | None, about: str | None, filters: Filters, narrowed: Narrowed) -> Sought:
    speakers = filters.speakers if speaker is None else (*filters.speakers, speaker)
    return Sought(dataclasses.replace(filters, speakers=speakers), about, **narrowed)


def _reported(steps: Iterable[Outcome], progress: Progress | None) -> list[Outcome]:
    outcomes = []
    for outcome in steps:
        outcomes.append(outcome)
        if progress:
            progress(outcome)
    return outcomes
