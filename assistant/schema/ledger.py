"""What the ledger tells: who said what, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from assistant.schema.answers import Evidence
from assistant.schema.articles import QuoteKind
from assistant.schema.homes import Filters


class Narrowed(TypedDict, total=False):
    """What narrows the ledger beside speaker, matter and articles; the fields of Sought."""

    kinds: Sequence[str]
    count: int | None
    exact: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in the ledger; all that is given must hold.

    `filters.speakers` are speakers of the quotes themselves, found by any of their names unless `exact` says to take
    names as the articles give them. `about` are words that stand in the quote, its sentence or its headline. `count`
    is how many different utterances or speakers are wanted, None for all.
    """

    filters: Filters = Filters()  # noqa: RUF009 - a frozen value
    about: str | None = None
    kinds: Sequence[str] = ()
    count: int | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger: a quote with where and when it was published.

    `speaker` is the name that the article gives, `canonical` the fullest name on record of the same speaker. Entries of
    one article that share a `group` are pieces of one utterance. `within` is where the quotation begins
    whose speaker passes these words on. `also` are the same words in other articles.
    """

    article_id: str
    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker: str | None
    canonical: str | None
    role: str | None
    cue: str | None
    relay: str | None
    group: int | None
    within: int | None
    title: str
    source: str | None
    published_at: str | None
    url: str | None
    also: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """How much is on record of a speaker (None: of nobody who is named), and under which names.

    `quotes` counts different words, `articles` those that carry them; `first` and `last` are ISO days.
    """

    speaker: str | None
    names: tuple[str, ...]
    quotes: int
    articles: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name that nobody on record bears, and names on record that are like it."""

    name: str
    near: tuple[str, ...]

    @property
    def line(self) -> str:
        """Say so in a line."""
        suggested = f"; on record is {' or '.join(self.near)}" if self.near else ""
        return f"nobody called “{self.name}” is quoted in the articles{suggested}"


@dataclass(frozen=True, slots=True)
class Told:
    """What the ledger tells when a question asks for somebody's words.

    `speakers` are the full names of those who are asked for (none for whoever it was), `matter` what their words are to
    be about ("" for anything). `said` are the sentences that answer, the best first; each stands with the same words in
    other articles. `nearest` are what the speakers said otherwise, where nothing answers; of those who are `unquoted`,
    whom articles name and never quote, what others say.
    """

    speakers: tuple[str, ...]
    matter: str
    said: tuple[tuple[Evidence, ...], ...] = ()
    nearest: tuple[Evidence, ...] = ()
    unquoted: bool = False
    unheard: tuple[tuple[str, str], ...] = ()
    """Of several who are asked for, those of whom nothing is on record, each with the matter."""

    @property
    def silent(self) -> bool:
        """Whether those who are asked for are known here, but not with words on this."""
        return bool(self.speakers) and not self.said
