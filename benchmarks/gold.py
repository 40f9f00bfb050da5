"""Score the quotations, speakers and reports found in the sample articles that were read by hand: `python benchmarks/gold.py`.

It prints every miss, then the figures; `evals/gold/quotations.yaml` says what there is to find. Spans are compared by their letters
and digits, so that marks, closing stops and spans parted at a cue do not matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from assistant import load, quotes, split
from assistant.corpus import article_of
from assistant.schema import Article, Draft, Quote

ROOT = Path(__file__).parent.parent
COVERED, INSIDE, OVERLAP, REPORTED = 0.8, 0.8, 0.4, 0.5
"""Share of a labelled quotation that must be found; of a found one that must be labelled; letters in common of all letters
of two reports that are one; share of a found report that must be a labelled one or a quotation's sentence."""
FEWEST = 3
"""Words of a quotation that counts."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words of an article that were read by hand: `by` holds the names of which any will do, none for nobody."""

    kind: str
    start: int
    end: int
    by: tuple[str, ...]


@dataclass(slots=True)
class Score:
    """Counts over all articles, and what went wrong in words."""

    counts: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def count(self, name: str, *, met: bool, miss: str = "") -> None:
        """Count one more, met or missed."""
        self.counts[name] = self.counts.get(name, 0) + 1
        self.counts[f"{name} met"] = self.counts.get(f"{name} met", 0) + met
        if not met and miss:
            self.misses.append(f"{name}: {miss}")

    def share(self, name: str) -> float:
        """Return the share that was met."""
        return self.counts.get(f"{name} met", 0) / max(1, self.counts.get(name, 0))

    def figures(self) -> dict[str, float]:
        """Return F1 of quotations and of reports, and how often the speaker of those found is right or somebody else."""
        return {
            "f1": _f1(self.share("found"), self.share("labelled")),
            "speaker": self.share("speaker"),
            "speaker_wrong": 1 - self.share("speaker not wrong"),
            "indirect_f1": _f1(self.share("report found"), self.share("report labelled")),
            "indirect_speaker": self.share("report's speaker"),
        }


def articles(gold: Path = ROOT / "evals" / "gold" / "quotations.yaml") -> list[tuple[str, Article, list[Labelled]]]:
    """Return the kind of each article that was read, the article and its labels."""
    found = []
    for row in yaml.safe_load(gold.read_text(encoding="utf-8"))["articles"]:
        (draft,) = load.articles(ROOT / "corpus" / row["file"])
        if not isinstance(draft, Draft):
            raise TypeError(draft)
        article = article_of(draft)
        found.append((row["kind"], article, labels(row["quotes"], article.body)))
    return found


def labels(rows: Sequence[Mapping[str, Any]], body: str) -> list[Labelled]:
    """Return the labels with their places. Raises ValueError for words that the body does not hold."""
    found: list[Labelled] = []
    for row in rows:
        ((kind, text),) = ((key, value) for key, value in row.items() if key != "by")
        taken = [one.end for one in found if body[one.start : one.end] == text]
        start = body.index(text, max(taken, default=0))
        by = row["by"] if isinstance(row["by"], list) else [row["by"]] if row["by"] else []
        found.append(Labelled(kind, start, start + len(text), tuple(by)))
    return found


def scored(read: Iterable[tuple[str, Article, list[Labelled]]]) -> Score:
    """Return how the rules do on articles that were read."""
    score = Score()
    for _, article, labelled in read:
        found = quotes.find(article, split.sentences(article.body))
        _quotations(score, article.body, labelled, [one for one in found if one.kind != "indirect"])
        _reports(score, article.body, labelled, found)
    return score


def _quotations(score: Score, body: str, labelled: Sequence[Labelled], found: Sequence[Quote]) -> None:
    said = [one for one in labelled if one.kind in {"direct", "mixed"}]
    covered = _letters(body, found)
    known = _letters(body, said) | _letters(body, [one for one in labelled if one.kind == "optional"])
    for one in said:
        own = _letters(body, [one])
        if _words(body, one) < FEWEST:
            continue
        hit = len(own & covered) >= COVERED * len(own)
        score.count("labelled", met=hit, miss=_shown(body, one))
        if hit:
            best = max(found, key=lambda each: len(_letters(body, [each]) & own))
            told = f"{best.speaker} for {' or '.join(one.by) or 'nobody'}, {_shown(body, one)}"
            score.count("speaker", met=_right(one.by, best.speaker), miss=told)
            score.count("speaker not wrong", met=best.speaker is None or _right(one.by, best.speaker))
    for each in found:
        own = _letters(body, [each])
        if _words(body, each) >= FEWEST:
            score.count("found", met=len(own & known) >= INSIDE * len(own), miss=_shown(body, each))


def _reports(score: Score, body: str, labelled: Sequence[Labelled], found: Sequence[Quote]) -> None:
    reported = [one for one in found if one.kind == "indirect"]
    known = _letters(body, labelled)
    for one in (one for one in labelled if one.kind == "indirect"):
        own = _letters(body, [one])
        best = max(reported, key=lambda each: _overlap(own, _letters(body, [each])), default=None)
        hit = best is not None and _overlap(own, _letters(body, [best])) >= OVERLAP
        score.count("report labelled", met=hit, miss=_shown(body, one))
        if hit and best:
            told = f"{best.speaker} for {' or '.join(one.by) or 'nobody'}, {_shown(body, one)}"
            score.count("report's speaker", met=_right(one.by, best.speaker), miss=told)
    for each in reported:
        own = _letters(body, [each])
        score.count("report found", met=len(own & known) >= REPORTED * len(own), miss=_shown(body, each))


def _letters(body: str, spans: Iterable[Labelled | Quote]) -> set[int]:
    return {at for one in spans for at in range(one.start, one.end) if body[at].isalnum()}


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _words(body: str, one: Labelled | Quote) -> int:
    return len(body[one.start : one.end].split())


def _shown(body: str, one: Labelled | Quote) -> str:
    return repr(body[one.start : one.end][:80])


def _right(by: Sequence[str], speaker: str | None) -> bool:
    """Whether a speaker is one of the names, or more of it; nobody where there is none."""
    if not by or speaker is None:
        return not by and speaker is None
    return any(set(_folded(name)) <= set(_folded(speaker)) for name in by)


def _folded(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name)
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return [word for word in re.findall(r"\w+", letters.casefold()) if word not in {"the", "a", "an", "die", "le"}]


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    """Print every miss, then the figures."""
    score = scored(articles())
    print(*score.misses, sep="\n")
    for name, value in score.figures().items():
        print(f"{name:20s} {value:.3f}")


if __name__ == "__main__":
    main()
