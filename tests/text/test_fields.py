"""The fields of an article, whoever wrote them."""

from __future__ import annotations

import pytest

from assistant.errors import InputError
from assistant.text import calendars, fields, frontmatter


@pytest.mark.parametrize(
    ("given", "names"),
    [
        (None, ()),
        ("null", ()),
        ("None", ()),
        ("By Ann Bell", ("Ann Bell",)),
        ("Ann Bell, Tom Dow & Eve Fox", ("Ann Bell", "Tom Dow", "Eve Fox")),
        ("Ann Bell; Tom Dow; Ann Bell", ("Ann Bell", "Tom Dow")),
        ("Ann Bell, The Oakport Wire", ("Ann Bell", "The Oakport Wire")),
        ("Ann Bell, Science Editor", ("Ann Bell, Science Editor",)),
        ("Ann Bell, PhD", ("Ann Bell, PhD",)),
        (["Bell and Sons", {"name": "Tom Dow"}, None, ""], ("Bell and Sons", "Tom Dow")),
        ({"name": "Ann Bell"}, ("Ann Bell",)),
    ],
)
def test_authors_are_told_apart(given: object, names: tuple[str, ...]) -> None:
    """Names are split where they are names for certain; roles and degrees stay with their owner."""
    assert fields.people(given) == names


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://courier.example/ferry", True),
        ("HTTP://courier.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("https://courier.example/a b", False),
        ("https://[broken", False),
        ("ferry.html", False),
    ],
)
def test_only_web_addresses_are_links(url: str, kept: bool) -> None:
    """Nothing else may ever be shown as a link."""
    assert fields.link(url) == (url if kept else None)


def test_a_date_that_cannot_be_read_is_refused_with_what_to_write() -> None:
    """A date that is not there is unknown; one that cannot be read is an error of the input."""
    assert fields.published("") is None
    with pytest.raises(InputError) as caught:
        fields.published("04/05/2023")
    assert caught.value.hint == "Write it as YYYY-MM-DD."


def test_front_matter_is_told_from_a_rule() -> None:
    """Three hyphens on the first line open it, with a mark of the byte order before them too; dashes in a text do not."""
    assert frontmatter.is_opened("\ufeff---\r\ntitle: x")
    assert frontmatter.is_opened(b"\xef\xbb\xbf---\ntitle: x")
    assert not frontmatter.is_opened("----\nx")
    assert not frontmatter.is_opened("text\n---\n")
    assert frontmatter.split("no front matter") is None


@pytest.mark.parametrize(
    ("word", "number"), [("Août", 8), ("sept.", 9), ("мая", 5), ("MÄRZ", 3), ("listopada", None), ("moon", None)]
)
def test_months_of_many_languages(word: str, number: int | None) -> None:
    """Case, accents and points do not matter; a name that means two months means none."""
    assert calendars.month(word) == number
