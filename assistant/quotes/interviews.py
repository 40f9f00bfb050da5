"""Recognise an interview in which question and answer alternate, and tell whose the answers are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.quotes.people import People, Speaker, is_person
from assistant.quotes.vocabulary import NO_PERSON
from assistant.schema import Quote
from assistant.text.paragraphs import paragraphs

_FEWEST = 3
"""Fewer questions than this make no interview."""
_LABEL = re.compile(r"(?:(?P<letter>[QA])|(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})) ?: (?=\S)")
_YOU = re.compile(r"\byou\b|\byour\b|\byou['’]", re.IGNORECASE)
_SELF = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
_QUESTION = re.compile(r"[^\"“”]*\?\s*$")
_TALK = re.compile(
    r"\b(?:interview|interviewed|interviews|spoke|speaks|talked|talks|talk|answered|answers|asked|sat down|told|sets out"
    r"|discuss|discussed|discusses|chat|chatted|conversation|caught up|questions)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b(?:spoke|speaks|talked|talks|sat down|caught up|chatted|interviewed)\b")
_EARLY = 3
"""In the first and the last sentences before the questions looser words than these announce who is interviewed."""
_CAPTION = re.compile(
    r"^(?:File photo|Image|Photo|Photograph|Picture|Video|Audio|Credit)s?\b|\b(?:Image|Photo|Credit|Video|Audio): ?\S"
)
_SEVERAL = re.compile(
    r"\b(?:experts|founders|authors|owners|players|members|candidates|scientists|researchers|winners)\b"
)
_NOTE = re.compile(r"\W*(?:Editor['’]s note|©|Copyright|Published by|This interview)", re.IGNORECASE)
_OPENERS = frozenset('"“„«‘')
_ENDED = re.compile(r"[.!?…:;)\]\"”’*]\s*$")


@dataclass(frozen=True, slots=True)
class Interview:
    """Where the questions of an interview stand, and who answers (None where several do, or nobody can be told)."""

    questions: tuple[tuple[int, int], ...]
    answers: tuple[tuple[int, int], ...]
    interviewee: Speaker | None

    def answers_at(self, start: int) -> bool:
        """Tell whether an answer covers the place `start`."""
        return any(first <= start < last for first, last in self.answers)


def interview(title: str, body: str, people: People) -> Interview | None:
    """Return the interview that an article is, or None."""
    cut = paragraphs(body)
    questions = [span for span in cut if _is_question(body[slice(*span)])]
    is_announced = "interview" in title.lower()
    fewest = 2 if is_announced else _FEWEST
    if len(questions) < fewest or (len(questions) * 12 < len(cut) and not is_announced):
        return None
    answers = []
    followed = 0
    asked = set(questions)
    for before, span in pairwise(cut):
        if span[0] < questions[0][0] or span in asked:
            continue
        text = body[slice(*span)]
        if _NOTE.match(text):
            continue
        if not _CAPTION.search(text[:200]) and (_ENDED.search(text) or len(text.split()) > 12):
            answers.append(span)
            followed += before in asked
    if followed < fewest or followed * 2 < len(questions):
        return None
    if not _is_conversation([body[slice(*span)] for span in questions], [body[slice(*span)] for span in answers]):
        return None
    lede = body[: questions[0][0]]
    return Interview(tuple(questions), tuple(answers), _interviewee(title, lede, people))


def _is_conversation(questions: Sequence[str], answers: Sequence[str]) -> bool:
    """Tell questions put to somebody from a writer's own: they say "you", and the answers "I" or "we"."""
    asked = sum(_YOU.search(text) is not None for text in questions)
    told = sum(_SELF.search(text) is not None for text in answers)
    return asked * 4 >= len(questions) and told * 4 >= len(answers)


def labelled(body: str, people: People) -> Iterator[Quote]:
    """Yield the answers of an interview whose paragraphs begin with "Q:" and "A:", or with the speakers' names."""
    turns = [(match, end) for start, end in paragraphs(body) if (match := _LABEL.match(body, start, end))]
    labels = [match["letter"] or match["name"] for match, _ in turns]
    often = {label for label in labels if labels.count(label) > 1 and (len(label) == 1 or _is_name(label, people))}
    if len(often) < 2 or len(turns) < 2 * _FEWEST - 2:
        return
    if "A" not in often and not any(_asks(label, turns, body) for label in often):
        return
    named = _interviewee("", body[: turns[0][0].start()], people) if "A" in often else None
    for group, (match, end) in enumerate(turns):
        label = match["letter"] or match["name"]
        if label == "Q" or label not in often or _asks(label, turns, body):
            continue
        speaker = people.full(label.split())[0] if match["name"] else (named.name if named else None)
        yield Quote(match.end(), end, body[match.end() : end], "direct", speaker, group=group)


def _is_name(label: str, people: People) -> bool:
    """Tell a speaker's label from a heading with a colon."""
    return label.isupper() or (
        not any(word.lower() in NO_PERSON for word in label.split()) and people.full(label.split())[1]
    )


def _asks(label: str, turns: Sequence[tuple[re.Match[str], int]], body: str) -> bool:
    """Tell whether a label is the interviewer's: most of its turns are questions."""
    own = [body[match.end() : end] for match, end in turns if (match["letter"] or match["name"]) == label]
    return sum(text.rstrip().endswith("?") for text in own) * 2 > len(own)


def unmarked(body: str, found: Interview) -> Iterator[Quote]:
    """Yield the answers that stand without quotation marks."""
    name = found.interviewee.name if found.interviewee else None
    role = found.interviewee.role if found.interviewee else None
    marked = [body[start] in _OPENERS for start, _ in found.answers]
    if sum(marked) * 2 > len(marked):
        return
    for (start, end), is_marked in zip(found.answers, marked, strict=True):
        if not is_marked and body[start] not in "©®":
            yield Quote(start, end, body[start:end], "direct", name, role)


def _is_question(text: str) -> bool:
    words = text.split()
    return 2 < len(words) < 120 and _QUESTION.fullmatch(text) is not None


def _interviewee(title: str, lede: str, people: People) -> Speaker | None:
    """Return the one person whom the headline, else the introduction, presents as interviewed."""
    names = _persons(title, people)
    if names:
        return _one_of(title, names)
    if _SEVERAL.search(title):
        return None
    sentences = re.split(r"(?<=[.!?])\s+", lede)
    for number, sentence in enumerate(sentences):
        is_near = number < _EARLY or number > len(sentences) - _EARLY - 1
        talk = (_TALK if is_near else _MEETING).search(sentence)
        if talk is None or _CAPTION.search(sentence):
            continue
        near = [name for name in _persons(sentence, people) if _is_near(sentence, name, talk)]
        if near:
            return _one_of(sentence, near)
    names = _persons(lede, people)
    return Speaker(names[0]) if len(names) == 1 and not _CAPTION.search(lede) else None


def _is_near(sentence: str, name: str, talk: re.Match[str]) -> bool:
    """Tell whether a name is the sentence's first words or the object of "spoke to"."""
    at = sentence.find(name.split(maxsplit=1)[0])
    return at < 25 or 0 <= at - talk.end() < 60


def _one_of(text: str, names: Sequence[str]) -> Speaker | None:
    """Return the first of the people whom a text names, unless it joins two by "and": then both may answer."""
    if len(names) == 1:
        return Speaker(names[0])
    first, second = (text.find(name.split()[-1]) for name in names[:2])
    return None if " and " in text[first:second] and second - first < 80 else Speaker(names[0])


def _persons(text: str, people: People) -> list[str]:
    found = []
    for words in people.runs(text):
        name, is_one = people.full(words)
        if len(words) > 1 and is_one and is_person(name.split()) and name not in found:
            found.append(name)
    return found
