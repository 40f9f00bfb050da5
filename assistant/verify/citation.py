"""Rule 1: every number that a claim cites exists."""

from __future__ import annotations

from assistant.schema import Claim
from assistant.verify.finding import Finding
from assistant.verify.grounds import Grounds


def check(claim: Claim, grounds: Grounds) -> Finding | None:
    """Return a failure for a number that stands for no evidence, a doubt for a claim that cites nothing."""
    missing = [number for number in claim.citations if not grounds.holds(number)]
    if missing:
        listed = ", ".join(f"[{number}]" for number in missing)
        return Finding("removed", f"It cites {listed}, which is no sentence of the evidence.")
    if not claim.citations:
        return Finding("unverified", "It cites no sentence.")
    return None
