"""Read the words before a reporting verb as the mention of its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.quotes.mentions import (
    AMONG,
    ARTICLES,
    FULL_NAME,
    OF,
    PRONOUNS,
    Mention,
    apposition,
    common,
    is_apposition,
    is_of_name,
    joined,
    may_speak,
    named,
    run_start,
)
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import (
    AUXILIARIES,
    BODIES,
    DOCUMENTS,
    FUNCTION,
    GROUPS,
    NAMES_TOO,
    PLACING,
    ROLES,
    WEEKDAYS,
)
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
_MOMENTS = frozenset(
    {"week", "month", "year", "night", "weekend", "season", "morning", "afternoon", "evening", "summer"}
)
_HABITS = frozenset({"likes", "liked", "loves", "loved", "used", "tended", "continues", "continued"})
_WHICH = frozenset({"last", "this", "next"})
"""Words before a time that says when somebody spoke: "Voss last week said"."""
_TWO = 2
_HANDLE = re.compile(r"[A-Za-z]\w*[\d_]\w*")
"""The name of an account: "pondfan92"."""
_SUFFIXES = frozenset({"jr", "sr"})
"""What may stand behind a comma and is part of the name before it: "Nils Okoro, Jr.,"."""
_BEGINNING = frozenset({"a", "an", "the", "its", "his", "her", "their", "my", "our"})
_WHERE = frozenset({"there", "here"})
"""Words behind a noun that say where somebody is: "an official there"."""
_SEVERAL = frozenset({"them", "us", "those", "these"})
_COUNTED = frozenset({"one", "two", "three", "some", "several", "many", "most", "both", "another", "others", "all"})
_ANYBODY = frozenset(
    {"another", "others", "one", "many", "some", "someone", "somebody", "everyone", "nobody", "few", "all"}
)
"""Subjects that speak without being anybody who could be named."""
_ONE_OF = (("one",), ("another",))
_PRONOUNS = PRONOUNS | _ANYBODY
_BEHIND_HEAD = _PREPOSITIONS | _PARTICIPLES
"""Words before which a mention's head noun stands."""
_HOLDERS = ROLES | BODIES
_THINGS = DOCUMENTS | BODIES


def left_of(tokens: Sequence[Token], verb: int) -> Mention | None:
    """Return the mention that is the subject of the verb at `verb`, if it stands before it."""
    at = skipped_left(tokens, verb)
    if at < 0:
        return None
    token = tokens[at]
    if at > 0 and (token.low in {"who", "which"} or (token.low == "that" and tokens[at - 1].low in _THINGS)):
        before = at - 1 if tokens[at - 1].text != "," else at - 2
        return _named_before(tokens, _ending_at(tokens, before + 1))
    if token.text == ")":
        opened = next((place for place in range(at, -1, -1) if tokens[place].text == "("), None)
        return _named_before(tokens, _ending_at(tokens, opened)) if opened else None
    if token.text in {",", "—", "–"}:
        return None if tokens[verb].low.endswith("ing") and _has_said(tokens, at) else _before_apposition(tokens, at)
    if token.text.islower() and token.low.endswith("ed") and is_verb(token.low):
        return None  # "Voss recalled saying": the first verb has the subject
    return _ending_at(tokens, at + 1)


def _has_said(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether what a comma ends has a reporting verb, which a participle behind it goes on from: "Voss said, adding"."""
    first = next((at for at in range(comma - 1, -1, -1) if tokens[at].text == ","), -1)
    return any(is_verb(token.low) and token.text.islower() for token in tokens[first + 1 : comma])


def _named_before(tokens: Sequence[Token], found: Mention | None) -> Mention | None:
    """Return the name that a role follows without a second comma: "Lena Voss, the mayor of Harbour (east)"."""
    if found is None or found.kind != "common" or found.head not in ROLES or found.first < 2:
        return found
    if tokens[found.first - 1].text != ",":
        return found
    name = _ending_at(tokens, found.first - 1)
    return replace(name, role=found.text) if name is not None and name.kind == "name" else found


def skipped_left(tokens: Sequence[Token], verb: int) -> int:
    """Return the place before a verb's auxiliaries and adverbs."""
    at = verb - 1
    while at >= 0 and tokens[at].kind == "word":
        if _is_adverbial(tokens[at]):
            at -= 1
        elif at > 1 and (_is_time(tokens[at - 1], tokens[at]) or _is_habit(tokens[at - 1], tokens[at])):
            at -= 2
        else:
            break
    return at


def _is_time(one: Token, other: Token) -> bool:
    """Tell "last week" and "on Monday"."""
    return (one.low in _WHICH and other.low in _MOMENTS) or (one.low == "on" and other.low in WEEKDAYS)


def _is_habit(one: Token, other: Token) -> bool:
    """Tell what was said more than once: "she likes to | say", "he used to | say"."""
    return other.low == "to" and one.low in _HABITS


def _is_adverbial(token: Token) -> bool:
    return token.low in AUXILIARIES or (token.text.islower() and token.low.endswith("ly") and token.low != "family")


def _ending_at(tokens: Sequence[Token], end: int) -> Mention | None:
    """Return the mention whose last token stands before `end`."""
    at = end - 1
    if at > 0 and tokens[at].low in _WHERE:
        at, end = at - 1, end - 1
    if at < 0 or tokens[at].kind != "word":
        return None
    token = tokens[at]
    if token.low in _SUFFIXES and at > 1 and tokens[at - 1].text == ",":
        return _ending_at(tokens, at - 1)
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
        return _ending_at(tokens, begin - 2)  # "officials quoted by the Courier"
    before = begin - 1 - (begin > 0 and tokens[begin - 1].low in {"the", "a", "an"})
    if before > 0 and tokens[before].low in _PREPOSITIONS and tokens[before].kind == "word":
        head = _ending_at(tokens, before)
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
    head_end = next(
        (at for at in range(first + 1, end) if tokens[at].low in _BEHIND_HEAD),
        end,
    )
    return common(tokens, first, end, head_end)


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


def _before_apposition(tokens: Sequence[Token], comma: int) -> Mention | None:
    """Return the mention before ", the mayor of Harbour," where the verb follows the second comma.

    Where the name stands between the commas it is the speaker: "the mayor of Harbour, Lena Voss, said".
    """
    end, second = comma, None
    for _ in range(5):
        before = next((at for at in range(end - 1, 0, -1) if tokens[at].text == tokens[comma].text), None)
        if before is None or any(token.kind == "quote" for token in tokens[before + 1 : end]):
            break
        found = left_of(tokens, before) if tokens[before - 1].text == ")" else _ending_at(tokens, before)
        is_anybody = found is not None and (found.words in _ONE_OF or (found.head in ROLES and end - before == _TWO))
        if is_anybody and (one := _name_alone(tokens, before + 1, end)) is not None:
            return one  # "one user, pondfan92, wrote"
        if (
            found is not None
            and found.kind != "pronoun"
            and not _is_setting(tokens, found)
            and _is_between(tokens, before + 1, found)
            and may_speak(found)
        ):
            if found.kind == "name":
                found = replace(found, role=found.role or apposition(tokens, before))
                return _whose_relative(tokens, found) or found
            if (named := _name_between(tokens, before + 1, end, found)) is not None:
                return named
            second = second or found
        end = before
    return second


def _is_setting(tokens: Sequence[Token], found: Mention) -> bool:
    """Tell what only says where a line's words were spoken: "In a post on Mastodon, the mayor, Lena Voss, said"."""
    return tokens[0].low in PLACING and found.first > 0 and all(t.text != "," for t in tokens[: found.first])


def _name_alone(tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    """Return the name that is all that stands between two commas: "with one, | Lena Voss |, saying"."""
    is_handle = last - first == 1 and _HANDLE.fullmatch(tokens[first].text) is not None
    if not is_handle and (last - first < FULL_NAME or not all(is_of_name(token) for token in tokens[first:last])):
        return None
    return Mention(first, last, "name", tuple(token.text for token in tokens[first:last]))


def _is_between(tokens: Sequence[Token], at: int, found: Mention) -> bool:
    """Tell whether what begins at `at` stands between a subject and its verb: a description, "asked by phone"."""
    is_participle = found.kind == "common" and found.first == 0 and tokens[at].low.endswith(("ing", "ed"))
    return is_participle or is_apposition(tokens, at)


def _whose_relative(tokens: Sequence[Token], found: Mention) -> Mention | None:
    """Return the one who begins the line and is told by another: "Karl Voss, an uncle of Lena Voss, who came, said"."""
    comma = next((at for at in range(found.first - 1, 0, -1) if tokens[at].text == ","), None)
    if comma is None or tokens[comma + 1].low not in {"a", "an", "the"}:
        return None
    if not any(token.low in {"of", "to"} for token in tokens[comma + 2 : found.first + 1]):
        return None
    outer = _ending_at(tokens, comma)
    return outer if outer is not None and outer.kind == "name" and outer.first == 0 and len(outer.words) > 1 else None


def _name_between(tokens: Sequence[Token], first: int, last: int, described: Mention) -> Mention | None:
    is_whole = described.first == 0 or tokens[described.first - 1].kind == "quote" or last - first > 1
    if described.head not in _HOLDERS or not is_whole or not all(is_of_name(token) for token in tokens[first:last]):
        return None
    return Mention(
        described.first, last, "name", tuple(t.text for t in tokens[first:last]), role=" ".join(described.words)
    )
