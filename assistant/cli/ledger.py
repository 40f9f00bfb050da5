"""The command for the ledger of who said what."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.cli import terminal
from assistant.cli.filters import tell_of_strangers
from assistant.cli.session import Json, Session, command
from assistant.schema import Filters

if TYPE_CHECKING:
    from assistant.app import Assistant

_SHOWN = 20
"""So many are shown unless told otherwise; JSON has all."""


class Kind(StrEnum):
    """How words are given: `direct`, `mixed` into a sentence, or `indirect`, reported without marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    command(
        app,
        "quotes",
        'assistant quotes --speaker "Ministry of Defence" --about "radar station"',
        "assistant quotes --count --since 2023-04",
    )(quotes)


def quotes(
    session: Session,
    *,
    filters: Filters,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="WORDS", help="With these words in quotation, sentence or headline."),
    ] = None,
    kind: Annotated[list[Kind] | None, typer.Option("--kind", help="How the words are given; repeatable.")] = None,
    by_speaker: Annotated[bool, typer.Option("--count", help="Count by speaker.")] = False,
    number: Annotated[
        int | None, typer.Option("-n", "--number", min=0, help="How many to show; 0 for all. [20; all with --json]")
    ] = None,
    exact: Annotated[
        bool, typer.Option("--exact", help="Take names as the articles give them, without their aliases.")
    ] = False,
    json: Json = False,
) -> None:
    """List who said what, newest first.

    The same words in several articles are shown once. All names of one speaker are found by any of them; aliases.toml in the home joins and parts names.
    """
    most = number or None if number is not None or json else _SHOWN
    with session.assistant(reads=True) as assistant:
        given = {"about": about, "filters": filters, "kinds": tuple(each.value for each in kind or ()), "exact": exact}
        tell_of_strangers(assistant, filters)
        (_count if by_speaker else _list)(session, assistant, given, most=most, json=json)


def _list(session: Session, assistant: Assistant, given: dict[str, Any], *, most: int | None, json: bool) -> None:
    from assistant import render

    found = assistant.quotes(**given, count=most + 1 if most and not json else most)
    if json:
        terminal.show_json(render.quotes_document(found))
    elif found:
        shown = render.utterances(found)[:most]
        terminal.show(render.quotes_list((entry for pieces in shown for entry in pieces), session.layout()))
        _tell_of_more(len(found), sum(map(len, shown)))
    else:
        _tell_of_none(assistant)


def _count(session: Session, assistant: Assistant, given: dict[str, Any], *, most: int | None, json: bool) -> None:
    from assistant import render

    found = assistant.voices(**given, count=most + 1 if most and not json else most)
    if json:
        terminal.show_json(render.voices_document(found))
    elif found:
        terminal.show(render.voices_table(found[:most], session.layout(wrapped=False)))
        _tell_of_more(len(found), most)
    else:
        _tell_of_none(assistant)


def _tell_of_more(found: int, shown: int | None) -> None:
    if shown is not None and found > shown:
        terminal.say("there are more; -n 0 shows all")


def _tell_of_none(assistant: Assistant) -> None:
    assistant.need_articles()
    terminal.say("no quotation on record fits")
