"""Show an answer in a terminal: what it says, accounts side by side, each cited sentence with whose it is."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.render.clean import clean, on_one_line
from assistant.render.layout import Layout, cells
from assistant.render.links import text_fragment, web_address
from assistant.render.words import UNVERIFIED, around, grouped, is_verbatim, marked, prose, provenance, quoted
from assistant.schema import Answer, Article, Citation
from assistant.text.paragraphs import without_signs
from assistant.text.scopes import counted
from assistant.text.typography import plain

_INDENT = "    "
_RULE = "  │ "


def terminal(answer: Answer, layout: Layout, *, why: bool = False) -> str:
    """Return an answer as lines for a terminal; `why` adds what was removed and what is unverified, with reasons.

    An answer that consists of cited sentences alone is shown as these sentences, not as both.
    """
    says = [] if is_verbatim(answer) else [doubted(line, layout) for line in layout.lines(clean(prose(answer)))]
    return _joined([says, *_blocks(answer, layout, why=why)])


def grounds(answer: Answer, layout: Layout, *, why: bool = False) -> str:
    """Return what stands below an answer whose sentences have been shown already."""
    return _joined(_blocks(answer, layout, why=why))


def doubted(text: str, layout: Layout) -> str:
    """Return text, laid out already, in which the word for what is not verified stands out."""
    return text.replace(UNVERIFIED, layout.styled(UNVERIFIED, "accent"))


def receipt(citation: Citation, layout: Layout, *, indent: str = "") -> list[str]:
    """Return a citation: the sentence between quotation marks; speaker, source, date, headline; link; article and span."""
    number = f"[{citation.number}]"
    lead = indent + f"{number} ".ljust(len(_INDENT))
    inner = indent + " " * (len(lead) - len(indent))
    first, *rest = layout.lines(quoted(citation.text), indent=inner, first=lead)
    lines = [first.replace(number, layout.styled(number, "bold", "accent"), 1), *rest]
    return lines + _place(citation, layout, inner)


def _receipts(citations: Iterable[Citation], layout: Layout) -> list[list[str]]:
    """Return citations, each once: the same words in other articles stand below the first."""
    alike: dict[str, list[Citation]] = {}
    for citation in citations:
        alike.setdefault(" ".join(plain(citation.text).split()), []).append(citation)
    return [_with_reprints(first, others, layout) for first, *others in alike.values()]


def _with_reprints(first: Citation, others: Iterable[Citation], layout: Layout) -> list[str]:
    lines = receipt(first, layout)
    for other in others:
        number = f"[{other.number}]"
        lead = f"{_INDENT}also {number}"
        lines.append(lead.replace(number, layout.styled(number, "bold", "accent")))
        lines += _place(other, layout, _INDENT)
    return lines


def _place(citation: Citation, layout: Layout, inner: str) -> list[str]:
    """Return below cited words whose they are, where they were published, and where they stand."""
    lines = []
    for line in _whose(citation, layout, columns=len(inner)):
        lines += _dimmed(layout, line, inner)
    address = web_address(citation.url)
    if address:
        linked = layout.linked(layout.styled(address, "dim"), text_fragment(citation.url, citation.text))
        lines.append(inner + linked)
    place = f"{citation.article_id}, characters {citation.start:,} to {citation.end:,}"
    return lines + _dimmed(layout, place, inner)


def in_paragraph(citation: Citation, article: Article | None, layout: Layout) -> str:
    """Return a citation, then the paragraph around it where its article is at hand."""
    blocks = [receipt(citation, layout)]
    if article is not None:
        start, end = around(article.body, citation)
        blocks.append(layout.lines(on_one_line(without_signs(article.body[start:end])), indent="  "))
    return _joined(blocks)


def sources(citations: Iterable[Citation], layout: Layout) -> str:
    """Return a line or two a citation: its number, whose it is, where and when."""
    lines = []
    for citation in citations:
        lead = f"[{citation.number}]".ljust(5)
        speaker = f"{on_one_line(citation.speaker)} · " if citation.speaker else ""
        place = provenance(citation.source, citation.published_at)
        lines += layout.lines(f"{speaker}{place} · {on_one_line(citation.title)}", indent="     ", first=lead)
    return _joined([lines])


def article_text(article: Article, layout: Layout) -> str:
    """Return an article to read: headline, where and when, by whom, link, body."""
    title = on_one_line(article.title) + (" (title derived from the text)" if article.title_derived else "")
    by = [provenance(article.source, article.published_at), ", ".join(map(on_one_line, article.authors)), article.id]
    head = [layout.styled(line, "bold") for line in layout.lines(title)]
    head += _dimmed(layout, " · ".join(part for part in by if part), "")
    address = web_address(article.url)
    body = [line for paragraph in clean(article.body).split("\n") for line in layout.lines(paragraph)]
    return _joined([[*head, *([layout.styled(address, "dim")] if address else [])], body])


def _blocks(answer: Answer, layout: Layout, *, why: bool) -> list[list[str]]:
    positions, rest = grouped(answer)
    blocks = []
    for heading, citations in positions:
        blocks.append(_heading(layout, heading) + _side_by_side(citations, layout))
    if positions and rest:
        blocks.append(_heading(layout, "Besides"))
    blocks += _receipts(rest, layout)
    if answer.nearest:
        blocks.append(_heading(layout, "Nearest to the question, though it does not answer it:"))
        blocks += _receipts(answer.nearest, layout)
    return blocks + (_reasons(answer, layout) if why else [])


def _whose(citation: Citation, layout: Layout, *, columns: int) -> list[str]:
    """Return speaker, source, date and headline in one line where it fits, else the headline in another."""
    speaker = on_one_line(citation.speaker) if citation.speaker and citation.speaker != citation.source else ""
    by = " · ".join(part for part in (speaker, provenance(citation.source, citation.published_at)) if part)
    title = on_one_line(citation.title)
    whole = f"{by} · {title}"
    return [whole] if not layout.width or cells(whole) <= layout.width - columns else [by, title]


def _side_by_side(citations: list[Citation], layout: Layout) -> list[str]:
    narrower = Layout(layout.width - len(_RULE) if layout.width else None, layout.colour)
    lines: list[str] = []
    for block in _receipts(citations, narrower):
        lines += [layout.styled(_RULE.rstrip(), "accent")] if lines else []
        lines += [layout.styled(_RULE, "accent") + line for line in block]
    return lines


def _reasons(answer: Answer, layout: Layout) -> list[list[str]]:
    unverified = [claim for claim in answer.claims if claim.status == "unverified"]
    blocks = []
    if unverified:
        pairs = [(marked(claim), claim.reason or "nothing on record confirms it") for claim in unverified]
        blocks.append(_explained(layout, f"{counted(len(unverified), 'sentence')} unverified", pairs))
    if answer.removed:
        pairs = [(on_one_line(removed.text), removed.reason) for removed in answer.removed]
        blocks.append(_explained(layout, f"{counted(len(answer.removed), 'sentence')} removed", pairs))
    return blocks or [["No sentence was removed and none is unverified."]]


def _explained(layout: Layout, heading: str, pairs: list[tuple[str, str]]) -> list[str]:
    lines = _heading(layout, heading)
    for text, reason in pairs:
        lines += layout.lines(text, indent="  ", first="- ")
        lines += _dimmed(layout, f"because: {on_one_line(reason)}", "  ")
    return lines


def _heading(layout: Layout, text: str) -> list[str]:
    return [layout.styled(line, "bold") for line in layout.lines(text)]


def _dimmed(layout: Layout, text: str, indent: str) -> list[str]:
    return [indent + layout.styled(line.removeprefix(indent), "dim") for line in layout.lines(text, indent=indent)]


def _joined(blocks: list[list[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"
