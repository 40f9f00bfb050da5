"""The store as its users see it: put, find, look up, replace, remove, rebuild."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from filelock import FileLock

from assistant.embed import DEFAULT
from assistant.errors import BusyError, ConfigError, NotFoundError
from assistant.schema import Filters, Quote
from assistant.store import Counts, Store, fingerprint, searching

if TYPE_CHECKING:
    from tests.store.conftest import Records

QUOTE = Quote(0, 3, "The", "direct", "Mara Quill", "harbour master", "said", "told The Ledger", 1)


def put(store: Store, *records: object) -> None:
    """Write records."""
    with store.writing() as writer:
        writer.put(records)  # type: ignore[arg-type]


def found(store: Store, words: str, allowed: frozenset[str] | None = None) -> list[tuple[str, int]]:
    """Return which passages hold the words."""
    return [(hit.article_id, hit.number) for hit in store.matching(words, 10, allowed)]


def test_an_absent_index_is_empty_and_nothing_is_made(store: Store, folder: Path) -> None:
    """Reading a home without an index finds nothing and leaves no file."""
    assert store.count() == Counts(0, 0, 0)
    assert store.matching("harbour", 5) == []
    assert store.nearest(np.ones(256, dtype=np.float32), 5) == []
    assert list(store.articles()) == []
    assert store.fingerprints() == {}
    assert store.sources() == []
    assert store.scope(Filters()).articles == 0
    assert store.allowed(Filters(since="2024")) == frozenset()
    with pytest.raises(NotFoundError):
        store.article("aa11")
    assert not folder.exists()


def test_what_is_put_comes_back_whole(store: Store, record: Records) -> None:
    """Article, sentences, passages and quotes are read back as they were given."""
    given = record(
        "aa11", "The café\x0bshut.", "It rained \N{GRINNING FACE}.", quotes=(QUOTE, Quote(4, 6, "ca", "indirect")),
        source="The Ledger", authors=("Ana Pérez", "Bo Li"), published_at="2024-05-31T17:30:00+02:00",
        url="https://ledger.example/1", title_derived=True, extra={"section": "Local", "pages": [1, 2]},
    )  # fmt: skip
    put(store, given)
    assert store.article("aa11") == given.article
    assert store.sentences("aa11") == given.sentences
    assert store.passages("aa11") == given.passages
    assert store.quotes("aa11") == given.quotes
    assert store.count() == Counts(1, 2, 2)
    assert store.fingerprints() == {"aa11": fingerprint(given.article)}


def test_a_passage_is_found_by_its_words_and_its_vector(store: Store, record: Records) -> None:
    """Both lists name the article and the number of the passage that fits best, first."""
    put(store, record("aa11", "The ferry sank.", "The mayor resigned."), record("bb22", "A bakery opened."))
    assert found(store, "mayor resigns")[0] == ("aa11", 1)
    hits = store.nearest(record.embedder.embed(["The mayor resigned."])[0], 2)
    assert (hits[0].article_id, hits[0].number) == ("aa11", 1)
    assert hits[0].score == pytest.approx(1, abs=1e-3)
    assert hits[0].score > hits[1].score


def test_title_source_and_date_are_searched_too(store: Store, record: Records) -> None:
    """A passage is found by its article's headline, publisher and date in words."""
    put(store, record("aa11", "It shut.", title="Harbour closes", source="The Ledger", published_at="2024-05-31"))
    put(store, record("bb22", "It opened.", title="Bakery", source="Courier", published_at="2024-06-01"))
    for words in ("harbour closing", "ledger", "31 May", "2024-05-31"):
        assert found(store, words)[0] == ("aa11", 0)


def test_a_newer_version_replaces_the_older(store: Store, record: Records) -> None:
    """After an update the old words and vectors are gone and the new ones are there, once."""
    put(store, record("aa11", "The ferry sank.", "Nobody was hurt."))
    put(store, record("aa11", "The ferry was towed."))
    assert store.count() == Counts(1, 1, 0)
    assert found(store, "sank hurt") == []
    assert found(store, "towed") == [("aa11", 0)]
    assert len(store.nearest(record.embedder.embed(["ferry"])[0], 10)) == 1


def test_a_removed_article_is_gone(store: Store, record: Records) -> None:
    """After removal neither words, vectors, quotes nor the article are found; others stay."""
    put(store, record("aa11", "The ferry sank.", quotes=(QUOTE,)), record("bb22", "A bakery opened."))
    with store.writing() as writer:
        writer.remove(["aa11", "nobody"])
    assert store.count() == Counts(1, 1, 0)
    assert found(store, "ferry bakery") == [("bb22", 0)]
    with pytest.raises(NotFoundError):
        store.article("aa11")
    with pytest.raises(NotFoundError):
        store.passages("aa11")


def test_a_beginning_that_is_unique_names_an_article(store: Store, record: Records) -> None:
    """A unique beginning of an id is enough; one that is not names the candidates; characters of patterns are plain."""
    put(store, record("aa11", "One."), record("aa22", "Two."), record("bb33", "Three."))
    assert store.article("b").id == "bb33"
    with pytest.raises(NotFoundError) as raised:
        store.article("aa")
    assert "aa11 (Title of aa11)" in str(raised.value.hint)
    assert "aa22" in str(raised.value.hint)
    for missing in ("", "%", "a_", "*", "cc", "\udcff"):
        with pytest.raises(NotFoundError):
            store.article(missing)


def test_searches_keep_to_the_allowed_articles(store: Store, record: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the allowed passages are listed or others are dropped, the answer is the same and complete."""
    records = [record(f"{n:04x}", f"Boat number {n} left.", f"Crew {n} stayed.") for n in range(60)]
    put(store, *records)
    vector = record.embedder.embed(["Boat number 7 left."])[0]
    allowed = frozenset(f"{n:04x}" for n in range(50, 60)) | {"nobody"}
    listed = store.nearest(vector, 15, allowed), store.matching("boat left", 15, allowed)
    monkeypatch.setattr("assistant.store.vectors._COMPARED", 0)
    walked = store.nearest(vector, 15, allowed)
    assert [(hit.article_id, hit.number) for hit in walked] == [(hit.article_id, hit.number) for hit in listed[0]]
    assert [hit.score for hit in walked] == pytest.approx([hit.score for hit in listed[0]], abs=1e-5)
    monkeypatch.setattr(searching, "_LISTED", 0)
    dropped = store.nearest(vector, 15, allowed), store.matching("boat left", 15, allowed)
    assert {hit.article_id for hit in listed[0] + listed[1]} <= allowed
    assert [hit.article_id for hit in listed[0]] == [hit.article_id for hit in dropped[0]]
    assert len(listed[0]) == 15
    assert {(h.article_id, h.number) for h in listed[1]} == {(h.article_id, h.number) for h in dropped[1]}
    assert len(listed[1]) == 10
    assert store.nearest(vector, 5, frozenset()) == store.matching("boat", 5, frozenset()) == []
    assert store.nearest(vector, 0) == store.matching("boat", 0) == []


def test_more_is_asked_for_than_there_is(store: Store, record: Records) -> None:
    """Asking for more passages than there are gives all of them."""
    put(store, record("aa11", "The ferry sank.", "The mayor resigned."))
    assert len(store.nearest(record.embedder.embed(["ferry"])[0], 1000)) == 2


def test_words_are_counted_by_passages(store: Store, record: Records) -> None:
    """An absent index holds no word; one that is there tells how many passages hold it."""
    assert store.frequencies(["ferry"]) == [0]
    put(store, record("aa", "The ferry sank."), record("bb", "No ferries sailed."))
    assert store.frequencies(["ferry", "tunnel"]) == [2, 0]


def test_zero_vectors_find_nothing(store: Store, record: Records) -> None:
    """A question without a word has no nearest passage."""
    put(store, record("aa11", "The ferry sank."))
    assert store.nearest(np.zeros(256, dtype=np.float32), 5) == []


def test_articles_come_newest_first(store: Store, record: Records) -> None:
    """Articles are listed by date and time, the undated last."""
    put(
        store,
        record("aa", "One."),
        record("bb", "Two.", published_at="2024-05-30"),
        record("cc", "Three.", published_at="2024-05-31T08:00"),
        record("dd", "Four.", published_at="2024-05-31T09:00"),
    )
    assert [article.id for article in store.articles()] == ["dd", "cc", "bb", "aa"]


def test_an_article_without_passages_is_kept(store: Store, record: Records) -> None:
    """An article of which nothing can be embedded is in the catalog and disturbs nothing."""
    put(store, record("aa11"), record("bb22", "A bakery opened."))
    assert store.count() == Counts(2, 1, 0)
    assert store.passages("aa11") == ()


def test_another_embedder_is_refused(store: Store, folder: Path, record: Records) -> None:
    """An index made with other vectors is neither read nor written to, but can be rebuilt."""
    put(store, record("aa11", "The ferry sank."))
    with Store.open(folder, embedder="other", dimensions=256) as other:
        with pytest.raises(ConfigError, match="embedder") as raised:
            other.count()
        assert "sync --rebuild" in str(raised.value.hint)
        with pytest.raises(ConfigError), other.writing():
            pass
        with other.rebuilding() as writer:
            writer.put([record("bb22", "A bakery opened.")])
        assert other.count().articles == 1


def test_a_rebuilt_index_replaces_the_old_at_the_end(store: Store, folder: Path, record: Records) -> None:
    """While a rebuild runs readers see the old index; then the new one, and no folder of the old is left."""
    put(store, record("aa11", "The ferry sank."))
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as reader:
        assert found(reader, "ferry bakery") == [("aa11", 0)]
        with store.rebuilding() as writer:
            writer.put([record("bb22", "A bakery opened.")])
            assert found(reader, "ferry bakery") == [("aa11", 0)]
        assert found(reader, "ferry bakery") == [("bb22", 0)]
    assert len([path for path in folder.iterdir() if path.is_dir()]) == 1


def test_a_rebuild_that_fails_changes_nothing(store: Store, folder: Path, record: Records) -> None:
    """When a rebuild is broken off the old index stays in use and nothing of the new one is left."""
    put(store, record("aa11", "The ferry sank."))
    with pytest.raises(KeyboardInterrupt), store.rebuilding() as writer:  # noqa: PT012 - what is broken off is a block
        writer.put([record("bb22", "A bakery opened.")])
        raise KeyboardInterrupt
    assert found(store, "ferry bakery") == [("aa11", 0)]
    assert len([path for path in folder.iterdir() if path.is_dir()]) == 1


def test_a_write_that_fails_leaves_the_old_version(store: Store, record: Records) -> None:
    """When an update is broken off before the catalog's commit, the old version stays whole; the next write cleans up."""
    put(store, record("aa11", "The ferry sank."))
    with store.writing() as writer:
        broken = replace(record("aa11", "The ferry was towed."), quotes=(object(),))  # type: ignore[arg-type]
        with pytest.raises(AttributeError):
            writer.put([broken])
        assert found(store, "ferry") == [("aa11", 0)]
        assert found(store, "towed") == []
        hits = store.nearest(record.embedder.embed(["The ferry was towed."])[0], 10)
        assert [(hit.article_id, hit.number) for hit in hits] == [("aa11", 0)]
    put(store, record("bb22", "A bakery opened."))
    parts = store._parts()
    assert parts is not None
    assert parts.catalog.leftovers() == []
    assert parts.vectors.count() == 2


def test_the_second_writer_is_told_who_is_first(store: Store, folder: Path) -> None:
    """A second writer gets BusyError at once, with the process that holds the lock; afterwards it may write."""
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as second:
        with store.writing():
            with pytest.raises(BusyError, match=r"process \d+, since \d\d:\d\d:\d\d"), second.writing():
                pass
            with pytest.raises(BusyError), second.rebuilding():
                pass
        with second.writing():
            pass


def test_a_writer_waits_for_a_reader_that_looks_for_one(store: Store, folder: Path) -> None:
    """A reader that finds the note of a killed writer holds the lock for an instant; nobody is turned away for that."""
    with store.writing():
        pass
    held = FileLock(next(folder.glob("writer.lock")), thread_local=False)
    held.acquire()
    letting_go = threading.Timer(0.02, held.release)
    letting_go.start()
    with store.writing():
        pass
    letting_go.join()


def test_sources_are_counted(store: Store, record: Records) -> None:
    """The known publishers are listed with their numbers of articles."""
    put(store, record("aa", "One.", source="Courier"), record("bb", "Two.", source="Courier"), record("cc", "Three."))
    assert store.sources() == [("Courier", 2)]
