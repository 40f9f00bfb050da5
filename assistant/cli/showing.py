"""Show an answer as it comes, or whole in the form that was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

import typer

from assistant.cli import terminal
from assistant.cli.session import Session, write_file
from assistant.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from assistant.app import Assistant
    from assistant.render import Layout
    from assistant.schema import Answer, Article, Event

Markdown = Annotated[bool, typer.Option("--markdown", help="Print Markdown.")]
HtmlFile = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Write a page with the cited words in their paragraphs too."),
]
Usage = Annotated[bool, typer.Option("--usage", help="Tell what the answer cost in tokens.")]
Why = Annotated[bool, typer.Option("--why", help="Show what was removed or is unverified, and why.")]


@dataclass(frozen=True, slots=True)
class Shown:
    """In which form an answer is shown."""

    json: bool = False
    markdown: bool = False
    html: Path | None = None
    why: bool = False

    def __post_init__(self) -> None:
        """Refuse two forms at once."""
        if self.json and self.markdown:
            raise UsageError("--json and --markdown exclude each other", "Give one of them.")


def show_answer(session: Session, assistant: Assistant, events: Iterator[Event], shown: Shown) -> Answer:
    """Show an answer's events as they come where a person watches, else the whole; return it.

    Notices go to standard error at once.
    """
    painter = Painter(session.layout(), live=is_live(assistant, shown))
    answer = None
    with painter:
        for event in events:
            answer = painter.take(event) or answer
    if answer is None:
        raise AssertionError("an answer always ends with Answered")
    if is_live(assistant, shown):
        painter.finish(answer, why=shown.why)
    else:
        print_answer(answer, session.layout(), shown)
    if shown.html:
        write_page(assistant, answer, shown.html)
    if answer.removed and not (shown.why or shown.json):
        from assistant import render

        terminal.say(f"{render.counted(len(answer.removed), 'sentence')} did not stand; --why shows what and why")
    return answer


def is_live(assistant: Assistant, shown: Shown) -> bool:
    """Tell whether sentences are printed as they come: a person watches, and a model takes its time to write."""
    return terminal.is_terminal() and assistant.settings.has_model and not (shown.json or shown.markdown)


def print_answer(answer: Answer, layout: Layout, shown: Shown) -> None:
    """Print the answer in the form that was asked for."""
    from assistant import render

    if shown.json:
        terminal.show_json(render.json_of(answer))
    else:
        terminal.show(render.markdown(answer) if shown.markdown else render.terminal(answer, layout, why=shown.why))


def tell_cost(answer: Answer) -> None:
    """Say what an answer cost in tokens."""
    if answer.usage is None:
        terminal.say("no model was asked" if answer.model is None else "the endpoint did not say what the answer cost")
        return
    used = answer.usage
    terminal.say(
        f"{used.prompt_tokens:,} tokens read, {used.completion_tokens:,} written, in {used.requests:,} requests"
    )


def write_page(assistant: Assistant, answer: Answer, path: Path) -> None:
    """Write the answer's page, with what the articles cited in it hold now."""
    from assistant import render

    articles: dict[str, Article] = {}
    for article_id in {citation.article_id for citation in (*answer.citations, *answer.nearest)}:
        try:
            articles[article_id] = assistant.article(article_id)
        except NotFoundError:
            continue  # removed since: the page says so
    write_file(path, render.html(answer, articles))
    terminal.say(f"the page is in {path}")


class Painter:
    """Prints the sentences of an answer as they settle where a person watches, then what they rest on."""

    def __init__(self, layout: Layout, *, live: bool) -> None:
        from assistant import render

        self._render = render
        self._layout = layout
        self._live = live
        self._flow = render.Flow(layout.width)
        self._said: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the line of an answer that breaks off, so that what is told next has one of its own."""
        if kind is not None and self._said:
            terminal.show("\n")

    def take(self, event: Event) -> Answer | None:
        """Show an event of an answer; return the answer when it is whole."""
        from assistant.schema import Answered, Claimed, Notice

        if isinstance(event, Notice):
            terminal.say(self._render.on_one_line(event.text))
        elif isinstance(event, Claimed) and self._live:
            self._claim(self._render.marked(event.claim))
        elif isinstance(event, Answered):
            return event.answer
        return None

    def finish(self, answer: Answer, *, why: bool = False) -> None:
        """Print what stands below the sentences; all of it where what was printed is not what was answered."""
        said, text = " ".join(self._said), self._render.on_one_line(answer.text)
        if self._said and text.startswith(said):
            below = self._render.grounds(answer, self._layout, why=why)
            terminal.show(self._flow.feed(f"{text[len(said) :]} ") + "\n" + (f"\n{below}" if below.strip() else ""))
        else:
            terminal.show(("\n\n" if self._said else "") + self._render.terminal(answer, self._layout, why=why))

    def _claim(self, sentence: str) -> None:
        lead = " " if self._said else ""
        self._said.append(sentence)
        terminal.show(self._render.doubted(self._flow.feed(f"{lead}{sentence} "), self._layout))
