"""Hold what a saved answer says against itself: its text, its claims, its citations' words, its digest.

A digest without a key proves that these agree, not who wrote them: whoever changes all of it can compute it anew.
What cannot be forged so are the words of the citations, which the corpus has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.receipts.reading import Receipt
from assistant.render import UNVERIFIED
from assistant.schema import Citation

UNSEALED = "it carries no digest of itself, so nobody can tell whether its sentences are those that were written"
_MARKS = re.compile(r"\s*\[(\d+(?:\s*,\s*\d+)*)\]")


def contradictions(receipt: Receipt) -> tuple[str, ...]:
    """Return in what an answer contradicts itself, in words."""
    return tuple(_contradictions(receipt))


def agreement(receipt: Receipt) -> str:
    """Return in words what is sure of an answer that does not contradict itself."""
    model = receipt.document.get("model")
    if model and receipt.document["claims"]:
        return f"its sentences, which {model} wrote, are those that its digest was made of"
    if receipt.document["status"] == "answered":
        return "each of its sentences is word for word the one that it cites"
    return "it is what its digest was made of"


def _contradictions(receipt: Receipt) -> Iterator[str]:
    document = receipt.document
    shown = [claim for claim in document["claims"] if claim.get("status") != "removed"]
    if document["status"] == "answered":
        if not document.get("model"):
            yield from _unquoted(shown, receipt.citations)
        if not shown or not _says(document["text"], shown, whole=True):
            yield "its text says something else than its claims"
    elif not _says(document["text"], shown, whole=False):
        yield "its text says something else than its claims"
    if receipt.digest is not None and receipt.digest != receipt.computed:
        yield "it is not what its digest was made of: something in it was changed afterwards"


def _unquoted(shown: list[Mapping[str, Any]], citations: tuple[Citation, ...]) -> Iterator[str]:
    """Yield which claims of an answer that no model wrote are not the words that they cite."""
    words = {citation.number: citation.text for citation in citations}
    for number, claim in enumerate(shown, 1):
        if claim["text"] not in [words.get(cited) for cited in claim["citations"]]:
            cited = "".join(f"[{each}]" for each in claim["citations"]) or "nothing"
            yield f"no model wrote it, but its sentence {number} is not what it cites: {cited}"


def _says(text: str, claims: list[Mapping[str, Any]], *, whole: bool) -> bool:
    """Return whether a text consists of these claims, or begins with them, and cites what they cite in their order."""
    said, told = _words("".join(str(claim["text"]) for claim in claims)), _words(text)
    if not whole:
        return told.startswith(said)
    numbers = [each for claim in claims for each in (*_marks(claim["text"]), *map(str, claim["citations"]))]
    return told == said and _marks(text) == numbers


def _marks(text: str) -> list[str]:
    return [number for found in _MARKS.finditer(text) for number in re.findall(r"\d+", found[1])]


def _words(text: str) -> str:
    """Return a text without its citation marks, its word for what is unverified, and its white space."""
    return "".join(_MARKS.sub("", text).replace(UNVERIFIED, "").split())
