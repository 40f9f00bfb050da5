"""What hostile text may not do to a terminal, a JSON reader or Markdown."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.render.clean import clean, escaped_markdown, json_text, on_one_line


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jgone", "gone"),
        ("a\rb", "a\nb"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("bell\x07 back\x08space", "bell backspace"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("na\u0308ive \u05d0\u200f", "na\u0308ive \u05d0\u200f"),
    ],
)
def test_sequences_and_controls_are_taken_out_and_words_stay(hostile: str, shown: str) -> None:
    """Terminal commands and invisible reordering vanish; letters, marks and line ends stay."""
    assert clean(hostile) == shown


@given(st.text())
def test_nothing_that_a_terminal_obeys_survives(text: str) -> None:
    """No control character but tab and newline is left, whatever the text."""
    left = clean(text)
    assert {c for c in left if unicodedata.category(c) in {"Cc", "Cs"}} <= {"\t", "\n"}
    assert "\n" not in on_one_line(text)
    assert clean(left) == left


@given(st.text(st.characters(codec="utf-8")))
def test_json_keeps_every_character_and_shows_no_control(text: str) -> None:
    """JSON reads back to the same text and holds neither controls nor reordering as such."""
    written = json_text({"text": text})
    assert json.loads(written) == {"text": text}
    assert clean(written) == written.replace("\r", "\n").replace("\ufeff", "") or any(
        0xE0000 <= ord(c) <= 0xE007F for c in text
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "# no heading",
        "1. no list",
        "- no list",
        "> no quote",
        "[x](javascript:alert(1))",
        "<img src=x>",
        "*a* _b_ `c`",
        "a\n===",
    ],
)
def test_markdown_shows_text_as_written(hostile: str) -> None:
    """Rendered Markdown is one paragraph with the text itself."""
    tokens = MarkdownIt().parse(escaped_markdown(hostile))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    shown = "".join(c.content if c.type != "softbreak" else "\n" for c in tokens[1].children or [])
    assert shown == hostile
