"""Questions that stand on the ones before: what they lack, and what they take over where no model rewrites them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.schema import Turn
from assistant.text.asked_again import OPENING, WHO_SPEAKS, asked_again, fragment, replaced, speaker, times
from assistant.text.meant import named
from assistant.text.names import Name, keys_meet, names
from assistant.text.pointing import pointers, subject, telling
from assistant.text.questions import asked
from assistant.text.statements import statement
from assistant.text.words import content_words, spans, stem

_JOINING = re.compile(r"(?:[\s'’-]|s\b|\b(?:of|the|on|in|at|for|a|an|to|from|off)\b)+", re.IGNORECASE)
"""What may stand between two words of one phrase."""
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+\Z", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\s+(?:about|on|of|to)\s+(?:it|this|that|them|these|those|him|her)\Z", re.IGNORECASE)
_END = re.compile(r"[\s?!.]+\Z")
_BRACKETED = re.compile(r"\s*[?!.]*\s*\(|[)?!.\s]+\Z")
_LONGEST = 1000
"""Code points of a question that are read; a longer one has said what it means."""
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))


def leans(question: str) -> bool:
    """Tell whether a question needs an earlier one to be understood.

    It opens as one that goes on ("And", "What about"), points to something that it does not name, names nothing, or
    is no question but a name or a date.
    """
    is_open = bool(OPENING.match(question)) or not subject(question) or fragment(question) is not None
    return is_open or any(pointers(question))


def carried(question: str, history: Sequence[Turn]) -> str:
    """Return a question with what it takes over from the latest turn that has a subject, where it leans on that.

    A fragment ("And Ann Roe?", "On Tuesday?") asks the question before again; "she" becomes whom the turns were about;
    whatever else the question points to stands behind it: the subject of the question before.
    """
    plain, turns = _spaced(question), [Turn(_spaced(turn.question), turn.text) for turn in history]
    before = next((turn for turn in reversed(turns) if subject(turn.question)), None)
    if before is None or len(plain) > _LONGEST:
        return question
    if leans(plain):
        return _completed(plain, turns, before)
    return _of_the_same(plain, before.question) if _resumes(plain, before) else question


def _spaced(text: str) -> str:
    return " ".join(text.split())[: _LONGEST + 1]


def _completed(question: str, history: Sequence[Turn], before: Turn) -> str:
    """Return a question that leans on others with what it lacks."""
    known, points_on = named(question, history)
    what = fragment(known)
    again = asked_again(what, before.question) if what else None
    if again:
        return again
    if known != question and not points_on and not what:
        return known
    if what and asked(before.question):
        return f"{known} ({_BRACKETED.sub(_comma, before.question)})"
    return _with_subject(known, _subject(before.question, known))


def _comma(match: re.Match[str]) -> str:
    return ", " if match.group().rstrip().endswith("(") else ""


def _resumes(question: str, before: Turn) -> bool:
    """Return whether a question asks of the one thing that it names as of something known from the turn before.

    "Who was the judge?" does, for a judge is some case's, and "Where is the sack?" where a sack was spoken of; what
    says more of what it means stands alone.
    """
    told = telling(question)
    if len(told) != 1 or names(question):
        return False
    lead = next((word.folded for word in reversed(list(spans(question[: told[0].start])))), "")
    spoken_of = {stem(word) for word in content_words(f"{before.question} {before.text}")}
    noun = told[0].folded
    return lead in _DEFINITE and (noun in WHO_SPEAKS or stem(noun) in spoken_of)


def _of_the_same(question: str, before: str) -> str:
    """Return a question that names its subject with the names of the one before, or with its subject if it has none."""
    held = [name.text for name in names(before) if not name.soft]
    return _with_subject(question, ", ".join(dict.fromkeys(held)) or _subject(before, question))


def _subject(before: str, question: str) -> str:
    """Return what the question before was about, in its own words, without what the follow-up says itself.

    A name or a date in the follow-up takes the place of one in the question before.
    """
    said = {stem(word) for word in content_words(question)}
    own = [name.key for name in names(question) if not name.soft]
    held = [name for name in names(before) if not name.soft]
    spans = (_dropped(before, question), _old_speaker(before, question), *_old_times(before, question))
    dropped = [span for span in spans if span]
    dropped += [(name.start, name.end) for name in held if any(keys_meet(name.key, key) for key in own)]
    kept = [
        (word.start, word.end)
        for word in subject(before)
        if stem(word.folded) not in said and not any(start <= word.start < end for start, end in dropped)
    ]
    return ", ".join(before[start:end] for start, end in _phrases(before, _whole(kept, held)))


def _old_times(before: str, question: str) -> list[tuple[int, int]]:
    return times(before) if times(question) else []


def _old_speaker(before: str, question: str) -> tuple[int, int] | None:
    """Return the span of whose words were asked for before, where those of somebody else are now, named or not."""
    old, new = statement(before), statement(question)
    return speaker(before) if old and old.who and new and new.who else None


def _dropped(before: str, question: str) -> tuple[int, int] | None:
    """Return the span of a name that the follow-up's own name replaces."""
    held = [name for name in names(before) if not name.soft]
    new = [name for name in names(question) if not name.soft and all(name.key != other.key for other in held)]
    if not new:
        return None
    both_said = statement(before) and statement(question)
    return replaced(before, "") if both_said or len(held) > 1 else None


def _whole(kept: Sequence[tuple[int, int]], held: Sequence[Name]) -> list[tuple[int, int]]:
    """Return spans of words with each that is part of a name made the whole name, each once."""
    found = []
    for start, end in kept:
        of = next((name for name in held if name.start <= start < name.end), None)
        found.append((of.start, max(of.end, end)) if of else (start, end))
    return list(dict.fromkeys(found))


def _phrases(text: str, kept: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of what stands together, with the article before it."""
    start = end = -1
    for first, last in kept:
        if end >= 0 and _JOINING.fullmatch(text[end:first]):
            end = last
            continue
        if end >= 0:
            yield start, end
        article = _ARTICLE.search(text[:first])
        start, end = (article.start() if article else first), last
    if end >= 0:
        yield start, end


def _with_subject(question: str, subject: str) -> str:
    """Return a question with the subject that it lacks: of what somebody says, else behind it in brackets."""
    if not subject:
        return question
    asked_of = statement(question)
    if asked_of and asked_of.who and not asked_of.matter and "," not in subject:
        said = _POINTS_BACK.sub("", _END.sub("", question))
        return f"{said} about {subject}?"
    return f"{question} ({subject})"
