"""Typography comes to one form, and every span of it maps back to the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.typography import DASHES, DOUBLE_MARKS, SINGLE_MARKS, ZERO_WIDTH, normal, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I won’t”", '"I won\'t"'),
        ("«Non», dit-elle", '"Non", dit-elle'),
        ("``so''", '"so"'),
        ("a — b – c", "a-b-c"),
        ("wait… . . . go", "wait... ... go"),
        ("two\u00a0\u2009 spaces\nand lines", "two spaces and lines"),
        ("in\u200bvis\u00adible", "invisible"),
        ("e\u0301te\u0301 ﬁne", "été fine"),
        ("ＡＢＣ １２", "ABC 12"),
    ],
)
def test_forms(text: str, expected: str) -> None:
    """Marks, dashes, spaces, ellipses, accents and width come to one form."""
    assert normal(text).text == expected


def test_no_digit_changes() -> None:
    """Fractions and powers are not typography: 10² stays apart from 102."""
    assert normal("10² ½").text == "10² ½"


def test_span_returns_the_bodys_own_text() -> None:
    """A span of the normal form leads back to the characters that were written."""
    body = "She said: “I won’t —\u00a0ever… ﬁne”"
    found = normal(body)
    start = found.text.index("won't")
    assert body[slice(*found.span(start, len(found.text)))] == "won’t —\u00a0ever… ﬁne”"


@given(st.text(st.sampled_from(sorted(DOUBLE_MARKS | SINGLE_MARKS | DASHES | ZERO_WIDTH) + list("ab1ßﬁ. \n\u0301"))))
def test_map_is_monotonic_and_inside(text: str) -> None:
    """Offsets never run backwards or out of the text."""
    found = normal(text)
    assert found.text == plain(text)
    spans = [found.span(at, at + 1) for at in range(len(found.text))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(found.text[at] in plain(text[start:end]) for at, (start, end) in enumerate(spans))
    assert list(found.spans((at, at + 1) for at in range(len(spans)))) == spans
    words = [match.span() for match in re.finditer(r"\w+\W?", found.text)]
    assert list(found.spans(words)) == [found.span(*word) for word in words]
    assert [found.span(at, at)[0] for at in range(len(spans))] == [start for start, _ in spans]
    assert found.span(len(spans), len(spans)) == ((spans[-1][1],) * 2 if spans else (0, 0))


@given(st.text())
def test_idempotent_on_text(text: str) -> None:
    """Bringing to one form twice changes nothing further once spaces around joined marks have settled."""
    once = normal(normal(text).text).text
    assert normal(once).text == once
