"""Pairing quotation marks."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.marks import pairs, strays


def inside(text: str) -> list[str]:
    """Return what stands inside each pair."""
    return [text[pair.start : pair.end] for pair in pairs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” twice.", ["no"]),
        ('He said "no" twice.', ["no"]),
        ("Er sagte: „Nein.“ Dann ging er.", ["Nein."]),
        ("Il dit « non » deux fois.", [" non "]),
        ("Sie sagte »nein« dazu.", ["nein"]),
        ("She said ‘no’ to the players’ union.", ["no"]),
        ("'I don't know,' she said.", ["I don't know,"]),
        ("‘It’s the players’ choice,’ she said.", ["It’s the players’ choice,"]),
        ("The 1990s, or '90s, weren't ours, 'twas said.", []),
        ('A board of 6\' by 12" was 5" thick.', []),
        ("“He told me ‘go’ and I went.”", ["He told me ‘go’ and I went.", "go"]),
        ('"He told me "go" and I went," she said.', ['He told me "go" and I went,', "go"]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ('He said," We will see," and left.', [" We will see,"]),
        ("”Typed with the wrong mark,” she said.", ["Typed with the wrong mark,"]),
        ("\u200b“Hidden space,” she said.", ["Hidden space,"]),
        ("``Old wires,'' he wrote.", ["Old wires,"]),
        ("“Wow!“, she said.", ["Wow!"]),
        ("“We stay. “We do,” he wrote.", ["We stay. ", "We do,"]),
        ("“We “stay” here,” he wrote.", ["We “stay” here,", "stay"]),
        ("“He came. “Go home.” So I went,” she wrote.", ["He came. “Go home.” So I went,", "Go home."]),
        ("“We stay,’’ he wrote. “We go.’’", ["We stay,", "We go."]),
        ("\"We stay,'' he wrote, and left it 'open'.", ["We stay,", "open"]),
        ("“We stay. “", ["We stay. "]),
        ("“He told me “go” and I went,” she said.", ["He told me “go” and I went,", "go"]),
        ('" We stay," she said.', [" We stay,"]),
        ('It rained. " Then it stopped.', []),
        ("彼は「はい」と言った。", ["はい"]),
    ],
)
def test_pairs_of_one_paragraph(text: str, expected: list[str]) -> None:
    """Marks of every kind are paired; apostrophes, feet and inches are not marks."""
    assert inside(text) == expected


def test_depth_counts_the_pairs_around() -> None:
    """An inner quotation is one deeper than the one around it."""
    assert [pair.depth for pair in pairs("“He said ‘no’ to me.” “Oh.”")] == [0, 1, 0]


@pytest.mark.parametrize("mark", ['"', "“"])
def test_a_reopened_quotation_is_a_pair_in_each_paragraph(mark: str) -> None:
    """A quotation that runs over paragraphs, reopened in each, is a pair in each, and only the last is closed."""
    close = {"“": "”", '"': '"'}[mark]
    text = f"{mark}First.\n\n{mark}Second.\n\n{mark}Third,{close} she said."
    assert inside(text) == ["First.", "Second.", "Third,"]
    assert [pair.closer for pair in pairs(text)] == ["", "", close]


def test_a_quotation_closed_in_the_next_paragraph() -> None:
    """A quotation that was not reopened but is closed in the next paragraph is a pair in each of the two."""
    assert inside("He said: “First.\n\nSecond.” He left.") == ["First.", "Second."]


def test_an_unbalanced_mark_swallows_nothing() -> None:
    """An opener without a closer hides no later quotation, in its own paragraph or after it."""
    assert inside("He said “no and left.\n\nShe said “yes” twice.") == ["yes"]
    assert inside('He said "no and left.\n\nShe said yes. It was "fine" then.') == ["fine"]
    assert inside("He said “no. She said “yes” twice.") == ["yes"]


def test_an_article_cut_off_within_a_quotation() -> None:
    """The last paragraph's open quotation, cut off by a feed, runs to the end."""
    assert inside("She spoke.\n\nShe said: “We tried and") == ["We tried and"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay, said Voss. “We will not go,” he said.", ["We stay, said Voss. "]),
        ("We stay,” said Voss. “We will not go,” he said.", ["We stay,"]),
        ("“We will not go,” he said. We stay.”", [" he said. We stay."]),
        ("Voss said: “We stay.\n\nHe said: “We will not go.”", ["We stay."]),
        ("He spoke.\n\n“We stay and", ["We stay and"]),
        ("“First.\n\n“Second.\n\n“Third,” she said.", []),
        ("He said: “First.\n\nSecond.” He left.", []),
        ('“He told me ‘go’ and I went.” A 5" board, the ‘90s, ‘NSync and the players’ union.', []),
        ("She said: ‘We stay. He said: ‘We go.’", ["We stay. He said: "]),
    ],
)
def test_marks_without_a_partner(text: str, expected: list[str]) -> None:
    """What stands behind a lone opener or before a lone closer is told; what runs on, apostrophes and inches are not."""
    assert [text[one.start : one.end] for one in strays(text)] == expected


@given(st.lists(st.sampled_from([*"“”\"‘’'«»„( .,", "a", "s", "7", "\n\n"]), max_size=60).map("".join))
def test_pairs_nest_and_stay_within_a_paragraph(text: str) -> None:
    """Pairs are ordered, never cross one another, hold words, and never reach over a blank line."""
    found = pairs(text)
    for pair in found:
        assert text[pair.start : pair.end].strip()
        assert "\n\n" not in text[pair.start : pair.end]
    for one, other in itertools.pairwise(found):
        assert one.start <= other.start
        assert other.end <= one.end or one.end <= other.start
