"""Find in an answer the accounts of one thing that stand side by side: other figures, other people, other days.

Nothing is averaged and no account is called right. Whether two of them cannot both hold is for the reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from assistant.schema import Citation, Claim, Position, PositionKind
from assistant.text import values
from assistant.text.aliases import one_speaker
from assistant.text.changes import changed_figure
from assistant.text.cues import Wanted, asks_who, has_figure, of_unit, wanted
from assistant.text.questions import asked, importance, is_measure
from assistant.text.rivals import figures, likeness, rivals
from assistant.text.words import STOPWORDS, content_words, spans, stem, words

_SHARED = 2
"""Words that two sentences must have in common, figures aside, to speak of one thing."""
_SUBJECT = 0.5
"""How much a word of the question must say about its subject to be more than a word of every day."""
_LABEL = 5
"""Words that name what a position is about."""
_WINDOW = 6
"""Words beside a figure that tell what it is a figure of."""
_UNIT = 12
"""Code points after a figure in which its unit stands."""
_ONE_TIME, _ONE_EVENT = 7, 0.3
"""Days between two accounts that are given at about one time, and how alike two days must be told to be of one event."""
_RATE = re.compile(
    r"\s*(?:[\w-]+\s+)?(?:an?|per|each|every)\s+(day|hour|week|month|year|head|share|person)\b", re.IGNORECASE
)
_BLAMES = re.compile(
    r"(?:[A-Z][^—–]{2,40} [—–] )?(\w[^,.;:!?]{1,60}?) (?:on \w+ )?(?:(?:has|have|had) )?(?:(?:blam|accus|fault)(?:es?|ed|s)|den(?:y|ies|ied))\b"
)
"""How a sentence begins, behind a dateline too, that tells who blames somebody or denies it."""
_WHETHER = re.compile(r"\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b", re.IGNORECASE)
"""How a question begins that asks whether something is so."""
_FIGURE = "#"
_CALLED_FIGURES = frozenset(
    map(stem, ("number", "figure", "count", "counted", "total", "estimate", "toll", "sum", "says"))
)
"""What a bare figure is called or said with: "she puts the number at 63"."""


@dataclass(frozen=True, slots=True)
class _Account:
    """A claim with its first citation and what is compared: each figure with what it is told of."""

    index: int
    citation: Citation
    text: str
    stems: frozenset[str]
    figures: tuple[tuple[values.Value, frozenset[str]], ...]

    @property
    def day(self) -> str:
        return (self.citation.published_at or "")[:10]


SameStory = Callable[[str, str], bool]
"""Tells of two articles, by their ids, whether they are of one story."""


def positions(
    question: str,
    claims: Sequence[Claim],
    citations: Sequence[Citation],
    same_story: SameStory = lambda _one, _other: True,
) -> tuple[Position, ...]:
    """Return the accounts that stand side by side, each claim in one position at most; figures of one story alone.

    Those that give different figures for one thing, and what one speaker said on different days. A question that asks
    for several accounts, or for a change, gets all that remain side by side too, one for a name, for a cause, or whether
    something is so what several people say. Within a position the earliest comes first when a change is asked for, else the claims keep their order.
    """
    kinds = asked(question)
    accounts = _accounts(question, claims, citations)
    groups = _joined(accounts, same_story)
    if changed_figure(question) is not None and len(accounts) > 1 and all(has_figure(one.text) for one in accounts):
        groups = [accounts]
    elif kinds & {"accounts", "change"}:
        groups = _all_together(groups, accounts)
    elif asks_who(question):
        groups = groups or _by_claimant(accounts)
    elif "reason" in kinds or _WHETHER.match(question):
        subject = _asked_about(question)
        groups = groups or _by_claimant([one for one in accounts if one.stems & subject])
    found = []
    for group in groups:
        ordered = sorted(group, key=lambda one: one.day) if "change" in kinds else group
        about, shown = _about(question, group), tuple(one.index for one in ordered)
        found.append(Position(about, shown, _kind(group), _changes(group)))
    return tuple(found)


def with_changes(
    question: str, found: Sequence[Position], claims: Sequence[Claim], citations: Sequence[Citation]
) -> tuple[Position, ...]:
    """Return positions found elsewhere with what one speaker said anew in them."""
    by_index = {one.index: one for one in _accounts(question, claims, citations)}
    return tuple(
        replace(each, changes=_changes([by_index[index] for index in each.claims if index in by_index]))
        for each in found
    )


def _accounts(question: str, claims: Sequence[Claim], citations: Sequence[Citation]) -> list[_Account]:
    numbered: Mapping[int, Citation] = {citation.number: citation for citation in citations}
    sought, subject = wanted(question), _asked_about(question)
    found = []
    for index, claim in enumerate(claims):
        citation = next((numbered[number] for number in claim.citations if number in numbered), None)
        if citation and claim.status != "removed":
            told = tuple((value, _told_of(claim.text, value, subject, sought)) for value in figures(claim.text, sought))
            found.append(_Account(index, citation, claim.text, _subject(claim.text), told))
    return _filled(found)


def _filled(accounts: Sequence[_Account]) -> list[_Account]:
    """Return the accounts with bare figures told of what others of their article are, else of what the first one is."""
    first = next((of for one in accounts for _, of in one.figures if of - {_FIGURE}), frozenset[str]())
    found = []
    for one in accounts:
        alike = [each for each in accounts if each.citation.article_id == one.citation.article_id]
        own = frozenset[str]().union(*(of for each in alike for _, of in each.figures)) - {_FIGURE}
        filled = tuple((value, (own or first or of) if _FIGURE in of else of) for value, of in one.figures)
        found.append(replace(one, figures=filled))
    return found


def _subject(text: str) -> frozenset[str]:
    """Return the stems of what a sentence is about: its content words outside its figures."""
    told = values.values(text)
    return frozenset(
        stem(word.folded)
        for word in spans(text)
        if word.folded not in STOPWORDS and not any(value.start <= word.start < value.end for value in told)
    )


def _asked_about(question: str) -> frozenset[str]:
    """Return the stems of what a question asks about; its words of every day only where it has no others."""
    kinds = asked(question)
    telling = {stem(word): importance(word, kinds) for word in content_words(question)}
    for least in (1.0, _SUBJECT, 0.0):
        if found := frozenset(base for base, much in telling.items() if much >= least):
            return found
    return frozenset()


def _told_of(text: str, value: values.Value, subject: frozenset[str], sought: Wanted) -> frozenset[str]:
    """Return the words of the question's subject that a figure is told of, `_FIGURE` for one that is told of nothing else."""
    near = frozenset(map(stem, (*words(text[: value.start])[-_WINDOW:], *words(text[value.end :])[:_WINDOW])))
    measures = any(is_measure(word) for word in sought.known) and of_unit(text[value.start : value.end + _UNIT], sought)
    if measures or (near & _CALLED_FIGURES and not near & subject):
        return frozenset({_FIGURE})
    found = near & subject
    rate = _RATE.match(text, value.end)
    if not rate:
        return found
    unit = f"/{rate.group(1).casefold()}"
    # A sum a day is no rival of the whole sum.
    return frozenset({unit}) if unit[1:] in sought.known else frozenset(base + unit for base in found)


def _joined(accounts: Sequence[_Account], same_story: SameStory) -> list[list[_Account]]:
    """Return the groups of accounts that pairs of rivals, or of one speaker's statements, link together."""
    group = {one.index: {one.index} for one in accounts}
    for one, other in combinations(accounts, 2):
        if not same_story(one.citation.article_id, other.citation.article_id):
            continue
        if _rivals(one, other) or (_meet(one, other) and _later(one, other)):
            merged = group[one.index] | group[other.index]
            group.update(dict.fromkeys(merged, merged))
    distinct = {min(indices): indices for indices in group.values() if len(indices) > 1}
    return [[one for one in accounts if one.index in distinct[first]] for first in sorted(distinct)]


def _all_together(groups: list[list[_Account]], accounts: Sequence[_Account]) -> list[list[_Account]]:
    """Add to the first group the accounts in none that speak of what it speaks of, if several tell it."""
    taken = {one.index for group in groups for one in group}
    first = list(groups[0] if groups else accounts[:1])
    for one in accounts:
        if one.index not in taken and one not in first and any(_meet(one, other) for other in first):
            first.append(one)
    if len({(one.citation.article_id, one.citation.speaker) for one in first}) < 2:
        return groups
    return [sorted(first, key=lambda one: one.index), *groups[1:]]


def _by_claimant(accounts: Sequence[_Account]) -> list[list[_Account]]:
    """Return what people say, where several do: their words, not the article's, tell who or what it is."""
    claimed = [(one, by) for one in accounts if (by := _claimant(one))]
    several = any(not one_speaker(by, other) for (_, by), (_, other) in combinations(claimed, 2))
    return [[one for one, _ in claimed]] if several else []


def _claimant(one: _Account) -> str | None:
    """Return whose claim an account is: its speaker's, or that of whoever blames somebody, or denies it, in it."""
    blames = _BLAMES.match(one.text)
    return one.citation.speaker or (blames and blames[1])


def _meet(one: _Account, other: _Account) -> bool:
    return len(one.stems & other.stems) >= _SHARED


def _kind(group: Sequence[_Account]) -> PositionKind:
    """Return how the accounts of a position stand to one another.

    Figures of which one must be wrong differ only where they are given at about the same time and not by one speaker on
    two days: what is told later may have become so.
    """
    pairs = list(combinations(group, 2))
    rivalling = [(one, other) for one, other in pairs if _rivals(one, other)]
    if any(_at_one_time(one, other) and not _later(one, other) for one, other in rivalling):
        return "differ"
    is_one = all(_of_one_speaker(one, other) for one, other in pairs)
    return "change" if rivalling or (is_one and any(_later(one, other) for one, other in pairs)) else "beside"


def _changes(group: Sequence[_Account]) -> tuple[tuple[int, ...], ...]:
    """Return what each speaker who said something else on a later day said, as indices, the earliest first."""
    found = []
    left = list(group)
    while left:
        own = [one for one in left if one is left[0] or _of_one_speaker(left[0], one)]
        left = [one for one in left if one not in own]
        if any(_changed(one, other) for one, other in combinations(own, 2)):
            found.append(tuple(one.index for one in sorted(own, key=lambda one: one.day)))
    return tuple(found)


def _changed(one: _Account, other: _Account) -> bool:
    """Return whether one speaker said another thing on another day: the same figure in other words is none."""
    told_alike = bool(one.figures and other.figures) and not _rivals(one, other)
    return _later(one, other) and words(one.text) != words(other.text) and not told_alike


def _at_one_time(one: _Account, other: _Account) -> bool:
    try:
        apart = date.fromisoformat(one.day) - date.fromisoformat(other.day)
    except ValueError:  # a year or a month alone, or nothing
        return True
    return abs(apart.days) <= _ONE_TIME


def _rivals(one: _Account, other: _Account) -> bool:
    """Return whether two claimants give different figures for what may be the same.

    Both figures must be told of what is asked: people aboard and people killed are no two accounts of one thing.
    """
    if one.citation.article_id == other.citation.article_id and one.citation.speaker == other.citation.speaker:
        return False
    return any(
        bool(of & also_of) and _alike(one, value, other, rival)
        for value, of in one.figures
        for rival, also_of in other.figures
        if rivals([value], [rival], other.citation.published_at)
    )


def _alike(one: _Account, value: values.Value, other: _Account, rival: values.Value) -> bool:
    """Return whether two days may be of one event: told alike, for a sentence has days of many things."""
    return value.kind != "date" or likeness(one.text, value, other.text, rival) >= _ONE_EVENT


def _of_one_speaker(one: _Account, other: _Account) -> bool:
    mine, yours = one.citation.speaker, other.citation.speaker
    return bool(mine and yours and one_speaker(mine, yours))


def _later(one: _Account, other: _Account) -> bool:
    """Return whether one speaker said both, on different days."""
    return bool(one.day and other.day and one.day != other.day and _of_one_speaker(one, other))


def _about(question: str, group: Sequence[_Account]) -> str:
    """Return the words of the question that the accounts share, as it writes them; its own subject failing that."""
    kinds = asked(question)
    shown = {
        word.folded: question[word.start : word.end]
        for word in spans(question)
        if word.folded not in STOPWORDS and importance(word.folded, kinds) >= _SUBJECT
    }
    shared = [written for folded, written in shown.items() if sum(stem(folded) in one.stems for one in group) > 1]
    return " ".join((shared or list(shown.values()))[:_LABEL]) or question.strip()
