"""Replies: whatever dress a model's sentences wear, they come out one by one, with their numbers."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.reply import NOT_FOUND, Reader, claims
from assistant.text.refusal import is_refusal

Pairs = list[tuple[str, tuple[int, ...]]]


def pairs(text: str) -> Pairs:
    """Return what a whole reply says: sentences with their numbers."""
    return [(claim.text, claim.citations) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell [3]. She left [2][4].", [("It fell.", (3,)), ("She left.", (2, 4))]),
        ("It fell. [3] She left. [4]", [("It fell.", (3,)), ("She left.", (4,))]),
        ("It fell.[3] She left.[4]", [("It fell.", (3,)), ("She left.", (4,))]),
        ("It fell [1].She left [2].", [("It fell.", (1,)), ("She left.", (2,))]),
        ("[1] It fell. [2] She left.", [("It fell.", (1,)), ("She left.", (2,))]),
        ("[1]: It fell.\n[2]: She left.", [("It fell.", (1,)), ("She left.", (2,))]),
        ("It fell [3, 4].", [("It fell.", (3, 4))]),
        ("It fell [3; 4 and 6].", [("It fell.", (3, 4, 6))]),
        ("It fell [3-5].", [("It fell.", (3, 4, 5))]),
        ("It fell [3–5].", [("It fell.", (3, 4, 5))]),
        ("It fell [5-3].", [("It fell.", (5, 3))]),
        ("It fell [1-900].", [("It fell.", (1, 900))]),
        ("It fell 【3】.", [("It fell.", (3,))]),
        ("It fell 【3†source】.", [("It fell.", (3,))]),
        ("It fell [[3]].", [("It fell.", (3,))]),
        ("It fell [^3].", [("It fell.", (3,))]),
        ("It fell ([3], [4]).", [("It fell.", (3, 4))]),
        ("It fell (see [3]).", [("It fell.", (3,))]),
        ("It fell [Evidence 3].", [("It fell.", (3,))]),
        ("It fell (evidence 3).", [("It fell.", (3,))]),
        ("It fell (3).", [("It fell.", (3,))]),
        ("The three (3) tanks fell.", [("The three (3) tanks fell.", ())]),
        ("It fell (3) [4].", [("It fell (3).", (4,))]),
        ("It fell [3] [3].", [("It fell.", (3,))]),
        ("It fell [99999].", [("It fell.", (99999,))]),
        ("The mayor [1] said it fell [2].", [("The mayor said it fell.", (1, 2))]),
        ("It fell.\n[3]\nShe left.", [("It fell.", (3,)), ("She left.", ())]),
        ("It fell!\n\n[3] She left.", [("It fell!", ()), ("She left.", (3,))]),
    ],
)
def test_numbers_are_read_wherever_they_stand(text: str, expected: Pairs) -> None:
    """Marks of many kinds, before or after the stop, belong to their sentence and leave no trace in it."""
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Lind of the U.S. Army met Gen. Orr at 9 a.m. Tuesday.",
        "J. R. Calder paid $3.5 million on Jan. 5 for No. 10.",
        "Smith Inc. Chairman Roe left, e.g. Mondays vs. Tuesdays.",
        "“We won. We left,” she said.",
        '"We won. We left," she said.',
        "'We won. We left,' she said.",
        "«Wir. Gehen», sagte sie.",
        "„Wir sind da. Wir bleiben“, sagte sie.",
        '"Will it hold?" Mayor Ines Calder asked.',
        '"Never!" the mayors\' deputy said.',
        "The '90s dam, she said, 'held. It did'.",
        "They wrote to info@dam.example and dam.example.",
    ],
)
def test_what_is_no_end_does_not_split(sentence: str) -> None:
    """Abbreviations, decimals and stops inside quotation marks end nothing."""
    assert pairs(f"{sentence[:-1]} [1]. It fell [2].") == [(sentence, (1,)), ("It fell.", (2,))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left." She went on [1].', ['"We left."', "She went on."]),
        ("He left the U.S. The mayor stayed.", ["He left the U.S.", "The mayor stayed."]),
        ("Did it fall? It did! So they say… Yes.", ["Did it fall?", "It did!", "So they say…", "Yes."]),
        ("堤防は残る。市長は言った。", ["堤防は残る。", "市長は言った。"]),
        ("It fell\non Tuesday. She\nleft.", ["It fell on Tuesday.", "She left."]),
        (
            'She said "it fell. The end. No mark closes this.',
            ['She said "it fell.', "The end.", "No mark closes this."],
        ),
    ],
)
def test_ends_are_found(text: str, expected: list[str]) -> None:
    """Closing marks, line ends and other scripts' stops end sentences; a mark never closed swallows none."""
    assert [claim.text for claim in claims(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "- It fell [1].\n- She left [2].",
        "* **It fell** [1].\n* *She* left [2].",
        "1. It fell [1].\n2. She left [2].",
        "1) It fell [1].\n2) She left [2].",
        "• It fell [1].\n\n• She left [2].",
        "> It fell [1].\n> She left [2].",
        "# Answer\n\nIt fell [1].\n\n## More\nShe left [2].",
        "**Answer:** It fell [1]. She left [2].",
        "Answer: It fell [1]. She left [2].",
        "Here are the two accounts:\n\nIt fell [1].\nShe left [2].",
        "**Two accounts**\nIt fell [1].\nShe left [2].",
        "```\nIt fell [1].\nShe left [2].\n```",
        "<think>Hmm. It [9] fell?</think>\nIt fell [1]. She left [2].",
        "<think>It is long\n\nand wide.</think>It fell [1]. She left [2].",
        "It fell [1].\n---\nShe left [2].",
        '{"answer": "It fell [1]. She left [2]."}',
        '```json\n{"claims": [{"text": "It fell.", "citations": [1]}, {"text": "She left.", "citations": ["2"]}]}\n```',
        '[{"sentence": "It fell.", "evidence": 1}, {"sentence": "She left.", "evidence": "[2]"}]',
        '["It fell [1].", "She left [2]."]',
        "\u200bIt \x1b[31mfell".replace("\x1b[31m", "\x1b") + " [1].\r\nShe left [2].\r\n",
        "[1] (words of Ana Brook) It fell.\n[2] She left.",
    ],
)
def test_dress_is_taken_off(text: str) -> None:
    """Lists, headings, labels, fences, thoughts, JSON and escapes leave the same two sentences."""
    assert pairs(text) == [("It fell.", (1,)), ("She left.", (2,))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It fell,” she said. It was late [3].", [("“It fell,” she said.", (3,)), ("It was late.", (3,))]),
        ("She said “it fell”. He said “it flew”. It was late [3].", [("She said “it fell”.", (3,)), ("He said “it flew”.", (3,)), ("It was late.", (3,))]),
        ("“It fell,” she said.\nIt was late [3].", [("“It fell,” she said.", ()), ("It was late.", (3,))]),
        ("“It fell,” she said. It was late. He left [3].", [("“It fell,” she said.", ()), ("It was late.", ()), ("He left.", (3,))]),
        ("“It fell,” she said [2]. It was late [3].", [("“It fell,” she said.", (2,)), ("It was late.", (3,))]),
        ("“It fell.” Ruiz said so [3].", [("“It fell.”", ()), ("Ruiz said so.", (3,))]),
        ("It fell. It was late [3].", [("It fell.", ()), ("It was late.", (3,))]),
        ("It was late [3]. “It fell,” she said.", [("It was late.", (3,)), ("“It fell,” she said.", ())]),
        ("Ruiz said: *It fell down.* It was late [3].", [("Ruiz said: “It fell down.”", (3,)), ("It was late.", (3,))]),
    ],
)  # fmt: skip
def test_a_quotation_without_a_number_has_that_of_the_next_sentence(text: str, expected: Pairs) -> None:
    """Within a paragraph the number behind a sentence may stand for the quotation ahead of it."""
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "behind",
    [
        "**Sources:**\n[1] The Courier, 4 May\n[2] The Post",
        "## References\n1. The Courier, “Mill shuts”, 4 May",
        "**Sources**\n\n- The Courier [1]",
        "Sources: [1] The Courier; [2] The Post",
    ],
)
def test_a_list_of_sources_behind_the_answer_says_nothing(behind: str) -> None:
    """Code makes that list; one before any claim holds the claims themselves."""
    assert claims(f"The mill is shut [1].\n\n{behind}") == claims("The mill is shut [1].")
    assert [claim.citations for claim in claims("Sources:\n- The mill is shut [1].\n- It was cold [2].")] == [
        (1,),
        (2,),
    ]
    assert len(claims("The mill is shut [1]. Sources said that it was cold [2].")) == 2


def test_a_polite_word_is_no_claim() -> None:
    """Saying "Sure!" says nothing, saying "yes" does."""
    assert claims("Sure! Here is the answer:\n\nThe mill is shut [1].") == claims("The mill is shut [1].")
    assert [claim.text for claim in claims("Yes. The mill is shut [1].")] == ["Yes.", "The mill is shut."]


def test_rows_of_a_table_are_claims() -> None:
    """The names of columns and the rule under them say nothing."""
    text = "| Who | Toll |\n|---|:-:|\n| Calder | 34 [1] |\n| Orr | 20 [2] |\n\nIt fell [3]."
    assert pairs(text) == [("Calder: 34", (1,)), ("Orr: 20", (2,)), ("It fell.", (3,))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left [3]."', [('"We left."', (3,))]),
        ('"We left [3]," she said.', [('"We left," she said.', (3,))]),
        ('"In [2023] we left" [1].', [('"In [2023] we left".', (1,))]),
        ('"We left. [3]" She went [4].', [('"We left."', (3,)), ("She went.", (4,))]),
    ],
)
def test_brackets_inside_quotations(text: str, expected: Pairs) -> None:
    """A number at a quotation's end cites; one in its middle is part of the words."""
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        NOT_FOUND,
        "NOT_FOUND.",
        "**NOT_FOUND**",
        "Not found.",
        "`NOT FOUND`",
        "Answer: NOT_FOUND",
        "The evidence does not answer the question.",
        "The provided articles do not contain enough information to answer this.",
        "Based on the evidence, I cannot answer the question.",
        "I'm sorry, but I cannot find the answer in the articles.",
        "I don't know.",
        "There is no information about this in the evidence.",
        "Unfortunately, the question cannot be answered.",
    ],
)
def test_refusals_are_recognised(text: str) -> None:
    """A refusal, as asked for or in a model's own words, is no claim."""
    reader = Reader()
    assert reader.feed(text) + reader.close() == []
    assert reader.refused


@pytest.mark.parametrize(
    "text",
    [
        "The articles do not say how many people were hurt.",
        "The ministry did not answer the question.",
        "The bodies were not found.",
        "Lind said the answer was not found in the files.",
        "There is no information policy at the ministry.",
        "The source did not contain the fire.",
    ],
)
def test_claims_about_what_is_missing_are_claims(text: str) -> None:
    """What is absent, or refused by somebody in the news, is said and checked like anything else."""
    assert not is_refusal(text)
    assert [claim.text for claim in claims(text)] == [text]


# fmt: off
PIECES = st.sampled_from([
    "It fell", "She left", " ", " ", "\n", "\n\n", ".", ". ", "? ", "!", "…", "[1]", "[2, 3]", " [4].", "[", "]", "(3)", "【5】",
    '"', "“", "”", "'", "’", "U.S.", "Dr. ", "a.m. ", "- ", "1. ", "# Head\n", "| a | b |\n", "|---|\n", "```\n", "<think>",
    "</think>", "<", '{"text": "It fell [1]."}', "{", "**", "*", "NOT_FOUND", "Answer: ", "said", "Mayor Lind asked", "3.5",
    "\r\n", "。", ":", "\u2028", "(see [1])", "[[2]]", "[3", "†x]", "\t", "a", "_", "`", "||", "(", ")", "1) ", "[1-3] ",
])
# fmt: on


@given(st.lists(PIECES, max_size=25).map("".join), st.lists(st.integers(0, 200), max_size=12))
def test_a_reply_reads_the_same_however_it_is_cut(text: str, cuts: list[int]) -> None:
    """The pieces in which a reply arrives change no sentence: none comes half, none comes twice."""
    reader, found, at = Reader(), [], 0
    for cut in [*sorted(cuts), len(text)]:
        found += reader.feed(text[at:cut])
        at = max(at, cut)
    assert tuple(found + reader.close()) == claims(text)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_a_reply_reads_the_same_character_by_character(text: str) -> None:
    """The finest cut of all gives the same sentences, too."""
    reader = Reader()
    found = [claim for character in text for claim in reader.feed(character)]
    assert tuple(found + reader.close()) == claims(text)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    """No reply breaks the reader, and no claim carries control characters or line ends."""
    for claim in claims(text):
        kinds = {unicodedata.category(character) for character in claim.text if character not in "\u200c\u200d"}
        assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_sentences_come_as_soon_as_they_are_whole() -> None:
    """A sentence is given when the next has begun, long before the reply ends."""
    reader = Reader()
    assert reader.feed("The dam fell on Tuesday [1]. ") == []
    assert [claim.text for claim in reader.feed("The mayor, who was there, left")] == ["The dam fell on Tuesday."]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It fell [1]. She le", 1),
        ("It fell [1]. It cost $3.", 1),
        ("It fell [1]. She left [2].", 2),
        ("It fell [1]. She left. [2]", 2),
        ("It fell [1]. She left [2", 1),
        ("It fell [1]. She met Dr.", 1),
    ],
)
def test_a_reply_cut_at_its_limit_loses_its_half_sentence(text: str, kept: int) -> None:
    """Where the limit of tokens struck, what may be half a sentence is left out."""
    reader = Reader()
    assert len(reader.feed(text) + reader.close(cut=True)) == kept


def test_a_long_reply_is_read_in_time() -> None:
    """A reply of 100,000 characters without an end, in small pieces, does not take for ever."""
    reader = Reader()
    for _ in range(2000):
        reader.feed('and "so on (and [so] on, ' * 2)
    assert reader.close()
