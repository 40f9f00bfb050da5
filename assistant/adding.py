"""Add, sync, remove: the steps from drafts and files to the index, in order.

Articles go through in batches: while one is embedded and written, the next are split and searched for quotes.
What is told of a batch is told once it stands in the corpus and in the index.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace

from assistant.corpus import Corpus, article_of
from assistant.embed import Embedder
from assistant.errors import AssistantError, ConfigError, InputError
from assistant.preparing import Prepared, Preparer
from assistant.schema import Article, Draft, Outcome, Rejected
from assistant.store import Record, Store, Writer, fingerprint
from assistant.text import dates
from assistant.text.likeness import likeness

BATCH = 128
"""Articles written at a time. An interruption loses the batches that are not written yet, two at most."""
_BATCH_CHARACTERS = 4_000_000
_ALIKE = 0.1
"""From this likeness on, bodies under one headline, source and day are versions of one article."""
_NAMESAKES = 50
"""So many different articles under one headline, source and day are told apart from all others."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What is to be told of an input, and the article that must stand in the index before it is told."""

    outcome: Outcome
    article: Article | None = None


def add(drafts: Iterable[Draft | Rejected], *, corpus: Corpus, store: Store, embedder: Embedder) -> Iterator[Outcome]:
    """Write articles to the corpus and index them; yield what became of each input, in order.

    Articles that stand there already cost nothing. Raises BusyError when another process is writing, ConfigError
    when corpus or index cannot be written to; what was told of by then stays.
    """
    intake = _Intake(corpus, store)

    def put(writer: Writer, prepared: Sequence[Prepared]) -> None:
        with _saved([each.article for each in prepared], corpus, store):
            writer.put(_records(prepared, embedder))
        intake.settle(prepared)

    with ExitStack() as stack:
        yield from _indexed(map(intake.take, drafts), lambda: stack.enter_context(store.writing()), put)


def sync(*, corpus: Corpus, store: Store, embedder: Embedder, rebuild: bool = False) -> Iterator[Outcome]:
    """Bring the index in line with the files of the corpus; yield what became of each.

    An article whose file has become unreadable stays indexed as it was, one whose file is gone is removed. With
    `rebuild` everything is indexed anew, beside the old index, which stays in use until the end. Raises as `add` does.
    """
    known = _fingerprints(store, ignore_damage=rebuild)
    left = set(known)

    def put(writer: Writer, prepared: Sequence[Prepared]) -> None:
        writer.put(_records(prepared, embedder))

    with ExitStack() as stack:
        opened = stack.enter_context(store.rebuilding()) if rebuild else None
        taken = _filed(corpus, store, known, left, everything=rebuild)
        yield from _indexed(taken, lambda: opened or stack.enter_context(store.writing()), put)
    if left and not rebuild:
        with store.writing() as writer:
            writer.remove(sorted(left))
    yield from (Outcome(article_id, "removed", article_id) for article_id in sorted(left))


def remove(ids: Iterable[str], *, corpus: Corpus, store: Store) -> Iterator[Outcome]:
    """Remove articles by their whole ids from the corpus and the index; yield each when it is gone.

    Raises BusyError and ConfigError as `add` does.
    """
    with store.writing() as writer:
        for article_id in ids:
            corpus.remove(article_id)
            writer.remove([article_id])
            yield Outcome(article_id, "removed", article_id)


class _Intake:
    """Decides what each draft is: an article that is new, known, changed, or none."""

    def __init__(self, corpus: Corpus, store: Store) -> None:
        self._corpus = corpus
        self._store = store
        self._known = store.fingerprints()
        self._filed = {path.stem[-6:] for path in corpus.files()} if self._known else set()
        self._waiting: dict[str, Article] = {}
        """Articles taken that are not indexed yet."""

    def take(self, draft: Draft | Rejected) -> _Taken:
        """Return what becomes of a draft."""
        if isinstance(draft, Rejected):
            return _Taken(Outcome(draft.input, "rejected", reason=draft.reason, size=draft.size))
        try:
            article = article_of(draft)
        except InputError as error:
            return _Taken(Outcome(draft.input, "rejected", reason=error.message, size=draft.size))
        article = self._placed(article, named=bool(article.url) or article.id == draft.id)
        told = fingerprint(article)
        before = self._known.get(article.id)
        if before == told:
            if article.id[-6:] not in self._filed and article.id[:6] not in self._filed:
                self._restore(article)
            return _Taken(Outcome(draft.input, "unchanged", article.id, size=draft.size))
        self._known[article.id] = told
        self._filed.add(article.id[:6])
        self._waiting[article.id] = article
        return _Taken(Outcome(draft.input, "updated" if before else "added", article.id, size=draft.size), article)

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
        known = self._waiting.get(article_id) or _indexed_as(article_id, self._store)
        return known is not None and likeness(known.body, body) >= _ALIKE

    def _restore(self, article: Article) -> None:
        if self._corpus.path(article.id) is None:
            self._corpus.write(article)
            self._filed.add(article.id[:6])


def _filed(
    corpus: Corpus, store: Store, known: Mapping[str, str], left: set[str], *, everything: bool
) -> Iterator[_Taken]:
    """Yield the files of the corpus, all to be indexed or those that changed; strike from `left` what is there."""
    for path, article in corpus.articles():
        name = path.relative_to(corpus.folder).as_posix()
        if isinstance(article, Rejected):
            outcome = Outcome(name, "rejected", reason=article.reason, size=article.size)
            kept = [article_id for article_id in sorted(left) if article_id[:6] == path.stem[-6:]]
            left.difference_update(kept)
            old = _indexed_as(kept[0], store) if everything and kept else None
            yield _Taken(outcome, old)
            continue
        before = known.get(article.id)
        left.discard(article.id)
        same = before == fingerprint(article)
        outcome = Outcome(name, "unchanged" if same else "updated" if before else "added", article.id)
        yield _Taken(outcome, article if everything or not same else None)


def _indexed(
    taken: Iterable[_Taken], open_writer: Callable[[], Writer], put: Callable[[Writer, Sequence[Prepared]], None]
) -> Iterator[Outcome]:
    """Put articles batch by batch in the background while the next are prepared; yield what stands."""
    writer: Writer | None = None
    running: tuple[Future[None], Sequence[_Taken]] | None = None
    with ThreadPoolExecutor(1) as background, Preparer() as preparer:
        for batch, wait in _begun(_batches(taken), preparer):
            prepared = wait()
            if running:
                yield from _stands(*running)
                running = None
            if prepared:
                writer = writer or open_writer()
                running = background.submit(put, writer, prepared), batch
            else:
                yield from (each.outcome for each in batch)
        if running:
            yield from _stands(*running)


def _begun(
    batches: Iterable[Sequence[_Taken]], preparer: Preparer
) -> Iterator[tuple[Sequence[_Taken], Callable[[], list[Prepared]]]]:
    """Yield batches that are being prepared; where helpers do it, the next is begun before each is waited for."""
    ahead: tuple[Sequence[_Taken], Callable[[], list[Prepared]]] | None = None
    for batch in batches:
        begun = batch, preparer.start([each.article for each in batch if each.article])
        if ahead:
            yield ahead
        ahead = begun
        if not preparer.is_helped:
            yield ahead
            ahead = None
    if ahead:
        yield ahead


def _stands(done: Future[None], batch: Sequence[_Taken]) -> Iterator[Outcome]:
    done.result()
    yield from (each.outcome for each in batch)


def _batches(taken: Iterable[_Taken]) -> Iterator[list[_Taken]]:
    """Yield runs with at most BATCH articles to index, each id once."""
    batch: list[_Taken] = []
    ids: set[str] = set()
    characters = 0
    for each in taken:
        article = each.article
        full = len(ids) == BATCH or characters > _BATCH_CHARACTERS or len(batch) == 4 * BATCH
        if full or (article and article.id in ids):
            yield batch
            batch, ids, characters = [], set(), 0
        batch.append(each)
        if article:
            ids.add(article.id)
            characters += len(article.body)
    if batch:
        yield batch


def _records(prepared: Sequence[Prepared], embedder: Embedder) -> list[Record]:
    vectors = embedder.embed([text for each in prepared for text in _embedded(each)])
    records, first = [], 0
    for each in prepared:
        last = first + len(each.passages)
        rows = vectors[first:last]
        records.append(Record(each.article, each.sentences, each.passages, each.quotes, rows, each.event_times))
        first = last
    return records


def _embedded(prepared: Prepared) -> Iterator[str]:
    """Yield what is embedded of each passage: headline, source and date stand before its words."""
    article = prepared.article
    date = dates.shown(article.published_at) if article.published_at else ""
    heading = "\n".join(part for part in (article.title, article.source, date) if part)
    for passage in prepared.passages:
        yield f"{heading}\n{article.body[passage.start : passage.end]}"


@contextmanager
def _saved(articles: Sequence[Article], corpus: Corpus, store: Store) -> Iterator[None]:
    """Write articles' files before they are indexed; put the files back as they were if that fails."""
    before: dict[str, Article | None] = {}
    try:
        for article in articles:
            before[article.id] = _indexed_as(article.id, store)
            corpus.write(article)
        yield
    except BaseException:
        for article_id, old in before.items():
            with suppress(AssistantError):
                if old:
                    corpus.write(old)
                else:
                    corpus.remove(article_id)
        raise


def _indexed_as(article_id: str, store: Store) -> Article | None:
    with suppress(AssistantError):
        return store.article(article_id)
    return None


def _fingerprints(store: Store, *, ignore_damage: bool) -> dict[str, str]:
    try:
        return store.fingerprints()
    except ConfigError:
        if not ignore_damage:
            raise
        return {}


def _derived(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]
