"""Know the lines of a page that are none of its article: placeholders of templates, calls to sign up, notices of forms."""

from __future__ import annotations

import re

_FURNITURE = re.compile(
    r"\{\{.{0,80}?\}\}|\{%.{0,80}?%\}|<%.{0,80}?%>|"
    r"^\W*sign up (?:here |now |today )?(?:to|for|with)\b.{0,120}\b(?:newsletters?|e-?mails?|alerts?|inbox|bulletin)\b|"
    r"\b(?:newsletters?|bulletin|e-?mails?)\b.{0,60}\b(?:straight|delivered|sent) to your inbox\b|"
    r"^\W*(?:please )?(?:enter a valid|enter your) e-?mail\b|"
    r"^\W*I would like to (?:be e-?mailed|receive e-?mails?)\b|"
    r"^\W*read our privacy (?:notice|policy)\b|^\W*privacy notice:|\breCaptcha\b.{0,60}\bapply\b|"
    r"^\W*by (?:signing up|submitting your e-?mail|subscribing),? you (?:agree|will)\b|"
    r"^\W*(?:thanks|thank you) for (?:signing up|subscribing)\b|"
    r"^\W*skip past (?:newsletter|promotion)|^\W*after newsletter promotion|"
    r"^\W*click here (?:to|for)\b|^\W*(?:like what you[’']re reading\? )?click here\b|"
    r"^\W*(?:log in|register|subscribe),? (?:or |to )\w+.{0,40}\b(?:save|read|continue)\b|"
    r"^\W*something went wrong\.",
    re.IGNORECASE | re.DOTALL,
)


def is_furniture(text: str) -> bool:
    """Return whether a sentence is the page's and no part of what its article tells."""
    return bool(_FURNITURE.search(text))
