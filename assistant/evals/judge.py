"""A model as judge: whether an answer is right by what is known, and whether a response is supported by its source.

It is optional, and people are the measure of it: where a suite holds their verdicts the judge gives its own on the same
texts (`agreement.py`). It reads other people's words as data, folded into one line each, and what it replies counts
only if it is the one word that was asked for: everything else is no verdict.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant import prompt
from assistant.config import Settings
from assistant.errors import AssistantError, ConfigError, ContextError, SilentError
from assistant.evals.suite import Expected, Question, Response
from assistant.evals.wanted import Wanted
from assistant.model import endpoint
from assistant.rewording import Model
from assistant.schema import Answer, Message

_TEMPLATES = ("judge_answer", "judge_response")
_WORD = re.compile(r"[\W_]*(yes|no)[\W_]*", re.IGNORECASE)
_WORDS = (
    ("OPENAI_API_KEY", "OPENAI_API_KEY or ASSISTANT_JUDGE_KEY"),
    ("OPENAI_BASE_URL", "OPENAI_BASE_URL or ASSISTANT_JUDGE_URL"),
    ("--model or ASSISTANT_MODEL", "--judge or ASSISTANT_JUDGE"),
)
"""How the chat model's errors are worded for a judge."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the judge says of one text, yes or no, or None where there is no verdict; and what people say of it.

    `text` is a text that came with the suite, "" for what the assistant itself answered; `reply` is the judge's own.
    """

    verdict: bool | None
    reply: str
    people: bool | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """Puts texts to a model. `context_tokens` bounds a prompt with its reply of `answer_tokens`."""

    model: Model
    context_tokens: int
    answer_tokens: int

    def of_question(self, wanted: Wanted, answer: Answer, *, labelled: bool = True) -> Iterator[Ruling]:
        """Yield the ruling on an answer, if there is one and a right one is known; then on each that people judged.

        Raises what the model raises, but for a prompt that is too long and a reply that is none: these are no verdict.
        """
        facts = known(wanted)
        if not facts:
            return
        if answer.status == "answered":
            yield self._ruling(answer_prompt(wanted.question, facts, answer.text))
        for each in wanted.question.verdicts if labelled else ():
            yield self._ruling(answer_prompt(wanted.question, facts, each.answer), people=each.right, text=each.answer)

    def of_response(self, response: Response) -> Ruling:
        """Return the ruling on a response: people found it supported if they marked nothing. Raises like `of_question`."""
        return self._ruling(response_prompt(response), people=not response.marks)

    def _ruling(self, asked: str, *, people: bool | None = None, text: str = "") -> Ruling:
        room = self.context_tokens - self.answer_tokens
        if math.ceil(self.model.count(asked) * prompt.MARGIN) > room:
            return Ruling(None, "(not asked: longer than the context)", people, text)
        try:
            reply = "".join(each for each in self.model.stream((Message("user", asked),)) if isinstance(each, str))
        except (ContextError, SilentError) as error:
            return Ruling(None, f"({error.message})", people, text)
        except AssistantError as error:
            raise _worded(error) from error
        return Ruling(verdict(reply), reply, people, text)


def verdict(reply: str) -> bool | None:
    """Return what a reply says: whether its only word is yes; None unless that word is yes or no."""
    word = _WORD.fullmatch(reply)
    return word[1].lower() == "yes" if word else None


def known(wanted: Wanted) -> tuple[str, ...]:
    """Return what a suite tells of a right answer, a line each; nothing where the corpus has none."""
    question = wanted.question
    if question.abstain:
        return ()
    lines = [f"The answer: {question.answer}"] if question.answer else []
    lines += [f"It states {stated}" for each in question.expect if (stated := _stated(each))]
    sentences = [need.texts[0] for need in wanted.needs]
    if sentences and question.any_of:
        lines.append(f"One of these sentences of the articles: {' / '.join(sentences)}")
    else:
        lines += [f"A sentence of the articles: {sentence}" for sentence in sentences]
    lines += [f"It does not state {stated}" for each in question.avoid if lines and (stated := _stated(each))]
    return tuple(map(prompt.folded, lines))


def _stated(expected: Expected) -> str:
    """Return an expected thing in words; nothing for a pattern, which a program reads."""
    if expected.any:
        return " or ".join(f"“{wording}”" for wording in expected.any)
    if expected.number is not None:
        within = f" (within {expected.tolerance:,.15g})" if expected.tolerance else ""
        return f"{expected.number:,.15g}{' ' + expected.unit if expected.unit else ''}{within}"
    return f"the date {expected.date}" if expected.date else ""


def answer_prompt(question: Question, facts: tuple[str, ...], answer: str) -> str:
    """Return what the judge is asked of an answer."""
    said = prompt.folded(answer)
    listed = "\n".join(f"- {fact}" for fact in facts)
    return prompt.filled("judge_answer", question=prompt.folded(question.question), known=listed, answer=said)


def response_prompt(response: Response) -> str:
    """Return what the judge is asked of a response."""
    return prompt.filled("judge_response", source=prompt.folded(response.source), text=prompt.folded(response.text))


def settled(settings: Settings) -> dict[str, Any]:
    """Return what a ruling depends on beside the texts; nothing without a judge, and no key.

    Raises ConfigError for a judge that cannot be asked.
    """
    if settings.judge is None:
        return {}
    own = settings.judging
    host = endpoint.host(own)
    if not own.has_model:
        raise ConfigError(
            f"the judge {settings.judge} at {host} needs an API key",
            "Set ASSISTANT_JUDGE_KEY, or ASSISTANT_JUDGE_URL for another endpoint.",
        )
    digest = hashlib.sha256("\0".join(map(prompt.source, _TEMPLATES)).encode()).hexdigest()
    return {
        "judge": settings.judge,
        "judge_endpoint": host,
        "judge_route": endpoint.route(own),
        "judge_prompts": digest[:16],
    }


def sent(settings: Settings) -> Mapping[str, Any]:
    """Return the settings that are sent along with what the judge is asked."""
    own = settings.judging
    return {**settled(settings), "temperature": own.temperature, "answer_tokens": own.answer_tokens}


def _worded(error: AssistantError) -> AssistantError:
    """Return an error of the chat model's as one of the judge's."""
    hint = error.hint
    for chat, own in _WORDS:
        hint = hint.replace(chat, own) if hint else hint
    return type(error)(f"the judge: {error.message}", hint)
