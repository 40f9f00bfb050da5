"""Find posts that an article embeds without marks: "... — Lena Voss (@lenavoss) April 3, 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.quotes.people import People
from assistant.schema import Quote
from assistant.text.paragraphs import paragraphs

_SIGNATURE = re.compile(
    r"[—–]\s?(?P<name>[^\n@()—–]{2,60}?)(?:[/:] ?[^\s@—–]{0,80}@[\w.@]{1,80})?\s{0,4}\(@(?P<handle>\w{2,30})\)"
    r"(?:\s{0,4},?\s{0,4}(?:[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4}))?"
)
_LINK = re.compile(r"\S\.\w{2,4}/\S")
"""What makes a link of a word: "pic.pond.example/a"."""
_QUOTING = "> \n\t"
"""What Markdown puts around a quoted block."""
_DECORATION = re.compile(r"[^\w\s.,’'&-]+")


def posts(body: str, people: People) -> Iterator[Quote]:
    """Yield the words of each embedded post, its account's name as the speaker."""
    for start, end in paragraphs(body):
        if "(@" not in body[start:end]:
            continue
        at = start
        for signed in _SIGNATURE.finditer(body, start, end):
            words = _words(body, at, signed.start())
            name = " ".join(_DECORATION.sub(" ", signed["name"]).split())
            at = signed.end()
            if words is None or not name:
                continue
            full, is_person = people.full(name.split())
            yield Quote(
                *words,
                body[slice(*words)],
                "direct",
                full if is_person and " " in full else name,
                relay=f"posted by @{signed['handle']}",
            )


def _words(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a post without the links at its end, if there is one that can be told from prose."""
    text = body[start:end].rstrip()
    while text and _LINK.search(last := text.rsplit(maxsplit=1)[-1]):
        text = text[: -len(last)].rstrip()
    first = start + len(text) - len(text.lstrip(_QUOTING))
    text = text.strip(_QUOTING).strip('“”"')
    first += body[first:end].startswith(("“", '"'))
    return (first, first + len(text)) if len(text.split()) > 2 else None
