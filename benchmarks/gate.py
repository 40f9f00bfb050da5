"""Hold the sample suite to its floors: without a model, and with a scripted one that copies, lies and misquotes.

    python benchmarks/gate.py                    # exits with 1 under a floor
    python benchmarks/gate.py --write            # raise the floors to what was measured; none is written when one would fall
    python benchmarks/gate.py --write --lower    # lower them too: say why in the commit

The floors stand in evals/floors.toml under [evals], with the hash of the suite that they were measured on.
"""

from __future__ import annotations

import argparse
import math
import re
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.config import Settings
from assistant.evals.loading import Loaded, load
from assistant.evals.metrics import BY_NAME
from assistant.evals.scores import Floor, Score, floors, scores
from assistant.evals.trial import Asking, results
from assistant.evals.wanted import ready
from assistant.schema import Answer, Message, Usage

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "evals" / "floors.toml"
SUITE = ROOT / "evals" / "sample.yaml"
WAYS = ("without_a_model", "with_a_scripted_model")
_LINE = re.compile(r"\[(\d+)\] (?:\(words of ([^)]*)\) )?(.*)")
_NUMBER = re.compile(r"\b\d{2,3}\b")
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{25,}?)[”\"’]")
_STEP = 100
"""Floors are rounded down, ceilings up, to hundredths."""


@dataclass(frozen=True, slots=True)
class Scripted:
    """A model that answers every question with the first two sentences of the evidence, a lie and a misquotation.

    So the verifier is measured too: what is copied must come through, what is changed must not.
    """

    name: str = "scripted"

    def count(self, text: str) -> int:
        """Return how many tokens a text takes, roughly."""
        return len(text) // 4

    def stream(self, messages: Sequence[Message]) -> Iterator[str | Usage]:
        """Yield the reply."""
        prompt = messages[-1].content
        found = (match for line in prompt.splitlines() if (match := _LINE.fullmatch(line)))
        lines = sorted(found, key=lambda match: int(match[1]))
        if not lines:
            yield prompt.rpartition("QUESTION: ")[2] or prompt
            return
        for number, _, text in (line.groups() for line in lines[:2]):
            yield f"{text} [{number}]\n"
        yield from self._lies(lines)
        yield Usage(len(prompt) // 4, 40)

    def _lies(self, lines: Sequence[re.Match[str]]) -> Iterator[str]:
        """Yield one number that is another, and one quotation with a word too many, where there is any."""
        for number, _, text in (line.groups() for line in lines):
            if found := _NUMBER.search(text):
                yield f"{text[: found.start()]}{int(found[0]) + 7}{text[found.end() :]} [{number}]\n"
                break
        for number, speaker, text in (line.groups() for line in lines):
            if speaker and (quoted := _QUOTED.search(text)):
                yield f"{speaker} said: “{quoted[1].replace(' ', ' never ', 1)}” [{number}]\n"
                break


@dataclass(frozen=True, slots=True)
class Heard:
    """An assistant that says each answer to `hear`, too."""

    assistant: Assistant
    hear: Callable[[Answer], object]

    def ask(self, question: str, **more: Any) -> Answer:  # noqa: ANN401 - handed on
        """Answer."""
        answer = self.assistant.ask(question, **more)
        self.hear(answer)
        return answer

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else the assistant does
        return getattr(self.assistant, name)


def measured(hear: Callable[[Answer], object] = lambda _: None) -> dict[str, dict[str, Score]]:
    """Return the scores of the suite, by way of answering; `hear` is told each answer without a model."""
    loaded = load(str(SUITE))
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder), save_answers=False)
        with Assistant.open(settings=settings) as assistant:
            assistant.add([loaded.corpus or ROOT / "corpus"])
            found = {WAYS[0]: _scores(Heard(assistant, hear), loaded, Asking())}
        with Assistant.open(settings=settings, model=Scripted()) as assistant:
            found[WAYS[1]] = _scores(assistant, loaded, Asking(passages=False))
    return found


def _scores(assistant: Assistant | Heard, loaded: Loaded, how: Asking) -> dict[str, Score]:
    checked = ready(loaded.suite, assistant.articles())
    if checked.faults:
        raise SystemExit("\n".join(map(loaded.told, checked.faults)))
    return scores(result for item in checked.items for result in results(item, assistant, how))


def pinned() -> dict[str, object]:
    """Return the section [evals] of the floors."""
    found: dict[str, object] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["evals"]
    return found


def held(found: Mapping[str, Mapping[str, Score]]) -> list[tuple[str, Floor]]:
    """Return every floor with what was reached, by way of answering."""
    wanted = pinned()
    return [(way, each) for way in WAYS for each in floors(dict(wanted[way]), found[way])]  # type: ignore[call-overload]


def rewritten(
    text: str, found: Mapping[str, Mapping[str, Score]], sha256: str, *, lower: bool
) -> tuple[str, list[str]]:
    """Return the floors' file with what was measured; unchanged, and which floors would fall, unless `lower`."""
    refused: list[str] = []
    way = None
    lines = []
    for line in text.splitlines():
        if line.startswith("["):
            way = line.strip("[] ").removeprefix("evals.") if line.startswith("[evals") else None
        name, equals, given = line.partition(" = ")
        if way == "evals" and name == "sha256":
            line = f'sha256 = "{sha256}"'  # noqa: PLW2901 - the line as it is written
        elif way in found and equals and name in found[way]:
            new = _rounded(name, found[way][name].value)
            worse = new > float(given) if BY_NAME[name].better == "less" else new < float(given)
            if worse and not lower:
                refused.append(f"{way}: {name} {given} -> {new}")
            else:
                line = f"{name} = {new}"  # noqa: PLW2901
        lines.append(line)
    return (text if refused else "\n".join(lines) + "\n"), refused


def _rounded(name: str, value: float) -> float:
    scaled = round(value * _STEP, 6)
    return (math.ceil(scaled) if BY_NAME[name].better == "less" else math.floor(scaled)) / _STEP


def main() -> None:
    """Measure, print, and write or judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write what was measured, unless a floor would fall")
    parser.add_argument("--lower", action="store_true", help="with --write: although floors fall")
    given = parser.parse_args()
    found = measured()
    for way in WAYS:
        for score in found[way].values():
            print(f"{way:24}{score.name:28}{score.value:8.3f}  n={score.n}")
    if given.write:
        text, refused = rewritten(FLOORS.read_text(encoding="utf-8"), found, load(str(SUITE)).sha256, lower=given.lower)
        if refused:
            raise SystemExit("\n".join(("nothing is written: these would be lowered; --lower does it:", *refused)))
        FLOORS.write_text(text, encoding="utf-8")
        raise SystemExit(0)
    missed = [f"{way}: {each.metric} {each.value} under {each.floor}" for way, each in held(found) if not each.held]
    if pinned()["sha256"] != load(str(SUITE)).sha256:
        missed.append("the floors were measured on another suite: --write measures again")
    raise SystemExit("\n".join(missed) or 0)


if __name__ == "__main__":
    main()
