"""Score the quotations and speakers that the rules find in labelled articles, and their speed.

    PYTHONPATH=. python benchmarks/quotations.py [DATA] [--misses]

DATA is the folder of real articles; the scorer stands beside it in tools/. Without them the script says so and ends.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.quotes import find
from assistant.schema import Article, Quote
from assistant.split import sentences

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "data"
FIELDS = ("f1", "precision", "recall", "speaker", "who_said_what", "speaker_short", "speaker_wrong", "speaker_none")
NAMED_NOWHERE = frozenset({"JohnRauschenberg"})
"""Interviewees of whom the article does not say that it is they who answer: "one of the owners" of a bar that two own."""
INDIRECT = ("indirect_f1", "indirect_precision", "indirect_recall", "indirect_speaker")


def article(row: dict[str, Any], body: str) -> Article:
    """Return an article with the title and the source of a row."""
    return Article(row.get("key") or row["url"], row["title"], body, row.get("source"), (), None, None, "")


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a compressed file of one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def scored(data: Path) -> dict[str, Any]:
    """Return the scorer's figures, and its list of misses, for the labelled articles in `data`."""
    spec = importlib.util.spec_from_file_location("scorer", data.parent / "tools" / "score_quotations.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(data)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    gold = rows(data / "quotations" / "quotations_dev.jsonl.gz")
    found = {
        row["key"]: [asdict(quote) for quote in find(article(row, row["text"]), sentences(row["text"]))] for row in gold
    }
    result: dict[str, Any] = scorer.score(gold, found, {row["key"]: row["text"] for row in gold})
    return result


def interviewed(data: Path) -> dict[str, float]:
    """Return the share of an only interviewee's answers on record under that name, and the articles that it is of."""
    told = total = articles = 0
    for row in rows(data / "gum_wikinews" / "articles_dev.jsonl.gz"):
        answers = [turn for turn in row.get("turns") or () if not _asks(turn, row)]
        names = {turn["speaker"] for turn in answers}
        if len(names) != 1 or names & NAMED_NOWHERE:
            continue
        found = find(article(row, row["text"]), sentences(row["text"]))
        told += sum(any(_answers(quote, turn) for quote in found) for turn in answers)
        total += len(answers)
        articles += 1
    return {"interviewees": told / total, "interviews": articles}


def _asks(turn: dict[str, Any], row: dict[str, Any]) -> bool:
    """Whether a turn is the interviewer's: of those who speak by turns, the one who asks most."""
    asked = Counter(each["speaker"] for each in row["turns"] if each["text"].rstrip().endswith("?"))
    return bool(asked) and turn["speaker"] == asked.most_common(1)[0][0]


def _answers(quote: Quote, turn: dict[str, Any]) -> bool:
    """Whether a quote is of an answer, and its speaker's; the labels write names in one word."""
    name = "".join(filter(str.isalnum, quote.speaker or ""))
    return (
        quote.kind == "direct" and quote.start < turn["end"] and turn["start"] < quote.end and name == turn["speaker"]
    )


def speed(data: Path) -> float:
    """Return articles a second on one core, splitting not counted."""
    articles = rows(data / "multihop_rag" / "articles.jsonl.gz")
    prepared = [(article(row, row["body"]), sentences(row["body"])) for row in articles]
    begin = time.process_time()
    for one, cut in prepared:
        find(one, cut)
    return len(prepared) / (time.process_time() - begin)


def main() -> None:
    """Print the misses if wanted, and the figures."""
    parser = argparse.ArgumentParser(description="Score quotations and their speakers.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--misses", action="store_true", help="print each quotation that was missed or misattributed")
    options = parser.parse_args()
    if not (options.data.parent / "tools" / "score_quotations.py").is_file():
        sys.exit(f"no labelled articles at {options.data}: nothing to score")
    result = scored(options.data)
    if options.misses:
        print(*result["misses"], sep="\n")
    for name in (*FIELDS, *INDIRECT):
        print(f"{name:<20}{result[name]:.3f}")
    talks = interviewed(options.data)
    print(f"{'interviewees':<20}{talks['interviewees']:.3f} in {talks['interviews']:.0f} interviews")
    print(f"{'articles/s':<20}{speed(options.data):.0f}")


if __name__ == "__main__":
    main()
