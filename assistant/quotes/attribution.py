"""Go through an article's lines and give each quotation its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.quotes import descriptions
from assistant.quotes.asides import is_aside
from assistant.quotes.clauses import CLAUSAL
from assistant.quotes.cued import Cued
from assistant.quotes.cues import cues
from assistant.quotes.groups import grouped
from assistant.quotes.indirect import reports
from assistant.quotes.interviews import Interview
from assistant.quotes.mentions import Mention, may_speak
from assistant.quotes.named import is_heading
from assistant.quotes.people import People, Speaker
from assistant.quotes.presented import presented, signature, signature_below
from assistant.quotes.reading import Line
from assistant.quotes.scene import Scene
from assistant.quotes.sources import Cue
from assistant.quotes.speakers import Meaning
from assistant.quotes.speech import Said, is_about_songs, said
from assistant.quotes.unclaimed import ALONE, CUED, WITHIN, claimed
from assistant.quotes.vocabulary import DOCUMENTS
from assistant.schema import Quote
from assistant.text.marks import Pair

_SENTENCES = re.compile(r"\W{0,3}[A-Z0-9].*[.?!…]\W{0,2}\Z", re.DOTALL)
_WORD = re.compile(r"[a-z]+")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b")
_SILENT = CLAUSAL | {"written"}
_SHORT = 25
"""A line of at most so many tokens that says only that somebody spoke introduces the quotation after it."""
_SHORT_CUE = 8
"""A line of at most so many tokens, the stop counted, that says who spoke says nothing else: "Voss told the Courier."."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A quotation with its speaker so far, and whether its own line says whose it is."""

    quote: Quote
    is_cued: bool
    is_alone: bool = False
    """Whether it is whole sentences and nothing but quotations stands in its line."""


class Account:
    """What an article has reported so far, line by line."""

    def __init__(self, body: str, marked: Sequence[Pair], people: People) -> None:
        """Begin with a body, the pairs of marks in it that may hold speech, and its people."""
        self._body = body
        self._people = people
        self._scene = Scene(people)
        self._meaning = Meaning(self._scene)
        self._cued = Cued(self._scene, self._meaning)
        self._is_about_songs = is_about_songs(_WORD.findall(body.lower()))
        self._running_on = {self._words(pair.start, pair.end)[0] for pair in marked if not pair.closer}
        self._found: list[_Found] = []
        self._reports: list[Quote] = []
        self._previous: Line | None = None
        self._introduced = False

    def read(self, line: Line) -> None:
        """Take in the next line."""
        self._meaning.enter(line)
        here = cues(line)
        speakers = self._cued.speakers(line, here, self._found[-1].quote if self._found else None)
        quotations = said(line, here, is_about_songs=self._is_about_songs)
        told = list(reports(self._body, line, here, speakers, [one.place for one in quotations]))
        self._reports += told
        self._sign(line)
        self._tell(line, here, speakers)
        for one in quotations:
            self._quotation(line, one, speakers)
        if not quotations:
            for cue in here:
                is_told = cue.subject is None or cue.is_source or may_speak(cue.subject)
                if is_told and not cue.is_denied and cue.at in speakers:
                    self._noted(line, cue, speakers[cue.at], told)
        if is_aside(self._paragraph(line)):
            self._scene.leave()
            return
        is_report = bool(told) and here[0].first == 0 and speakers.get(here[0].at) in self._scene.people_here()
        self._introduced = not quotations and bool(speakers) and (len(line.tokens) <= _SHORT or is_report)
        self._previous = line

    def _paragraph(self, line: Line) -> str:
        start, end = self._body.rfind("\n", 0, line.start) + 1, self._body.find("\n", line.end)
        return self._body[start : end if end >= 0 else len(self._body)].strip()

    def _noted(self, line: Line, cue: Cue, speaker: Speaker, told: Sequence[Quote]) -> None:
        """Note who speaks in a line: "the owner knows" or "has written" alone makes nobody without a name a speaker."""
        is_bare = cue.at > 0 and line.tokens[cue.at - 1].low == "to"
        if told or speaker.is_named or not (is_bare or cue.verb.lower() in _SILENT):
            self._scene.spoke(speaker)

    def _sign(self, line: Line) -> None:
        """Give the last quotation, if its speaker is not known, to whom a line of its own names: "— Lena Voss"."""
        last = self._found[-1] if self._found else None
        if last is None or last.is_cued or self._previous is None or last.quote.start < self._previous.start:
            return
        signed = signature(line, -1)
        if signed is None and self._previous.paragraph == line.paragraph and len(self._previous.tokens) == 1:
            signed = signature_below(line)
        speaker = self._meaning.resolve(signed) if signed is not None else None
        if speaker is not None and (speaker.is_person or line.tokens[0].kind == "point"):
            self._found[-1] = _Found(replace(last.quote, speaker=speaker.name, role=speaker.role), is_cued=True)

    def _tell(self, line: Line, here: Sequence[Cue], speakers: Mapping[int, Speaker]) -> None:
        """Give a quotation that opens its paragraph to whom the next line says spoke: "“It held.” Voss told the Courier."."""
        last, previous = self._found[-1] if self._found else None, self._previous
        if last is None or last.is_cued or previous is None or previous.paragraph != line.paragraph or not here:
            return
        is_alone = previous.tokens[0].kind == "quote" and not any(token.kind == "word" for token in previous.tokens)
        if not is_alone or last.quote.start < previous.start or here[0].first > 0:
            return
        speaker = speakers.get(here[0].at)
        is_told_alone = not line.quotes and len(line.tokens) <= _SHORT_CUE
        if speaker is not None and (last.quote.speaker is None or is_told_alone):
            quote = replace(last.quote, speaker=speaker.name, role=self._scene.role(speaker), cue=here[0].verb)
            self._found[-1] = _Found(quote, is_cued=True)

    def quotes(self, talk: Interview | None) -> Iterator[Quote]:
        """Yield the quotations between marks and the indirect reports; the answers of `talk` are its interviewee's."""
        yield from self._reports
        found = [_answered(one, talk) for one in self._found]
        whose = [CUED if one.is_cued else ALONE if one.is_alone else WITHIN for one in self._found]
        found = list(claimed(found, whose, self._scene.quoted))
        yield from grouped(found, self._body, self._running_on)

    def _quotation(self, line: Line, one: Said, speakers: Mapping[int, Speaker]) -> None:
        start, end = self._words(line.tokens[one.place].start, line.tokens[one.place].end)
        quote = Quote(start, end, self._body[start:end], one.kind)
        if one.cue is not None:
            speaker = speakers.get(one.cue.at) or self._running(self._found[-1] if self._found else None)
            quote = replace(quote, cue=one.cue.verb, relay=one.cue.relay or self._document(one.cue, speaker))
        else:
            speaker = self._uncued(line, one)
        if speaker is not None:
            quote = replace(quote, speaker=speaker.name, role=self._scene.role(speaker))
            self._scene.spoke(speaker, is_quoted=True)
        is_alone = not any(token.kind == "word" for token in line.tokens) and _SENTENCES.match(quote.text) is not None
        self._found.append(_Found(quote, one.cue is not None, is_alone))

    def _document(self, cue: Cue, speaker: Speaker | None) -> str | None:
        """Return the document through which somebody speaks, "in the report", the same for "it added"."""
        subject = cue.subject
        if subject is None or speaker is None or (speaker.is_person and not speaker.is_named):
            return None
        if subject.words == ("it",) and self._found and self._found[-1].quote.speaker == speaker.name:
            relay = self._found[-1].quote.relay
            return relay if relay is not None and relay.startswith("in ") else None
        document = descriptions.described(subject)
        return f"in {document}" if subject.head in DOCUMENTS and document != speaker.name else None

    def _words(self, start: int, end: int) -> tuple[int, int]:
        """Return a span without the white space within its marks."""
        text = self._body[start:end]
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

    def _uncued(self, line: Line, one: Said) -> Speaker | None:
        """Return the speaker of a quotation whose line has no cue for it: from the line, else from what went before."""
        before = self._found[-1] if self._found else None
        if (running := self._running(before)) is not None:
            return running
        mention = presented(line, one.place)
        if mention is not None:
            is_none = self._is_of_heading(line, one.place, mention)
            return None if is_none else self._presented(line, one.place, mention)
        if one.place > 0 and line.tokens[one.place - 1].text == ":":
            return _only(self._scene.people_here())
        if before is not None and before.quote.start >= line.start:
            return _as_speaker(before)
        is_alone = not any(token.kind == "word" for token in line.tokens[: one.place])
        if one.kind == "direct" and is_alone:
            return self._carried(line, before)
        return self._going_on(line, one.place, before)

    def _running(self, before: _Found | None) -> Speaker | None:
        """Return whose quotation runs on over the end of its paragraph."""
        return _as_speaker(before) if before is not None and before.quote.start in self._running_on else None

    def _going_on(self, line: Line, place: int, before: _Found | None) -> Speaker | None:
        """Return who spoke last in the paragraph where a quotation goes on as "we" or "I", and nobody else comes in."""
        previous = self._previous
        is_next = previous is not None and previous.paragraph == line.paragraph
        if previous is None or not is_next or before is None or before.quote.start < previous.start:
            return None
        is_own = _OWN.search(line.tokens[place].text) is not None
        return _as_speaker(before) if is_own and not self._scene.people_here() else None

    def _is_of_heading(self, line: Line, place: int, mention: Mention) -> bool:
        """Tell a word of a heading before a quotation from a speaker: "Why Scraping Is Not Fair Use: “…”"."""
        before = line.tokens[:place]
        is_part = mention.kind == "name" and mention.last <= place and place > mention.last - mention.first + 1
        if not (is_part and before and before[-1].text == ":" and is_heading(before)):
            return False
        speaker = self._meaning.resolve(mention)
        return speaker is None or not speaker.is_person or not self._people.is_sure(speaker.name)

    def _presented(self, line: Line, place: int, mention: Mention) -> Speaker | None:
        """Return who a mention beside a quotation is; a signature must be a person's, else it is a song's or a book's."""
        speaker = self._meaning.resolve(mention)
        if (
            speaker is not None
            and not speaker.is_person
            and mention.last < place - 1
            and line.tokens[place - 1].text == ":"
        ):
            return None  # "The bank went under: “…”"
        is_signed = mention.first > place and line.tokens[place].kind == "quote"
        return None if is_signed and speaker is not None and not speaker.is_person else speaker

    def _carried(self, line: Line, before: _Found | None) -> Speaker | None:
        """Return the speaker of a quotation that begins its line, from the line before."""
        previous = self._previous
        if previous is None:
            return None
        if before is not None and before.quote.start >= previous.start:
            return _as_speaker(before)
        if previous.tokens[-1].text in {":", ","}:
            return _only(self._scene.people_before()) or self._scene.last()
        if previous.paragraph != line.paragraph:
            return self._scene.last() if self._introduced else None
        return self._scene.last_person(2 if previous.tokens[-1].text == "?" else 1)


def _answered(found: _Found, talk: Interview | None) -> Quote:
    """Return a quotation that has no cue as the interviewee's, where it is an answer."""
    quote = found.quote
    if talk is None or found.is_cued or talk.interviewee is None or not talk.answers_at(quote.start):
        return quote
    return replace(quote, speaker=talk.interviewee.name, role=talk.interviewee.role)


def _as_speaker(found: _Found) -> Speaker | None:
    return Speaker(found.quote.speaker, found.quote.role) if found.quote.speaker else None


def _only(people: Sequence[Speaker]) -> Speaker | None:
    names = {one.name for one in people}
    return people[0] if len(names) == 1 else None
