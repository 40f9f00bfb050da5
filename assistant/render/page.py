"""Write an answer as one web page that needs nothing else: no script runs, nothing is loaded."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path

from assistant.render.clean import clean, json_text
from assistant.render.links import text_fragment
from assistant.render.markup import inline, spaced
from assistant.render.seen import page_digest
from assistant.render.shapes import json_of
from assistant.render.words import UNVERIFIED, around, grouped, is_verbatim, prose, provenance
from assistant.schema import Answer, Article, Citation
from assistant.text.paragraphs import without_signs

_DATA = '<script type="application/json" id="answer">'
_MARK = re.compile(r"\[(\d+(?:\s*,\s*\d+)*)\]")


def html(answer: Answer, articles: Mapping[str, Article]) -> str:
    """Return the page: question, answer, each citation in its article's paragraph with the cited words marked.

    `articles` are those at hand by id; one that is missing, or whose text has changed since, shows the cited words
    alone and says so. The answer stands in the page once more as `ask --json`, for programs.
    """
    body = "\n".join(
        [f"<h1>{inline(answer.question)}</h1>", _said(answer), *_sections(answer, articles), _footer(answer)]
    )
    page = (
        "<!doctype html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{inline(answer.question)}</title>\n<style>{_style()}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n{_DATA}</script>\n</body>\n</html>\n"
    )
    return page.replace(f"{_DATA}</script>", _data(answer, page_digest(page)))


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _policy() -> str:
    """Return a content security policy that allows this page's own style and nothing else."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _data(answer: Answer, digest: str) -> str:
    """Return the answer as data that no parser takes for markup: "<", ">" and "&" are escaped as JSON allows.

    Beside what `ask --json` has, it holds the digest of what the page shows.
    """
    text = json_text({**json_of(answer), "page_sha256": digest}, indent=None)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"{_DATA}{text}</script>"


def _said(answer: Answer) -> str:
    """Return what the answer says; nothing where it consists of cited sentences alone, which stand below."""
    if is_verbatim(answer):
        return ""
    numbers = {citation.number for citation in (*answer.citations, *answer.nearest)}

    def linked(match: re.Match[str]) -> str:
        given = [int(number) for number in match[1].split(",")]
        links = (f'<a href="#c{n}">[{n}]</a>' if n in numbers else f"[{n}]" for n in given)
        return "".join(links)

    text = _MARK.sub(linked, escape(clean(prose(answer)).strip()))
    text = text.replace(UNVERIFIED, f'<span class="doubt">{UNVERIFIED}</span>')
    return f'<div class="answer">{text}</div>'


def _sections(answer: Answer, articles: Mapping[str, Article]) -> Iterable[str]:
    positions, rest = grouped(answer)
    for heading, citations in positions:
        yield f'<section>\n<h2>{inline(heading)}</h2>\n<div class="accounts">\n{_receipts(citations, articles)}\n</div>\n</section>'
    if rest:
        heading = "Besides" if positions else _words_heading(answer)
        yield f"<section>\n<h2>{heading}</h2>\n{_receipts(rest, articles)}\n</section>"
    if answer.nearest:
        heading = "Nearest to the question, though it does not answer it"
        yield f"<section>\n<h2>{heading}</h2>\n{_receipts(answer.nearest, articles)}\n</section>"


def _words_heading(answer: Answer) -> str:
    return "In the articles' own words" if is_verbatim(answer) else "The words that this rests on"


def _receipts(citations: Iterable[Citation], articles: Mapping[str, Article]) -> str:
    return "\n".join(_receipt(citation, articles.get(citation.article_id)) for citation in citations)


def _receipt(citation: Citation, article: Article | None) -> str:
    link = text_fragment(citation.url, citation.text)
    title = inline(citation.title)
    title = f'<a href="{escape(link)}" rel="noopener noreferrer">{title}</a>' if link else title
    speaker = f"<b>{inline(citation.speaker)}</b> · " if citation.speaker else ""
    place = inline(provenance(citation.source, citation.published_at))
    return (
        f'<article id="c{citation.number}">\n{_paragraph(citation, article)}\n'
        f'<p class="whose"><span class="number">[{citation.number}]</span> {speaker}{place} · {title}</p>\n</article>'
    )


def _paragraph(citation: Citation, article: Article | None) -> str:
    cited = f"<mark>{inline(without_signs(citation.text))}</mark>"
    if article is None or article.sha256 != citation.sha256:
        note = "is no longer in the corpus" if article is None else "has changed since this answer"
        return f'<blockquote>{cited}</blockquote>\n<p class="note">The article {note}.</p>'
    start, end = around(article.body, citation)
    before, after = article.body[start : citation.start], article.body[citation.end : end]
    return f"<blockquote>{spaced(before)}{cited}{spaced(after)}</blockquote>"


def _footer(answer: Answer) -> str:
    by = f"Written by {inline(answer.model)}" if answer.model else "Put together without a model"
    kept = f" · answer {inline(answer.id)}" if answer.id else ""
    promise = "Marked words are the articles' own, copied from the text as it was added."
    return f"<footer>{by}{kept}. {promise}</footer>"
