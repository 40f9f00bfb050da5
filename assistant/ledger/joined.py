"""What the user says of speakers' names: `aliases.toml` in the home joins and parts them.

    not_same = [["SEC", "Southeastern Conference"]]

    [aliases]
    "UK Ministry of Defence" = ["British MoD", "the MoD"]

The names of a line of `[aliases]` are one speaker's, whatever the rule makes of them. Of each list in `not_same` the
first name stays where the rule puts it, the others stand for themselves alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.errors import ConfigError
from assistant.text.aliases import Identity, folded, identity

_HINT = 'Write it like this: [aliases], then "Full name" = ["other name"]; above it not_same = [["a name", "another"]].'


@dataclass(frozen=True, slots=True)
class Joined:
    """Names, folded, and whom they name whatever the rule says; empty without a file."""

    names: Mapping[str, Identity] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Joined:
        """Return what a file says, nothing where there is none. Raises ConfigError when it cannot be read."""
        try:
            document = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls(_parted(document) | _joined(document))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise ConfigError(f"cannot read the names in {path}: {error}", _HINT) from error


def _joined(document: Mapping[str, Any]) -> dict[str, Identity]:
    names: dict[str, Identity] = {}
    for canonical, others in document.get("aliases", {}).items():
        if canonical == "not_same":
            continue
        who = identity(canonical)
        target = alone(canonical) if who.nature == "own" else who
        names |= {folded(name): target for name in (canonical, *_names(others))}
    return names


def _parted(document: Mapping[str, Any]) -> dict[str, Identity]:
    lists = [*document.get("not_same", ()), *document.get("aliases", {}).get("not_same", ())]
    return {folded(name): alone(name) for names in lists for name in _names(names)[1:]}


def alone(name: str) -> Identity:
    """Return an identity that a name shares with the same name alone, in every article."""
    return Identity("given", folded(name).strip())


def _names(value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise TypeError(f"{value!r} is no list of names")
    return value
