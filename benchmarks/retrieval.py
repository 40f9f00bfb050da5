"""Whether the passages that answer are found, beside others, and how fast.

    python benchmarks/retrieval.py [DATA] [--no-outlets] [--ablate] [--peers] [--json] [--plot FILE]

DATA is the folder of real articles beside the project. The questions are the development halves of MultiHop-RAG and of
the reporters' questions, the passages those of `assistant add`: whole sentences, at most 256 cl100k tokens, as in the
paper. `--peers` needs the
extra `bench`; LlamaIndex and LangChain are measured where they are installed. `--home` keeps the index for another run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

import needed
from drawing import Point, draw
from figures import NAMES, figures, intervals, means, milliseconds
from peers import PAPER, Piece, peers
from rich.progress import track

from assistant import adding, load, retrieve
from assistant.corpus import Corpus
from assistant.embed import DEFAULT, WordLlamaEmbedder
from assistant.schema import Draft, Rejected
from assistant.store import Store
from assistant.text import dates

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
Search = Callable[[str], Sequence[str]]
"""Returns the texts of the ten best passages for a question, the best first."""


class Asked(Protocol):
    """A question of any set."""

    @property
    def text(self) -> str:
        """The question."""

    @property
    def kind(self) -> str:
        """Its type."""


AskedT = TypeVar("AskedT", bound=Asked)


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its type, and the facts that must be found."""

    text: str
    kind: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What a system did: a row of figures, which are called `names`, and the seconds for each question."""

    name: str
    rows: Sequence[tuple[float, ...]]
    seconds: Sequence[float]
    names: Sequence[str] = NAMES

    @property
    def means(self) -> dict[str, float]:
        """The mean of each figure."""
        return means(self.rows, self.names)


def questions(data: Path) -> list[Question]:
    """Return the questions that have an answer."""
    with gzip.open(data / "multihop_rag" / "questions_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Question(
            row["query"], row["question_type"].removesuffix("_query"), tuple(e["fact"] for e in row["evidence_list"])
        )
        for row in rows
        if row["evidence_list"]
    ]


def without_outlets(wanted: Sequence[Question], sources: Sequence[str]) -> list[Question]:
    """Return the questions with the publishers' names taken out, in full and by their first part."""
    names = {part for source in sources for part in (source, re.split(r"\s[-–|]\s", source)[0])}
    plain = sorted({name.removeprefix("The ") for name in names}, key=len, reverse=True)
    pattern = re.compile(
        rf"['\"‘“]?\b(?:the )?(?:{'|'.join(map(re.escape, plain))})(?:['’]s)?(?!\w)['\"’”]?", re.IGNORECASE
    )
    return [replace(one, text=" ".join(pattern.sub(" ", one.text).split())) for one in wanted]


def indexed(data: Path, home: Path | None) -> AbstractContextManager[Store]:
    """Give an index of the articles, made in a folder of its own unless `home` has it."""
    return holding(load.articles(data / "multihop_rag" / "articles.jsonl.gz"), home)


@contextmanager
def holding(drafts: Iterable[Draft | Rejected], home: Path | None) -> Iterator[Store]:
    """Give an index of these articles, made in a folder of its own unless `home` has it."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = home or Path(temporary)
        with Store.open(folder / "index", embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
            for _ in adding.add(drafts, corpus=Corpus(folder / "corpus"), store=store, embedder=WordLlamaEmbedder()):
                pass
            yield store


def ours(store: Store, embedder: WordLlamaEmbedder, weights: retrieve.Weights = retrieve.Weights()) -> Search:
    """Return this project's search."""

    def search(question: str) -> list[str]:
        return [hit.text for hit in retrieve.search(question, index=store, embedder=embedder, weights=weights)]

    return search


def gold(texts: Sequence[str], question: Question) -> tuple[float, ...]:
    """Return the figures of one question whose gold facts are known."""
    return figures(texts, question.facts)


def measured(
    name: str,
    search: Search,
    wanted: Sequence[AskedT],
    score: Callable[[Sequence[str], AskedT], tuple[float, ...]],
    names: Sequence[str] = NAMES,
) -> Run:
    """Ask every question, once to warm up, and keep the figures, which `score` gives in the order of `names`."""
    search(wanted[0].text)
    rows, seconds = [], []
    for question in track(wanted, description=name, transient=True, console=_console()):
        began = time.perf_counter()
        texts = search(question.text)
        seconds.append(time.perf_counter() - began)
        rows.append(score(texts, question))
    return Run(name, rows, seconds, names)


def pieces(store: Store) -> list[Piece]:
    """Return all passages of the index, for others to search."""
    found = []
    for article in store.articles():
        date = dates.shown(article.published_at) if article.published_at else ""
        heading = "\n".join(part for part in (article.title, article.source, date) if part)
        found += [Piece(heading, article.body[one.start : one.end]) for one in store.passages(article.id)]
    return found


def ablations(weights: retrieve.Weights = retrieve.Weights()) -> dict[str, retrieve.Weights]:
    """Return the weights with each stage off in turn."""
    return {f"without {f.name}": replace(weights, **{f.name: 0.0}) for f in fields(weights)}


def _console() -> Any:  # noqa: ANN401 - rich's own
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=True)


def table(runs: Sequence[Run]) -> str:
    """Return a line a system: the figures and the time of a question."""
    lines = [f"{'':34}" + "".join(f"{name:>10}" for name in runs[0].names) + f"{'p50 ms':>9}{'p95 ms':>9}"]
    for run in runs:
        times = milliseconds(run.seconds)
        numbers = "".join(f"{value:10.3f}" for value in run.means.values())
        lines.append(f"{run.name:34}{numbers}{times['p50']:9.1f}{times['p95']:9.1f}")
    return "\n".join(lines)


def detailed(run: Run, wanted: Sequence[Asked]) -> str:
    """Return a system's figures with their intervals, and by type of question."""
    mean, spread = run.means, intervals(run.rows, run.names)
    lines = [f"{name:14}{mean[name]:.3f}  [{spread[name][0]:.3f}, {spread[name][1]:.3f}]" for name in run.names]
    for kind in sorted({question.kind for question in wanted}):
        own = [row for row, question in zip(run.rows, wanted, strict=True) if question.kind == kind]
        lines.append(
            f"{kind:14}"
            + "  ".join(f"{name} {value:.3f}" for name, value in means(own, run.names).items())
            + f"  n={len(own)}"
        )
    return "\n".join(lines)


def printed() -> str:
    """Return the figures of the paper, as printed there."""
    lines = ["MultiHop-RAG's paper, as printed", f"{'':34}" + "".join(f"{name:>10}" for name in NAMES[:4])]
    for name, row in PAPER.items():
        lines.append(f"{name:34}" + "".join("         -" if value is None else f"{value:10.4f}" for value in row))
    return "\n".join(lines)


def document(runs: Sequence[Run]) -> list[Mapping[str, Any]]:
    """Return the runs for `--json`."""
    return [
        {"name": run.name, "questions": len(run.rows), "figures": run.means}
        | {"intervals": intervals(run.rows, run.names), "milliseconds": milliseconds(run.seconds)}
        for run in runs
    ]


def plot(runs: Sequence[Run], file: Path) -> None:
    """Draw evidence recall over the median time of a question."""
    name = "recall@10"
    spreads = [intervals(run.rows)[name] for run in runs]
    points = [
        Point(run.name, milliseconds(run.seconds)["p50"], run.means[name], *spread)
        for run, spread in zip(runs, spreads, strict=True)
    ]
    draw(points, file, label=f"evidence {name}")


def systems(store: Store, given: argparse.Namespace) -> Iterator[tuple[str, Search]]:
    """Yield this project's search and those that are asked for beside it."""
    embedder = WordLlamaEmbedder()
    yield "this project", ours(store, embedder)
    if given.ablate:
        yield from ((name, ours(store, embedder, weights)) for name, weights in ablations().items())
    if given.peers or given.plot:
        yield from peers(pieces(store), embedder)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--home", type=Path, help="a folder for the index, used again by the next run")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every N-th question of MultiHop-RAG")
    for flag in ("no-outlets", "ablate", "peers", "json"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--plot", type=Path, metavar="FILE")
    given = parser.parse_args()
    if not given.data.is_dir():
        sys.exit(f"no folder of real articles at {given.data}")
    with indexed(given.data, given.home) as store:
        wanted, reporters = questions(given.data)[:: given.sample], needed.reporters(given.data)
        if given.no_outlets:
            wanted = without_outlets(wanted, [name for name, _ in store.sources()])
        searches = list(systems(store, given))
        runs = [measured(name, search, wanted, gold) for name, search in searches]
        others = [
            measured(name, search, reporters, needed.shares, needed.NAMES) for name, search in searches if reporters
        ]
    if given.plot:
        plot(runs, given.plot)
    if given.json:
        print(json.dumps(document([*runs, *others]), indent=2))
        return
    print(f"{len(wanted):,} questions\n{table(runs)}\n\n{detailed(runs[0], wanted)}\n\n{printed()}")
    if others:
        print(f"\n{len(reporters)} reporters' questions: sentences that are needed\n{table(others)}\n")
        print(detailed(others[0], reporters))


if __name__ == "__main__":
    main()
