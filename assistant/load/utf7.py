"""Tell UTF-7 from plain ASCII, which it looks like: characters beyond ASCII stand in base 64 between "+" and "-"."""

from __future__ import annotations

import re

from assistant.load.languages import language_of

_SHIFT = re.compile(rb"\+([A-Za-z0-9+/]+)")
_USUAL = re.compile('[!"#$%&*;<=>@\\[\\]^_`{|}\u00c0-\u024f\u0370-\u052f“”„‘’‚«»–—…£€§°·•¡¿ºª½¼¾\xa0]+')
"""Letters of alphabets, the marks of news and those that some programs spell so; what honest text has behind a plus sign hardly ever spells these alone."""


def is_utf7(data: bytes) -> bool:
    """Tell whether a text is UTF-7: most of its plus signs begin letters or marks, or it reads as a foreign language.

    Telephone numbers, sums and names ("+44", "C++", "+IBM-") do not make it so.
    """
    if not data.isascii():
        return False
    shifts = _SHIFT.findall(data)
    if not shifts:
        return False
    if 2 * sum(map(_tells, shifts)) > len(shifts):
        return True
    text = data.decode("utf-7", "replace")
    return "\ufffd" not in text and language_of(text) not in {None, "English"}


def _tells(shift: bytes) -> bool:
    """Tell whether base 64 spells letters and marks, and is no word in capitals, as the dash of "+IBM-" is."""
    if shift.isalpha() and shift.isupper():
        return False
    try:
        return bool(_USUAL.fullmatch((b"+" + shift + b"-").decode("utf-7")))
    except UnicodeDecodeError:
        return False
