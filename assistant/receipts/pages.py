"""Hold what a page shows against the answer that it holds: the page is made once more from it and compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant import saved
from assistant.receipts.reading import Receipt
from assistant.render import html, seen
from assistant.schema import Answer, Article, Citation

_AROUND = 30
"""So many characters of each side are told around the first difference."""


def differences(receipt: Receipt, articles: Mapping[str, Article]) -> dict[int | None, list[str]]:
    """Return in what a page shows something else than it holds, by number of the citation, None for the rest.

    Where the article of a citation is at hand as it was, the paragraph around the cited words must be its own; else
    nothing but the page's digest tells of it.
    """
    if receipt.page is None:
        return {}
    shown = _by_receipt(receipt.page)
    try:
        answer = saved.answer_of(receipt.document)
        made = [_by_receipt(html(answer, each)) for each in (articles, {}, _changed(receipt.citations))]
        alone = _by_receipt(_without_paragraphs(answer))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return {None: ["the answer that the page holds cannot be shown"]}
    as_it_was = {c.number for c in receipt.citations if _is_as_it_was(c, articles)}
    found: dict[int | None, list[str]] = {}
    for number in dict.fromkeys((*shown, *made[0])):
        pieces, wanted = shown.get(number, []), [each.get(number, []) for each in made]
        if number is not None and number not in as_it_was:
            pieces = [piece for piece in pieces if piece.inside != "blockquote"]
            wanted.insert(0, alone.get(number, []))
        if pieces not in wanted:
            found[number] = [_told(pieces, wanted[0])]
    if not found and receipt.document.get("page_sha256") != seen.page_digest(receipt.page):
        found[None] = ["the page is not what its digest was made of: something in it was changed afterwards"]
    return found


def _by_receipt(page: str) -> dict[int | None, list[seen.Piece]]:
    found: dict[int | None, list[seen.Piece]] = {}
    for piece in seen.pieces(page):
        found.setdefault(piece.receipt, []).append(piece)
    return found


def _is_as_it_was(citation: Citation, articles: Mapping[str, Article]) -> bool:
    article = articles.get(citation.article_id)
    return article is not None and article.sha256 == citation.sha256


def _changed(citations: Iterable[Citation]) -> dict[str, Article]:
    """Return articles that are none of those cited: a page may have been made when these had changed."""
    return {citation.article_id: _article(citation.article_id, "", "") for citation in citations}


def _without_paragraphs(answer: Answer) -> str:
    """Return the page on which the cited words stand without what stood around them."""
    cited, nearest = ([_alone(c) for c in citations] for citations in (answer.citations, answer.nearest))
    whole = replace(answer, citations=tuple(cited), nearest=tuple(nearest))
    return html(whole, {c.article_id: _article(c.article_id, c.text, c.sha256) for c in (*cited, *nearest)})


def _alone(citation: Citation) -> Citation:
    """Return a citation of an article that consists of its words."""
    return replace(citation, article_id=str(citation.number), start=0, end=len(citation.text))


def _article(article_id: str, body: str, sha256: str) -> Article:
    return Article(article_id, "", body, None, (), None, None, sha256)


def _told(pieces: Sequence[seen.Piece], wanted: Sequence[seen.Piece]) -> str:
    """Return in words the first piece that a page shows otherwise than the answer in it has it."""
    nothing = seen.Piece("", "the page")
    pairs = zip_longest(pieces, wanted, fillvalue=nothing)
    shown, held = next((a, b) for a, b in pairs if a != b)
    place = shown.place if shown.text else held.place
    told, meant = _around_difference(shown.text, held.text)
    return f"the page shows {told} in {place}, the answer that it holds makes it {meant}"


def _around_difference(shown: str, held: str) -> tuple[str, str]:
    same = next((at for at, (a, b) in enumerate(zip_longest(shown, held)) if a != b), 0)
    return _clipped(shown, same), _clipped(held, same)


def _clipped(text: str, at: int) -> str:
    start, end = max(0, at - _AROUND), at + _AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"“{before}{text[start:end]}{after}”" if text else "nothing"
