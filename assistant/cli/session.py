"""Give every command the options that hold everywhere, before its name or after, and the settings they lead to."""

from __future__ import annotations

import dataclasses
import gc
import inspect
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.cli import terminal
from assistant.cli.filters import FILTERS, filters_of
from assistant.errors import ConfigError, UsageError
from assistant.version import __version__

if TYPE_CHECKING:
    from assistant.app import Assistant
    from assistant.config import Settings
    from assistant.render import Layout
    from assistant.schema import Edits


def _version(*, asked: bool) -> None:
    if asked:
        terminal.show(f"assistant {__version__}\n")
        raise typer.Exit


Home = Annotated[str | None, typer.Option("--home", metavar="FOLDER", help="Where articles, index and answers stand.")]
ModelName = Annotated[str | None, typer.Option("--model", metavar="NAME", help="The chat model to ask.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]
Version = Annotated[
    bool,
    typer.Option("--version", is_eager=True, callback=lambda value: _version(asked=value), help="Show the version."),
]
NoModel = Annotated[
    bool, typer.Option("--no-model", help="Answer with the articles' own sentences, even if a model is set up.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
EVERYWHERE: dict[str, Any] = {"home": Home, "model": ModelName, "debug": Debug, "version": Version}
_UNSET = {"home": None, "model": None, "debug": False, "version": False}


@dataclass(frozen=True, slots=True)
class Session:
    """What one run of the command line was told that holds for every command."""

    home: str | None = None
    model: str | None = None

    def settings(self, *, save_answers: bool = True, model: bool = True) -> Settings:
        """Return the settings from these options, the environment and the user's own file; without a `model` if not.

        Raises ConfigError when they cannot be read or the home is no folder.
        """
        from assistant.app import environment_settings

        found = environment_settings(home=self.home, model=self.model)
        if found.home.exists() and not found.home.is_dir():
            raise ConfigError(f"the home {found.home} is no folder", "Name another: --home FOLDER")
        if not model:
            found = dataclasses.replace(found, api_key=None, base_url=None)
        return found if save_answers else dataclasses.replace(found, save_answers=False)

    @contextmanager
    def assistant(self, *, save_answers: bool = True, reads: bool = False, model: bool = True) -> Iterator[Assistant]:
        """Open the home for one command; to one that `reads` articles it is said if the index is behind them."""
        from assistant.app import Assistant

        with Assistant.open(
            settings=self.settings(save_answers=save_answers, model=model), tell=terminal.say
        ) as opened:
            if reads:
                with suppress(ConfigError):  # a corpus that cannot be read keeps nobody from reading the index
                    _hint(opened.edits())
            yield opened

    def layout(self, *, wrapped: bool = True) -> Layout:
        """Return how to set text for whoever reads standard output; lists are cut to the width on a terminal only."""
        from assistant.render import Layout

        width = terminal.width() if wrapped or terminal.is_terminal() else None
        return Layout(width, colour=terminal.takes_colour())


def _hint(edits: Edits | None) -> None:
    if edits:
        terminal.say(f"corpus/ was edited by hand ({edits_told(edits)}): assistant sync brings it in")


def edits_told(edits: Edits) -> str:
    """Return in words what was edited: "1 file changed, 2 new"."""
    counts = {"changed": edits.changed, "missing": edits.missing, "new": edits.new}
    first, *rest = [f"{count:,} {what}" for what, count in counts.items() if count]
    number, what = first.split(" ")
    return ", ".join([f"{number} file{'' if number == '1' else 's'} {what}", *rest])


@contextmanager
def without_collecting() -> Iterator[None]:
    """Switch the garbage collector off for a command that is over soon: libraries load a tenth faster."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def command(app: typer.Typer, name: str, *examples: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a function as a command.

    Its first parameter receives the Session; a parameter `filters` receives the Filters from the options of that name.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
        filtered = any(parameter.name == "filters" for parameter in own)

        def run(context: typer.Context, **given: Any) -> None:  # noqa: ANN401 - the options of the command
            session = session_of(context, given)
            if filtered:
                given["filters"] = filters_of(given)
            function(session, **given)

        parameters = [p for p in own if p.name != "filters"]
        parameters += _options(FILTERS if filtered else {}) + _options(EVERYWHERE)
        _give_signature(run, parameters)
        app.command(name, help=inspect.getdoc(function), epilog=_epilog(examples))(run)
        return function

    return register


def session_of(context: typer.Context, given: dict[str, Any]) -> Session:
    """Take the options that hold everywhere out of `given`; what stands after the command's name wins."""
    before: Session = context.obj or Session()
    for name in ("debug", "version"):
        given.pop(name, None)
    return Session(home=given.pop("home") or before.home, model=given.pop("model") or before.model)


def _options(annotations: dict[str, Any]) -> list[inspect.Parameter]:
    kind = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter(name, kind, default=_UNSET.get(name), annotation=annotation)
        for name, annotation in annotations.items()
    ]


def _give_signature(run: Callable[..., None], parameters: Sequence[inspect.Parameter]) -> None:
    """Make Typer see these parameters: it reads a function's signature and annotations."""
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    keyword = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in parameters]
    run.__signature__ = inspect.Signature([context, *keyword])  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in (context, *keyword)}


def _epilog(examples: Sequence[str]) -> str:
    return "\b\n" + "\n".join([f"Example{'s' if len(examples) > 1 else ''}:", *(f"  {line}" for line in examples)])


def write_file(path: Path, text: str) -> None:
    """Write a text to a file, whole or not at all.

    Raises UsageError when it cannot be written there.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UsageError(f"cannot write {path}: {error.strerror}", "Give another file.") from error
