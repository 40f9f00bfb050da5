"""Words in columns."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from assistant.render.layout import Flow, Layout, cells

TEXTS = st.text(st.sampled_from("ab é漢\n "), max_size=120)


@given(TEXTS, st.integers(10, 40))
def test_lines_keep_to_the_width_and_lose_no_word(text: str, width: int) -> None:
    """No line is wider than asked unless a single word is; the words come in order."""
    lines = Layout(width).lines(text, indent="  ")
    assert " ".join(" ".join(lines).split()) == " ".join(text.split())
    assert all(cells(line) <= width or " " not in line.strip() for line in lines)


@given(TEXTS, st.lists(st.integers(0, 120), max_size=6))
def test_wrapping_as_it_comes_is_wrapping_at_once(text: str, cuts: list[int]) -> None:
    """Where a stream is cut does not show."""
    whole, pieces = Flow(20), Flow(20)
    edges = [0, *sorted(cuts), len(text)]
    parts = [text[a:b] for a, b in itertools.pairwise(edges)]
    assert whole.feed(text) + whole.close() == "".join(map(pieces.feed, parts)) + pieces.close()


def test_cutting_counts_columns() -> None:
    """A wide character takes two columns; what is cut ends in an ellipsis; what is short is filled up."""
    assert Layout().cut("漢字漢字", 5) == "漢字…"
    assert Layout().cut("ab", 4) == "ab  "


def test_styles_need_colour() -> None:
    """Without colour there is no escape sequence at all."""
    assert Layout().styled("x", "bold") == "x"
    assert Layout().linked("x", "https://a.example") == "x"
    assert Layout(colour=True).styled("x", "bold") == "\x1b[1mx\x1b[0m"
