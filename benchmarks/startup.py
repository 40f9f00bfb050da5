"""How long a cold start takes, beside what the libraries alone take.

    python benchmarks/startup.py [--runs 9]

Times whole processes, in turn: `assistant --help`; `assistant ask` on the sample corpus without a model; and a bare
script that opens a Chroma collection of the same size, embeds one question with WordLlama, asks Chroma and Tantivy
for their best ten and does nothing else. Prints the medians and, run by run, the difference of the last two.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
QUESTION = "How many people were hurt?"

LIBRARIES = """
import sys
from pathlib import Path
import chromadb, tantivy, wordllama
from chromadb.config import Settings
from wordllama import WordLlama
folder = Path(sys.argv[1])
words = WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)
client = chromadb.PersistentClient(str(folder / "chroma"), settings=Settings(anonymized_telemetry=False))
schema = tantivy.SchemaBuilder().add_text_field("text", stored=True).build()
if sys.argv[2] == "build":
    texts = Path(sys.argv[3]).read_text(encoding="utf-8").split(chr(0))
    collection = client.create_collection("passages", embedding_function=None)
    collection.add(ids=[str(i) for i in range(len(texts))], embeddings=words.embed(texts, norm=True))
    (folder / "terms").mkdir()
    writer = tantivy.Index(schema, path=str(folder / "terms")).writer()
    for text in texts:
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
else:
    collection = client.get_collection("passages", embedding_function=None)
    collection.query(query_embeddings=words.embed([sys.argv[3]], norm=True), n_results=10)
    index = tantivy.Index.open(str(folder / "terms"))
    query, _ = index.parse_query_lenient(sys.argv[3], ["text"])
    index.searcher().search(query, 10)
"""


def main() -> None:
    """Prepare a home and a bare index of the same texts, then time the three commands in turn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [str(Path(sys.executable).parent / "assistant")]
        environment = clean_environment(folder)
        run([*command, "add", str(ROOT / "corpus")], environment)
        script = folder / "libraries.py"
        script.write_text(LIBRARIES, encoding="utf-8")
        texts = folder / "texts"
        paragraphs = (p for f in (ROOT / "corpus").rglob("*.md") for p in f.read_text("utf-8").split("\n\n") if p)
        texts.write_text("\0".join(paragraphs), encoding="utf-8")
        run([sys.executable, str(script), str(folder), "build", str(texts)], environment)
        timed = {
            "assistant --help": [*command, "--help"],
            "assistant ask (no model)": [*command, "ask", QUESTION],
            "the libraries alone": [sys.executable, str(script), str(folder), "query", QUESTION],
        }
        seconds = measured(timed, runs, environment)
    for label, each in seconds.items():
        print(f"{label:28}{statistics.median(each):6.2f} s   ({min(each):.2f} to {max(each):.2f}, {runs} runs)")
    pairs = zip(seconds["assistant ask (no model)"], seconds["the libraries alone"], strict=True)
    print(f"{'ask less the libraries':28}{statistics.median(a - b for a, b in pairs):6.2f} s   (median of the pairs)")


def clean_environment(folder: Path) -> dict[str, str]:
    """Return the environment without a model and with a home of its own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "ASSISTANT_"))}
    return {**kept, "ASSISTANT_HOME": str(folder / "home"), "ASSISTANT_CONFIG": str(folder / "config.toml")}


def measured(timed: dict[str, list[str]], runs: int, environment: dict[str, str]) -> dict[str, list[float]]:
    """Return the wall seconds of each command, `runs` of each in turn after one to warm up."""
    seconds: dict[str, list[float]] = {label: [] for label in timed}
    for number in range(runs + 1):
        for label, command in timed.items():
            start = time.perf_counter()
            run(command, environment)
            if number:
                seconds[label].append(time.perf_counter() - start)
    return seconds


def run(command: list[str], environment: dict[str, str]) -> None:
    """Run a command to its end, quietly; raise if it fails."""
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
