"""Where a run takes place: the settings of this user and this process, and how a folder becomes a home."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.config import MARKER, Settings, settings


def environment_settings(home: Path | str | None = None, **overrides: str | None) -> Settings:
    """Return the settings of this user and this process, for Python callers and the command line."""
    from platformdirs import user_data_path

    return settings(
        os.environ,
        file=settings_file(),
        start=Path.cwd(),
        default_home=user_data_path("assistant"),
        home=home,
        **overrides,
    )


def settings_file() -> Path:
    """Return the file that holds the user's own settings, whether it exists or not."""
    from platformdirs import user_config_path

    return Path(os.environ.get("ASSISTANT_CONFIG") or user_config_path("assistant") / "config.toml")


def init(folder: Path) -> Path:
    """Mark a folder as a home and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).touch()
    return folder
