"""Find the words of a line that say who speaks: "she said", "according to the ministry"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.quotes.after_verb import right_of
from assistant.quotes.before_verb import left_of, skipped_left
from assistant.quotes.clauses import FINITE
from assistant.quotes.mentions import Mention, may_speak
from assistant.quotes.nouns import is_no_verb
from assistant.quotes.reading import Line, Token
from assistant.quotes.sources import CLAIMS, SOURCES, Cue, according, claim, in_words, noted
from assistant.quotes.subjects import CITING, quoted_as
from assistant.quotes.vocabulary import BE, DOCUMENTS, FUNCTION, MODALS, PLATFORMS
from assistant.text.saying import GERMAN, REPORTING, is_verb
from assistant.text.vocabulary import vocabulary

_PASSIVE = BE | {"get", "got"}
_DENIALS = frozenset(
    {"not", "never", "n't", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't", "wouldn't", "won't", "can't"}
    | {"couldn't", "cannot", "didn’t", "doesn’t", "don’t", "hasn’t", "haven’t", "hadn’t", "wouldn’t", "won’t", "can’t"}
    | {"declined", "refused", "failed", "unable", "nobody", "nor", "neither"}
)
_UNSAID = _DENIALS | MODALS | {"if"}
_PLAIN_VERBS = """
said says say saying told tells asked asks wrote writes replied added adds explained explains stated continued
tweeted commented insisted insists admitted admits joked answered shouted exclaimed
"""
_PLAIN = frozenset(_PLAIN_VERBS.split())
"""Verbs before which even a noun that is not known to speak is a speaker."""
_TELLING_OF = _PLAIN | {"reported", "reports"}
"""Verbs that may tell of what somebody else thinks."""
_THINKING = vocabulary(
    "concluded concludes found finds felt feels thought thinks believed believes feared fears hoped hopes expected expects knew knows "
    "understood understands reckoned reckons"
)
_CLOSING = frozenset({"said", "says", "added", "adds"})
"""Verbs behind which a name that ends the clause is whoever speaks."""
_DESCRIBING = frozenset({"of", "from", "by", "on", "in", "about", "into", "at", "with"})
_PARTICIPLES = frozenset({"asking", "telling"})
"""Forms by which somebody speaks while he does something else."""
_TWO = 2
_OBJECTS = frozenset({"me", "us", "you", "him", "her", "them"})
_FRENCH_PRONOUN = re.compile(r"\w-(?:t-)?(elle|il)$")
"""The subject of "dit-elle" and "soupire-t-il"."""
_FRENCH = frozenset({"a", "ont"})
"""Auxiliaries of "a déclaré"."""
_TELLING = frozenset({"told", "tells", "tell", "telling", "informed", "reminded", "assured"})
_NEVER_INVERTED = _TELLING | CITING
_CUEING = REPORTING | SOURCES | CLAIMS
"""Words without which only a line with a quotation has a cue."""
_CARRIERS = DOCUMENTS | frozenset(
    {"interview", "conference", "speech", "call", "podcast", "remarks", "hearing", "appearance", "broadcast", "video"}
)
_MEDIA = _CARRIERS | PLATFORMS


def cues(line: Line) -> list[Cue]:
    """Return the cues of a line, in order."""
    if line.words.isdisjoint(_CUEING) and not line.quotes:
        return []
    tokens = line.tokens
    found: list[Cue] = []
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        if token.low in SOURCES:
            cue = according(tokens, at)
        elif (
            "-" in token.low
            and (pronoun := _FRENCH_PRONOUN.search(token.low)) is not None
            and at > 0
            and _follows_quote(tokens, at)
        ):
            subject = Mention(at, at + 1, "pronoun", ("she" if pronoun[1].startswith("elle") else "he",))
            cue = Cue(at, at, at + 1, token.text, subject, is_after=True)
        elif token.low == "words" and (worded := in_words(tokens, at)) is not None:
            cue = worded
        elif token.low in CLAIMS and (claimed := claim(tokens, at)) is not None:
            cue = claimed
        elif is_verb(token.low) and (not token.is_capital or at == 0):
            cue = noted(tokens, at) or _cue(tokens, at)
        else:
            continue
        if cue is not None:
            found.append(cue)
    return _without_thoughts(tokens, found) or _beside(line)


def _without_thoughts(tokens: Sequence[Token], found: Sequence[Cue]) -> list[Cue]:
    """Return cues without those of what somebody is said to think: "Voss said the board had concluded it was “far too slow”".

    The words are those of whoever says so.
    """
    kept: list[Cue] = []
    for cue in found:
        is_thought = cue.verb.lower() in _THINKING and cue.subject is not None and cue.subject.kind != "pronoun"
        if not (is_thought and kept and not cue.is_after and _is_within(tokens, kept[-1], cue)):
            kept.append(cue)
    return kept


def _is_within(tokens: Sequence[Token], outer: Cue, inner: Cue) -> bool:
    """Tell whether a cue stands in what another one before it reports."""
    if outer.verb.lower() not in _TELLING_OF or outer.subject is None or outer.is_after or outer.is_denied:
        return False
    between = tokens[outer.at + 1 : inner.first]
    is_joined = any(token.low in {"and", "but"} for token in between[-2:]) or any(
        token.low == "but" for token in between
    )
    return not is_joined and not any(token.kind == "quote" or token.text in {";", ":"} for token in between)


def _beside(line: Line) -> list[Cue]:
    """Return the cue of a line whose verb is none of those known: "“No,” he corrected himself"."""
    tokens = line.tokens
    for place in line.quotes:
        at = place + 1
        is_open = tokens[place].text.rstrip()[-1:] in {",", "!", "?"}
        if at < len(tokens) and tokens[at].text == ",":
            at, is_open = at + 1, True
        subject = right_of(tokens, at - 1) if is_open and at < len(tokens) else None
        if subject is None or subject.last >= len(tokens) or subject.kind == "common":
            continue
        verb = tokens[subject.last]
        if verb.text.islower() and verb.low.endswith(("ed", "s")) and verb.low not in FUNCTION:
            return [Cue(subject.last, subject.first, subject.last + 1, verb.text, subject)]
    return []


def _follows_quote(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    return before.kind == "quote" or (before.text in {",", "—", "–"} and at > 1 and tokens[at - 2].kind == "quote")


def _cue(tokens: Sequence[Token], at: int) -> Cue | None:
    token = tokens[at]
    if is_no_verb(tokens, at):
        return None
    skipped = skipped_left(tokens, at)
    helpers = {tokens[place].low for place in range(skipped + 1, at)} | {tokens[skipped].low if skipped >= 0 else ""}
    if helpers & _PASSIVE and not token.low.endswith("ing"):
        return None
    denied = bool(helpers & _UNSAID) or (skipped > 0 and tokens[skipped - 1].low in _DENIALS)
    cue = Cue(at, at, at + 1, token.text, None, is_denied=denied)
    if (inverted := _german(tokens, at, cue) or _inverted(tokens, at, cue)) is not None:
        return inverted
    is_posted = _is_by_whoever_posts(tokens, at)
    subject = None if is_posted else quoted_as(tokens, at) or left_of(tokens, at)
    if subject is not None and not may_speak(subject):
        subject = _opening(tokens, at) or subject
    if subject is None:
        return _relayed(tokens, cue) if is_posted else _taking_over(tokens, at, cue)
    if not may_speak(subject) and token.low not in _PLAIN:
        return _relayed(tokens, cue) if token.low in _PARTICIPLES and at > 0 else None  # "went down the row asking"
    return _relayed(tokens, replace(cue, first=subject.first, subject=subject))


def _opening(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return who or what a line begins with and a verb behind it is said of: "A study | of mice over two years | found"."""
    found = right_of(tokens, -1)
    if found is None or found.kind != "common" or not may_speak(found) or found.last > at:
        return None
    between = tokens[found.last : at]
    is_one = all(token.kind == "word" and token.low not in FINITE and not is_verb(token.low) for token in between)
    return found if is_one and between and between[0].low in _DESCRIBING else None


def _is_by_whoever_posts(tokens: Sequence[Token], at: int) -> bool:
    """Tell "Voss took to Facebook saying" and "Voss posted on X saying": the platform says nothing."""
    if at < _TWO or not tokens[at].low.endswith("ing") or tokens[at - 1].low not in PLATFORMS:
        return False
    return tokens[at - 2].low == "to" or (tokens[at - 2].low in {"on", "via"} and is_verb(tokens[at - 3].low))


def _inverted(tokens: Sequence[Token], at: int, cue: Cue) -> Cue | None:
    """Return the cue of "..., said Lena Voss", where the subject follows."""
    if at > 1 and tokens[at - 1].low in _FRENCH:
        at -= 1
    before = tokens[at - 1] if at else None
    is_after_quote = before is not None and (
        before.kind == "quote" or (at > 1 and before.text in {",", "—", "–", "-"} and tokens[at - 2].kind == "quote")
    )
    if not (before is None or is_after_quote or before.text in {",", "—"}):
        return None
    if cue.verb.lower() in _NEVER_INVERTED or cue.verb.endswith("ing") or _is_about(tokens, cue.at):
        return None
    subject = right_of(tokens, cue.at)
    is_end = subject is not None and cue.verb.lower() in _CLOSING and _closes(tokens, subject)
    if not (is_after_quote or is_end) and before is not None and left_of(tokens, at) is not None:
        return None
    if subject is None or (subject.kind == "pronoun" and not is_after_quote and before is not None):
        return None
    return _relayed(tokens, replace(cue, last=subject.last, subject=subject, is_after=True))


def _is_about(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether whoever stands behind the verb is spoken of: "Voss, the captain, said | of Ada Lunn"."""
    return at + 1 < len(tokens) and tokens[at + 1].low in {"of", "about", "to"}


def _closes(tokens: Sequence[Token], subject: Mention) -> bool:
    """Tell whether a name ends its line, or a full one its clause: "Pond, Velm and Harbour are off the list, said Voss."."""
    if subject.kind != "name":
        return False
    is_end = subject.last >= len(tokens) - 1
    return is_end or (len(subject.words) > 1 and tokens[subject.last].kind == "point")


def _german(tokens: Sequence[Token], at: int, cue: Cue) -> Cue | None:
    """Return the cue of "Danach sagte Lena Voss:", whose subject stands behind the verb, whatever begins the sentence."""
    subject = right_of(tokens, at) if cue.verb.lower() in GERMAN else None
    if subject is None or subject.kind == "pronoun" or subject.last >= len(tokens):
        return None
    is_closed = tokens[subject.last].text in {":", ","} or tokens[subject.last].kind == "quote"
    return replace(cue, last=subject.last, subject=subject, is_after=True) if is_closed else None


def _taking_over(tokens: Sequence[Token], at: int, cue: Cue) -> Cue | None:
    """Return a cue whose verb has no subject of its own: ", adding", "and said", "quoted as saying", "to explain"."""
    before = tokens[at - 1] if at else None
    is_linked = before is not None and (
        (before.low == "as" and tokens[at].low.endswith("ing"))
        or before.low in {"and", "but", "then", "by", "while", "whilst", "or", "to"}
        or before.text in {",", "—", "–"}
    )
    if not is_linked and before is not None and before.kind != "quote":
        skipped = skipped_left(tokens, at)
        is_linked = skipped >= 0 and (tokens[skipped].low in {"and", "but"} or tokens[skipped].text == ",")
    if before is not None and not is_linked and before.kind != "quote":
        return None
    if before is not None and before.low == "to" and at > 1 and tokens[at - 2].low in _DENIALS:
        return None
    return _relayed(tokens, cue)


def _relayed(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Add what carried the words: whom they were told, in which statement, on which platform."""
    at = cue.last
    if cue.verb.lower() in _TELLING and at < len(tokens) and tokens[at].low in _OBJECTS:
        return replace(cue, last=at + 1)
    if cue.verb.lower() in _TELLING or cue.verb.lower() in {"asked", "asks"}:
        told = right_of(tokens, cue.at)
        if told is None or cue.is_after:
            return cue
        words = [token.text for token in tokens[cue.at + 1 : told.last] if token.kind == "word"]
        return replace(cue, last=told.last, relay=" ".join((cue.verb, *words)) if told.kind == "name" else None)
    if at + 1 < len(tokens) and tokens[at].low in {"in", "on", "during", "at", "via"}:
        last = at + 1
        while last < len(tokens) and tokens[last].kind in {"word", "owner"} and last < at + 6:
            last += 1
            if tokens[last - 1].low in _MEDIA:
                return replace(cue, relay=" ".join(t.text for t in tokens[at:last] if t.kind == "word"))
    return cue
