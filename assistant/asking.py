"""Search, and ask without a model: the steps in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, Required, TypedDict

from assistant import positions, recorded, retrieve, two_claimants
from assistant.answer import absence, cited, extract, ordered, said, together
from assistant.config import Settings
from assistant.errors import UsageError
from assistant.schema import Answer, Answered, Citation, Claimed, Event, Evidence, Filters, Hit, Notice, Scope, Told
from assistant.text.asked_outlets import asked_outlet
from assistant.text.foreign import foreign
from assistant.text.named_dates import names_nothing
from assistant.text.other_names import under_other_names
from assistant.text.outlets import names_in
from assistant.text.several import apart
from assistant.text.stories import same_story
from assistant.text.words import content_words, spans

LONGEST_QUESTION = 20_000
"""Code points of a question; what is longer is a document, not a question."""

_NO_TEXT = re.compile("[\0\ufffd\ud800-\udfff]")
"""What bytes that are no text are read as."""

PASSAGES_READ = 24
"""Passages whose sentences are read for an answer: second accounts stand lower than a reader of passages would look."""


_NOT_ENOUGH = retrieve.Sufficiency(0.0, enough=False)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found for a question, whether it is enough to answer, and what was searched."""

    question: str
    evidence: tuple[Evidence, ...]
    sufficiency: retrieve.Sufficiency
    scope: Scope
    told: Told | None = None
    """What the ledger tells, where somebody's words are asked for: it comes first."""
    absence: str | None = None
    """What an abstention says where more is known than that nothing was found."""
    notices: tuple[Notice, ...] = ()
    sides: tuple[Filters, ...] = ()
    """The sides of a day from which an answer was asked."""

    def untimely(self, citations: Sequence[Citation]) -> Iterator[Notice]:
        """Yield that nothing cited appeared on the side of a day that was asked for, where that is so."""
        days = [(one.published_at or "")[:10] for one in citations]
        if self.sides and days and not any(_lies(day, side) for day in days for side in self.sides):
            yield Notice(absence.of_another_time(self.sides[-1]))


def _lies(day: str, side: Filters) -> bool:
    return not day or (side.since or "") <= day <= (side.until or "9")


class Record(Protocol):
    """Who said what."""

    def told(self, question: str, filters: Filters, when: str = "") -> Told | None:
        """Return what is on record for a question about somebody's words, None for any other; `when` is its side of a day."""


class Ways(TypedDict, total=False):
    """What asking takes beside the question, to hand on."""

    index: Required[retrieve.Index]
    embedder: Required[retrieve.Embedder]
    settings: Required[Settings]
    record: Record | None
    filters: Filters


def search(
    question: str,
    *,
    index: retrieve.Index,
    embedder: retrieve.Embedder,
    count: int = 10,
    filters: Filters = Filters(),
) -> list[Hit]:
    """Return the best passages for a question, the best first.

    Raises UsageError for an empty, wordless or endless question.
    """
    asked = usable(question)
    sought = retrieve.with_side(asked, retrieve.when(asked, index))
    return retrieve.search(sought, index=index, embedder=embedder, count=count, filters=filters)


def usable(question: str) -> str:
    """Return the question without the white space around it.

    Raises UsageError when nothing is left, no letter or digit stands in it, far more than a question, or bytes that are no text.
    """
    asked = question.strip()
    if _NO_TEXT.search(asked):
        raise UsageError("the question is binary or in another encoding", "Give it as UTF-8.")
    if not asked:
        raise UsageError("the question is empty", 'Ask something: assistant ask "Who said ...?"')
    if not any(map(str.isalnum, asked)):
        raise UsageError("the question has no words", 'Ask something: assistant ask "Who said ...?"')
    if len(asked) > LONGEST_QUESTION:
        raise UsageError(
            f"the question has {len(asked):,} characters; {LONGEST_QUESTION:,} is the most",
            "Ask a shorter question; add long texts as articles.",
        )
    return asked


def ask(  # noqa: PLR0913 - the collaborators of the whole way
    question: str,
    *,
    index: retrieve.Index,
    embedder: retrieve.Embedder,
    settings: Settings,
    record: Record | None = None,
    filters: Filters = Filters(),
    first_number: int = 1,
) -> Iterator[Event]:
    """Yield the sentences that answer best, and at last the Answer; citations count from `first_number`.

    Raises UsageError for an empty, wordless or endless question.
    """
    parts = apart(usable(question))
    ways: Ways = {"index": index, "embedder": embedder, "settings": settings, "record": record, "filters": filters}
    each = [gathered(part.question, **ways) for part in parts] or [gathered(question, **ways)]
    answers = [_answer(found) for found in each]
    notices = [notice for found in each for notice in found.notices]
    answer = answers[0]
    if parts:
        answer = ordered.in_shown_order(together.together(question.strip(), answers))
        notices += together.unanswered([part.asked for part in parts], answers)
    yield from dict.fromkeys(notices)
    yield from dict.fromkeys(notice for found in each for notice in found.untimely(answer.citations))
    yield from told(cited.renumbered(answer, first_number))


def _answer(found: Gathered) -> Answer:
    """Return the answer of what was found for one question, what stands side by side first."""
    if found.told:
        answer = said.answer(found.question, found.told, found.scope)
    else:
        answer = extract.answer(found.question, found.evidence, found.sufficiency, found.scope, found.absence)
    if answer.positions:
        accounts = positions.with_changes(found.question, answer.positions, answer.claims, answer.citations)
    else:
        accounts = positions.positions(found.question, answer.claims, answer.citations, stories(found.evidence))
    return ordered.in_shown_order(replace(answer, positions=accounts, sufficiency=found.sufficiency.score))


def stories(evidence: Sequence[Evidence]) -> positions.SameStory:
    """Return what tells of two articles of the evidence, by their ids, whether they are of one story."""
    articles = {one.article.id: one.article for one in evidence}

    def same(one: str, other: str) -> bool:
        return one not in articles or other not in articles or same_story(articles[one], articles[other])

    return same


def is_vain(question: str, index: retrieve.Index, filters: Filters) -> bool:
    """Whether nothing can be found, whatever is asked of a model: the filters leave no article, or the question names nothing."""
    other = foreign(question)
    return _in_vain(other.subject if other else question, index, index.scope(filters)) is not None


def gathered(  # noqa: PLR0913 - the collaborators of the whole way
    question: str,
    *,
    index: retrieve.Index,
    embedder: retrieve.Embedder,
    settings: Settings,
    record: Record | None = None,
    filters: Filters = Filters(),
    parts: Sequence[str] = (),
) -> Gathered:
    """Return the evidence for a question, first what is on record of somebody whose words are asked for.

    What is found for each of its `parts`, questions of their own, joins what is found for the whole. Raises UsageError
    for an empty, wordless or endless question.
    """
    asked = usable(question)
    other = foreign(asked)
    subject = other.subject if other else asked
    when = retrieve.when(subject, index)
    sought = retrieve.with_side(subject, when)
    count, scope = max(settings.passages, PASSAGES_READ), index.scope(filters)
    if in_vain := _in_vain(subject, index, scope):
        return Gathered(asked, (), _NOT_ENOUGH, scope, absence=in_vain)
    evidence, sufficiency = _found(subject, sought, index, embedder, count=count, filters=filters)
    parts = parts or under_other_names(subject, (one.text for one in evidence))
    if parts:
        each = [_found(part, part, index, embedder, count=count, filters=filters) for part in parts]
        evidence = retrieve.joined([evidence, *(own for own, _ in each)])
        sufficiency = max((sufficiency, *(own for _, own in each)), key=lambda one: one.score)
    evidence = two_claimants.with_both(subject, evidence, index, embedder)
    if other:
        return Gathered(asked, evidence, sufficiency, scope, absence=absence.in_words_of(other.language, scope))
    if retrieve.is_unheard(asked, index, (one.text for one in evidence)):
        return Gathered(asked, (), _NOT_ENOUGH, scope, absence=absence.no_word(scope, _words_of_content(asked)))
    sides = retrieve.asked_sides(sought, index)
    if own := _of_outlet(asked, evidence, index, embedder, scope, count=count, filters=filters):
        return replace(own, sides=sides)
    lost = retrieve.lacking(asked, index, (one.text for one in evidence))
    if lost.all and not lost.mentioned:
        return Gathered(asked, evidence, _NOT_ENOUGH, scope, absence=absence.lacks(lost.names, lost.mentioned, scope))
    on_record = record.told(asked, filters, when) if record else None
    if on_record and recorded.is_of_one(on_record):
        of_time = recorded.of_their_time(on_record, evidence, retrieve.appeared(sought, index, None))
        on_record = recorded.weighed(asked, on_record, recorded.bearing(on_record, of_time, index, embedder))
    found = _answering(asked, evidence, sufficiency, scope, on_record)
    unheard = on_record.unheard if on_record else ()
    notices = tuple(Notice(absence.no_words(who, matter)) for who, matter in unheard)
    found = replace(found, sides=sides, notices=notices)
    if lost.names:
        notices = (*notices, Notice(absence.no_article(lost.names)))
        found = replace(found, notices=notices, absence=absence.lacks(lost.names, lost.mentioned, scope))
    return found


def _in_vain(subject: str, index: retrieve.Index, scope: Scope) -> str | None:
    """Return why a question is asked in vain: there is nothing to look in, or it names nothing to look for."""
    if not scope.articles:
        return absence.not_found(scope, index.scope(Filters()))
    return absence.nothing_named(scope, content_words(subject)) if names_nothing(subject) else None


def _words_of_content(question: str) -> list[str]:
    """Return a question's words of content as it writes them."""
    own = frozenset(content_words(question))
    return [question[one.start : one.end] for one in spans(question) if one.folded in own]


def _found(  # noqa: PLR0913 - the collaborators, and what narrows the search
    subject: str, sought: str, index: retrieve.Index, embedder: retrieve.Embedder, *, count: int, filters: Filters
) -> tuple[tuple[Evidence, ...], retrieve.Sufficiency]:
    """Return the sentences for what is sought, and whether they are enough for its subject."""
    hits = retrieve.search(
        sought, index=index, embedder=embedder, count=count, filters=filters, weights=retrieve.READING
    )
    evidence = retrieve.evidence(sought, hits, index=index, embedder=embedder)
    return evidence, retrieve.sufficiency(subject, hits, evidence)


def _of_outlet(  # noqa: PLR0913 - the collaborators, and what narrows the search
    asked: str,
    evidence: Sequence[Evidence],
    index: retrieve.Index,
    embedder: retrieve.Embedder,
    scope: Scope,
    *,
    count: int,
    filters: Filters,
) -> Gathered | None:
    """Return what an outlet's own articles tell, where its report is asked for: too little, if nobody relays it either.

    None where none is asked for, or where the `evidence` from all articles passes on what it reported.
    """
    outlet = asked_outlet(asked, scope.sources)
    if outlet is None:
        return None
    within = replace(filters, sources=tuple(sorted(outlet.sources)))
    sought = retrieve.with_side(outlet.question, retrieve.when(outlet.question, index))
    own, sufficiency = _found(outlet.question, sought, index, embedder, count=count, filters=within)
    if sufficiency.enough:
        return Gathered(asked, own, sufficiency, scope)
    if any(names_in(f"{one.text} {one.speaker or ''}", outlet.sources) for one in evidence):
        return None
    return Gathered(asked, own, sufficiency, scope, absence=absence.not_found(index.scope(within)))


def _answering(
    asked: str, evidence: tuple[Evidence, ...], sufficiency: retrieve.Sufficiency, scope: Scope, on_record: Told | None
) -> Gathered:
    """Return what answers: what is on record comes first."""
    if on_record is None:
        return Gathered(asked, evidence, sufficiency, scope)
    if on_record.silent:
        return Gathered(asked, evidence, _NOT_ENOUGH, scope, on_record)
    first = [one for group in on_record.said for one in group]
    return Gathered(asked, recorded.ahead(first, evidence), retrieve.Sufficiency(1.0, enough=True), scope, on_record)


def told(answer: Answer) -> Iterator[Event]:
    """Yield a finished answer sentence by sentence."""
    told: set[int] = set()
    for claim in answer.claims:
        new = set(claim.citations) - told
        told |= new
        yield Claimed(claim, tuple(citation for citation in answer.citations if citation.number in new))
    yield Answered(answer)
