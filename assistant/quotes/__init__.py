"""Find in an article who says what, by rules."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.attribution import Account
from assistant.quotes.interviews import interview, labelled, unmarked
from assistant.quotes.people import People
from assistant.quotes.posts import posts
from assistant.quotes.reading import lines, quoted
from assistant.schema import Article, Quote, Sentence

__all__ = ["find"]


def find(article: Article, sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return what the article presents as somebody's words, in order of where it stands.

    Direct and mixed quotations stand between marks, in embedded posts and in the answers of interviews; they do not
    overlap one another. Indirect reports may stand around a quotation of a word or two.
    """
    body = article.body
    marked = quoted(body)
    people = People(f"{article.title}.\n{body}")
    talk = interview(article.title, body, people)
    whole = [*posts(body, people), *(unmarked(body, talk) if talk else labelled(body, people))]
    account = Account(body, marked, people)
    for line in lines(body, sentences, marked):
        account.read(line)
    kept = [quote for quote in account.quotes(talk) if not any(_lies_in(quote, other) for other in whole)]
    return tuple(sorted((*whole, *kept), key=lambda quote: (quote.start, -quote.end)))


def _lies_in(quote: Quote, other: Quote) -> bool:
    return quote.start < other.end and other.start < quote.end
