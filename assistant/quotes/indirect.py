"""Find indirect speech: what a line reports in the writer's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.quotes.clause_before import FEWEST, clause_before
from assistant.quotes.clauses import CLAUSAL, FINITE, NEAR, SAYING, clause_start, is_clause
from assistant.quotes.mentions import PRONOUNS, may_speak
from assistant.quotes.people import Speaker
from assistant.quotes.reading import Line, Token
from assistant.quotes.sources import IN_WORDS, Cue
from assistant.quotes.subjects import behind_dateline
from assistant.quotes.supposed import is_supposed
from assistant.quotes.vocabulary import FUNCTION, MOMENTS, WEEKDAYS
from assistant.schema import Quote
from assistant.text.saying import is_verb

_WORD_OR_TWO = 2
_TITLE = 3
_SPOKEN_OF = """
goes went go going began begins begin beginning put puts putting offer offers offered offering call calls called calling
label labels labelled brand branded dub dubs dubbed dubbing tag tags tagged quip open shrug shrugged shrugs
"""
_SPEECHLESS = frozenset(_SPOKEN_OF.split()) | {IN_WORDS}
"""Verbs that introduce a quotation, but whose "that" begins no report."""
_TWO = 2
_BELIEVING = frozenset(
    {"believes", "believed", "adds", "argues", "confirmed", "notes", "suggests", "estimates", "predicts"}
)
_WHEN = 4
_TIMES = MOMENTS | WEEKDAYS | {"earlier", "later", "this", "last", "on", "today", "yesterday", "recently"}
_PLAIN = frozenset({"said", "say", "told"})
_JUDGED = frozenset(
    {"fair", "easy", "hard", "safe", "important", "difficult", "accurate", "enough", "tempting", "wrong", "right"}
)
"""What it is "to say that", whoever says it."""
_SETTING = frozenset({"for", "in", "at", "on", "with", "by", "under", "over", "without", "through"})
"""How an adverbial begins with which a report may begin: "For dry towns, she says, it could help"."""
_ASIDES = frozenset({"reported", "reports", "said", "says", "noted", "notes", "announced", "revealed", "wrote", "put"})
"""What somebody did in "As the Courier reported, the weir is shut"."""
_ASIDE = 5
"""Words behind that verb, at most."""
_CONCEDING = frozenset({"although", "though", "while", "whilst", "despite", "whereas"})
_REMARKING = frozenset({"which", "who", "a", "an", "one", "something", "although", "though", "while", "whereas"})
_CONTRASTING = frozenset({"with", "and", "but", "while", "whereas", "though", "although", "yet"})
_LEADING = frozenset({"but", "that", "which", "when", "because", "and", "yet", "so"})
"""What a source stands behind that what it said follows: "but, according to the council, it is shut"."""
_RELATIVE = frozenset({"which", "who", "citing", "quoting"})
"""What goes on telling of a source: "according to the agency, which cited officials, ..."."""


def reports(
    body: str, line: Line, cues: Sequence[Cue], speakers: Mapping[int, Speaker], spoken: Sequence[int]
) -> Iterator[Quote]:
    """Yield the indirect speech of a line.

    What holds a quotation of some length is left to that quotation; `spoken` are the places of those that are speech.
    """
    for number, cue in enumerate(cues):
        speaker = speakers.get(cue.at)
        if cue.is_denied or speaker is None or not _may_say(cue):
            continue
        if cue.verb.lower() in _SPEECHLESS or is_supposed(line.tokens, cue) or _is_impersonal(line.tokens, cue):
            continue
        span = _before_quotation(line.tokens, _span(line.tokens, cue, cues[number + 1 :]))
        if span is None:
            continue
        inner = line.tokens[span[0] : span[1]]
        holds_speech = any(_is_long(line.tokens[at], at in spoken) for at in line.quotes if span[0] <= at < span[1])
        if sum(token.kind == "word" for token in inner) < FEWEST or holds_speech:
            continue
        start, end = inner[0].start, inner[-1].end
        yield Quote(start, end, body[start:end], "indirect", speaker.name, speaker.role, cue.verb, cue.relay)


def _may_say(cue: Cue) -> bool:
    """Tell whether a cue's subject says something: whoever stands before "said" does, whatever noun it is."""
    if cue.subject is None or cue.is_source or may_speak(cue.subject):
        return True
    return cue.verb.lower() in _PLAIN and not cue.is_after and cue.subject.head not in FUNCTION


def _before_quotation(tokens: Sequence[Token], span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return a report up to the colon behind which its speaker is quoted: "She said it was over: “…”"."""
    if span is None:
        return None
    first, last = span
    colon = next(
        (at for at in range(first, last - 1) if tokens[at].text == ":" and tokens[at + 1].kind == "quote"), last
    )
    return first, colon


def _is_impersonal(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell what nobody says: "it is fair to say that", "it goes without saying that", "such as, say, tea"."""
    before = [token.low for token in tokens[max(0, cue.at - 2) : cue.at]]
    is_one = cue.subject is not None and cue.subject.kind == "name" and "and" not in cue.subject.words
    is_bare = (is_one or cue.last == cue.at + 1) and cue.last < len(tokens)
    if cue.verb == "say" and before[-1:] == [","] and is_bare and tokens[cue.last].text == ",":
        return True
    return before[-1:] == ["without"] or (before[-1:] == ["to"] and before[0] in _JUDGED)


def _is_long(token: Token, is_speech: bool) -> bool:  # noqa: FBT001 - one token, one fact about it
    """Tell a quotation of some length; what is no speech may be a title of three words."""
    return len(token.text.split()) > (_WORD_OR_TWO if is_speech else _TITLE)


def _span(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
    """Return the tokens [first, last) of what a cue reports."""
    before = _clause_around(tokens, cue) or clause_before(tokens, cue)
    if before is not None:
        return before
    if cue.is_source and (main := _behind_subordinate(tokens, cue)) is not None:
        return main
    if cue.is_source:
        commas = [at for at in range(cue.last, len(tokens)) if tokens[at].text == ","] or [cue.last]
        is_relative = len(commas) > 1 and tokens[commas[0] + 1].low in _RELATIVE
        comma = commas[1] if is_relative else commas[0]
        is_led = cue.at == 0 or tokens[cue.at - 1].low in _LEADING or tokens[max(0, cue.at - 2)].low in _LEADING
        return _trimmed(tokens, comma, len(tokens)) if is_led and tokens[comma - 1].kind != "quote" else None
    first = _behind_aside(tokens, cue) or clause_start(tokens, cue, later)
    if first is None:
        return None
    last = _clause_end(tokens, first, later)
    last = next((at for at in range(first + 1, last - 1) if _infers(tokens, at)), last)
    last = _before_remark(tokens, first, last)
    return _trimmed(tokens, first, _relative_end(tokens, cue, first, last))


def _before_remark(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a report ends of which the writer remarks something behind a dash: "it works — a claim that few share"."""
    dashes = [at for at in range(first + 1, last - 1) if tokens[at].text in {"—", "–"}]
    return dashes[0] if len(dashes) == 1 and tokens[dashes[0] + 1].low in _REMARKING else last


def _behind_subordinate(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """Return the main clause behind a source: "Although it is old, according to the council, the weir will hold"."""
    is_apart = cue.at > 1 and tokens[cue.at - 1].text == "," and cue.last < len(tokens) and tokens[cue.last].text == ","
    if not is_apart or tokens[0].low not in _CONCEDING or not is_clause(tokens[: cue.at]):
        return None
    return _trimmed(tokens, cue.last, len(tokens)) if is_clause(tokens[cue.last :]) else None


def _behind_aside(tokens: Sequence[Token], cue: Cue) -> int | None:
    """Return where the report begins behind "As the Courier reported last week,"."""
    begins = {token.low for token in tokens[max(0, cue.first - 2) : cue.first]}
    if "as" not in begins or cue.first > _ASIDE - 1 or cue.subject is None or cue.is_after:
        return None
    comma = next((at for at in range(cue.last, min(cue.last + _ASIDE, len(tokens))) if tokens[at].kind != "word"), 0)
    is_aside = cue.verb.lower() in _ASIDES and comma and tokens[comma].text == ","
    return comma + 1 if is_aside else None


def _relative_end(tokens: Sequence[Token], cue: Cue, first: int, last: int) -> int:
    """Return where the report of a relative clause ends: "Voss, who said she would go, [stayed]"."""
    subject = cue.subject
    if subject is None or not any(token.low == "who" for token in tokens[subject.last : cue.at]):
        return last
    commas = (at for at in range(first, last - 1) if tokens[at].text == ",")
    return next((at for at in commas if _is_finite(tokens[at + 1])), last)


def _is_finite(token: Token) -> bool:
    """Tell a verb with which a main clause goes on behind a relative one."""
    return token.low in FINITE or (token.text.islower() and (is_verb(token.low) or token.low.endswith("ed")))


def _infers(tokens: Sequence[Token], at: int) -> bool:
    """Tell where the writer goes on with what follows from a report: "it will open in May - meaning that the ferry stops"."""
    return tokens[at].text in {",", "-", "–", "—"} and tokens[at + 1].low == "meaning"


def _clause_around(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """Return the clause that ", she said," or ", according to her," parts: "The average hold, she said, was six hours"."""
    begin = min(cue.first, cue.at)
    is_inside = 1 < begin <= NEAR and tokens[begin - 1].text == ","
    is_led = cue.is_source and is_inside and tokens[begin - 2].low in _LEADING
    last = _behind_when(tokens, cue.last)
    if not is_inside or is_led or last >= len(tokens) or tokens[last].text != ",":
        return None
    is_firm = cue.is_source or cue.verb.lower() in SAYING or cue.verb.lower() in _BELIEVING
    if not is_firm or any(token.kind == "quote" for token in tokens):
        return None
    commas = [at for at in range(last, min(last + NEAR, len(tokens) - 1)) if tokens[at].text == ","]
    reach = commas[:2] if cue.is_source else commas[:1]  # what the source is may stand between two commas
    goes_on = any(_is_finite(tokens[at + 1]) if cue.is_source else tokens[at + 1].low in FINITE for at in reach)
    is_begun = tokens[begin - 2].low in FINITE and not cue.is_source  # "It was, he says, as if a door had shut"
    is_opened = tokens[0].low in _SETTING or (
        begin == _TWO and tokens[0].low.endswith("ly")
    )  # "Sadly, she says, it shut"
    is_set = is_opened and is_clause(tokens[cue.last + 1 :]) and not cue.is_source
    is_set |= (
        not cue.is_after and tokens[cue.last + 1].low in _SETTING and is_clause(tokens[:begin])
    )  # "It rests, it says, on sand"
    return _trimmed(tokens, behind_dateline(tokens, begin), len(tokens)) if goes_on or is_begun or is_set else None


def _behind_when(tokens: Sequence[Token], at: int) -> int:
    """Return where what says when something was said ends: ", she said | earlier this month |, "."""
    last = at
    while last < min(at + _WHEN, len(tokens)) and tokens[last].low in _TIMES:
        last += 1
    return last


def _clause_end(tokens: Sequence[Token], first: int, later: Sequence[Cue]) -> int:
    """Return where the reported clause ends: at a second report by the same speaker, else with the line."""
    for cue in later:
        if cue.at <= first:
            continue
        begin = min(cue.first, cue.at)
        if cue.subject is not None and not cue.is_after and (joint := _joint(tokens, cue, begin)) > first:
            return joint
        is_main = tokens[0].low in _CONCEDING and cue.subject is not None and not cue.is_after
        if is_main and tokens[begin - 1].text == "," and begin - 1 > first:
            return begin - 1  # "While she said that it was old, | she added"
        if cue.subject is None and tokens[begin - 1].low in {"and", "but", ","}:
            return begin - 1
        if cue.is_source and tokens[begin - 1].text == ",":
            return begin - 1
    return len(tokens)


def _joint(tokens: Sequence[Token], cue: Cue, begin: int) -> int:
    """Return where a report ends that ", but" parts from the next claimant's, or "and" from "she said"; 0 if none does."""
    at = begin - (begin > 0 and tokens[begin - 1].low in {"the", "a", "an"}) - 1
    is_pronoun = cue.subject is not None and cue.subject.kind == "pronoun"
    if at < 1 or tokens[at].low not in _CONTRASTING or (is_pronoun and cue.verb.lower() in CLAUSAL):
        return 0
    if tokens[at - 1].text == ",":
        return at - 1
    return at if is_pronoun and tokens[at - 1].low not in PRONOUNS else 0


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    while last > first and tokens[last - 1].kind == "point":
        last -= 1
    while first < last and tokens[first].kind == "point":
        first += 1
    words = tokens[first:last]
    return (first, last) if words and any(token.low not in FUNCTION for token in words) else None
