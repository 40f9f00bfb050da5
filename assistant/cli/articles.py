"""The commands that fill and read the corpus: add, sync, list, show, remove."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import terminal
from assistant.cli.filters import tell_of_strangers
from assistant.cli.session import Json, Session, command
from assistant.schema import Filters

if TYPE_CHECKING:
    from assistant.schema import Outcome

_MOST_LINES = 50
"""So many lines are shown; more would push the first ones off the screen."""


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    command(app, "add", "assistant add story.html articles/ archive.jsonl.gz", "cat story.txt | assistant add -")(add)
    command(app, "sync", "assistant sync", "assistant sync --rebuild")(sync)
    command(app, "list", "assistant list --since 2023-04", 'assistant list --source "The Courier" --json')(
        list_articles
    )
    command(app, "show", "assistant show 3f9c2a")(show)
    command(app, "remove", "assistant remove 3f9c2a 81d0be")(remove)


def add(
    session: Session,
    *,
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, .jsonl[.gz] archives, or - for stdin.")
    ],
    json: Json = False,
) -> None:
    """Add articles from files, folders, archives or stdin.

    Text, Markdown, HTML, .jsonl and .jsonl.gz are read. The same article again is left as it is, a changed one is updated. What is no article is named, with the reason.
    """
    from assistant import load

    with session.assistant() as assistant, _progress("Adding", load.total_size(sources)) as advance:
        outcomes = assistant.add(sources, stdin=sys.stdin.buffer, progress=advance)
    _report(outcomes, as_json=json)
    _tell_cost(assistant.embedding_tokens)


def sync(
    session: Session,
    *,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make the index anew from nothing.")] = False,
    json: Json = False,
) -> None:
    """Bring the index in line with corpus/ after edits."""
    with session.assistant() as assistant:
        total = sum(path.stat().st_size for path in assistant.settings.corpus.rglob("*.md"))
        with _progress("Syncing", total) as advance:
            outcomes = assistant.sync(rebuild=rebuild, progress=advance)
    _report(outcomes, as_json=json, needs_articles=False)
    _tell_cost(assistant.embedding_tokens)


def list_articles(session: Session, *, filters: Filters, json: Json = False) -> None:
    """List the articles, newest first."""
    from assistant import render

    with session.assistant(reads=True) as assistant:
        articles = assistant.articles(filters)
        tell_of_strangers(assistant, filters)
    if json:
        terminal.show_json(render.list_document(articles))
    elif articles:
        terminal.show(render.articles_table(articles, session.layout(wrapped=False)))
    else:
        terminal.say("no articles" + ("" if filters == type(filters)() else " match these filters"))


def show(
    session: Session,
    *,
    article_id: Annotated[str, typer.Argument(metavar="ID", help="An article's id, or a unique beginning of one.")],
    json: Json = False,
) -> None:
    """Show one article, with its text as it was added."""
    from assistant import render

    with session.assistant(reads=True) as assistant:
        article = assistant.article(article_id)
    if json:
        terminal.show_json(render.show_document(article))
    else:
        terminal.show(render.article_text(article, session.layout()))


def remove(
    session: Session,
    *,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Articles' ids, or unique beginnings of them.")],
    json: Json = False,
) -> None:
    """Remove articles from corpus and index."""
    with session.assistant() as assistant:
        found = list(dict.fromkeys(assistant.article(name).id for name in ids))
        assistant.remove(found)
    if json:
        terminal.show_json({"removed": found})
    else:
        terminal.show(f"{len(found):,} removed\n")


def _report(outcomes: Sequence[Outcome], *, as_json: bool, needs_articles: bool = True) -> None:
    """Print what became of the inputs.

    Raises InputError when articles were needed and there is none among them.
    """
    from assistant import render
    from assistant.errors import InputError

    rejections = render.rejections(outcomes)
    rejected = sum(outcome.status == "rejected" for outcome in outcomes)
    usable = len(outcomes) > rejected
    if as_json:
        terminal.show_json(render.outcomes_document(outcomes))
    elif usable or not needs_articles:
        terminal.show(f"{render.outcomes_summary(outcomes)}\n")
    if not usable and needs_articles and len(rejections) == 1:
        raise InputError(rejections[0])
    lines = rejections + render.oddities(outcomes)
    for line in lines[:_MOST_LINES]:
        terminal.say(line)
    if len(lines) > _MOST_LINES:
        terminal.say(f"{len(lines) - _MOST_LINES:,} more lines like these; --json has them all")
    if not usable and needs_articles:
        raise InputError(f"nothing usable in the input: {rejected:,} rejected, none added")


def _tell_cost(tokens: int) -> None:
    if tokens:
        terminal.say(f"{tokens:,} tokens embedded")


@contextmanager
def _progress(verb: str, total: int) -> Iterator[Callable[[Outcome], None]]:
    """Show a bar by bytes while a person watches standard error; yield what moves it on."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TextColumn("{task.fields[articles]} articles"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(verb, total=total or None, articles=0)
        seen = 0

        def advance(outcome: Outcome) -> None:
            nonlocal seen
            seen += 1
            progress.update(task, advance=outcome.size, articles=seen)

        yield advance
