"""A vote for is not one against, some are not all, and who buys is told by who sells."""

from __future__ import annotations

import pytest

from assistant.schema import Claim, ClaimStatus
from assistant.verify import check
from tests.verify.invented import evidence

TOLD = evidence(
    "Belmar Foods sold its Crisp unit to Oster Group. Rovik beat Tarn United 3-1 in Orn. The council backed the tunnel "
    "by nine votes to four. Eight riders fell, two of them juniors from Pesk. The senate favours the ban on fishing."
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Oster Group bought the Crisp unit from Belmar Foods.", "verified"),
        ("The Crisp unit was bought by Oster Group.", "verified"),
        ("Belmar Foods bought its Crisp unit.", "unverified"),
        ("Tarn United lost to Rovik 3-1 in Orn.", "verified"),
        ("Rovik lost to Tarn United 3-1.", "unverified"),
        ("The council voted for the tunnel by nine votes to four.", "verified"),
        ("The council voted against the tunnel by nine votes to four.", "unverified"),
        ("The senate is against the ban on fishing.", "unverified"),
        ("All eight riders who fell were juniors.", "unverified"),
        ("Two of the eight riders who fell were juniors.", "verified"),
        ("Both juniors who fell were from Pesk.", "verified"),
    ],
)
def test_an_opposite_is_told_only_from_the_other_side(text: str, status: ClaimStatus) -> None:
    """An opposite is doubted, unless it tells the same deed of the one on its other side."""
    (claim,) = check([Claim(text, tuple(each.number for each in TOLD))], TOLD)
    assert claim.status == status, claim
