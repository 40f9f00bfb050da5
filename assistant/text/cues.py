"""Tell what a question wants of a sentence (a figure, a time, a reason, somebody's words), and whether it is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from assistant.text.counted import FIGURE, figures_of
from assistant.text.fates import fate, fates
from assistant.text.questions import Asked, asked, is_people
from assistant.text.synonyms import KIN
from assistant.text.words import STOPWORDS, content_words, stem, words

Unit = Literal["money", "share", "duration", "age", "measure", "speed", "length", "weight", "heat"]

# General English; each is searched for in the sentence as it is written.
_LENGTHS = (
    r"(?:k?m|cm|mm|ft|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|feet|foot|"
    r"inch(?:es)?|yards?|storeys?|stories)"
)
_WEIGHTS = r"(?:kg|g|lbs?|tons?|tonnes?|pounds?|kilos?|kilograms?|grams?|ounces?|stone)"
_SPEEDS = r"(?:mph|kph|km/h|knots?|(?:miles?|kilomet(?:er|re)s?|met(?:er|re)s?) (?:an|a|per) (?:hour|second|minute)|met(?:er|re)s?/s)"
_NUMBER = r"\d[\d.,]*[\s-]?"

_UNITS: Mapping[Unit, re.Pattern[str]] = {
    "money": re.compile(
        r"[$£€¥₹₪]\s?\d|\b(?:NIS|USD|EUR|GBP|Rs\.?)\s?\d|\d[\d.,]*(?:\s?[mb]n|\s(?:[mb]illion|thousand))?\s"
        r"(?:\w+\s)?(?:dollars?|pounds?|euros?|yen|cents?|pence|crowns?|francs?|shekels?|rupees?|yuan|roubles?|pesos?|lira)\b|"
        r"\b(?:[mb]illion|[mb]n)\b|\bfor free\b|\bfree of charge\b"
    ),
    "share": re.compile(
        r"\d\s?%|\bper ?cent(?:age)?\b|\b(?:half|(?:one|two|three)[ -](?:thirds?|quarters?|fifths?)|a (?:third|quarter|fifth|tenth))\b|"
        r"\b\w+ (?:in|out of) (?:every )?(?:\d+|three|four|five|six|seven|eight|nine|ten)\b"
    ),
    "duration": re.compile(
        r"\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens?)[\s-](?:\w+\s)?"
        r"(?:second|minute|hour|day|night|week|month|year|decade|centur)\w*\b|\b(?:through|until|till|by) (?:[A-Z]\w+ )?\d{4}",
        re.IGNORECASE,
    ),
    "age": re.compile(
        r"\b\d{1,3}[\s-](?:year|month)s?[\s-]old\b|\b(?:aged|age|ages|age of|turn(?:s|ed|ing)) \d{1,3}\b|"
        r"[A-Z][\w'’-]+,(?: now| then| who is| who was)? \d{1,3}(?=[,.;]|$)|\b(?:died|dies|dead|was|is) (?:at )?\d{1,3}(?=[,.;]|$)"
    ),
    "measure": re.compile(
        rf"{_NUMBER}(?:{_LENGTHS}|{_WEIGHTS}|{_SPEEDS}|acres?|hectares?|litres?|liters?|degrees?|megawatts?|MW|gigabytes?|GB|MB|times)\b"
    ),
    "speed": re.compile(rf"{_NUMBER}{_SPEEDS}(?!\w)"),
    "length": re.compile(rf"{_NUMBER}{_LENGTHS}\b(?! (?:an|per) hour)"),
    "weight": re.compile(rf"{_NUMBER}{_WEIGHTS}\b"),
    "heat": re.compile(r"\d[\d.,]*\s?(?:°|degrees?\b|[CF]\b)"),
}
_ASKS_UNIT: Mapping[Unit, re.Pattern[str]] = {
    "money": re.compile(
        r"\b(?:cost|costs|costing|price|priced|pay|paid|paying|worth|loan|spend|spent|raise|raised|fine|fined|fee|fees|charges?|charged|"
        r"salary|debt|revenue|profits?|loss|losses|bill|budget|sell|sells|sold|earn|earns|earned|money|credit|bid|offer|damages|"
        r"bail|give back|repay|owe|owed|invest\w*|fund\w*|donat\w*)\b|\bhow much (?:is|are|was|were|does|do)\b(?!.*\bweigh)"
    ),
    "share": re.compile(
        r"\b(?:share|stake|percentage|per ?cent|proportion|cut|rate|ratio|fraction|yield|margin|majority|relative|turnout)\b|"
        r"\bhow (?:much|far) .*\b(?:fall|fell|fallen|drop(?:ped)?|decline[ds]?|slump(?:ed)?|plunge[ds]?|rise|rose|risen|climb(?:ed)?|grow|grew|grown|shrink|shrank|shrunk)\b"
    ),
    "duration": re.compile(
        r"\bhow (?:long|often|late)\b|\bhow many (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|years)\b"
    ),
    "age": re.compile(r"\bhow old\b|\b(?:what|which)(?:'s| is| was) .*\bage\b|\b(?:what|which) age\b"),
    "measure": re.compile(r"\bhow big\b"),
    "speed": re.compile(r"\bhow fast\b|\bspeeds?\b"),
    "length": re.compile(r"\bhow (?:far|high|tall|wide|deep|long|thick)\b"),
    "weight": re.compile(r"\bhow heavy\b|\bhow much .*\bweigh"),
    "heat": re.compile(r"\bhow (?:hot|cold|warm)\b|\btemperatures?\b"),
}
_POWERS = frozenset({"cubic", "squar"})
"""Stems of words that make a unit another one: cubic metres are no metres."""
_HOW_MANY = re.compile(r"\b(?:how many|number of|how much)\s+(?:of\s+)?((?:[\w'’-]+\s*){1,6})")
_COUNTED = 2
"""Words of content, the last of them, that tell what is counted."""
_NOUN_ENDS = re.compile(
    r"(?<=\w)\s+(?:in|on|at|for|per|an?|from|with|to|by|of|that|who|which|the|th[ei]se|its|their|his|her)\b.*",
    re.DOTALL,
)
"""Behind the noun that is counted: "posts a day", "people in the city"."""
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|may|might|must)\b.*", re.DOTALL
)
"""Behind what is counted the question goes on: "how many people did the firm let go"."""
_NOTHING_NAMED = re.compile(
    r"\bhow many\s+(?:(?:is|are|was|were|did|have|has|had|got|get|be|been)\s+)*(?:(aboard|on board)\b|([^\W\d]+)(?=\W*$|\s+(?:in|on|at|when|by|from|during|after|so)\b))"
)
"""A question for a count that names nothing counted: "how many aboard", "how many were hurt in the wreck"."""
_PEOPLE = frozenset({"peopl", "person"})
_SORTS = (
    "men women adults children students pupils passengers patients members visitors guests fans spectators protesters "
    "demonstrators soldiers officers victims survivors refugees migrants voters dead injured wounded"
)
_WORKERS = "workers employees staff jobs positions roles"
_ALL_SORTS = frozenset(map(stem, _SORTS.split()))
_AT_WORK = re.compile(r"\b(?:la(?:y|id|ys|ying) off|lay-?offs?|let go|sack|fire[ds]?|dismiss|employ|hire|job|redundan)")
"""Where people are asked for who have, get or lose work, jobs count them."""
_TIME = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\b|\b(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day\b|\b(?:1[89]|20)\d\d\b|"
    r"\b(?:yesterday|today|tomorrow|tonight|last night|(?:last|this|next) (?:week|month|year|summer|winter|spring|autumn|fall)|"
    r"(?:days?|weeks?|months?|years?|hours?) (?:ago|later|earlier))\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
)
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|thanks to|given (?:the|that|how|its|his|her|their|our|what)|as a result|result(?:ed|ing|s)? (?:of|in|from)|so that|so as to|in order|"
    r"le(?:d|ads?) to|driven by|drove|caus(?:e[ds]?|ing)|reasons?|fear(?:s|ed|ing)?|concern(?:s|ed)?|worried|therefore|blam(?:e[ds]?|ing)|"
    r"attributed|stem(?:s|med) from|contribut\w+|prompt(?:ed|ing)|why|at the request|mean(?:s|t) (?:that)?|citing|cited|"
    r"in response|would have been|wanted to|could reveal|out of|amid|accounts? for|explain(?:s|ed)?|explanations?)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"[\"“”«»„]|\b(?:sa(?:ys?|id)|told|tells|claim(?:s|ed)|argu(?:es?|ed)|insist(?:s|ed)|believes?d?|thinks?|thought|according to|"
    r"accus(?:es?|ed)|warn(?:s|ed)|describ(?:es?|ed)|call(?:s|ed)|add(?:s|ed)|wrote|writes|posted|tweeted|reject(?:s|ed)|"
    r"doubt(?:s|ed)|suggest(?:s|ed)|expects?(?:ed)?|den(?:ies|ied)|admit(?:s|ted)|announc(?:es?|ed)|confirm(?:s|ed)|"
    r"conclud(?:es?|ed)|explain(?:s|ed)|declin(?:es?|ed)|report(?:s|ed))\b"
)
_NAME = re.compile(r"(?<![.!?\"“”'‘’] )(?<!^)(?<![\"“‘])\b[A-Z][\w'’-]+|^[\"“‘]?[A-Z][\w'’-]+ [A-Z][\w'’-]+")
_APPOSED = re.compile(
    r",\s+(?:costing|worth|weighing|measuring|totall?ing|numbering|at)\s+(?:\w+\s+){0,2}[$£€]?\d[^,;]*"
)
"""A figure in apposition: it belongs to the noun before the comma."""
_NOUN = 60
"""Code points before that comma in which the noun stands."""
_NO_NAME = re.compile(
    r"[A-Z]{1,2}|CEO|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)"
)
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|off) (?:the |downtown |central |northern |southern |eastern |western )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b|\w+day\b)[A-Z]\w+|"
    r"\b[A-Z]\w+(?=-based\b)"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question wants of a sentence: the kinds of answer, and of a figure the units and the thing counted."""

    kinds: frozenset[Asked]
    units: frozenset[Unit]
    counted: frozenset[str]
    """Stems of what is counted, and of words that mean nearly the same."""
    known: frozenset[str]
    """The question's own words: a name among them answers no "who"."""

    @property
    def of_people(self) -> bool:
        """Whether people are counted."""
        return not self.counted.isdisjoint(_PEOPLE | _ALL_SORTS)


def wanted(question: str) -> Wanted:
    """Return what a question wants."""
    text = question.casefold()
    kinds = asked(question)
    units = (
        frozenset(unit for unit, pattern in _ASKS_UNIT.items() if pattern.search(text))
        if "amount" in kinds
        else frozenset()
    )
    many = _HOW_MANY.search(text)
    things = _NOUN_ENDS.sub("", _AUXILIARY.sub("", many.group(1))) if many else ""
    near = [stem(word) for word in content_words(things)][-_COUNTED:]
    near = [word for word in near if word in _POWERS] or near
    bare = _NOTHING_NAMED.search(text)
    if bare and (bare[1] or fates([bare[2]])):
        near = [stem("people")]
    counted = frozenset(near).union(*(KIN.get(one, ()) for one in near))
    if not counted.isdisjoint(_PEOPLE):
        counted |= frozenset(map(stem, f"{_SORTS} {_WORKERS if _AT_WORK.search(text) else ''}".split()))
    return Wanted(kinds, units, counted, frozenset(words(question)))


def cues(sentence: str, sought: Wanted) -> frozenset[Asked]:
    """Return which of the kinds of answer that are wanted a sentence could give."""
    return frozenset(kind for kind in sought.kinds & _TESTS.keys() if _TESTS[kind](sentence, sought))


def of_itself(sentence: str, sought: Wanted) -> str:
    """Return a sentence with the figures blanked that measure another thing: "a power line, costing 3 million"."""
    found = sentence
    for match in _APPOSED.finditer(sentence):
        noun = words(sentence[: match.start()][-_NOUN:])[-3:]
        if not any(word in sought.known for word in noun if word not in STOPWORDS):
            found = found[: match.start()] + " " * len(match.group()) + found[match.end() :]
    return found


def has_figure(sentence: str) -> bool:
    """Return whether a figure stands in a sentence, in digits or in words."""
    return bool(FIGURE.search(sentence))


def figure(text: str, sought: Wanted) -> float:
    """Return how well the figures of a sentence fit what was asked for: 1 of that unit or thing, .5 others, 0 none."""
    sentence = of_itself(text, sought)
    if not has_figure(sentence):
        return 0.0
    if of_unit(sentence, sought):
        return 1.0
    if any(
        not (sought.of_people and other_fate(sentence, one.start, one.end, sought))
        for one in figures_of(sentence, sought.counted)
    ):
        return 1.0
    return 0.5 if sought.units or sought.counted else 0.75


def of_unit(text: str, sought: Wanted) -> bool:
    """Return whether a figure of a unit that is asked for stands in a text."""
    return any(_UNITS[unit].search(text) for unit in sought.units)


def other_fate(text: str, start: int, end: int, sought: Wanted) -> bool:
    """Return whether the figure at [start, end) counts people of whom another thing became than is asked for."""
    asked_of = fates(sought.known)
    told = fate(text, start, end)
    return asked_of is not None and told is not None and told not in asked_of


def strangers(sentence: str, sought: Wanted) -> frozenset[str]:
    """Return the words, folded, of the names in a sentence that the question lacks; days and titles are no names."""
    found = ((match.group(), words(match.group())) for match in _NAME.finditer(sentence))
    return frozenset(
        own[-1]
        for written, own in found
        if own and own[-1] not in sought.known and not _NO_NAME.fullmatch(written.split()[-1])
    )


def _named(pattern: re.Pattern[str], sentence: str, sought: Wanted) -> bool:
    """Return whether a match ends in a word that the question lacks."""
    return any(own[-1] not in sought.known for own in map(words, pattern.findall(sentence)) if own)


_BROAD: frozenset[Asked] = frozenset({"accounts", "change", "statement", "reason"})
_WHO = re.compile(r"\b(?:who(?:se|m|'s)?|which|what)\b(.*)", re.IGNORECASE | re.DOTALL)

_BECOMING = frozenset({"become", "becomes", "became"})

_TESTS: Mapping[Asked, Callable[[str, Wanted], bool]] = {
    "amount": lambda sentence, _: has_figure(sentence),
    "time": lambda sentence, _: bool(_TIME.search(sentence)),
    "reason": lambda sentence, _: bool(_REASON.search(sentence)),
    "statement": lambda sentence, _: bool(_SPEECH.search(sentence)),
    "person": lambda sentence, sought: _named(_NAME, sentence, sought),
    "place": lambda sentence, sought: _named(_PLACE, sentence, sought),
}


def is_pointed(question: str) -> bool:
    """Return whether a question asks for one figure, and for nobody's words or reasons."""
    kinds = asked(question)
    return "amount" in kinds and not kinds & _BROAD


def asks_who(question: str) -> bool:
    """Return whether a question asks for one name, and for nobody's words, reasons or figures."""
    kinds = asked(question)
    return "person" in kinds and "amount" not in kinds and not kinds & _BROAD


def asks_when(question: str) -> bool:
    """Return whether a question asks for a time, and for nothing else."""
    return asked(question) == {"time"}


def role(question: str) -> str | None:
    """Return the stem of the word that tells what somebody who is asked for does or is: who "controls", which "judge" no more.

    Who "became" chairman is who is. None where no such word follows.
    """
    after = _WHO.search(question)
    if not after:
        return None
    found = (word for word in content_words(after.group(1)) if not is_people(word) and word not in _BECOMING)
    return next(map(stem, found), None)
