"""What follows from cited figures stands; a multiple, a part or a measure that they do not make is marked."""

from __future__ import annotations

import pytest

from assistant.schema import Claim, ClaimStatus
from assistant.verify import check
from tests.verify.invented import evidence, quote

BODY = """The bridge at Orm will cost 2.6 million crowns against a budget of 1.9 million, the council said. \
The union counted 90 marchers and the police 30. Some 24 people fell ill, three of them nurses. \
The pump had failed four times since May. The wreck lies two nautical miles off. \
The clerk would like to talk but had been told not to while the case was open. \
Heavy losses were allegedly suffered by both yards. The mill passed its yearly fire inspection in May. \
The baker handed over all the keys. Norwegian divers found the bell.
"""
ORM = evidence(
    BODY,
    [quote(BODY, "The bridge at Orm will cost 2.6 million crowns", "the council", kind="indirect")],
)


def status(text: str, *cited: str) -> ClaimStatus:
    """Return what becomes of a sentence that cites the sentences with these words."""
    numbers = tuple(each.number for words in cited for each in ORM if words in each.text)
    return check([Claim(text, numbers)], ORM)[0].status


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The bridge at Orm will cost 700,000 crowns above the budget of 1.9 million.", "bridge"),
        ("The union counted 90 marchers, 60 more than the police.", "marchers"),
        ("The union counted three times as many marchers as the police.", "marchers"),
        ("The pump failed four times.", "pump"),
        ("The clerk would like to talk but was told not to.", "clerk"),
        ("The council put the cost of the bridge at 2.6 million crowns.", "bridge"),
        ("The wreck lies about 3.7 kilometres off.", "wreck"),
        ("Norwegian divers found the bell.", "bell"),
    ],
)
def test_what_follows_stands(text: str, cited: str) -> None:
    """Differences, multiples, converted measures and denials without an object are honest."""
    assert status(text, cited) == "verified"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The union counted twice as many marchers as the police.", "marchers"),
        ("The pump had failed only once since May.", "pump"),
        ("The pump had failed five times since May.", "pump"),
        ("The pump had failed 15 times since May.", "pump"),
        ("The wreck lies two kilometres off.", "wreck"),
        ("Some 24 nurses fell ill.", "ill"),
        ("Heavy losses were suffered by both yards.", "losses"),
        ("The mill failed its yearly fire inspection in May.", "mill"),
        ("The baker refused to hand over all the keys.", "baker"),
        ("Danish divers found the bell.", "bell"),
    ],
)
def test_what_does_not_follow_is_not_verified(text: str, cited: str) -> None:
    """Another multiple, measure, part, deed or people than the cited sentence has is marked or removed."""
    assert status(text, cited) != "verified"
