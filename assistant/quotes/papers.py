"""Remember whose the papers of an article are: "the report" speaks for them later."""

from __future__ import annotations

from collections.abc import Callable

from assistant.quotes import descriptions
from assistant.quotes.after_verb import right_of
from assistant.quotes.before_verb import left_of
from assistant.quotes.mentions import Mention, may_speak
from assistant.quotes.people import Speaker
from assistant.quotes.reading import Line
from assistant.quotes.subjects import main_subject, saying_in

Resolve = Callable[[Mention], Speaker | None]
_POSTED = {"posted": "post", "tweeted": "tweet"}
"""Verbs by which somebody publishes what is called so later."""


class Papers:
    """Whose the reports, letters and posts are that an article has brought in so far."""

    def __init__(self) -> None:
        """Begin an article."""
        self._issued: dict[str, Speaker] = {}
        self._posted: dict[str, Speaker] = {}
        self._posting: dict[str, Speaker] = {}

    def enter(self, line: Line, resolve: Resolve) -> None:
        """Go on to the next line, and to what it brings in; `resolve` tells whom a mention of it means.

        It is not kept: what holds on to whoever holds this would wait for the collector, an article each.
        """
        self._issue(line, resolve)
        self._posted, self._posting = self._posting, {}
        if not line.words.isdisjoint(_POSTED):
            self._publish(line, resolve)

    def whose(self, head: str) -> Speaker | None:
        """Return whose "the letter" is, None where nobody has told."""
        return self._posted.get(head) or self._issued.get(head)

    def _issue(self, line: Line, resolve: Resolve) -> None:
        """Note whose the documents are that the line brings in: "the report" speaks for them later."""
        for at, head in descriptions.documents(line):
            subject = saying_in(line.tokens, at) or (main_subject(line.tokens, at) if at else main_subject(line.tokens))
            speaker = resolve(subject) if subject is not None and may_speak(subject) else None
            if speaker is not None:
                self._issued[head] = speaker
        self._author(line, resolve)

    def _publish(self, line: Line, resolve: Resolve) -> None:
        """Note who posts something in the line: "the post" of the next one is theirs."""
        for at, token in enumerate(line.tokens):
            subject = left_of(line.tokens, at) if token.text in _POSTED else None
            speaker = resolve(subject) if subject is not None and may_speak(subject) else None
            if speaker is not None:
                self._posting[_POSTED[token.text]] = speaker

    def _author(self, line: Line, resolve: Resolve) -> None:
        """Note who wrote the documents that the line brings in, and forget those of whose like it brings in another."""
        for before, head in descriptions.authored(line):
            author = right_of(line.tokens, before) if before >= 0 else None
            is_told = author is not None and author.kind != "pronoun" and may_speak(author)
            speaker = resolve(author) if author is not None and is_told else None
            if speaker is not None:
                self._issued[head] = speaker
            elif before < 0 and not any(head == other for _, other in descriptions.documents(line)):
                self._issued.pop(head, None)
