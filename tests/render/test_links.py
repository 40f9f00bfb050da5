"""Links go to the web alone and find the quoted words."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.render.links import text_fragment, web_address


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host/x", "http://", "http://[x"],
)
def test_other_addresses_are_never_linked(url: str | None) -> None:
    """Only http and https with a host are web addresses."""
    assert web_address(url) is None
    assert text_fragment(url, "words") is None


def test_a_web_address_is_made_safe_for_any_markup() -> None:
    """Spaces, quotation marks and letters beyond ASCII are percent-encoded; what is encoded stays."""
    assert (
        web_address(' https://a.example/é "x"<y>?q=1&r=%20 ') == "https://a.example/%C3%A9%20%22x%22%3Cy%3E?q=1&r=%20"
    )


def test_short_words_are_linked_whole() -> None:
    """Commas, hyphens and ampersands have a meaning in the directive, so they are encoded."""
    link = text_fragment("https://a.example/x", "well-known, A & B")
    assert link == "https://a.example/x#:~:text=well%2Dknown%2C%20A%20%26%20B"


def test_the_sign_of_a_quoted_block_is_no_word() -> None:
    """The page that is linked does not have it."""
    assert text_fragment("https://a.example/x", "> It came.") == "https://a.example/x#:~:text=It%20came."


def test_long_words_are_linked_by_their_ends() -> None:
    """The first and last words find a long sentence; an anchor in the address is kept."""
    link = text_fragment("https://a.example/x#top", "one two three four five six seven eight nine ten eleven")
    assert link == "https://a.example/x#top:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"


@given(st.text(min_size=1))
def test_a_directive_holds_the_words_and_nothing_that_ends_it(text: str) -> None:
    """Decoding gives the words back; the raw directive has no separator beyond the one between its ends."""
    link = text_fragment("https://a.example/x", text)
    assert link is not None
    directive = link.partition(":~:text=")[2]
    assert not set(directive) & set("-&# \"'<>")
    assert directive.count(",") <= 1
    assert directive.isascii()
    first = unquote(directive.split(",")[0])
    assert " ".join(text.split()).startswith(first) or "\ufffd" in first or any("\ud800" <= c <= "\udfff" for c in text)
