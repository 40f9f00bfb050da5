"""Ask with a model: the steps in order, sentence by sentence.

A model's words reach the outside only as claims that `verify` has let through. This stands apart from `asking`, so
that an answer without a model does not wait for the rules that judge one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant import asking, positions, prompt, retrieve, rewording, verify
from assistant.answer import cited, extract, said
from assistant.answer.reply import Reader
from assistant.config import Settings
from assistant.errors import AssistantError, ContextError
from assistant.rewording import Model
from assistant.schema import (
    Answer,
    Answered,
    Claim,
    Claimed,
    Cut,
    Event,
    Filters,
    Notice,
    Removed,
    Turn,
    Usage,
)

_HOPELESS = 0.25
"""Sufficiency below which no model is asked: half of what an answer without a model needs. Between the two the model
judges, which may refuse, and `verify` judges the model."""
_MENDED = 8
"""How many fallen sentences a model is asked to mend: with more, the reply was no answer."""
_TOKEN_CHARACTERS = 32
"""Characters for each token of an answer after which an endpoint that knows no limit is cut off."""
_NOTHING = retrieve.Sufficiency(0.0, enough=False)
_UNCITED = "It cites no sentence of the evidence."


def ask(  # noqa: PLR0913 - the collaborators of the whole way
    question: str,
    *,
    index: retrieve.Index,
    embedder: retrieve.Embedder,
    model: Model,
    settings: Settings,
    record: asking.Record | None = None,
    filters: Filters = Filters(),
    history: Sequence[Turn] = (),
    first_number: int = 1,
) -> Iterator[Event]:
    """Yield notices, each sentence once it stands, and at last the Answer; citations count from `first_number`.

    The model is asked once, and once more for what did not stand; before, for the parts of a question that may have
    several. Raises UsageError for an empty or endless question,
    and what the model raises.
    """
    asked = asking.usable(question)
    parts, spent = ((), None) if asking.is_vain(asked, index, filters) else rewording.parts(asked, model, settings)
    found = asking.gathered(
        question, index=index, embedder=embedder, settings=settings, record=record, filters=filters, parts=parts
    )
    yield from found.notices
    if parts:
        yield Notice(f"looked for as {len(parts)} questions: {' '.join(parts)}")
    if found.told and found.told.silent:
        yield from _without_model(said.answer(found.question, found.told, found.scope), found, first_number, spent)
        return
    if not found.evidence or found.sufficiency.score < _HOPELESS:
        nearest = extract.answer(found.question, found.evidence, _NOTHING, found.scope, found.absence)
        yield from _without_model(nearest, found, first_number, spent)
        return
    yield from _Draft(found, model, settings, tuple(history), cited.Numbering(first_number), usage=spent).events()


def _without_model(answer: Answer, found: asking.Gathered, first_number: int, spent: Usage | None) -> Iterator[Event]:
    """Yield the events of an answer that no model is asked for; it may have told the parts of the question."""
    numbered = cited.renumbered(answer, first_number)
    yield from asking.told(replace(numbered, sufficiency=found.sufficiency.score, usage=spent))


@dataclass(slots=True)
class _Draft:
    """An answer while a model writes it: what stands so far, what fell, what it cost."""

    found: asking.Gathered
    model: Model
    settings: Settings
    history: tuple[Turn, ...]
    numbering: cited.Numbering
    claims: list[Claim] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    usage: Usage | None = None
    sha256: str | None = None
    said: set[str] = field(default_factory=set)
    waiting: list[Claim] = field(default_factory=list)

    def events(self) -> Iterator[Event]:
        """Yield the answer's events: a first reply, a second for what fell of the first, the whole."""
        yield from self._replied(self._prompt)
        if self.removed:
            yield from self._again()
        answer = self._answer()
        yield from self.found.untimely(answer.citations)
        yield Answered(answer)

    def _prompt(self) -> prompt.Prompt:
        return prompt.build(
            self.found.question,
            self.found.evidence,
            context_tokens=self.settings.context_tokens,
            answer_tokens=self.settings.answer_tokens,
            count=self.model.count,
            history=self.history,
        )

    def _second_prompt(self) -> prompt.Prompt:
        return prompt.retry(
            self.found.question,
            self.found.evidence,
            self.removed[:_MENDED],
            context_tokens=self.settings.context_tokens,
            answer_tokens=self.settings.answer_tokens,
            count=self.model.count,
        )

    def _again(self) -> Iterator[Event]:
        """Let the model mend what fell; that it cannot takes nothing from what stands."""
        try:
            yield from self._replied(self._second_prompt)
        except AssistantError as error:
            yield Notice(f"{error.message}; what did not stand is left out")

    def _replied(self, made: Callable[[], prompt.Prompt]) -> Iterator[Event]:
        """Ask what `made` returns, with half the evidence each time that the model finds it too long."""
        while True:
            asked = made()
            self.sha256 = self.sha256 or asked.sha256
            try:
                yield from self._read(asked)
            except ContextError:
                if len(asked.evidence) < 2:
                    raise
                fewer = prompt.foremost(asked.evidence, len(asked.evidence) // 2)
                self.found = replace(self.found, evidence=fewer)
                yield Notice(f"the prompt is too long for the model; asking with {len(fewer)} sentences")
            else:
                return

    def _read(self, asked: prompt.Prompt) -> Iterator[Event]:
        reader, checking, cut = Reader(), verify.Checking(asked.evidence, self.found.scope), False
        left = self.settings.answer_tokens * _TOKEN_CHARACTERS
        for item in self.model.stream(asked.messages):
            if isinstance(item, str):
                left -= len(item)
                yield from self._checked(reader.feed(item), checking, asked)
            elif isinstance(item, Usage):
                self.usage = item.after(self.usage)
            elif isinstance(item, Notice):
                yield item
            cut = cut or isinstance(item, Cut) or left < 0
            if left < 0:
                break
        if cut:
            yield Notice("the model reached its limit (ASSISTANT_ANSWER_TOKENS): its last sentence may be missing")
        yield from self._checked(reader.close(cut=cut), checking, asked)
        yield from self._settled(checking.close(), asked)
        for claim in self.waiting:
            self._remove(replace(claim, citations=(cited.NOWHERE,)))
        self.waiting.clear()

    def _checked(self, claims: Sequence[Claim], checking: verify.Checking, asked: prompt.Prompt) -> Iterator[Event]:
        for claim in claims:
            yield from self._settled(checking.add(self._citing(claim, asked)), asked)

    def _citing(self, claim: Claim, asked: prompt.Prompt) -> Claim:
        """Return the claim; one that asserts something and cites nothing gets the number of no sentence.

        So it falls, and what leans on it, by the same rule as any other. "The accounts differ" and "the articles do
        not say" need no number.
        """
        if claim.citations:
            return claim
        alone = verify.check((claim,), asked.evidence, self.found.scope)[0]
        needs_none = alone.kind == "absence" or alone.status == "verified"
        return claim if needs_none else replace(claim, citations=(cited.NOWHERE,))

    def _settled(self, claims: Sequence[Claim], asked: prompt.Prompt) -> Iterator[Event]:
        for claim in claims:
            if claim.status == "removed":
                self._remove(claim)
            elif _key(claim.text) not in self.said:
                self.said.add(_key(claim.text))
                yield from self._standing(claim, asked)

    def _standing(self, claim: Claim, asked: prompt.Prompt) -> Iterator[Event]:
        """Yield a claim that stands; "Here is a summary:" waits for one that cites, for alone it answers nothing."""
        if claim.kind == "absence":
            shown = [claim]
        elif _answers(claim) or any(map(_answers, self.claims)):
            shown, self.waiting = [*self.waiting, claim], []
        else:
            self.waiting.append(claim)
            return
        for one in shown:
            numbered, new = self.numbering.of(one, asked.evidence)
            self.claims.append(numbered)
            yield Claimed(numbered, new)

    def _remove(self, claim: Claim) -> None:
        reason = _UNCITED if claim.citations == (cited.NOWHERE,) else claim.reason
        if all(_key(claim.text) != _key(item.text) for item in self.removed):
            self.removed.append(Removed(claim.text, reason or "It does not stand."))

    def _answer(self) -> Answer:
        """Return what stands; where nothing does, or nothing but that something is missing, an abstention."""
        if any(map(_answers, self.claims)):
            citations = self.numbering.citations
            accounts = positions.positions(
                self.found.question, self.claims, citations, asking.stories(self.found.evidence)
            )
            text = cited.joined(self.claims)
            base = Answer(self.found.question, "answered", text, tuple(self.claims), citations, positions=accounts)
        else:
            nearest = extract.answer(
                self.found.question, self.found.evidence, _NOTHING, self.found.scope, self.found.absence
            )
            base = cited.renumbered(nearest, self.numbering.first + len(self.numbering.citations))
            said = " ".join(filter(None, (cited.joined(self.claims), base.text)))
            base = replace(base, text=said, claims=tuple(self.claims), citations=self.numbering.citations)
        return replace(
            base,
            removed=tuple(self.removed),
            model=self.model.name,
            prompt_sha256=self.sha256,
            usage=self.usage,
            sufficiency=self.found.sufficiency.score,
        )


def _answers(claim: Claim) -> bool:
    """Return whether a claim rests on words of the articles, so that it answers."""
    return bool(claim.citations) and claim.kind != "absence"


def _key(text: str) -> str:
    """Return a sentence's letters and digits: two sentences that share them say the same."""
    return "".join(filter(str.isalnum, text.casefold()))
