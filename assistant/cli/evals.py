"""The commands that measure: eval run, eval compare, eval report."""

from __future__ import annotations

import dataclasses
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import terminal
from assistant.cli.questions import announce, announce_judge
from assistant.cli.session import Debug, Home, Json, ModelName, Session, Version, command, session_of, write_file

if TYPE_CHECKING:
    from assistant.evals.folder import Run
    from assistant.evals.metrics import Prices
    from assistant.evals.plans import Plan, Progress
    from assistant.schema import Outcome

_GROUP = """Measure the assistant by suites of fixed questions.

A run is kept in the home; two runs of one suite can be compared question by question."""


def register(app: typer.Typer) -> None:
    """Add this group of commands to the command line."""
    group = typer.Typer(rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]})
    group.callback(
        help=inspect.cleandoc(_GROUP),
        epilog="\b\nExamples:\n  assistant eval run sample\n  assistant eval compare A B",
        invoke_without_command=True,
    )(_begin)
    command(
        group,
        "run",
        "assistant eval run sample",
        "assistant eval run questions.yaml --repeat 3 --parallel 8",
    )(run)
    command(
        group,
        "compare",
        "assistant eval compare previous latest",
        "assistant eval compare A B --all --json",
    )(compare)
    command(
        group,
        "report",
        "assistant eval report latest --html report.html",
        "assistant eval report latest --against previous --markdown summary.md --junit report.xml",
    )(report)
    app.add_typer(group, name="eval")


def _begin(
    context: typer.Context,
    home: Home = None,
    model: ModelName = None,
    debug: Debug = False,
    version: Version = False,
) -> None:
    context.obj = session_of(context, {"home": home, "model": model, "debug": debug, "version": version})
    if context.invoked_subcommand is None:
        terminal.show(context.get_help(), end="\n")


def run(
    session: Session,
    *,
    suite: Annotated[
        str, typer.Argument(metavar="SUITE", help="A YAML file, a suite that ships (sample), or a known data set.")
    ],
    corpus: Annotated[
        Path | None, typer.Option("--corpus", metavar="PATH", help="Ask of these articles instead of the suite's own.")
    ] = None,
    repeat: Annotated[int, typer.Option("--repeat", min=1, max=100, help="Ask each question so many times.")] = 1,
    parallel: Annotated[
        int | None, typer.Option("--parallel", min=1, max=64, help="Questions at a time: 4 with a model, else 2.")
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Begin anew instead of going on where a run stopped.")] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help="Ask the model again even where its reply is kept.")] = False,
    prices: Annotated[
        str | None, typer.Option("--prices", metavar="IN,OUT", help="What a million tokens read and written cost.")
    ] = None,
    judge: Annotated[
        str | None, typer.Option("--judge", metavar="MODEL", help="Let this model judge the answers too.")
    ] = None,
    json: Json = False,
) -> None:
    """Ask every question of a suite and score the answers.

    A run that was stopped goes on where it stopped. Exits with 1 when a score is under a floor of the suite. What a judge says is scored beside the rest, with its agreement with people where the suite has their verdicts; it never fails a run by itself.
    """
    from assistant.evals import running
    from assistant.evals.loading import load
    from assistant.evals.plans import Options

    settings = session.settings(save_answers=False)
    settings = dataclasses.replace(settings, judge=judge) if judge else settings
    options = Options(repeat, parallel, new, fresh, _prices(prices))
    loaded = load(suite, corpus)
    with _adding() as added:
        made = running.plan(
            loaded, settings, options, now=lambda: datetime.now().astimezone(), told=terminal.say, progress=added
        )
    if loaded.suite.questions or loaded.suite.conversations:
        announce(settings)
    announce_judge(settings)
    _carry_out(made)
    _show(session, made.run, json=json)


def compare(
    session: Session,
    *,
    first: Annotated[
        str, typer.Argument(metavar="A", help="A run's id, the beginning of one, a folder, latest or previous.")
    ],
    second: Annotated[str, typer.Argument(metavar="B", help="Another run of the same suite.")],
    everything: Annotated[bool, typer.Option("--all", help="Show every question that flipped.")] = False,
    json: Json = False,
) -> None:
    """Compare two runs of one suite, question by question.

    Differences have 95 % intervals (paired bootstrap) and p values (exact for right and wrong); a star marks those that chance does not explain. Questions that flipped show both answers.
    """
    from assistant.evals import comparing, folder
    from assistant.evals.report import documents, text

    runs = session.settings().runs
    comparison = comparing.compared(folder.found(runs, first), folder.found(runs, second))
    if json:
        terminal.show_json(documents.comparison_document(comparison))
    else:
        terminal.show(text.comparison_text(comparison, session.layout(), everything=everything))


def report(
    session: Session,
    *,
    name: Annotated[
        str, typer.Argument(metavar="RUN", help="A run's id, the beginning of one, a folder, latest or previous.")
    ],
    against: Annotated[
        str | None, typer.Option("--against", metavar="RUN", help="Compare with this earlier run of the suite.")
    ] = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page with everything.")] = None,
    junit: Annotated[Path | None, typer.Option("--junit", metavar="FILE", help="Write JUnit XML.")] = None,
    markdown: Annotated[
        Path | None, typer.Option("--markdown", metavar="FILE", help="Write a summary for a pull request.")
    ] = None,
    json: Json = False,
) -> None:
    """Show a run: its scores here, everything on a page, JUnit XML or a summary in Markdown.

    The page needs nothing else: plots, every question with its answer, the cited words in their paragraphs, what was removed and why. Exits with 1 when a floor was not held.
    """
    from assistant.evals import comparing, folder
    from assistant.evals.report import junit as xml
    from assistant.evals.report import page, summary, text
    from assistant.evals.report.sheet import sheet

    runs = session.settings().runs
    run = folder.found(runs, name)
    comparison = comparing.compared(folder.found(runs, against), run) if against else None
    laid_out = sheet(run, comparison)
    for path, written in ((html, page.html), (junit, xml.junit), (markdown, summary.markdown)):
        if path is not None:
            write_file(path, written(laid_out))
            terminal.say(f"written to {path}")
    if comparison is not None and not json:
        terminal.show(f"{text.verdict(comparison)}\n\n")
    _show(session, run, json=json)


def _carry_out(made: Plan) -> None:
    """Run a suite under a bar; say where it stands when it is stopped."""
    from assistant.errors import BusyError
    from assistant.evals import running

    try:
        with _asking(made.total) as advance:
            for progress in running.carried_out(made):
                advance(progress)
    except BusyError:
        raise  # another process goes on with it: nothing has stopped
    except BaseException:
        terminal.say(f"stopped; what was answered is kept in {made.run.path}, and the same command goes on from there")
        raise


def _show(session: Session, run: Run, *, json: bool) -> None:
    from assistant.evals.report import documents, text
    from assistant.evals.scores import gates

    floors = documents.floors_of(run)
    if json:
        terminal.show_json(documents.run_document(run))
    else:
        terminal.show(
            text.scores_table(
                documents.scores_of(run),
                session.layout(wrapped=False),
                documents.agreement_of(run),
                suite=run.about["suite"]["name"],
                judge=run.about["settings"].get("judge"),
            )
        )
    terminal.say(f"the run is {run.id}")
    for line in (*text.failures_list(run.taken()), *text.floors_list(floors)):
        terminal.say(line)
    if gates(floors):
        raise typer.Exit(1)


def _prices(given: str | None) -> Prices | None:
    from assistant.errors import UsageError
    from assistant.evals.metrics import Prices

    if given is None:
        return None
    try:
        prompt, completion = (float(part) for part in given.split(","))
        if not (0 <= prompt < float("inf") and 0 <= completion < float("inf")):
            raise ValueError(given)
    except ValueError as error:
        raise UsageError(f"{given!r} are no prices", "Give two numbers: --prices 2.50,10") from error
    return Prices(prompt, completion)


@contextmanager
def _adding() -> Iterator[Callable[[Outcome], None]]:
    """Count the articles of a corpus that is being added while a person watches standard error."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("Adding"), TextColumn("{task.completed} articles"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda _: progress.advance(task)


@contextmanager
def _asking(total: int) -> Iterator[Callable[[Progress], None]]:
    """Show a bar with the running score while a person watches standard error; yield what moves it on."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        SpinnerColumn(),
        TextColumn("Asking"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[score]}"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, score="")

        def advance(progress: Progress) -> None:
            bar.update(task, completed=progress.done, score=_running(progress))

        yield advance


def _running(progress: Progress) -> str:
    from assistant.evals.report.figures import shown

    if progress.headline is None or progress.score is None:
        return ""
    return f"{progress.headline.replace('_', ' ')} {shown(progress.headline, progress.score)}"
