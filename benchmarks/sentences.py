"""Compare sentence splitters on invented hard cases and on the cited sentences of real articles.

    PYTHONPATH=. python benchmarks/sentences.py [DATA]

Prints a row for each splitter: hard cases right, cited sentences that are exactly one of its spans, seconds. nupunkt and
pysbd are compared where they are installed (`pip install nupunkt pysbd`); DATA is the folder of real articles.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import sentencex

from assistant.split import sentences

HERE = Path(__file__).parent
CASES = re.findall(
    r"^# (.+)\n([\s\S]*?)(?=^# |\Z)", (HERE / "sentence_cases.txt").read_text(encoding="utf-8"), re.MULTILINE
)
Splitter = Callable[[str], Iterable[str]]


def splitters() -> dict[str, Splitter]:
    """Return the splitters at hand by name; those that know no paragraphs are given them one by one."""
    found: dict[str, Splitter] = {
        "ours": lambda text: (text[one.start : one.end] for one in sentences(text)),
        "sentencex": lambda text: sentencex.segment("en", text),
    }
    for name in ("nupunkt", "pysbd"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            print(f"{name} is not installed: left out", file=sys.stderr)
            continue
        found[name] = module.sent_tokenize if name == "nupunkt" else module.Segmenter("en", clean=False).segment
    return found


def cut(splitter: Splitter, text: str) -> list[str]:
    """Return the sentences of a text, paragraph by paragraph, without white space around them."""
    return [one.strip() for block in text.split("\n\n") for one in splitter(block) if one.strip()]


def cases_right(splitter: Splitter) -> list[str]:
    """Return the names of the hard cases that come out right."""
    right = []
    for name, marked in CASES:
        expected = [piece.strip() for piece in marked.split("‖")]
        if cut(splitter, marked.replace("‖", "").strip("\n")) == expected:
            right.append(name)
    return right


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a compressed file of one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def cited(data: Path) -> tuple[Mapping[str, str], list[tuple[str, str]]]:
    """Return the bodies by URL, and the pairs of URL and sentence that people cited from them."""
    bodies = {row["url"]: row["body"] for row in rows(data / "multihop_rag" / "articles.jsonl.gz")}
    wanted = {
        (cite["url"], cite["text"].strip())
        for row in rows(data / "reporter_questions" / "questions_dev.jsonl.gz")
        for cite in row["must_cite"]
    }
    for row in rows(data / "multihop_rag" / "questions_dev.jsonl.gz"):
        wanted |= {(fact["url"], fact["fact"].strip()) for fact in row["evidence_list"]}
    return bodies, sorted(wanted)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Compare sentence splitters.")
    parser.add_argument("data", nargs="?", type=Path, default=HERE.parent.parent / "shared" / "data")
    data = parser.parse_args().data
    bodies, wanted = cited(data) if data.is_dir() else ({}, [])
    print(f"{'splitter':<12}{'cases':>8}{'cited':>12}{'seconds':>9}   wrong cases")
    for name, splitter in splitters().items():
        right = cases_right(splitter)
        begin = time.process_time()
        found = {url: set(cut(splitter, bodies[url])) for url in {url for url, _ in wanted}}
        seconds = time.process_time() - begin
        exact = sum(text in found[url] for url, text in wanted)
        wrong = ", ".join(case for case, _ in CASES if case not in right)
        print(f"{name:<12}{len(right):>4}/{len(CASES)}{exact:>7}/{len(wanted)}{seconds:>9.2f}   {wrong}")
    if not wanted:
        print(f"no folder of real articles at {data}: cited sentences left out", file=sys.stderr)


if __name__ == "__main__":
    main()
