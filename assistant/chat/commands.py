"""What a line with a slash does: /help /sources /quote /open /filter /add /save /quit."""

from __future__ import annotations

import dataclasses
import os
import shlex
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import render
from assistant.chat.events import Added, ChatEvent, Ended, Listed, Opened, Quoted, Told
from assistant.errors import NotFoundError, UsageError
from assistant.schema import Citation, Filters
from assistant.text.periods import period

if TYPE_CHECKING:
    from assistant.chat.conversation import Conversation

HELP = """\
/sources        what was cited so far
/quote N        citation N in its paragraph
/open N         the page of citation N, at the cited words
/filter ...     which articles to look at: since=2023-04 until=2023-05
                source="The Courier" author=... speaker=...
                alone it shows the filter, /filter off ends it
/add FILE...    add articles
/save [FILE]    write the conversation as Markdown
/save! FILE     the same, over a file that is there
/quit           leave; Ctrl-D does too, Ctrl-C stops an answer"""
_LONGEST_NAME = 40
"""Characters of a command's name that are told again."""
_LISTS = {"source": "sources", "author": "authors", "speaker": "speakers"}

Command = Callable[["Conversation", list[str]], Iterator[ChatEvent]]


def obey(conversation: Conversation, line: str) -> Iterator[ChatEvent]:
    """Yield what a command has to say.

    Raises UsageError for a command that does not exist or lacks something.
    """
    try:
        name, *words = shlex.split(line)
    except ValueError:  # an apostrophe is no quotation mark that lacks its other half
        name, *words = line.split()
    command = COMMANDS.get(name.casefold())
    if command is None:
        raise UsageError(f"there is no command {name[:_LONGEST_NAME]}", "/help lists them.")
    yield from command(conversation, words)


def _help(_: Conversation, __: list[str]) -> Iterator[ChatEvent]:
    yield Told(HELP)


def _sources(conversation: Conversation, _: list[str]) -> Iterator[ChatEvent]:
    if not conversation.citations:
        yield Told("Nothing has been cited yet.")
        return
    yield Listed(tuple(citation for _, citation in sorted(conversation.citations.items())))


def _quote(conversation: Conversation, words: list[str]) -> Iterator[ChatEvent]:
    citation = _citation(conversation, words)
    try:
        article = conversation.assistant.article(citation.article_id)
    except NotFoundError:
        article = None
    yield Quoted(citation, article if article and article.sha256 == citation.sha256 else None)


def _open(conversation: Conversation, words: list[str]) -> Iterator[ChatEvent]:
    citation = _citation(conversation, words)
    link = render.text_fragment(citation.url, citation.text)
    if link:
        yield Opened(link)
    else:
        yield Told(f"[{citation.number}] has no web address; assistant show {citation.article_id} shows the article.")


def _filter(conversation: Conversation, words: list[str]) -> Iterator[ChatEvent]:
    if [word.casefold() for word in words] == ["off"]:
        conversation.narrow(Filters())
    elif words:
        narrowed = _narrowed(conversation.filters, words)
        conversation.assistant.need_known(narrowed)
        conversation.narrow(narrowed)
    yield Told(_described(conversation.filters))


def _add(conversation: Conversation, words: list[str]) -> Iterator[ChatEvent]:
    if not words:
        raise UsageError("which file?", "/add FILE...")
    yield Added(tuple(conversation.assistant.add([_path(word) for word in words])))


def _save(conversation: Conversation, words: list[str]) -> Iterator[ChatEvent]:
    path = _target(conversation, words)
    if os.path.lexists(path) and path not in conversation.written:
        raise UsageError(f"{path} exists already", f"Give another file, or write over it: /save! {path}")
    yield from _written(conversation, path)


def _save_over(conversation: Conversation, words: list[str]) -> Iterator[ChatEvent]:
    yield from _written(conversation, _target(conversation, words))


def _target(conversation: Conversation, words: list[str]) -> Path:
    """Return the file that a conversation is to be written to; without one, that beside its transcript is its own."""
    if not conversation.answers:
        raise UsageError("there is nothing to save yet", "Ask something first.")
    if words:
        path = _path(" ".join(words))
        if not path.name:
            raise UsageError(f"{path} is a folder", "Give a file: /save FILE")
        return path
    beside = conversation.transcript.path.with_suffix(".md")
    conversation.written.add(beside)
    return beside


def _written(conversation: Conversation, path: Path) -> Iterator[ChatEvent]:
    text = "\n".join(render.markdown(answer) for answer in conversation.answers)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        hint = "Make it first, or give another file: /save FILE"
        raise UsageError(f"there is no folder {path.parent}", hint) from error
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise UsageError(f"cannot write {path}: {error.strerror}", "Give another file: /save FILE") from error
    conversation.written.add(path)
    yield Told(f"The conversation is in {path}.")


def _quit(_: Conversation, __: list[str]) -> Iterator[ChatEvent]:
    yield Ended()


COMMANDS: Mapping[str, Command] = {
    "/help": _help,
    "/sources": _sources,
    "/quote": _quote,
    "/open": _open,
    "/filter": _filter,
    "/add": _add,
    "/save": _save,
    "/save!": _save_over,
    "/quit": _quit,
}


def _path(word: str) -> Path:
    """Return the path that a word names.

    Raises UsageError when it names none: "", a home of nobody, a NUL.
    """
    with suppress(RuntimeError):  # a home of nobody
        path = Path(word).expanduser()
        if word.strip() and "\0" not in word:
            return path
    raise UsageError(f"{word!r} names no file", "Write it as a path, between quotation marks where it has spaces.")


def _citation(conversation: Conversation, words: list[str]) -> Citation:
    number = words[0].strip("[]") if words else ""
    if not (number.isdecimal() and int(number) in conversation.citations):
        what = f"there is no citation {number}" if number else "which citation?"
        raise UsageError(what, "/sources lists them by number.")
    return conversation.citations[int(number)]


def _narrowed(filters: Filters, words: list[str]) -> Filters:
    """Return filters changed by "key=value" words; several of one name add up, an empty value ends one."""
    dates: dict[str, str | None] = {"since": filters.since, "until": filters.until}
    lists: dict[str, list[str]] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or key not in {*dates, *_LISTS}:
            raise UsageError(f"{word!r} is no filter", 'Write them as since=2023-04 source="The Courier".')
        if key in dates:
            dates[key] = value or None
        else:
            lists.setdefault(_LISTS[key], []).extend([value] if value else [])
    since, until = period(dates["since"], dates["until"])
    return dataclasses.replace(filters, since=since, until=until, **{k: tuple(v) for k, v in lists.items()})


def _described(filters: Filters) -> str:
    said = [f"{key}={getattr(filters, key)}" for key in ("since", "until") if getattr(filters, key)]
    said += [f'{key}="{value}"' for key, field in _LISTS.items() for value in getattr(filters, field)]
    said += [f"article={article_id}" for article_id in filters.article_ids]
    return f"Looking at articles with {' '.join(said)}." if said else "Looking at all articles."
