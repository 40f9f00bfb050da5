"""A minister keeps the portfolio that the articles give, in whatever order it is written."""

from __future__ import annotations

import pytest

from assistant.schema import Claim, ClaimStatus
from assistant.verify import check
from tests.verify.invented import evidence

BODY = (
    "Foreign Minister Ana Roth met the health minister, Emil Stoss, in Orn. The former finance minister, Jan Ober, "
    "was there, and so was Press Secretary Lia Dorn."
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ana Roth met health minister Emil Stoss in Orn.", "verified"),
        ("Emil Stoss, the health minister, met Foreign Minister Ana Roth.", "verified"),
        ("Minister Ana Roth met Emil Stoss.", "verified"),
        ("Prime Minister Ana Roth met Emil Stoss.", "unverified"),
        ("The transport minister, Emil Stoss, met Ana Roth.", "unverified"),
        ("The former interior minister, Jan Ober, was there.", "unverified"),
        ("Home Secretary Lia Dorn was there.", "unverified"),
    ],
)
def test_a_portfolio_is_not_exchanged(text: str, status: ClaimStatus) -> None:
    """A claim that puts another portfolio beside a name is marked, though the article speaks of no other."""
    told = evidence(BODY)
    (claim,) = check([Claim(text, tuple(each.number for each in told))], told)
    assert claim.status == status, claim
