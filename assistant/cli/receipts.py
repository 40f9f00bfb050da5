"""The command that re-checks a saved answer."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from assistant.cli import terminal
from assistant.cli.session import Json, Session, command


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    command(app, "verify", "assistant verify answer.html", "assistant verify 20250314-093000 --json")(verify)


def verify(
    session: Session,
    *,
    receipt: Annotated[
        str,
        typer.Argument(metavar="FILE", help="Output of ask --json, a page of ask --html, a kept answer's id, or -."),
    ],
    json: Json = False,
) -> None:
    """Check a saved answer and its citations.

    Each citation stands, has moved, is relabelled (other speaker, source, date), is gone, or was tampered with, by the corpus as it is now. What the answer or its page says must be what it holds and cites. Exits with 1 unless all stand.
    """
    from assistant import receipts, render

    with session.assistant(reads=True) as assistant:
        verified = assistant.verify(sys.stdin.buffer.read() if receipt == "-" else receipt)
    foreign = receipts.is_foreign(verified.citations)
    if json:
        terminal.show_json(render.receipt_document(verified, foreign=foreign))
    else:
        terminal.show(render.receipt_list(verified, session.layout()))
    if foreign and not json:
        terminal.say(
            "no article that this receipt cites is in this corpus: it comes from another one, or they were removed"
        )
    if not verified.stands:
        raise typer.Exit(1)
