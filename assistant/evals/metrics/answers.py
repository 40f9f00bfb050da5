"""Answers: strict match and token F1.

Strict match: every expected thing is stated, wordings as whole words in their order, numbers and dates as values; and
nothing that is to be avoided. Case, articles, punctuation, the "'s" of a possessive, the dots of "a.m." and "J. P." and the commas
of "5,000" do not count; unlike in SQuAD's normalisation "1.5" is not "15". MultiHop-RAG's own scorer asks only for one common word.
Whose words a receipt carries is stated too: a reader sees it beside them.
Token F1: of the answer's and the reference's words after SQuAD's normalisation (Rajpurkar et al. 2016, arXiv 1606.05250: lower case,
no punctuation, no articles), with their counts; also SQuAD's.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable

from assistant.evals.metrics.case import Case, Measure, Metric
from assistant.evals.suite import Expected
from assistant.text.values import Value, values
from assistant.text.values.kinds import MEASURES
from assistant.text.words import stem

_ARTICLES = frozenset({"a", "an", "the"})
_MARKS = re.compile(r"\s*\[\d+(?:\s*,\s*\d+)*\]")
_QUOTES = "“”„‘’«»‚‹›"
_PARTING = str.maketrans(dict.fromkeys(string.punctuation + _QUOTES + "…–—", " "))
_DELETED = str.maketrans({**dict.fromkeys(string.punctuation + _QUOTES), **dict.fromkeys("…–—", " ")})
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_INITIALS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?|\b[^\W\d_]\.(?:\s[^\W\d_]\.)+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def plain(text: str) -> list[str]:
    """Return the words of a text by which wordings are matched, without citation marks."""
    bare = _POSSESSIVE.sub("", _MARKS.sub("", text).lower()).replace("'", "").replace("’", "")
    joined = _INITIALS.sub(lambda letters: "".join(filter(str.isalpha, letters[0])) + " ", bare)
    return [word for word in _THOUSANDS.sub("", joined).translate(_PARTING).split() if word not in _ARTICLES]


def squad(text: str) -> list[str]:
    """Return the words of a text after SQuAD's normalisation, without citation marks; dashes part words."""
    return [word for word in _MARKS.sub("", text).lower().translate(_DELETED).split() if word not in _ARTICLES]


def states(text: str, expected: Expected) -> bool:
    """Whether a text states the expected thing."""
    bare = _MARKS.sub("", text)
    if expected.any:
        said = f" {' '.join(plain(bare))} "
        return any(f" {' '.join(plain(wording))} " in said for wording in expected.any)
    if expected.pattern is not None:
        return re.search(expected.pattern, bare) is not None
    return any(_fits(value, expected) for value in values(bare))


def _fits(value: Value, expected: Expected) -> bool:
    if expected.date is not None:
        return value.day is not None and _dated(value, expected.date)
    if expected.number is None or value.kind in {"date", "time"}:
        return False
    if expected.unit and not _is_in(value, expected.unit):
        return False
    return value.low - expected.tolerance <= expected.number <= value.high + expected.tolerance


def _is_in(value: Value, unit: str) -> bool:
    """Whether a value is in a unit, which a suite writes as people do: "crowns", "percent" or "%", "$", "km"."""
    if stem(unit.casefold()) in {stem(told) for told in (value.unit, value.noun) if told}:
        return True
    return any(_share_a_unit(value, read) for written in (f"2 {unit}", f"{unit}2") for read in values(written))


def _share_a_unit(value: Value, other: Value) -> bool:
    if other.kind == "percent":
        return value.kind == "percent"
    if value.unit is None or other.unit is None:
        return False
    return value.unit == other.unit or (value.unit in MEASURES and MEASURES[value.unit] == MEASURES.get(other.unit))


def _dated(value: Value, iso: str) -> bool:
    """Whether a date in a text is the expected one as far as both go; a weekday alone is none, nor is another year."""
    sought = [int(part) for part in iso.split("-")]
    if value.day is None:
        return False
    said = (value.day.year, value.day.month, value.day.day)
    pairs = list(zip(sought, said, strict=False))
    return all(own in (None, wanted) for wanted, own in pairs) and pairs[-1][1] is not None


def said(text: str, speakers: Iterable[str | None]) -> str:
    """Return what an answer says: its text, and whose the words are that it cites."""
    return "\n".join((text, *dict.fromkeys(filter(None, speakers))))


def stated(case: Case) -> bool:
    """Whether every expected thing is stated; so it is where nothing is expected."""
    whole = said(case.answer.text, (citation.speaker for citation in case.answer.citations))
    return all(states(whole, each) for each in case.wanted.question.expect)


def avoided(case: Case) -> bool:
    """Whether something that is to be avoided is stated."""
    return any(states(case.answer.text, each) for each in case.wanted.question.avoid)


def _strict(case: Case) -> Measure | None:
    if not case.wanted.question.expect:
        return None
    return Measure(float(case.answered and stated(case) and not avoided(case)))


def _wrong(case: Case) -> Measure | None:
    return Measure(float(case.answered and avoided(case))) if case.wanted.question.avoid else None


def token_f1(said: str, reference: str) -> float:
    """Return the harmonic mean of the shares of common words, counted, in both texts."""
    own, other = Counter(squad(said)), Counter(squad(reference))
    common = (own & other).total()
    return 2 * common / (own.total() + other.total()) if common else 0.0


def _f1(case: Case) -> Measure | None:
    reference = case.wanted.question.answer
    if not reference or case.abstain:
        return None
    return Measure(token_f1(case.answer.text, reference) if case.answered else 0.0)


METRICS = (
    Metric("answer_match", "expected answer stated, strictly", "more", _strict, right=True),
    Metric("answer_wrong", "an answer to be avoided stated", "less", _wrong, right=True),
    Metric("token_f1", "token F1 with the reference answer", "more", _f1),
)
