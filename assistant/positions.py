"""Find in an answer the accounts of one thing that stand side by side: other figures, other people, other days.

Nothing is averaged and no account is called right. Whether two of them cannot both hold is for the reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from assistant.schema import Citation, Claim, Position, PositionKind
from assistant.text import names, values
from assistant.text.questions import Asked, asked, importance
from assistant.text.words import STOPWORDS, content_words, spans, stem

_SHARED = 2
"""Words that two sentences must have in common, figures aside, to speak of one thing."""
_SUBJECT = 0.5
"""How much a word of the question must say about its subject to be part of it."""
_LABEL = 5
"""Words that name what a position is about."""


@dataclass(frozen=True, slots=True)
class _Account:
    """A claim with its first citation and what is compared."""

    index: int
    citation: Citation
    stems: frozenset[str]
    figures: tuple[values.Value, ...]

    @property
    def day(self) -> str:
        return (self.citation.published_at or "")[:10]


def positions(question: str, claims: Sequence[Claim], citations: Sequence[Citation]) -> tuple[Position, ...]:
    """Return the accounts that stand side by side, each claim in one position at most.

    Those that give different figures for one thing, and what one speaker said on different days. A question that asks
    for several accounts, or for a change, gets all that remain side by side too. Within a position the earliest comes
    first when a change is asked for, else the claims keep their order.
    """
    kinds = asked(question)
    accounts = _accounts(claims, citations, _compared(kinds))
    subject = _asked_about(question)
    groups = _joined(accounts, subject)
    if kinds & {"accounts", "change"}:
        groups = _all_together(groups, accounts)
    found = []
    for group in groups:
        ordered = sorted(group, key=lambda one: one.day) if "change" in kinds else group
        about = _about(question, group)
        found.append(Position(about, tuple(one.index for one in ordered), _kind(group, subject)))
    return tuple(found)


def _compared(kinds: frozenset[Asked]) -> frozenset[str]:
    """Return the kinds of value that the question makes comparable: figures beside the point differ always."""
    amounts = frozenset(("number", "money", "percent", "ordinal"))
    compared = amounts if kinds & {"amount", "accounts", "change"} else frozenset[str]()
    return compared | {"date", "time"} if "time" in kinds else compared


def _accounts(claims: Sequence[Claim], citations: Sequence[Citation], compared: frozenset[str]) -> list[_Account]:
    numbered: Mapping[int, Citation] = {citation.number: citation for citation in citations}
    found = []
    for index, claim in enumerate(claims):
        citation = next((numbered[number] for number in claim.citations if number in numbered), None)
        if citation and claim.status != "removed":
            told = values.values(claim.text)
            figures = tuple(value for value in told if value.kind in compared and not value.soft)
            found.append(_Account(index, citation, _subject(claim.text, told), figures))
    return found


def _subject(text: str, told: Sequence[values.Value]) -> frozenset[str]:
    """Return the stems of what a sentence is about: its content words outside its figures."""
    return frozenset(
        stem(word.folded)
        for word in spans(text)
        if word.folded not in STOPWORDS and not any(value.start <= word.start < value.end for value in told)
    )


def _joined(accounts: Sequence[_Account], subject: frozenset[str]) -> list[list[_Account]]:
    """Return the groups of accounts that pairs of rivals, or of one speaker's statements, link together."""
    group = {one.index: {one.index} for one in accounts}
    for one, other in combinations(accounts, 2):
        if _meet(one, other) and (_rivals(one, other, subject) or _later(one, other)):
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


def _meet(one: _Account, other: _Account) -> bool:
    return len(one.stems & other.stems) >= _SHARED


def _kind(group: Sequence[_Account], subject: frozenset[str]) -> PositionKind:
    """Return how the accounts of a position stand to one another."""
    pairs = list(combinations(group, 2))
    if all(_later(one, other) for one, other in pairs):
        return "change"
    return "differ" if any(_rivals(one, other, subject) for one, other in pairs) else "beside"


def _asked_about(question: str) -> frozenset[str]:
    """Return the stems of what a question asks about."""
    kinds = asked(question)
    return frozenset(stem(word) for word in content_words(question) if importance(word, kinds) >= _SUBJECT)


def _rivals(one: _Account, other: _Account, subject: frozenset[str]) -> bool:
    """Return whether two claimants give different figures for what may be the same.

    Both must speak of what is asked: figures of people aboard and of people killed are no two accounts of one thing.
    """
    shared = one.stems & other.stems & subject
    if len(shared) < min(_SHARED, len(subject)) or 2 * len(shared) < len(subject):
        return False
    if one.citation.article_id == other.citation.article_id and not _told_by_others(one, other):
        return False
    return any(values.contradict(a, b, other.citation.published_at) for a in one.figures for b in other.figures)


def _told_by_others(one: _Account, other: _Account) -> bool:
    mine, yours = one.citation.speaker, other.citation.speaker
    return bool(mine and yours and not names.same(mine, yours))


def _later(one: _Account, other: _Account) -> bool:
    """Return whether one speaker said both, on different days."""
    mine, yours = one.citation.speaker, other.citation.speaker
    return bool(mine and yours and one.day and other.day and one.day != other.day and names.same(mine, yours))


def _about(question: str, group: Sequence[_Account]) -> str:
    """Return the words of the question that the accounts share, as it writes them; its own subject failing that."""
    kinds = asked(question)
    words = {
        word.folded: question[word.start : word.end]
        for word in spans(question)
        if word.folded not in STOPWORDS and importance(word.folded, kinds) >= 0.5
    }
    shared = [shown for folded, shown in words.items() if sum(stem(folded) in one.stems for one in group) > 1]
    return " ".join((shared or list(words.values()))[:_LABEL]) or question.strip()
