"""The command as a process: pipes that close, interruptions, faults, a terminal."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.cli import articles, main
from tests.cli.conftest import Command
from tests.endpoint import Breaks, Endpoint, Says, Waits

ENTRY = [sys.executable, "-c", "from assistant.cli.main import main; main()"]
QUESTION = "What will the bridge to Orsa cost?"
SEVERAL = """
import contextlib, io, json, sys
from assistant.cli.main import run

told = []
for arguments, typed in json.load(sys.stdin):
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()))
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        code = run(arguments)
    told.append((code, out.getvalue(), err.getvalue()))
print(json.dumps(told))
"""


def test_a_reader_that_has_enough_is_no_error(home: Path) -> None:
    """A closed pipe ends the command in silence."""
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*ENTRY, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.parametrize(("raised", "code"), [(KeyboardInterrupt(), 130), (RuntimeError("a fault"), 3)])
def test_whatever_goes_wrong_has_a_code_and_a_line(
    raised: BaseException, code: int, assistant: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interruption ends with 130 and no word; a fault of ours says how to report it."""

    def fails(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(main.Session, "assistant", fails)
    told = assistant("list")
    assert told.code == code
    assert ("internal error: RuntimeError: a fault" in told.err) == (code == 3)
    assert ("--debug" in told.err) == (code == 3)
    assert articles  # the command that was made to fail


def test_ctrl_c_ends_a_waiting_command(home: Path, endpoint: Endpoint) -> None:
    """An interrupted question ends with 130, without a traceback."""
    endpoint.will(Waits(30))
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "OPENAI_BASE_URL": endpoint.url}
    with subprocess.Popen(
        [*ENTRY, "ask", QUESTION], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        deadline = time.monotonic() + 120
        while not endpoint.requests and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=120)
    assert process.returncode == 130
    assert b"Traceback" not in told


@pytest.mark.parametrize("plain", [False, True])
def test_a_terminal_gets_styles_unless_it_asks_for_none(home: Path, *, plain: bool) -> None:
    """Numbers are styled on a terminal; NO_COLOR leaves text alone."""
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "TERM": "xterm-256color"} | (
        {"NO_COLOR": "1"} if plain else {}
    )
    shown = _on_a_terminal(["ask", QUESTION], environment)
    assert "71 million" in shown
    assert ("\x1b[" in shown) is not plain


def _without_rights() -> list[str]:
    """Return what to start a process with whom the rights of files bind; root is bound by none otherwise."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root is not bound by the rights of files, and there is no setpriv to bind it")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override"]


def test_a_home_that_may_not_be_written_to_is_read(home: Path, tmp_path: Path) -> None:
    """Asking, searching, checking and chatting work there; writing is refused in one clear line."""
    draft = tmp_path / "draft.txt"
    draft.write_text("“The ministry left out the approach roads,” Brandin said.", encoding="utf-8")
    places = [home, *home.rglob("*")]
    for path in places:
        path.chmod(0o555 if path.is_dir() else 0o444)
    asked: list[tuple[list[str], str, int, str]] = [
        (["ask", QUESTION], "", 0, "71 million"),
        (["search", "bridge"], "", 0, "Orsa"),
        (["check", str(draft)], "", 0, "1 found"),
        (["chat"], f"{QUESTION}\nWho said so?\n", 0, "71 million"),
        (["remove", "e2b5"], "", 3, "cannot write to"),
    ]
    given = json.dumps([(arguments, typed) for arguments, typed, *_ in asked])
    try:
        ran = subprocess.run(
            [*_without_rights(), sys.executable, "-c", SEVERAL], input=given, capture_output=True,
            env={**os.environ, "ASSISTANT_HOME": str(home)}, text=True, timeout=120, check=True,
        )  # fmt: skip
    finally:
        for path in places:
            path.chmod(0o755)
    for (arguments, _, code, told), (ended, out, err) in zip(asked, json.loads(ran.stdout), strict=True):
        assert ended == code, err
        assert told in out + err
        assert err.count("cannot keep the conversation") == (arguments == ["chat"])


def _on_a_terminal(arguments: list[str], environment: dict[str, str], *, errors: bool = False, code: int = 0) -> str:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [*ENTRY, *arguments], stdin=slave, stdout=slave, stderr=slave if errors else subprocess.DEVNULL, env=environment
    )
    os.close(slave)
    shown = b""
    while select.select([master], [], [], 30)[0]:
        try:
            piece = os.read(master, 65536)
        except OSError:  # the other end has gone
            break
        if not piece:
            break
        shown += piece
    assert process.wait(timeout=120) == code
    os.close(master)
    return shown.decode()


def test_a_terminal_sees_each_sentence_as_it_stands(home: Path, endpoint: Endpoint) -> None:
    """Sentences come first, false ones never, then what they rest on; where evidence goes is told before."""
    endpoint.will(Says("The bridge to Orsa will cost 71 million crowns [1]. “It will cost 99 million,” he said [1]."))
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "OPENAI_BASE_URL": endpoint.url, "NO_COLOR": "1"}
    shown = " ".join(_on_a_terminal(["ask", QUESTION, "--source", "Coast Courier"], environment).split())
    assert shown.startswith("The bridge to Orsa will cost 71 million crowns [1].")
    assert shown.count("The bridge to Orsa will cost 71 million crowns [1].") == 1
    assert "[1] “The bridge to Orsa will cost 71 million crowns, the president of the Court" in shown
    assert "99 million" not in shown


def test_a_terminal_shows_how_an_add_goes_on(files: Path, tmp_path: Path) -> None:
    """The bar stands on standard error, the summary on standard output."""
    environment = {**os.environ, "ASSISTANT_HOME": str(tmp_path / "home"), "TERM": "xterm-256color"}
    shown = _on_a_terminal(["add", str(files)], environment, errors=True)
    assert "Adding" in shown
    assert "4 added, 0 updated, 0 unchanged" in shown


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_standard_output_is_told(home: Path) -> None:
    """One line without a traceback, exit code 3."""
    environment = {**os.environ, "ASSISTANT_HOME": str(home)}
    with Path("/dev/full").open("w") as full:
        command = [*ENTRY, "list"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False, text=True)
    assert done.returncode == 3
    assert done.stderr.startswith("assistant: No space left on device\n")
    assert "Traceback" not in done.stderr


def test_an_old_terminal_gets_plainer_marks(home: Path) -> None:
    """Quotation marks become straight ones; words beyond the encoding become question marks, not an error."""
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "PYTHONIOENCODING": "ascii"}
    command = [*ENTRY, "ask", "Will the bridge to Orsa open in autumn?"]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0
    assert b'"We will open it in the autumn of 2026," Varga told reporters' in b" ".join(done.stdout.split())


def test_an_answer_that_breaks_off_ends_its_line(home: Path, endpoint: Endpoint) -> None:
    """What stands is kept on the screen, and what went wrong is told on a line of its own."""
    cost = "The bridge to Orsa will cost 71 million crowns [1]."
    endpoint.will(Breaks(f"{cost} “The ministry left out the approach roads,” Brandin said [2]. Ulf Brandin [1] is"))
    environment = {**os.environ, "ASSISTANT_HOME": str(home), "OPENAI_BASE_URL": endpoint.url, "ASSISTANT_RETRIES": "0"}
    arguments = ["ask", QUESTION, "--source", "Coast Courier"]
    shown = _on_a_terminal(arguments, {**environment, "NO_COLOR": "1"}, errors=True, code=3)
    said, told = shown.split("assistant: the answer from")
    assert cost in said
    assert said.endswith("\r\n")
    assert "broke off" in told
