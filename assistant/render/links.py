"""Make links to articles, and to the quoted words inside them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from assistant.text.paragraphs import without_signs

_ALLOWED = "!#$%&'()*+,/:;=?@[]~"
_WORDS_AT_EACH_END = 5
"""A long quotation is linked by its first and last words, which survive markup and line breaks between them."""


def web_address(url: str | None) -> str | None:
    """Return the address in ASCII where it is one of the web (http or https), else None: nothing else is ever linked."""
    try:
        parts = urlsplit((url or "").strip())
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
            return None
        return quote((url or "").strip(), safe=_ALLOWED)
    except (ValueError, UnicodeError):
        return None


def text_fragment(url: str | None, text: str) -> str | None:
    """Return a link that opens the page at these words, or None where there is no web address.

    See https://wicg.github.io/scroll-to-text-fragment/: "-", "," and "&" in the words are percent-encoded.
    """
    address, words = web_address(url), re.sub(r"[\ud800-\udfff]", " ", without_signs(text)).split()
    if not address or not words:
        return address
    if len(words) <= 2 * _WORDS_AT_EACH_END:
        directive = _encoded(words)
    else:
        directive = f"{_encoded(words[:_WORDS_AT_EACH_END])},{_encoded(words[-_WORDS_AT_EACH_END:])}"
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def _encoded(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
