"""What a speaker takes back at once does not stand without it."""

from __future__ import annotations

import pytest

from assistant.schema import Claim, ClaimStatus
from assistant.verify import check
from tests.verify.invented import evidence, quote


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("but we do not know that yet", "unverified"),
        ("though I could be wrong", "unverified"),
        ("but that has not been confirmed by the council", "unverified"),
        ("it is too early to say", "unverified"),
        ("but nobody can confirm that", "unverified"),
        ("or so I was told", "unverified"),
        ("but we do not know who opened it", "verified"),
        ("and we can confirm that", "verified"),
        ("but I'm not sure he will come", "verified"),
        ("that is wrong", "verified"),
    ],
)
def test_a_clause_that_takes_the_words_back_is_missed(behind: str, status: ClaimStatus) -> None:
    """Not knowing it, confirming it or meaning it takes a statement back; not knowing something else does not."""
    body = f"“The sluice was open all night, {behind},” said Jorn Abel, the pilot.\n"
    given = evidence(body, [quote(body, f"The sluice was open all night, {behind},", "Jorn Abel")])
    (claim,) = check([Claim("Jorn Abel said “The sluice was open all night”.", (1,))], given)
    assert claim.status == status, claim.reason
