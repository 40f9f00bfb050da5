"""Read a question about somebody's words: who is to have said them, about what, or which words they were."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.text.moments import moments
from assistant.text.named_dates import undated
from assistant.text.questions import importance
from assistant.text.words import content_words, words

_SAY = (
    "say|says|said|saying|tell|tells|told|telling|think|thinks|thought|claim|claims|claimed|claiming|argue|argues|argued|"
    "comment|commented|remark|remarked|state|stated|warn|warns|warned|promise|promised|pledge|pledged|predict|predicts|"
    "predicted|explain|explains|explained|reckon|reckons|reckoned|believe|believes|insist|insists|insisted|admit|admits|"
    "admitted|deny|denies|denied|suggest|suggests|suggested|write|writes|wrote|written|tweet|tweeted|declare|declared|"
    "testify|testified|respond|responds|responded|reply|replied|react|reacted|answer|answered|object|objected|complain|"
    "complained|concede|conceded|concluded?|describe|describes|described|blame|blames|blamed|accuse|accuses|accused|"
    "speak|speaks|spoke|spoken|talk|talks|talked|have to say|had to say|make of|made of|put it"
)
_NOUNS = (
    "verdict|views?|opinions?|reactions?|response|take|comments?|position|stance|explanation|assessment|words|thoughts|"
    "version|account|statements?|remarks?|claims?|warning|argument|line|answer"
)
_SOFTLY = (
    r"(?:(?:actually|ever|just|really|publicly|also|already|exactly|then|later|first|recently|still|not|yet|to)\s+)*"
)
_AUX = r"(?:did|does|do|has|have|had)"
_WHO = r"[^\s?!;][^?!;]{0,80}?"
_ASKS = r"(?:and\s+|so\s+|but\s+)?"
_ENDING = re.compile(r"[\s?!.]+\Z")
_AROUND = " ?!()"
"""What may stand around a matter, in brackets behind the question too."""
_LEADING = re.compile(
    r"(?:\s|,|:|(?:about|of|on|over|regarding|concerning|that|was|were|is|are|when|as|to|in response to|anything|something)\b)+",
    re.IGNORECASE,
)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{_ASKS}{pattern}", re.IGNORECASE | re.DOTALL)


# General English ways to ask what somebody said; each names the speaker `who` and the matter `rest`.
_OF_SOMEBODY = (
    _compiled(rf"(?:what|how)\s+(?:else\s+|exactly\s+)?{_AUX}\s+(?P<who>{_WHO})\s+{_SOFTLY}(?:{_SAY})\b(?P<rest>.*)\Z"),
    _compiled(rf"what\s+(?:is|are|was|were)\s+(?P<who>{_WHO})\s+(?:saying|claiming|telling)\b(?P<rest>.*)\Z"),
    _compiled(rf"what\s*(?:'s|is|are|was|were)\s+(?P<who>{_WHO})(?:'s|s')\s+(?:\w+\s+)?(?:{_NOUNS})\b(?P<rest>.*)\Z"),
    _compiled(rf"{_AUX}\s+(?P<who>{_WHO})\s+{_SOFTLY}(?:{_SAY})\b(?P<rest>.*)\Z"),
)
_OF_ANYBODY = _compiled(
    rf"who(?:\s+else)?(?:\s+has|\s+have|\s+had)?\s+{_SOFTLY}(?:{_SAY})\b(?P<what>\s+what\b|\s+anything\b)?(?P<rest>.*)\Z"
)
_JOINED = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|or|versus|vs\.?)\s+", re.IGNORECASE)
_PRONOUNS = frozenset("he she they it we you i his her their its him them this that these those who what which".split())  # noqa: SIM905
_ANYBODY = frozenset(
    """been anyone anybody someone somebody everyone everybody nobody people others critics experts observers sources
    articles papers outlets press media stories both sides""".split()  # noqa: SIM905 - reads best as words
)
_NOW = frozenset("today yesterday tonight recently lately anything something publicly".split())  # noqa: SIM905
_FEWEST = 3
"""Words from which a saying is looked for as it stands; fewer do so between quotation marks alone."""
_LONGEST = 10
"""Words of a speaker's name and office."""
_MARKED = re.compile(r"[“\"«„‘](?P<words>[^“”\"«»„]{2,}?)[”\"»“’](?!\w)")


_ANY_DAY = date(2000, 1, 1)
_LAST = re.compile(r", (?:and|or)(?P<about> what about)? (?P<who>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})\Z")
"""A name alone behind a comma at the end."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a question asks of somebody's words.

    `who` is the speaker as written, None for whoever it was; `matter` what they are about, "" for anything; `words`
    are words to be found as they stand, where the question gives a saying.
    """

    who: str | None
    matter: str
    words: str = ""

    @property
    def each(self) -> tuple[str, ...]:
        """The speakers' names one by one, if `who` joins several."""
        return tuple(part.strip() for part in _JOINED.split(self.who or "") if part.strip())


def statement(question: str) -> Statement | None:
    """Return what a question asks of somebody's words, None when it asks for something else.

    Who follows behind the matter ("What did Lunn say of the toll, and Mott?") is asked for too.
    """
    text = _ENDING.sub("", " ".join(question.replace("’", "'").split()))
    text, also = _without_last(text)
    for pattern in _OF_SOMEBODY:
        match = pattern.match(text)
        if match and (who := _speaker(match["who"])) is not None:
            return Statement(f"{who} and {also}" if who and also else who or None, _matter(match["rest"]))
    match = _OF_ANYBODY.match(text)
    if match is None:
        return None
    return Statement(None, _matter(match["rest"]), "" if match["what"] else _words(match["rest"]))


def _without_last(text: str) -> tuple[str, str]:
    """Return a question without the name that follows behind its matter, and that name, "" where there is none.

    The last of a list ("on Tarn, Osk, and Lund") or a day is part of the matter.
    """
    last = _LAST.search(text)
    if last is None or (not last["about"] and ("," in text[: last.start()] or moments(last["who"], _ANY_DAY))):
        return text, ""
    return text[: last.start()], last["who"]


def _speaker(who: str) -> str | None:
    """Return the words for a speaker, "" for people in general, None for what is none (a pronoun, half a sentence)."""
    plain = [word for word in words(who) if word not in {"the", "a", "an"}]
    if not plain or len(plain) > _LONGEST or _PRONOUNS.intersection(plain):
        return None
    return "" if plain[-1] in _ANYBODY else who.strip()


def _matter(rest: str) -> str:
    """Return what words are to be about, without the preposition; "" when nothing in it tells."""
    found = rest.removeprefix(_leading(rest)).strip(_AROUND)
    telling = [word for word in content_words(undated(found)) if word not in _NOW]
    return found if any(importance(word, frozenset()) == 1 for word in telling) else ""


def _leading(rest: str) -> str:
    match = _LEADING.match(rest)
    return match.group() if match else ""


def _words(rest: str) -> str:
    marked = _MARKED.search(rest)
    if marked:
        return marked["words"].strip()
    found = rest.removeprefix(_leading(rest)).strip()
    return found if len(words(found)) >= _FEWEST else ""
