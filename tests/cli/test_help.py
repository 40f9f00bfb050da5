"""Help pages: every command explains itself, with an example, before any library is loaded."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import typer

from assistant.cli.main import app, run

ROOT: Any = typer.main.get_command(app)
COMMANDS = sorted(ROOT.commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The page says what the command does, describes each option and shows a command to copy."""
    assert run([name, "--help"]) == 0
    page = capsys.readouterr().out
    assert f"  assistant {name}" in page.partition("Example")[2]
    for option in ("--home", "--model", "--debug", "--version"):
        assert option in page
    assert all(parameter.help for parameter in ROOT.commands[name].params)


def test_without_a_command_the_help_page_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """It names every command, none of their descriptions cut short."""
    assert run([]) == 0
    listed = capsys.readouterr().out.partition("Commands:")[2].partition("Example")[0]
    assert all(f"  {name} " in listed for name in COMMANDS)
    assert "..." not in listed


def test_help_loads_no_library() -> None:
    """What makes a start slow waits until a command needs it."""
    heavy = {"rich", "prompt_toolkit", "numpy", "openai", "chromadb", "tantivy", "tiktoken", "trafilatura", "yaml"}
    code = f"import sys; from assistant.cli.main import run; run(['--help']); print({heavy!r} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize("arguments", [["--version"], ["list", "--version"]])
def test_the_version_is_told_anywhere(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Before a command's name and after it."""
    assert run(arguments) == 0
    assert capsys.readouterr().out.startswith("assistant ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["lst"], "lst"),
        (["show"], "ID"),
        (["ask", "x", "--nonsense"], "--nonsense"),
        (["search", "x", "-k", "many"], "'-k'"),
        (["ask", "x", "--json", "--markdown"], "exclude each other"),
        (["ask", " "], "the question is empty"),
        (["ask", "?!"], "the question has no words"),
        (["ask", "x", "--since", "some day"], "'some day' is no date"),
        (["search", "x", "--since", "2024", "--until", "2023-04"], "later than"),
        (["answers", "--why"], "which answer?"),
    ],
)
def test_wrong_usage_is_told_in_one_line_and_a_hint(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing on standard output, one line that names what is wrong, a line that helps, exit code 2."""
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    message, hint = told.err.splitlines()
    assert message.startswith("assistant: ")
    assert says in message
    assert hint.startswith("  ")
