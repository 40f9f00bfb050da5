"""How long a search takes, in what memory and on what disk, as the corpus grows.

    python benchmarks/scale.py [PASSAGES...] [--data FOLDER]

The articles are put together from sentences of the real ones beside the project, at random but always alike; the
questions are the real ones. Memory is that of a process that opens the index and searches.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from figures import milliseconds

from assistant import load, retrieve, split
from assistant.corpus import article_of
from assistant.embed import DEFAULT, WordLlamaEmbedder
from assistant.schema import Article, Draft, Passage, Sentence
from assistant.store import Record, Store

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
_SENTENCES, _TOGETHER = 88, 8
"""Sentences of an article, and of a passage."""
_WARM, _ASKED = 100, 200
Cut = tuple[Article, tuple[Sentence, ...], tuple[Passage, ...]]


def articles(data: Path) -> Iterator[Cut]:
    """Yield articles without end, each of passages of sentences of many.

    They are cut as they are put together: the sentences are known, and eight make a passage of about the real ones' length.
    """
    drafts = [one for one in load.articles(data / "multihop_rag" / "articles.jsonl.gz") if isinstance(one, Draft)]
    texts = [draft.body[one.start : one.end] for draft in drafts for one in split.sentences(draft.body)]
    chance = random.Random(3)
    number = 0
    while True:
        model, number = chance.choice(drafts), number + 1
        title = " ".join(chance.sample(f"{model.title} {chance.choice(drafts).title}".split(), k=8))
        yield _cut(
            Draft("", "", f"{title} {number}", model.source, (), model.published_at),
            chance.choices(texts, k=_SENTENCES),
        )


def _cut(draft: Draft, texts: Sequence[str]) -> Cut:
    sentences, passages, at = [], [], 0
    for number, text in enumerate(texts):
        sentences.append(Sentence(at, at + len(text), number // _TOGETHER))
        at += len(text) + 1
    for first in range(0, len(texts), _TOGETHER):
        run = sentences[first : first + _TOGETHER]
        passages.append(Passage(run[0].start, run[-1].end, first, first + len(run)))
    lines = (" ".join(texts[first : first + _TOGETHER]) for first in range(0, len(texts), _TOGETHER))
    return article_of(replace(draft, body="\n".join(lines))), tuple(sentences), tuple(passages)


def filled(folder: Path, data: Path, count: int) -> None:
    """Make an index of `count` passages."""
    embedder, made = WordLlamaEmbedder(), 0
    source = articles(data)
    with (
        Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store,
        store.writing() as writer,
    ):
        while made < count:
            batch = [_record(next(source), embedder) for _ in range(min(200, 1 + (count - made) // 10))]
            writer.put(batch)
            made += sum(len(record.passages) for record in batch)
            print(f"\r{made:,} passages", end="", file=sys.stderr)
    print(file=sys.stderr)


def _record(cut: Cut, embedder: WordLlamaEmbedder) -> Record:
    article, sentences, passages = cut
    texts = [f"{article.title}\n{article.source}\n{article.body[one.start : one.end]}" for one in passages]
    return Record(article, sentences, passages, (), embedder.embed(texts))


def searched(folder: Path, data: Path) -> dict[str, float]:
    """Return the times of warm searches in milliseconds and this process's memory in MB."""
    with gzip.open(data / "multihop_rag" / "questions_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        asked: Sequence[str] = [json.loads(line)["query"] for line in lines][: _WARM + _ASKED]
    embedder, seconds = WordLlamaEmbedder(), []
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
        for question in asked:
            began = time.perf_counter()
            retrieve.search(question, index=store, embedder=embedder)
            seconds.append(time.perf_counter() - began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return {**milliseconds(seconds[_WARM:]), "MB": memory}


def main() -> None:
    """Build, search in a process of its own, print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", type=int, nargs="*", default=[7_000, 70_000, 300_000])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--search", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.search:
        print(json.dumps(searched(given.search, given.data)))
        return
    print(f"{'passages':>9}{'p50 ms':>9}{'p95 ms':>9}{'memory MB':>11}{'index MB':>10}{'built in s':>12}")
    for count in given.passages:
        with tempfile.TemporaryDirectory() as name:
            began = time.perf_counter()
            filled(Path(name), given.data, count)
            took = time.perf_counter() - began
            command = [sys.executable, __file__, "--search", name, "--data", str(given.data)]
            got = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            size = sum(path.stat().st_size for path in Path(name).rglob("*") if path.is_file()) / 1e6
        print(f"{count:9,}{got['p50']:9.1f}{got['p95']:9.1f}{got['MB']:11.0f}{size:10.0f}{took:12.0f}", flush=True)


if __name__ == "__main__":
    main()
