"""Quotations: whether what an answer puts between quotation marks stands so in an article that it cites.

Exactness is the share of quotations in the answer's sentences (outermost pairs of marks, two words or more) whose
words stand in one piece in the body of a cited article, typography and case of the first letter aside. A single other
word, number or negation is no match. Brackets and ellipses are edits that the verifier judges; here their pieces
must each stand. Pooled over all quotations.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.evals.metrics.case import Case, Measure, Metric
from assistant.text.marks import pairs
from assistant.text.typography import plain

_EDITS = re.compile(r"\.{3}|\[[^\]]*\]")
_EDGE = " .,;:!?\"'-"


def quotations(text: str) -> list[str]:
    """Return what a text puts between quotation marks, the outermost pairs, two words or more."""
    inner = [text[pair.start : pair.end] for pair in pairs(text) if pair.depth == 0]
    return [words for words in inner if len(words.split()) > 1]


def _stands(quotation: str, bodies: list[str]) -> bool:
    pieces = [piece.strip(_EDGE) for piece in _EDITS.split(plain(quotation))]
    return all(any(_holds(body, piece) for body in bodies) for piece in pieces if piece)


@lru_cache(maxsize=1024)
def _plain(body: str) -> str:
    """Return a body in its normal form; the same articles are cited again and again."""
    return plain(body)


def _holds(body: str, piece: str) -> bool:
    return piece in body or piece[:1].lower() + piece[1:] in body or piece[:1].upper() + piece[1:] in body


def _exact(case: Case) -> Measure | None:
    if not case.answered:
        return None
    said = [words for claim in case.answer.claims for words in quotations(claim.text)]
    cited = dict.fromkeys(citation.article_id for citation in case.answer.citations)
    bodies = [_plain(case.bodies[name]) for name in cited if name in case.bodies] if said else []
    return Measure(float(sum(_stands(words, bodies) for words in said)), float(len(said))) if said else None


METRICS = (Metric("quotations_exact", "quotations that stand so in a cited article", "more", _exact),)
