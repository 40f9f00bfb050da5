"""Know the lines of a page that are none of its article: placeholders of templates, calls to sign up, notices of forms."""

from __future__ import annotations

import re

_LETTER = r"\b(?:newsletters?|bulletin|e-?mails?|alerts?|inbox)\b"
_OPENINGS: tuple[tuple[str, str | None], ...] = (
    (r"skip past newsletter", ""),
    (r"article continues below", ""),
    (r"(?:next|prev) image \d", ""),
    (r"facebook twitter", ""),
    (r"advertisement\b.{0,40}$", None),
    (r"loading$", ""),
    (r"get in touch with", None),
    (r"sign up to", rf"\b.{{0,120}}{_LETTER}"),
    (
        r"click here",
        r"(?: to (?:sign up|subscribe|read|get|watch|view|download)\b| for (?:more|our|.{0,30}\bfree)\b|[^\w“”]*$)",
    ),
)
"""How a page's own paragraph begins, and what has to follow where a sentence is to be the page's by itself; None: it never is."""
_FORM = r"enter a valid e-?mail"
_PLACEHOLDER = r"\{\{"
_LINES = (
    rf"sign up (?:here |now |today )?(?:to|for|with)\b.{{0,120}}{_LETTER}",
    rf"(?:please )?(?:{_FORM}|enter your e-?mail)(?: address)?(?=[^\w“”]*$| please\b| sign up\b| to (?:sign|subscribe|receive|get)\b)",
    r"I would like to (?:be e-?mailed|receive e-?mails?)\b.{0,60}\b(?:offers|events|updates|newsletters?)\b",
    r"read our privacy (?:notice|policy)(?=[^\w“”]*$|[.:!]| (?:thanks|for|to|here)\b)",
    r"privacy notice:",
    r"(?:this (?:site|page|form) is protected by|we use google) reCaptcha\b.{0,100}\bapply\b",
    r"by (?:signing up|submitting your e-?mail|subscribing),? you (?:agree|will (?:receive|get|be (?:sent|e-?mailed)))\b",
    r"(?:thanks|thank you) for (?:signing up|subscribing)(?:[^\w“”]*$|[.!]|.{0,60}\bnewsletters?\b)",
    r"after newsletter promotion",
    r"like what you[’']re reading\? click here",
    r"(?:save )?(?:log in|register|subscribe)\b[\w ,]{0,40}\bto (?:save|read|continue)\b(?: \w+){0,3}? (?:articles?|stories|reading)\b",
    r"something went wrong[.!]?(?: please try again\b.*)?$",
)
"""Sentences that are the page's from their beginning."""
_ANYWHERE = (
    rf"{_PLACEHOLDER}.{{0,80}}?\}}\}}",
    r"\{%.{0,80}?%\}",
    r"<%.{0,80}?%>",
    r"\b(?:newsletters?|bulletin|e-?mails?)\b.{0,60}\b(?:straight|delivered|sent) to your inbox(?=[^\w“”]*$| (?:for free|daily|weekly|every \w+)\b(?!, ))",
)
_FIRST_LINE = re.compile(rf".*?(?:{_FORM}|{_PLACEHOLDER}|\? get in touch with )", re.IGNORECASE)
"""What stands anywhere in the first line of a form or a template."""
_PARAGRAPH = re.compile("|".join(opening for opening, _ in _OPENINGS), re.IGNORECASE)
_ALONE = (f"{opening}{rest}" for opening, rest in _OPENINGS if rest is not None)
# No quotation mark may stand before: what somebody says is no page's, whatever it begins with.
_SENTENCE = re.compile(
    rf"^[^\w“”\"‘]*(?:{'|'.join((*_ALONE, *_LINES))})|{'|'.join(_ANYWHERE)}", re.IGNORECASE | re.DOTALL
)


def is_furniture(text: str) -> bool:
    """Return whether a sentence is the page's and no part of what its article tells."""
    return bool(_SENTENCE.search(text))


def opens_furniture(paragraph: str) -> bool:
    """Return whether a paragraph begins as what a page asks of its reader: to subscribe, to share, to look at another picture."""
    return _PARAGRAPH.match(paragraph) is not None or _FIRST_LINE.match(paragraph) is not None
