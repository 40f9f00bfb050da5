"""Offices and institutions that do what is asked about."""

from __future__ import annotations

import pytest

from assistant.text.cues import role
from assistant.text.doers import done_by_office


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Who resigned?", "The mayor of Zembla resigned on Monday.", True),
        ("Who rescued the crew?", "The crew were rescued by the coastguard.", True),
        ("Who resigned?", "The mayor said that he would not resign.", False),
        ("Who resigned?", "The budget of the mayor's office was voted down, and the tenor resigned.", False),
        ("Who did the coastguard rescue?", "The coastguard rescued twelve people.", False),
        ("Whom did Lund dismiss?", "The mayor dismissed Lund.", False),
        ("Who is mayor of Zembla?", "The council chose the mayor of Zembla.", False),
    ],
)
def test_whoever_does_it_stands_before_the_deed_or_behind_by(question: str, text: str, *, expected: bool) -> None:
    """One that the question names, to whom it is done, or who refuses to do it is no answer."""
    assert done_by_office(question, text, role(question)) is expected
