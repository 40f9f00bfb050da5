"""Questions that stand on the ones before: what they lack, and whether a rewriting has kept to what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.schema import Turn
from assistant.text.marks import pairs
from assistant.text.names import Name, folded, names
from assistant.text.questions import asked, importance
from assistant.text.statements import statement
from assistant.text.words import STOPWORDS, Word, content_words, spans, stem

_OPENING = re.compile(r"\s*(?:(?:and|but|so|or)\b|(?:what|how) about\b|why not\b|since when\b|how so\b)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\s*(?:(?:and|but|so|or)\s+)?(?:(?:what|how)\s+about\s+)?(?P<what>[^?!.]+?)\s*[?!.]*\s*\Z", re.IGNORECASE
)
"""A follow-up that names nothing but what the question before is to be asked of: "And Ann Roe?", "What about Tarn?"."""
_SENTENCE = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|which|how|did|does|do|was|were|is|are|has|have|had|will|would|can|could)\b",
    re.IGNORECASE,
)
_AUXILIARIES = frozenset("did does do was were is are has have had will would can could may might should".split())  # noqa: SIM905
_PREPOSITIONS = frozenset(
    "about after against at before by during for from in into of on over since than to towards under until with".split()  # noqa: SIM905
)
_OF_A_MATTER = frozenset(("about", "on", "of", "over"))
_BEFORE_THEN = frozenset(("since", "by", "until", "before"))
_PEOPLE = frozenset(("he", "she", "him", "her", "they", "them"))
_SUBJECTS = frozenset(("he", "she", "they", "it"))
_OWNERS = frozenset(("his", "her", "its", "their"))
_ALWAYS = frozenset(("him", "them", "hers", "theirs", "else", "former", "latter"))
_POINTING = frozenset(("this", "that", "these", "those"))
_LAST = frozenset(("there", "then", "so", "one", "ones", "both", "others", "same"))
"""These point back where a question ends with them."""
_JOINING = re.compile(r"(?:[\s'’-]|s\b|\b(?:of|the|on|in|at|for|a|an|to|from|off)\b)+", re.IGNORECASE)
"""What may stand between two words of one phrase."""
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+\Z", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\s+(?:about|on|of|to)\s+(?:it|this|that|them|these|those)\Z", re.IGNORECASE)
_EVERY_DAY = 0.5
"""A word that says no more than this about a question's subject ("people", "time") does not name it."""
_WHOM = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_END = re.compile(r"[\s?!.]+\Z")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_KNOWN = 0.6
"""The least share of the words of a rewritten question that must have been said before."""
_FIRST_LINE = re.compile(r"(?:[*_\"“]*(?:new |rewritten |standalone )?question[*_]*\s*:\s*)?(.+)", re.IGNORECASE)


def leans(question: str) -> bool:
    """Tell whether a question needs an earlier one to be understood.

    It opens as one that goes on ("And", "What about"), points to something that it does not name, or names nothing.
    """
    return bool(_OPENING.match(question)) or not _telling(question) or any(_pointers(question))


def carried(question: str, history: Sequence[Turn]) -> str:
    """Return a question with what it takes over from the latest turn that has a subject, where it leans on that.

    A name alone ("And Ann Roe?") takes the place of the one before; "she" becomes whom the turn was about; whatever
    else the question points to stands behind it: the subject of the question before.
    """
    before = next((turn for turn in reversed(history) if _telling(turn.question)), None)
    if before is None or not leans(question):
        return question
    other = _asked_of_another(question, before.question)
    if other:
        return other
    named = _named(question, before)
    if named != question and not any(_pointers(named)):
        return named
    return _with_subject(named, _subject(before.question, named))


def _telling(question: str) -> list[Word]:
    """Return the words of a question that say what it is about: those of names, and others that few questions have."""
    kinds, named = asked(question), [name for name in names(question) if not name.soft]
    found = [word for word in spans(question) if word.folded not in STOPWORDS]
    return [
        word
        for word in found
        if importance(word.folded, kinds) > _EVERY_DAY or any(n.start <= word.start < n.end for n in named)
    ]


def _pointers(question: str) -> Iterator[str]:
    """Yield the words of a question that point to something outside it."""
    found = list(spans(question))
    for at, word in enumerate(found):
        before = found[at - 1].folded if at else ""
        is_last = at == len(found) - 1
        back = word.folded in _LAST and (is_last or before in _BEFORE_THEN)
        pointing = word.folded in _POINTING and (is_last or before in _AUXILIARIES | _PREPOSITIONS)
        outside = word.folded in _SUBJECTS | _OWNERS and not _is_within(question, found, at)
        if word.folded in _ALWAYS or back or pointing or outside:
            yield word.folded


def _is_within(question: str, found: Sequence[Word], at: int) -> bool:
    """Return whether a pronoun can mean what the question itself names before it: "Did Roe say she would go?"."""
    if at == len(found) - 1 or found[at - 1].folded in _AUXILIARIES | _PREPOSITIONS:
        return False
    return any(word.start < found[at].start for word in _telling(question))


def _asked_of_another(question: str, before: str) -> str | None:
    """Return the question before with a new name in place of its own, if the follow-up holds nothing but that name."""
    match = _ABOUT.match(question) if _OPENING.match(question) else None
    if match is None or _SENTENCE.search(match["what"]):
        return None
    new = next((name for name in names(match["what"]) if match["what"].endswith(name.text)), None)
    if new is None:
        return None
    lead = match["what"][: new.start].split()
    old = _replaced(before, lead[0].casefold() if lead else "")
    return before[: old[0]] + new.text + before[old[1] :] if old else None


def _replaced(question: str, preposition: str) -> tuple[int, int] | None:
    """Return the span that a new name takes the place of: behind its preposition, the speaker, the first name."""
    asked_of = statement(question)
    if asked_of and asked_of.matter and preposition in _OF_A_MATTER:
        return _span(question, asked_of.matter)
    held = [name for name in names(question) if not name.soft]
    for name in held:
        if preposition in _PREPOSITIONS and question[: name.start].casefold().split()[-1:] == [preposition]:
            return name.start, name.end
    speaker = _span(question, asked_of.who) if asked_of and asked_of.who else None
    if speaker and preposition not in _PREPOSITIONS:
        inner = [name for name in held if speaker[0] <= name.start and name.end <= speaker[1]]
        return (inner[0].start, inner[-1].end) if inner else speaker
    return (held[0].start, held[0].end) if held else None


def _span(text: str, part: str) -> tuple[int, int] | None:
    start = text.find(part)
    return (start, start + len(part)) if start >= 0 else None


def _named(question: str, before: Turn) -> str:
    """Return a question in which "he" or "she" is whom the turn before was about, where that is one person."""
    if not set(_pointers(question)) & _PEOPLE:
        return question
    who = _person(before)
    return _WHOM.sub(who, question, count=1) if who else question


def _person(before: Turn) -> str | None:
    """Return the one person that a turn was about: whose words were asked for, who is named, who the answer names."""
    asked_of = statement(before.question)
    if asked_of and asked_of.who:
        return asked_of.who if len(asked_of.each) == 1 else None
    held = _different(before.question)
    if "person" in asked(before.question) or not held:
        known = {part for name in held for part in name.key}
        held = [name for name in _different(before.text) if len(name.key) > 1 and not known & set(name.key)]
    return held[0].text if len(held) == 1 else None


def _different(text: str) -> list[Name]:
    found = {name.key: name for name in names(text) if not name.soft}
    return [name for key, name in found.items() if not any(set(key) < set(other) for other in found)]


def _subject(before: str, question: str) -> str:
    """Return what the question before was about, in its own words, without what the follow-up says itself.

    A name in the follow-up takes the place of the name that the question before began with, if that had others.
    """
    said = {stem(word) for word in content_words(question)}
    dropped = _dropped(before, question)
    kept = [
        word
        for word in _telling(before)
        if stem(word.folded) not in said and not (dropped and dropped[0] <= word.start < dropped[1])
    ]
    return ", ".join(before[start:end] for start, end in _phrases(before, kept))


def _dropped(before: str, question: str) -> tuple[int, int] | None:
    """Return the span of a name that the follow-up's own name replaces."""
    held = [name for name in names(before) if not name.soft]
    new = [name for name in names(question) if not name.soft and all(name.key != other.key for other in held)]
    if not new:
        return None
    both_said = statement(before) and statement(question)
    return _replaced(before, "") if both_said or len(held) > 1 else None


def _phrases(text: str, kept: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the spans of words that stand together, with the article before them."""
    start = end = -1
    for word in kept:
        if end >= 0 and _JOINING.fullmatch(text[end : word.start]):
            end = word.end
            continue
        if end >= 0:
            yield start, end
        article = _ARTICLE.search(text[: word.start])
        start, end = (article.start() if article else word.start), word.end
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


def rewritten(reply: str, question: str, earlier: Sequence[str]) -> str | None:
    """Return the question that a model's reply holds; None when it names or counts what nobody said before."""
    line = next((line.strip() for line in reply.splitlines() if line.strip()), "")
    match = _FIRST_LINE.fullmatch(line)
    text = match.group(1).strip(' *_"“”') if match else ""
    if not text or len(text) > 2 * len(question) + 200:
        return None
    known = " ".join((*earlier, question))
    words = {folded(word) for word in re.findall(r"[^\W_]+", known)}
    parts = {part for name in names(text) if not name.soft for part in name.key}
    numbers = set(_NUMBER.findall(text)) - set(_NUMBER.findall(known))
    if numbers or not parts <= words or _quotes(text) - _quotes(known):
        return None
    own = content_words(text)
    old = set(map(stem, content_words(known)))
    kept = sum(stem(word) in old for word in own)
    return text if own and kept >= _KNOWN * len(own) and text.endswith("?") else None


def _quotes(text: str) -> set[str]:
    """Return what stands between quotation marks: nobody may put words there that nobody quoted before."""
    return {text[pair.start : pair.end].strip(" .,").casefold() for pair in pairs(text)}
