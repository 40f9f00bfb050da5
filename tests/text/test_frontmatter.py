"""Front matter in TOML: the same fields as in YAML, or one line that says what is wrong."""

from __future__ import annotations

import json

import pytest

from assistant.errors import InputError
from assistant.load import plain
from assistant.text import frontmatter

TOML = """+++
title = "Ferry \\"Ann\\" stays in port"
date = 2024-05-06T07:30:00+02:00
authors = ["Ann Bell", "Tom O’Dea"]
source = 'The Courier'
version = 1.10
draft = false
tags = [1, 2024-05-07, 12:30:00, {day = 2024-05-08}]
[more]
note = \"\"\"
Two
lines\"\"\"
+++

It sails no more.
"""


def test_toml_is_read_as_yaml_is() -> None:
    """Headline, date, authors and outlet are found; the others are kept as they would be from YAML."""
    draft = plain.draft(TOML, "x.md")
    assert (draft.title, draft.source) == ('Ferry "Ann" stays in port', "The Courier")
    assert draft.published_at == "2024-05-06T07:30:00+02:00"
    assert draft.authors == ("Ann Bell", "Tom O’Dea")
    assert draft.body == "It sails no more."
    assert draft.extra == {
        "version": "1.10",
        "draft": False,
        "tags": [1, "2024-05-07", "12:30:00", {"day": "2024-05-08"}],
        "more": {"note": "Two\nlines"},
    }
    assert json.loads(json.dumps(draft.extra)) == draft.extra


def test_toml_ends_where_it_ends() -> None:
    """A line of hyphens closes no TOML, one of plus signs no YAML; empty front matter has no fields."""
    assert frontmatter.split("+++\na = '''\n---\n'''\n+++\nText.") == ({"a": "---\n"}, "Text.")
    assert frontmatter.split("+++\n+++\nText.") == ({}, "Text.")
    assert frontmatter.split("+++ Breaking +++\nText.") is None
    assert frontmatter.is_opened(b"\xef\xbb\xbf+++\r\ntitle = 'x'")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("+++\ntitle = 'x'\nThe ferry.", "never closed"),
        ("+++\ntitle = 'x'\nauthor: Ann\n+++\nText.", "line 3: the front matter cannot be read: Expected '='"),
        ("+++\na = 1\na = 2\n+++\nText.", "line 3: .*overwrite"),
        ("+++\na = " + "[" * 20_000 + "\n+++\nText.", "front matter cannot be read"),
        ("+++\na = " + "9" * 5_000 + "\n+++\nText.", "front matter cannot be read"),
    ],
)
def test_broken_toml_is_refused_in_one_line(text: str, told: str) -> None:
    """The line is that of the file."""
    with pytest.raises(InputError, match=told) as raised:
        frontmatter.split(text)
    assert "\n" not in raised.value.message
