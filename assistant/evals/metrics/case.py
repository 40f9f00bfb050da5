"""What a metric looks at, what it says of one question, and what a metric is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from assistant.evals.judge import Ruling
from assistant.evals.suite import Mark
from assistant.evals.wanted import Need, Span, Wanted
from assistant.schema import Answer, Citation, Claim, Hit

Better = Literal["more", "less", "neither"]
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost, in whatever currency."""

    prompt: float
    completion: float


@dataclass(frozen=True, slots=True)
class Case:
    """One question that was answered: what was wanted, what came, how long it took, the bodies of the cited articles."""

    wanted: Wanted
    answer: Answer
    hits: tuple[Hit, ...] = ()
    seconds: float = 0.0
    bodies: Mapping[str, str] = field(default_factory=dict)
    prices: Prices | None = None
    ruling: Ruling | None = None
    """What a model as judge says of the answer; None where it was not asked."""

    @property
    def answered(self) -> bool:
        """Whether there is an answer and no abstention."""
        return self.answer.status == "answered"

    @property
    def abstain(self) -> bool:
        """Whether the question has no answer in the corpus."""
        return self.wanted.question.abstain

    def meets(self, need: Need) -> bool:
        """Whether the answer cites this sentence."""
        return any(meets(citation, need) for citation in self.answer.citations)

    @property
    def found(self) -> int:
        """How many of the needed sentences are cited."""
        return sum(self.meets(need) for need in self.wanted.needs)

    @property
    def enough(self) -> int:
        """How many of them a full answer cites."""
        return min(1, len(self.wanted.needs)) if self.wanted.question.any_of else len(self.wanted.needs)

    @property
    def complete(self) -> bool:
        """Whether everything that is needed is cited."""
        return self.found >= self.enough

    def needed(self, citation: Citation) -> bool:
        """Whether this citation is of a needed sentence."""
        return any(meets(citation, need) for need in self.wanted.needs)


@dataclass(frozen=True, slots=True)
class Judged:
    """One response that the verifier has judged: its sentences in order and what people marked."""

    claims: tuple[Claim, ...]
    spans: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]
    seconds: float = 0.0
    ruling: Ruling | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """What a metric says of one question: `amount` out of `of`. A score is the sum of the ones over that of the others."""

    amount: float
    of: float = 1.0


Of_contra = TypeVar("Of_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Metric(Generic[Of_contra]):
    """A metric: its name, what a reader calls it, what is better, and how it measures one question or judged response.

    `measure` returns None where the metric does not apply. With a `quantile` the score is that of the amounts.
    `right` says that it is right or wrong for each question, so that an exact test fits.
    """

    name: str
    title: str
    better: Better
    measure: Callable[[Of_contra], Measure | None]
    quantile: float | None = None
    right: bool = False
    unit: str = "share"


def meets(citation: Citation, need: Need) -> bool:
    """Whether a citation covers at least half of the code points of a needed sentence, in one of its places."""
    return any(covers(citation, span) for span in need.spans)


def covers(citation: Citation, span: Span) -> bool:
    """Whether a citation covers at least half of a span."""
    is_there = citation.article_id == span.article_id
    return is_there and holds_half((citation.start, citation.end), (span.start, span.end))


def holds_half(whole: tuple[int, int], part: tuple[int, int]) -> bool:
    """Whether a range of code points holds at least half of another, both half-open."""
    common = min(whole[1], part[1]) - max(whole[0], part[0])
    return common >= _HALF * (part[1] - part[0])


def share(right: int, of: int) -> Measure | None:
    """Return a question's own share, which counts as much as any other question's; None of nothing."""
    return Measure(right / of) if of else None
