"""Rule 5, second half: a claim affirms, denies and hedges what the evidence affirms, denies and hedges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.schema import ClaimStatus
from assistant.text.names import folded
from assistant.verify.attribution import claimants
from assistant.verify.finding import Finding
from assistant.verify.governed import ARTICLES, Governed, governed, is_hedge, is_intent, is_refusal, words_of
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import (
    CONDITIONS,
    HEDGES,
    INTENTS,
    REPORTING,
    is_negation,
    stem,
    turns,
)
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW, content_stems, shares

_HOLDS = 0.75
"""The share of a claim's words that a sentence must hold for its "not" to be the claim's business."""
_SURE, _FITS = 0.95, 0.5
"""The share at which a claim is the sentence turned round, and from which a denial is about the sentence at all."""
_ALIKE = 0.1
_NO_DENIAL = re.compile(
    r"\b(?:not|no)\s+(?:less|more|fewer|later|earlier|sooner|longer than)\s+than\b|\bnot only\b|\bno (?:doubt|matter|wonder)\b",
    re.IGNORECASE,
)
"""Bounds and turns of phrase that deny nothing."""
_NOT_YET = re.compile(r"\bnot\s+(?:\w+\s+)?yet\b|n['’]t\s+(?:\w+\s+)?yet\b|\byet to\b", re.IGNORECASE)
"""What is to come is not so yet."""
_SAYING = frozenset(stem(word) for word in REPORTING)
_DOUBLED = re.compile(
    r"(?:\b(?:not|never)|n['’]t)\s+(?:\w+ly\s+)?(?:not|never|no|deny|denied|denies|fail|failed|fails|refuse|refused)\b",
    re.IGNORECASE,
)
"""A denial of a denial."""
_GRAMMAR = frozenset(stem(word) for word in HOLLOW)
_FUTURE = frozenset(("will", "would", "shall", "should", "must"))
_POSSESSIVES = frozenset(("its", "his", "her", "their", "this", "that"))
_HEARSAY = re.compile(
    r"(\w+) (allegedly|reportedly|supposedly|purportedly) \w+(?:ed|en|ne|nt|ld|de) (?:by|in|on|at|from|with|against|to)\b"
)
"""A participle behind its noun that is only passed on."""
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)(?:\s+(?:the\s+)?(?:claims?|allegations?|reports?|suggestions?))?\s+that\b|den(?:y|ies|ied|ying)\s+(?=\w+ing\b)|"
    r"(?:refut|reject|dismiss)(?:s|es|ed|ing)?\s+(?:(?:the|any|all|those|these)\s+)?(?:claims?|allegations?|reports?|suggestions?|accusations?)"
    r"\s+(?:that|of)\b)",
    re.IGNORECASE,
)
"""The words with which somebody says of what follows that it is not so."""
_OPPOSITES = ("un", "in", "im", "dis", "non", "ir")


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a finding where a claim turns its evidence round, or drops a hedge."""
    outside = _NO_DENIAL.sub(" ", reading.outside)
    named = {stem(word) for claimant in claimants(reading) for word in claimant.words} if reading.quotations else set()
    wanted = tuple(word for word in content_stems(outside) if word not in named and word not in _SAYING)
    if not cited.lines:
        return None
    if _DOUBLED.search(outside) and not any(_DOUBLED.search(line.text) for line in cited.lines):
        return Finding("unverified", "It denies twice, and no cited sentence does.")
    if len(wanted) < 2:
        return None if reading.quotations else _bare(outside, cited.lines)
    return _turned(outside, wanted, cited.lines)


def _turned(text: str, wanted: tuple[str, ...], cited: Sequence[Line]) -> Finding | None:
    """Judge a claim against the cited sentences that hold most of its words."""
    ranked = shares(wanted, cited)
    best = ranked[0][0]
    lines = [line for share, line in ranked if share >= best - _ALIKE]
    status: ClaimStatus = "removed" if best >= _SURE else "unverified"
    if best >= _FITS and (denied := _denies_what_stands(text, lines, cited)):
        return Finding(status, f"The cited sentence does not say “{denied}” of this.")
    if best < _HOLDS:
        return None
    if refused := _refuses_what_stands(text, lines):
        return Finding("unverified", f"The cited sentence does not say “{refused}” of this.")
    return _denied(text, wanted, lines, status) or _weakened(text, wanted, lines)


def _denied(text: str, wanted: tuple[str, ...], lines: list[Line], status: ClaimStatus) -> Finding | None:
    if denial := _says_otherwise(text, lines):
        return Finding(status, f"Only one of the claim and its sentence says “{denial}”.")
    if turned := _affirms_what_is_denied(text, wanted, lines):
        return Finding(status, f"It turns the cited sentence round, which says “{turned}”.")
    return None


def _weakened(text: str, wanted: tuple[str, ...], lines: list[Line]) -> Finding | None:
    """Return a doubt where the fitting sentences are less sure than the claim."""
    if hedge := _drops_a_hedge(text, wanted, lines):
        return Finding("unverified", f"The cited sentence says “{hedge}”, the claim does not.")
    if intent := _told_as_done(text, wanted, lines):
        return Finding("unverified", f"The cited sentence says “{intent}”, the claim tells it as done.")
    return None


def _denies_what_stands(text: str, lines: list[Line], cited: Sequence[Line]) -> str | None:
    """Return the claim's negation of something that the fitting sentences affirm or never deny, and no cited one denies."""
    denials = [*governed(text, is_negation)]
    if not denials or (_NOT_YET.search(text) and any(word in _FUTURE for line in lines for word in line.words)):
        return None
    known = frozenset().union(*(line.stems for line in lines))
    denied = frozenset().union(*(one.stems for line in lines for one in governed(line.text, turns)))
    alike = {one.stems for line in cited for one in governed(line.text, is_negation)}
    if all(len(one.stems) > 1 and one.stems in alike for one in denials):
        return None
    for one in denials:
        affirmed = any(stem_ in known for stem_ in one.stems)
        if affirmed and not one.stems & denied and not _opposed(one.stems, lines) and not _denies_alike(one, lines):
            return one.word
    silent = not any(turns(word) or word.startswith(_OPPOSITES) for line in lines for word in line.words)
    return denials[0].word if silent and not denied else None


def _refuses_what_stands(text: str, lines: list[Line]) -> str | None:
    """Return the claim's "refused" or "failed" to do what the fitting sentences tell as done, with nothing that turns it."""
    known = frozenset().union(*(line.stems for line in lines))
    if any(turns(word) or word.startswith(_OPPOSITES) or is_refusal(word) for line in lines for word in line.words):
        return None
    return next((one.word for one in governed(text, is_refusal) if one.first in known), None)


def _denies_alike(denial: Governed, lines: list[Line]) -> bool:
    """Whether a denial of nothing but words of grammar ("but was told not to") stands like this in a fitting sentence."""
    return denial.first in _GRAMMAR and any(
        is_negation(word) and stem(line.words[at + 1]) == denial.first
        for line in lines
        for at, word in enumerate(line.words[:-1])
    )


def _bare(text: str, lines: Sequence[Line]) -> Finding | None:
    """Judge a claim of common words only ("they had been here before"), which its negation is most of."""
    denies = any(is_negation(word) for word in words_of(text))
    others = {any(turns(word) for word in line.words) for line in lines}
    if denies and others == {False}:
        return Finding("unverified", "No cited sentence says “not” of anything.")
    if not denies and words_of(text) and others == {True} and not any(turns(word) for word in words_of(text)):
        return Finding("unverified", "The cited sentence says “not”, the claim does not.")
    return None


def _says_otherwise(text: str, lines: Sequence[Line]) -> str | None:
    """Return the words by which one side denies a thing that the other affirms, where nothing else in either turns it."""
    if _DENIED.search(text):
        affirmed = not any(turns(word) for line in lines for word in line.words)
        return _shown(_DENIED, text) if affirmed else None
    if any(turns(word) for word in words_of(text)):
        return None
    denied = [_shown(_DENIED, line.text) for line in lines]
    return denied[0] if all(denied) else None


def _shown(form: re.Pattern[str], text: str) -> str | None:
    found = form.search(text)
    return found.group().strip() if found else None


def _affirms_what_is_denied(text: str, wanted: tuple[str, ...], lines: list[Line]) -> str | None:
    """Return the negation in each fitting sentence of something that the claim affirms."""
    denied = frozenset().union(*(one.stems for one in governed(text, turns)))
    said = {stem(word) for word in words_of(text)} - ARTICLES
    found = None
    for line in lines:
        found = next(
            (one.word for one in governed(line.text, is_negation)
             if (one.first in wanted or one.first in said) and not one.stems & denied and one.first not in one.before), None,
        )  # fmt: skip
        if found is None:
            return None
    return found


def _drops_a_hedge(text: str, wanted: tuple[str, ...], lines: list[Line]) -> str | None:
    """Return the hedge in each fitting sentence on something that the claim states flatly."""
    if any(word in HEDGES or word in CONDITIONS for word in words_of(text)):
        return None
    found = None
    for line in lines:
        hedges = governed(line.text, is_hedge)
        found = next((one.word for one in hedges if one.first in wanted), None) or _reported(line, wanted)
        if found is None:
            return None
    return found


def _reported(line: Line, wanted: tuple[str, ...]) -> str | None:
    """Return the adverb by which a sentence only passes on what stands before it: "losses allegedly incurred by both"."""
    found = _HEARSAY.search(line.text)
    return found[2] if found is not None and stem(folded(found[1])) in wanted else None


def _told_as_done(text: str, wanted: tuple[str, ...], lines: list[Line]) -> str | None:
    """Return the word in each fitting sentence by which what the claim tells flatly is only planned, asked or alleged."""
    if any(word in INTENTS or word in HEDGES or word in CONDITIONS or word == "to" for word in words_of(text)):
        return None
    found, things = None, _things(text)
    for line in lines:
        stems = [stem(word) for word in line.words]
        intents = (
            one for one in governed(line.text, is_intent)
            if one.first in wanted and stems.count(one.first) == 1 and not (one.word in _FUTURE and one.first in things)
        )  # fmt: skip
        found = next((one.word for one in intents), None)
        if found is None:
            return None
    return found


def _things(text: str) -> frozenset[str]:
    """Return the stems of the words right behind an article or a possessive: "the cost", which tells of no deed."""
    words = words_of(text)
    return frozenset(stem(word) for before, word in pairwise(words) if before in ARTICLES | _POSSESSIVES)


def _opposed(stems: frozenset[str], lines: list[Line]) -> bool:
    """Whether a fitting sentence holds the opposite of a word by a prefix, "unable" for "able"."""
    return any(
        word.startswith(prefix) and stem(word[len(prefix) :]) in stems
        for line in lines
        for word in line.words
        for prefix in _OPPOSITES
    )
