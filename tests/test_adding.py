"""Add, sync, remove: what becomes of each input, what is embedded, what is left when something fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant import adding, load
from assistant.corpus import Corpus
from assistant.embed import DEFAULT, WordLlamaEmbedder
from assistant.errors import BusyError, ConfigError
from assistant.schema import Draft, Outcome, Rejected
from assistant.store import Store, Writer

ROOT = Path(__file__).parent.parent
STORY = "The ferry sank off Port Selwyn on Monday. Nobody was hurt, the harbour master said."
OTHER = "A bakery opened in Mill Lane. Its owner, Ana Pérez, said the first loaves were gone within an hour."


class Counting:
    """The real embedder, which counts the texts that it is given."""

    name = DEFAULT.name
    dimensions = DEFAULT.dimensions

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._real = WordLlamaEmbedder()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed and count."""
        self.texts += texts
        return self._real.embed(texts)


@dataclass
class Home:
    """A corpus, an index and an embedder, and the three commands on them."""

    corpus: Corpus
    store: Store
    embedder: Counting

    def add(self, *drafts: Draft | Rejected) -> list[Outcome]:
        """Add drafts."""
        return list(adding.add(drafts, corpus=self.corpus, store=self.store, embedder=self.embedder))

    def sync(self, *, rebuild: bool = False) -> list[Outcome]:
        """Bring the index in line."""
        return list(adding.sync(corpus=self.corpus, store=self.store, embedder=self.embedder, rebuild=rebuild))

    def agrees(self) -> bool:
        """Tell whether files and index hold the same articles."""
        files = [repr(article) for _, article in self.corpus.articles()]
        return sorted(files) == sorted(repr(article) for article in self.store.articles())


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Open an empty home."""
    with Store.open(tmp_path / "index", embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
        yield Home(Corpus(tmp_path / "corpus"), store, Counting())


def draft(body: str = STORY, **told: object) -> Draft:
    """Return a draft of a story with headline, source and day."""
    fields = {"input": "story.txt", "title": "Ferry sinks", "source": "The Ledger", "published_at": "2024-05-31"}
    return Draft(body=body, **{**fields, **told})  # type: ignore[arg-type]


def statuses(outcomes: Iterable[Outcome]) -> list[str]:
    """Return what became of each input."""
    return [outcome.status for outcome in outcomes]


def test_an_article_is_filed_and_found(home: Home) -> None:
    """What is added stands as a file, is found by its words, and its vector was made of title, source and date too."""
    (outcome,) = home.add(draft(size=83))
    assert (outcome.status, outcome.input, outcome.size) == ("added", "story.txt", 83)
    assert outcome.article_id is not None
    assert home.corpus.path(outcome.article_id) is not None
    assert home.store.matching("harbour master", 1)[0].article_id == outcome.article_id
    assert home.embedder.texts[0].startswith("Ferry sinks\nThe Ledger\n31 May 2024\nThe ferry sank")
    assert home.store.sentences(outcome.article_id)
    assert home.agrees()


def test_the_same_again_costs_nothing(home: Home) -> None:
    """An unchanged article is not split, embedded or written again."""
    first = home.add(draft())
    home.embedder.texts.clear()
    generation = home.store._parts().catalog.generation()  # type: ignore[union-attr]
    again = home.add(draft(input="copy.txt"))
    assert statuses(again) == ["unchanged"]
    assert again[0].article_id == first[0].article_id
    assert home.embedder.texts == []
    assert home.store._parts().catalog.generation() == generation  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "change", [{"body": STORY + " It was raised."}, {"authors": ("Bo Li",)}, {"extra": {"page": 3}}]
)
def test_a_change_updates(home: Home, change: dict[str, object]) -> None:
    """A changed body or a changed field makes the same article anew, in file and index."""
    first = home.add(draft())
    second = home.add(draft(**change))
    assert statuses(second) == ["updated"]
    assert first[0].article_id == second[0].article_id
    assert home.store.count().articles == 1
    assert home.agrees()


def test_within_one_input_the_later_wins(home: Home) -> None:
    """The same article twice is added once; with other content the later version stays."""
    outcomes = home.add(draft(), draft(), draft(STORY + " It was raised."), draft(STORY + " It was raised."))
    assert statuses(outcomes) == ["added", "unchanged", "updated", "unchanged"]
    assert home.store.count().articles == 1
    assert "raised" in next(home.store.articles()).body
    assert home.agrees()


def test_namesakes_are_different_articles(home: Home) -> None:
    """Articles that share headline, source and day but not their words all stay, and stay the same when added again."""
    three = [draft(), draft(OTHER), draft("Rain is expected all week along the coast, forecasters warned.")]
    assert statuses(home.add(*three)) == ["added"] * 3
    assert home.store.count().articles == 3
    assert statuses(home.add(*reversed(three))) == ["unchanged"] * 3
    assert statuses(home.add(draft(OTHER + " Bread was free."))) == ["updated"]
    assert home.store.count().articles == 3
    assert home.agrees()


def test_an_address_is_one_article_whatever_it_says(home: Home) -> None:
    """What stands under one address is the same article, even rewritten from its first word to its last."""
    url = "https://ledger.example/ferry"
    assert statuses(home.add(draft(url=url), draft(OTHER, url=url))) == ["added", "updated"]
    assert home.store.count().articles == 1


def test_rejected_inputs_are_told_in_place(home: Home) -> None:
    """What is no article is told with its reason, in its place, and stops nothing."""
    outcomes = home.add(Rejected("a.bin", "not text", 7), draft(), draft(" \n", input="blank.txt"))
    assert statuses(outcomes) == ["rejected", "added", "rejected"]
    assert (outcomes[0].reason, outcomes[0].size) == ("not text", 7)
    assert outcomes[2].reason


def test_nothing_usable_makes_no_index(home: Home) -> None:
    """Where no input is an article no index is made."""
    home.add(Rejected("a.bin", "not text"))
    assert not home.store.folder.exists()


def test_many_articles_go_through_in_batches(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over several batches the outcomes keep the order of the inputs and everything stands."""
    monkeypatch.setattr(adding, "BATCH", 3)
    drafts = [draft(f"{STORY} Boat {n} helped.", title=f"Boat {n}", input=str(n)) for n in range(11)]
    outcomes = home.add(*drafts[:5], *drafts)
    assert [outcome.input for outcome in outcomes] == [d.input for d in drafts[:5] + drafts]
    assert Counter(statuses(outcomes)) == {"added": 11, "unchanged": 5}
    assert home.agrees()


def test_a_missing_file_is_written_again(home: Home) -> None:
    """An unchanged article whose file was deleted gets its file back, without embedding."""
    (outcome,) = home.add(draft())
    path = home.corpus.path(str(outcome.article_id))
    assert path is not None
    path.unlink()
    home.embedder.texts.clear()
    again = list(adding.add([draft()], corpus=Corpus(home.corpus.folder), store=home.store, embedder=home.embedder))
    assert statuses(again) == ["unchanged"]
    assert path.exists()
    assert home.embedder.texts == []


@pytest.mark.parametrize("error", [ConfigError("the disk is full"), KeyboardInterrupt()])
def test_what_cannot_be_indexed_is_not_filed(home: Home, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """When indexing fails the files are as before: none of a new article, the old version of a changed one."""
    home.add(draft())

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(Writer, "put", fail)
        with pytest.raises(type(error)):
            home.add(draft(STORY + " It was raised."), draft(OTHER, title="Bakery opens"))
    assert home.store.count().articles == 1
    assert home.agrees()
    assert statuses(home.add(draft(OTHER, title="Bakery opens"))) == ["added"]


def test_an_interruption_loses_only_what_was_in_flight(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the inputs stop with Ctrl-C, every finished batch stands and the home is whole."""
    monkeypatch.setattr(adding, "BATCH", 2)

    def drafts() -> Iterator[Draft]:
        yield from (draft(f"{STORY} Boat {n} helped.", title=f"Boat {n}") for n in range(5))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(adding.add(drafts(), corpus=home.corpus, store=home.store, embedder=home.embedder))
    assert home.store.count().articles == 4
    assert home.agrees()
    with home.store.writing():
        pass


def test_a_second_writer_is_turned_away_before_it_writes(home: Home) -> None:
    """While another process writes nothing is filed or indexed."""
    with Store.open(home.store.folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as other:
        with other.writing(), pytest.raises(BusyError):
            home.add(draft())
        assert list(home.corpus.files()) == []


def test_sync_follows_edits_by_hand(home: Home) -> None:
    """A changed file is indexed anew, a new one added, a deleted one removed, others left alone."""
    home.add(draft(), draft(OTHER, title="Bakery opens"), draft(title="Stays", url="https://ledger.example/stays"))
    ferry, bakery = (home.corpus.path(article.id) for article in home.store.articles() if article.title != "Stays")
    if "bakery" in str(ferry):
        ferry, bakery = bakery, ferry
    assert ferry is not None
    assert bakery is not None
    ferry.write_text(ferry.read_text("utf-8").replace("Monday", "Tuesday"), "utf-8")
    bakery.unlink()
    (home.corpus.folder / "by-hand.md").write_text("---\ntitle: By hand\n---\nWritten by hand on Friday.\n", "utf-8")
    home.embedder.texts.clear()
    outcomes = home.sync()
    assert Counter(statuses(outcomes)) == {"updated": 1, "added": 1, "removed": 1, "unchanged": 1}
    assert all("Stays" not in text for text in home.embedder.texts)
    assert home.store.matching("Tuesday", 1)
    assert home.store.matching("bakery", 1) == []
    assert home.agrees()
    assert set(statuses(home.sync())) == {"unchanged"}


@pytest.mark.parametrize("rebuild", [False, True])
def test_a_broken_file_is_told_and_its_article_kept(home: Home, *, rebuild: bool) -> None:
    """A file that a hand edit broke is rejected with its reason; what was indexed of it stays findable."""
    (outcome,) = home.add(draft())
    path = home.corpus.path(str(outcome.article_id))
    assert path is not None
    path.write_text("---\ntitle: [never closed\n---\nBroken.\n", "utf-8")
    (told,) = home.sync(rebuild=rebuild)
    assert told.status == "rejected"
    assert told.reason
    assert home.store.matching("ferry", 1)[0].article_id == outcome.article_id


def test_a_rebuild_makes_everything_anew(home: Home) -> None:
    """A damaged index is replaced by a new one made from the corpus alone."""
    home.add(draft(), draft(OTHER, title="Bakery opens"))
    home.store.close()
    for path in home.store.folder.rglob("catalog.sqlite3"):
        path.write_bytes(b"not a database, but long enough to be read as the header of one" * 20)
    with pytest.raises(ConfigError, match="damaged") as raised:
        home.sync()
    assert "sync --rebuild" in str(raised.value.hint)
    assert statuses(home.sync(rebuild=True)) == ["added", "added"]
    assert statuses(home.sync(rebuild=True)) == ["unchanged", "unchanged"]
    assert home.agrees()


def test_an_article_that_the_index_keeps_keeps_its_file(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk refuses the removal: nothing of it is half done."""
    (outcome,) = home.add(Draft("one", STORY, title="Ferry sinks"))

    def full(*_: object) -> None:
        raise ConfigError("the entries of the catalog cannot be written: database or disk is full")

    monkeypatch.setattr(Writer, "remove", full)
    with pytest.raises(ConfigError, match="disk is full"):
        list(adding.remove([str(outcome.article_id)], corpus=home.corpus, store=home.store))
    path = home.corpus.path(str(outcome.article_id))
    assert path
    assert STORY in path.read_text(encoding="utf-8")


def test_removed_articles_leave_corpus_and_index(home: Home) -> None:
    """What is removed has neither file nor entry; the rest stays."""
    first, _ = home.add(draft(), draft(OTHER, title="Bakery opens"))
    outcomes = list(adding.remove([str(first.article_id)], corpus=home.corpus, store=home.store))
    assert outcomes == [Outcome(str(first.article_id), "removed", first.article_id)]
    assert home.store.count().articles == 1
    assert home.agrees()
    assert statuses(home.sync()) == ["unchanged"]


@pytest.mark.data
def test_real_articles_are_added_once(home: Home, data: Path) -> None:
    """Of real articles none is rejected or taken for another, and none is embedded twice."""
    drafts = list(islice(load.articles(data / "multihop_rag" / "articles.jsonl.gz"), 150))
    outcomes = home.add(*drafts)
    assert set(statuses(outcomes)) == {"added"}
    home.embedder.texts.clear()
    assert set(statuses(home.add(*drafts))) == {"unchanged"}
    assert home.embedder.texts == []


ENDLESS = """
import itertools, sys
from itertools import islice
from pathlib import Path
from assistant import adding
from assistant.corpus import Corpus
from assistant.embed import DEFAULT, WordLlamaEmbedder
from assistant.preparing import MANY
from assistant.schema import Draft
from assistant.store import Store

adding.BATCH = MANY
body = 'The ferry sank on Monday. "Nobody was hurt," said Mara Quill, the harbour master of Port {}. It rained.'
drafts = (Draft("", body.format(n), title=f"Ferry {n}") for n in itertools.count())
home = Path(sys.argv[1])
with Store.open(home / "index", embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
    for number, _ in enumerate(adding.add(drafts, corpus=Corpus(home / "corpus"), store=store, embedder=WordLlamaEmbedder())):
        print(number, flush=True)
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_stopped_in_full_run_the_home_is_whole(home: Home, how: signal.Signals) -> None:
    """Ctrl-C or a kill in the middle of a large add leaves whole articles, all that was told of, and no helpers."""
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(home.corpus.folder.parent)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "0\n"
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        helpers = children.read_text().split() if children.exists() else []
        process.send_signal(how)
        told = 1 + len(process.stdout.read().split())
    assert process.returncode == -how
    assert home.store.count().articles >= told
    assert {article.id for article in home.store.articles()} <= {
        article.id for _, article in home.corpus.articles() if not isinstance(article, Rejected)
    }
    if how == signal.SIGINT:
        assert home.agrees()
    home.sync()
    assert home.agrees()
    assert not [helper for helper in helpers if is_running(int(helper))]


def is_running(process: int) -> bool:
    """Tell whether a process is there after a moment to end in."""
    for _ in range(1200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return False
        time.sleep(0.05)
    return True
