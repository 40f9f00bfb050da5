"""README, ARCHITECTURE and CHANGELOG are kept true by tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.config import VARIABLES
from assistant.model.endpoint import DEFAULT_MODEL
from assistant.version import __version__

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def modules() -> list[Path]:
    """Return the modules and packages of the project."""
    files = sorted((ROOT / "assistant").rglob("*.py"))
    return [path for path in files if path.name != "__init__.py"]


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_has_its_place_in_the_walk(module: Path) -> None:
    """ARCHITECTURE.md names each module and, for one inside a package, its package."""
    assert re.search(rf"\b{re.escape(module.name)}`", ARCHITECTURE)
    if module.parent.name != "assistant":
        assert f"`{module.parent.name}/" in ARCHITECTURE


def test_the_walk_names_no_module_that_is_gone() -> None:
    """Every file that ARCHITECTURE.md names exists."""
    names = {name.split("/")[-1] for name in re.findall(r"`([\w/]+\.py)`", ARCHITECTURE)}
    assert names <= {path.name for path in ROOT.rglob("*.py") if ".venv" not in path.parts}


def test_the_settings_of_the_readme_are_those_of_the_program() -> None:
    """README lists every variable that the settings know, and no other of that name."""
    listed = set(re.findall(r"`((?:ASSISTANT|OPENAI)_\w+)`", README))
    known = {variable for variables in VARIABLES.values() for variable in variables}
    assert known <= listed
    assert listed <= known | {"ASSISTANT_CONFIG", "ASSISTANT_TEST_DATA"}


def test_the_readme_names_the_model_that_is_asked_when_none_is() -> None:
    """The default of the setting is what the program takes."""
    (row,) = [line for line in README.splitlines() if line.startswith("| `model` |")]
    assert f"`{DEFAULT_MODEL}`" in row


def test_the_changelog_has_this_version() -> None:
    """The newest entry is about the version that the package says it is."""
    newest = re.search(r"^## (\S+?),? ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest.group(1) == __version__
