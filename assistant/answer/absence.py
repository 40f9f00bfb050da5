"""Say that nothing was found, and where it was looked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.schema import Filters, Scope
from assistant.text import dates
from assistant.text.scopes import held


def not_found(scope: Scope, whole: Scope | None = None) -> str:
    """Return the sentence for a question that the corpus does not answer, with the scope that was searched.

    `whole` is what there is without filters.
    """
    if not scope.articles:
        there = (
            f"the filters leave none of {held(whole)}" if whole and whole.articles else "no article is left to look in"
        )
        return f"Not found: {there}."
    return f"Not found in {held(scope)}."


def nothing_named(scope: Scope, words: Sequence[str] = ()) -> str:
    """Return the sentence for a question that names nothing: its `words` of content, if any, ask what happened some time."""
    why = "asks what happened and names no day or matter" if words else "has only common words and names nothing"
    return f"{not_found(scope)[:-1]}: the question {why} to look for."


def no_word(scope: Scope, words: Sequence[str]) -> str:
    """Return the sentence for a question of whose words of content none stands in any article."""
    quoted = [f"“{word}”" for word in dict.fromkeys(words)]
    return f"{not_found(scope)[:-1]}: no article has the word {_listed(quoted, 'or')}."


def in_words_of(language: str, scope: Scope) -> str:
    """Return the sentence for a question in another language than English: nothing of it was translated."""
    return f"{not_found(scope)[:-1]}: the question reads as {language}, and its words were looked for as they stand."


def lacks(names: Sequence[str], mentioned: Sequence[str], scope: Scope) -> str:
    """Return the sentence for a question about what somebody reported of whom no article is there."""
    about = "of or about" if not mentioned else "of"
    return f"{not_found(scope)[:-1]}: {no_article(names, about)}."


def no_article(names: Sequence[str], how: str = "of") -> str:
    """Return that of these outlets no article is there."""
    return f"no article {how} {_listed(names, 'or')} is here"


def of_another_time(side: Filters) -> str:
    """Return that nothing cited appeared on the side of a day that was asked for, one end of which is open."""
    since, until = side.since or "", side.until or ""
    days = f"from {dates.shown(since)} on" if until >= date.max.isoformat() else f"up to {dates.shown(until)}"
    return f"nothing that appeared {days} was found to answer this: what is cited appeared at another time"


def said_nothing(speakers: Sequence[str], matter: str, scope: Scope) -> str:
    """Return the sentence for people who are on record, but not on what was asked, with the scope that was searched.

    A name of which another is the end, as articles give surnames alone, is told once, in full.
    """
    return f"{not_found(scope)[:-1]}: {no_words(_listed(_apart(speakers), 'and'), matter)} there."


def no_words(who: str, matter: str) -> str:
    """Return that somebody is not on record on a matter, on anything where it is ""."""
    on = f" on “{matter}”" if matter else ""
    return f"no words of {who}{on} were found"


def never_quoted(people: Sequence[str], scope: Scope) -> str:
    """Return the sentence for people whom articles name and never quote, with the scope that was searched."""
    who = _listed(people, "and")
    return f"{not_found(scope)[:-1]}: {who} is named there, but no words of {who} are on record."


def _apart(names: Sequence[str]) -> list[str]:
    """Return the names, each once, without those that another ends with."""
    return [name for name in dict.fromkeys(names) if not any(other.endswith(f" {name}") for other in names)]


def _listed(names: Sequence[str], joint: str) -> str:
    return f" {joint} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
