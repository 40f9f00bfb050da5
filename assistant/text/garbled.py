"""Find what was garbled before a text reached us: UTF-8 once read as another encoding, and characters that were lost."""

from __future__ import annotations

import re

_REPLACEMENT = "\ufffd"
# The bytes 80 to BF, with which a character of UTF-8 goes on, as Latin-1 and Windows-1252 show them.
_REST = "".join(chr(byte) + bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xC0))
_TWO = re.compile(f"[\u00c2-\u00df][{re.escape(_REST)}]")
_THREE = re.compile(f"[\u00e0-\u00ef][{re.escape(_REST)}]{{2}}")
_BY_CHANCE = 1
"""So many pairs, such as a capital Ã before a closing mark, are none."""


def garbled(text: str) -> str | None:
    """Return in words what was garbled in a text, None where nothing was."""
    if text.isascii():
        return None
    if _THREE.search(text) or len(_TWO.findall(text)) > _BY_CHANCE:
        return "characters were garbled before this was saved (such as “Ã©” for “é”), and are kept as they are"
    if _REPLACEMENT in text:
        return "characters were lost before this was saved, and show as “\ufffd”"
    return None
