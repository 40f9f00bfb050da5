"""A conversation: follow-ups, numbers that run on, commands, what is remembered and what is not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.chat import Added, Conversation, Ended, Listed, Opened, Quoted, Told, Transcript, Understood
from assistant.chat.commands import COMMANDS
from assistant.errors import ConfigError, InputError, ModelError, NotFoundError, UsageError
from assistant.schema import (
    Answer,
    Answered,
    Article,
    Citation,
    Claim,
    Claimed,
    Event,
    Filters,
    Outcome,
    Removed,
    Rewriting,
    Turn,
    Usage,
)

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
ARTICLE = Article("3f9c2a81d0be", "Owl is back", "The owl is back, Ann Roe said.", "Tower Post", (), None, None, "aa")


@dataclass
class Answering:
    """An assistant that cites one sentence for each question and records what it was asked."""

    asked: list[dict[str, Any]] = field(default_factory=list)
    spent: list[Usage | None] = field(default_factory=list)
    failure: BaseException | None = None
    link: str | None = "https://tower.example/owl"
    articles: dict[str, Article] = field(default_factory=lambda: {ARTICLE.id: ARTICLE})

    def stream(
        self,
        question: str,
        *,
        filters: Filters = Filters(),
        history: Sequence[Turn] = (),
        first_number: int = 1,
        spent: Usage | None = None,
    ) -> Iterator[Event]:
        """Yield a sentence, then the answer, from which another was removed."""
        self.asked.append({"question": question, "filters": filters, "history": list(history), "first": first_number})
        self.spent.append(spent)
        text = "The owl is back, Ann Roe said."
        cited = Citation(
            first_number, ARTICLE.id, "aa", "Owl is back", "Tower Post", None, self.link, 0, 30, text, None
        )
        claim = Claim(text, (first_number,), "verified")
        yield Claimed(claim, (cited,))
        if self.failure:
            raise self.failure
        shown = f"The owl is back, Ann Roe said [{first_number}]."
        removed = (Removed("It had never left.", "it stands nowhere"),)
        yield Answered(Answer(question, "answered", shown, (claim,), (cited,), removed))

    def rewrite(self, question: str, history: Sequence[Turn]) -> Rewriting:
        """Put the subject of the first turn behind a question with a pronoun."""
        return Rewriting(f"{question} (Ann Roe)" if "she" in question and history else question, Usage(40, 9))

    def need_known(self, filters: Filters) -> None:
        """Refuse the one outlet that has no article here."""
        if "The Highland Post" in filters.sources:
            raise UsageError("no article here has the outlet “The Highland Post”", "Did you mean The Lowland Post?")

    def article(self, id_or_prefix: str) -> Article:
        """Return the article, if it is there."""
        if id_or_prefix not in self.articles:
            raise NotFoundError("no article")
        return self.articles[id_or_prefix]

    def add(self, sources: Sequence[str | Path]) -> list[Outcome]:
        """Take every source for an article."""
        return [Outcome(str(source), "added", "a1") for source in sources]


@pytest.fixture
def answering() -> Answering:
    """Return an assistant of its own for each test."""
    return Answering()


@pytest.fixture
def chat(answering: Answering, tmp_path: Path) -> Conversation:
    """Return a new conversation."""
    return Conversation(answering, Transcript.new(tmp_path / "chats", NOW), now=lambda: NOW)


def test_a_follow_up_stands_on_the_conversation(chat: Conversation, answering: Answering) -> None:
    """The first question is asked as it is; the next one as it is understood, with the turns before."""
    first = list(chat.respond("Who saw the owl?"))
    assert [type(event) for event in first] == [Claimed, Answered]
    second = list(chat.respond("What did she say?"))
    assert second[0] == Understood("What did she say? (Ann Roe)")
    assert answering.asked[1]["question"] == "What did she say? (Ann Roe)"
    assert answering.spent == [None, Usage(40, 9)]
    assert answering.asked[1]["history"] == [Turn("Who saw the owl?", "The owl is back, Ann Roe said [1].")]


def test_numbers_run_on_and_removed_sentences_are_not_remembered(chat: Conversation, answering: Answering) -> None:
    """Each citation of a conversation has a number of its own; history holds what was shown."""
    for question in ("One?", "Two?", "Three?"):
        list(chat.respond(question))
    assert [asked["first"] for asked in answering.asked] == [1, 2, 3]
    assert sorted(chat.citations) == [1, 2, 3]
    assert "never left" not in repr(answering.asked[-1]["history"])


@pytest.mark.parametrize("failure", [KeyboardInterrupt(), ModelError("the host is gone")])
def test_a_broken_answer_keeps_the_conversation(
    chat: Conversation, answering: Answering, failure: BaseException
) -> None:
    """What was shown of an answer that was stopped or broke off keeps its number and is remembered, now and after a pause."""
    list(chat.respond("One?"))
    answering.failure = failure
    with pytest.raises(type(failure)):
        list(chat.respond("Two?"))
    answering.failure = None
    list(chat.respond("Three?"))
    assert answering.asked[-1]["first"] == 3
    assert [turn.question for turn in chat.turns] == ["One?", "Two?", "Three?"]
    assert Conversation.resumed(answering, chat.transcript).citations == chat.citations


def test_a_question_that_fails_before_an_answer_begins_is_not_remembered(
    chat: Conversation, answering: Answering
) -> None:
    """Nobody stopped it and nothing was shown: it is asked again as if for the first time."""
    list(chat.respond("One?"))
    answering.stream = _failed  # type: ignore[method-assign,assignment]
    with pytest.raises(ModelError):
        list(chat.respond("Two?"))
    assert [turn.question for turn in chat.turns] == ["One?"]
    assert len(list(chat.transcript.entries())) == 1


def test_an_answer_that_is_stopped_is_kept_as_far_as_it_was_shown(
    chat: Conversation, answering: Answering, tmp_path: Path
) -> None:
    """Closing the events is how a front stops an answer; what was cited can be quoted, saved and resumed."""
    events = chat.respond("One?")
    next(events)
    events.close()
    (entry,) = chat.transcript.entries()
    assert entry["interrupted"]
    assert [turn.text for turn in chat.turns] == ["The owl is back, Ann Roe said [1]."]
    again = Conversation.resumed(answering, Transcript.found(tmp_path / "chats"))
    assert again.citations == chat.citations
    assert again.answers == chat.answers


def test_an_answer_that_is_stopped_before_it_begins_is_noted(chat: Conversation, answering: Answering) -> None:
    """Nothing was shown, so nothing is remembered but that it was asked."""
    answering.rewrite = lambda question, _history: Rewriting(f"{question} again")  # type: ignore[method-assign]
    list(chat.respond("One?"))
    events = chat.respond("Two?")
    assert next(events) == Understood("Two? again")
    answering.failure = KeyboardInterrupt()
    answering.stream = _stopped  # type: ignore[method-assign,assignment]
    with pytest.raises(KeyboardInterrupt):
        next(events)
    assert [entry.get("interrupted") for entry in chat.transcript.entries()] == [None, True]
    assert [turn.question for turn in chat.turns] == ["One?"]


def _failed(*_: object, **__: object) -> Iterator[Event]:
    raise ModelError("the host is gone")
    yield


def _empty(*_: object, **__: object) -> Iterator[Event]:
    raise InputError("no articles have been added yet")
    yield


def _stopped(*_: object, **__: object) -> Iterator[Event]:
    raise KeyboardInterrupt
    yield


def test_a_conversation_is_resumed_where_it_ended(chat: Conversation, answering: Answering, tmp_path: Path) -> None:
    """Turns, numbers and filters come back from the transcript; damaged lines are passed over."""
    list(chat.respond('/filter source="Tower Post" since=2024-04'))
    list(chat.respond("Who saw the owl?"))
    with chat.transcript.path.open("a") as file:
        file.write('{"answer": 7}\n[1]\n{"question": "cut sho')
    again = Conversation.resumed(answering, Transcript.found(tmp_path / "chats"))
    assert again.turns == chat.turns
    assert again.answers == chat.answers
    assert again.citations == chat.citations
    assert again.filters == Filters(since="2024-04-01", sources=("Tower Post",))
    list(again.respond("What did she say?"))
    assert answering.asked[-1]["first"] == 2
    third = Conversation.resumed(answering, Transcript.found(tmp_path / "chats"), Filters(since="2024-05-01"))
    assert len(third.turns) == 2
    assert third.filters == Filters(since="2024-05-01")


def test_transcripts_are_named_by_time_and_found_by_a_beginning(tmp_path: Path) -> None:
    """The latest is found without an id; what is not unique or not there is told."""
    for _ in range(11):
        Transcript.new(tmp_path, NOW).append({"question": "One?"})
    assert Transcript.found(tmp_path).id == "20240506-070809-11"
    assert Transcript.found(tmp_path, "20240506-070809").id == "20240506-070809"
    with pytest.raises(NotFoundError, match="begins several"):
        Transcript.found(tmp_path, "2024")
    with pytest.raises(NotFoundError, match="'1999'"):
        Transcript.found(tmp_path, "1999")
    with pytest.raises(NotFoundError, match="no conversation yet"):
        Transcript.found(tmp_path / "none")


def test_a_transcript_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file where the folder should be."""
    (tmp_path / "chats").write_text("x")
    with pytest.raises(ConfigError, match="cannot keep the conversation"):
        Transcript(tmp_path / "chats" / "a.jsonl").append({})
    with pytest.raises(ConfigError, match="cannot read the conversation"):
        list(Transcript(tmp_path / "chats" / "a.jsonl").entries())


def test_the_transcript_holds_question_and_answer(chat: Conversation) -> None:
    """One JSON object a line, in the shape of `ask --json`."""
    list(chat.respond("Who saw the owl?"))
    (line,) = chat.transcript.path.read_text().splitlines()
    entry = json.loads(line)
    assert entry["at"] == "2024-05-06T07:08:09+00:00"
    assert entry["question"] == "Who saw the owl?"
    assert entry["answer"]["citations"][0]["text"] == "The owl is back, Ann Roe said."


def test_citations_are_listed_quoted_and_opened(chat: Conversation, answering: Answering) -> None:
    """By number, with or without brackets; an article that changed or went is not taken for the one cited."""
    assert list(chat.respond("/sources")) == [Told("Nothing has been cited yet.")]
    list(chat.respond("Who saw the owl?"))
    (listed,) = chat.respond("/sources")
    assert isinstance(listed, Listed)
    assert list(chat.respond("/quote [1]")) == [Quoted(listed.citations[0], ARTICLE)]
    assert list(chat.respond("/open 1")) == [
        Opened("https://tower.example/owl#:~:text=The%20owl%20is%20back%2C%20Ann%20Roe%20said.")
    ]
    answering.articles[ARTICLE.id] = replace(ARTICLE, sha256="bb")
    assert list(chat.respond("/quote 1")) == [Quoted(listed.citations[0], None)]
    answering.articles.clear()
    assert list(chat.respond("/quote 1")) == [Quoted(listed.citations[0], None)]


def test_a_citation_without_an_address_says_where_it_stands(chat: Conversation, answering: Answering) -> None:
    """Nothing is opened; the command that shows the article is named."""
    answering.link = None
    list(chat.respond("Who saw the owl?"))
    (told,) = chat.respond("/open 1")
    assert told == Told(f"[1] has no web address; assistant show {ARTICLE.id} shows the article.")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/nonsense", "no command /nonsense"),
        ("/quote", "which citation"),
        ("/quote 7", "no citation 7"),
        ("/open x", "no citation x"),
        ("/filter colour=red", "no filter"),
        ("/filter since=soon", "no date"),
        ("/filter since=2024 until=2023", "later than"),
        ('/filter source="The Highland Post"', "no article here has the outlet"),
        ("/add", "which file"),
        ("/add ''", "names no file"),
        ("/add ~nobody-of-that-name/story.txt", "names no file"),
        ("/save", "nothing to save"),
    ],
)
def test_what_a_command_lacks_is_told(chat: Conversation, line: str, says: str) -> None:
    """As wrong usage, and nothing changes."""
    with pytest.raises(UsageError, match=says):
        list(chat.respond(line))
    assert chat.filters == Filters()


def test_filters_add_up_end_and_reach_the_search(chat: Conversation, answering: Answering) -> None:
    """Several of one name count together, an empty value ends one, `off` ends all."""
    list(chat.respond('/filter source="Tower Post" source=Courier until=2024-04 author=Roe'))
    list(chat.respond("One?"))
    assert answering.asked[-1]["filters"] == Filters(
        until="2024-04-30", sources=("Tower Post", "Courier"), authors=("Roe",)
    )
    assert list(chat.respond("/filter author= until=")) == [
        Told('Looking at articles with source="Tower Post" source="Courier".')
    ]
    assert list(chat.respond("/filter OFF")) == [Told("Looking at all articles.")]
    assert list(chat.respond("/filter")) == [Told("Looking at all articles.")]


def test_articles_are_added_and_the_conversation_is_saved(chat: Conversation, tmp_path: Path) -> None:
    """Paths may hold spaces; the Markdown goes where it is told or beside the transcript."""
    (added,) = chat.respond('/add "my story.txt" other.txt')
    assert isinstance(added, Added)
    assert [outcome.input for outcome in added.outcomes] == ["my story.txt", "other.txt"]
    list(chat.respond("Who saw the owl?"))
    list(chat.respond(f"/save {tmp_path / 'notes.md'}"))
    assert (tmp_path / "notes.md").read_text().startswith("# Who saw the owl?\n")
    (told,) = chat.respond("/save")
    assert told == Told(f"The conversation is in {chat.transcript.path.with_suffix('.md')}.")
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="no folder"):
        list(chat.respond(f"/save {tmp_path / 'file' / 'x.md'}"))
    with pytest.raises(UsageError, match="cannot write"):
        list(chat.respond(f"/save! {tmp_path}"))


def test_nothing_is_overwritten_and_no_folder_is_made_unasked(chat: Conversation, tmp_path: Path) -> None:
    """A file that is there needs "/save!", one that this conversation wrote does not; a folder must exist."""
    list(chat.respond("Who saw the owl?"))
    precious = tmp_path / "precious.txt"
    precious.write_text("mine")
    with pytest.raises(UsageError, match="exists already"):
        list(chat.respond(f"/save {precious}"))
    with pytest.raises(UsageError, match="no folder"):
        list(chat.respond(f"/save {tmp_path / 'nowhere' / 'x.md'}"))
    assert precious.read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()
    list(chat.respond(f"/save! {precious}"))
    assert precious.read_text().startswith("# Who saw the owl?")
    for _ in range(2):
        list(chat.respond(f"/save {tmp_path / 'new.md'}"))
        list(chat.respond("/save"))


@pytest.mark.parametrize(
    ("name", "says"),
    [("a\0b", "names no file"), ("''", "names no file"), (".", "is a folder"), ("y" * 5_000, "cannot write")],
)
def test_a_name_that_no_file_can_have_is_wrong_usage(chat: Conversation, name: str, says: str) -> None:
    """It ends no conversation."""
    list(chat.respond("Who saw the owl?"))
    with pytest.raises(UsageError, match=says):
        list(chat.respond(f"/save! {name}"))


def test_help_names_each_command_and_quit_ends(chat: Conversation) -> None:
    """An apostrophe in a command is no open quotation; an empty line is nothing."""
    (told,) = chat.respond("/help")
    assert isinstance(told, Told)
    assert all(name in told.text for name in COMMANDS if name != "/help")
    assert max(map(len, told.text.splitlines())) < 80, "no line is broken at 80 columns"
    assert list(chat.respond("/QUIT it's over")) == [Ended()]
    assert list(chat.respond("  ")) == []


def test_an_empty_corpus_is_no_turn(chat: Conversation, answering: Answering) -> None:
    """The conversation goes on once articles are there."""
    answering.stream = _empty  # type: ignore[method-assign,assignment]
    with pytest.raises(InputError):
        list(chat.respond("One?"))
    assert chat.turns == ()
