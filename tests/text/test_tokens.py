"""Counting tokens."""

from __future__ import annotations

from assistant.text import tokens


def test_known_counts() -> None:
    """The counts are those of cl100k."""
    assert tokens.count("") == 0
    assert tokens.count("hello world") == 2
    assert tokens.counts(["hello world", "tiktoken is great!"]) == [2, 6]


def test_control_tokens_in_an_article_are_words() -> None:
    """An article that spells a control token neither fails nor counts as one token."""
    assert tokens.count("<|endoftext|>") > 1
