"""Ask a question again of somebody or something else: "And Ann Roe?", "What about the union?", "And on Thursday?"."""

from __future__ import annotations

import re
from datetime import date

from assistant.text import calendars
from assistant.text.institutions import INSTITUTIONS, OFFICES
from assistant.text.moments import moments
from assistant.text.names import TITLES, Name, names
from assistant.text.pointing import AUXILIARIES, PREPOSITIONS, pointers
from assistant.text.statements import statement
from assistant.text.vocabulary import vocabulary
from assistant.text.words import words

OPENING = re.compile(r"\s*(?:(?:and|but|so|or)\b|(?:what|how) about\b|why not\b|since when\b|how so\b)", re.IGNORECASE)
"""How a question opens that goes on with the one before."""
_OF = re.compile(
    r"\s*(?:(?:and|but|so|or)\s+)?(?:(?:what|how)\s+about\s+)?(?P<what>[^?!]+?)\s*[?!.]*\s*\Z", re.IGNORECASE
)
_ASKING = (AUXILIARIES - {"may"}) | vocabulary("who whom whose what when where why which how")
_OF_A_MATTER = frozenset(("about", "on", "of", "over"))
_OF_TIME = vocabulary("on in by since until before after during at from of to")
_LONGEST = 4
"""Words of a question that holds nothing but a date, a name or a place."""
_SPEAKERS = vocabulary(
    "opposition owner owners operator captain crew lawyer lawyers solicitor prosecutor neighbours neighbors residents "
    "families relatives passengers witnesses survivors workers strikers drivers teachers doctors experts critics "
    "investigators auditors regulator regulators companies unions others victims wife husband mother father brother "
    "sister daughter son founder boss author inquiry report study survey"
)
WHO_SPEAKS = INSTITUTIONS | OFFICES | TITLES | _SPEAKERS
"""What a noun phrase ends with that is somebody who may be asked."""
_ABOUT = re.compile(r"\s*(?:about|on|of|over)\s+", re.IGNORECASE)
_CREDITED = re.compile(r"\b(?:according to|going by)\s+(?P<who>[^?!,;()]+?)\s*(?=[?!,;(]|\Z)", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"\s+(?:morning|afternoon|evening|night)\b", re.IGNORECASE)
_LEAD = re.compile(rf"\b(?P<lead>{'|'.join(sorted(_OF_TIME))})\s+(?:the\s+)?\Z", re.IGNORECASE)
_LEADING = re.compile(rf"(?P<lead>{'|'.join(sorted(_OF_TIME))})\s+(?:the\s+)?", re.IGNORECASE)
_WHEN = vocabulary("since until before after during by")
_COUNTED = re.compile(r"(?:last|this|next|today|tonight|yesterday|tomorrow)\b", re.IGNORECASE)
"""Times that take no preposition."""
_ALONE = re.compile(rf"(?:{calendars.ENGLISH}|(?:1[5-9]|20)\d\d)", re.IGNORECASE)
"""A month or a year that nothing marks as one, in a question of nothing else."""
_A_DAY = date(2000, 1, 1)
"""A day to count from: only where the phrases stand is looked at."""
_WHOLE = re.compile(r"(?P<core>.*?)\s*[?!.]*(?P<behind>\s*\([^()]*\))?\s*\Z", re.DOTALL)

Span = tuple[int, int]


def fragment(question: str) -> str | None:
    """Return what a question names that asks nothing itself, None where it does ask or points outside."""
    opens = OPENING.match(question)
    match = _OF.match(question)
    if match is None or not _ASKING.isdisjoint(words(match["what"])) or any(pointers(question)):
        return None
    what = match["what"].strip()
    if opens:
        return what
    is_short = question.rstrip().endswith("?") and len(words(what)) <= _LONGEST
    return what if is_short and _stands_in(what) else None


def _stands_in(what: str) -> bool:
    """Return whether words without an opening can but take the place of others: a date, a name, "in Vant"."""
    leads = words(what)[0] in PREPOSITIONS
    return leads or _time(what) is not None or any(name.text == what for name in names(what))


def asked_again(what: str, before: str) -> str | None:
    """Return the question before asked of what a fragment names, None where it has no place for that."""
    return (
        _at_another_time(what, before)
        or _of_another_name(what, before)
        or _of_another_noun(what, before)
        or _elsewhere(what, before)
    )


def replaced(question: str, preposition: str) -> Span | None:
    """Return the span whose place a new name takes: behind its preposition, who is asked for, the first name."""
    if preposition in _OF_A_MATTER and (matter := _matter(question)):
        return matter
    held = [name for name in names(question) if not name.soft]
    if preposition in PREPOSITIONS:
        led = (name for name in held if words(question[: name.start])[-1:] == [preposition])
        return next(((name.start, name.end) for name in led), None)
    return speaker(question) or ((held[0].start, held[0].end) if held else None)


def speaker(question: str) -> Span | None:
    """Return where a question says whose words, or whose account, it asks for."""
    asked_of = statement(question)
    if asked_of and asked_of.who:
        return _span(question, asked_of.who)
    credited = _CREDITED.search(question)
    return credited.span("who") if credited else None


def times(text: str) -> list[Span]:
    """Return where a text names days, months or years, with the part of the day behind them."""
    found = [(moment.start, moment.end) for moment in moments(text, _A_DAY)]
    ends = ((start, end, _PART_OF_DAY.match(text, end)) for start, end in found)
    return [(start, part.end() if part else end) for start, end, part in ends]


def _of_another_name(what: str, before: str) -> str | None:
    new: Name | None = next((name for name in names(what) if what.endswith(name.text)), None)
    if new is None:
        return None
    lead = words(what[: new.start])[:1]
    old = replaced(before, lead[0] if lead else "")
    if old is None:
        return None
    return _put(before, old, what if old == speaker(before) and PREPOSITIONS.isdisjoint(lead) else new.text)


def _of_another_noun(what: str, before: str) -> str | None:
    """Return the question before with a noun in the place of who is to have spoken, else of what about."""
    said = words(what)
    if said[0] in PREPOSITIONS - _OF_A_MATTER:
        return None
    is_of_a_matter = said[0] in _OF_A_MATTER
    noun = what.split(maxsplit=1)[-1] if is_of_a_matter else what
    if said[-1] in WHO_SPEAKS and not is_of_a_matter:
        who = speaker(before)
        return _put(before, who, noun) if who else None
    matter = _matter(before)
    return _put(before, matter, noun) if matter and speaker(before) else None


def _at_another_time(what: str, before: str) -> str | None:
    """Return the question before with a date in place of its own, else with the date behind it."""
    new = _time(what)
    if new is None:
        return None
    lead, phrase = new
    old = times(before)
    if not old:
        return _inserted(before, f"{lead or _preposition(phrase)} {phrase}")
    start, end = old[-1]
    own = _LEAD.search(before[:start]) or _LEADING.match(before[start:end])
    written = own["lead"] if own else ""
    begin = own.start() if own and own.end() == start else start
    return before[:begin] + f"{lead or written} {phrase}".strip() + before[end:]


def _time(what: str) -> tuple[str, str] | None:
    """Return the preposition, if any, and the date of a text that holds nothing else."""
    led = _LEADING.match(what)
    lead, rest = (led["lead"], what[led.end() :]) if led else ("", what)
    if _ALONE.fullmatch(rest) or (0, len(rest)) in times(rest):
        return lead, rest
    return None


def _preposition(phrase: str) -> str:
    return "in" if _ALONE.fullmatch(phrase) else "" if _COUNTED.match(phrase) else "on"


def _elsewhere(what: str, before: str) -> str | None:
    """Return the question before with a phrase behind it that says where or when, in place of its own time."""
    first = words(what)[0]
    if first not in PREPOSITIONS - _OF_A_MATTER | {"on"}:
        return None
    old = times(before) if first in _WHEN else []
    if not old:
        return _inserted(before, what)
    start, end = old[-1]
    lead = _LEAD.search(before[:start])
    return before[: lead.start() if lead else start] + what + before[end:]


def _matter(question: str) -> Span | None:
    """Return where a question says what the words that it asks for are about, a date before it aside."""
    asked_of = statement(question)
    span = _span(question, asked_of.matter) if asked_of and asked_of.matter else None
    if span is None:
        return None
    start, end = span
    dated = next((last for first, last in times(question) if first == start), start)
    lead = _ABOUT.match(question, dated, end) if dated > start else None
    return (lead.end() if lead else start), end


def _inserted(question: str, phrase: str) -> str:
    """Return a question with a phrase behind it, before what it took over from another in brackets."""
    match = _WHOLE.fullmatch(question)
    core, behind = (match["core"], match["behind"] or "") if match else (question, "")
    return f"{core} {phrase.strip()}?{behind}"


def _put(text: str, span: Span, new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]


def _span(text: str, part: str) -> Span | None:
    start = text.find(part)
    return (start, start + len(part)) if start >= 0 else None
