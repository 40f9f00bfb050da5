"""Whether the documents that are right are found among contradicting and noisy ones, beside BM25 on the same passages.

    python benchmarks/ramdocs.py [DATA] [--sample N] [--json]

DATA is the folder of real articles beside the project. RAMDocs (Wang et al. 2025, arXiv 2504.13079) gives each
question documents of its own: right ones, which may differ as they speak of different things of one name, ones with a
wrong answer planted in them, and noise. Here the documents of all questions are one corpus, without headlines, and a
passage counts when it is of a document that is right for its question. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from figures import figures
from peers import peers
from retrieval import DATA, Run, Search, detailed, document, holding, measured, ours, pieces, table

from assistant.embed import WordLlamaEmbedder
from assistant.schema import Draft
from assistant.store import Store

FILE = Path("ramdocs") / "questions_dev.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the texts of the documents that are right for it; its kind is how many there are."""

    text: str
    right: tuple[str, ...]

    @property
    def kind(self) -> str:
        """Whether one document is right, or several."""
        return "one right" if len(self.right) == 1 else "more right"


def read(file: Path, sample: int = 1) -> tuple[list[Question], list[Draft]]:
    """Return every `sample`-th question that has a right document, and the documents of these questions as articles."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][::sample]
    drafts = [
        Draft(
            f"{number}.{place}",
            one["text"],
            f"Document {number}.{place}",
            url=f"https://documents.example/{number}/{place}",
        )
        for number, row in enumerate(rows, 1)
        for place, one in enumerate(row["documents"], 1)
    ]
    wanted = [Question(row["question"], _right(row["documents"])) for row in rows]
    return [question for question in wanted if question.right], drafts


def _right(documents: Sequence[dict[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_bare(one["text"]) for one in documents if one["type"] == "correct"))


def scored(texts: Sequence[str], question: Question) -> tuple[float, ...]:
    """Return one question's figures: a passage is of a right document when it stands in it."""
    places = [
        "".join(f"<{number}>" for number, right in enumerate(question.right) if _bare(text) in right) for text in texts
    ]
    return figures(places, [f"<{number}>" for number in range(len(question.right))])


def _bare(text: str) -> str:
    return "".join(text.split())


def own(store: Store) -> Iterator[tuple[str, Search]]:
    """Yield this project's search alone."""
    yield "this project", ours(store, WordLlamaEmbedder())


def systems(store: Store) -> Iterator[tuple[str, Search]]:
    """Yield this project's search and the two peers that need no framework."""
    embedder = WordLlamaEmbedder()
    yield from own(store)
    yield from (
        (name, search) for name, search in peers(pieces(store), embedder) if name in {"BM25 (bm25s)", "vectors alone"}
    )


def runs(
    file: Path, sample: int = 1, some: Callable[[Store], Iterator[tuple[str, Search]]] = systems
) -> tuple[list[Run], list[Question]]:
    """Return what each system found, and the questions."""
    wanted, drafts = read(file, sample)
    with holding(drafts, None) as store:
        return [measured(name, search, wanted, scored) for name, search in some(store)], wanted


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every N-th question")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    if not (given.data / FILE).is_file():
        sys.exit(f"no RAMDocs at {given.data / FILE}")
    done, wanted = runs(given.data / FILE, given.sample)
    if given.json:
        print(json.dumps(document(done), indent=2))
    else:
        print(f"{len(wanted)} questions: passages of a right document\n{table(done)}\n\n{detailed(done[0], wanted)}")


if __name__ == "__main__":
    main()
