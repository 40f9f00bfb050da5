"""Sentences and passages: exact offsets, hard cases, and laws on any text."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.schema import Sentence
from assistant.split import passages, sentences
from assistant.text import tokens

CASES = re.findall(
    r"^# (.+)\n([\s\S]*?)(?=^# |\Z)",
    (Path(__file__).parent.parent / "benchmarks" / "sentence_cases.txt").read_text(encoding="utf-8"),
    re.MULTILINE,
)
PIECES = st.sampled_from(
    [
        *"“”\"‘’'«»„.!?…:;,-–—()[]•\n\t \u200b\u00a0",
        "\n\n",
        ". ",
        "word ",
        "No. 4 ",
        "U.S. ",
        "Ärger ",
        "漢字。",
        "שלום ",
        "🇺🇦 ",
    ],
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=120).map("".join))


def test_sentences_of_hard_cases_end_where_a_reader_ends_them() -> None:
    """Abbreviations, initials, quotations, lists and other languages end where a reader would end them."""
    assert len(CASES) > 40
    wrong = {}
    for name, marked in CASES:
        expected = [piece.strip() for piece in marked.split("‖")]
        body = marked.replace("‖", "").strip("\n")
        found = [body[one.start : one.end] for one in sentences(body)]
        if found != expected:
            wrong[name] = found
    assert not wrong


def test_a_blank_line_always_ends_a_sentence() -> None:
    """No sentence crosses a paragraph, even one that lacks its full stop, and paragraphs are counted from 0."""
    body = "The vote was close\n \nand nobody knew why\n\n\nuntil noon."
    found = sentences(body)
    assert [body[one.start : one.end] for one in found] == ["The vote was close", "and nobody knew why", "until noon."]
    assert [one.paragraph for one in found] == [0, 1, 2]


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    """The mark after a full stop stays with the sentence that it closes, the next opens with its own."""
    body = "“We stay.” “They go,” said Ada Quill. 'Why?' “Because.”"
    assert [body[one.start : one.end] for one in sentences(body)] == [
        "“We stay.”",
        "“They go,” said Ada Quill.",
        "'Why?'",
        "“Because.”",
    ]


@given(TEXTS)
def test_sentences_slice_back_in_order_and_hold_everything(body: str) -> None:
    """Sentences are stripped, ordered, apart, and hold every character that is not white space."""
    found = sentences(body)
    end = 0
    for one in found:
        text = body[one.start : one.end]
        assert text
        assert text == text.strip()
        assert not body[end : one.start].strip()
        assert "\n\n" not in text
        end = one.end
    assert not body[end:].strip()
    assert [one.paragraph for one in found] == sorted(one.paragraph for one in found)


@given(TEXTS, st.integers(min_value=8, max_value=40))
def test_passages_cover_the_body_within_the_budget(body: str, budget: int) -> None:
    """Passages are ordered, apart, hold every character that is not white space, and keep within the budget."""
    found = sentences(body)
    end = 0
    for one in passages(body, found, budget):
        assert not body[end : one.start].strip()
        assert one.start < one.end
        assert tokens.count(body[one.start : one.end]) <= budget
        assert found[one.first].start <= one.start
        assert one.end <= found[one.last - 1].end
        end = one.end
    assert not body[end:].strip()


def test_a_passage_is_as_many_whole_sentences_as_fit() -> None:
    """A passage begins and ends with a sentence, and one more would be over the budget."""
    body = " ".join(f"Sentence number {number} has a few words in it." for number in range(200))
    found = sentences(body)
    cut = passages(body, found)
    assert [one.first for one in cut[1:]] == [one.last for one in cut[:-1]]
    for one in cut[:-1]:
        assert body[one.start : one.end].endswith(".")
        assert tokens.count(body[one.start : found[one.last].end]) > 256


@pytest.mark.parametrize("opening", ["“Yes", "(a)", "2024", "[T]he"])
@pytest.mark.parametrize("gap", [" ", "  ", "\n\n", ""])
def test_a_passage_counts_what_its_sentences_have_together(opening: str, gap: str) -> None:
    """A space before these words is a token more than they have alone: five of the sentences are over the budget, four are not."""
    one = f"{opening} goes on."
    body = gap.join([one] * 20)
    starts = range(0, len(body), len(one) + len(gap))
    cut = [Sentence(start, start + len(one), 0) for start in starts]
    budget = 5 * tokens.count(one) + 4 * (gap != " ")
    for passage in passages(body, cut, budget):
        together = tokens.count(body[passage.start : passage.end])
        longer = tokens.count(body[passage.start : passage.end] + gap + one)
        assert together <= budget
        assert longer > budget or passage.last - passage.first == 5 or passage.last == len(cut)


def test_a_sentence_over_the_budget_is_cut_at_white_space() -> None:
    """A long sentence stands alone in several passages, cut between words; a long word alone is cut within."""
    body = "It begins here. " + "and so on " * 300 + "and ends. " + "x7" * 900
    found = sentences(body)
    cut = passages(body, found)
    assert all(tokens.count(body[one.start : one.end]) <= 256 for one in cut)
    pieces = [body[one.start : one.end] for one in cut if one.first == 1]
    assert len(pieces) > 2
    assert all(piece.split()[0] in {"and", "so", "on"} for piece in pieces)


def test_an_empty_body_has_neither_sentences_nor_passages() -> None:
    """Nothing comes of nothing, nor of white space."""
    for body in ("", " \n\n\t"):
        assert sentences(body) == ()
        assert passages(body, ()) == ()


@pytest.mark.data
def test_labelled_sentences_of_real_articles_are_sentences(data: Path) -> None:
    """The sentences that people cited from real articles are found as such, but for a few that they cut otherwise."""
    with gzip.open(data / "multihop_rag" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        bodies = {row["url"]: row["body"] for row in map(json.loads, lines)}
    with gzip.open(data / "reporter_questions" / "questions_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        wanted = [(cite["url"], cite["text"]) for row in map(json.loads, lines) for cite in row["must_cite"]]
    found = {url: {bodies[url][one.start : one.end] for one in sentences(bodies[url])} for url, _ in wanted}
    assert sum(text in found[url] for url, text in wanted) >= 0.96 * len(wanted)
