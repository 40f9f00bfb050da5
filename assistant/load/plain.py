"""Read plain text and Markdown: front matter, or the headline and byline at its top, and the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.errors import InputError
from assistant.load import byline
from assistant.schema import Draft
from assistant.text import fields, frontmatter
from assistant.text.canonical import canonical

_HEAD = 8
"""Lines with words at the top among which headline, byline and date are looked for."""
_LONGEST_TITLE = 150
_HEADING = re.compile(r"#\s+(.+?)\s*#*")
_EMPHASIS = "*_ "
_ENDS = re.compile(r"[.,;:…][\s'\"”’»)\]]*$|[.!?][\s'\"”’»)\]]+$")
_NO_TITLE = re.compile(
    r"\b(?:image|photo|photograph|picture|video|credit|caption)s?\s*(?::|/|by\b|of\b)|https?://|^[-*•>|+\d]|©|^(?:by|table of contents|last updated|in this article)\b",
    re.IGNORECASE,
)


def draft(text: str, input: str) -> Draft:  # noqa: A002 - the schema's word
    """Return the article in a text; raises InputError for malformed front matter or an empty body.

    Headline, byline and date at the top are metadata, not prose. They are recognised conservatively: a line that might
    be prose stays in the body.
    """
    lines = canonical(text)
    if parts := frontmatter.split(lines):
        values, body = parts
        return fields.draft(values, input=input, body=body)
    found: dict[str, object] = {}
    kept = list(_without_metadata(lines.split("\n"), found))
    body = "\n".join(kept).strip("\n")
    if not body.strip():
        raise InputError("it has no body: nothing stands below its headline and byline")
    return fields.draft(found, input=input, body=body)


def _without_metadata(lines: list[str], found: dict[str, object]) -> Iterator[str]:
    """Yield the lines of the body; put what the others say into `found`."""
    seen, prose = 0, False
    for number, line in enumerate(lines):
        stripped = line.strip()
        if not stripped:
            yield line
            continue
        seen += 1
        if seen > _HEAD or len(stripped) > 300:
            yield from lines[number:]
            return
        if seen == 1 and (title := _title(lines, number)):
            found["title"] = title
        elif (said := byline.read(stripped.strip(_EMPHASIS), after_prose=prose)) is not None:
            for name, value in said.items():
                found.setdefault(name, value)
        else:
            prose = prose or bool(_ENDS.search(stripped)) or len(stripped) > _LONGEST_TITLE
            yield line


def _title(lines: list[str], number: int) -> str | None:
    """Return the headline that the first line is: a Markdown heading, or a short line that ends no sentence above a gap.

    A question is one only above a byline: many a text opens with one.
    """
    line = lines[number].strip()
    if heading := _HEADING.fullmatch(line):
        return heading[1]
    below = next((rest.strip() for rest in lines[number + 1 :] if rest.strip()), "")
    signed = bool(below) and byline.read(below) is not None
    apart = number + 1 < len(lines) and not lines[number + 1].strip()
    if not below or not (apart or signed) or byline.read(line) is not None:
        return None
    short = len(line.split()) >= 2 and len(line) <= _LONGEST_TITLE
    asks = line.endswith(("?", "!")) and not signed
    return line if short and not asks and not _ENDS.search(line) and not _NO_TITLE.search(line) else None
