"""The nine variants of a quotation: the two harmless ones stand, the other seven do not."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.invented import evidence

PARAGRAPH = """“We have not lost the harbour, and 34 sailors were killed in the last two weeks”, said Ana Brandt, the \
harbour master of Velm. “The cranes will be repaired by winter”, she added. Deputy mayor Tomas Reill claimed that the \
port was half empty.
"""


@pytest.mark.parametrize(
    ("variant", "text", "stands"),
    [
        ("none", "Ana Brandt said: “We have not lost the harbour, and 34 sailors were killed in the last two weeks.”", True),
        ("negation", "Ana Brandt said: “We have lost the harbour, and 34 sailors were killed in the last two weeks.”", False),
        ("number", "Ana Brandt said: “We have not lost the harbour, and 84 sailors were killed in the last two weeks.”", False),
        ("speaker", "Tomas Reill said: “We have not lost the harbour, and 34 sailors were killed in the last two weeks.”", False),
        ("unit", "Ana Brandt said: “We have not lost the harbour, and 34 sailors were killed in the last two months.”", False),
        ("hedge", "Ana Brandt said: “We have perhaps not lost the harbour, and 34 sailors were killed in the last two weeks.”", False),
        ("stitched", "Ana Brandt said: “We have not lost the harbour. The cranes will be repaired by winter.”", False),
        ("typography", 'Ana Brandt said: "we have not lost the harbour, and 34 sailors were killed in the last two weeks".', True),
        ("fabricated", "Ana Brandt said: “The harbour is the heart of this town.”", False),
    ],
)  # fmt: skip
def test_nine_variants(variant: str, text: str, stands: bool) -> None:
    """The untouched words and mere typography are accepted; no changed, swapped, stitched or invented words are."""
    shown = evidence(
        PARAGRAPH,
        quotes=[
            ("We have not lost the harbour, and 34 sailors were killed in the last two weeks", "Ana Brandt"),
            ("The cranes will be repaired by winter", "Ana Brandt"),
        ],
    )
    (claim,) = check([Claim(text, (1, 2))], shown)
    assert (claim.status == "verified") is stands, (variant, claim.reason)
