"""What a suite holds: questions and what a good answer to them has, conversations, marked responses, floors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass

from assistant.schema import Filters
from assistant.text import dates
from assistant.text.values import values

_STRICT = ConfigDict(extra="forbid", populate_by_name=True, regex_engine="python-re", allow_inf_nan=False)
JUDGED_BY_MODEL = "judge_"
"""How the names of the metrics begin that a model as judge measures: a floor on these alone is refused."""
_TEMPORAL = frozenset({"when", "change", "temporal", "temporal_query"})

Location = tuple[int | str, ...]
"""Where in a suite something stands: names of fields and, counted from 0, places in lists."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _listed(value: Any) -> Any:  # noqa: ANN401 - before validation it may be anything
    """Return a lone value as a list of one, and an empty field as an empty list."""
    if value in (None, ""):
        return ()
    return value if isinstance(value, (list, tuple)) else (value,)


def _expected(value: Any) -> Any:  # noqa: ANN401 - before validation it may be anything
    return {"any": (value,)} if isinstance(value, str) else value


def _number(value: Any) -> Any:  # noqa: ANN401 - before validation it may be anything
    """Return the number that a text is, as people write it: "1,600", "2.6 billion"; what is no text as it is."""
    if not isinstance(value, str):
        return value
    with suppress(ValueError):
        return float(value)
    found = values(text := value.strip())
    if len(found) == 1 and (found[0].start, found[0].end, found[0].kind) == (0, len(text), "number"):
        (one,) = found
        if one.low == one.high and one.unit is None and one.bound == "exact":
            return one.low
    raise ValueError("is no number such as 12, 1,600 or 2.6 billion; what it counts is its unit")


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from error
    return value


def _day(value: str) -> str:
    """Return an ISO date of any precision down to the day."""
    iso = dates.iso(value)
    if iso is None:
        raise ValueError("is no date such as 2025-04-02 or 2025-04")
    return iso.partition("T")[0]


def _border(value: str) -> str:
    """Return where a range of days begins or ends, as filters take it."""
    iso = dates.iso(value)
    if iso is None:
        raise ValueError("is no date such as 2024-05-31, 2024-05 or 2024-05-31T17:30")
    return iso


Border = Annotated[Words, AfterValidator(_border)]
Several = Annotated[tuple[Words, ...], BeforeValidator(_listed)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class Expected:
    """One thing that an answer must state, in one of these forms.

    `any` are wordings of which one suffices, `pattern` a regular expression, `number` a number within `tolerance`
    (with `unit` where it matters), `date` a day, month or year.
    """

    any: Several = ()
    pattern: Annotated[Words, AfterValidator(_pattern)] | None = None
    number: Annotated[float, BeforeValidator(_number)] | None = None
    tolerance: Annotated[float, Field(ge=0), BeforeValidator(_number)] = 0.0
    unit: Words | None = None
    date: Annotated[str, AfterValidator(_day)] | None = None

    def __post_init__(self) -> None:
        """Refuse one that expects nothing, several things at once, or a unit of something else than a number."""
        forms = {"any": self.any, "pattern": self.pattern, "number": self.number is not None, "date": self.date}
        given = [name for name, value in forms.items() if value]
        if not given:
            raise ValueError("expects nothing: give any, pattern, number or date")
        if len(given) > 1:
            raise ValueError(f"gives {' and '.join(given)} at once: make each an expectation of its own")
        if self.number is None and (self.unit or self.tolerance):
            raise ValueError(f"has a unit or a tolerance, which only a number has, and gives {given[0]}")


@dataclass(frozen=True, slots=True, config=_STRICT)
class Place:
    """Words of an article, which is named by its address or its id.

    Words that may not be copied are named by where they stand, code points `start` to `end` of the body, and the
    beginning of the hex SHA-256 of their UTF-8, eight digits or more.
    """

    text: Words | None = None
    url: Words | None = None
    article: Words | None = None
    start: Annotated[int, Field(ge=0)] | None = None
    end: int | None = None
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{8,64}$")] | None = None

    def __post_init__(self) -> None:
        """Refuse one that stands nowhere, or whose words are not known."""
        if not (self.url or self.article):
            raise ValueError("names no article: give url or article")
        placed = (self.start, self.end, self.sha256)
        if (self.text is None) == (None in placed) or (self.text and any(each is not None for each in placed)):
            raise ValueError("names no words: give text, or start, end and sha256")


@dataclass(frozen=True, slots=True, config=_STRICT)
class Cite(Place):
    """A sentence that must be cited; `alternatives` (in a file: `or`) serve as well."""

    alternatives: Annotated[tuple[Place, ...], BeforeValidator(_listed), Field(alias="or")] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that meets this need."""
        return (self, *self.alternatives)


@dataclass(frozen=True, slots=True, config=_STRICT)
class Narrowed:
    """Which articles a question looks at."""

    since: Border | None = None
    until: Border | None = None
    sources: Several = ()
    authors: Several = ()
    speakers: Several = ()

    def __post_init__(self) -> None:
        """Refuse a range of days that ends before it begins."""
        if self.since and self.until and self.until < self.since[: len(self.until)]:
            raise ValueError(f"ends on {self.until}, before it begins on {self.since}")

    def filters(self) -> Filters:
        """Return it as the assistant takes it."""
        return Filters(self.since, self.until, self.sources, self.authors, self.speakers)


@dataclass(frozen=True, slots=True, config=_STRICT)
class Verdict:
    """An answer that people have judged: a model that judges too is measured by it."""

    answer: Words
    right: bool


@dataclass(frozen=True, slots=True, config=_STRICT)
class Question:
    """A question and what a good answer to it has; without anything expected it is only timed.

    `answer` is the answer in prose, for readers and for token F1; `avoid` is what a right answer does not state. Of `cite` all are needed unless `any_of`; they stand
    `side_by_side` where they are accounts of one thing (by default: several needed by a question whose kind is
    two_accounts or change).
    """

    question: Words
    id: Annotated[str, StringConstraints(strip_whitespace=True)] = ""
    kind: str = ""
    tags: Several = ()
    answer: str | None = None
    expect: Annotated[tuple[Annotated[Expected, BeforeValidator(_expected)], ...], BeforeValidator(_listed)] = ()
    avoid: Annotated[tuple[Annotated[Expected, BeforeValidator(_expected)], ...], BeforeValidator(_listed)] = ()
    cite: Annotated[tuple[Cite, ...], BeforeValidator(_listed)] = ()
    any_of: bool = False
    side_by_side: bool | None = None
    speakers: Several = ()
    articles: Several = ()
    abstain: bool = False
    filters: Narrowed | None = None
    verdicts: Annotated[tuple[Verdict, ...], BeforeValidator(_listed)] = ()

    def __post_init__(self) -> None:
        """Refuse one that expects an answer and an abstention, verdicts by nothing that is known, or sides of nothing."""
        if self.abstain and (self.cite or self.expect or self.speakers or self.articles):
            raise ValueError("expects an abstention and an answer at once")
        if self.verdicts and not (self.answer or self.cite or self.expect):
            raise ValueError("has verdicts but nothing to judge by: give answer, expect or cite")
        if self.side_by_side and len(self.cite) < 2:
            raise ValueError("has nothing to stand side by side: cite each of the accounts")

    @property
    def labels(self) -> tuple[str, ...]:
        """The kind and the tags, each once."""
        return tuple(dict.fromkeys(filter(None, (self.kind, *self.tags))))

    @property
    def is_temporal(self) -> bool:
        """Whether it asks when something was or how it changed."""
        return not _TEMPORAL.isdisjoint(self.labels)

    @property
    def accounts_needed(self) -> bool:
        """Whether the cited sentences must stand side by side."""
        implied = self.kind in {"two_accounts", "change"} and not self.any_of
        return len(self.cite) > 1 and (implied if self.side_by_side is None else self.side_by_side)


@dataclass(frozen=True, slots=True, config=_STRICT)
class Talk:
    """A conversation: its turns are asked in order, each with those before it."""

    id: Words
    turns: Annotated[tuple[Question, ...], Field(min_length=1)]
    tags: Several = ()

    @property
    def asked(self) -> Iterator[Question]:
        """The turns under ids of their own, behind that of the conversation: "talk/1", or "talk/name" of one that has a name."""
        for number, turn in enumerate(self.turns, 1):
            labels = (*self.tags, *turn.tags, *(("follow-up",) * (number > 1)))
            yield replace(turn, id=f"{self.id}/{turn.id or number}", tags=labels)


@dataclass(frozen=True, slots=True, config=_STRICT)
class Mark:
    """A span of a response that people marked as unsupported."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, config=_STRICT)
class Response:
    """A text that a model wrote from a source, with what people marked in it: the verifier judges it."""

    id: Words
    source: str
    text: Words
    marks: tuple[Mark, ...] = ()
    tags: Several = ()


@dataclass(frozen=True, slots=True, config=_STRICT)
class Suite:
    """A set of things to ask or judge. `corpus` is sample, home, or a path beside the file."""

    suite: Words
    corpus: Words = "home"
    description: str = ""
    questions: Annotated[tuple[Question, ...], BeforeValidator(_listed)] = ()
    conversations: Annotated[tuple[Talk, ...], BeforeValidator(_listed)] = ()
    responses: Annotated[tuple[Response, ...], BeforeValidator(_listed)] = ()
    floors: dict[str, float] = Field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse floors that a judge alone would decide."""
        if self.floors and all(name.startswith(JUDGED_BY_MODEL) for name in self.floors):
            raise ValueError("a judge never gates alone: give a floor on another metric too")

    @property
    def asked(self) -> Iterator[tuple[Location, Question]]:
        """Every question with its place; the turns of a conversation under ids of their own: "talk/1"."""
        yield from ((("questions", at), question) for at, question in enumerate(self.questions))
        for at, talk in enumerate(self.conversations):
            yield from ((("conversations", at, "turns", number), turn) for number, turn in enumerate(talk.asked))

    @property
    def size(self) -> int:
        """How many questions and responses there are, each turn of a conversation counted."""
        return len(self.questions) + sum(len(talk.turns) for talk in self.conversations) + len(self.responses)
