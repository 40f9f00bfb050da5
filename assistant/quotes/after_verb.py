"""Read the words after a reporting verb as the mention of its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.quotes.appositions import apposition
from assistant.quotes.mentions import (
    ARTICLES,
    FULL_NAME,
    NATIONALITY,
    OF,
    PRONOUNS,
    SPEAKING,
    Mention,
    common,
    is_of_name,
    named,
)
from assistant.quotes.personal import is_person
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import (
    BODIES,
    DOCUMENTS,
    FUNCTION,
    GROUPS,
    LAST_NAMES_TOO,
    LINKS,
    NO_PERSON,
    ROLES,
    SMALL,
    TITLES,
)
from assistant.text.institutions import INSTITUTIONS
from assistant.text.saying import is_verb, may_follow_subject

_ABROAD = {"er": "he", "sie": "she", "il": "he", "elle": "she", "él": "he", "ella": "she"}
"""Pronouns of the languages that stand beside English in many archives."""
_KNOWING = frozenset({"with", "familiar", "close", "briefed", "involved"})
"""What goes on describing a source: "officials with knowledge of the matter"."""
_POSTED = frozenset({"ambassador", "envoy", "adviser", "advisor", "aide"})
"""Offices that are held to somebody: "Harbour's ambassador to the United Isles Lena Voss"."""
_NOBODYS_ROLES = GROUPS | DOCUMENTS | BODIES
"""Nouns that are no role of the person named after them."""
_HOLDERS = ROLES | BODIES
_HELD_BY = ROLES | {"affiliate", "subsidiary", "partner", "newspaper", "broadcaster"}
"""What stands between two names of which the second is meant: "CNN affiliate Pond Radio"."""
_LINKING = SMALL - {"to", "on", "in", "the"}
_DETERMINERS = ARTICLES | {"its", "his", "her", "their"}
_NOUNS_TOO = frozenset({"credit", "photo", "picture", "video"})
"""Words that lead captions, but are part of a role as well: "Harbour Bank credit analyst Lena Voss"."""
_NEVER_LAST = FUNCTION - LAST_NAMES_TOO
"""Words with which no name ends."""
_STANDINGS = frozenset(
    {"former", "late", "retired", "acting", "outgoing", "incoming", "veteran", "current", "disgraced", "ex"}
)
_WHICH = frozenset({"recent", "first", "second", "third", "last", "next", "other", "various"})
_SECTIONS = 3
"""So many commas may part a name from the titles before it."""
_LONGEST_NAME = 4


def right_of(tokens: Sequence[Token], verb: int) -> Mention | None:
    """Return the mention that begins after the verb: "said Lena Voss, the mayor"."""
    first = verb + 1
    if first >= len(tokens) or tokens[first].kind != "word":
        return _account(tokens, first)
    pronoun = _ABROAD.get(tokens[first].low, tokens[first].low)
    if pronoun in PRONOUNS:
        return Mention(first, first + 1, "pronoun", (pronoun,))
    last = first
    while last < len(tokens) and _continues_right(tokens, first, last):
        last += 1
    if last == first:
        return None
    found = _phrase(tokens, first, last)
    if found is not None and found.kind == "common" and last < len(tokens) and _goes_on(tokens, last):
        tail = list(takewhile(_is_tail, tokens[last : last + 8]))
        found = replace(found, last=last + len(tail), words=found.words + tuple(token.text for token in tail))
    if found is None:
        return None
    if (called := _name_after(tokens, last, found) or _behind_titles(tokens, last, found)) is not None:
        return called
    return replace(found, role=found.role or apposition(tokens, last))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell what goes on describing people: "officials | with knowledge of it", "economists | at Harbour Bank"."""
    is_at = (
        tokens[at].low == "at" and at + 1 < len(tokens) and tokens[at + 1].is_capital and tokens[at - 1].low in GROUPS
    )
    return tokens[at].low in _KNOWING or is_at


def _account(tokens: Sequence[Token], first: int) -> Mention | None:
    """Return the account that a mark stands before: "wrote @pondfan"."""
    is_account = first + 1 < len(tokens) and tokens[first].text == "@" and tokens[first + 1].kind == "word"
    return Mention(first, first + 2, "name", (f"@{tokens[first + 1].text}",)) if is_account else None


def _name_after(tokens: Sequence[Token], comma: int, described: Mention) -> Mention | None:
    """Return the name that explains a role: "said its spokeswoman, Lena Voss"."""
    if described.kind != "common" or described.head in _NOBODYS_ROLES:
        return None
    if comma >= len(tokens) or tokens[comma].text != ",":
        return None
    run = list(takewhile(is_of_name, tokens[comma + 1 : comma + 6]))
    end = comma + 1 + len(run)
    if (
        len(run) < FULL_NAME
        or not run[0].is_capital
        or (end < len(tokens) and tokens[end].kind == "word" and tokens[end].low != "of")
    ):
        return None
    return Mention(described.first, end, "name", tuple(token.text for token in run), role=" ".join(described.words))


def _behind_titles(tokens: Sequence[Token], comma: int, found: Mention) -> Mention | None:
    """Return the full name behind titles that a comma parts: "said Harbour VP and GM, Retail, Lena Voss"."""
    if found.kind != "name" or comma >= len(tokens) or tokens[comma].text != "," or tokens[comma - 1].low not in TITLES:
        return None
    for _ in range(_SECTIONS):
        run = list(
            takewhile(lambda token: is_of_name(token) or token.text in {"&", "and"}, tokens[comma + 1 : comma + 6])
        )
        end = comma + 1 + len(run)
        is_last = end >= len(tokens) or tokens[end].text != ","
        is_full = len(run) >= FULL_NAME and is_person([token.text for token in run])
        if is_last or is_full or not run:
            break
        comma = end
    is_name = FULL_NAME <= len(run) <= _LONGEST_NAME and all(token.is_capital for token in (run[0], run[-1]))
    if not is_name or (end < len(tokens) and tokens[end].kind == "word" and not may_follow_subject(tokens[end].low)):
        return None
    role = " ".join(token.text for token in tokens[found.first : end - len(run) - 1]).replace(" ,", ",")
    return Mention(found.first, end, "name", tuple(token.text for token in run), role=role)


def _continues_right(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether the token at `at` still belongs to the mention that begins at `first`."""
    token = tokens[at]
    if token.kind != "word":
        return token.kind == "owner" or (token.text in {"&", "’"} and tokens[at - 1].is_capital)
    is_office = token.low in {"to", "the"} and any(t.low in _POSTED for t in tokens[max(first, at - 2) : at])
    is_subject = token.low == "on" and at > first and tokens[at - 1].is_capital and tokens[at - 1].low in INSTITUTIONS
    is_on = is_subject and at + 1 < len(tokens) and tokens[at + 1].is_capital and tokens[at + 1].low not in FUNCTION
    if is_office or is_on or token.low in OF or (token.low in _LINKING and tokens[at - 1].is_capital):
        is_name_so_far = at > first and tokens[at - 1].is_capital and token.low in {"for", "from", "and"}
        return not (is_name_so_far and not (at + 1 < len(tokens) and tokens[at + 1].is_capital))
    if token.low == "and" and at + 1 < len(tokens):
        return tokens[at - 1].low in ROLES and tokens[at + 1].low in ROLES
    if token.is_capital or token.low in LINKS:
        is_family = token.low in LAST_NAMES_TOO and at > first and tokens[at - 1].is_capital
        return token.low not in FUNCTION or token.low in {"the", "one"} or at == first or is_family
    if token.low in _DETERMINERS:
        return at == first or tokens[at - 1].low in OF
    is_which = at == first + 1 and token.low in _WHICH and tokens[first].low in ARTICLES  # "a recent report"
    is_noun = is_which or token.low not in FUNCTION or (token.low in _NOUNS_TOO and _leads_to_name(tokens, at))
    return is_noun and _is_noun_right(tokens, first, at)


def _is_noun_right(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether a word in small letters may be part of a mention: none follows a name but a nationality."""
    is_close = [token.low for token in tokens[at : at + 2]] == ["close", "to"]  # "people | close to him"
    if is_close or (is_verb(tokens[at].low) and tokens[at].low not in DOCUMENTS):
        return False
    if at == first + 1 and tokens[at].low.endswith("ed") and at + 1 < len(tokens) and tokens[at + 1].is_capital:
        return False  # "Harbour touted Pond, claiming": any verb of the past
    # A capital at the beginning of a line may be that of a common word: "Tight end Lou Marsh".
    if tokens[first].low in ARTICLES:
        if at == first + 1 and tokens[at].low in _STANDINGS:
            return True  # "the former | Harbour mayor Lena Voss"
        return not any(token.is_capital for token in tokens[at + 1 : at + 2]) or tokens[at].low in _HOLDERS
    if at == 1 or (at == first + 1 and tokens[first].low in NO_PERSON) or _leads_to_name(tokens, at):
        return True
    return not any(token.is_capital and token.low not in TITLES for token in tokens[max(first, at - 1) : at])


def _leads_to_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell a role between what it is held in and its holder: "Harbour mayor Lena Voss"."""
    ahead = list(takewhile(lambda token: token.text.islower() and token.kind == "word", tokens[at : at + 4]))
    following = tokens[at + len(ahead)] if at + len(ahead) < len(tokens) else None
    return bool(ahead) and ahead[-1].low in _HELD_BY and following is not None and following.is_capital


def _is_tail(token: Token) -> bool:
    return token.kind in {"word", "owner"} and token.low not in {"who", "which", "that"} and not is_verb(token.low)


def _phrase(tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    """Return the mention that a whole phrase is: its last name, or its head noun where it has no name of its own."""
    head_end = next(
        (at for at in range(first + 1, last) if tokens[at].low in OF and not tokens[at - 1].is_capital),
        last,
    )
    if head_end < last:
        return common(tokens, first, last, head_end)
    end = last
    while end > first and not (tokens[end - 1].is_capital and tokens[end - 1].low not in _NEVER_LAST):
        end -= 1
    if end == first:
        return common(tokens, first, last, last)
    is_described = tokens[last - 1].low in SPEAKING or tokens[first].low in ARTICLES
    # "British military intelligence" is no name "British".
    is_described |= end - first == 1 and NATIONALITY.search(tokens[first].low) is not None
    if last > end and tokens[last - 1].kind == "word" and is_described:
        return common(tokens, first, last, last)
    return named(tokens, first, end)
