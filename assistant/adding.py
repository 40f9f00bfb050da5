"""Add, sync, remove: the steps from drafts and files to the index, in order.

Articles go through in batches: while one is embedded and written, the next are split and searched for quotes.
What is told of a batch is told once it stands in the corpus and in the index.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from assistant.corpus import Corpus
from assistant.embed import Embedder
from assistant.errors import AssistantError, ConfigError
from assistant.garbage import seldom
from assistant.intake import Intake, Taken, indexed_as, oddity
from assistant.preparing import MANY, Prepared, Preparer
from assistant.schema import Article, Draft, Outcome, Rejected
from assistant.store import Record, Store, Writer, fingerprint
from assistant.text import dates

BATCH = 128
"""Articles written at a time. An interruption loses the batches that are not written yet."""
_AHEAD = 2
"""Batches begun before one is waited for, so that helpers have work while a batch is written."""
_BATCH_CHARACTERS = 4_000_000


def add(drafts: Iterable[Draft | Rejected], *, corpus: Corpus, store: Store, embedder: Embedder) -> Iterator[Outcome]:
    """Write articles to the corpus and index them; yield what became of each input, in order.

    Articles that stand there already cost nothing. Raises BusyError when another process is writing, ConfigError
    when corpus or index cannot be written to; what was told of by then stays.
    """
    intake = Intake(corpus, store)

    def put(writer: Writer, prepared: Sequence[Prepared]) -> None:
        with _saved([each.article for each in prepared], corpus, store):
            writer.put(_records(prepared, embedder))
        intake.settle(prepared)

    with ExitStack() as stack:
        stack.callback(_note, corpus)
        yield from _indexed(map(intake.take, drafts), lambda: stack.enter_context(store.writing()), put)


def sync(*, corpus: Corpus, store: Store, embedder: Embedder, rebuild: bool = False) -> Iterator[Outcome]:
    """Bring the index in line with the files of the corpus; yield what became of each.

    An article whose file has become unreadable stays indexed as it was, one whose file is gone is removed; a file that
    is none of an article is rejected. With `rebuild` everything is indexed anew, beside the old index, which stays in use until the end. Raises as `add` does.
    """
    known = _fingerprints(store, ignore_damage=rebuild)
    left = set(known)
    traces = corpus.seen.taken(corpus.statuses()) if corpus.seen else {}

    def put(writer: Writer, prepared: Sequence[Prepared]) -> None:
        writer.put(_records(prepared, embedder))

    with ExitStack() as stack:
        opened = stack.enter_context(store.rebuilding()) if rebuild else None
        taken = _filed(corpus, store, known, left, everything=rebuild)
        yield from _indexed(taken, lambda: opened or stack.enter_context(store.writing()), put)
    if left and not rebuild:
        with store.writing() as writer:
            writer.remove(sorted(left))
    if corpus.seen:
        corpus.seen.replace(traces)
    yield from (Outcome(article_id, "removed", article_id) for article_id in sorted(left))
    yield from map(_stranger, corpus.strangers())


def remove(ids: Iterable[str], *, corpus: Corpus, store: Store) -> Iterator[Outcome]:
    """Remove articles by their whole ids from the corpus and the index; yield each when it is gone.

    Raises BusyError and ConfigError as `add` does.
    """
    with store.writing() as writer, ExitStack() as stack:
        stack.callback(_note, corpus)
        for article_id in ids:
            with _taken_out(article_id, corpus):
                writer.remove([article_id])
            yield Outcome(article_id, "removed", article_id)


def _note(corpus: Corpus) -> None:
    if corpus.seen:
        corpus.seen.save()


def _stranger(path: Path) -> Outcome:
    """Return what to tell of a file in the corpus that is none of an article."""
    reason = f"only .md files are articles here; take it in with `assistant add {path}`, then delete it"
    return Outcome(path.name, "rejected", reason=reason)


def _filed(
    corpus: Corpus, store: Store, known: Mapping[str, str], left: set[str], *, everything: bool
) -> Iterator[Taken]:
    """Yield the files of the corpus, all to be indexed or those that changed; strike from `left` what is there."""
    for path, article in corpus.articles():
        name = path.relative_to(corpus.folder).as_posix()
        if isinstance(article, Rejected):
            outcome = Outcome(name, "rejected", reason=article.reason, size=article.size)
            kept = [article_id for article_id in sorted(left) if article_id[:6] == path.stem[-6:]]
            left.difference_update(kept)
            old = indexed_as(kept[0], store) if everything and kept else None
            yield Taken(outcome, old)
            continue
        before = known.get(article.id)
        left.discard(article.id)
        same = before == fingerprint(article)
        if same:
            outcome = Outcome(name, "unchanged", article.id)
        else:
            outcome = Outcome(name, "updated" if before else "added", article.id, note=oddity(article))
        yield Taken(outcome, article if everything or not same else None)


def _indexed(
    taken: Iterable[Taken], open_writer: Callable[[], Writer], put: Callable[[Writer, Sequence[Prepared]], None]
) -> Iterator[Outcome]:
    """Put articles batch by batch in the background while the next are prepared; yield what stands."""
    writer: Writer | None = None
    running: tuple[Future[None], Sequence[Taken]] | None = None
    with seldom(), ThreadPoolExecutor(1) as background, Preparer() as preparer:
        for batch, wait in _begun(_batches(taken), preparer):
            if any(each.article for each in batch):
                writer = writer or open_writer()
            prepared = wait()
            if running:
                yield from _stands(*running)
                running = None
            if prepared and writer:
                running = background.submit(put, writer, prepared), batch
            else:
                yield from (each.outcome for each in batch)
        if running:
            yield from _stands(*running)


def _begun(
    batches: Iterable[Sequence[Taken]], preparer: Preparer
) -> Iterator[tuple[Sequence[Taken], Callable[[], list[Prepared]]]]:
    """Yield batches that are being prepared; where helpers do it, the next are begun before each is waited for."""
    ahead: deque[tuple[Sequence[Taken], Callable[[], list[Prepared]]]] = deque()
    for batch in batches:
        ahead.append((batch, preparer.start([each.article for each in batch if each.article])))
        while len(ahead) > (_AHEAD if preparer.is_helped else 0):
            yield ahead.popleft()
    yield from ahead


def _stands(done: Future[None], batch: Sequence[Taken]) -> Iterator[Outcome]:
    done.result()
    yield from (each.outcome for each in batch)


def _batches(taken: Iterable[Taken]) -> Iterator[list[Taken]]:
    """Yield runs with at most BATCH articles to index, each id once."""
    batch: list[Taken] = []
    ids: set[str] = set()
    # The first batch is shorter: something stands soon, and the writer has work early.
    characters, most = 0, min(MANY, BATCH)
    for each in taken:
        article = each.article
        full = len(ids) == most or characters > _BATCH_CHARACTERS or len(batch) == 4 * most
        if full or (article and article.id in ids):
            yield batch
            batch, ids, characters, most = [], set(), 0, BATCH
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
            before[article.id] = indexed_as(article.id, store)
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


@contextmanager
def _taken_out(article_id: str, corpus: Corpus) -> Iterator[None]:
    """Remove an article's file before it leaves the index; put it back if it cannot leave that."""
    path = corpus.path(article_id)
    before: Article | None = None
    with suppress(AssistantError):  # a file that is none of an article any more can go all the same
        before = corpus.read(path) if path else None
    corpus.remove(article_id)
    try:
        yield
    except ConfigError:
        with suppress(AssistantError):
            if before:
                corpus.write(before)
        raise


def _fingerprints(store: Store, *, ignore_damage: bool) -> dict[str, str]:
    try:
        return store.fingerprints()
    except ConfigError:
        if not ignore_damage:
            raise
        return {}
