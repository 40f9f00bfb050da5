"""Find in an article who says what, by rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.quotes.asides import is_headline, is_link
from assistant.quotes.attribution import Account
from assistant.quotes.interviews import interview, labelled, unmarked
from assistant.quotes.people import People
from assistant.quotes.posts import posts
from assistant.quotes.reading import lines, parted, quoted
from assistant.quotes.told import told
from assistant.schema import Article, Quote, Sentence

__all__ = ["find", "find_all", "parted"]


def find(article: Article, sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return what the article presents as somebody's words, in order of where it stands.

    Direct and mixed quotations stand between marks, in embedded posts and in the answers of interviews; they do not
    overlap one another. Indirect reports may stand around a quotation of a word or two.
    """
    return _found(article, sentences, _people(article))


def find_all(article: Article, sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return what `find` does, and behind each utterance the words of others that its speaker passes on (`within`)."""
    people = _people(article)
    found = _found(article, sentences, people)
    inner = list(told(article.body, sentences, found, people))
    return _with_told(found, inner) if inner else found


def _with_told(found: Sequence[Quote], inner: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return quotations with those within them behind the last piece of the utterance that they stand in."""
    last = {quote.group: at for at, quote in enumerate(found)}
    ends = {
        quote.start: at if quote.group is None else last[quote.group]
        for at, quote in enumerate(found)
        if quote.kind != "indirect"
    }
    behind: dict[int, list[Quote]] = {}
    for quote in inner:
        behind.setdefault(ends[quote.within or 0], []).append(quote)
    return tuple(each for at, quote in enumerate(found) for each in (quote, *behind.get(at, ())))


def _people(article: Article) -> People:
    own = "\n".join(part for part in article.body.split("\n") if not is_link(part))
    return People(own if is_headline(article.title) else f"{article.title}.\n{own}")


def _found(article: Article, sentences: Sequence[Sentence], people: People) -> tuple[Quote, ...]:
    body = article.body
    marked = quoted(body)
    talk = interview(article.title, body, people)
    turns = list(labelled(article.title, body, people, talk)) or (list(unmarked(body, talk, people)) if talk else [])
    account = Account(body, marked, people)
    for line in lines(body, sentences, marked):
        account.read(line)
    found = list(account.quotes(talk))
    next_group = 1 + max((quote.group for quote in found if quote.group is not None), default=-1)
    turns = [replace(one, group=None if one.group is None else one.group + next_group) for one in turns]
    kept = _apart([*posts(body, people), *turns])
    return tuple(sorted((*kept, *_outside(found, kept)), key=lambda quote: (quote.start, -quote.end)))


def _apart(quotes: Sequence[Quote]) -> list[Quote]:
    """Return quotations in order without those that reach into one before."""
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda quote: (quote.start, quote.end)):
        if not kept or quote.start >= kept[-1].end:
            kept.append(quote)
    return kept


def _outside(quotes: Sequence[Quote], whole: Sequence[Quote]) -> Iterator[Quote]:
    """Yield the quotations that touch none of `whole`, which lie apart and in order."""
    ends = [one.end for one in whole]
    for quote in quotes:
        place = bisect_right(ends, quote.start)
        if place == len(whole) or whole[place].start >= quote.end:
            yield quote
