"""Rule 5: claimant and value of a claim meet in one sentence of the evidence, with its speaker on record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.schema import ClaimStatus
from assistant.text.names import key_of, names
from assistant.text.values import near, values
from assistant.verify import openings, speakers, surroundings
from assistant.verify.attribution import Claimant, claimants
from assistant.verify.finding import Finding, worst
from assistant.verify.grounds import Cited, Line
from assistant.verify.marked import Reading
from assistant.verify.support import content_stems, held, share

SUPPORTS, _CERTAIN = 0.55, 0.75
"""The share of reported words that a sentence must hold to be where the report comes from, and to be it for certain."""
_TOLD = 0.5
"""The least share of reported words that the three fittest sentences hold together."""
_ALIKE = 0.15
"""Sentences that hold nearly as much as the best may be it as well."""
_BESIDE_SHARE = 0.2
"""The least share of reported words that a report on record must hold to be this report."""
_ASIDE = re.compile(r"\b(?:while|whereas|but|although|though)\b|[;]|\band\b", re.IGNORECASE)
"""Where another account begins rather than one within the account before."""
_OWNER = re.compile(
    r"\b((?:the|its|their) (?:[^\W\d_]+ ){0,2}[^\W\d_]+)['’]s(?: own)?(?: (?:figure|count|estimate|sum)s? of)?\W*$",
    re.IGNORECASE,
)
"""Whose a figure is said to be right before it: "the ministry's 47"."""
_PUTS = re.compile(r"\b(?:put|puts|sets?|estimat\w+|gave|gives?|counts?|counted|speaks? of|spoke of)\b", re.IGNORECASE)
"""Verbs that make a figure the subject's own."""
_PRONOUN = re.compile(r"(?:He|She)\b")
_OF_ONESELF = re.compile(r"\b(?:said|says|added|adds|admitted|announced)(?: that)? (?:he|she)\b")
"""What somebody tells of himself or herself."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What a claim lets somebody say: the stretch [start, end) of its text.

    `by` is the claimant, and behind it those in whose account it says so ("A said that B expects ...").
    """

    by: tuple[Claimant, ...]
    start: int
    end: int


def check(reading: Reading, cited: Cited, antecedent: Claimant | None = None) -> Finding | None:
    """Return the gravest finding about who says what and which value belongs to what."""
    found: list[Finding | None] = []
    for reported in reports(reading, antecedent):
        found.append(_report(reported, reading, cited))
        found.append(_figures(reported, reading, cited))
    found.append(_meant(reading, cited, antecedent))
    found.append(_subject(reading, cited))
    found.append(surroundings.check(reading, cited))
    found.append(_mixed_names(reading, cited))
    return worst(found)


def reports(reading: Reading, antecedent: Claimant | None) -> Iterator[Reported]:
    """Yield what each claimant of a claim is made to say; one in another's account comes with that other."""
    found = claimants(reading)
    within: tuple[Claimant, ...] = ()
    for at, claimant in enumerate(found):
        start = found[at - 1].end if at else 0
        end = found[at + 1].start if at + 1 < len(found) else len(reading.text)
        meant = antecedent if claimant.pronoun and antecedent is not None else claimant
        if at and _ASIDE.search(reading.outside[start : claimant.start + 1]):
            within = ()
        by, within = (meant, *within), (meant, *within)
        if claimant.outlet or meant.pronoun:
            continue
        if claimant.after and claimant.start - start > 12:
            yield Reported(by, start, claimant.start)
        else:
            yield Reported(by, claimant.end, end)


def _report(reported: Reported, reading: Reading, cited: Cited) -> Finding | None:
    said = content_stems(reading.outside[reported.start : reported.end])
    if len(said) < 2:
        return None
    ranked = _ranked(said, cited.lines)
    if not ranked:
        return None
    if not reading.quotations and _together(said, [line for _, line in ranked[:3]]) < _TOLD:
        return Finding(
            "unverified", f"Too little of what {reported.by[0].shown} is made to say stands in the cited sentences."
        )
    if ranked[0][0] < SUPPORTS:
        return None
    lines = [line for held_there, line in ranked if held_there >= ranked[0][0] - _ALIKE]
    certain = ranked[0][0] >= _CERTAIN
    findings = [_by_record(claimant, said, lines, cited, certain=certain) for claimant in reported.by]
    if None not in findings:
        return findings[0]
    absent = next((claimant for claimant in reported.by if not _has_a_part(claimant, lines, cited)), None)
    return None if absent is None else Finding("unverified", f"The record does not say that {absent.shown} said this.")


def _together(said: Sequence[str], lines: Sequence[Line]) -> float:
    """Return the share of reported words that some sentences hold between them."""
    return sum(max(held(word, line.recorded) for line in lines) for word in said) / len(said)


def _has_a_part(claimant: Claimant, lines: Sequence[Line], cited: Cited) -> bool:
    """Whether one of several who pass a report on ("A said that B admitted ...") is its speaker or named in its sentence."""
    if claimant.pronoun or claimant.writing or not claimant.names:
        return True
    keys = [key_of(name) for name in claimant.names]
    return any(
        whose(claimant, line, cited) is True or any(any(word in line.named for word in key) for key in keys)
        for line in lines
    )


def _by_record(
    claimant: Claimant, said: Sequence[str], lines: Sequence[Line], cited: Cited, *, certain: bool
) -> Finding | None:
    answers = [whose(claimant, line, cited) for line in lines]
    answers = [
        None if answer and _only_beside(claimant, said, line, cited) else answer
        for answer, line in zip(answers, lines, strict=True)
    ]
    if any(answer is True for answer in answers):
        return None
    if answers and all(answer is False for answer in answers):
        other = next(name for line in lines for name, role, _ in line.speakers for name in (name or role,) if name)
        status: ClaimStatus = "unverified"
        if certain and not any(_stands_by(claimant, line) for line in lines):
            status = "removed"
        return Finding(status, f"On record this is said by {other}, not by {claimant.shown}.")
    if any(not line.speakers and _stands_by(claimant, line) for line in lines):
        return None
    return Finding("unverified", f"The record does not say that {claimant.shown} said this.")


def whose(claimant: Claimant, line: Line, cited: Cited) -> bool | None:
    """Return whether a sentence is this claimant's by the record; None where the record is silent."""
    source = cited.source_of(line)
    answers = [speakers.meets(claimant, name, role, relay, source) for name, role, relay in line.speakers]
    if not answers:
        return None
    if any(answer is True for answer in answers):
        return True
    return False if all(answer is False for answer in answers) else None


def _only_beside(claimant: Claimant, said: Sequence[str], line: Line, cited: Cited) -> bool:
    """Whether all that a sentence has of a claimant is a report of something else ("the sum that the league alleged")."""
    source = cited.source_of(line)
    own = [q for q in line.evidence.quotes if speakers.meets(claimant, q.speaker, q.role, q.relay, source)]
    if not own or any(quote.kind != "indirect" for quote in own):
        return False
    reported = frozenset(word for quote in own for word in content_stems(quote.text))
    return sum(held(word, reported) > 0 for word in said) < _BESIDE_SHARE * len(said)


def _stands_by(claimant: Claimant, line: Line) -> bool:
    """Whether a sentence without a speaker on record, or the text right around it, names the claimant."""
    around = line.around
    keys = [key_of(name) for name in claimant.names]
    if keys:
        return any(any(word in around for word in key) for key in keys)
    wanted = content_stems(" ".join(claimant.words))
    return not wanted or any(held(word, line.around_stems) for word in wanted)


def _figures(reported: Reported, reading: Reading, cited: Cited) -> Finding | None:
    """Judge the values that somebody is made to say against who says them."""
    text = reading.outside[reported.start : reported.end]
    for value in (value for value in values(text) if not value.soft and value.kind in {"number", "money", "percent"}):
        holding = [line for line in cited.lines if any(near(value, other) for other in line.values)]
        answers = [[whose(claimant, line, cited) for claimant in reported.by] for line in holding]
        if (
            answers
            and all(set(answer) == {False} for answer in answers)
            and not _named_before(reading.outside, reported.start + value.start, holding, cited)
        ):
            shown = text[value.start : value.end]
            spoke = any(speakers.speaks(reported.by[0], source) for source in cited.sources)
            told = any(names(name) for line in holding for name, _, _ in line.speakers if name)
            status: ClaimStatus = "removed" if spoke and told else "unverified"
            return Finding(status, f"“{shown}” is what somebody else says, not {reported.by[0].shown}.")
    return None


def _named_before(text: str, at: int, holding: Sequence[Line], cited: Cited) -> bool:
    """Whether the one named before a value is the one on record for it ("A claims 75 per cent, B 40", "the club's 40")."""
    aside = max((found.end() for found in _ASIDE.finditer(text, 0, at)), default=at)
    before = [name for name in names(text) if name.end <= at]
    before = [name for name in before if name is before[-1] or name.start >= aside]
    nearest = [Claimant(n.start, n.end, (n.text,), (n.text.casefold(),)) for n in before]
    if owner := _OWNER.search(text[:at]):
        own = Claimant(*owner.span(1), (), tuple(owner.group(1).casefold().split()))
        if any(whose(own, line, cited) is not False and _stands_by(own, line) for line in holding):
            return True
    return any(whose(claimant, line, cited) is True for claimant in nearest for line in holding)


def _meant(reading: Reading, cited: Cited, antecedent: Claimant | None) -> Finding | None:
    """Doubt what is told of "she" where each sentence that tells it is on record as another's than who was named before."""
    wanted = content_stems(reading.outside)
    if antecedent is None or not antecedent.names or not _PRONOUN.match(reading.outside) or len(wanted) < 2:
        return None
    ranked = _ranked(wanted, cited.lines)
    lines = [line for held_there, line in ranked if held_there >= max(ranked[0][0] - _ALIKE, _CERTAIN)]
    named = {word for name in antecedent.names for word in key_of(name)}
    if lines and all(
        whose(antecedent, line, cited) is False and named.isdisjoint(line.words) and _OF_ONESELF.search(line.text)
        for line in lines
    ):
        return Finding("unverified", f"On record this is told by another than {antecedent.shown}.")
    return None


def _subject(reading: Reading, cited: Cited) -> Finding | None:
    """Doubt a value that stands with somebody else than the speaker with whose name the claim opens."""
    subject = openings.opening(reading.outside)
    first = min((value.start for value in values(reading.outside) if not value.soft), default=0)
    if (
        subject is None
        or _PUTS.search(reading.outside, 0, first) is None
        or not any(speakers.speaks(subject, source) for source in cited.sources)
    ):
        return None
    later = [c.start for c in claimants(reading) if c.start > subject.end and c.names]
    reported = Reported((subject,), subject.end, min(later, default=len(reading.text)))
    found = _figures(reported, reading, cited)
    return Finding("unverified", found.reason) if found is not None else None


def _mixed_names(reading: Reading, cited: Cited) -> Finding | None:
    """Doubt a name put together from words that stand nowhere together in the evidence."""
    for name in names(reading.outside):
        known = [word for word in name.key if any(word in source.known for source in cited.sources)]
        if len(known) > 1 and not any(all(word in line.around for word in known) for line in cited.lines):
            return Finding("unverified", f"The words of “{name.text}” do not stand together in the evidence.")
    return None


def _ranked(wanted: Sequence[str], lines: Sequence[Line]) -> list[tuple[float, Line]]:
    """Return the share of some stems that each sentence itself holds, the most first."""
    return sorted(((share(wanted, line), line) for line in lines), key=lambda pair: -pair[0])
