"""Tell what kinds of answer a sentence could give: a figure, a time, a reason, somebody's words."""

from __future__ import annotations

import re

from assistant.text.questions import Asked
from assistant.text.words import words

# General English; each is searched for in the sentence as it is written.
_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|[mb]illions?|"
    r"half|thirds?|quarters?|twice|double[ds]?|tripled?|percent)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$£€¥₹₪%]|\b(?:NIS|USD|EUR|GBP|dollars?|pounds?|euros?|yen|cents?|pence|per cent|percent|percentage|free)\b"
)
_TIME = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\b|\b(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day\b|\b(?:1[89]|20)\d\d\b|"
    r"\b(?:yesterday|today|tomorrow|tonight|last night|(?:last|this|next) (?:week|month|year|summer|winter|spring|autumn|fall)|"
    r"(?:days?|weeks?|months?|years?|hours?) (?:ago|later|earlier))\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
)
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|thanks to|as a result|result(?:ed|ing|s)? (?:of|in|from)|so that|so as to|in order|"
    r"le(?:d|ads?) to|driven by|drove|caus(?:e[ds]?|ing)|reasons?|fear(?:s|ed|ing)?|concern(?:s|ed)?|worried|therefore|blam(?:e[ds]?|ing)|"
    r"attributed|stem(?:s|med) from|contribut\w+|prompt(?:ed|ing)|why|at the request|mean(?:s|t) (?:that)?|citing|cited|"
    r"in response|would have been|wanted to|could reveal|out of|amid)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"[\"“”«»„]|\b(?:sa(?:ys?|id)|told|tells|claim(?:s|ed)|argu(?:es?|ed)|insist(?:s|ed)|believes?d?|thinks?|thought|according to|"
    r"accus(?:es?|ed)|warn(?:s|ed)|describ(?:es?|ed)|call(?:s|ed)|add(?:s|ed)|wrote|writes|posted|tweeted|reject(?:s|ed)|"
    r"doubt(?:s|ed)|suggest(?:s|ed)|expects?(?:ed)?|den(?:ies|ied)|admit(?:s|ted)|announc(?:es?|ed)|confirm(?:s|ed)|"
    r"conclud(?:es?|ed)|explain(?:s|ed)|declin(?:es?|ed)|report(?:s|ed))\b"
)
_NAME = re.compile(r"(?<![.!?\"“”'‘’] )(?<!^)(?<![\"“‘])\b[A-Z][\w'’-]+|^[\"“‘]?[A-Z][\w'’-]+ [A-Z][\w'’-]+")
_PLACE = re.compile(r"\b(?:in|at|near|from|to|outside|across|around|of) (?:the )?[A-Z]\w+")


def cues(sentence: str, question: str) -> frozenset[Asked]:
    """Return the kinds of answer that a sentence could give to a question; a name counts when the question lacks it."""
    found: set[Asked] = set()
    if _FIGURE.search(sentence):
        found.add("amount")
    if _TIME.search(sentence):
        found.add("time")
    if _REASON.search(sentence):
        found.add("reason")
    if _SPEECH.search(sentence):
        found.add("statement")
    if _new(_NAME, sentence, question):
        found.add("person")
    if _new(_PLACE, sentence, question):
        found.add("place")
    return frozenset(found)


def is_money(text: str) -> bool:
    """Return whether a text names a sum of money or a percentage."""
    return bool(_MONEY.search(text))


def _new(pattern: re.Pattern[str], sentence: str, question: str) -> bool:
    asked = frozenset(words(question))
    return any(words(match)[-1] not in asked for match in pattern.findall(sentence) if words(match))
