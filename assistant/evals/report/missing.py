"""Say what is wrong with an answer: what of that which its question asks for it lacks, in a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.evals.metrics.answers import said, states
from assistant.evals.metrics.case import holds_half
from assistant.evals.metrics.speakers import is_named
from assistant.evals.report.sheet import Row
from assistant.evals.suite import Expected
from assistant.evals.trial import Result
from assistant.text.scopes import begun, counted

_LONGEST = 90
"""Code points of a needed sentence that a line shows."""


def missing(row: Row) -> list[str]:
    """Return why a question or response is wrong, a line a reason."""
    if row.result.failed:
        return [row.result.failed]
    if row.is_judged:
        return [_misjudged(row)]
    if not row.answerable:
        return ["answered though the corpus does not answer it"]
    if not row.answered:
        return ["refused though the corpus answers it"]
    return [*_avoided(row), *_lacking(row)] or ["not everything that is needed is there"]


def wording(expected: Mapping[str, Any]) -> str:
    """Return what is expected as a reader wants it: "“a” or “b”", "210 ± 5 knots"."""
    if expected["any"]:
        return " or ".join(f"“{each}”" for each in expected["any"])
    if expected["number"] is not None:
        tolerance = f" ± {expected['tolerance']:,.15g}" if expected["tolerance"] else ""
        return f"{expected['number']:,.15g}{tolerance}{' ' + expected['unit'] if expected['unit'] else ''}"
    return str(expected["pattern"] or expected["date"])


def is_cited(need: Mapping[str, Any], result: Result) -> bool:
    """Whether an answer cites a needed sentence, as the metrics count it."""
    return any(_covers(citation, span) for citation in result.answer["citations"] for span in need["spans"])


def names(speaker: str, row: Row) -> bool:
    """Whether an answer gives its words to this speaker, as the metrics count it."""
    needs = row.wanted["needs"]
    spans = [span for need in needs for span in need["spans"]]
    carried = (
        citation["speaker"]
        for citation in row.result.answer["citations"]
        if citation["speaker"] and (not needs or any(_covers(citation, span) for span in spans))
    )
    return row.answered and is_named(speaker, carried, (claim["text"] for claim in row.result.answer["claims"]))


def _misjudged(row: Row) -> str:
    marks = row.wanted["marks"]
    if not marks:
        doubted = [claim for claim in row.result.answer["claims"] if claim["status"] != "verified"]
        first = f": “{_begun(doubted[0]['text'])}” ({doubted[0]['status']})" if doubted else ""
        return f"{counted(len(doubted), 'sentence')} flagged, though people marked nothing{first}"
    words = row.wanted["text"][marks[0]["start"] : marks[0]["end"]]
    return f"nothing flagged, though people marked {counted(len(marks), 'span')}: “{_begun(words)}”"


def _avoided(row: Row) -> Iterator[str]:
    for each in row.wanted["avoid"]:
        if states(row.result.answer["text"], Expected(**each)):
            yield f"states what is to be avoided: {wording(each)}"


def _lacking(row: Row) -> Iterator[str]:
    """Yield what an answer lacks of that which decides whether it is useful."""
    wanted, answer = row.wanted, row.result.answer
    whole = said(answer["text"], (citation["speaker"] for citation in answer["citations"]))
    for each in wanted["expect"]:
        if not states(whole, Expected(**each)):
            yield f"does not state {wording(each)}"
    lost = [need for need in wanted["needs"] if not is_cited(need, row.result)]
    if wanted["any_of"] and lost and len(lost) == len(wanted["needs"]):
        yield "cites none of the sentences of which one is needed"
    elif not wanted["any_of"]:
        yield from (f"does not cite “{_begun(need['texts'][0])}”" for need in lost)
    cited = {citation["article_id"] for citation in answer["citations"]}
    for name, found in zip(wanted["articles"], wanted["found"], strict=True):
        if found not in cited:
            yield f"does not cite the article {name}"
    if not (wanted["expect"] or wanted["needs"] or wanted["articles"]):
        yield from (
            f"does not give the words to {speaker}" for speaker in wanted["speakers"] if not names(speaker, row)
        )


def _covers(citation: Mapping[str, Any], span: Mapping[str, Any]) -> bool:
    """Whether a citation covers half of a span, as the metrics count it."""
    where = (citation["start"], citation["end"])
    return bool(citation["article_id"] == span["article_id"] and holds_half(where, (span["start"], span["end"])))


def _begun(words: str) -> str:
    return begun(" ".join(words.split()), _LONGEST)
