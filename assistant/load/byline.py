"""Read the lines above an article's text that say who wrote it, when, and where it appeared."""

from __future__ import annotations

import re

from assistant.text import dates

_PART = re.compile(r"\s*[•·|┃]\s*|\s+[—–]\s+|\s+-\s+|\t+")
_BY = re.compile(r"(?:by|written by|words by|story by|von|par|por|door|text)\b:?\s+(?P<names>\S.*)", re.IGNORECASE)
_ENGLISH_BY = re.compile(r"(?:by|written by|words by|story by)\b", re.IGNORECASE)
_LABELS = {
    "title": re.compile(r"(?:title|headline):\s+(?P<value>\S.*)", re.IGNORECASE),
    "source": re.compile(
        r"(?:source|publisher|publication|published by|outlet|newspaper):\s+(?P<value>\S.*)", re.IGNORECASE
    ),
    "author": re.compile(r"(?:authors?|reporters?|byline|journalist):\s+(?:by\s+)?(?P<value>\S.*)", re.IGNORECASE),
    "url": re.compile(r"(?:url|link|address|original):\s+(?P<value>https?://\S+)", re.IGNORECASE),
    "published_at": re.compile(
        r"(?:(?:first )?published|posted|date|publication date|issued|filed)(?: on| at)?:?\s+(?P<value>\S.*)",
        re.IGNORECASE,
    ),
    "updated_at": re.compile(r"(?:last )?(?:updated|modified)(?: on| at)?:?\s+(?P<value>\S.*)", re.IGNORECASE),
}
_CLOCK = re.compile(r"(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{1,5})?", re.IGNORECASE)
_READING_TIME = re.compile(r"\d+\s*(?:min(?:ute)?s?|mins?\.?)(?:\s+read)?", re.IGNORECASE)
_PARTICLE = r"(?:de|da|di|do|dos|du|del|della|der|den|des|van|von|vom|zu|zur|la|le|el|al|bin|ibn|ben|bint|af|av|y|e|ter|ten|st\.?)"
_WORD = r"(?:(?:[^\W\d_a-z]['’.]?)?[^\W\d_a-z][^\W\d_]*(?:[-'’.][^\W\d_]+)*\.?|(?:al|el|ash|as|an|d|l)[-'’][^\W\d_a-z][^\W\d_]+)"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,3}}{_WORD}){{0,5}}")
_NO_NAME = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end|contrast|comparison|law|then|now)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"[^\W\d_ ].{0,40}\b(?:editor|correspondent|reporter|writer|columnist|staff|chief|analyst|producer|critic|bureau|desk)s?(?: in [^\W\d_a-z].{2,30})?",
    re.IGNORECASE,
)


def read(line: str, *, after_prose: bool = False) -> dict[str, str] | None:
    """Return what a line says about the article, as fields, or None for a line that is (or may be) prose.

    Below prose only a byline or a labelled date counts. Parts that are neither name, date nor time are kept under
    "byline" as the line was written.
    """
    if len(line) > 200:
        return None
    if (labelled := _labelled(line, after_prose=after_prose)) is not None:
        return labelled
    if not after_prose and (on := _day(line)):
        return {"published_at": on}
    said = _parts(line)
    return None if after_prose and said and "author" not in said else said


def _labelled(line: str, *, after_prose: bool) -> dict[str, str] | None:
    for name, label in _LABELS.items():
        match = label.fullmatch(line)
        if match and name in {"published_at", "updated_at"}:
            if (said := _dated(match["value"], name)) is not None:
                return said
        elif match and not after_prose and len(match["value"]) <= 150:
            return {name: match["value"]}
    return None


def _dated(value: str, name: str) -> dict[str, str] | None:
    """Read what stands behind "Published": a date, or a date and more such as "| Updated 16 April 2023"."""
    if on := _day(value):
        return {name: on}
    first, *others = _PART.split(value)
    on = _day(first)
    said = [_labelled(other, after_prose=True) for other in others]
    if not on or any(other is None for other in said):
        return None
    return {name: on} | {key: text for other in said if other for key, text in other.items() if key != name}


def _day(text: str) -> str | None:
    """Return the date that a text is, if it names at least the day and is a date alone."""
    if len(text) > 70 or not re.search(r"\d", text):
        return None
    on = dates.iso(text)
    return on if on and on.partition("T")[0].count("-") == 2 and not text.isdigit() else None


def _parts(line: str) -> dict[str, str] | None:
    """Read a line of a name, a date and a time, with signs between them; None unless it has a byline or a date among others."""
    pieces = [piece for piece in _PART.split(line) if piece]
    said: dict[str, str] = {}
    clock, unknown = None, []
    for piece in pieces:
        if "author" not in said and (names := _authors(piece, alone=len(pieces) == 1)):
            said["author"] = names
            if _names_only(piece) != names:
                unknown.append(piece)
        elif "published_at" not in said and (on := _day(piece)):
            said["published_at"] = on
        elif (labelled := _labelled(piece, after_prose=True)) is not None:
            said = labelled | said
        elif _CLOCK.fullmatch(piece):
            clock = clock or piece
        elif not _READING_TIME.fullmatch(piece):
            unknown.append(piece)
    return _sure(line, said, clock, unknown)


def _sure(line: str, said: dict[str, str], clock: str | None, unknown: list[str]) -> dict[str, str] | None:
    """Return what a line said if it is a byline for certain: nearly all of it understood, the rest short."""
    if (
        not said.keys() & {"author", "published_at"}
        or len(unknown) > 2
        or any(len(piece.split()) > 6 for piece in unknown)
    ):
        return None
    if "author" not in said and (len(unknown) > 1 or any(re.search(r"[.!?,;]$", piece) for piece in unknown)):
        return None
    on = said.get("published_at")
    if clock and on and "T" not in on:
        said["published_at"] = dates.iso(f"{on} {clock.lower().removeprefix('at').strip()}") or on
    return said | ({"byline": line} if unknown else {})


def _authors(piece: str, *, alone: bool) -> str | None:
    """Return the names behind "By"; a line of one word ("By Friday") is none unless it is an agency's capitals."""
    match = _BY.fullmatch(piece)
    if not match or _NO_NAME.search(match["names"]):
        return None
    names = _without_role(match["names"])
    if not names or not all(_NAME.fullmatch(name) for name in _each(names)):
        return None
    single = any(" " not in name and not name.isupper() for name in _each(names))
    foreign = not _ENGLISH_BY.match(piece)
    return None if (alone and single) or (foreign and (single or len(names.split()) > 8)) else names


def _names_only(piece: str) -> str | None:
    match = _BY.fullmatch(piece)
    return match["names"] if match else None


def _without_role(names: str) -> str | None:
    """Return the names of "Ann Bell, Political Editor" or "Ann Bell in Oakport" without what she is or where."""
    parts = [part.strip() for part in re.split(r"\s+in\s+(?=[^\W\d_a-z])", names, maxsplit=1)[0].split(",")]
    kept = [part for number, part in enumerate(parts) if number == 0 or not _ROLE.fullmatch(part)]
    return ", ".join(kept)


def _each(names: str) -> list[str]:
    return [name for name in re.split(r"\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|und|et|y|e|en|&)\s+", names) if name]
