"""Runs: every question asked once, kept at once, taken up where they stopped."""

from __future__ import annotations

import dataclasses
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import helper
from assistant.app import Assistant
from assistant.config import Settings
from assistant.errors import BusyError, ConfigError, InputError, ModelError, NotFoundError
from assistant.evals import corpora
from assistant.evals import folder as run_folders
from assistant.evals.folder import Run
from assistant.evals.loading import Loaded, load
from assistant.evals.trial import Asking, Result, results
from assistant.evals.wanted import Item, ready
from assistant.schema import Outcome
from tests.endpoint import MODEL, Answers, Endpoint, Fails
from tests.evals.conftest import SUITE

pytest.importorskip("scipy", reason="scores have their intervals from scipy")

from assistant.evals import plans, running, working

ENTRY = [sys.executable, "-c", "from assistant.cli.main import main; main()"]
NOW = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


class Runner:
    """Plans and runs the suite in a home, and keeps what was told."""

    def __init__(self, loaded: Loaded, settings: Settings) -> None:
        self.loaded = loaded
        self.settings = settings
        self.told: list[str] = []

    def plan(self, **options: object) -> plans.Plan:
        """Return a plan."""
        given = plans.Options(**options)  # type: ignore[arg-type]
        return running.plan(self.loaded, self.settings, given, now=lambda: NOW, told=self.told.append)

    def run(self, **options: object) -> Run:
        """Run the suite to its end."""
        made = self.plan(**options)
        list(running.carried_out(made))
        return made.run


@pytest.fixture
def runner(loaded: Loaded, settings: Settings) -> Runner:
    """Return a runner of the suite without a model."""
    return Runner(loaded, settings)


@pytest.fixture
def asking(runner: Runner, endpoint: Endpoint) -> Runner:
    """Return a runner with a model that cites the first sentence of the evidence."""
    endpoint.will(Answers(first_sentence))
    runner.settings = dataclasses.replace(runner.settings, base_url=endpoint.url, model="scripted-1")
    return runner


def first_sentence(prompt: str) -> str:
    """Return the first sentence of the evidence with its number, or a follow-up question that stands alone."""
    line = next((line for line in prompt.splitlines() if line.startswith("[1] ")), None)
    if line is None:
        return "What did Captain Mehl say about the icebreaker Ravna?"
    return f"{line.removeprefix('[1] ').rpartition(') ')[2]} [1]"


def kept(run: Run) -> dict[str, Result]:
    """Return a run's results by question."""
    return {f"{result.id} {result.repeat}": result for result in run.results()}


def test_a_run_keeps_every_answer_with_its_receipts_and_its_scores(runner: Runner) -> None:
    """Suite, corpus, settings and versions stand in it too; its progress counts up to the end."""
    made = runner.plan()
    steps = list(running.carried_out(made))
    assert [step.done for step in steps] == [0, 1, 2, 3, 5]
    assert (steps[-1].total, steps[-1].headline) == (5, "right")
    about, run = made.run.about, made.run
    assert about["suite"]["sha256"] == runner.loaded.sha256
    assert (about["corpus"]["articles"], about["settings"]["model"]) == (2, None)
    assert {"assistant", "code", "prompts", "python", "chromadb"} <= about["versions"].keys()
    assert run.id == "20250314-093000-torvik"
    when = kept(run)["when 0"]
    assert when.answer["citations"][0]["text"].startswith("TORVIK — The paper mill at Torvik will close on June 30")
    assert when.around["1"] == ("", "")
    assert when.answer["sufficiency"] >= 0.5 > kept(run)["crew 0"].answer["sufficiency"]
    assert when.measures["answer_match"] == (1, 1)
    assert kept(run)["ship/2 0"].understood != "What did Captain Mehl say about her?"
    scores = run.scores["scores"]
    assert scores["needed_cited"]["n"] == 2
    assert scores["right"]["low"] < scores["right"]["value"] <= scores["right"]["high"]


def test_a_finished_run_is_not_gone_on_with(runner: Runner) -> None:
    """The next one begins anew under a name of its own, and comes to the same scores."""
    first, second = runner.run(), runner.run()
    assert second.id == f"{first.id}-2"
    timeless = [{k: v for k, v in r.scores["scores"].items() if "latency" not in k} for r in (first, second)]
    assert timeless[0] == timeless[1]
    assert [run.id for run in run_folders.runs(runner.settings.runs)] == [second.id, first.id]


def test_a_run_that_stopped_is_taken_up(runner: Runner) -> None:
    """What was answered is not asked again; a line that was cut off is; a turn is asked with those before it."""
    made = runner.plan()
    for step in running.carried_out(made):
        if step.done == 2:
            break
    path = made.run.path / "answers.jsonl"
    with path.open("ab") as file:
        file.write(b'{"item": "crew", "id": "cr')
    before = path.read_bytes()
    again = runner.plan()
    assert again.run.id == made.run.id
    assert [task.item.id for task in again.tasks] == ["crew", "ship"]
    assert f"going on with the run {made.run.id}: 2 questions were done" in runner.told
    list(running.carried_out(again))
    assert path.read_bytes().startswith(before[: before.rfind(b"\n") + 1])
    assert len(kept(again.run)) == 5
    assert again.run.is_finished


def test_a_run_that_was_killed_as_it_began_is_taken_up(runner: Runner) -> None:
    """What it asks is written again where it was not yet: without that no report can be made."""
    made = runner.plan()
    (made.run.path / "suite.json").unlink()
    run = runner.run()
    assert run.id == made.run.id
    assert len(run.suite["items"]) == 4


def test_two_runs_that_begin_in_one_second_have_each_a_folder(tmp_path: Path) -> None:
    """Although neither has written anything yet."""
    now = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
    names = [run_folders.new(tmp_path / "runs", "a b/c", now).id for _ in range(3)]
    assert names == ["20250314-093000-a-b-c", "20250314-093000-a-b-c-2", "20250314-093000-a-b-c-3"]


def test_new_or_other_begins_anew(runner: Runner, folder: Path) -> None:
    """An unfinished run is left alone when a new one is asked for, or when the suite or a setting has changed."""
    first = runner.plan().run
    assert runner.plan(new=True).run.id != first.id
    assert runner.plan(repeat=2).run.id != first.id
    (folder / "torvik.yaml").write_text((folder / "torvik.yaml").read_text() + "# other\n")
    runner.loaded = load(str(folder / "torvik.yaml"))
    assert runner.plan().run.id != first.id


def test_a_repeat_asks_each_question_again(asking: Runner, endpoint: Endpoint) -> None:
    """Every repeat has a reply of its own; scores count each question once."""
    run = asking.run(repeat=2)
    assert len(kept(run)) == 10
    assert run.scores["scores"]["right"]["n"] <= 5
    once = len(endpoint.requests)
    assert len({json.dumps(request["messages"]) for request in endpoint.requests}) <= once / 2


def test_replies_are_kept_by_all_that_determines_them(asking: Runner, endpoint: Endpoint) -> None:
    """The same run asks nothing; another temperature or a wish for fresh replies asks everything."""
    first = asking.run()
    asked = len(endpoint.requests)
    assert asked > 2
    second = asking.run(new=True)
    assert len(endpoint.requests) == asked
    answers = [[result.answer for result in kept(run).values()] for run in (first, second)]
    key = lambda answer: answer["question"]  # noqa: E731 - the order in which threads end is theirs
    assert sorted(answers[0], key=key) == sorted(answers[1], key=key)
    asking.run(new=True, fresh=True)
    assert len(endpoint.requests) == 2 * asked
    asking.settings = dataclasses.replace(asking.settings, temperature=0.5)
    asking.run()
    assert len(endpoint.requests) == 3 * asked


def test_a_run_keeps_to_the_model_that_the_endpoint_serves(asking: Runner, endpoint: Endpoint) -> None:
    """Its name is asked for, so that another model is another run with replies of its own."""
    asking.settings = dataclasses.replace(asking.settings, model=None)
    first = asking.run()
    asked = len(endpoint.requests)
    assert first.about["settings"]["model"] == MODEL
    endpoint.models[:] = ["another"]
    made = asking.plan()
    assert made.run.about["fingerprint"] != first.about["fingerprint"]
    list(running.carried_out(made))
    assert len(endpoint.requests) == 2 * asked
    assert {request["model"] for request in endpoint.requests[asked:]} == {"another"}


def test_two_paths_of_one_host_are_two_endpoints(settings: Settings) -> None:
    """A gateway serves other models under other paths; none is written down, for a path may hold a key."""
    one, other, again = (
        plans.settled(dataclasses.replace(settings, model="m", base_url=f"http://gate.example/{path}"))
        for path in ("secret/v1", "b/v1", "secret/v1/")
    )
    assert one != other
    assert one == again
    assert "secret" not in str(one)


def test_an_endpoint_that_dies_stops_the_run_and_nothing_is_lost(asking: Runner, endpoint: Endpoint) -> None:
    """What was answered stays; once the endpoint is back only the rest is asked."""
    living = Answers(first_sentence)
    endpoint.will(living, living, Fails(500, {"error": {"message": "gone"}}))
    made = asking.plan(parallel=1)
    with pytest.raises(ModelError):
        list(running.carried_out(made))
    done = kept(made.run)
    assert 1 <= len(done) < 5
    endpoint.will(living)
    again = asking.plan(parallel=1)
    assert again.run.id == made.run.id
    list(running.carried_out(again))
    assert all(kept(again.run)[name].answer == result.answer for name, result in done.items())
    assert again.run.is_finished


def test_a_question_that_is_too_long_fails_alone(assistant: Assistant, loaded: Loaded) -> None:
    """It counts as unanswered and says why; the others are asked."""
    item = ready(loaded.suite, assistant.articles()).items[0]
    wanted = dataclasses.replace(
        item.turns[0], question=dataclasses.replace(item.turns[0].question, question="x" * 30_000)
    )
    (result,) = results(Item("long", (wanted,)), assistant, Asking(passages=False))
    assert "20,000 is the most" in (result.failed or "")
    assert result.answer["status"] == "abstained"


def test_a_model_answers_several_at_a_time(asking: Runner, endpoint: Endpoint) -> None:
    """Requests overlap, while everything else is done by one thread at a time."""
    asked, first_two = itertools.count(), threading.Barrier(2, timeout=120)

    def meeting(prompt: str) -> str:
        if next(asked) < first_two.parties:
            first_two.wait()  # breaks, and so does the answer, unless there is a second request beside this one
        time.sleep(0.2)
        return first_sentence(prompt)

    endpoint.will(Answers(meeting))
    run = asking.run(parallel=3)
    assert not first_two.broken
    assert all(result.seconds > 0.2 for result in run.results() if result.answer["model"])


def test_helper_processes_answer_as_this_one_does(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same answers, measures and offsets, whoever asked; seconds aside."""
    here = runner.run()
    monkeypatch.setattr(working, "_WORTH_HELPERS", 1)
    there = runner.run(parallel=2)

    def timeless(result: Result) -> Result:
        measures = {name: m for name, m in result.measures.items() if "latency" not in name}
        return dataclasses.replace(result, seconds=0, measures=measures)

    assert {n: timeless(r) for n, r in kept(here).items()} == {n: timeless(r) for n, r in kept(there).items()}


def test_a_helper_that_dies_stops_the_run(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """One clear line, and the run can be gone on with."""
    monkeypatch.setattr(working, "_WORTH_HELPERS", 1)
    monkeypatch.setattr(helper, "_SERVE", "import sys; sys.exit(1)")
    made = runner.plan(parallel=2)
    with pytest.raises(ConfigError, match="ended early"):
        list(running.carried_out(made))
    assert not made.run.is_finished


def test_one_process_runs_a_run(runner: Runner) -> None:
    """Another that would go on with it meanwhile is refused."""
    made = runner.plan()
    with run_folders.held(made.run), pytest.raises(BusyError, match="by another process"):
        next(running.carried_out(made))


def test_faults_of_a_suite_are_told_and_nothing_is_asked(runner: Runner, folder: Path) -> None:
    """Each in a line, before there is a run."""
    text = (folder / "torvik.yaml").read_text().replace("198", "199")
    (folder / "bad.yaml").write_text(text + "floors: {beauty: 1}\n")
    runner.loaded = load(str(folder / "bad.yaml"))
    with pytest.raises(InputError, match=r"bad.yaml: 2 faults; nothing was asked"):
        runner.plan()
    assert sum("does not hold" in line for line in runner.told) == 1
    assert not list(runner.settings.runs.glob("2*"))


@pytest.mark.parametrize(("field", "name"), [("sources", "The Sun"), ("speakers", "Ada Nobody")])
def test_a_filter_that_nothing_passes_is_a_fault(runner: Runner, folder: Path, field: str, name: str) -> None:
    """An outlet or a speaker of whom the corpus has nothing: whatever is asked of them would be refused."""
    filtered = f"kind: absent\n    filters: {{{field}: {name}}}"
    (folder / "bad.yaml").write_text((folder / "torvik.yaml").read_text().replace("kind: absent", filtered))
    runner.loaded = load(str(folder / "bad.yaml"))
    with pytest.raises(InputError, match=r"1 fault; nothing was asked"):
        runner.plan()
    (told,) = (line for line in runner.told if name in line)
    assert "questions[3].filters: " in told


@pytest.mark.parametrize(
    ("name", "faults"), [("Greta Hølm", 0), ("the union", 0), ("Greta Hulm", 1), ("Ada Nobody", 1)]
)
def test_a_speaker_of_whom_the_corpus_knows_nothing_is_a_fault(
    runner: Runner, folder: Path, name: str, faults: int
) -> None:
    """A name that is misspelt counts against every answer; one that an article has may be a speaker that nobody quotes."""
    text = (folder / "torvik.yaml").read_text().replace("speakers: Greta Holm", f"speakers: {name}")
    (folder / "bad.yaml").write_text(text)
    runner.loaded = load(str(folder / "bad.yaml"))
    if not faults:
        runner.plan()
        return
    with pytest.raises(InputError, match=r"1 fault; nothing was asked"):
        runner.plan()
    (told,) = (line for line in runner.told if name in line)
    assert f"questions[1].speakers: nobody called “{name}” is quoted in the articles" in told


def test_a_floor_that_is_not_held_is_kept_with_the_scores(runner: Runner) -> None:
    """As one that is."""
    suite = dataclasses.replace(runner.loaded.suite, floors={"citation_precision": 1.0, "hits_10": 0.5})
    runner.loaded = dataclasses.replace(runner.loaded, suite=suite)
    assert [floor["held"] for floor in runner.run().scores["floors"]] == [False, True]


def test_a_corpus_is_made_once_and_again_when_it_changes(runner: Runner, folder: Path) -> None:
    """It is told when one is made."""
    runner.run()
    runner.run()
    assert sum("adding the suite's corpus" in line for line in runner.told) == 1
    (folder / "articles" / "new.md").write_text("---\ntitle: New\n---\nA new article stands here.\n")
    assert runner.run().about["corpus"]["articles"] == 3


def test_a_large_corpus_is_added_by_another_process(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it adds is the same, and each article is told of."""
    here = runner.run()
    shutil.rmtree(runner.settings.runs / "corpora")
    monkeypatch.setattr(corpora, "_WORTH_A_HELPER", 0)
    outcomes: list[Outcome] = []
    made = running.plan(
        runner.loaded,
        runner.settings,
        plans.Options(new=True),
        now=lambda: NOW,
        told=runner.told.append,
        progress=outcomes.append,
    )
    assert [outcome.status for outcome in outcomes] == ["added", "added"]
    assert made.run.about["corpus"]["sha256"] == here.about["corpus"]["sha256"]
    list(running.carried_out(made))
    assert {name: result.answer for name, result in kept(made.run).items()} == {
        name: result.answer for name, result in kept(here).items()
    }


@pytest.mark.parametrize(
    ("serve", "told"),
    [
        ("import sys; sys.exit(1)", "ended early"),
        (
            """import sys; from multiprocessing.connection import Connection
pipe = Connection(int(sys.argv[3])); pipe.recv(); pipe.send(OSError(28, 'No space left on device'))""",
            "No space left on device",
        ),
    ],
)
def test_a_process_that_cannot_add_leaves_nothing_behind(
    runner: Runner, monkeypatch: pytest.MonkeyPatch, serve: str, told: str
) -> None:
    """One clear line, and the next run begins anew."""
    monkeypatch.setattr(corpora, "_WORTH_A_HELPER", 0)
    with monkeypatch.context() as broken:
        broken.setattr(helper, "_SERVE", serve)
        with pytest.raises(ConfigError, match=told):
            runner.plan()
    assert not runner.settings.runs.exists()
    assert runner.run().about["corpus"]["articles"] == 2


@pytest.mark.parametrize("worth", [0, 1_000_000])
def test_an_unusable_corpus_is_refused(
    runner: Runner, folder: Path, monkeypatch: pytest.MonkeyPatch, worth: int
) -> None:
    """With the first reason, whoever adds it."""
    monkeypatch.setattr(corpora, "_WORTH_A_HELPER", worth)
    for path in (folder / "articles").iterdir():
        path.write_bytes(b"")
    with pytest.raises(InputError, match="nothing in the suite's corpus can be used"):
        runner.plan()
    assert not runner.settings.runs.exists(), "neither half a corpus nor a lock"


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set by POSIX")
def test_a_full_disk_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    """A process that may write no byte makes neither a corpus nor a lock that stays."""
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))"
    home = tmp_path / "full"
    command = [
        sys.executable,
        "-c",
        f"{limited}; {ENTRY[-1]}",
        "--home",
        str(home),
        "eval",
        "run",
        str(folder / "torvik.yaml"),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert told.returncode == 3
    assert "Make room" in told.stderr
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_a_run_that_cannot_be_written_leaves_no_folder(tmp_path: Path) -> None:
    """Its first document is whole or the run was never there."""
    begun = Run(tmp_path / "20250314-093000-torvik")
    (begun.path / "run.json").mkdir(parents=True)
    with pytest.raises(ConfigError, match="cannot write the run"):
        begun.write("run.json", {})
    assert [path.name for path in begun.path.iterdir()] == ["run.json"]


def test_an_empty_suite_is_refused_before_its_corpus_is_added(folder: Path, settings: Settings) -> None:
    """Nobody waits for articles that nothing is asked of."""
    (folder / "empty.yaml").write_text("suite: nothing\ncorpus: articles\nquestions: []\n")
    with pytest.raises(InputError, match="the suite nothing is empty"):
        Runner(load(str(folder / "empty.yaml")), settings).plan()
    assert not settings.runs.exists()


def test_a_suite_may_run_on_the_home_itself(folder: Path, assistant: Assistant, settings: Settings) -> None:
    """Nothing is added anywhere."""
    (folder / "own.yaml").write_text("suite: own\nquestions: [{id: a, question: When will the mill close?}]\n")
    runner = Runner(load(str(folder / "own.yaml")), settings)
    assert runner.run().about["corpus"]["articles"] == len(assistant.articles())
    assert not (settings.runs / "corpora").exists()


def test_documents_of_each_question_are_its_own(tmp_path: Path, settings: Settings) -> None:
    """A question of documents that contradict one another is asked of them alone."""
    rows = [
        {"question": "Which colour is the mill?", "gold_answers": [colour], "wrong_answers": ["green"],
         "documents": [{"text": f"The mill is {colour}. It stands by the river."}]}
        for colour in ("red", "blue")
    ]  # fmt: skip
    (tmp_path / "documents.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    run = Runner(load(str(tmp_path / "documents.jsonl")), settings).run()
    texts = [" ".join(c["text"] for c in r.answer["citations"]) for _, r in sorted(kept(run).items())]
    assert ["red" in text for text in texts] == [True, False]
    assert ["blue" in text for text in texts] == [False, True]


def test_responses_are_judged_by_the_verifier(tmp_path: Path, settings: Settings) -> None:
    """What its source contradicts is removed; a response needs no corpus and no model."""
    mark = {"start": 0, "end": 24, "label_type": "conflict"}
    answers = [
        {"response": "The mill has 340 workers.", "labels": [mark]},
        {"response": "The mill has 240 workers.", "labels": []},
    ]
    row = {"source": "The mill has 240 workers.", "responses": answers}
    (tmp_path / "things_qa.jsonl").write_text(json.dumps(row), encoding="utf-8")
    run = Runner(load(str(tmp_path / "things_qa.jsonl")), settings).run()
    assert run.scores["scores"]["response_f1"]["value"] == 1
    answers = [result.answer for _, result in sorted(kept(run).items())]
    assert [claim["status"] for answer in answers for claim in answer["claims"]] == ["removed", "verified"]


def test_runs_are_found_by_name_beginning_path_or_as_the_latest(runner: Runner) -> None:
    """What is not there or not unique is told."""
    first, second = runner.run(), runner.run()
    home = runner.settings.runs
    assert run_folders.found(home, "latest") == second
    assert run_folders.found(home, first.id) == first
    assert run_folders.found(home, str(first.path)).id == first.id
    for given in ("2025", "1999"):
        with pytest.raises(NotFoundError):
            run_folders.found(home, given)


def test_the_previous_run_is_of_the_suite_of_the_latest(runner: Runner, folder: Path) -> None:
    """The finished one before it: neither a run of another suite nor one that stopped."""
    home = runner.settings.runs
    with pytest.raises(NotFoundError, match="there is no run previous"):
        run_folders.found(home, "previous")
    first = runner.run()
    with pytest.raises(NotFoundError, match=f"no finished run of torvik before {first.id}"):
        run_folders.found(home, "previous")
    (folder / "other.yaml").write_text(
        SUITE.replace("suite: torvik", "suite: torvik-1x")
    )  # its name is between the others
    mine, runner.loaded = runner.loaded, load(str(folder / "other.yaml"))
    runner.run()
    runner.loaded = mine
    stopped = runner.plan(new=True).run
    (stopped.path / "scores.json").unlink(missing_ok=True)
    latest = runner.run(new=True)
    assert run_folders.found(home, "latest") == latest
    assert run_folders.found(home, "previous") == first


def test_what_is_no_run_is_told(tmp_path: Path) -> None:
    """A lacking, broken or foreign document is one line."""
    for content in (None, "{", "[]"):
        if content is not None:
            (tmp_path / "run.json").write_text(content)
        with pytest.raises(InputError):
            _ = Run(tmp_path).about


def test_killing_a_run_loses_at_most_what_is_in_flight(
    settings: Settings, endpoint: Endpoint, start: Callable[[], subprocess.Popen[bytes]]
) -> None:
    """Killed while a question waits, the run is gone on with; no question that was answered is asked again."""
    count, after = 0, 2
    hold = threading.Event()

    def answer(prompt: str) -> str:
        nonlocal count
        count += 1
        if count > after:
            hold.wait(20)
        return first_sentence(prompt)

    endpoint.will(Answers(answer))
    with start() as process:
        until(lambda: count > after)
        process.send_signal(signal.SIGKILL)
    hold.set()
    (run,) = kept_runs(settings)
    done = kept(run)
    assert len(done) >= after
    questions = {result.answer["question"] for result in done.values() if result.answer["model"]}
    endpoint.requests.clear()
    endpoint.will(Answers(first_sentence))
    with start() as process:
        assert process.wait(60) == 0
    assert run.is_finished
    assert not any(question in prompt for question in questions for prompt in endpoint.prompts)
    assert len(kept(run)) == 5


def test_ctrl_c_stops_a_run_and_says_how_to_go_on(
    endpoint: Endpoint, start: Callable[[], subprocess.Popen[bytes]]
) -> None:
    """Exit code 130, no traceback, and not after the model's time."""
    waiting = threading.Event()
    hold = threading.Event()

    def answer(prompt: str) -> str:
        waiting.set()
        hold.wait(120)
        return first_sentence(prompt)

    endpoint.will(Answers(answer))
    with start() as process:
        assert waiting.wait(120)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait(120) == 130
        assert process.stderr is not None
        said = process.stderr.read().decode()
    hold.set()
    assert "the same command goes on from there" in said
    assert "Traceback" not in said


@pytest.fixture
def start(folder: Path, settings: Settings, endpoint: Endpoint) -> Callable[[], subprocess.Popen[bytes]]:
    """Return a function that starts the run of the suite as a process, one question at a time."""
    environment = {
        **os.environ,
        "ASSISTANT_HOME": str(settings.home),
        "ASSISTANT_CONFIG": str(folder / "none.toml"),
        "ASSISTANT_RETRIES": "0",
        "OPENAI_BASE_URL": endpoint.url,
        "ASSISTANT_MODEL": "scripted-1",
    }
    command = [*ENTRY, "eval", "run", str(folder / "torvik.yaml"), "--parallel", "1"]

    def started() -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    return started


def kept_runs(settings: Settings) -> list[Run]:
    """Return the runs of a home."""
    return run_folders.runs(settings.runs)


def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    end = time.monotonic() + 120
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_run_without_a_model_loads_what_it_needs_when_it_does() -> None:
    """Statistics come at its end, when its helpers have ended, and a client of models not at all: memory that helpers need."""
    code = "import sys, assistant.evals.running, assistant.evals.working; print(sorted({'openai', 'scipy', 'sklearn'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
