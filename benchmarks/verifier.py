"""Measure the verifier on summaries whose unsupported words people have marked.

Each sentence of each summary is checked against the whole source: every sentence of the source is evidence and cited.
A sentence is bad where it overlaps a marked span, clean otherwise. Run it with the folder of real articles:

    python benchmarks/verifier.py ../shared/data/ragtruth/ragtruth_summary_dev.jsonl.gz --show removed
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.quotes import find
from assistant.schema import Article, Claim, Evidence
from assistant.split import sentences
from assistant.verify import check


@dataclass(frozen=True, slots=True)
class Checked:
    """One sentence of a summary after the check; `label` is the first mark on it, None where it is clean."""

    claim: Claim
    label: str | None
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares of the clean and of the bad sentences, and how many of each there are."""

    clean: int
    bad: int
    clean_removed: float
    clean_unverified: float
    bad_caught: float
    bad_removed: float


def source_text(source: str | dict[str, str]) -> str:
    """Return the source of an item as one text."""
    if isinstance(source, dict):
        return "\n\n".join(part for part in source.values())
    return source


def evidence(body: str, *, record: bool = True) -> tuple[Evidence, ...]:
    """Return every sentence of a source as evidence, numbered from 1; with `record`, who says what is on it."""
    digest = hashlib.sha256(body.encode()).hexdigest()
    article = Article(digest[:12], "", body, None, (), None, None, digest)
    spans = sentences(body)
    found = find(article, spans) if record else ()
    return tuple(
        Evidence(n, article, s.start, s.end, quotes=tuple(q for q in found if q.start < s.end and s.start < q.end))
        for n, s in enumerate(spans, start=1)
    )


def checked(path: Path, *, alone: bool = False, record: bool = True) -> Iterator[Checked]:
    """Yield each sentence of each response after the check, in order; `alone` checks each without its neighbours."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            body = source_text(item["source"])
            shown = evidence(body, record=record)
            numbers = tuple(each.number for each in shown)
            for response in item["responses"]:
                text, labels = response["response"], response["labels"]
                spans = sentences(text)
                claims = [Claim(text[s.start : s.end], numbers) for s in spans]
                outcome = [check([c], shown)[0] for c in claims] if alone else check(claims, shown)
                for span, claim in zip(spans, outcome, strict=True):
                    hit = [one for one in labels if one["start"] < span.end and span.start < one["end"]]
                    kind = hit[0]["label_type"] if hit else None
                    yield Checked(claim, kind, hit[0]["text"] if hit else "", body)


def rates(found: list[Checked]) -> Rates:
    """Return the shares that a floor is held against."""
    clean = [one for one in found if one.label is None]
    bad = [one for one in found if one.label is not None]

    def share(group: list[Checked], *statuses: str) -> float:
        return sum(one.claim.status in statuses for one in group) / max(len(group), 1)

    return Rates(
        len(clean), len(bad), share(clean, "removed"), share(clean, "unverified"),
        share(bad, "removed", "unverified"), share(bad, "removed"),
    )  # fmt: skip


def measure(path: Path) -> Rates:
    """Return the rates of a file of marked responses."""
    return rates(list(checked(path)))


def _table(found: list[Checked], seconds: float) -> str:
    counts = Counter((one.label or "clean", one.claim.status) for one in found)
    kinds = sorted({label for label, _ in counts}, key=lambda label: label != "clean")
    lines = [f"{'':24}{'verified':>10}{'unverified':>12}{'removed':>10}"]
    lines += [
        f"{kind:24}{counts[kind, 'verified']:>10}{counts[kind, 'unverified']:>12}{counts[kind, 'removed']:>10}"
        for kind in kinds
    ]
    measured = rates(found)
    lines.append(
        f"clean: {measured.clean_removed:.1%} removed, {measured.clean_unverified:.1%} unverified; "
        f"bad: {measured.bad_caught:.1%} caught, {measured.bad_removed:.1%} removed; "
        f"{1000 * seconds / max(len(found), 1):.1f} ms a sentence"
    )
    return "\n".join(lines)


def _show(found: list[Checked], what: str) -> None:
    for one in found:
        wrong = one.label is None and one.claim.status == what
        missed = what == "missed" and one.label is not None and one.claim.status == "verified"
        caught = what == "caught" and one.label is not None and one.claim.status != "verified"
        if wrong or missed or caught:
            print(f"- {one.claim.text}\n    {one.claim.status}: {one.claim.reason} | {one.label}: {one.note}")


def main() -> None:
    """Print the confusion table, and the sentences to study."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", choices=["removed", "unverified", "missed", "caught"])
    parser.add_argument("--alone", action="store_true", help="check each sentence without its neighbours")
    parser.add_argument("--silent", action="store_true", help="check without a record of who says what")
    options = parser.parse_args()
    for path in options.files:
        begun = time.process_time()
        found = list(checked(path, alone=options.alone, record=not options.silent))
        print(f"{path.name}\n{_table(found, time.process_time() - begun)}")
        if options.show:
            _show(found, options.show)


if __name__ == "__main__":
    main()
