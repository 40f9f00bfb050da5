"""Find whom a line is about, and whom a paper quotes in it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.after_verb import right_of
from assistant.quotes.before_verb import left_of
from assistant.quotes.mentions import Mention, may_speak
from assistant.quotes.reading import Token
from assistant.quotes.vocabulary import BE, FUNCTION
from assistant.text.saying import is_verb

BIDDING = frozenset({"say", "guess", "note", "ask", "tell", "add", "call", "read", "point", "put", "post", "answer"})
"""Verbs that bid the reader do something where a line begins with them: "Say a model is new"."""
CITING = frozenset({"quoting", "citing", "quoted", "quotes", "cited", "cites"})
_BEFORE_SUBJECT = FUNCTION - {"the", "a", "an", "i", "we"}
_LEADING = frozenset(
    {"in", "on", "at", "after", "before", "during", "since", "when", "while", "as", "for", "from", "with", "by"}
)
_SUBORDINATING = frozenset({"as", "when", "while", "after", "before", "since", "if", "because", "although", "though"})
_WHEN = frozenset({"earlier", "later", "before", "after", "ago"})
_QUOTED = 14
"""Words between "quoted" and "as saying", at most."""
_DATELINE = 7
"""Tokens of a dateline, at most, its dash counted."""
_NEAR = 5
"""Words back from "in a statement", at most, to the verb of saying."""
_TWO = 2
"""Tokens from "quoted" to "saying" where nobody stands between them."""
_HIM = {"him": "he", "her": "she", "them": "they", "it": "it"}


def main_subject(tokens: Sequence[Token], last: int | None = None) -> Mention | None:
    """Return the name or the pronoun that a line is about: its first one, after an adverbial at most."""
    last = len(tokens) if last is None else last
    at = behind_dateline(tokens, last)
    if tokens and tokens[0].low in BIDDING and last > 1 and not tokens[1].is_capital:
        return None
    is_time = last > 1 and tokens[1].low in _WHEN and tokens[0].low.endswith("s")  # "Days earlier, Voss had gone"
    if tokens and (tokens[0].low in _LEADING or is_time):
        at = next((place + 1 for place in range(last) if tokens[place].text == ","), 0)
    for _ in range(3):
        while at < last and tokens[at].kind == "word" and tokens[at].low in _BEFORE_SUBJECT:
            if tokens[at].low in {"he", "she", "they", "it"}:
                return Mention(at, at + 1, "pronoun", (tokens[at].low,))
            is_aside = at > 0 and tokens[at - 1].text == "," and tokens[at].low in _SUBORDINATING
            at = _behind_comma(tokens, at, last) if is_aside else at + 1
        found = right_of(tokens, at - 1) if at < last else None
        if found is not None and found.kind == "name" and found.last <= last:
            return _after_apposition(tokens, found.last, last) or found
        comma = next((place for place in range(at, last) if tokens[place].text == ","), None)
        if comma is None or not tokens[0].is_capital:
            return None
        at = comma + 1
    return None


def behind_dateline(tokens: Sequence[Token], last: int) -> int:
    """Return where a line begins behind the place that it was written in: "OSLO (AP) — | Two men"; 0 without one."""
    for at in range(1, min(last - 1, _DATELINE)):
        if tokens[at].text in {"—", "–", "-"}:
            return at + 1 if tokens[0].is_capital and tokens[at + 1].is_capital else 0
        if not (tokens[at].is_capital or tokens[at].text in {"(", ")", ","} or tokens[at].text.isdigit()):
            return 0
    return 0


def _behind_comma(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return where a line goes on behind the clause that begins at `at`: "In May, as Voss left, | she said"."""
    return next((place + 1 for place in range(at, last) if tokens[place].text == ","), at + 1)


def _after_apposition(tokens: Sequence[Token], at: int, last: int) -> Mention | None:
    """Return the pronoun after a name that only ends what stands before: "Read out by his lawyer, Lena Voss, he said"."""
    is_closed = at + 1 < last and tokens[at].text == "," and tokens[0].low in _LEADING
    if is_closed and tokens[at + 1].low in {"he", "she", "they", "it"}:
        return Mention(at + 1, at + 2, "pronoun", (tokens[at + 1].low,))
    return None


def quoted_as(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return who is quoted in "the Courier quoted two officials as saying" and in "Voss was quoted as saying"."""
    if at == 0 or tokens[at - 1].low != "as" or not tokens[at].low.endswith("ing"):
        return None
    verb = next((place for place in range(at - 2, max(0, at - _QUOTED), -1) if tokens[place].low in CITING), None)
    if verb is None:
        return None
    if verb == at - _TWO:
        found = left_of(tokens, verb) if tokens[verb - 1].low in BE else None
        return found if found is not None and may_speak(found) else None
    if verb == at - 3 and tokens[at - 2].low in _HIM:
        return Mention(at - 2, at - 1, "pronoun", (_HIM[tokens[at - 2].low],))
    found = left_of(tokens, verb) if tokens[verb + 1].low == "by" else right_of(tokens, verb)
    return found if found is not None and may_speak(found) else None


def saying_in(tokens: Sequence[Token], document: int) -> Mention | None:
    """Return the subject of the verb of saying right before a document: "the army denied it in | a statement"."""
    for at in range(document - 1, max(0, document - _NEAR), -1):
        if tokens[at].kind != "word":
            return None
        if is_verb(tokens[at].low) and tokens[at].text.islower():
            return left_of(tokens, at)
    return None
