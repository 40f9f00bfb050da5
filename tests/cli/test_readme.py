"""The README knows every command."""

from __future__ import annotations

from pathlib import Path

import typer

from assistant.cli.main import app

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_names_each_command() -> None:
    """A command that the README does not show does not exist for its reader."""
    text = README.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    for name in typer.main.get_command(app).commands:  # type: ignore[attr-defined]
        assert any(f"`{name} " in row or f"`assistant {name}" in row for row in rows), name
