"""Read a question: what kind of answer it asks for."""

from __future__ import annotations

import re
from typing import Literal

from assistant.text.vocabulary import vocabulary
from assistant.text.words import content_words

Asked = Literal["person", "time", "place", "amount", "reason", "statement", "accounts", "change", "story"]

_PEOPLE = (
    "person|man|woman|player|judge|official|minister|campaigner|researcher|analyst|lawyer|ceo|boss|director|author|"
    "critic|expert|senator|politician|investor|company|firm|team|club|country|agency|group"
)
_FOR_PEOPLE = frozenset((*_PEOPLE.split("|"), "name", "names", "called"))
_SUMS = "share|stake|percentage|percent|proportion|price|cost|cut|amount|number|rate|figures?|sum|total|fee|salary|size|score|toll|age"
_SPEAKING = (
    r"say|says|said|tell|told|thinks?|thought|reckons?|claims?|claimed|argues?|argued|accus\w+|call(?:ed)?|compared|"
    r"describ\w+|verdict|reaction|respond\w*|warn\w*|promis\w*|predict\w*|comment\w*|view|opinion|explain\w*"
)
_HOLDING = "thinks?|believes?|agree|worried|see|expect|say|feel|rate|view"
_SEVERAL = "numbers?|figures?|names?|years?|dates?|versions?|accounts?|stor(?:y|ies)|sides?|answers?"

_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905 - reads best

_HAPPENING = "happen(?:s|ed|ing)|has happened|been happening|went on|going on|been going on|new|reported|was reported|was in the news"
_NEWS = "news|latest(?: news)?|story|situation|background"
_WITH = "to|in|at|with|on|about|of|from|near|around|during|behind|between|before|after|since"

# General English ways to ask; each is searched for in the question in lower case.
_WAYS: dict[Asked, tuple[str, ...]] = {
    "person": (
        r"\bwho(?:se|m|'s)?\b",
        r"\bwhat(?:'s| is| was| are| were)\b.*\bnames?\b",
        rf"\bwhich\s+(?:[\w-]+\s+){{0,2}}(?:{_PEOPLE})\b",
    ),
    "time": (r"\bwhen\b", r"\b(?:which|what)\s+(?:day|date|year|month|time|hour)\b", r"\bhow long ago\b"),
    "place": (r"\bwhere\b", r"\bwhich\s+(?:country|city|town|state|place)\b"),
    "amount": (
        r"\bhow\s+(?:much|many|big|large|long|old|far|high|tall|fast|heavy|often|wide|deep|small)\b",
        rf"\b(?:what|which)\s+(?:\w+\s+){{0,2}}(?:{_SUMS})\b",
        r"^price\b",
        r"\bwhat(?:'s| is| was| did| does| will| would)\b.*\b(?:cost|pay|paid|paying|worth|raise|spend|spent|charge|earn)\b",
    ),
    "reason": (
        r"\bwhy\b",
        r"\bhow come\b",
        r"\bwhat\s+(?:\w+\s+)?(?:reason|caused|cause|led|prompted|made|brought|drove)\b",
        r"\breasons?\s+(?:for|that|did|does|was)\b",
        r"\bwhat.*\bblame[ds]?\b",
    ),
    "statement": (rf"\bwh(?:at|o|ich)\b.*\b(?:{_SPEAKING})\b", rf"\b(?:do|does|did|is|are|how)\b.*\b(?:{_HOLDING})\b"),
    "accounts": (
        rf"\b(?:two|both|different|differing|conflicting|several|rival)\b.*\b(?:{_SEVERAL})\b",
        r"\b(?:versions?|accounts?|vs\.?|versus|disagree\w*|differ\w*|dispute\w*|contradict\w*|conflicting)\b",
        r"(?:n't|not)\s+(?:match|agree|add up)\b",
        r"\b(?:eye to eye|agree|that way|on the other)\b",
        r"\b(?:according to|going by)\b.*\band\b",
        r"\bcompare[ds]? (?:with|to)\b",
    ),
    "change": (
        r"\b(?:chang(?:e[ds]?|ing)|became of|still|any ?more|since then|later|meanwhile|so far|than|revis(?:e[ds]?|ing))\b",
        r"\b(?:over time|over the (?:days|weeks|months|years)|at first|to begin with|where did (?:that|it))\b",
        r"\band (?:did|does|has|had|was|when|where|what|how)\b(?!\W*$)",
        r"\b(?:stand by|stood by|stick to|stuck to|go back on|ke(?:ep|pt) (?:his|her|its|their) (?:word|promise)|slipped)\b",
        r"\bby (?:then|now|the end|the time|christmas|easter|(?:early|mid|late)\b|(?:" + "|".join(_MONTHS) + r")\b)",
        rf"^(?!(?:and |so )?what (?:{_HAPPENING})\b).*\b(?:between|from)\b.*\b(?:and|to|until)\b",
        r"\b(?:before|after)\b.*\b(?:before|after)\b",
    ),
    "story": (
        rf"^(?:and |so )?what(?:'s| is| was| has been|) (?:{_HAPPENING}) (?:{_WITH})\b",
        rf"^(?:and |so )?what(?:'s| is| are) the (?:{_NEWS}) (?:{_WITH})\b",
        r"^(?:and |so )?what (?:do (?:you|we) know|can you tell me|is known|has been reported) about\b",
        r"^(?:please )?(?:tell me|brief me|fill me in) (?:about|on)\b",
    ),
}
_PATTERNS: dict[Asked, re.Pattern[str]] = {kind: re.compile("|".join(ways)) for kind, ways in _WAYS.items()}

_ABOUT_ACCOUNTS = vocabulary(
    """seen read heard found number numbers figure figures different differ differing match matches version versions account
    accounts name names year years two both paper papers outlet outlets side sides story stories agree disagree gave give
    given eye conflicting contradict report reports way answer answers"""
)
_OF_ACCOUNTS = _ABOUT_ACCOUNTS | vocabulary(
    """three rival sources articles conflict conflicts clash clashes vary varies differs disputed contradictory inconsistent
    contradicts disagrees added add tally right wrong"""
)
"""Words of which a clause on accounts is made."""
_CLAUSES = re.compile(r"(?<=[?.!;:])\s+|\s+[—–-]+\s+")
_ABOUT_CHANGE = vocabulary("change changed changes happen happened became become stand stood still later now")
_ABOUT_STORY = vocabulary(
    """happen happens happened happening go going went new news latest story situation background know known tell brief fill
    reported monday tuesday wednesday thursday friday saturday sunday"""
)
_MEASURED = frozenset(
    {"fast", "tall", "old", "heavy", "far", "wide", "deep", "often", "small", "high", "long", "big", "large", "age"}
)
"""What asks for a measure ("how fast") and stands in few answers."""
_LIGHT = vocabulary(
    """think thinks thought tell tells told give gave given get got go goes going went take took make made come came put use
    used want wanted know day days year years month months week weeks time date people man men thing things number first
    last new old now exact exactly actually happen happened big large high long good bad reckon reckons according per
    word words call called way ask asked reason kind sort name part end start need back left right keep kept far
    turn try tried work world life case point hand place hold held run let set move show look stay"""
)


def importance(word: str, kinds: frozenset[Asked]) -> float:
    """Return how much a folded word of a question says about its subject, in 0..1, whatever its rarity.

    Words that speak of the accounts ("I've seen two numbers") are no subject; words of every day say little.
    """
    if "accounts" in kinds and word in _ABOUT_ACCOUNTS:
        return 0.15
    if "change" in kinds and word in _ABOUT_CHANGE:
        return 0.15
    if "story" in kinds and word in _ABOUT_STORY:
        return 0.05
    if "amount" in kinds and word in _MEASURED:
        return 0.3
    return 0.5 if word in _LIGHT else 1.0


def asked(question: str) -> frozenset[Asked]:
    """Return the kinds of answer that a question asks for; none for a question that is no question."""
    text = question.casefold().replace("’", "'")
    return frozenset(kind for kind, pattern in _PATTERNS.items() if pattern.search(text))


def matter(question: str) -> str:
    """Return a question without what it tells of accounts and of nothing else: "I've seen two figures" is no subject.

    A question that is nothing else stays whole.
    """
    if "accounts" not in asked(question):
        return question
    clauses = _CLAUSES.split(question)
    kept = [clause for clause in clauses if clause.endswith("?") or not _OF_ACCOUNTS.issuperset(content_words(clause))]
    return " ".join(kept).strip() if any(map(content_words, kept)) else question


def is_told_at_once(question: str) -> bool:
    """Return whether what a question asks for is told when it happens: words, or what happened.

    How something stood before a day is told after it as well, and changes and accounts have several sides.
    """
    kinds = asked(question)
    return not kinds.isdisjoint(("statement", "story")) and kinds.isdisjoint(("change", "accounts"))


def is_telling(word: str) -> bool:
    """Return whether a folded word asks for a story at large ("what happened") and stands in any."""
    return word in _ABOUT_STORY


def is_measure(word: str) -> bool:
    """Return whether a folded word asks for a measure ("how fast") and stands in few answers."""
    return word in _MEASURED


def is_people(word: str) -> bool:
    """Return whether a folded word stands for people ("which judge", "the name"): it asks for a name and tells nothing of them."""
    return word in _FOR_PEOPLE
