"""Choose the few sentences that answer a question: the best, and what stands beside it in other accounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.schema import Evidence
from assistant.text.days import published_on, speaks_of
from assistant.text.questions import Asked, NamedDate, asked, named_dates
from assistant.text.words import STOPWORDS, content_words, spans, stem, words

_FEW, _SIDES = 3, 5
_NEAR_BEST, _SIDE_NEAR_BEST = 0.6, 0.5
_REPRINT = 0.85
# What a further sentence gains by being another account, and loses by repeating one already chosen.
_LIKE, _OTHER_ARTICLE, _OTHER_DAY, _NAMES_ANOTHER, _REPEATS = 0.05, 0.02, 0.1, 0.06, 0.05
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Account:
    """A piece of evidence with what is compared: its stems, its figures, the names and days of the question it meets."""

    evidence: Evidence
    stems: frozenset[str]
    figures: frozenset[str]
    named: frozenset[str]
    days: frozenset[NamedDate]


def chosen(question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return one to five sentences, best first; more, and from more articles, when several accounts are asked for."""
    kinds = asked(question)
    sides = bool(kinds & {"accounts", "change"})
    names, days = _names(question), named_dates(question)
    left = [_account(one, names, days) for one in sorted(evidence, key=lambda one: (-one.score, one.number))]
    best = left[0].evidence.score if left else 0.0
    floor = best * (_SIDE_NEAR_BEST if sides else _NEAR_BEST)
    picked: list[_Account] = []
    while left and len(picked) < (_SIDES if sides else _FEW):
        one = max(left, key=lambda each: each.evidence.score + _gain(each, picked, kinds))
        left.remove(one)
        if one.evidence.score >= floor and not any(_reprint(one, other) for other in picked):
            picked.append(one)
    return [one.evidence for one in picked]


def _account(one: Evidence, names: frozenset[str], days: Sequence[NamedDate]) -> _Account:
    own = words(one.text)
    published = one.article.published_at
    return _Account(
        one,
        frozenset(stem(word) for word in own if word not in STOPWORDS),
        frozenset(word for word in own if _FIGURE.match(word)),
        frozenset(words(f"{one.text} {one.speaker or ''}")) & names,
        frozenset(day for day in days if published_on(published, [day]) or speaks_of(one.text, published, [day])),
    )


def _gain(one: _Account, picked: Sequence[_Account], kinds: frozenset[Asked]) -> float:
    if not picked:
        return 0.0
    if not kinds & {"accounts", "change", "amount", "time"}:
        return -_REPEATS * max(_likeness(one, other) for other in picked) * 0.5
    elsewhere = one.evidence.article.id not in {other.evidence.article.id for other in picked}
    first = picked[0]
    differs = bool(one.figures - first.figures) or not one.figures
    gain = _LIKE * _likeness(one, first) * (elsewhere and differs) + _OTHER_ARTICLE * elsewhere
    gain += _NAMES_ANOTHER * bool(one.named - frozenset().union(*(other.named for other in picked)))
    gain += _OTHER_DAY * bool(one.days - frozenset().union(*(other.days for other in picked)))
    return gain - _REPEATS * max(_likeness(one, other) * (one.figures <= other.figures) for other in picked)


def _likeness(one: _Account, other: _Account) -> float:
    fewest = min(len(one.stems), len(other.stems))
    return len(one.stems & other.stems) / fewest if fewest else 0.0


def _reprint(one: _Account, other: _Account) -> bool:
    longest = max(len(one.stems), len(other.stems))
    return bool(longest) and len(one.stems & other.stems) >= _REPRINT * longest and one.figures == other.figures


def _names(question: str) -> frozenset[str]:
    """Return the folded words of the question with a capital, its first word aside."""
    found = [word for word in spans(question) if question[word.start].isupper() and word.start]
    return frozenset(word.folded for word in found) - STOPWORDS - frozenset(content_words("I"))
