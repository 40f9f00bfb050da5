"""What a rule found about a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.schema import ClaimStatus

_ORDER: dict[ClaimStatus, int] = {"verified": 0, "unverified": 1, "removed": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """A status that a claim can have at best, and why, in words for a reader."""

    status: ClaimStatus
    reason: str
    derived: bool = False
    """Whether the rule recomputed what the claim says."""


def worst(findings: Iterable[Finding | None]) -> Finding | None:
    """Return the gravest finding, the first of those alike."""
    present = [finding for finding in findings if finding is not None]
    return max(present, key=lambda finding: _ORDER[finding.status], default=None)
