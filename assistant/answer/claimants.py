"""Tell how far a sentence is the words of one whom the question names or describes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from assistant.schema import Evidence
from assistant.text.synonyms import KIN
from assistant.text.vocabulary import vocabulary
from assistant.text.words import stem, stems

_BESIDE = 40
"""Code points beside a name in which its article says who that is: "Orla Finch, a manufacturer of pumps"."""
_CARRIED_ON = 0.7
"""What the sentence that goes on behind somebody's words is worth as theirs."""
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]*")
_ACRONYM = 3
"""Letters of an acronym, at least: two can be anything."""
_OPPOSED = frozenset(
    map(stem, vocabulary("critic opponent detractor sceptic skeptic doubter objector challenger adversary foe"))
)
"""What those are called who speak against somebody, whoever they are."""
_END = re.compile(r"[.!?;\n]")


def called(evidence: Sequence[Evidence], claimant: frozenset[str]) -> list[float]:
    """Return for each sentence, in 0..1, the share of a claimant's stems that call its speaker, or else its outlet.

    A speaker is called by name or by what the article says beside it, in words of nearly the same meaning: "the maker"
    is a manufacturer, "Tidewater's boss" the chief executive of Tidewater. What nobody says is its outlet's account.
    """
    known: dict[tuple[str, str | None], float] = {}
    found = []
    for one, speaker in zip(evidence, _heard(evidence), strict=True):
        key = one.article.id, speaker
        if key not in known:
            own = _described(one.article.body, speaker) if speaker else frozenset(stems(one.article.source or ""))
            met = sum(not own.isdisjoint((base, *KIN.get(base, ()))) for base in claimant)
            known[key] = met / len(claimant) if claimant else 0.0
        found.append(known[key] if speaker == one.speaker else _CARRIED_ON * known[key])
    return found


def of_claimant(evidence: Sequence[Evidence], claimant: frozenset[str], other: frozenset[str]) -> list[bool | None]:
    """Return for each sentence whether it is one claimant's by name, each called by these stems; None for what is not theirs.

    It is by name where the speaker's name itself holds them, and not where they merely stand beside it: "the researchers" is none.
    "Its critics" may be anybody who speaks but the other.
    """
    heard = _heard(evidence)
    names = [frozenset(stems(" ".join(_CAPITAL.findall(speaker or "")))) | _initials(speaker) for speaker in heard]
    named = [not name.isdisjoint(claimant) and name.isdisjoint(other) for name in names]
    mine, yours = called(evidence, claimant), called(evidence, other)
    nearer = [
        one > two or (claimant <= _OPPOSED and bool(speaker) and two == 0 and name.isdisjoint(other))
        for one, two, name, speaker in zip(mine, yours, names, heard, strict=True)
    ]
    return [own if own or near else None for own, near in zip(named, nearer, strict=True)]


def _heard(evidence: Sequence[Evidence]) -> list[str | None]:
    """Return whose words each sentence carries: of one that is nobody's those of the sentence before in its paragraph.

    A report goes on without saying so again: "Varga points out that few pay. When it was raised, they left."
    """
    ends = {(one.article.id, one.end): one for one in evidence if one.speaker}
    return [one.speaker or _speaker_before(one, ends) for one in evidence]


def _speaker_before(one: Evidence, ends: Mapping[tuple[str, int], Evidence]) -> str | None:
    body = one.article.body
    end = len(body[: one.start].rstrip())
    before = ends.get((one.article.id, end)) if "\n" not in body[end : one.start] else None
    return before.speaker if before else None


@lru_cache(maxsize=256)  # each of two claimants is held against the same speakers
def _described(body: str, speaker: str) -> frozenset[str]:
    """Return the stems of a speaker's name and of what stands beside it in the article.

    Several without a name, "users", are described by these words alone: beside each place where they stand others are meant.
    """
    own = {*stems(speaker), *_initials(speaker)}
    last = speaker.strip().rpartition(" ")[2]
    if last.islower() and last.endswith("s"):
        return frozenset(own)
    for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", body) if last else ():
        before = _END.split(body[max(0, match.start() - _BESIDE) : match.start()])[-1]
        after = _END.split(body[match.end() : match.end() + _BESIDE])[0]
        own.update(stems(before), stems(after))
    return frozenset(own)


def _initials(speaker: str | None) -> frozenset[str]:
    """Return the stem of the letters with which the words of a name begin, of three or more: the Harbour Workers' Union is the HWU."""
    letters = "".join(word[0] for word in _CAPITAL.findall(speaker or ""))
    return frozenset({stem(letters.casefold())}) if len(letters) >= _ACRONYM else frozenset()
