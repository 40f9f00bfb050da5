"""What vectors count: measured on the articles themselves, so that bad ones never pull words down and good ones lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant import Assistant, adding, load, measuring, render, retrieve
from assistant.config import Settings
from assistant.corpus import Corpus
from assistant.embed import Embedder, Paired, WordLlamaEmbedder
from assistant.errors import ModelError
from assistant.evals.loading import load as suite
from assistant.schema import Hit, Measure
from assistant.store import Store

ROOT = Path(__file__).parent.parent
QUESTIONS = [one for one in suite(str(ROOT / "evals" / "sample.yaml")).suite.questions if one.cite][::2]
WORDS = WordLlamaEmbedder()


def direction(text: str) -> NDArray[np.float32]:
    """Return a unit vector that is as good as random, yet the same for the same text."""
    seed = int.from_bytes(sha256(text.encode()).digest()[:8], "big")
    row = np.random.default_rng(seed).normal(size=64).astype(np.float32)
    unit: NDArray[np.float32] = row / np.linalg.norm(row)
    return unit


class Fake:
    """Gives every text the direction of what `meaning` says it is about, and counts the texts."""

    name = "fake"

    def __init__(self, meaning: Callable[[str], str]) -> None:
        self.meaning = meaning
        self.texts: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows."""
        self.texts += texts
        return np.array([direction(self.meaning(text)) for text in texts], dtype=np.float32).reshape(-1, 64)


class Oracle(Fake):
    """Knows of which article a text is: a passage says so itself, a lead is looked up, a question is told in advance."""

    def __init__(self, bodies: Mapping[str, str], told: Mapping[str, str]) -> None:
        super().__init__(lambda text: told.get(text) or self._of(text, bodies))

    @staticmethod
    def _of(text: str, bodies: Mapping[str, str]) -> str:
        title = text.partition("\n")[0]
        return title if title in bodies else next(name for name, body in bodies.items() if text in body)


@contextmanager
def indexed(folder: Path, embedder: Embedder, corpus: Path = ROOT / "corpus") -> Iterator[Store]:
    """Give an index of articles, with vectors of the embedder."""
    with Store.open(folder / "index", embedder=embedder.name) as store:
        taken_in(folder, store, embedder, corpus)
        yield store


def taken_in(folder: Path, store: Store, embedder: Embedder, corpus: Path) -> None:
    """Add articles."""
    list(adding.add(load.articles(corpus), corpus=Corpus(folder / "corpus"), store=store, embedder=embedder))


def searched(question: str, store: Store, embedder: Paired) -> list[Hit]:
    """Return the five best passages."""
    return retrieve.search(question, index=store, embedder=embedder, count=5)


def counting(embedder: Embedder, strength: float) -> Paired:
    """Return an embedder whose vectors count so much; it embeds a word of the articles once for all its questions."""
    return Paired(WORDS, embedder, lambda: strength)


def hits(store: Store, embedder: Embedder, strength: float) -> int:
    """Return how many needed sentences of the sample questions stand in the five best passages."""
    found, paired = 0, counting(embedder, strength)
    for question in QUESTIONS:
        texts = [" ".join(hit.text.split()) for hit in searched(question.question, store, paired)]
        found += sum(any(" ".join(cite.text.split()) in text for text in texts) for cite in question.cite)
    return found


def written(folder: Path, numbers: range) -> Path:
    """Write articles of several passages each about a thing of its own."""
    folder.mkdir(exist_ok=True)
    for n in numbers:
        lead = f"The harbour office of Port Selwyn counted {n} herring boats at the pier on Monday."
        more = " ".join(
            f"Boat {n}-{k} landed its catch late and left again before the evening tide came." for k in range(60)
        )
        (folder / f"{n}.txt").write_text(f"Boats of day {n}\n\n{lead} {more}\n")
    return folder


def test_useless_vectors_never_pull_words_down(tmp_path: Path) -> None:
    """Random vectors are found out and count nothing, so that the sample's hits are those of words alone."""
    random = Fake(lambda text: text)
    with indexed(tmp_path, random) as store:
        measuring.refresh(store, random)
        strength = measuring.strength(store.measure())
        assert (strength.value, strength.origin) == (0.0, "measured")
        assert hits(store, random, 10.0) < hits(store, random, 0.0), "else this corpus could not show any harm"


def test_vectors_that_know_may_lead(tmp_path: Path) -> None:
    """An embedder that knows the article counts many times the default and brings up what shares no word with a question."""
    with indexed(tmp_path / "plain", WORDS) as store:
        bodies = {article.title: article.body for article in store.articles()}
    title = min(bodies)
    oracle = Oracle(bodies, {"Zxqv wplk?": title, "Which harbour was closed?": title})
    with indexed(tmp_path / "known", oracle) as store:
        measuring.refresh(store, oracle)
        strength = measuring.strength(store.measure()).value
        assert strength > 4
        assert searched("Zxqv wplk?", store, counting(oracle, strength))[0].title == title
        assert searched("Which harbour was closed?", store, counting(oracle, strength))[0].title == title
        assert searched("Which harbour was closed?", store, counting(oracle, 1.0))[0].title != title


def test_the_default_is_the_measure_of_all(tmp_path: Path) -> None:
    """It is not measured, for its weight is fitted; measured all the same, it comes out near one."""
    with indexed(tmp_path, WORDS) as store:
        measuring.refresh(store, WORDS)
        assert store.measure() is None
        assert measuring.strength(measuring.measured(store, WORDS)).value == pytest.approx(1, abs=0.25)


def test_it_is_measured_once_and_again_when_the_corpus_has_grown(tmp_path: Path) -> None:
    """The figures stay in the index; few texts are embedded, none of them twice at the same size."""
    fake = Fake(lambda text: text)
    corpus = written(tmp_path / "articles", range(20))
    with indexed(tmp_path, fake, corpus) as store:
        passages = len(fake.texts)
        measuring.refresh(store, fake)
        assert len(fake.texts) - passages == 20
        first = store.measure()
        assert first
        assert (first.articles, first.questions) == (20, 20)
        measuring.refresh(store, fake)
        assert len(fake.texts) - passages == 20
        taken_in(tmp_path, store, fake, written(tmp_path / "articles", range(20, 45)))
    with Store.open(tmp_path / "index", embedder="fake") as store:
        assert store.measure() == first
        measuring.refresh(store, fake)
        again = store.measure()
        assert again
        assert again.articles == 45


def test_what_fails_is_told_and_costs_nothing(tmp_path: Path) -> None:
    """Articles stand there although the embedder failed afterwards; the next time it is measured."""
    fake = Fake(lambda text: text)
    told: list[str] = []
    with indexed(tmp_path, fake, written(tmp_path / "articles", range(20))) as store:

        def refuses(_: str) -> str:
            raise ModelError("no answer", "Ask again.")

        measuring.refresh(store, Fake(refuses), told.append)
        assert told == ["how much the vectors should count was not measured: no answer"]
        assert measuring.strength(store.measure()).origin == "unmeasured"
        measuring.refresh(store, fake, told.append)
        assert store.measure()


def test_what_never_stops_is_no_lead(tmp_path: Path) -> None:
    """A list without a full stop, cut over several passages, would find itself and cost as much as an article."""
    fake = Fake(lambda text: text)
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "tides.txt").write_text(
        f"Tides\n\n{'a tide of three feet and ' * 200}none.\n\nThe harbour office of Port Selwyn printed the tables on Monday.\n"
    )
    with indexed(tmp_path, fake, tmp_path / "list") as store:
        before = len(fake.texts)
        measuring.refresh(store, fake)
        assert fake.texts[before:] == ["The harbour office of Port Selwyn printed the tables on Monday."]


def test_few_articles_prove_nothing(tmp_path: Path) -> None:
    """With a handful, vectors count as the default's do, and nobody asks again."""
    fake = Fake(lambda text: text)
    with indexed(tmp_path, fake, written(tmp_path / "articles", range(3))) as store:
        measuring.refresh(store, fake)
        found = store.measure()
        assert found
        strength = measuring.strength(found)
        assert (found.questions, strength.value, strength.origin) == (3, 1.0, "unmeasured")


@pytest.mark.parametrize(
    ("words", "vectors", "least", "most"),
    [
        (0.5, 0.5, 1.15, 1.3),
        (0.5, 0.45, 0.9, 1.1),
        (0.5, 0.1, 0.05, 0.2),
        (0.5, 0.02, 0.0, 0.0),
        (0.5, 1.0, 10.0, 10.0),
        (1.0, 1.0, 1.15, 1.3),
        (0.0, 0.5, 10.0, 10.0),
    ],
)
def test_the_strength_follows_the_odds(words: float, vectors: float, least: float, most: float) -> None:
    """It grows with what vectors find and falls with what words find, within bounds, and without a division by nothing."""
    value = measuring.strength(Measure(500, 128, words, vectors, 0.01, 0.02)).value
    assert least <= value <= most


def test_vectors_that_count_nothing_are_not_asked_for(tmp_path: Path) -> None:
    """A question costs no embedding then."""
    fake = Fake(lambda text: text)
    with indexed(tmp_path, fake, written(tmp_path / "articles", range(3))) as store:
        before = len(fake.texts)
        assert searched("How many herring boats were counted?", store, counting(fake, 0.0))
        assert len(fake.texts) == before


def test_adding_measures_what_a_setting_overrides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """After `add` the home knows; who opens it later is told the same, unless the setting says otherwise."""
    from chromadb.utils.embedding_functions.onnx_mini_lm_l6_v2 import ONNXMiniLM_L6_V2  # noqa: PLC0415

    monkeypatch.setattr(ONNXMiniLM_L6_V2, "__call__", lambda _, texts: [direction(text) for text in texts])
    settings = Settings(home=tmp_path / "home", embedder="chroma")
    with Assistant.open(settings=settings) as assistant:
        assistant.add([written(tmp_path / "few", range(2))])
        assert "too few articles" in render.strength(assistant.vector_strength)
        assistant.add([written(tmp_path / "articles", range(2, 60))])
        assert assistant.vector_strength.origin == "measured"
        (hit,) = assistant.search("Boat 31-4", k=1)
        assert hit.stages["vector"].weight == pytest.approx(0.2 * assistant.vector_strength.value)
    with Assistant.open(settings=settings) as assistant:
        told = render.strength(assistant.status().vector_strength or assistant.vector_strength)
        assert "measured on 60 leads of articles (MRR 0." in told
    with Assistant.open(settings=replace(settings, vector_strength=2.0)) as assistant:
        assert (assistant.vector_strength.value, assistant.vector_strength.origin) == (2.0, "set")
