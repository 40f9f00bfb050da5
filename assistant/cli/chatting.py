"""The command for a conversation: draws what assistant.chat says."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
