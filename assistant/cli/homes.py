"""The commands about homes: status, init."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import terminal
from assistant.cli.session import Json, Session, command, edits_told

if TYPE_CHECKING:
    from assistant.schema import Status


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    command(app, "status", "assistant status")(status)
    command(app, "init", "assistant init .", "assistant init ~/desk")(init)


def status(session: Session, *, json: Json = False) -> None:
    """Show home, index, model and versions."""
    import dataclasses

    from assistant import render

    with session.assistant() as assistant:
        found = assistant.status()
    if json:
        terminal.show_json(dataclasses.asdict(found))
        return
    facts = [
        ("home", found.home),
        ("settings", found.settings_file),
        ("articles", f"{found.articles:,} from {render.counted(found.sources, 'source')}"),
        *([("edited", f"{edits_told(found.edits)} by hand: assistant sync brings it in")] if found.edits else []),
        ("passages", f"{found.passages:,}"),
        ("quotations", f"{found.quotes:,}"),
        ("index", f"{found.index_bytes / 1_000_000:,.1f} MB, {found.store}, embedded by {_embedder(found)}"),
        *([("vectors", f"count {render.strength(found.vector_strength)}")] if found.vector_strength else []),
        ("model", _model(found.model, found.endpoint)),
        ("context", f"{found.context_tokens:,} tokens"),
        ("answers", "kept" if found.save_answers else "not kept"),
        ("version", found.version),
        ("libraries", ", ".join(f"{name} {version}" for name, version in found.libraries.items())),
    ]
    terminal.show(render.facts_table(facts, session.layout()))


def init(
    session: Session,
    *,
    folder: Annotated[Path | None, typer.Argument(metavar="[FOLDER]", help="The folder; by default this one.")] = None,
    json: Json = False,
) -> None:
    """Mark a folder as a home.

    Commands run inside it use it without --home.
    """
    from assistant.app import init as mark
    from assistant.errors import ConfigError

    chosen = folder or Path(session.home or ".")
    try:
        home = mark(chosen.expanduser()).absolute()
    except OSError as error:
        raise ConfigError(f"cannot make {chosen} a home: {error.strerror}", "Choose another folder.") from error
    if json:
        terminal.show_json({"home": str(home)})
    else:
        terminal.show(f"{home} is a home now\n")


def _embedder(found: Status) -> str:
    return f"{found.embedder} at {found.embedder_endpoint}" if found.embedder_endpoint else found.embedder


def _model(model: str | None, endpoint: str | None) -> str:
    if not (model or endpoint):
        return "none: answers are the articles' own sentences"
    return f"{model or 'the first that is served'} at {endpoint}"
