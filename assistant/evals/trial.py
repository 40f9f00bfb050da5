"""Ask one item of a suite and measure what came: each question once answered is a Result that can be written down."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from assistant import quotes, render, split, verify
from assistant.errors import AssistantError, ContextError, InputError, NotFoundError, UsageError
from assistant.evals.judge import Judge, Ruling
from assistant.evals.metrics import Case, Judged, Measure, Prices, measured
from assistant.evals.suite import Response
from assistant.evals.wanted import Item, Wanted
from assistant.render.words import around
from assistant.schema import Answer, Article, Citation, Claim, Evidence, Filters, Hit, Rewriting, Turn, Usage

PASSAGES = 10
"""Passages that retrieval is measured by."""


class Asked(Protocol):
    """What a suite is put to."""

    def ask(
        self, question: str, *, filters: Filters = ..., history: Sequence[Turn] = ..., spent: Usage | None = ...
    ) -> Answer:
        """Answer a question."""

    def rewrite(self, question: str, history: Sequence[Turn]) -> Rewriting:
        """Return a follow-up question as one that stands alone, and what that took."""

    def search(self, question: str, k: int | None = ..., filters: Filters = ...) -> list[Hit]:
        """Return the best passages for a question."""

    def article(self, id_or_prefix: str) -> Article:
        """Return one article."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one question or response, in plain values that JSON holds.

    `answer` is in the shape of `ask --json`; `around` holds what stands before and after each cited sentence in its
    paragraph, by citation number; `failed` says why there is no answer, which counts as an abstention; `rulings` are a
    judge's, in the fields of Ruling.
    """

    item: str
    id: str
    repeat: int
    seconds: float
    answer: Mapping[str, Any]
    measures: Mapping[str, tuple[float, float]]
    around: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    passages: tuple[Mapping[str, Any], ...] = ()
    understood: str | None = None
    failed: str | None = None
    rulings: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are asked: whether the passages found are measured too, prices, what tells cached seconds, who judges."""

    passages: bool = True
    prices: Prices | None = None
    spared: Callable[[], float] = lambda: 0.0
    """Seconds that the cache has spared since this was last asked."""
    clock: Callable[[], float] = time.perf_counter
    judge: Judge | None = None


def results(item: Item, assistant: Asked, how: Asking, repeat: int = 0) -> Iterator[Result]:
    """Yield the Result of each question of an item, a conversation's turns in order, or of its response.

    Raises what asking raises but for a question that is refused or too long for the model: that one has failed.
    """
    if item.response is not None:
        yield _judged(item.response, how, repeat)
    exchange = _Exchange(item.id, assistant, how, repeat)
    for wanted in item.turns:
        yield exchange.result(wanted)


def warmed(assistant: Asked, items: Iterable[Item]) -> None:
    """Let an assistant load what it needs before the first question is timed."""
    first = next((item.turns[0].question.question for item in items if item.turns), None)
    if first is not None:
        with suppress(AssistantError):
            assistant.search(first, k=PASSAGES)


@dataclass(slots=True)
class _Exchange:
    """The turns of one item as they are asked."""

    item: str
    assistant: Asked
    how: Asking
    repeat: int
    history: list[Turn] = field(default_factory=list)

    def result(self, wanted: Wanted) -> Result:
        """Ask a question after those before it and return what became of it."""
        question = wanted.question
        asked = (
            self.assistant.rewrite(question.question, self.history) if self.history else Rewriting(question.question)
        )
        alone = asked.question
        filters = question.filters.filters() if question.filters else Filters()
        answer, seconds, failed = self._answered(asked, filters)
        searched = self.how.passages and failed is None
        hits = tuple(self.assistant.search(alone, k=PASSAGES, filters=filters)) if searched else ()
        bodies = _bodies(self.assistant, (*answer.citations, *answer.nearest))
        rulings = tuple(self._rulings(wanted, answer))
        case = Case(wanted, answer, hits, seconds, bodies, self.how.prices, _own(rulings))
        self.history.append(Turn(alone, answer.text))
        return Result(
            item=self.item,
            id=question.id,
            repeat=self.repeat,
            seconds=round(seconds, 6),
            answer=render.json_of(answer),
            measures=_plain(measured(case)),
            around={str(c.number): _around(c, bodies) for c in (*answer.citations, *answer.nearest)},
            passages=tuple(map(_passage, hits)),
            understood=alone if alone != question.question else None,
            failed=failed,
            rulings=tuple(map(asdict, rulings)),
        )

    def _rulings(self, wanted: Wanted, answer: Answer) -> Iterator[Ruling]:
        """Yield what the judge says; of the answers that people have judged, once and not at each repeat."""
        if self.how.judge:
            yield from self.how.judge.of_question(wanted, answer, labelled=self.repeat == 0)

    def _answered(self, asked: Rewriting, filters: Filters) -> tuple[Answer, float, str | None]:
        """Return the answer, the seconds that it took, and why there is none."""
        failed = None
        self.how.spared()
        began = self.how.clock()
        try:
            answer = self.assistant.ask(asked.question, filters=filters, history=tuple(self.history), spent=asked.usage)
        except (ContextError, UsageError) as error:
            failed, answer = error.message, Answer(asked.question, "abstained", "", usage=asked.usage)
        return answer, self.how.clock() - began + self.how.spared(), failed


def _own(rulings: Iterable[Ruling]) -> Ruling | None:
    """Return the ruling on the assistant's own answer."""
    return next((ruling for ruling in rulings if not ruling.text), None)


def _passage(hit: Hit) -> dict[str, Any]:
    return {"article_id": hit.article_id, "start": hit.start, "end": hit.end, "score": float(hit.score)}


def _bodies(assistant: Asked, citations: Sequence[Citation]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in dict.fromkeys(citation.article_id for citation in citations):
        try:
            found[name] = assistant.article(name).body
        except NotFoundError:
            continue  # removed while we asked: its receipt says what it was
    return found


def _around(citation: Citation, bodies: Mapping[str, str]) -> tuple[str, str]:
    body = bodies.get(citation.article_id)
    if body is None:
        return "", ""
    start, end = around(body, citation)
    return body[start : citation.start], body[citation.end : end]


def _plain(measures: Mapping[str, Measure]) -> dict[str, tuple[float, float]]:
    return {name: (measure.amount, measure.of) for name, measure in measures.items()}


def _judged(response: Response, how: Asking, repeat: int) -> Result:
    """Return what the verifier says of a response when every sentence of its source is evidence and cited."""
    began = how.clock()
    evidence = _evidence(response.source)
    spans = split.sentences(response.text)
    numbers = tuple(each.number for each in evidence)
    claims = verify.check([Claim(response.text[s.start : s.end], numbers) for s in spans], evidence)
    seconds = how.clock() - began
    ruling = how.judge.of_response(response) if how.judge else None
    case = Judged(tuple(claims), tuple((s.start, s.end) for s in spans), response.marks, seconds, ruling)
    answer = Answer(
        response.id, "answered", response.text, tuple(Claim(c.text, (), c.status, c.kind, c.reason) for c in claims)
    )
    return Result(
        item=response.id,
        id=response.id,
        repeat=repeat,
        seconds=round(seconds, 6),
        answer=render.json_of(answer),
        measures=_plain(measured(case)),
        rulings=(asdict(ruling),) if ruling else (),
    )


def _evidence(source: str) -> tuple[Evidence, ...]:
    if not source.strip():
        raise InputError("a response has no source to be judged by", "Leave it out of the suite.")
    article = Article("source", "", source, None, (), None, None, "")
    spans = split.sentences(source)
    found = quotes.find(article, spans)
    return tuple(
        Evidence(n, article, s.start, s.end, quotes=tuple(q for q in found if q.start < s.end and s.start < q.end))
        for n, s in enumerate(spans, start=1)
    )
