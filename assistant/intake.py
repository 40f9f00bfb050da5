"""Decide what becomes of an input: an article that is new, known, changed, or none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from assistant.corpus import Corpus, article_of
from assistant.errors import AssistantError, InputError
from assistant.preparing import Prepared
from assistant.schema import Article, Draft, Outcome, OutcomeStatus, Rejected
from assistant.store import Store, fingerprint
from assistant.text.garbled import garbled
from assistant.text.likeness import likeness

_ALIKE = 0.1
"""From this likeness on, bodies under one headline, source and day are versions of one article."""
_NAMESAKES = 50
"""So many different articles under one headline, source and day are told apart from all others."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What is to be told of an input, and the article that must stand in the index before it is told."""

    outcome: Outcome
    article: Article | None = None


class Intake:
    """Decides what each draft is: an article that is new, known, changed, or none."""

    def __init__(self, corpus: Corpus, store: Store) -> None:
        self._corpus = corpus
        self._store = store
        self._known = store.fingerprints()
        self._filed = {path.stem[-6:] for path in corpus.files()} if self._known else set()
        self._waiting: dict[str, Article] = {}
        """Articles taken that are not indexed yet."""

    def take(self, draft: Draft | Rejected) -> Taken:
        """Return what becomes of a draft."""
        if isinstance(draft, Rejected):
            return Taken(Outcome(draft.input, "rejected", reason=draft.reason, size=draft.size))
        try:
            article = article_of(draft)
        except InputError as error:
            return Taken(Outcome(draft.input, "rejected", reason=error.message, size=draft.size))
        article = self._placed(article, named=bool(article.url) or article.id == draft.id)
        told = fingerprint(article)
        before = self._known.get(article.id)
        if before == told:
            if article.id[-6:] not in self._filed and article.id[:6] not in self._filed:
                self._restore(article)
            return Taken(Outcome(draft.input, "unchanged", article.id, size=draft.size))
        self._known[article.id] = told
        self._filed.add(article.id[:6])
        self._waiting[article.id] = article
        status: OutcomeStatus = "updated" if before else "added"
        return Taken(Outcome(draft.input, status, article.id, size=draft.size, note=oddity(draft)), article)

    def settle(self, prepared: Iterable[Prepared]) -> None:
        """Forget articles that are indexed now."""
        for each in prepared:
            self._waiting.pop(each.article.id, None)

    def _placed(self, article: Article, *, named: bool) -> Article:
        """Return the article under an id of its own where another article has its headline, source and day.

        `named`: it has an address or an id, so that whatever stands under it is an older version.
        """
        if named or article.id not in self._known:
            return article
        told = fingerprint(article)
        for number in range(1, _NAMESAKES):
            name = article.id if number == 1 else _derived(f"{article.id} {number}")
            if name not in self._known or self._known[name] == told or self._alike(name, article.body):
                return replace(article, id=name)
        return replace(article, id=_derived(f"{article.id} {article.sha256}"))

    def _alike(self, article_id: str, body: str) -> bool:
        known = self._waiting.get(article_id) or indexed_as(article_id, self._store)
        return known is not None and likeness(known.body, body) >= _ALIKE

    def _restore(self, article: Article) -> None:
        if self._corpus.path(article.id) is None:
            self._corpus.write(article)
            self._filed.add(article.id[:6])


def oddity(text: Draft | Article) -> str | None:
    """Return what whoever adds a text should look at, None where nothing is odd."""
    return garbled(f"{text.title}\n{text.body}")


def indexed_as(article_id: str, store: Store) -> Article | None:
    """Return an article as it is indexed, None where it is not or the index is damaged."""
    with suppress(AssistantError):
        return store.article(article_id)
    return None


def _derived(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]
