"""Turn a question and its evidence into messages for a chat model, within a budget of tokens.

The words of articles are data. A sentence is folded into one line, so that it can forge neither a numbered line, nor
a heading, nor a role, and marks that chat templates read as control tokens are taken apart.
"""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from string import Template

from assistant import shipped
from assistant.errors import ConfigError, UsageError
from assistant.schema import Evidence, Message, Removed, Turn
from assistant.text import dates
from assistant.text.refusal import NOT_FOUND

Count = Callable[[str], int]

MARGIN = 1.25
"""How many tokens a model may count for one of ours: SmolLM2 took 2,517 for cl100k's 2,100."""
_SHAPING = ("system", "question", "conversation", "follow_up", "parts", "retry")
_MESSAGE_TOKENS = 8
"""What a chat template adds around each message, generously: OpenAI's own takes 4, Llama 3's 5 to 6."""
_TURNS = 2
"""How many earlier turns a prompt shows."""
_TURN_CHARACTERS = 600

# Control tokens of common chat templates: <|im_start|>, <s>, </s>, <<SYS>>, <start_of_turn>, <｜User｜>, [INST], [/INST].
_ANGLE = re.compile(r"<(?=[|｜/<!A-Za-z_])|(?<=[|｜>A-Za-z_])>")
_SQUARE = re.compile(r"\[(/?[A-Z][A-Z_]+)\]")
_CITED = re.compile(r"\s*\[\d+\]")
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is asked: the messages, the evidence that found room, the hash of the templates, the tokens."""

    messages: tuple[Message, ...]
    evidence: tuple[Evidence, ...]
    sha256: str
    tokens: int


def build(  # noqa: PLR0913 - the budget is plain numbers
    question: str,
    evidence: Sequence[Evidence],
    *,
    context_tokens: int,
    answer_tokens: int,
    count: Count,
    history: Sequence[Turn] = (),
) -> Prompt:
    """Ask `question` of as much `evidence` as fits beside `answer_tokens` in `context_tokens`, best first.

    Evidence is dropped from the bottom and never cut. Raises UsageError for a question that leaves no room for any
    and ConfigError where even a short question does not fit.
    """
    return _fitted(
        lambda kept: _question(question, kept, history),
        evidence,
        _Room(context_tokens, answer_tokens, count),
    )


def retry(  # noqa: PLR0913 - the budget is plain numbers
    question: str,
    evidence: Sequence[Evidence],
    removed: Sequence[Removed],
    *,
    context_tokens: int,
    answer_tokens: int,
    count: Count,
) -> Prompt:
    """Ask for the `removed` sentences again, with the reasons why they did not stand; budget and errors as in `build`."""
    faults = "\n".join(f"- {folded(item.text)} (Fault: {folded(item.reason)})" for item in removed)
    return _fitted(
        lambda kept: filled("retry", question=_question(question, kept, ()), removed=faults, not_found=NOT_FOUND),
        evidence,
        _Room(context_tokens, answer_tokens, count),
    )


def follow_up(question: str, history: Sequence[Turn]) -> tuple[Message, ...]:
    """Ask for a follow-up question in words that stand without the conversation."""
    return (Message("user", filled("follow_up", turns=_turns(history), question=folded(question))),)


def parts(question: str, most: int) -> tuple[Message, ...]:
    """Ask for the questions, `most` at most, of which a question consists."""
    return (Message("user", filled("parts", question=folded(question), most=str(most))),)


def fits(messages: Sequence[Message], *, context_tokens: int, answer_tokens: int, count: Count) -> bool:
    """Tell whether messages leave `answer_tokens` in `context_tokens`."""
    return _Room(context_tokens, answer_tokens, count).holds(messages)


def foremost(evidence: Sequence[Evidence], count: int) -> tuple[Evidence, ...]:
    """Return the `count` sentences with the highest scores, the first of equals, in the order of their numbers."""
    ranked = sorted(evidence, key=lambda item: (-item.score, item.number))[:count]
    return tuple(sorted(ranked, key=lambda item: item.number))


def filled(name: str, **values: str) -> str:
    """Fill the template `prompts/<name>.md`; dollars and braces inside the values stay as they are.

    Raises ConfigError when template and values do not name the same placeholders.
    """
    template = Template(source(name))
    if not template.is_valid() or set(template.get_identifiers()) != set(values):
        wanted = ", ".join(sorted(values))
        raise ConfigError(f"the template prompts/{name}.md is broken", f"It takes exactly these: {wanted}.")
    return template.substitute(values).strip()


def sha256() -> str:
    """Return the hash of all the templates that can shape an answer, the same for each question asked with them."""
    return hashlib.sha256("\0".join(source(name) for name in _SHAPING).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Room:
    context_tokens: int
    answer_tokens: int
    count: Count

    def taken(self, messages: Sequence[Message]) -> int:
        counted = sum(self.count(message.content) for message in messages)
        return math.ceil(counted * MARGIN) + _MESSAGE_TOKENS * (len(messages) + 1)

    def holds(self, messages: Sequence[Message]) -> bool:
        return self.taken(messages) + self.answer_tokens <= self.context_tokens


def _fitted(render: Callable[[Sequence[Evidence]], str], evidence: Sequence[Evidence], room: _Room) -> Prompt:
    system = Message("system", filled("system", not_found=NOT_FOUND))

    def messages(kept: int) -> tuple[Message, ...]:
        return (system, Message("user", render(foremost(evidence, kept))))

    kept = _most(len(evidence), lambda number: room.holds(messages(number)))
    if kept == 0 and evidence:
        _refuse(room, system, evidence[0])
    return Prompt(messages(kept), foremost(evidence, kept), sha256(), room.taken(messages(kept)))


def _most(limit: int, fits: Callable[[int], bool]) -> int:
    """Return the largest number up to `limit` that fits, 0 when none above it does."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    # Tokens of a longer text are not always more: what was found by halving is held to the limit itself.
    while low and not fits(low):
        low -= 1
    return low


def _refuse(room: _Room, system: Message, best: Evidence) -> None:
    if room.holds((system, Message("user", _question("", (best,), ())))):
        raise UsageError("the question leaves no room for evidence", "Ask in a sentence or two.")
    raise ConfigError(
        f"{room.context_tokens} tokens hold no prompt beside an answer of {room.answer_tokens}",
        "Raise ASSISTANT_CONTEXT_TOKENS or lower ASSISTANT_ANSWER_TOKENS.",
    )


def _question(question: str, evidence: Sequence[Evidence], history: Sequence[Turn]) -> str:
    conversation = "\n" + filled("conversation", turns=_turns(history)) + "\n" if history else ""
    return filled("question", evidence=_listed(evidence), question=folded(question), conversation=conversation)


def _listed(evidence: Sequence[Evidence]) -> str:
    """Return the evidence, a line a sentence, under a line for each article: articles in the order of their best."""
    articles: dict[str, list[Evidence]] = {}
    for item in evidence:
        articles.setdefault(item.article.id, []).append(item)
    return "\n\n".join("\n".join((_heading(items[0]), *map(_line, items))) for items in articles.values())


def _heading(item: Evidence) -> str:
    article = item.article
    day = dates.shown(article.published_at) if article.published_at else "undated"
    return f"# {folded(article.source or 'Unnamed source')}, {day}: {folded(article.title)}"


def _line(item: Evidence) -> str:
    speaker = f" (words of {folded(item.speaker)})" if item.speaker else ""
    return f"[{item.number}]{speaker} {folded(item.text)}"


def _turns(history: Sequence[Turn]) -> str:
    """Return the last turns, a line each; the numbers that they cited would name other evidence here."""
    lines = (
        f"{who}: {folded(_CITED.sub('', text))[:_TURN_CHARACTERS]}"
        for turn in history[-_TURNS:]
        for who, text in (("Reporter", turn.question), ("Answer", turn.text))
    )
    return "\n".join(lines)


def folded(text: str) -> str:
    """Return other people's `text` in one line, without what no reader sees and without control tokens."""
    seen = text if text.isprintable() else "".join(map(_seen, text))
    return _SQUARE.sub(r"(\1)", _ANGLE.sub(_turned, " ".join(seen.split())))


def _seen(character: str) -> str:
    """Return a space for a line end, nothing for formats (directions, tags, soft hyphens) but the joiners of scripts."""
    kind = unicodedata.category(character)
    if kind in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if kind in {"Cf", "Cs"} and character not in _JOINERS else character


def _turned(bracket: re.Match[str]) -> str:
    return "‹" if bracket.group() == "<" else "›"


@cache
def source(name: str) -> str:
    """Return the template `prompts/<name>.md`. Raises ConfigError when it cannot be read."""
    try:
        return (shipped.folder("prompts") / f"{name}.md").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the template prompts/{name}.md cannot be read", "Install the package anew.") from error
