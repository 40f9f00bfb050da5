"""Find when the things are that an article tells of, apart from when it was published."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from assistant.schema import Article, EventTime, Quote, Sentence
from assistant.text.dates import whole_day
from assistant.text.moments import Moment, moments


def find(article: Article, sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> tuple[EventTime, ...]:
    """Return the phrases of a body that mean days, in order.

    Phrases like "on Tuesday" are counted from the day of publication; within direct speech from the day on which, by its
    own sentence, it was said. An article without a day of publication has only the dates that it writes out with their year.
    """
    published = whole_day(article.published_at)
    body = article.body
    spoken = [quote for quote in quotes if quote.kind != "indirect"]
    starts = [quote.start for quote in spoken]
    found = []
    for one in moments(body, published):
        at = bisect_right(starts, one.start) - 1
        within = spoken[at] if at >= 0 and one.end <= spoken[at].end else None
        if within is not None and one.relative and published is not None:
            one = _as_said(one, within, body, sentences, published)  # noqa: PLW2901 - the same phrase, counted anew
        found.append(EventTime(one.start, one.end, one.first.isoformat(), one.last.isoformat()))
    return tuple(found)


def _as_said(one: Moment, quote: Quote, body: str, sentences: Sequence[Sentence], published: date) -> Moment:
    """Return a phrase within speech, counted from the day on which the sentence around the speech says that it was said."""
    around = [each for each in sentences if each.start < quote.end and quote.start < each.end]
    outside = "\n".join((body[around[0].start : quote.start], body[quote.end : around[-1].end])) if around else ""
    said = next((each.first for each in moments(outside, published) if each.first == each.last <= published), None)
    if said is None or said == published:
        return one
    shift = quote.start
    again = next(
        (each for each in moments(body[quote.start : quote.end], said) if each.start + shift == one.start), None
    )
    return one if again is None else Moment(one.start, one.end, again.first, again.last, relative=True)
