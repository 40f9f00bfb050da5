"""Whose accounts a question sets side by side."""

from __future__ import annotations

import pytest

from assistant.text.claimants import claimants


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "Why did the span fall, according to Tarn's engineer and to the ministry?",
            {"tarn", "engineer"},
            {"ministri"},
        ),
        ("How wide were the cracks, going by the yard in May and by the inspector?", {"yard"}, {"inspector"}),
        ("Is the bridge safe? what the mayor says vs the builder", {"mayor"}, {"builder"}),
        ("Was the toll agreed? Varga's version and the union's", {"varga"}, {"union"}),
        ("Does Tidewater see eye to eye with Osk Steel on tolls?", {"tidewater"}, {"osk", "steel"}),
        ("Why do the ministry and the hospital differ on the dead?", {"ministri"}, {"hospital"}),
        ("How many were aboard? Varga and Lund gave different numbers", {"varga"}, {"lund"}),
        ("Tidewater says it pays its crews. Do the sailors see it that way?", {"tidewater"}, {"sailor"}),
        ("What does the union say of the cut, and what does the mayor say?", {"union"}, {"mayor"}),
        ("How safe is it? what Varga says compared to the builders", {"varga"}, {"builder"}),
        ("Does the union reject Tidewater's figures?", {"union"}, {"tidewater"}),
        ("What is the dispute between Tidewater and the union over?", {"tidewater"}, {"union"}),
        ("Did Varga's account differ from the board's?", {"varga"}, {"board"}),
        ("Is the ferry safe? what the crews claim and what the company says", {"crew"}, {"compani"}),
        ("Are tolls too high? the union's case against Varga's reply", {"union"}, {"varga"}),
        ("Is it a monopoly? statements of Tidewater and Osk Steel", {"tidewater"}, {"osk", "steel"}),
        ("Why did the span fall? the board gave one reason, Varga another", {"board"}, {"varga"}),
        ("Was the ferry late? Tidewater denies it, passengers say otherwise", {"tidewater"}, {"passenger"}),
        ("Who paid? The fund complained, the bank answered.", {"fund"}, {"bank"}),
        ("Does the toll break the law? the company and its critics", {"compani"}, {"critic"}),
        ("Is the bridge a danger? Varga against the engineers", {"varga"}, {"engineer"}),
        (
            "Why was Olga Brandt sacked? She says one thing, the mayor's office another",
            {"olga", "brandt"},
            {"mayor", "offic"},
        ),
        ("When did Falk learn of the hole? his version and Brandt's", {"falk"}, {"brandt"}),
        ("Did Falk threaten Brandt? Both tell it differently", {"falk"}, {"brandt"}),
    ],
)
def test_two_claimants_are_read(question: str, one: set[str], other: set[str]) -> None:
    """Those whose accounts are asked for, as the question calls them, in its order."""
    assert claimants(question) == (one, other)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "How many died between Monday and Friday?",
        "Did Varga or Lund win?",
        "How long does a crossing take on the ferry compared with the bridge?",
        "I've seen two numbers. How many were aboard?",
        "What did Varga say about the bridge and the toll?",
        "According to the ministry, how many were hurt?",
        "Do the union and the union agree?",
        "Was it reported? Both say so.",
        "Did Falk threaten Brandt and Lund? Both deny it",
        "Who played on Sunday, Norn against Lorn?",
        "She says one thing, then another. When did the ferry sink?",
    ],
)
def test_what_sets_nobody_side_by_side_has_no_claimants(question: str) -> None:
    """One claimant, or two things that nobody says, are no two accounts."""
    assert claimants(question) is None


def test_a_text_is_read_no_further_than_a_question_goes() -> None:
    """What stands beyond the length of any question sets nobody side by side."""
    assert claimants("word " * 4000 + "according to Varga and to the union") is None
