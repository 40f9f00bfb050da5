"""How long the ledger takes to answer among 100,000 quotations: `python benchmarks/ledger.py`.

The articles are put together from a handful of invented names and words; a tenth of the quotations stand in several
articles, as those of agencies do.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from assistant import ledger, split
from assistant.corpus import article_of
from assistant.embed import DEFAULT
from assistant.schema import Draft, Filters, Quote, Sought
from assistant.store import Record, Store

GIVEN = ["Ana", "Per", "Ulf", "Odile", "Ida", "Lotte", "Renata", "Jonas", "Milan", "Sofie", "Karim", "Dario"]
SURNAMES = [
    f"{a}{b}" for a in ("Har", "Lund", "Var", "Bran", "Quis", "Sol") for b in ("row", "berg", "ga", "din", "heim")
]
BODIES = [
    "UK Ministry of Defence",
    "British MoD",
    "Ministry of Defence",
    "Kessel Harbour Authority",
    "KHA",
    "the company",
]
SYLLABLES = ["ba", "do", "fe", "gri", "ka", "lo", "mu", "ne", "pra", "sti", "ta", "vo"]
WORDS = ["harbour", "strike", "radar", *(f"{a}{b}{c}n" for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES)]


def records(count: int, seed: int = 7) -> Iterator[list[Record]]:
    """Yield records with so many quotations in all, 15 an article, in batches."""
    chance = random.Random(seed)
    shared = [_words(chance) for _ in range(2500)]
    for first in range(0, count, 1500):
        yield [_record(chance, shared, number) for number in range(first // 15, min(first + 1500, count) // 15)]


def _record(chance: random.Random, shared: list[str], number: int) -> Record:
    body, quotes = "", []
    for _ in range(15):
        person = f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}{_rank(chance, 60)}"
        speaker = chance.choice(BODIES) if chance.random() < 0.05 else person
        said = chance.choice(shared) if chance.random() < 0.1 else _words(chance)
        quotes.append(Quote(len(body) + 1, len(body) + 1 + len(said), said, "direct", speaker))
        body += f"“{said},” said {speaker} on the {_word(chance)}.\n\n"
    day = f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"
    title = f"{_word(chance)} and {_word(chance)} {number}"
    outlet = f"Outlet {number % 40}"
    article = article_of(Draft(input="", body=body.strip(), title=title, source=outlet, published_at=day))
    nothing = np.zeros((0, DEFAULT.dimensions), np.float32)
    return Record(article, split.sentences(article.body), (), tuple(quotes), nothing)


def _words(chance: random.Random) -> str:
    return " ".join(_word(chance) for _ in range(chance.randrange(4, 20)))


def _word(chance: random.Random) -> str:
    """Return a word, the first of the list often and the last ones hardly ever, as words and people are in news."""
    return WORDS[_rank(chance, len(WORDS))]


def _rank(chance: random.Random, count: int) -> int:
    return min(int(chance.paretovariate(0.4)), count) - 1


def main() -> None:
    """Fill a store and print milliseconds, the best of five, of each kind of query."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder), embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store,
    ):
        begun = time.perf_counter()
        with store.writing() as writer:
            for batch in records(count):
                writer.put(batch)
        print(f"{store.count().quotes:,} quotations put in {time.perf_counter() - begun:.1f} s")
        for name, query in _queries(store).items():
            times = []
            for _ in range(5):
                begun = time.perf_counter()
                query()
                times.append(time.perf_counter() - begun)
            print(f"{name:32} {min(times) * 1000:7.1f} ms")


def _queries(store: Store) -> dict[str, Callable[[], object]]:
    def quotes(*speakers: str, about: str | None = None, **filters: object) -> Callable[[], object]:
        sought = Sought(Filters(speakers=speakers, **filters), about, count=20)  # type: ignore[arg-type]
        return lambda: ledger.quotes(store, sought, ledger.Joined())

    return {
        "newest": quotes(),
        "a person": quotes("Ana Harrow3"),
        "a surname": quotes("Harrow3"),
        "an institution by its acronym": quotes("MoD"),
        "about one word": quotes(about="harbour"),
        "about three words": quotes(about="harbour strike radar"),
        "one outlet in one year": quotes(sources=("Outlet 7",), since="2020", until="2020"),
        "speaker, words and date": quotes("Lundberg3", about="strike", since="2015"),
        "counts by speaker": lambda: ledger.voices(store, Sought(count=20), ledger.Joined()),
    }


if __name__ == "__main__":
    main()
