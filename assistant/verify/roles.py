"""Rule 5, fifth half: who does something and to whom it is done do not change places."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.text.names import key_of
from assistant.verify.deeds import Deed, deeds
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.marked import Reading
from assistant.verify.parties import Party

_CLEAR = 3
"""Of more people ahead of a verb it cannot be told who does it."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where each cited sentence with a claim's verb between the same two has them the other way round."""
    for deed in deeds(reading.outside):
        if deed.sure and _is_turned(deed, cited.lines):
            return Finding("unverified", "The cited sentence has it the other way round, who does it and to whom.")
    return None


def _is_turned(deed: Deed, lines: Sequence[Line]) -> bool:
    same = [other for line in lines for other in _told(line) if other.verb == deed.verb]
    about = [other for other in same if _has(other, deed.agents) and _has(other, deed.patients)]
    return bool(about) and all(_crosses(deed, other) for other in about)


def _told(line: Line) -> tuple[Deed, ...]:
    spoken = {name for name, _, _ in line.speakers if name}
    speaker = " ".join(key_of(next(iter(spoken)))) if len(spoken) == 1 else ""
    return deeds(line.text, speaker)


def _has(deed: Deed, wanted: Sequence[Party]) -> bool:
    """Whether one of some parties has, or may have, a part in a deed."""
    told = (*deed.agents, *deed.patients)
    return _meet(wanted, told) or _may_meet(wanted, told)


def _crosses(deed: Deed, other: Deed) -> bool:
    """Whether of two deeds each has the other's agent for its patient, one of the two for certain."""
    if not other.sure or deed.particle != other.particle:
        return False
    if len(other.agents) > _CLEAR:
        return False
    agents = [party for party in deed.agents if not _meet((party,), other.agents)]
    patients = [party for party in deed.patients if not _meet((party,), other.patients)]
    agent, patient = _meet(agents, other.patients), _meet(patients, other.agents)
    if agent and patient:
        return True
    if len(agents) < len(deed.agents) or len(patients) < len(deed.patients):
        return False
    return (agent and _stands_for(other.agents[-1], deed.patients[0], other.patients)) or (
        patient and len(other.agents) == 1 and deed.agents[-1].may_be(other.patients[0])
    )


def _stands_for(doer: Party, named: Party, others: Sequence[Party]) -> bool:
    """Whether a doer may be somebody whom the claim names: no pronoun that means one named before it."""
    return named.may_be(doer) and all(doer.at < each.at for each in others)


def _meet(one: Sequence[Party], other: Sequence[Party]) -> bool:
    return any(a.is_(b) for a in one for b in other)


def _may_meet(one: Sequence[Party], other: Sequence[Party]) -> bool:
    return any(a.may_be(b) for a in one for b in other)
