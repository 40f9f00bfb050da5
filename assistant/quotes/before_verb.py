"""Read the words before a reporting verb as the mention of its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.quotes.appositions import apposition, is_apposition
from assistant.quotes.ending import ending_at
from assistant.quotes.mentions import (
    FULL_NAME,
    SPEAKING,
    Mention,
    is_of_name,
    may_speak,
)
from assistant.quotes.personal import is_person
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import (
    AUXILIARIES,
    BODIES,
    DOCUMENTS,
    FUNCTION,
    MOMENTS,
    PLACING,
    ROLES,
    WEEKDAYS,
)
from assistant.text.saying import is_verb

_TWO = 2
_NEAR = 5
_CLAUSES = frozenset({"what", "how", "why", "whom", "which", "that"})
_RELATIVE = 12
"""Words back from the last noun of a relative clause, at most, to its "who"."""
_HABITS = frozenset({"likes", "liked", "loves", "loved", "used", "tended", "continues", "continued"})
_WHICH = frozenset({"last", "this", "next"})
"""Words before a time that says when somebody spoke: "Voss last week said"."""
_HANDLE = re.compile(r"[A-Za-z]\w*[\d_]\w*")
"""The name of an account: "pondfan92"."""
_ONE_OF = (("one",), ("another",))
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
        return _named_before(tokens, ending_at(tokens, before + 1))
    if token.text == ")":
        opened = next((place for place in range(at, -1, -1) if tokens[place].text == "("), None)
        return _named_before(tokens, ending_at(tokens, opened)) if opened else None
    if token.text in {",", "—", "–"}:
        return None if tokens[verb].low.endswith("ing") and _has_said(tokens, at) else _before_apposition(tokens, at)
    if token.text.islower() and token.low.endswith("ed") and is_verb(token.low):
        return None  # "Voss recalled saying": the first verb has the subject
    return _told_of(tokens, ending_at(tokens, at + 1))


def _told_of(tokens: Sequence[Token], found: Mention | None) -> Mention | None:
    """Return of whom a relative clause tells that a mention only ends: "people who know Lena Voss"."""
    if found is None or found.kind == "pronoun":
        return found
    for at in range(found.first - 1, max(0, found.first - _RELATIVE), -1):
        is_other = is_verb(tokens[at].low) and tokens[at - 1].low != "who"
        if tokens[at].low == "who":
            return ending_at(tokens, at) or found
        if tokens[at].kind != "word" or is_other or tokens[at].low in _CLAUSES:
            break
    return found


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
    name = ending_at(tokens, found.first - 1)
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
    return (one.low in _WHICH and other.low in MOMENTS) or (one.low == "on" and other.low in WEEKDAYS)


def _is_habit(one: Token, other: Token) -> bool:
    """Tell what was said more than once: "she likes to | say", "he used to | say"."""
    return other.low == "to" and one.low in _HABITS


def _is_adverbial(token: Token) -> bool:
    return token.low in AUXILIARIES or (token.text.islower() and token.low.endswith("ly") and token.low != "family")


def _before_apposition(tokens: Sequence[Token], comma: int) -> Mention | None:
    """Return the mention before ", the mayor of Harbour," where the verb follows the second comma.

    Where the name stands between the commas it is the speaker: "the mayor of Harbour, Lena Voss, said".
    """
    end, second = comma, None
    for _ in range(5):
        before = next((at for at in range(end - 1, 0, -1) if tokens[at].text == tokens[comma].text), None)
        if before is None or any(token.kind == "quote" for token in tokens[before + 1 : end]):
            break
        is_closed = tokens[before - 1].text == ")"
        found = left_of(tokens, before) if is_closed else _running(tokens, ending_at(tokens, before))
        is_anybody = found is not None and (found.words in _ONE_OF or (found.head in ROLES and end - before == _TWO))
        if is_anybody and (one := _name_alone(tokens, before + 1, end)) is not None:
            return one  # "one user, pondfan92, wrote"
        if found is not None and (person := _person_between(tokens, before + 1, end, found)) is not None:
            return person  # "Pond's safety lead, Ada Lunn, said"
        if (
            found is not None
            and found.kind != "pronoun"
            and not _is_setting(tokens, found)
            and _is_between(tokens, before + 1, found)
            and (may_speak(found) or tokens[before + 1].low == "who")
        ):
            if found.kind == "name":
                found = replace(found, role=found.role or apposition(tokens, before))
                return _whose_relative(tokens, found) or found
            if (named := _name_between(tokens, before + 1, end, found)) is not None:
                return named
            second = second or found
        end = before
    return second


def _running(tokens: Sequence[Token], found: Mention | None) -> Mention | None:
    """Return the institution of which a relative clause before a comma tells: "the company | that runs the Pond Awards"."""
    if found is None or found.kind != "name":
        return found
    for at in range(found.first - 1, max(0, found.first - _NEAR), -1):
        if tokens[at].low == "that" and tokens[at - 1].low in BODIES and tokens[at + 1].low not in FUNCTION:
            return ending_at(tokens, at) or found
    return found


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
    outer = ending_at(tokens, comma)
    return outer if outer is not None and outer.kind == "name" and outer.first == 0 and len(outer.words) > 1 else None


def _person_between(tokens: Sequence[Token], first: int, last: int, described: Mention) -> Mention | None:
    """Return the person's full name between two commas, where all that stands before these says what he or she is."""
    is_all = described.first == 0 or tokens[described.first - 1].kind == "quote"
    if described.kind != "common" or described.head in SPEAKING or not is_all:
        return None
    words = [token.text for token in tokens[first:last]]
    if not all(is_of_name(token) for token in tokens[first:last]) or not is_person(words):
        return None
    return Mention(described.first, last, "name", tuple(words), role=" ".join(described.words))


def _name_between(tokens: Sequence[Token], first: int, last: int, described: Mention) -> Mention | None:
    is_whole = described.first == 0 or tokens[described.first - 1].kind == "quote" or last - first > 1
    if described.head not in _HOLDERS or not is_whole or not all(is_of_name(token) for token in tokens[first:last]):
        return None
    return Mention(
        described.first, last, "name", tuple(t.text for t in tokens[first:last]), role=" ".join(described.words)
    )
