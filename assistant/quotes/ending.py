"""Read the words that end before a place in a line as a mention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.quotes.mentions import (
    AMONG,
    ARTICLES,
    OF,
    PRONOUNS,
    Mention,
    common,
    is_of_name,
    joined,
    may_speak,
    named,
    run_start,
)
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import (
    DOCUMENTS,
    FUNCTION,
    GROUPS,
    NAMES_TOO,
)
from assistant.text.institutions import INSTITUTIONS
from assistant.text.saying import is_verb

_PREPOSITIONS = frozenset(
    {"of", "for", "from", "at", "with", "in", "on", "to", "by", "behind", "against", "near", "close", "about", "as"}
)
_TIMES = "after before during following since until when while despite amid"
_LEADING = _PREPOSITIONS | frozenset(_TIMES.split())
"""Words with which an adverbial begins a line."""
_CLAUSES = """
that but and or while as because when if so though although whether where which who than until since after before then
whilst is was were are has had how why what yet however also whereas once unless have will would
"""
_BREAKS = frozenset(_CLAUSES.split())
"""Words that are within no mention: a new clause begins there."""
_OPENING = _BREAKS | {"both"}
"""Words behind which two may speak together."""
_TAILS = """
briefed familiar involved seen obtained released published issued written viewed reviewed sent posted dated led based
shared carried made signed commissioned
"""
_PARTICIPLES = frozenset(_TAILS.split())
"""Words after which a mention only says more of its head noun: "a letter seen by The Courier"."""
_ASKED = frozenset({"quoted", "cited", "interviewed", "surveyed", "polled", "contacted", "approached"})
"""Participles that say by whom somebody was asked who speaks."""
_TWO = 2
_SUFFIXES = frozenset({"jr", "sr"})
"""What may stand behind a comma and is part of the name before it: "Nils Okoro, Jr.,"."""
_BEGINNING = frozenset({"a", "an", "the", "its", "his", "her", "their", "my", "our"})
_THEIRS = frozenset({"his", "her", "their", "its"})
_WHERE = frozenset({"there", "here"})
"""Words behind a noun that say where somebody is: "an official there"."""
_SEVERAL = frozenset({"them", "us", "those", "these"})
_COUNTED = frozenset({"one", "two", "three", "some", "several", "many", "most", "both", "another", "others", "all"})
_ANYBODY = frozenset(
    {"another", "others", "one", "many", "some", "someone", "somebody", "everyone", "nobody", "few", "all"}
)
"""Subjects that speak without being anybody who could be named."""
_PRONOUNS = PRONOUNS | _ANYBODY
_BEHIND_HEAD = _PREPOSITIONS | _PARTICIPLES
"""Words before which a mention's head noun stands."""


def ending_at(tokens: Sequence[Token], end: int) -> Mention | None:
    """Return the mention whose last token stands before `end`."""
    at = end - 1
    if at > 0 and tokens[at].low in _WHERE:
        at, end = at - 1, end - 1
    if at < 0 or tokens[at].kind != "word":
        return None
    token = tokens[at]
    if token.low in _SUFFIXES and at > 1 and tokens[at - 1].text == ",":
        return ending_at(tokens, at - 1)
    if token.low in _PRONOUNS:
        return Mention(at, end, "pronoun" if token.low in PRONOUNS else "common", (token.low,))
    if token.low in FUNCTION and not (token.is_capital and token.low in NAMES_TOO):
        return _one_of(tokens, at)
    if not token.is_capital:
        return _common_left(tokens, end)
    return _named_left(tokens, end)


def _named_left(tokens: Sequence[Token], end: int) -> Mention | None:
    """Return the name that ends before `end`, or whose tail it is: "a spokesman for Harbour Foods"."""
    first = run_start(tokens, end)
    begin = first
    while begin > 1 and tokens[begin - 1].kind == "owner":
        begin = run_start(tokens, begin - 1)
    if begin > 2 and tokens[begin - 1].low == "by" and tokens[begin - 2].low in _ASKED:
        return ending_at(tokens, begin - 2)  # "officials quoted by the Courier"
    before = begin - 1 - (begin > 0 and tokens[begin - 1].low in {"the", "a", "an"})
    if before > 0 and tokens[before].low in _PREPOSITIONS and tokens[before].kind == "word":
        head = ending_at(tokens, before)
        if head is not None and head.kind != "pronoun" and may_speak(head) and not _is_leading(tokens, head):
            return _with_tail(tokens, head, end)
    return _joint(tokens, first, end) or named(tokens, first, end)


def _joint(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """Return the two who speak together, where the clause begins with them: "But Ada Lunn and Carl Mott said"."""
    if first < _TWO or tokens[first - 1].low != "and" or not tokens[first - 2].is_capital:
        return None
    begin = run_start(tokens, first - 1)
    before = tokens[begin - 1] if begin else None
    if before is not None and before.kind == "word" and before.low not in _OPENING:
        return None
    words = tuple(token.text for token in tokens[begin:end])
    return (
        Mention(begin, end, "name", words) if all(is_of_name(t) or t.low == "and" for t in tokens[begin:end]) else None
    )


def _one_of(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return "one of them", which ends at `at`."""
    if at < 2 or tokens[at].low not in _SEVERAL or tokens[at - 1].low != "of" or tokens[at - 2].low not in _COUNTED:
        return None
    return Mention(at - 2, at + 1, "common", tuple(token.low for token in tokens[at - 2 : at + 1]), AMONG)


def _is_leading(tokens: Sequence[Token], head: Mention) -> bool:
    """Tell whether what stands before a preposition belongs to an adverbial: "on Monday in Harbour Lena Voss"."""
    return tokens[head.first].low in _LEADING or (head.first > 0 and tokens[head.first - 1].low in _LEADING)


def _with_tail(tokens: Sequence[Token], head: Mention, end: int) -> Mention:
    """Return a mention with what follows it: "a spokesman" with "for Harbour Foods"."""
    tail = joined(tokens[head.last : end])
    if head.kind == "name" and head.words[-1].lower() in GROUPS:
        head = replace(head, kind="common", head=head.words[-1].lower())  # "Analysts at Harbour Bank"
    is_body = tokens[head.last].low in {"of", "for"} and any(word.lower() in INSTITUTIONS for word in head.words[1:])
    if head.kind == "name" and is_body and tokens[end - 1].is_capital:
        return replace(head, last=end, words=head.words + tail)  # "Royal Society | for the Saving of Weirs"
    if head.kind == "name":
        return replace(head, last=end, role=" ".join(tail))
    is_owned = tokens[head.last].low in OF
    tail_owner = tuple(t.text for t in tokens[head.last + 1 : end] if t.low not in {"the", "a"}) if is_owned else ()
    return replace(head, last=end, words=head.words + tail, owner=head.owner or tail_owner)


def _common_left(tokens: Sequence[Token], end: int) -> Mention | None:
    """Return the mention by common nouns that ends before `end`, from its article on."""
    first = end - 1
    while first > 0 and _is_within(tokens[first - 1]) and not _begins(tokens, first):
        first -= 1
    while first < end - 1 and (tokens[first].low in _LEADING or tokens[first].kind == "owner"):
        restart = next((at for at in range(first + 1, end) if tokens[at].low in ARTICLES), None)
        first = restart if restart is not None else first + 1
    if first + 2 < end and tokens[first].low.endswith("ed") and tokens[first + 2].kind == "owner":
        first += 1  # "the same day claims surfaced Voss's aides said"
    is_that = first > 0 and tokens[first - 1].low == "that" and tokens[first].low not in ARTICLES
    if is_that and (first == 1 or tokens[first - 2].kind != "word"):
        first -= 1
    if tokens[first].low == "whose":
        return None
    if (chief := _with_others(tokens, first, end)) is not None:
        return chief
    head_end = next(
        (at for at in range(first + 1, end) if tokens[at].low in _BEHIND_HEAD),
        end,
    )
    return common(tokens, first, end, head_end)


def _with_others(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """Return whom people without a name are said to be of, who speaks for them: "Lena Voss and her team"."""
    if first < _TWO or tokens[first].low not in _THEIRS or tokens[first - 1].low != "and":
        return None
    chief = ending_at(tokens, first - 1)
    return replace(chief, last=end) if chief is not None and chief.kind != "common" else None


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an article or an owner begins a mention: only a preposition before it makes it go on to the left."""
    return tokens[at].low in _BEGINNING and tokens[at - 1].low not in _PREPOSITIONS


def _is_within(token: Token) -> bool:
    """Tell whether a token may be part of a mention by common nouns."""
    if token.kind == "quote":
        # "the “Long Night” singer": a title within a role.
        is_title = token.text[:1].isupper() and token.text[-1].isalnum()
        return is_title and len(token.text.split()) < 6
    if token.kind != "word":
        return token.kind == "owner"
    is_clause = is_verb(token.low) and token.low not in DOCUMENTS
    return not is_clause and token.low not in _BREAKS and token.low not in PRONOUNS
