"""Finding paragraphs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.text.paragraphs import paragraphs


def cut(text: str) -> list[str]:
    """Return the paragraphs' words."""
    return [text[start:end] for start, end in paragraphs(text)]


def test_blank_lines_divide_whatever_white_space_they_hold() -> None:
    """Lines of nothing but white space divide."""
    assert cut(" One.\n\nTwo.\n \t\n\n Three. ") == ["One.", "Two.", "Three."]


def test_a_line_for_each_paragraph() -> None:
    """Where lines are of any length, each is a paragraph."""
    assert cut("Bridge shut\nThe bridge over the Corrow was shut on Monday, the council said.\nNobody was hurt.") == [
        "Bridge shut",
        "The bridge over the Corrow was shut on Monday, the council said.",
        "Nobody was hurt.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines that end because the page ended go on, before a capital too; bullets do not."""
    wrapped = (
        "The bridge over the river Corrow was shut on Monday because of\n"
        "Ada Quill, an engineer, who had found cracks in three of its\npillars."
    )
    assert cut(wrapped) == [wrapped]
    assert len(cut("Things to bring when you come to the harbour on a Monday night:\n- a warm coat\n- bread")) == 3


@given(st.text(alphabet="aA. \n•\t\u2028", max_size=200))
def test_paragraphs_hold_all_that_is_not_white(text: str) -> None:
    """Paragraphs are stripped, ordered and leave out nothing but white space."""
    end = 0
    for start, stop in paragraphs(text):
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        assert start < stop
        end = stop
    assert not text[end:].strip()
