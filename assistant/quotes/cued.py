"""Tell who speaks in each cue of a line."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.after_verb import right_of
from assistant.quotes.mentions import Mention, may_speak
from assistant.quotes.people import Speaker
from assistant.quotes.reading import Line, Token
from assistant.quotes.scene import Scene
from assistant.quotes.sources import Cue
from assistant.quotes.speakers import Meaning
from assistant.quotes.subjects import main_subject
from assistant.quotes.vocabulary import BODIES, GROUPS, ROLES
from assistant.schema import Quote
from assistant.text.saying import is_verb

_KNOWN = ROLES | BODIES
_GOING_ON = frozenset({"added", "adds", "continued", "continues", "concluded", "concludes"})
_PUBLISHED = frozenset({"post", "tweet", "statement", "thread", "blog"})
_THEY = {"il": "he", "elle": "she", "er": "he"}
_THE = frozenset({"der", "die", "das", "ein", "eine", "le", "la", "un", "une"})


class Cued:
    """Who speaks by the cues of an article's lines, as it goes on."""

    def __init__(self, scene: Scene, meaning: Meaning) -> None:
        """Begin an article of which `scene` remembers who is about and `meaning` knows whom its mentions mean."""
        self._scene = scene
        self._meaning = meaning

    def speakers(self, line: Line, here: Sequence[Cue], quote: Quote | None) -> dict[int, Speaker]:
        """Return the speaker of each cue by the place of its verb; one without a subject takes the one before it.

        `quote` is the article's last quotation so far.
        """
        speakers: dict[int, Speaker] = {}
        last: Speaker | None = None
        single: Speaker | None = None
        before: Speaker | None = None
        for cue in here:
            speaker = self._speaker(line, cue, single if _is_singular(cue) else last, quote)
            if before is not None and before.is_person and cue.verb.lower() in _GOING_ON and _is_he(cue):
                speaker = before
            if before is not None and before.is_several and cue.subject is not None and cue.subject.words == ("they",):
                speaker = before  # "analysts at Harbour Bank noted that it was up, they wrote"
            if speaker is not None:
                speakers[cue.at] = before = speaker
                if not (cue.is_source or cue.is_noun or _is_relative(line.tokens, cue)):
                    last, single = speaker, single if speaker.is_several else speaker
        return speakers

    def _speaker(self, line: Line, cue: Cue, last: Speaker | None, quote: Quote | None) -> Speaker | None:
        cited = right_of(line.tokens, cue.at) if cue.verb.lower() in {"quoting", "citing"} else None
        if cited is not None and may_speak(cited):
            return self._meaning.resolve(cited)
        foreign = _foreign_subject(line.tokens, cue)
        if foreign is not None:
            return self._meaning.resolve(foreign)
        if cue.subject is not None:
            return _goes_on(cue, quote) or self._meaning.resolve(cue.subject, goes_on=cue.verb.lower() in _GOING_ON)
        if last is not None:
            return last
        subject = main_subject(line.tokens, cue.at) or _opening(line.tokens)
        speaker = self._meaning.resolve(subject) if subject is not None else None
        if speaker is None and cue.at > 0 and line.tokens[cue.at - 1].kind == "quote":
            return self._scene.last()
        return speaker


def _goes_on(cue: Cue, quote: Quote | None) -> Speaker | None:
    """Return whose post spoke last, where "it continued" goes on with that; a message may be somebody else's."""
    is_on = cue.subject is not None and cue.subject.words == ("it",) and cue.verb.lower() in _GOING_ON
    if not is_on or quote is None or not quote.speaker:
        return None
    return Speaker(quote.speaker, quote.role) if (quote.relay or "").rpartition(" ")[2] in _PUBLISHED else None


def _opening(tokens: Sequence[Token]) -> Mention | None:
    """Return the people with whom a line opens: "Two members of the club have sued it, saying", "The head coach came, saying"."""
    found = right_of(tokens, -1)
    if found is None or found.kind != "common" or found.first > 0:
        return None
    is_known = found.head in _KNOWN and found.words[0].lower() == "the"
    return found if is_known or found.head in GROUPS else None


def _is_relative(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell a cue that only says more of a thing: "the calm that Voss had promised, telling them" is not Voss's telling."""
    begin = min(cue.first, cue.at)
    is_thing = begin > 1 and tokens[begin - 2].text.islower() and not is_verb(tokens[begin - 2].low)
    return is_thing and tokens[begin - 1].low in {"that", "which", "whom"}


def _is_singular(cue: Cue) -> bool:
    """Tell a verb that goes on with one speaker: "she advised that bakers ask for more, but | admits it is late"."""
    return cue.subject is None and cue.verb.endswith("s")


def _is_he(cue: Cue) -> bool:
    return cue.subject is not None and cue.subject.words in {("he",), ("she",)}


def _foreign_subject(tokens: Sequence[Token], cue: Cue) -> Mention | None:
    """Return who speaks where French or German says it: "dit-elle", "sagt er", "erzählt der Wirt, Per Voss,"."""
    turned = cue.verb.rpartition("-")[2].lower()
    after = tokens[cue.at + 1].low if cue.at + 1 < len(tokens) else ""
    word = turned if turned in _THEY else after if after == "er" else ""
    if word:
        return Mention(cue.at, cue.at + 1, "pronoun", (_THEY[word],))
    comma = cue.at + 3
    is_noun = after in _THE and comma + 1 < len(tokens) and tokens[comma].text == "," and tokens[comma + 1].is_capital
    return right_of(tokens, comma) if is_noun else None
