"""Find the lines that sign a quotation which is set off: "— Ada Lunn, harbour master", or a name below an office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text.given_names import GIVEN
from assistant.text.names import PARTICLES, TITLES, folded
from assistant.text.vocabulary import vocabulary

_LONGEST = 120
"""Characters of a line that signs; a longer one is a paragraph."""
_DASHES = re.compile(r"(?:(?:[—–―]|--)[^\S\n]*)+(?=[^\s-])")
_OFFICES = TITLES | vocabulary(
    "superintendent commissioner constable director chairman chairwoman chairperson chair manager spokesman spokeswoman "
    "spokesperson master warden head secretary-general dean bishop editor founder owner author"
)
_JOINING = PARTICLES | vocabulary("the for at in")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,5}")
_FEWEST, _MOST = 2, 5
"""Words of a name that stands as a line of its own."""


def below(text: str, at: int) -> str | None:
    """Return who signs the words that end at a character of a text, in one line, None where the next lines sign nothing.

    A line that a dash leads signs whatever it says, with the name below it where it is an office; without a dash the
    line, or the two, must be a person's name with an office or description, and stand alone.
    """
    ahead, newline, rest = text[at:].partition("\n")
    if ahead.strip() or not newline:
        return None
    found = _signature(_next_lines(rest))
    return " ".join(found) if found else None


def ending(block: str) -> int:
    """Return where the signature begins with which the words of a block quotation end, their length where they have none.

    A block that a line end leads goes on with what stands before it, and may be nothing but the signature.
    """
    fewest = 0 if block.startswith("\n") else 1
    lines = [(match.start(), match.group().strip()) for match in re.finditer(r"[^\n]+", block) if match.group().strip()]
    for count in (2, 1):
        if (
            len(lines) >= count + fewest
            and (found := _signature([line for _, line in lines[-count:]]))
            and len(found) == count
        ):
            return lines[-count][0]
    return len(block)


def _next_lines(rest: str) -> list[str]:
    """Return the lines up to the next blank one, at most one more than may sign."""
    paragraph = re.split(r"\n[^\S\n]*\n", rest.lstrip(), maxsplit=1)[0]
    return [line.strip() for line in paragraph.split("\n", 3)[:3] if line.strip()]


def _signature(lines: Sequence[str]) -> list[str] | None:
    """Return the lines that sign, without the dash, None where the first does not."""
    if not lines or len(lines[0]) > _LONGEST:
        return None
    dash = _DASHES.match(lines[0])
    first = lines[0][dash.end() :] if dash else lines[0]
    second = lines[1] if len(lines) > 1 and len(lines[1]) <= _LONGEST else ""
    if dash:
        return [first, second] if _is_office(first) and _is_name(second, alone=len(lines) == 2) else [first]
    if len(lines) == 1:
        return [first] if _is_name(first, alone=True) else None
    if len(lines) == 2 and (
        (_is_office(first) and _is_name(second, alone=False)) or (_is_name(first, alone=True) and _is_office(second))
    ):
        return [first, second]
    return None


def _is_office(line: str) -> bool:
    """Whether a line is an office: capitals and joints alone, and a word for one."""
    own = line.rstrip(",:").split()
    written = all(word[:1].isupper() or folded(word) in _JOINING for word in own)
    return bool(own) and written and any(folded(word) in _OFFICES for word in own) and not _has_given(own)


def _is_name(line: str, *, alone: bool) -> bool:
    """Whether a line is a person's name, a description behind a comma aside; `alone` one needs a title or a given name."""
    name = line.split(",", maxsplit=1)[0].strip()
    own = name.split()
    if not _NAME.fullmatch(name) or not all(word[0].isupper() or folded(word) in PARTICLES for word in own):
        return False
    bare = [word for word in own if folded(word) not in _OFFICES]
    known = _has_given(bare[:1]) or len(bare) < len(own)
    return bool(bare) and _FEWEST <= len(own) <= _MOST and (known or not alone)


def _has_given(own: Sequence[str]) -> bool:
    return any(folded(word) in GIVEN for word in own)
