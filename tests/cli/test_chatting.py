"""chat: at a terminal and through a pipe."""

from __future__ import annotations

import io
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.cli.conftest import Command
from tests.endpoint import Endpoint, Fails, Says, Waits

QUESTION = "What will the bridge to Orsa cost?"


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that puts lines on standard input."""
    return lambda *lines: monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines)))


def test_lines_from_a_pipe_are_answered_in_turn(assistant: Command, home: Path, typing: Callable[..., None]) -> None:
    """Each question stands before its answer; commands work; the transcript is kept and resumed."""
    typing(QUESTION, "", "/quote 1", "/bogus", "/quit", "never asked")
    told = assistant("chat")
    assert told.out.startswith(f"> {QUESTION}\n\n")
    assert "71 million crowns" in told.out
    assert "never asked" not in told.out
    assert "\x1b" not in told.out
    assert "there is no command /bogus" in told.err
    assert told.code == 2
    assert len(list(home.glob("chats/*.jsonl"))) == 1
    typing("And who said so about Orsa?")
    again = assistant("chat", "--resume")
    assert again.code == 0
    assert "[1]" not in again.out
    assert len(list(home.glob("chats/*.jsonl"))) == 1


@pytest.mark.usefixtures("home")
def test_a_line_that_is_no_question_is_refused_before_it_is_shown(
    assistant: Command, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Endless or binary lines reach neither the screen nor the model that rewrites follow-ups; the next line is read."""
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    endpoint.will(Says("NOT_FOUND"))
    lines = [QUESTION.encode(), b"x" * 100_000, b"caf\xe9 in Orsa?", b"\0\1 binary", b"/" + b"z" * 9_000, b"/filter"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines)), "utf-8", errors="replace"))
    told = assistant("chat")
    assert told.code == 2
    assert "the question has 100,000 characters" in told.err
    assert told.err.count("the question is binary or in another encoding") == 2
    assert "xxx" not in told.out
    assert "caf" not in told.out
    assert len(told.err) < 2_000
    assert "Looking at all articles." in told.out
    assert len(endpoint.requests) == 1


@pytest.mark.usefixtures("home")
def test_answers_can_be_lines_of_json(assistant: Command, typing: Callable[..., None]) -> None:
    """Standard output holds one object an answer and nothing else."""
    typing(QUESTION, "/sources", "Who won the county prize?")
    told = assistant("chat", "--json")
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert [answer["question"] for answer in answers] == [QUESTION, "Who won the county prize?"]
    numbers = [c["number"] for answer in answers for c in answer["citations"] + answer["nearest"]]
    assert len(numbers) == len(set(numbers))
    assert "Coast Courier" in told.err


@pytest.mark.usefixtures("home")
def test_a_failing_model_is_told_and_the_next_line_is_read(
    assistant: Command, typing: Callable[..., None], endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The exit code is the failure's."""
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    monkeypatch.setenv("ASSISTANT_RETRIES", "0")
    endpoint.will(Fails(401, {"error": {"message": "no"}}))
    typing(QUESTION, "/filter since=2024-04")
    told = assistant("chat")
    assert told.code == 3
    assert "since=2024-04-01" in told.out


@pytest.mark.usefixtures("home")
def test_an_outlet_or_author_that_is_not_there_is_told_at_once(assistant: Command, typing: Callable[..., None]) -> None:
    """Not at the next question: the filter stays as it was, and the questions find what they found."""
    typing('/filter source="The Highland Post"', "/filter author=Nobody", QUESTION)
    told = assistant("chat", "--no-model")
    assert told.code == 2
    assert "no article here has the outlet “The Highland Post”" in told.err
    assert "The Lowland Post" in told.err
    assert "no article here has the author “Nobody”" in told.err
    assert "71 million" in told.out


@pytest.mark.usefixtures("home")
def test_what_answers_cost_is_told_on_request(
    assistant: Command, typing: Callable[..., None], endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each answer, in the words of `ask --usage`, beside standard output."""
    typing(QUESTION)
    assert "no model was asked" in assistant("chat", "--usage").err
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    endpoint.will(Says("NOT_FOUND"), Says("NOT_FOUND"))
    typing(QUESTION, QUESTION)
    told = assistant("chat", "--usage", "--json")
    assert told.err.count("tokens read") == 2
    requests = [json.loads(line)["usage"]["requests"] for line in told.out.splitlines()]
    assert requests == [1, 2], "the follow-up's rewriting counts"
    assert "in 2 requests" in told.err
    typing(QUESTION)
    assert "tokens read" not in assistant("chat").err


def test_what_cannot_be_resumed_is_told(assistant: Command, typing: Callable[..., None]) -> None:
    """No conversation, no id of that beginning: exit code 2."""
    typing("x")
    assert assistant("chat", "--resume").code == 2
    assert "'1999'" in assistant("chat", "1999").err


@pytest.fixture
def tmux(home: Path) -> Iterator[Tmux]:
    """Return a real terminal of 80 columns."""
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    terminal = Tmux(f"assistant-test-{uuid4().hex[:8]}", {"ASSISTANT_HOME": str(home)})
    yield terminal
    terminal.tmux("kill-server")


class Tmux:
    """A terminal that a test types into and reads."""

    def __init__(self, name: str, environment: dict[str, str]) -> None:
        self._name = name
        root = str(Path(__file__).parents[2])
        common = {"PYTHONPATH": root, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
        self._environment = {**os.environ, **common, **environment}

    def tmux(self, *arguments: str) -> str:
        """Run tmux on a server of its own."""
        command = ["tmux", "-f", "/dev/null", "-L", self._name, *arguments]
        return subprocess.run(command, check=False, capture_output=True, text=True, env=self._environment).stdout

    def start(self, **environment: str) -> None:
        """Start a conversation and wait until it can be typed to."""
        self._environment |= environment
        run = shlex.join([sys.executable, "-c", "from assistant.cli.main import main; main()", "chat"])
        self.tmux("new-session", "-d", "-x", "80", "-y", "50", f"{run}; echo left with $?; sleep 60")
        self.until("lists the commands")

    def type(self, *keys: str) -> None:
        """Press keys."""
        self.tmux("send-keys", *keys)

    def until(self, text: str, *, times: int = 1) -> str:
        """Return the screen once the text is on it so many times."""
        end, screen = time.monotonic() + 120, ""
        while time.monotonic() < end:
            screen = self.tmux("capture-pane", "-p", "-S", "-200")
            if screen.count(text) >= times:
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{text!r} is not on the screen:\n{screen}")


def test_a_person_edits_lines_and_leaves(tmux: Tmux, home: Path) -> None:
    """Line editing and history work, Ctrl-C drops a line, Ctrl-D leaves with code 0."""
    tmux.start()
    tmux.type("What will the bridge to Orsa lose?", *["BSpace"] * 5, "cost?", "Enter")
    screen = tmux.until("https://coast-courier.example")
    assert f"> {QUESTION}" in screen
    assert "71 million crowns" in screen
    tmux.type("half a line", "C-c", "/filter since=2024-04", "Enter")
    tmux.until("Looking at articles with since=2024-04-01.")
    tmux.type("Up", "Up", "Enter")
    tmux.until(f"> {QUESTION}", times=2)
    tmux.until("https://coast-courier.example", times=2)
    tmux.type("C-d")
    tmux.until("left with 0")
    assert f"+{QUESTION}" in (home / "chat-history").read_text()


def test_an_empty_home_says_how_articles_come_in(tmux: Tmux, tmp_path: Path) -> None:
    """Before a question is typed that nothing can answer."""
    (tmp_path / "news.txt").write_text("The bridge to Orsa\n\nThe bridge to Orsa will cost 71 million crowns.\n")
    tmux.start(ASSISTANT_HOME=str(tmp_path / "empty"))
    tmux.type(f"/add {tmp_path / 'news.txt'}", "Enter")
    screen = tmux.until("1 added")
    assert "no articles have been added yet" in screen
    assert "/add FILE_OR_FOLDER adds articles" in screen


def test_ctrl_c_stops_an_answer_and_keeps_the_conversation(tmux: Tmux, endpoint: Endpoint) -> None:
    """The prompt comes back, and the next question is answered."""
    endpoint.will(Waits(20), Says("NOT_FOUND"))
    tmux.start(OPENAI_BASE_URL=endpoint.url)
    tmux.type(QUESTION, "Enter")
    end = time.monotonic() + 120
    while not endpoint.requests and time.monotonic() < end:
        time.sleep(0.05)
    tmux.type("C-c")
    tmux.until("(stopped)")
    tmux.type("/sources", "Enter")
    tmux.until("Nothing has been cited yet.")
    tmux.type(QUESTION, "Enter")
    tmux.until("Nearest to the question")
    tmux.type("/quit", "Enter")
    tmux.until("left with 0")
