"""The commands that ask: search, ask."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import terminal
from assistant.cli.filters import tell_of_strangers
from assistant.cli.session import Json, NoModel, Session, command, without_collecting
from assistant.cli.showing import HtmlFile, Markdown, Shown, Usage, Why, show_answer, tell_cost
from assistant.errors import ModelError
from assistant.schema import Filters

if TYPE_CHECKING:
    from assistant.config import Settings

_NO_ENDPOINT = "none"
"""Stands among the hosts that were announced once it was said that there is none."""
Question = Annotated[list[str], typer.Argument(metavar="QUESTION", help="The question; - reads it from stdin.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    command(app, "search", 'assistant search "strike at the harbour" -k 5 --since 2023-04')(search)
    command(
        app,
        "ask",
        'assistant ask "What did the union say about the closure?"',
        'assistant ask "Who claims the town?" --source "The Courier" --html answer.html',
    )(ask)


def search(
    session: Session,
    *,
    question: Question,
    filters: Filters,
    count: Annotated[int | None, typer.Option("-k", "--count", min=1, max=1000, help="How many passages.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show what each stage thought of each passage.")] = False,
    json: Json = False,
) -> None:
    """Find the passages closest to a question.

    The best comes first, each with its score.
    """
    from assistant import render

    words = question_of(question)
    with without_collecting(), session.assistant(reads=True) as assistant:
        hits = assistant.search(words, k=count, filters=filters)
        tell_of_strangers(assistant, filters)
        strength = assistant.vector_strength if explain else None
        left, there = (None, None) if hits else (assistant.scope(filters), assistant.scope())
    if json:
        terminal.show_json(render.search_document(words, hits, explained=strength))
    elif hits:
        terminal.show(render.passages_list(hits, session.layout(), explained=strength))
    if left and there and not left.articles:
        terminal.say(f"the filters leave none of {render.held(there)}")
    elif left:
        terminal.say("no passage matches")


def ask(
    session: Session,
    *,
    question: Question,
    filters: Filters,
    article: Annotated[
        list[str] | None, typer.Option("--article", metavar="ID", help="Keep to this article; repeatable.")
    ] = None,
    json: Json = False,
    markdown: Markdown = False,
    html: HtmlFile = None,
    why: Why = False,
    usage: Usage = False,
    no_save: Annotated[bool, typer.Option("--no-save", help="Do not keep the answer.")] = False,
    no_model: NoModel = False,
) -> None:
    """Answer a question, with the words that it rests on.

    Without a model the answer consists of the articles' own sentences. Where nothing answers, it says so.
    """
    shown = Shown(json=json, markdown=markdown, html=html, why=why)
    words = question_of(question)
    opened = session.assistant(save_answers=not no_save, reads=True, model=not no_model)
    with without_collecting(), opened as assistant:
        if article:
            ids = tuple(assistant.article(name).id for name in article)
            filters = dataclasses.replace(filters, article_ids=ids)
        assistant.need_articles()
        if not no_model:
            announce(assistant.settings)
        with showing_another_way("ask"):
            answer = show_answer(session, assistant, assistant.stream(words, filters=filters), shown)
    if usage:
        tell_cost(answer)


@contextmanager
def showing_another_way(command: str) -> Iterator[None]:
    """Add to what is told of a model that fails how to do without it."""
    try:
        yield
    except ModelError as error:
        without = f"Without the model: assistant {command} --no-model."
        error.hint = f"{error.hint} {without}" if error.hint else without
        raise


def question_of(words: list[str]) -> str:
    """Return the question as given in words, or from standard input for "-".

    Raises UsageError when there is none, no word in it, far more than a question, or bytes that are no text.
    """
    from assistant.asking import usable

    return usable(sys.stdin.read() if words == ["-"] else " ".join(words))


def announce(settings: Settings) -> None:
    """Say once in a home where evidence goes before it leaves for a host, or how to connect a model."""
    if not settings.has_model:
        _once(
            settings,
            _NO_ENDPOINT,
            "no model is connected, so you get the articles' own sentences; "
            "set OPENAI_API_KEY, or OPENAI_BASE_URL for another endpoint, to have answers written",
        )
        return
    from assistant.model import endpoint

    destination = endpoint.destination(settings)
    _once(settings, endpoint.host(settings), f"questions and the sentences found for them go to {destination}")


def announce_judge(settings: Settings) -> None:
    """Say once in a home where answers go to be judged, if they do."""
    if settings.judge is None:
        return
    from assistant.model import endpoint

    own = settings.judging
    line = f"answers, and what is known of them, go to be judged to {endpoint.destination(own)}"
    _once(settings, f"judge@{endpoint.host(own)}", line)


def _once(settings: Settings, host: str, line: str) -> None:
    known = settings.home / "endpoints.txt"
    with suppress(OSError, UnicodeDecodeError):
        if host in known.read_text(encoding="utf-8").split():
            return
    terminal.say(line)
    with suppress(OSError), known.open("a", encoding="utf-8") as file:
        file.write(f"{host}\n")
