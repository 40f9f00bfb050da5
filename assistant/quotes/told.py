"""Find the words of others that a speaker passes on: “The minister told me, ‘We will not pay,’ and left,” Holm said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.quotes import descriptions
from assistant.quotes.clauses import SAYING
from assistant.quotes.cues import cues
from assistant.quotes.mentions import Mention, may_speak
from assistant.quotes.named import named
from assistant.quotes.people import People, Speaker
from assistant.quotes.reading import Line, lines
from assistant.quotes.sources import Cue
from assistant.quotes.speech import Said, said
from assistant.quotes.subjects import main_subject
from assistant.quotes.supposed import is_supposed
from assistant.schema import Quote, Sentence
from assistant.text.marks import pairs
from assistant.text.saying import is_verb
from assistant.text.vocabulary import vocabulary

_OPENED = re.compile(r"[“„‟«‹「『\"‘‚]|``|(?<![^\W_])'(?=\w)")
"""A mark that may open a quotation within speech."""
_THINKING = vocabulary(
    "think thinks thought thinking feel feels felt know knows knew believe believes believed hope hopes hoped fear fears "
    "feared read reads mean means meant"
)
"""Verbs whose quotation nobody has spoken."""
_ANYBODY = vocabulary("people everyone everybody someone somebody one anyone anybody others")
"""Who says what is only said in general: "people always say"."""
_GENERAL = vocabulary("say go tell ask")
"""What "they" do in general: "if you ask, they say"."""
_SUPPOSED = vocabulary("to like would could might may should will can must do does did")
"""What stands before somebody who has said nothing: "like Google saying", "why would they say"."""
_OWN = vocabulary("i we")


def told(body: str, sentences: Sequence[Sentence], quotes: Sequence[Quote], people: People) -> Iterator[Quote]:
    """Yield the quotations that stand within others of `quotes` and that these give to somebody else by a verb.

    `within` is where the outer one begins, `relay` by whom they are told. The speaker is whom the outer words name; None
    where these have a pronoun that may mean several. What is only thought, asked for, denied or said in general is left out.
    """
    ends = [sentence.end for sentence in sentences]
    for quote in quotes:
        if quote.kind != "indirect" and _OPENED.search(quote.text):
            yield from _within(body, quote, _clipped(sentences, ends, quote), people)


def _clipped(sentences: Sequence[Sentence], ends: Sequence[int], quote: Quote) -> list[Sentence]:
    """Return what of the sentences stands within a quotation."""
    found = []
    for sentence in sentences[bisect_right(ends, quote.start) :]:
        if sentence.start >= quote.end:
            break
        within = replace(sentence, start=max(sentence.start, quote.start), end=min(sentence.end, quote.end))
        found.append(within)
    return found


def _within(body: str, outer: Quote, sentences: Sequence[Sentence], people: People) -> Iterator[Quote]:
    inner = [pair for pair in pairs(outer.text) if not pair.depth and pair.opener and pair.closer]
    marked = [replace(pair, start=pair.start + outer.start, end=pair.end + outer.start) for pair in inner]
    if not marked:
        return
    teller = outer.speaker or outer.role
    met: list[Speaker] = []
    for line in lines(body, sentences, marked):
        here = list(named(line, people))
        for one in said(line, cues(line)):
            subject = _subject(line, one)
            if subject is None or one.cue is None:
                continue
            known = [*met, *(speaker for at, speaker in here if at < subject.first)]
            speaker = _speaker(subject, known, people)
            if speaker is not None and speaker == outer.speaker:
                continue
            token = line.tokens[one.place]
            start = token.start + len(token.text) - len(token.text.lstrip())
            end = token.start + len(token.text.rstrip())
            relay = f"told by {teller}" if teller else None
            text = body[start:end]
            yield Quote(start, end, text, one.kind, speaker, None, one.cue.verb, relay, within=outer.start)
        met += [speaker for _, speaker in here]


def _subject(line: Line, one: Said) -> Mention | None:
    """Return who says the words, None where it is the speaker, nobody in particular, or nobody at all."""
    cue, tokens = one.cue, line.tokens
    if cue is None or cue.is_denied or not is_verb(cue.verb.lower()) or cue.verb.lower() in _THINKING:
        return None
    begin = cue.at if cue.subject is None else min(cue.first, cue.at)
    is_loose = one.kind == "mixed" and (cue.verb.lower() not in SAYING or " " not in tokens[one.place].text)
    if is_loose or is_supposed(tokens, cue) or (begin > 0 and tokens[begin - 1].low in _SUPPOSED):
        return None
    subject = cue.subject if cue.subject is not None or cue.verb == "say" else main_subject(tokens, cue.at)
    return subject if subject is not None and may_speak(subject) and not _is_general(subject, cue) else None


def _is_general(subject: Mention, cue: Cue) -> bool:
    """Tell "I", whose words are the speaker's own, and whoever only may say something: "people say", "they say"."""
    word = subject.words[0].lower()
    return (
        word in _OWN
        or word in _ANYBODY
        or subject.head in _ANYBODY
        or (word == "they" and cue.verb.lower() in _GENERAL)
    )


def _speaker(subject: Mention, known: Sequence[Speaker], people: People) -> str | None:
    """Return the name or the description of a subject; a pronoun's is the only person whom the words have named."""
    if subject.kind == "name":
        return people.full(subject.words)[0]
    if subject.kind == "common":
        return descriptions.described(subject)
    if subject.words[0] not in {"he", "she"}:
        return None
    fitting = {
        one.name: one
        for one in known
        if one.is_person and (people.gender(one.name) or one.gender) in {None, subject.words[0]}
    }
    return next(iter(fitting)) if len(fitting) == 1 else None
