"""Rule 7: what becomes of each claim, alone and beside its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.schema import Claim, Evidence, Scope
from assistant.verify import leaning
from assistant.verify.grounds import Grounds
from assistant.verify.judge import Judged, judge


class Checking:
    """Check the claims of a stream one by one.

    A sentence that gives somebody an account is held until the next is judged, so that one side of a dispute is never
    shown alone; what leans on a removed sentence goes with it. `scope` is what an absence was searched in.
    """

    def __init__(self, evidence: Sequence[Evidence], scope: Scope | None = None) -> None:
        self._grounds = Grounds(evidence)
        self._scope = scope
        self._previous: Judged | None = None
        self._held: Judged | None = None

    def add(self, claim: Claim) -> tuple[Claim, ...]:
        """Judge one more claim and return those that are settled now, in order."""
        judged = judge(claim, self._grounds, self._previous)
        judged = leaning.fall(judged, self._previous)
        held, self._held = self._held, None
        if held is not None:
            held, judged = leaning.together(held, judged)
        self._previous = judged
        settled = () if held is None else (held.claim,)
        if leaning.takes_a_side(judged):
            self._held = judged
            return settled
        return (*settled, judged.claim)

    def close(self) -> tuple[Claim, ...]:
        """Return the claim that was held back last, if any."""
        held, self._held = self._held, None
        return () if held is None else (held.claim,)


def check(claims: Sequence[Claim], evidence: Sequence[Evidence], scope: Scope | None = None) -> tuple[Claim, ...]:
    """Return the claims in the same order with status, kind and reason set."""
    checking = Checking(evidence, scope)
    settled = [done for claim in claims for done in checking.add(claim)]
    return tuple(replace(claim) for claim in (*settled, *checking.close()))
