"""What becomes of neighbours: sentences that lean, sides of a dispute, a stream."""

from __future__ import annotations

from assistant.schema import Claim
from assistant.verify import Checking, check
from tests.verify.velm import number, velm

LOSS, OTHER_LOSS, HURT = number("75"), number("According"), number("limb")


def statuses(*claims: Claim) -> list[str]:
    """Return the statuses of claims about the fire."""
    return [claim.status for claim in check(claims, velm())]


def test_a_sentence_that_leans_on_a_removed_one_goes_with_it() -> None:
    """What a pronoun stands for is gone when its sentence is."""
    assert statuses(
        Claim("Petra Kowal lost an arm in the fire.", (HURT,)),
        Claim("She added that 40 per cent of the grain was lost.", (OTHER_LOSS,)),
        Claim("This was said on Tuesday.", (1,)),
    ) == ["removed", "removed", "removed"]


def test_a_sentence_that_stands_alone_stays() -> None:
    """A removed sentence does not take the next one with it when that names its own subject."""
    assert statuses(
        Claim("Petra Kowal lost an arm in the fire.", (HURT,)),
        Claim("Fire destroyed 12 silos at the harbour of Velm.", (1,)),
    ) == ["removed", "verified"]


def test_one_side_of_a_dispute_is_not_left_alone() -> None:
    """Where one of two opposed accounts falls, the other is not shown as if it were the only one."""
    true, false = (
        Claim("Tomas Reill claimed that at least 75 per cent of the grain was gone.", (LOSS,)),
        Claim("However, Ana Brandt said that 10 per cent of the grain was lost.", (OTHER_LOSS,)),
    )
    assert statuses(true, false) == ["removed", "removed"]
    assert statuses(false, true) == ["removed", "removed"]


def test_both_sides_stand_together() -> None:
    """Two accounts that differ are both verified."""
    assert statuses(
        Claim("Tomas Reill claimed that at least 75 per cent of the grain was gone.", (LOSS,)),
        Claim("However, Ana Brandt said that 40 per cent of the grain was lost.", (OTHER_LOSS,)),
    ) == ["verified", "verified"]


def test_a_stream_settles_in_order_and_holds_back_one_account() -> None:
    """An account waits for the sentence behind it; everything comes out once, in order, as in one go."""
    claims = [
        Claim("Fire destroyed 12 silos at the harbour of Velm.", (1,)),
        Claim("Tomas Reill claimed that at least 75 per cent of the grain was gone.", (LOSS,)),
        Claim("However, Ana Brandt said that 10 per cent of the grain was lost.", (OTHER_LOSS,)),
        Claim("The opera was cancelled.", (number("opera"),)),
    ]
    checking = Checking(velm())
    batches = [checking.add(claim) for claim in claims]
    batches.append(checking.close())
    assert [len(batch) for batch in batches][:2] == [1, 0]
    assert tuple(claim for batch in batches for claim in batch) == check(claims, velm())
    assert checking.close() == ()


def test_framing_asserts_nothing() -> None:
    """A line that announces the answer is not held to the evidence, one that says more is."""
    assert statuses(Claim("Here is what the articles say in summary:"), Claim("Here's a summary of the article in 82 words:")) == [
        "verified", "verified",
    ]  # fmt: skip
    assert statuses(Claim("Here is a summary: 84 workers were hurt.", (HURT,))) == ["removed"]
