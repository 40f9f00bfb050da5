"""The command that checks the quotations of a draft."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import terminal
from assistant.cli.filters import tell_of_strangers
from assistant.cli.session import Json, Session, command, without_collecting
from assistant.schema import Filters

if TYPE_CHECKING:
    from assistant.app import Assistant
    from assistant.schema import CheckedQuote, Manuscript

_WRONG = frozenset({"altered", "cut", "misattributed"})


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    command(
        app,
        "check",
        "assistant check draft.md",
        'cat draft.txt | assistant check - --strict --source "The Courier"',
    )(check)


def check(
    session: Session,
    *,
    drafts: Annotated[
        list[str], typer.Argument(metavar="DRAFT...", help="Text, Markdown, HTML or Word files, or - for stdin.")
    ],
    filters: Filters,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail for quotations that are not in the corpus too.")
    ] = False,
    json: Json = False,
) -> None:
    """Check each quotation of a draft against the articles.

    Found, edited (an ellipsis, brackets), altered, cut out of context, misattributed, or missing from the corpus. Exits with 1 when one is altered, cut or misattributed. No model is asked.
    """
    from assistant import render
    from assistant.load import manuscript

    read = [manuscript.read(draft, stdin=sys.stdin.buffer) for draft in drafts]
    with without_collecting(), session.assistant(reads=True) as assistant:
        tell_of_strangers(assistant, filters)
        checked = _checked(assistant, read, filters)
    if json:
        terminal.show_json(render.check_document(checked))
    elif checked:
        terminal.show(render.verdicts_list(checked, session.layout()))
    else:
        terminal.say(f"no quotations in {'the draft' if len(read) == 1 else 'the drafts'}")
    failing = _WRONG | {"missing"} if strict else _WRONG
    if any(one.verdict in failing for one in checked):
        raise typer.Exit(1)


def _checked(assistant: Assistant, drafts: Sequence[Manuscript], filters: Filters) -> list[CheckedQuote]:
    found = []
    with _progress(sum(len(draft.text) for draft in drafts)) as advance:
        for draft in drafts:
            done = 0
            for one in assistant.checks(draft, filters=filters):
                found.append(one)
                advance(one.draft_end - done)
                done = one.draft_end
            advance(len(draft.text) - done)
    return found


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar by characters of the drafts while a person watches standard error; yield what moves it on."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (SpinnerColumn(), TextColumn("Checking"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total or None)
        yield lambda characters: progress.advance(task, characters)
