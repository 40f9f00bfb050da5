"""Read the words beside a reporting verb as the mention of a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.quotes.mentions import (
    ARTICLES,
    SPEAKING,
    Mention,
    apposition,
    common,
    is_apposition,
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
    LINKS,
    NAMES_TOO,
    NO_PERSON,
    ROLES,
    SMALL,
    TITLES,
)
from assistant.text.saying import is_verb

PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
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
_TAILS = """
briefed familiar involved seen obtained released published issued written viewed reviewed sent posted dated led based
shared carried made signed commissioned
"""
_PARTICIPLES = frozenset(_TAILS.split())
"""Words after which a mention only says more of its head noun: "a letter seen by The Courier"."""
_ANYBODY = frozenset(
    {"another", "others", "one", "many", "some", "someone", "somebody", "everyone", "nobody", "few", "all"}
)
"""Subjects that speak without being anybody who could be named."""
_POSTED = frozenset({"ambassador", "envoy", "adviser", "advisor", "aide"})
"""Offices that are held to somebody: "Harbour's ambassador to the United Isles Lena Voss"."""
_KNOWING = frozenset({"with", "familiar", "close", "briefed", "involved"})
"""What goes on describing a source: "officials with knowledge of the matter"."""
_OF = frozenset({"of", "for", "from", "by"})


def left_of(tokens: Sequence[Token], verb: int) -> Mention | None:
    """Return the mention that is the subject of the verb at `verb`, if it stands before it."""
    at = skipped_left(tokens, verb)
    if at < 0:
        return None
    token = tokens[at]
    if at > 0 and (token.low in {"who", "which"} or (token.low == "that" and tokens[at - 1].low in DOCUMENTS | BODIES)):
        before = at - 1 if tokens[at - 1].text != "," else at - 2
        return _named_before(tokens, _ending_at(tokens, before + 1))
    if token.text == ")":
        opened = next((place for place in range(at, -1, -1) if tokens[place].text == "("), None)
        return _named_before(tokens, _ending_at(tokens, opened)) if opened else None
    if token.text in {",", "—", "–"}:
        return _before_apposition(tokens, at)
    return _ending_at(tokens, at + 1)


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
    while at >= 0 and tokens[at].kind == "word" and _is_adverbial(tokens[at]):
        at -= 1
    return at


def _is_adverbial(token: Token) -> bool:
    return token.low in AUXILIARIES or (token.text.islower() and token.low.endswith("ly") and token.low != "family")


def right_of(tokens: Sequence[Token], verb: int) -> Mention | None:
    """Return the mention that begins after the verb: "said Lena Voss, the mayor"."""
    first = verb + 1
    if first >= len(tokens) or tokens[first].kind != "word":
        return None
    if tokens[first].low in PRONOUNS:
        return Mention(first, first + 1, "pronoun", (tokens[first].low,))
    last = first
    while last < len(tokens) and _continues_right(tokens, first, last):
        last += 1
    if last == first:
        return None
    found = _phrase(tokens, first, last)
    if found is not None and found.kind == "common" and last < len(tokens) and tokens[last].low in _KNOWING:
        tail = list(takewhile(_is_tail, tokens[last : last + 8]))
        found = replace(found, last=last + len(tail), words=found.words + tuple(token.text for token in tail))
    return replace(found, role=found.role or apposition(tokens, last)) if found else None


def _continues_right(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether the token at `at` still belongs to the mention that begins at `first`."""
    token = tokens[at]
    if token.kind != "word":
        return token.kind == "owner" or (token.text in {"&", "’"} and tokens[at - 1].is_capital)
    is_office = token.low in {"to", "the"} and any(t.low in _POSTED for t in tokens[max(first, at - 2) : at])
    if is_office or token.low in _OF or (token.low in SMALL - {"to", "on", "in", "the"} and tokens[at - 1].is_capital):
        is_name_so_far = at > first and tokens[at - 1].is_capital and token.low in {"for", "from", "and"}
        return not (is_name_so_far and not (at + 1 < len(tokens) and tokens[at + 1].is_capital))
    if token.low == "and" and at + 1 < len(tokens):
        return tokens[at - 1].low in ROLES and tokens[at + 1].low in ROLES
    if token.is_capital or token.low in LINKS:
        return token.low not in FUNCTION or token.low in {"the", "one"} or at == first
    if token.low in ARTICLES | {"its", "his", "her", "their"}:
        return at == first or tokens[at - 1].low in _OF
    return token.low not in FUNCTION and _is_noun_right(tokens, first, at)


def _is_noun_right(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether a word in small letters may be part of a mention: none follows a name but a nationality."""
    if is_verb(tokens[at].low) and tokens[at].low not in DOCUMENTS:
        return False
    # A capital at the beginning of a line may be that of a common word: "Tight end Lou Marsh".
    if tokens[first].low in ARTICLES:
        return not any(token.is_capital for token in tokens[at + 1 : at + 2]) or tokens[at].low in ROLES
    if at == 1 or (at == first + 1 and tokens[first].low in NO_PERSON) or _leads_to_name(tokens, at):
        return True
    return not any(token.is_capital and token.low not in TITLES for token in tokens[max(first, at - 1) : at])


def _is_tail(token: Token) -> bool:
    return token.kind in {"word", "owner"} and token.low not in {"who", "which", "that"} and not is_verb(token.low)


def _leads_to_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell a role between what it is held in and its holder: "Harbour mayor Lena Voss"."""
    ahead = list(takewhile(lambda token: token.text.islower() and token.kind == "word", tokens[at : at + 4]))
    following = tokens[at + len(ahead)] if at + len(ahead) < len(tokens) else None
    return bool(ahead) and ahead[-1].low in ROLES and following is not None and following.is_capital


def _phrase(tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    """Return the mention that a whole phrase is: its last name, or its head noun where it has no name of its own."""
    head_end = next(
        (at for at in range(first + 1, last) if tokens[at].low in _OF and not tokens[at - 1].is_capital),
        last,
    )
    if head_end < last:
        return common(tokens, first, last, head_end)
    end = last
    while end > first and not (tokens[end - 1].is_capital and tokens[end - 1].low not in FUNCTION):
        end -= 1
    if end == first:
        return common(tokens, first, last, last)
    is_described = tokens[last - 1].low in SPEAKING or tokens[first].low in ARTICLES
    if last > end and tokens[last - 1].kind == "word" and is_described:
        return common(tokens, first, last, last)
    return named(tokens, first, end)


def _ending_at(tokens: Sequence[Token], end: int) -> Mention | None:
    """Return the mention whose last token stands before `end`."""
    at = end - 1
    if at < 0 or tokens[at].kind != "word":
        return None
    token = tokens[at]
    if token.low in PRONOUNS | _ANYBODY:
        return Mention(at, end, "pronoun" if token.low in PRONOUNS else "common", (token.low,))
    if token.low in FUNCTION and not (token.is_capital and token.low in NAMES_TOO):
        return None
    if not token.is_capital:
        return _common_left(tokens, end)
    first = run_start(tokens, end)
    before = first - 1 - (first > 0 and tokens[first - 1].low in {"the", "a", "an"})
    if before > 0 and tokens[before].low in _PREPOSITIONS and tokens[before].kind == "word":
        head = _ending_at(tokens, before)
        if head is not None and head.kind != "pronoun" and may_speak(head) and not _is_leading(tokens, head):
            return _with_tail(tokens, head, end)
    return named(tokens, first, end)


def _is_leading(tokens: Sequence[Token], head: Mention) -> bool:
    """Tell whether what stands before a preposition belongs to an adverbial: "on Monday in Harbour Lena Voss"."""
    return tokens[head.first].low in _LEADING or (head.first > 0 and tokens[head.first - 1].low in _LEADING)


def _with_tail(tokens: Sequence[Token], head: Mention, end: int) -> Mention:
    """Return a mention with what follows it: "a spokesman" with "for Harbour Foods"."""
    tail = tuple(token.text for token in tokens[head.last : end])
    if head.kind == "name":
        return replace(head, last=end, role=" ".join(tail))
    is_owned = tokens[head.last].low in _OF
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
    is_that = first > 0 and tokens[first - 1].low == "that" and tokens[first].low not in ARTICLES
    if is_that and (first == 1 or tokens[first - 2].kind != "word"):
        first -= 1
    head_end = next(
        (at for at in range(first + 1, end) if tokens[at].low in _PREPOSITIONS | _PARTICIPLES),
        end,
    )
    return common(tokens, first, end, head_end)


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an article begins a mention: only a preposition before it makes it go on to the left."""
    return tokens[at].low in {"a", "an", "the"} and tokens[at - 1].low not in _PREPOSITIONS


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
        if found is not None and found.kind != "pronoun" and is_apposition(tokens, before + 1) and may_speak(found):
            if found.kind == "name":
                return replace(found, role=found.role or apposition(tokens, before))
            if (named := _name_between(tokens, before + 1, end, found)) is not None:
                return named
            second = second or found
        end = before
    return second


def _name_between(tokens: Sequence[Token], first: int, last: int, described: Mention) -> Mention | None:
    is_whole = described.first == 0 or tokens[described.first - 1].kind == "quote" or last - first > 1
    if described.head not in ROLES or not is_whole or not all(_is_of_name(token) for token in tokens[first:last]):
        return None
    return Mention(
        described.first, last, "name", tuple(t.text for t in tokens[first:last]), role=" ".join(described.words)
    )


def _is_of_name(token: Token) -> bool:
    return token.kind == "word" and ((token.is_capital and token.low not in FUNCTION) or token.low in LINKS)
