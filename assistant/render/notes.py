"""Write an answer as Markdown, for notes and drafts."""

from __future__ import annotations

from assistant.render.clean import escaped_markdown, on_one_line
from assistant.render.links import text_fragment
from assistant.render.words import grouped, is_verbatim, prose, provenance
from assistant.schema import Answer, Citation
from assistant.text.paragraphs import without_signs


def markdown(answer: Answer) -> str:
    """Return the question, the answer and each cited sentence with whose it is and a link to its words.

    An answer that consists of cited sentences alone is these sentences: they stand once, with whose they are.
    """
    positions, rest = grouped(answer)
    says = "" if is_verbatim(answer) else escaped_markdown(prose(answer)).strip()
    blocks = [f"# {_line(answer.question)}", says]
    for heading, citations in positions:
        blocks += [f"## {_line(heading)}", *map(_receipt, citations)]
    if rest:
        blocks += ["## Besides" if positions else "## Sources", *map(_receipt, rest)]
    if answer.nearest:
        blocks += ["## Nearest to the question, though it does not answer it", *map(_receipt, answer.nearest)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _receipt(citation: Citation) -> str:
    link = text_fragment(citation.url, citation.text)
    title = f"[{_line(citation.title)}](<{link}>)" if link else _line(citation.title)
    whose = [_line(part) for part in (citation.speaker,) if part]
    by = ", ".join([*whose, _line(provenance(citation.source, citation.published_at))])
    return f"**\\[{citation.number}\\]** {by}: {title}\n\n> {_line(without_signs(citation.text))}"


def _line(text: str) -> str:
    return escaped_markdown(on_one_line(text))
