"""eval run, compare and report: what they print and how they exit."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.evals.folder import Run
from tests.cli.conftest import Command
from tests.endpoint import Endpoint, Fails, Says

pytest.importorskip("scipy", reason="scores have their intervals from scipy")

SUITE = """suite: bridge
questions:
  - id: cost
    question: What will the bridge to Orsa cost?
    kind: two_accounts
    cite:
      - {url: https://lowland-post.example/2024/03/05/orsa-bridge, text: will cost 48 million crowns}
      - {url: https://coast-courier.example/orsa-audit, text: The bridge to Orsa will cost 71 million crowns}
  - {id: colour, question: Which colour do seals prefer?, abstain: true}
"""


@pytest.fixture
def suite(home: Path, tmp_path: Path) -> Path:
    """Return a suite on the home's own articles."""
    assert home
    (tmp_path / "bridge.yaml").write_text(SUITE, encoding="utf-8")
    return tmp_path / "bridge.yaml"


def test_a_run_prints_its_scores_and_where_it_is(assistant: Command, suite: Path) -> None:
    """Scores on standard output, the run's name beside them; as JSON in the shape that others rely on."""
    told = assistant("eval", "run", suite)
    assert told.code == 0
    assert "all that is needed cited" in told.out
    assert "n=1" in told.out
    run = told.err.rpartition("the run is ")[2].strip()
    document = json.loads(assistant("eval", "run", suite, "--json").out)
    assert document["suite"] == "bridge"
    assert document["run"] != run
    assert document["scores"]["right"].keys() == {"value", "low", "high", "n"}
    assert document["floors"] == []


def test_a_score_under_its_floor_exits_with_1(assistant: Command, suite: Path) -> None:
    """And names what fell short; a floor that is held is silent."""
    suite.write_text(f"floors: {{citation_precision: 1, needed_cited: 0.1}}\n{SUITE}", encoding="utf-8")
    told = assistant("eval", "run", suite, "--json")
    assert told.code == 1
    assert told.err.count("under its floor") == 1
    (missed, held) = json.loads(told.out)["floors"]
    assert (missed["metric"], missed["held"], held["held"]) == ("citation_precision", False, True)


def test_a_judge_alone_fails_no_run(
    assistant: Command, suite: Path, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its floor is told as missed, with exit code 0; where answers go, and that its agreement is not measured, is said."""
    monkeypatch.setenv("ASSISTANT_JUDGE_URL", endpoint.url)
    endpoint.will(Says("no"))
    suite.write_text(f"floors: {{judge_right: 0.5, right: 0}}\n{SUITE}", encoding="utf-8")
    told = assistant("eval", "run", suite, "--judge", "j")
    assert told.code == 0
    assert "under its floor: answers that the judge finds right: 0.0 %" in told.err
    assert f"go to be judged to {endpoint.host}, model j" in told.err
    assert "agreement with people" in told.out
    assert "not measured" in told.out
    suite.write_text(f"floors: {{judge_right: 0.5}}\n{SUITE}", encoding="utf-8")
    told = assistant("eval", "run", suite)
    assert (told.code, told.out) == (2, "")
    assert "a judge never gates alone" in told.err


def test_faults_of_a_suite_are_a_line_each(assistant: Command, suite: Path) -> None:
    """Exit code 2, nothing on standard output: what the file shows first, then what its corpus does not hold."""
    suite.write_text(SUITE.replace("id: colour", "id: cost"), encoding="utf-8")
    told = assistant("eval", "run", suite)
    assert (told.code, told.out) == (2, "")
    assert "line 9, questions[2].id: cost stands in line 3 already" in told.err
    suite.write_text(
        SUITE.replace("71 million", "72 million").replace(
            "questions:", "floors: {rihgt: 1, needed_cited: 75}\nquestions:"
        )
    )
    told = assistant("eval", "run", suite)
    assert (told.code, told.out) == (2, "")
    lines = told.err.splitlines()
    assert "does not hold “The bridge to Orsa will cost 72 million crowns”" in lines[-5]
    assert "there is no metric rihgt to hold a floor; is it right" in lines[-4]
    assert "the floor of needed_cited is 75: it is a share, from 0 to 1" in lines[-3]
    assert "3 faults; nothing was asked" in lines[-2]


def test_a_filter_that_leaves_nothing_is_a_fault_of_the_suite(assistant: Command, suite: Path) -> None:
    """A date that is none and an outlet that no article has are told before anything is asked."""
    for filters, says in (
        ("{since: yesteryear}", "questions[2].filters.since: is no date such as"),
        ("{sources: Nobody}", "questions[2].filters: no article here has the outlet “Nobody”"),
    ):
        suite.write_text(SUITE.replace("abstain: true}", f"filters: {filters}}}"), encoding="utf-8")
        told = assistant("eval", "run", suite)
        assert (told.code, told.out) == (2, "")
        assert says in told.err
    assert not list((suite.parent / "home" / "runs").glob("2*"))


def test_questions_that_could_not_be_asked_are_named(assistant: Command, suite: Path) -> None:
    """With the reason, beside the run and whenever it is shown again; they count as refused."""
    more = "".join(f'  - {{id: odd{n}, question: "?{n * "?"}", answer: a}}\n' for n in range(5))
    suite.write_text(SUITE + more, encoding="utf-8")
    told = assistant("eval", "run", suite)
    assert told.code == 0
    assert told.err.count("could not be asked: odd") == 3
    assert "2 more could not be asked" in told.err
    assert "could not be asked: odd0: " in assistant("eval", "report", "latest").err


@pytest.mark.parametrize("prices", ["1", "a,b", "1,2,3", "-1,2", "nan,1"])
def test_prices_are_two_numbers(prices: str, assistant: Command, suite: Path) -> None:
    """Anything else is wrong usage."""
    told = assistant("eval", "run", suite, "--prices", prices)
    assert told.code == 2
    assert "are no prices" in told.err


def test_an_endpoint_that_is_gone_stops_the_run(
    assistant: Command, suite: Path, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3, what is wrong, and how to go on; where evidence goes was told before."""
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    monkeypatch.setenv("ASSISTANT_MODEL", "m")
    monkeypatch.setenv("ASSISTANT_RETRIES", "0")
    endpoint.will(Fails(500, {"error": {"message": "out of order"}}))
    told = assistant("eval", "run", suite)
    assert told.code == 3
    assert f"go to {endpoint.host}, model m" in told.err
    assert "the same command goes on from there" in told.err
    assert "out of order" in told.err


def test_two_runs_are_compared(assistant: Command, suite: Path) -> None:
    """As text with a verdict, as JSON in the shape that others rely on."""
    for _ in range(2):
        assistant("eval", "run", suite, "--new")
    first, second = sorted(path.name for path in (suite.parent / "home" / "runs").glob("2*"))
    told = assistant("eval", "compare", first, second)
    assert told.code == 0
    assert "No difference is shown" in told.out
    document = json.loads(assistant("eval", "compare", first, "latest", "--json").out)
    assert (document["a"], document["b"], document["flipped"]) == (first, second, [])
    assert {"value", "low", "high", "p"} <= document["differences"]["right"].keys()


def test_a_suite_that_asks_the_same_is_the_same(assistant: Command, suite: Path) -> None:
    """Whatever its file says of floors, and however it is laid out."""
    assistant("eval", "run", suite)
    suite.write_text(f"# Ours.\n{SUITE}floors: {{right: 0.1}}\n", encoding="utf-8")
    assistant("eval", "run", suite)
    first, second = sorted(path.name for path in (suite.parent / "home" / "runs").glob("2*"))
    assert assistant("eval", "compare", first, second).code == 0


def test_a_run_that_is_not_there_yet_is_said_to_be_so(assistant: Command, suite: Path) -> None:
    """While another process is at it nothing is said to have stopped; of a run that did stop there are no scores."""
    assistant("eval", "run", suite)
    (run,) = (suite.parent / "home" / "runs").glob("2*")
    (run / "scores.json").unlink()
    told = assistant("eval", "report", "latest")
    assert (told.code, f"the run {run.name} is not finished" in told.err) == (2, True)
    with Run(run).lock():
        told = assistant("eval", "run", suite)
    assert (told.code, "is being run by another process" in told.err, "stopped;" in told.err) == (3, True, False)


def test_runs_that_cannot_be_compared_are_refused(assistant: Command, suite: Path) -> None:
    """One line says why."""
    assistant("eval", "run", suite)
    suite.write_text(SUITE.replace("seals", "whales"), encoding="utf-8")
    assistant("eval", "run", suite)
    first, second = sorted(path.name for path in (suite.parent / "home" / "runs").glob("2*"))
    told = assistant("eval", "compare", first, second)
    assert told.code == 2
    assert "the suite bridge has changed between these runs: changed: colour" in told.err
    assert assistant("eval", "compare", first, "nothing").code == 2


def test_the_group_explains_itself(assistant: Command) -> None:
    """Without a command it shows its page; each of its commands has one with an example."""
    assert "Commands:" in assistant("eval").out
    for name in ("run", "compare", "report"):
        page = assistant("eval", name, "--help").out
        assert f"  assistant eval {name} " in page.partition("Example")[2]


def test_a_person_sees_a_bar_with_the_running_score(suite: Path) -> None:
    """On a terminal; nothing of it is left on standard output."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-c", "from assistant.cli.main import main; main()", "eval", "run", str(suite)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=follower, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(follower)
        shown = b""
        try:
            while piece := os.read(leader, 65536):
                shown += piece
        except OSError:
            pass  # the other end has gone
        assert process.stdout is not None
        out = process.stdout.read()
    os.close(leader)
    assert b"Asking" in shown
    assert b"2/2" in shown
    assert b"right " in shown
    assert b"\x1b" not in out


def test_a_run_is_reported_in_every_form(assistant: Command, suite: Path, tmp_path: Path) -> None:
    """Its scores on standard output, the files where they were asked for."""
    for _ in range(2):
        assistant("eval", "run", suite, "--new")
    first = min(path.name for path in (suite.parent / "home" / "runs").glob("2*"))
    files = {"--html": "r.html", "--junit": "r.xml", "--markdown": "r.md"}
    options = [part for option, name in files.items() for part in (option, tmp_path / name)]
    told = assistant("eval", "report", "latest", "--against", first, *options)
    assert told.code == 0
    assert told.out.startswith("No difference is shown in questions usefully answered")
    assert json.loads(assistant("eval", "report", "latest", "--against", first, "--json").out)["suite"] == "bridge"
    assert (tmp_path / "r.html").read_text().startswith("<!doctype html>")
    assert "testsuite" in (tmp_path / "r.xml").read_text()
    assert (tmp_path / "r.md").read_text().startswith("### bridge: 2 questions")
    assert assistant("eval", "report", "latest", "--html", tmp_path / "no" / "r.html").code == 2
