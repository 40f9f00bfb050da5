"""Put the rules to one claim."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.schema import Claim, ClaimKind
from assistant.verify import (
    absence,
    cause,
    citation,
    comparison,
    concord,
    copied,
    extent,
    framing,
    joint,
    modality,
    name,
    nationality,
    office,
    openings,
    opposites,
    ownership,
    places,
    polarity,
    quotation,
    roles,
    support,
    value,
    wiring,
    withdrawn,
)
from assistant.verify.attribution import Claimant, claimants
from assistant.verify.finding import Finding, worst
from assistant.verify.grounds import Cited, Grounds
from assistant.verify.marked import Reading, read


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its outcome, and what the next sentence may lean on."""

    claim: Claim
    reading: Reading
    claimants: tuple[Claimant, ...]

    @property
    def removed(self) -> bool:
        """Whether the claim does not stand."""
        return self.claim.status == "removed"


def judge(claim: Claim, grounds: Grounds, previous: Judged | None) -> Judged:
    """Return a claim with status, kind and reason, as far as it can be told from itself and the one before."""
    reading = read(framing.unframed(claim.text))
    named = claimants(reading)
    if copied.is_copy(claim, grounds):
        findings: list[Finding | None] = []
        kind = _kind(reading, named, findings)
    elif framing.is_framing(reading):
        findings = [citation.check(claim, grounds) if claim.citations else None]
        kind = "fact"
    elif absence.is_absence(reading):
        findings = _absence(claim, reading, grounds)
        kind = "absence"
    else:
        findings = _present(claim, reading, grounds, previous)
        kind = _kind(reading, named, findings)
    gravest = worst(findings)
    status = gravest.status if gravest is not None else "verified"
    reason = gravest.reason if gravest is not None else None
    return Judged(replace(claim, status=status, kind=kind, reason=reason or None), reading, named)


def _kind(reading: Reading, named: tuple[Claimant, ...], findings: list[Finding | None]) -> ClaimKind:
    if reading.quotations:
        return "quotation"
    if any(finding is not None and finding.derived for finding in findings):
        return "derived"
    return "report" if named else "fact"


def _cited(claim: Claim, grounds: Grounds) -> Cited:
    """Return what a claim cites; one that cites nothing is held against all the evidence."""
    return grounds.cited(claim) if claim.citations else grounds.everything


def _absence(claim: Claim, reading: Reading, grounds: Grounds) -> list[Finding | None]:
    everything = grounds.everything
    invalid = citation.check(claim, grounds) if claim.citations else None
    findings: list[Finding | None] = [invalid, absence.check(reading, everything)]
    findings.append(quotation.check(reading, grounds.cited(claim), everything))
    more = absence.asserts_more(reading)
    if more:
        findings += _present(replace(claim, text=more), read(more), grounds, None)
    return findings


def _antecedent(previous: Judged | None) -> Claimant | None:
    """Return whom a pronoun means: who speaks in the sentence before, else the person whom it opens with."""
    if previous is None:
        return None
    named = openings.presented(previous.reading.outside)
    if not previous.claimants:
        return named
    return previous.claimants[0]


def _present(claim: Claim, reading: Reading, grounds: Grounds, previous: Judged | None) -> list[Finding | None]:
    antecedent = _antecedent(previous)
    everything, cited = grounds.everything, _cited(claim, grounds)
    return [
        citation.check(claim, grounds),
        quotation.check(reading, grounds.cited(claim), everything, antecedent),
        value.check(reading, cited),
        name.check(reading, cited),
        nationality.check(reading, cited),
        office.check(reading, cited),
        wiring.check(reading, cited, antecedent),
        joint.check(reading, cited, antecedent),
        ownership.check(reading, cited),
        polarity.check(reading, cited),
        modality.check(reading, cited),
        roles.check(reading, cited),
        opposites.check(reading, cited),
        extent.check(reading, cited),
        places.check(reading, cited),
        cause.check(reading, cited),
        concord.check(reading, cited),
        comparison.check(reading, cited),
        withdrawn.check(reading, everything),
        support.check(reading, cited),
    ]
