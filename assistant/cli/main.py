"""Start the command line, and turn what goes wrong into one line, a hint and an exit code."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import typer

from assistant.cli import answers, articles, chatting, checking, evals, homes, ledger, questions, receipts, terminal
from assistant.cli.session import Debug, Home, ModelName, Session, Version
from assistant.errors import AssistantError, UsageError, unexpected
from assistant.garbage import look_seldom

_INTERRUPTED = 130

app = typer.Typer(
    name="assistant",
    rich_markup_mode=None,  # rich takes the help page over its 0.2 s
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (articles, questions, ledger, checking, receipts, answers, chatting, evals, homes):
    group.register(app)


@app.callback(
    invoke_without_command=True,
    epilog='\b\nExamples:\n  assistant add articles/\n  assistant ask "Who claims the town?"',
)
def begin(
    context: typer.Context,
    home: Home = None,
    model: ModelName = None,
    debug: Debug = False,  # noqa: ARG001 - `run` reads it from the arguments, which may not even parse
    version: Version = False,  # noqa: ARG001 - its callback answers
) -> None:
    """Ask a corpus of news articles; every claim in the answer cites the original words."""
    context.obj = Session(home=home, model=model)
    if context.invoked_subcommand is None:
        terminal.show(context.get_help(), end="\n")


def main() -> NoReturn:
    """Run the command line of this process and exit."""
    terminal.forgive()
    look_seldom()
    # The products here are small: shared out they end no sooner, and BLAS's other threads spin while they wait.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    code = run(sys.argv[1:])
    gc.freeze()  # else the interpreter's last collection walks every object of every library: 0.2 s for nothing
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code: 0 done, 1 a check failed, 2 wrong usage, 3 trouble, 130 interrupted."""
    try:
        code = _ran(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _hush()
        return 0  # whoever read the output had enough of it
    except OSError as error:  # a full disk behind standard output
        _hush()
        return _failed(error, arguments)
    return code


def _ran(arguments: Sequence[str]) -> int:
    try:
        result = typer.main.get_command(app).main(list(arguments), prog_name="assistant", standalone_mode=False)
    except SystemExit as leaving:  # Typer's own answer to a closed pipe
        if isinstance(leaving.__context__, BrokenPipeError):
            raise leaving.__context__ from None
        raise
    except BrokenPipeError:
        raise
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever goes wrong must not end in a traceback
        return _failed(error, arguments)
    return result if isinstance(result, int) else 0


def _failed(error: Exception, arguments: Sequence[str]) -> int:
    if "--debug" in arguments:
        traceback.print_exception(error)
    told = _told(error)
    terminal.complain(told)
    return told.exit_code


def _told(error: Exception) -> AssistantError:
    """Return what went wrong in words for the person at the terminal."""
    if isinstance(error, AssistantError):
        return error
    if isinstance(error, typer.TyperException):
        return _usage(error)
    if isinstance(error, OSError):
        return _system(error)
    return unexpected(error, "Run the command again with --debug and report what it shows.")


def _system(error: OSError) -> AssistantError:
    """Return what the system refused: a full disk, rights that are lacking."""
    where = f": {error.filename}" if error.filename else ""
    return AssistantError(f"{error.strerror or error}{where}", "--debug shows where this happened.")


def _usage(error: typer.TyperException) -> UsageError:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "assistant"
    return UsageError(error.format_message(), f"Try: {command} --help")


def _hush() -> None:
    """Point standard output nowhere, so that the interpreter's own flush at exit stays silent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
