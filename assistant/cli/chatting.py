"""The command for a conversation: draws what `assistant.chat` says, at a terminal or line by line through a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import terminal
from assistant.cli.questions import announce, showing_another_way
from assistant.cli.session import Json, NoModel, Session, command
from assistant.cli.showing import Painter, Shown, Usage, Why, is_live, print_answer, tell_cost
from assistant.errors import AssistantError, InputError
from assistant.schema import Answered, Claimed, Filters, Notice

if TYPE_CHECKING:
    from prompt_toolkit.history import History

    from assistant.app import Assistant
    from assistant.chat import CommandEvent, Conversation
    from assistant.config import Settings
    from assistant.schema import Answer

_BROWSERS_NEED = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    command(
        app,
        "chat",
        "assistant chat",
        "assistant chat --resume",
        'echo "Who spoke about the ferry?" | assistant chat --source "The Courier"',
    )(chat)


def chat(
    session: Session,
    *,
    chat_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A conversation to go on with, or a unique beginning of its id."),
    ] = None,
    filters: Filters,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with conversation ID, or with the latest.")] = False,
    json: Json = False,
    why: Why = False,
    usage: Usage = False,
    no_model: NoModel = False,
) -> None:
    """Hold a conversation about the articles.

    Follow-up questions stand on the ones before; /help lists the commands. Ctrl-C stops an answer, Ctrl-D leaves.
    Questions can be piped in, one a line; with --json each answer is a line of JSON.
    """
    with session.assistant(reads=True, model=not no_model) as assistant:
        assistant.need_known(filters)
        conversation = _conversation(assistant, filters, chat_id=chat_id, resume=resume or chat_id is not None)
        if not no_model:
            announce(assistant.settings)
        room = _Room(session, assistant, conversation, Shown(json=json, why=why), usage=usage)
        if terminal.is_conversation():
            room.talk()
        else:
            room.read(sys.stdin)


class _Room:
    """Where one conversation is held: reads lines, shows events."""

    def __init__(
        self, session: Session, assistant: Assistant, conversation: Conversation, shown: Shown, *, usage: bool
    ) -> None:
        self._session = session
        self._assistant = assistant
        self._conversation = conversation
        self._shown = shown
        self._usage = usage
        self._open = True

    def talk(self) -> None:
        """Hold the conversation with a person, who edits lines and stops answers."""
        _greet(self._conversation, self._assistant)
        for line in _typed(self._assistant.settings):
            try:
                self._answer(line)
            except KeyboardInterrupt:
                terminal.show("(stopped)\n")
            except AssistantError as error:
                terminal.complain(error)
            if not self._open:
                break
            terminal.show("\n")

    def read(self, lines: Iterator[str]) -> None:
        """Answer lines from a pipe; a failure is told, the next line answered, and the last failure's code kept."""
        code = 0
        for line in lines:
            if not line.strip():
                continue
            try:
                said = self._conversation.heard(line)
                if not self._shown.json:
                    terminal.show(f"> {_plain(said)}\n\n")
                self._answer(said)
            except AssistantError as error:
                terminal.complain(error)
                code = error.exit_code
            if not self._open:
                break
            if not self._shown.json:
                terminal.show("\n")
        if code:
            raise typer.Exit(code)

    def _answer(self, line: str) -> None:
        painter = Painter(self._session.layout(), live=is_live(self._assistant, self._shown))
        answer: Answer | None = None
        with showing_another_way("chat"), painter, closing(self._conversation.respond(line)) as events:
            for event in events:
                if isinstance(event, Notice | Claimed | Answered):
                    answer = painter.take(event) or answer
                else:
                    self._draw(event)
        if answer is not None:
            self._show(answer, painter)
            if self._usage:
                tell_cost(answer)

    def _show(self, answer: Answer, painter: Painter) -> None:
        from assistant import render

        if self._shown.json:
            terminal.show_json(render.json_of(answer), indent=None)
        elif is_live(self._assistant, self._shown):
            painter.finish(answer, why=self._shown.why)
        else:
            print_answer(answer, self._session.layout(), self._shown)

    def _draw(self, event: CommandEvent) -> None:
        """Show an event that is no answer's."""
        from assistant import chat, render

        layout = self._session.layout()
        if isinstance(event, chat.Understood):
            terminal.say(f"understood as: {_plain(event.question)}")
        elif isinstance(event, chat.Told):
            self._tell(render.help_text(render.clean(event.text), layout))
        elif isinstance(event, chat.Listed):
            self._tell(render.sources(event.citations, layout).rstrip("\n"))
        elif isinstance(event, chat.Quoted):
            self._tell(render.in_paragraph(event.citation, event.article, layout).rstrip("\n"))
        elif isinstance(event, chat.Opened):
            self._tell(event.link)
            _browse(event.link)
        elif isinstance(event, chat.Added):
            told = [*render.rejections(event.outcomes), *render.oddities(event.outcomes)]
            self._tell("\n".join([render.outcomes_summary(event.outcomes), *told]))
        elif isinstance(event, chat.Ended):
            self._open = False

    def _tell(self, text: str) -> None:
        """Show what a command says: data, but never between the lines of JSON."""
        print(text, file=sys.stderr if self._shown.json else sys.stdout, flush=True)


def _conversation(assistant: Assistant, filters: Filters, *, chat_id: str | None, resume: bool) -> Conversation:
    from assistant.chat import Conversation, Transcript

    folder = assistant.settings.chats
    if resume:
        return Conversation.resumed(assistant, Transcript.found(folder, chat_id or ""), filters)
    return Conversation(assistant, Transcript.new(folder, datetime.now().astimezone()), filters=filters)


def _greet(conversation: Conversation, assistant: Assistant) -> None:
    if conversation.answers:
        terminal.say(f"going on with {conversation.transcript.id}; the last question was:")
        terminal.say(_plain(conversation.answers[-1].question))
    try:
        assistant.need_articles()
    except InputError as error:
        terminal.say(error.message)
        terminal.say("/add FILE_OR_FOLDER adds articles, /help lists the commands, Ctrl-D leaves")
    else:
        terminal.say("ask a question; /help lists the commands, Ctrl-D leaves")


def _typed(settings: Settings) -> Iterator[str]:
    """Yield the lines that a person types, with line editing and a history that lasts; Ctrl-C drops a line."""
    from prompt_toolkit import PromptSession

    prompt: PromptSession[str] = PromptSession(history=_history(settings.home / "chat-history"))
    while True:
        try:
            yield prompt.prompt("> ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _history(path: Path) -> History:
    """Return the lines typed before, from a file where it can be written to."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("a").close()
    except OSError:
        return InMemoryHistory()
    return FileHistory(path)


def _browse(link: str) -> None:
    """Open a link where there is a browser with a window; one in this terminal would take the conversation's place."""
    import webbrowser

    if sys.platform == "darwin" or any(os.environ.get(name) for name in _BROWSERS_NEED):
        webbrowser.open(link)


def _plain(text: str) -> str:
    from assistant.render import on_one_line

    return on_one_line(text)
