"""Citations against the expected sentences, by offsets.

A citation is of a needed sentence where it covers at least half of it (`case.covers`). Recall is the share of the needed
sentences that are cited (of those of which one suffices: whether one is), precision the share of the citations that are
of needed ones; both are means over answerable questions as in ALCE (Gao et al. 2023, arXiv 2305.14627), which asks
a model for support where we have the sentences themselves. An abstention has recall 0 and no precision.
"""

from __future__ import annotations

from assistant.evals.metrics.case import Case, Measure, Metric, share

_FIRST = 3


def _recall(case: Case) -> Measure | None:
    return share(min(case.found, case.enough), case.enough)


def _precision(case: Case) -> Measure | None:
    citations = case.answer.citations
    return share(sum(map(case.needed, citations)), len(citations)) if case.wanted.needs else None


def _cited(case: Case) -> Measure | None:
    return Measure(float(case.found > 0)) if case.wanted.needs else None


def _complete(case: Case) -> Measure | None:
    return Measure(float(case.complete)) if case.wanted.needs else None


def _first(case: Case) -> Measure | None:
    citations = case.answer.citations[:_FIRST]
    return Measure(float(any(map(case.needed, citations)))) if case.wanted.needs else None


def _needless(case: Case) -> Measure | None:
    if not (case.wanted.needs and case.answered):
        return None
    return Measure(float(sum(not case.needed(citation) for citation in case.answer.citations)))


def articles_cited(case: Case) -> bool:
    """Whether every expected article is cited; so it is where none is expected."""
    return set(case.wanted.articles) <= _cited_articles(case)


def _cited_articles(case: Case) -> set[str]:
    return {citation.article_id for citation in case.answer.citations}


def _articles(case: Case) -> Measure | None:
    """Return the share of the expected articles that are cited."""
    wanted = set(case.wanted.articles)
    return share(len(wanted & _cited_articles(case)), len(wanted))


def _receipts(case: Case) -> Measure | None:
    """Return the share of the receipts whose words stand at their offsets."""
    citations = [c for c in (*case.answer.citations, *case.answer.nearest) if c.article_id in case.bodies]
    exact = sum(case.bodies[c.article_id][c.start : c.end] == c.text for c in citations)
    return Measure(float(exact), float(len(citations))) if citations else None


METRICS = (
    Metric("needed_cited", "a needed sentence cited", "more", _cited, right=True),
    Metric("needed_in_first_three", f"a needed sentence among the first {_FIRST}", "more", _first, right=True),
    Metric("all_needed_cited", "all that is needed cited", "more", _complete, right=True),
    Metric("citation_recall", "citation recall", "more", _recall),
    Metric("citation_precision", "citation precision", "more", _precision),
    Metric("needless_citations", "citations that are not needed, an answer", "less", _needless, unit="count"),
    Metric("articles_cited", "expected articles cited", "more", _articles),
    Metric("receipts_exact", "receipts whose words stand at their offsets", "more", _receipts),
)
