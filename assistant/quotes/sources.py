"""Find the cues that are no verbs: "according to the ministry", "as noted by", "in the words of", "her claim that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quotes.after_verb import right_of
from assistant.quotes.before_verb import left_of
from assistant.quotes.mentions import ARTICLES, Mention, may_speak
from assistant.quotes.reading import Token
from assistant.text.saying import may_follow_subject
from assistant.text.vocabulary import vocabulary

SOURCES = frozenset({"according", "per", "selon", "laut", "según"})
_FROM = SOURCES | {"as"}
"""How a cue begins that only says from whom: "as noted by" is one too."""
CLAIMS = vocabulary(
    "claim claims comment comments argument arguments assertion assertions suggestion suggestions statement statements "
    "remark remarks allegation allegations warning warnings assurance assurances contention insistence announcement belief"
)
"""Nouns for what somebody says, where "that" follows."""
_DESCRIBING = ARTICLES | {"who"}
IN_WORDS = "in the words of"
_JOINING = frozenset({"and", "but", "or", "that", "because", "if", "when", "while", "as"})
_HIS = {"his": "he", "her": "she", "their": "they", "its": "it"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb at token `at` with its subject; `first` and `last` enclose the whole cue.

    `subject` None means that the verb takes over the line's main subject ("..., adding that").
    """

    at: int
    first: int
    last: int
    verb: str
    subject: Mention | None
    relay: str | None = None
    is_denied: bool = False
    """The line says that this was not said, or only might be."""
    is_after: bool = False
    """The subject stands after the verb."""
    is_noun: bool = False
    """The verb is a noun: "her claim that"."""

    @property
    def is_source(self) -> bool:
        """Whether the cue only says from whom: "according to"."""
        return self.verb.lower().split(maxsplit=1)[0] in _FROM


def according(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue of "according to the ministry," and of "per the ministry"."""
    token = tokens[at]
    is_to = at + 1 < len(tokens) and tokens[at + 1].low == "to"
    if token.low != "according":
        if token.low == "per" and at > 0 and tokens[at - 1].text != ",":
            return None
        subject = right_of(tokens, at)
        if subject is None or subject.kind != "name" or _is_given(tokens, at, subject):
            return None
        return Cue(at, at, subject.last, token.text, subject)
    if not is_to:
        return None
    subject = right_of(tokens, at + 1)
    if subject is None:
        return None
    return Cue(at, at, subject.last, f"{token.text} {tokens[at + 1].text}", subject, is_after=True)


def noted(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue of "as noted by the ministry," at a line's beginning or behind a comma."""
    if at == 0 or tokens[at - 1].low != "as" or at + 1 >= len(tokens) or tokens[at + 1].low not in {"by", "in"}:
        return None
    if (at > 1 and tokens[at - 2].text != ",") or not tokens[at].low.endswith("ed"):
        return None
    subject = right_of(tokens, at + 1)
    if subject is None or subject.kind == "pronoun" or not may_speak(subject):
        return None
    return Cue(at - 1, at - 1, subject.last, f"as {tokens[at].low} {tokens[at + 1].low}", subject, is_after=True)


def in_words(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue of "in the words of two fans"."""
    if at < 2 or [token.low for token in tokens[at - 2 : at + 2]] != ["in", "the", "words", "of"]:
        return None
    subject = right_of(tokens, at + 1)
    if subject is None or not may_speak(subject):
        return None
    return Cue(at - 2, at - 2, subject.last, IN_WORDS, subject, is_after=True)


def claim(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue of "the ministry's claim that", "her claim that", where a verb before it makes it an object."""
    if at == 0 or at + 1 >= len(tokens) or tokens[at + 1].low != "that":
        return None
    if tokens[at - 1].low in _HIS:
        subject: Mention | None = Mention(at - 1, at, "pronoun", (_HIS[tokens[at - 1].low],))
    else:
        subject = left_of(tokens, at - 1) if tokens[at - 1].kind == "owner" else None
    if subject is None or not may_speak(subject):
        return None
    first = at - 1 - len(subject.words) if subject.kind == "name" else subject.first  # "who doubts | Lena Voss's claim"
    is_object = first > 0 and tokens[first - 1].kind == "word" and tokens[first - 1].low not in _JOINING
    return Cue(at, first, at + 1, tokens[at].text, subject, is_noun=True) if is_object else None


def _is_given(tokens: Sequence[Token], at: int, subject: Mention) -> bool:
    """Tell the given name of "Per Lund said" and "Per Lund, the mayor, said" from "Per Harbour Post, she said"."""
    after = subject.last
    if not tokens[at].is_capital or after >= len(tokens):
        return False
    if tokens[after].text == "," and after + 1 < len(tokens) and tokens[after + 1].low in _DESCRIBING:
        after = next((place + 1 for place in range(after + 1, len(tokens)) if tokens[place].text == ","), after)
    is_over = after + 1 < len(tokens) and tokens[after + 1].text == ","
    return after < len(tokens) and not is_over and may_follow_subject(tokens[after].text)
