"""Find whom a question takes for the source of an account: "according to the Post", "what did Reuters report"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.text import calendars
from assistant.text.words import STOPWORDS

_CAPITAL = r"[A-ZÀ-ÖØ-Þ0-9][\w&-]*(?:\.[\w-]+)*"
_NAME = rf"[\"'“‘]?(?P<name>(?:[Tt]he\s+)?[A-ZÀ-ÖØ-Þ][\w&-]*(?:\.[\w-]+)*(?:\s+(?:(?:of|de|la|le|the|&)\s+)?{_CAPITAL})*)[\"'”’]?"
_OTHER = _NAME.replace("?P<name>", "?:")
_REPORTED = (
    r"(?:report|writ|wrote|publish|print|cover|headlin|sa(?:y|id)|claim|tell|told|agree|disagree|differ|contradict)\w*"
)
_WORK = r"(?:articles?|coverage|reporting|reports?|reporters?|journalists?|editorials?|headlines?|stor(?:y|ies))"

# General English ways to credit an account to somebody.
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"\b(?:[Dd]id|[Dd]oes|[Dd]o|[Hh]as|[Hh]ave|[Hh]ad)\s+{_NAME}\s+(?:\w+\s+)?{_REPORTED}\b",
        rf"\b(?:[Dd]id|[Dd]o|[Hh]ave)\s+{_NAME}\s+(?:and|or)\s+{_OTHER}\s+(?:\w+\s+)?{_REPORTED}\b",
        rf"\b(?:and|or)\s+{_NAME}\s+(?:\w+\s+)?{_REPORTED}\b",
        rf"\b[Aa]ccording\s+to\s+(?:{_OTHER}\s+(?:and|or)\s+(?:to\s+)?)?{_NAME}",
        rf"\b[Aa]ccording\s+to\s+{_NAME}",
        rf"\b{_NAME}(?:['’]s?\s+(?:\w+\s+){{0,2}}?|\s+){_WORK}\b",
        rf"\b{_WORK}\s+(?:in|by|from|of)\s+{_NAME}",
        rf"\b{_NAME}\s+(?:(?:first|also)\s+)?(?:report|publish|writ|wrote|print)\w*\b",
    )
)
_DAY = re.compile(rf"(?:{calendars.ENGLISH})\b", re.IGNORECASE)
_PRESS = frozenset(
    """times post news journal herald guardian tribune gazette courier chronicle observer telegraph mail sun mirror globe
    press radio tv television magazine daily weekly independent express examiner inquirer bulletin newswire
    zeitung allgemeine monde figaro spiegel corriere repubblica reuters afp upi tass xinhua interfax bbc cnn itv npr""".split()  # noqa: SIM905
)
"""What names of newspapers, stations and agencies end in or begin with."""


@dataclass(frozen=True, slots=True)
class Credited:
    """A name that a question credits with an account, as it is written there."""

    name: str

    @property
    def bare(self) -> str:
        """The name without its article."""
        return self.name.removeprefix("the ")

    @property
    def is_press(self) -> bool:
        """Whether the name alone tells that it is a newspaper's, an agency's or a station's."""
        words = self.name.casefold().split()
        return words[-1] in _PRESS or words[0] in _PRESS


def credited(question: str) -> tuple[Credited, ...]:
    """Return the names that a question credits with accounts, in order, each once."""
    found = {match.start("name"): match["name"] for way in _WAYS for match in way.finditer(question)}
    return tuple(Credited(name) for name in dict.fromkeys(map(_plain, map(found.__getitem__, sorted(found)))) if name)


def _plain(name: str) -> str:
    """Return a name without what only opens the sentence, its article in small letters; nothing for a month."""
    parts = name.split()
    while parts and parts[0].casefold() in STOPWORDS - {"the"}:
        del parts[0]
    article = parts[:1] in (["The"], ["the"])
    bare = " ".join(parts[article:])
    if not bare or _DAY.fullmatch(bare):
        return ""
    return f"the {bare}" if article else bare
