"""Find what each question needs in the corpus before anything is asked, and say what cannot be found there."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.corpus.article import address
from assistant.evals.suite import Cite, Location, Place, Question, Response, Suite
from assistant.schema import Article
from assistant.text.scopes import begun
from assistant.text.typography import normal, plain

_SHOWN = 60
"""Code points of a quotation that a message shows."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where words stand: a half-open range of code points of an article's body."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Need:
    """A sentence that must be cited: `spans` are the places of which one suffices, `texts` their words."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question with its place in the corpus: what must be cited, and from which articles."""

    question: Question
    needs: tuple[Need, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """What is asked in one go: a question, or a conversation's turns; or a response that is judged."""

    id: str
    turns: tuple[Wanted, ...] = ()
    response: Response | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a suite, where in it, and the id of the question or response that it is wrong with, if any."""

    what: str
    location: Location
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """What is to be asked, and what is wrong with the suite: with any fault, nothing may be asked."""

    items: tuple[Item, ...]
    faults: tuple[Fault, ...]


def ready(suite: Suite, articles: Iterable[Article]) -> Ready:
    """Return a suite's questions with their places in these articles, and why it cannot be run if it cannot."""
    places = _Places(articles)
    items = [
        Item(question.id, (places.of(question, ("questions", at)),)) for at, question in enumerate(suite.questions)
    ]
    for at, talk in enumerate(suite.conversations):
        turns = (places.of(turn, ("conversations", at, "turns", number)) for number, turn in enumerate(talk.asked))
        items.append(Item(talk.id, tuple(turns)))
    items += [Item(response.id, response=response) for response in suite.responses]
    return Ready(tuple(items), (*_faults(suite, items), *places.faults))


def _faults(suite: Suite, items: Sequence[Item]) -> Iterator[Fault]:
    if not items:
        yield Fault(f"the suite {suite.suite} is empty", ())
    for at, question in enumerate(suite.questions):
        if not question.id:
            yield Fault(f"question {at + 1} has no id", ("questions", at))
    for name, count in Counter(name for item in items for name in _names(item)).items():
        if count > 1:
            yield Fault(f"the id {name} stands {count} times", _last(suite, name))
    for at, response in enumerate(suite.responses):
        if any(not 0 <= mark.start < mark.end <= len(response.text) for mark in response.marks):
            yield Fault("a mark stands outside its text", ("responses", at), response.id)


def _last(suite: Suite, name: str) -> Location:
    """Return where the last question or response of a name stands, none of either for a conversation."""
    asked = [location for location, question in suite.asked if question.id == name]
    judged = [("responses", at) for at, response in enumerate(suite.responses) if response.id == name]
    return next(reversed([*asked, *judged]), ())


def _names(item: Item) -> set[str]:
    """Return the ids under which an item and what is asked in it are kept."""
    return {item.id, *(turn.question.id for turn in item.turns)} - {""}


class _Places:
    """Finds articles and words of theirs; notes what is missing and where that is asked for."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_id: dict[str, Article] = {}
        self._by_address: dict[str, Article] = {}
        self.faults: list[Fault] = []
        for article in articles:
            self._by_id[article.id] = article
            if article.url:
                self._by_address[address(article.url)] = article

    def of(self, question: Question, location: Location) -> Wanted:
        """Return the question, which stands there in its suite, with the places of what it needs."""
        needs = tuple(self._need(cite, (*location, "cite", at), question.id) for at, cite in enumerate(question.cite))
        named = (
            self._article(name, (*location, "articles", at), question.id) for at, name in enumerate(question.articles)
        )
        return Wanted(question, needs, tuple(article.id for article in named if article))

    def _need(self, cite: Cite, location: Location, owner: str) -> Need:
        locations = (location, *((*location, "or", at) for at in range(len(cite.alternatives))))
        found = [(place, self._span(place, where, owner)) for place, where in zip(cite.places, locations, strict=True)]
        texts = (place.text or self._words(span) for place, span in found)
        return Need(tuple(span for _, span in found if span), tuple(text for text in texts if text))

    def _span(self, place: Place, location: Location, owner: str) -> Span | None:
        named = "article" if place.article else "url"
        article = self._article(place.article or place.url or "", (*location, named), owner)
        if article is None:
            return None
        found = _stands(place.text, article.body) if place.text else _kept(place, article.body)
        if found is None:
            what = (
                f"“{begun(place.text, _SHOWN)}”"
                if place.text
                else f"words with the hash {place.sha256} at {place.start}"
            )
            told = f"{article.id} ({article.title}) does not hold {what}"
            self.faults.append(Fault(told, (*location, "text" if place.text else "start"), owner))
            return None
        return Span(article.id, *found)

    def _words(self, span: Span | None) -> str:
        return self._by_id[span.article_id].body[span.start : span.end] if span else ""

    def _article(self, name: str, location: Location, owner: str) -> Article | None:
        article = self._by_id.get(name) or self._by_address.get(address(name))
        if article is None:
            self.faults.append(Fault(f"the article {name} is not in the corpus", location, owner))
        return article


def _stands(text: str, body: str) -> tuple[int, int] | None:
    """Return where the words stand in a body, typography aside."""
    at = body.find(text)
    if at >= 0:
        return at, at + len(text)
    whole, sought = normal(body), plain(text).strip()
    at = whole.text.find(sought)
    return whole.span(at, at + len(sought)) if at >= 0 and sought else None


def _kept(place: Place, body: str) -> tuple[int, int] | None:
    """Return the place that is named by its offsets where the body still has there the words of its hash."""
    if place.start is None or place.end is None or place.sha256 is None:
        return None
    words = hashlib.sha256(body[place.start : place.end].encode()).hexdigest()
    return (place.start, place.end) if words.startswith(place.sha256) else None
