"""Where something is: asked of a home without a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.text.cues import cues, wanted

_ARTICLE = """---
title: Selby Pumps wins order
source: Lorn Herald
published_at: 2031-06-12
---
Selby Pumps is a supplier of Varga Marine and of the guild.

Selby Pumps is as old as the guild, and a friend to Olga Brandt.

The order came on Monday. Made in May, it is for 90 pumps.

Founded by two brothers in Osk, the firm employs 40 people.
"""


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The yard lies in Osk.", True),
        ("The Osk-based yard was sold.", True),
        ("The yard was sold in May.", False),
        ("The yard was sold to Varga Marine.", False),
    ],
)
def test_a_place_is_told_by_what_stands_before_it(sentence: str, *, tells: bool) -> None:
    """A month is no place, nor is whoever got something."""
    assert ("place" in cues(sentence, wanted("Where is the yard?"))) is tells


def test_where_something_was_done_is_answered_with_a_place(tmp_path: Path) -> None:
    """Sentences that repeat the name tell no place."""
    (tmp_path / "one.md").write_text(_ARTICLE)
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "one.md"])
        answer = opened.ask("Where was Selby Pumps founded?")
    assert "in Osk" in answer.citations[0].text
