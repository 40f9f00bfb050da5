"""Rule 5, fourth half: a cause that no source speaks of is not put in between true things."""

from __future__ import annotations

import re

from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited
from assistant.verify.marked import Reading
from assistant.verify.support import best_lines

_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|caused by|as a result of|thanks to|resulted from|blamed on|therefore|consequently)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:because|due to|owing to|caus\w+|result\w*|thanks to|blam\w+|led to|leads? to|therefore|consequen\w+|reason\w*|why|"
    r"prompt\w*|trigger\w*|spark\w*|fault|attribut\w+|force[ds]|after|amid|following|since|so|as|over|given|respons\w+|"
    r"contribut\w+|meant|means|makes?|made|stem\w*)\b|[:;]",
    re.IGNORECASE,
)
"""By what an article may tell a cause, in a wide sense."""
_LOOKED_AT = 3
"""Cited sentences among which the cause must be told: those that hold most of the claim."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where a claim gives a cause and none of the sentences that fit it best tells of one."""
    found = _CAUSE.search(reading.outside)
    if found is None or not cited.lines:
        return None
    lines = best_lines(reading, cited.lines, _LOOKED_AT)
    if any(_TOLD.search(line.text) for line in lines):
        return None
    return Finding("unverified", f"No cited sentence says “{found.group()}” or the like.")
