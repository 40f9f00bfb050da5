"""How fast articles are added, in what memory, and what adding them again costs.

    python benchmarks/adding.py [ARCHIVE]

Adds an archive of articles to an empty home in one process, then again in a second one. Without an argument it takes
the real articles beside the project where they are, else 609 articles put together from paragraphs of the sample
corpus. Memory is the sum of the process and its helpers at its highest, sampled every 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
REAL = ROOT.parent / "shared" / "data" / "multihop_rag" / "articles.jsonl.gz"
ADD = """
import collections, sys
from pathlib import Path
from assistant import adding, load
from assistant.corpus import Corpus
from assistant.embed import DEFAULT, WordLlamaEmbedder

class Counting(WordLlamaEmbedder):
    texts = 0
    def embed(self, texts):
        self.texts += len(texts)
        return super().embed(texts)

from assistant.store import Store
home = Path(sys.argv[2])
embedder = Counting()
with Store.open(home / "index", embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
    outcomes = adding.add(load.articles(sys.argv[1]), corpus=Corpus(home / "corpus"), store=store, embedder=embedder)
    told = collections.Counter(outcome.status for outcome in outcomes)
    count = store.count()
print(*(f"{number} {status}" for status, number in sorted(told.items())), sep=", ", end="; ")
print(f"{count.passages} passages, {count.quotes} quotes; {embedder.texts} passages embedded")
"""


def main() -> None:
    """Add twice and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path, nargs="?")
    given: Path | None = parser.parse_args().archive
    with tempfile.TemporaryDirectory() as name:
        archive = given or (REAL if REAL.is_file() else recombined(Path(name) / "articles.jsonl"))
        print(f"{os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}; {archive.name}")
        for label in ("first time", "again"):
            told, seconds, processor, peak = measured([sys.executable, "-c", ADD, str(archive), f"{name}/home"])
            number = sum(int(n) for n in re.findall(r"(\d+) (?:added|updated|unchanged|rejected)", told))
            print(f"{label}: {told}")
            print(
                f"    {seconds:.1f} s, {number / seconds:.0f} articles/s, {processor:.1f} s of processor, {peak / 1e6:.0f} MB"
            )


def recombined(path: Path, articles: int = 609) -> Path:
    """Write an archive of articles put together at random (but always alike) from paragraphs of the sample corpus."""
    texts = [file.read_text("utf-8").rpartition("---\n")[2] for file in sorted((ROOT / "corpus").rglob("*.md"))]
    paragraphs = [part.strip() for text in texts for part in text.split("\n\n") if len(part) > 80]
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        for number in range(articles):
            body = "\n\n".join(chance.choices(paragraphs, k=20))
            told = {"title": f"Story {number}", "source": "The Benchmark", "published_at": "2024-05-31", "body": body}
            file.write(json.dumps(told) + "\n")
    return path


def measured(command: list[str]) -> tuple[str, float, float, int]:
    """Return a command's output, its wall and processor seconds, and its highest memory in bytes, helpers included."""
    before, start, peak = os.times(), time.perf_counter(), 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(0.05)
        told = process.stdout.read().strip() if process.stdout else ""
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return told, time.perf_counter() - start, processor, peak


def memory(pid: int) -> int:
    """Return the resident bytes of a process and its children (where /proc tells)."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(memory(int(child)) for child in children)


if __name__ == "__main__":
    main()
