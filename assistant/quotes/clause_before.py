"""Find the clause that a cue at its end reports: "the weir will hold, Voss said"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.clauses import CLAUSAL, SAYING, is_clause
from assistant.quotes.mentions import PRONOUNS
from assistant.quotes.reading import Token
from assistant.quotes.sources import Cue
from assistant.quotes.subjects import behind_dateline
from assistant.quotes.vocabulary import DOCUMENTS, FUNCTION, ROLES
from assistant.text.vocabulary import vocabulary

_ACCORDING = "according to"
FEWEST = 3
"""Reports shorter than this many words say too little to be cited."""
_LONG_TAIL = 10
"""More words than this after a cue, and the line does not end with it."""
_LONGEST_TAIL = 30
"""Nor with one that goes on about a source, or about who follows the verb, in more than this."""
_SHORT_TAIL = 3
"""A verb of few objects but speech ends a line with no more words than this."""
_FIRM = frozenset({"wrote", "writes", "added", "adds", "noted", "notes", "reported", "reports"})
"""Verbs that end what they report even where it is told in what: "..., she wrote in a note on Friday"."""
_SUBORDINATE = vocabulary(
    "when after while as even rather before during in on at since despite with by although though for asked "
    "speaking following ahead besides if once unless"
)
_POSTING = frozenset({"posted", "tweeted"})
_SHOWING = frozenset({"show", "shows", "showed"})
"""What documents do at a line's end: "the bridge was sold twice, records show"."""
_ASIDE_CLAUSES = frozenset({"when", "which", "although", "though", "because"})
"""How the writer goes on behind a cue with a clause of his own."""
_ADDING = frozenset({"adding", "noting", "saying", "explaining", "citing", "claiming", "insisting", "arguing"})
_BEFORE_THAT = frozenset(
    {"after", "amid", "as", "following", "despite", "while", "days", "weeks", "months", "hours", "due"}
)
"""How a line goes on behind a report with what led to it: "..., police said on Tuesday, after years of dispute"."""
_GOING_ON = _ADDING | _BEFORE_THAT
_OPENERS = frozenset({"that", "how", "why", "whether", "what", "where"})


def clause_before(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """Return the clause before ", Voss said." at a line's end."""
    begin = min(cue.first, cue.at)
    begin -= begin > 0 and tokens[begin - 1].low in {"the", "his", "her", "its", "their"}
    is_apart = begin > 0 and tokens[begin - 1].text in {",", "—", "–"}
    is_open = begin > 0 and cue.verb.lower() == _ACCORDING and _may_end(tokens[begin - 1])
    if begin < FEWEST or not (is_apart or is_open) or cue.subject is None:
        return None
    is_firm = cue.verb.lower() in SAYING or cue.verb.lower() in _FIRM or cue.is_source
    tail = _tail(tokens, cue.last, is_firm=is_firm)
    if tail and tail[0].low in PRONOUNS and (tokens[cue.last].text == "," or is_clause(tail[1:2])):
        return None  # "With two sons, Voss says she can rest"
    is_long_tail = len(tail) > (_LONGEST_TAIL if cue.is_source or cue.is_after else _LONG_TAIL)
    if is_long_tail or any(token.kind == "quote" for token in tail) or (tail and tail[0].low in _OPENERS):
        return None
    verb = cue.verb.lower()
    is_record = not tail and cue.subject.head in DOCUMENTS and verb in _SHOWING
    is_record |= verb in _POSTING and (cue.relay or "").startswith("on ")
    if (
        (verb in CLAUSAL and not is_record)
        or (not is_firm and len(tail) > _SHORT_TAIL)
        or (
            tokens[0].low in _SUBORDINATE
            and not _closes(tokens, cue)
            and (len(tail) > 1 or (not is_firm and not _has_comma(tokens[: begin - 1])))
        )
    ):
        return None
    first = behind_dateline(tokens, begin)
    while first < begin and (tokens[first].kind == "point" or tokens[first].low in {"but", "and", "so", "yet"}):
        first += 1
    last = begin - is_apart
    is_long = last - first > FEWEST or is_clause(tokens[first:last])
    return (first, last) if is_long and last - first >= FEWEST else None


def _closes(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell a source that ends its line, with what it is at most: "according to Ada Lunn, a baker who was there"."""
    if not cue.is_source:
        return False
    parted = next((at for at in range(cue.last, len(tokens) - 1) if tokens[at].text in {",", "—", "–", "-"}), None)
    is_told = parted is not None and tokens[parted + 1].low != "the"  # the main clause may begin with it
    return parted is None or (is_told and any(token.low in ROLES for token in tokens[parted + 1 : parted + 5]))


def _may_end(token: Token) -> bool:
    """Tell a word that may end the clause before "according to"."""
    return token.kind == "word" and token.low not in FUNCTION


def _has_comma(tokens: Sequence[Token]) -> bool:
    return any(token.text == "," for token in tokens)


def _tail(tokens: Sequence[Token], first: int, *, is_firm: bool) -> list[Token]:
    """Return the words behind a cue, up to a semicolon, a dash, a participle or what came before: another clause follows.

    Right behind a verb that is firmly one of saying so does the writer's own: "..., she said, rejecting the plan".
    """
    ends = (
        at for at in range(first, len(tokens)) if _parts(tokens, at) or (is_firm and at == first and _turns(tokens, at))
    )
    last = next(ends, len(tokens))
    return [token for token in tokens[first:last] if token.kind != "point"]


def _turns(tokens: Sequence[Token], at: int) -> bool:
    """Tell where the writer goes on with a clause of his own: ", as", ", rejecting"."""
    after = tokens[at + 1] if tokens[at].text == "," and at + 1 < len(tokens) else None
    return after is not None and (after.low in _ASIDE_CLAUSES or _is_participle(after))


def _is_participle(token: Token) -> bool:
    return token.text.islower() and token.low.endswith("ing") and len(token.low) > len("being")


def _parts(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if tokens[at].text == "," and at + 1 < len(tokens) else None
    goes_on = after is not None and after.low in _GOING_ON
    return goes_on or tokens[at].text in {";", "—", "–"}
