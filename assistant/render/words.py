"""Put the parts of an answer into words: whose a citation is, how a sentence carries its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from assistant.render.clean import on_one_line
from assistant.schema import Answer, Citation, Claim, Position, PositionKind, Strength
from assistant.text import dates
from assistant.text.paragraphs import paragraphs, without_signs

UNVERIFIED = "(unverified)"
NOT_NAMED = "source not named"
_HEADINGS: Mapping[PositionKind, str] = {
    "differ": "Accounts differ",
    "change": "Said at different times",
    "beside": "Side by side",
}
NO_SPEAKER = "speaker not named"
_END = re.compile(r"[.!?…]+\Z")
_MARKS = re.compile(r"\s*\[\d+(?:\s*,\s*\d+)*\]")
_DOUBLE = re.compile(r'[“”"]')
_LETTERS = re.compile(r"[^\W_]+")


def provenance(source: str | None, published_at: str | None) -> str:
    """Return where and when something was published: "The Courier, 14 April 2023"."""
    when = dates.shown(published_at) if published_at else "undated"
    return f"{on_one_line(source) if source else NOT_NAMED}, {when}"


def quoted(text: str) -> str:
    """Return a sentence between quotation marks, single ones where it holds double ones itself.

    Where speech goes on before or after it, so that a mark of its own lacks the other, "[…]" stands for the rest.
    """
    words = _closed(on_one_line(without_signs(text)))
    return f"‘{words}’" if any(mark in words for mark in '"“”„') else f"“{words}”"


def _closed(words: str) -> str:
    """Return words whose double marks come in pairs; „German“ and "straight" ones are taken as they come."""
    if "„" in words:
        return words
    open_marks, lacking = 0, 0
    for match in _DOUBLE.finditer(words):
        mark = match.group()
        behind_a_word = (
            match.start() > 0 and not words[match.start() - 1].isspace() and words[match.start() - 1] not in "([‘“'—–"
        )
        opens = mark == "“" or (mark == '"' and not open_marks and not behind_a_word)
        lacking += not opens and not open_marks
        open_marks += 1 if opens else -(open_marks > 0)
    if lacking:
        start = '"' if '"' in words and "”" not in words else "“"
        words = f"{start}[…] {words}"
    if open_marks:
        stop = '"' if '"' in words and "“" not in words else "”"
        words = f"{words} […]{stop}"
    return words


def marked(claim: Claim) -> str:
    """Return a claim as a sentence with its citation marks, and with a word where it is not verified."""
    text = on_one_line(claim.text)
    marks = "".join(f"[{number}]" for number in claim.citations)
    if marks and not _MARKS.search(text):
        end = _END.search(text)
        cut = end.start() if end else len(text)
        text = f"{text[:cut]} {marks}{text[cut:]}"
    return f"{text} {UNVERIFIED}" if claim.status == "unverified" and UNVERIFIED not in text else text


def prose(answer: Answer) -> str:
    """Return the answer's text with its unverified sentences marked.

    The text is kept as it is, line ends too, where each claim can be found in it; else it is put together from them.
    """
    shown = [claim for claim in answer.claims if claim.status != "removed"]
    if all(claim.status == "verified" for claim in shown):
        return answer.text
    starts = list(_starts(answer.text, shown))
    if len(starts) < len(shown):
        return " ".join(marked(claim) for claim in shown)
    pieces = [answer.text[: starts[0]]]
    for claim, start, end in zip(shown, starts, [*starts[1:], len(answer.text)], strict=True):
        piece = answer.text[start:end]
        body = piece.rstrip()
        note = f" {UNVERIFIED}" if claim.status == "unverified" and UNVERIFIED not in body else ""
        pieces.append(body + note + piece[len(body) :])
    return "".join(pieces)


def is_verbatim(answer: Answer) -> bool:
    """Tell whether the claims are no more than the cited sentences, so that showing both would say all twice."""
    cited = {citation.number: _letters(citation.text) for citation in answer.citations}
    shown = [claim for claim in answer.claims if claim.status != "removed"]
    return bool(shown) and all(_repeats(claim, cited) for claim in shown)


def grouped(answer: Answer) -> tuple[list[tuple[str, list[Citation]]], list[Citation]]:
    """Return the citations of each position under a heading, and the rest: each citation stands once."""
    left = {citation.number: citation for citation in answer.citations}
    positions = []
    for position in answer.positions:
        claims = (answer.claims[index] for index in position.claims if index < len(answer.claims))
        numbers = dict.fromkeys(number for claim in claims for number in claim.citations)
        accounts = [left.pop(number) for number in numbers if number in left]
        if accounts:
            positions.append((_heading(answer, position), accounts))
    return positions, list(left.values())


def _heading(answer: Answer, position: Position) -> str:
    """Return how accounts stand to one another, and who said one thing first and another later."""
    notes = [_HEADINGS[position.kind]]
    for change in position.changes:
        claims = [answer.claims[index] for index in change if index < len(answer.claims)]
        numbers = list(dict.fromkeys(claim.citations[0] for claim in claims if claim.citations))
        speaker = next((c.speaker for c in answer.citations if c.number in numbers and c.speaker), None)
        if speaker and len(numbers) > 1 and len(change) < len(position.claims):
            first, *later = (f"[{number}]" for number in numbers)
            notes.append(f"{on_one_line(speaker)} said {first}, later {' and '.join(later)}")
    return "; ".join(notes)


def around(body: str, citation: Citation) -> tuple[int, int]:
    """Return the span of the paragraphs of an article's body that hold the citation."""
    touched = [(a, b) for a, b in paragraphs(body) if a < citation.end and citation.start < b]
    starts, ends = [a for a, _ in touched], [b for _, b in touched]
    return min([citation.start, *starts]), max([citation.end, *ends])


def strength(found: Strength) -> str:
    """Return what vectors count and why: "0.62 times what the default embedder's does: measured on 128 leads, ..."."""
    if found.origin == "default":
        return "1, fitted to the default embedder"
    told = f"{found.value:.2g}, what the default embedder's counts being 1: "
    if found.origin == "set":
        return told + "set by vector_strength"
    if found.origin == "measured" and found.measure:
        by = f"MRR {found.measure.vectors:.2f} by vectors, {found.measure.words:.2f} by words"
        return (
            told
            + f"measured on {found.measure.questions} leads of articles ({by}, {found.measure.chance:.2f} by chance)"
        )
    few = (
        "too few articles of several passages to measure it" if found.measure else "not measured, `assistant sync` does"
    )
    return told + few


def _starts(text: str, claims: Iterable[Claim]) -> Iterator[int]:
    at = 0
    for claim in claims:
        start = text.find(_END.sub("", claim.text.strip()), at)
        if start < 0:
            return
        yield start
        at = start + 1


def _repeats(claim: Claim, cited: dict[int, str]) -> bool:
    said = _letters(_MARKS.sub("", claim.text))
    sentences = [cited.get(number, "") for number in claim.citations]
    return bool(said) and any(said in sentence for sentence in sentences)


def _letters(text: str) -> str:
    return f" {' '.join(_LETTERS.findall(text.casefold()))} "
