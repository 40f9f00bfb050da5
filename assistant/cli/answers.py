"""The command that shows kept answers again."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cli import terminal
from assistant.cli.session import Json, Session, command
from assistant.cli.showing import HtmlFile, Markdown, Shown, Why, print_answer, write_page


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    command(app, "answers", "assistant answers", "assistant answers 20250314-0930 --html answer.html")(answers)


def answers(
    session: Session,
    *,
    answer_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A kept answer's id, or a unique beginning of one.")
    ] = None,
    json: Json = False,
    markdown: Markdown = False,
    html: HtmlFile = None,
    why: Why = False,
) -> None:
    """List the answers that are kept, or show one again."""
    shown = Shown(json=json, markdown=markdown, html=html, why=why)
    if answer_id is None:
        _list(session, shown)
        return
    from assistant import render

    with session.assistant() as assistant:
        answer = assistant.saved_answer(answer_id)
        if not (json or markdown):
            layout = session.layout()
            lines = layout.lines(render.on_one_line(answer.question))
            terminal.show("\n".join(layout.styled(line, "bold") for line in lines) + "\n\n")
        print_answer(answer, session.layout(), shown)
        if html:
            write_page(assistant, answer, html)


def _list(session: Session, shown: Shown) -> None:
    from assistant import render
    from assistant.errors import UsageError

    if shown.markdown or shown.html or shown.why:
        raise UsageError("which answer?", "Give its id: assistant answers lists them.")
    with session.assistant() as assistant:
        kept = assistant.saved()
    rows = [(answer.id, answer.question, answer.status) for answer in kept]
    if shown.json:
        document = {"answers": [dict(zip(("id", "question", "status"), row, strict=True)) for row in rows]}
        terminal.show_json(document)
    elif rows:
        terminal.show(render.questions_table(rows, session.layout(wrapped=False)))
    else:
        terminal.say("no answers are kept yet")
