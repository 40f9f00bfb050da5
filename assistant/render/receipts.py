"""Show in a terminal and as JSON what has become of a receipt's citations."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import Any

from assistant.render.clean import on_one_line
from assistant.render.layout import Layout
from assistant.render.words import NOT_NAMED, provenance, quoted
from assistant.schema import Citation, VerifiedAnswer, VerifiedCitation
from assistant.text import dates
from assistant.text.scopes import counted

_INDENT = "    "


def receipt_list(verified: VerifiedAnswer, layout: Layout) -> str:
    """Return what is to be said of the answer, then each citation with its verdict, why, its words and where they stood.

    A summary comes last.
    """
    blocks = [_whole(verified, layout), *(_block(each, layout) for each in verified.citations), [_summary(verified)]]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def receipt_document(verified: VerifiedAnswer, *, foreign: bool) -> dict[str, Any]:
    """Return the verdicts in the shape of `verify --json`: `start`, `end` as in the receipt, `now` where they stand."""
    return {
        "stands": verified.stands,
        "another_corpus": foreign,
        "answer": {"verdict": verified.verdict, "reasons": list(verified.reasons)},
        "citations": [
            {
                **dataclasses.asdict(each.citation),
                "verdict": each.verdict,
                "reason": each.reason,
                "now": None if each.start is None else {"start": each.start, "end": each.end},
            }
            for each in verified.citations
        ],
    }


def _whole(verified: VerifiedAnswer, layout: Layout) -> list[str]:
    style = "bold" if verified.verdict == "stands" else "accent"
    told = [f"answer {verified.verdict}: {on_one_line(reason)}" for reason in verified.reasons]
    return [layout.styled(line, style) for each in told for line in layout.lines(each, indent=_INDENT, first="")]


def _block(each: VerifiedCitation, layout: Layout) -> list[str]:
    citation = each.citation
    number = f"[{citation.number}]"
    lead = number + " " * max(1, len(_INDENT) - len(number))
    now = f" (now at {each.start:,} to {each.end:,})" if each.verdict != "stands" and each.start is not None else ""
    first, *rest = layout.lines(f"{each.verdict}: {on_one_line(each.reason)}{now}", indent=_INDENT, first=lead)
    style = "bold" if each.verdict == "stands" else "accent"
    head = [layout.styled(line, style) for line in (first, *rest)]
    speaker = f"{on_one_line(citation.speaker)} · " if citation.speaker else ""
    whose = f"{speaker}{_provenance(citation)} · {on_one_line(citation.article_id)}"
    return [*head, *layout.lines(quoted(citation.text), indent=_INDENT), *layout.lines(whose, indent=_INDENT)]


def _provenance(citation: Citation) -> str:
    """Return where and when, in the receipt's own words where they are no date."""
    when = citation.published_at
    if when is None or dates.iso(when):
        return provenance(citation.source, when and dates.iso(when))
    return on_one_line(f"{citation.source or NOT_NAMED}, {when}")


def _summary(verified: VerifiedAnswer) -> str:
    counts = Counter(each.verdict for each in verified.citations)
    told = ", ".join(f"{count:,} {verdict}" for verdict, count in counts.items())
    cited = f"{counted(len(verified.citations), 'citation')}: {told}" if told else "it cites nothing"
    return f"the answer: {verified.verdict}; {cited}"
