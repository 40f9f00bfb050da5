"""Recognise an interview in which question and answer alternate, and tell whose the answers are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from assistant.quotes.asides import is_aside
from assistant.quotes.people import People, Speaker
from assistant.quotes.personal import is_person
from assistant.quotes.vocabulary import NO_PERSON
from assistant.schema import Quote
from assistant.text.paragraphs import paragraphs

_FEWEST = 3
"""Fewer questions than this make no interview."""
_TWO = 2
_LONGEST_QUESTION = 40
"""Words of what an interviewer says between two answers."""
_LABEL = re.compile(r"(?:(?P<letter>[QA])|(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})) ?: (?=\S)")
_LINKED = frozenset({"related", "more", "read more", "also read", "read also"})
"""With what a link to another article begins as if it were somebody's label."""
_YOU = re.compile(r"\byou\b|\byour\b|\byou['’]", re.IGNORECASE)
_SELF = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
_ASKED = re.compile(r"\?[)\]]?\s*$")
_MARKED = re.compile(r"[“\"][^“”\"]*[”\"]")
_QUESTION = re.compile(r"[^\"“”]*\?\s*$")
_TALK = re.compile(
    r"\b(?:interview|interviewed|interviews|spoke|speaks|speak|talked|talks|talk|answered|answers|asked|sat down|told|sets out"
    r"|discuss|discussed|discusses|chat|chatted|conversation|caught up|questions)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b(?:spoke|speaks|speak to|talked|talks|talk to|sat down|caught up|chatted|interviewed)\b")
_EARLY = 3
"""In the first and the last sentences before the questions looser words than these announce who is interviewed."""
_CAPTION = re.compile(
    r"^(?:File photo|Image|Photo|Photograph|Picture|Video|Audio|Credit)s?\b|\b(?:Image|Photo|Credit|Video|Audio): ?\S"
)
_SEVERAL = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?!(?:second|minute|hour|day|night|week|month|year|decade|time|step|"
    r"way|thing|question|point|mile|metre|meter|kilometre|kilometer|goal|game|match|season|percent|million)s?\b)\w+s\b"
    r"|\b(?:experts|founders|authors|owners|players|members|candidates|scientists|researchers|winners)\b"
)
_NOTE = re.compile(r"\W*(?:Editor['’]s note|©|Copyright|Published by|This interview)", re.IGNORECASE)
_TELLING = frozenset(
    {"discusses", "discussed", "talks", "talked", "speaks", "spoke", "tells", "told", "answers", "answered"}
)
_CLOSE = 60
"""How many characters from a word of talking a name may stand."""
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
    questions = _alternating(body, cut, questions)
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
    put = [span for span in answers if _is_put(body[slice(*span)])]
    told = [span for span in answers if span not in put]
    return Interview(tuple(sorted([*questions, *put])), tuple(told), _interviewee(title, lede, people))


def _alternating(body: str, cut: Sequence[tuple[int, int]], questions: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the questions with those that end in a full stop, where every second paragraph is the interviewer's."""
    turns = cut[cut.index(questions[0]) :]
    asked = set(questions)
    is_asked_between = any(span in asked or _is_put(body[slice(*span)]) for span in turns[1::2])
    is_strict = not is_asked_between and len(questions) * _TWO > len(turns[::2])
    is_short = all(len(body[slice(*span)].split()) <= _LONGEST_QUESTION for span in turns[::2])
    return [*turns[::2]] if is_strict and is_short else questions


def _is_conversation(questions: Sequence[str], answers: Sequence[str]) -> bool:
    """Tell questions put to somebody from a writer's own: they say "you", and the answers "I" or "we"."""
    asked = sum(_YOU.search(text) is not None for text in questions)
    told = sum(_SELF.search(text) is not None for text in answers)
    return asked * 4 >= len(questions) and told * 4 >= len(answers)


def labelled(title: str, body: str, people: People, talk: Interview | None) -> Iterator[Quote]:
    """Yield the answers of an interview whose paragraphs begin with "Q:" and "A:", or with the speakers' names.

    A paragraph without a label goes on with the turn before it and shares its group, unless it is one of the questions
    of `talk`: those of several guests stand without a label.
    """
    cut = [(_LABEL.match(body, start, end), start, end) for start, end in paragraphs(body)]
    if sum(match is not None for match, _, _ in cut) < 2 * _FEWEST - 2:
        return
    cut = [(match, start, end) for match, start, end in cut if not _is_beside(body[start:end], match)]
    turns = [(match["letter"] or match["name"], body[match.end() : end]) for match, _, end in cut if match]
    counted = Counter(label for label, _ in turns)
    often = {label for label in counted if counted[label] > 1}
    asking = {label for label in often if label == "Q" or _asks([text for own, text in turns if own == label])}
    often = {label for label in often if len(label) == 1 or label in asking or _is_name(label, people)}
    if len(turns) < 2 * _FEWEST - 2:
        return
    lede = body[: next(start for match, start, _ in cut if match)]
    names = _names(title, lede, often - asking, people)
    if asking:
        names |= _guests(title, lede, counted.keys() - often, people)
    if len(names) + len(asking) < _TWO or not (asking or _is_labelled(turns, talk)):
        return
    put = {start for start, _ in talk.questions} if talk else set()
    yield from _turns(body, cut, names, put)


def _guests(title: str, lede: str, labels: Iterable[str], people: People) -> dict[str, str | None]:
    """Return whom labels stand for that come once in an interview: people whom its introduction names in full."""
    presented = {*_persons(title, people), *_persons(lede, people)}
    return {label: name for label, name in _names(title, lede, labels, people).items() if name in presented}


def _is_labelled(turns: Sequence[tuple[str, str]], talk: Interview | None) -> bool:
    """Tell an interview of several guests, of which the answers alone have labels, from one with a labelled aside."""
    return talk is not None and len(turns) * _TWO > len(talk.answers)


def _names(title: str, lede: str, labels: Iterable[str], people: People) -> dict[str, str | None]:
    """Return whom each label stands for: the interviewee, a person of these initials, or the person of this name."""
    short = {"".join(word[0] for word in name.split()): name for name in _persons(lede, people)}
    found: dict[str, str | None] = {}
    for label in labels:
        if label == "A":
            named = _interviewee(title, lede, people) or _first(lede, people)
            found[label] = named.name if named else None
        else:
            found[label] = short.get(label) or people.full(label.split())[0]
    return found


def _first(lede: str, people: People) -> Speaker | None:
    """Return the person with whose name an introduction begins: an interview presents its guest."""
    begin = re.match(r"(?:[A-Z]\. ?)*[^.,;:!?]{0,40}", lede)
    names = _persons(begin[0] if begin else "", people)
    return Speaker(names[0]) if names else None


def _turns(
    body: str,
    cut: Sequence[tuple[re.Match[str] | None, int, int]],
    names: Mapping[str, str | None],
    put: AbstractSet[int],
) -> Iterator[Quote]:
    label, group = "", 0
    last = max((number for number, (match, _, _) in enumerate(cut) if match), default=0)
    for match, start, end in cut[: last + 1]:
        if match:
            label, group = match["letter"] or match["name"], group + 1
        elif start in put:
            label = ""
        if label in names and (match or _ENDED.search(body, start, end)):
            begin = match.end() if match else start
            yield Quote(begin, end, body[begin:end], "direct", names[label], group=group)


def _is_beside(text: str, label: re.Match[str] | None) -> bool:
    """Tell a caption or a link between the turns of an interview from a turn, whose label may look like a prompt's."""
    return is_aside(text) and (label is None or (label["name"] or "").lower() in _LINKED)


def _is_name(label: str, people: People) -> bool:
    """Tell a speaker's label from a heading with a colon."""
    return label.isupper() or (
        not any(word.lower() in NO_PERSON for word in label.split()) and people.full(label.split())[1]
    )


def _asks(turns: Sequence[str]) -> bool:
    """Tell whether turns are the interviewer's: most of them are questions."""
    return sum(text.rstrip().endswith("?") for text in turns) * 2 > len(turns)


def unmarked(body: str, found: Interview, people: People) -> Iterator[Quote]:
    """Yield the answers that stand without quotation marks; a turn with the label of somebody else is none."""
    name = found.interviewee.name if found.interviewee else None
    role = found.interviewee.role if found.interviewee else None
    marked = [body[start] in _OPENERS for start, _ in found.answers]
    if sum(marked) * 2 > len(marked):
        return
    is_own, before = True, 0
    for (start, end), is_marked in zip(found.answers, marked, strict=True):
        asked = bisect_left(found.questions, (start, end))
        label = _LABEL.match(body, start, end)
        if label and label["name"] and _is_name(label["name"], people):
            is_own, start = _is_label_of(label["name"], name), label.end()  # noqa: PLW2901 - the answer begins behind it
        elif asked > before:
            is_own = True
        before = asked
        if is_own and not is_marked and body[start] not in "©®":
            yield Quote(start, end, body[start:end], "direct", name, role)


def _is_label_of(label: str, name: str | None) -> bool:
    """Tell whether a label is somebody's name, a part of it or its initials."""
    words = name.split() if name else []
    return label == "".join(word[0] for word in words) or set(label.split()) <= set(words)


def _is_put(text: str) -> bool:
    """Tell a question that is put to somebody, though short or with words between marks, from one an answer asks itself.

    Where it may be either's it is taken for the interviewer's, which nobody records.
    """
    if text[0] in _OPENERS or _ASKED.search(text) is None:
        return False
    own = _MARKED.sub("", text)
    return _YOU.search(own) is not None or (_SELF.search(own) is None and len(own.split()) <= _LONGEST_QUESTION)


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
        is_subject = talk.group().lower() in _TELLING and talk.start() < _CLOSE
        near = [name for name in _persons(sentence, people, is_short=is_subject) if _is_near(sentence, name, talk)]
        if near:
            return _one_of(sentence, near)
    names = _persons(lede, people)
    return Speaker(names[0]) if len(names) == 1 and not _CAPTION.search(lede) and not _SEVERAL.search(lede) else None


def _is_near(sentence: str, name: str, talk: re.Match[str]) -> bool:
    """Tell whether a name is the sentence's first words or the object of "spoke to"."""
    at = max(sentence.find(name.split(maxsplit=1)[0]), sentence.find(name.rsplit(maxsplit=1)[-1]))
    return 0 <= at < _CLOSE // 2 or 0 <= at < talk.start() < _CLOSE or 0 <= at - talk.end() < 60


def _one_of(text: str, names: Sequence[str]) -> Speaker | None:
    """Return the first of the people whom a text names, unless it joins two by "and": then both may answer."""
    if len(names) == 1:
        return Speaker(names[0])
    first, second = (text.find(name.split()[-1]) for name in names[:2])
    return None if " and " in text[first:second] and second - first < 80 else Speaker(names[0])


def _persons(text: str, people: People, *, is_short: bool = False) -> list[str]:
    """Return the people whom a text names in full, or by one name too, in order."""
    found = []
    for words in people.runs(text):
        name, is_one = people.full(words)
        if (len(words) > 1 or is_short) and is_one and is_person(name.split()) and name not in found:
            found.append(name)
    return found
