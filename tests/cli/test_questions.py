"""search, ask and answers: what they print, with and without a model."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Told
from tests.endpoint import MODEL, Endpoint, Fails, Says

QUESTION = "What will the bridge to Orsa cost?"


@pytest.mark.usefixtures("home")
def test_search_prints_passages_with_scores(assistant: Command) -> None:
    """Best first; the JSON's offsets slice the words out of the body."""
    told = assistant("search", "bridge to Orsa", "-k", "2")
    assert told.code == 0
    assert "the president of the Court of Audit" in " ".join(told.out.split())
    document = json.loads(assistant("search", "bridge to Orsa", "-k", "1", "--json").out)
    (passage,) = document["passages"]
    body = json.loads(assistant("show", passage["article_id"], "--json").out)["body"]
    assert body[passage["start"] : passage["end"]] == passage["text"]


@pytest.mark.usefixtures("home")
def test_a_search_explains_itself(assistant: Command) -> None:
    """Under each passage stand the stages that make up its score, within 80 columns; the JSON has them all."""
    told = assistant("search", "bridge to Orsa in the Coast Courier", "--explain", "-k", "2")
    assert max(map(len, told.out.splitlines())) <= 80
    assert "of a publisher that is named" in told.out
    assert "Places are filled from the first on" in told.out
    parts = [float(line.split()[-1]) for line in told.out.split("\n2.")[0].splitlines() if " × " in line]
    assert sum(parts) == pytest.approx(float(told.out.split()[1]), abs=0.003)
    (passage,) = json.loads(assistant("search", "bridge to Orsa", "-k", "1", "--explain", "--json").out)["passages"]
    stages = passage["stages"].values()
    assert {"value", "weight", "score"} == set(next(iter(stages)))
    assert sum(stage["score"] for stage in stages) == pytest.approx(passage["score"], abs=0.001)


@pytest.mark.usefixtures("home")
def test_filters_that_leave_nothing_are_told_with_what_there_is(assistant: Command) -> None:
    """Nobody looks for words in articles that a date has shut out."""
    told = assistant("search", "bridge to Orsa", "--since", "2040")
    assert (told.code, told.out) == (0, "")
    assert re.search(r"the filters leave none of \d+ articles of \d outlets, \d+ \w+ 2024", told.err)


def test_an_empty_corpus_is_one_clear_line(assistant: Command) -> None:
    """Nothing to search: exit code 2, and what to do."""
    for command in ("ask", "search"):
        told = assistant(command, "anything?")
        assert (told.code, told.out) == (2, "")
        assert "no articles have been added yet" in told.err
        assert "assistant add" in told.err


@pytest.mark.usefixtures("home")
def test_without_a_model_the_answer_is_sentences_and_the_way_to_connect_one(assistant: Command) -> None:
    """Each sentence once, between quotation marks, with source, date and link; no escape sequence when piped."""
    told = assistant("ask", QUESTION)
    assert told.code == 0
    flat = " ".join(told.out.split())
    assert flat.count("will cost 71 million crowns") == 1
    assert "Coast Courier, 11 April 2024" in flat
    assert "https://coast-courier.example/orsa-audit" in flat
    assert "\x1b" not in told.out
    assert max(map(len, told.out.splitlines())) <= 80
    assert told.err.count("\n") == 1
    assert "OPENAI_API_KEY" in told.err
    assert assistant("ask", QUESTION).err == "", "said once in a home"


@pytest.mark.usefixtures("home")
def test_an_answer_is_read_as_json_markdown_and_page(assistant: Command, tmp_path: Path) -> None:
    """The same answer, also from those that are kept."""
    document = json.loads(assistant("ask", QUESTION, "--json", "--html", tmp_path / "page.html").out)
    assert document["status"] == "answered"
    for citation in document["citations"]:
        body = json.loads(assistant("show", citation["article_id"], "--json").out)["body"]
        assert body[citation["start"] : citation["end"]] == citation["text"]
    assert "<mark>" in (tmp_path / "page.html").read_text(encoding="utf-8")
    kept = json.loads(assistant("answers", "--json").out)["answers"]
    assert [(answer["id"], answer["question"]) for answer in kept] == [(document["id"], QUESTION)]
    assert json.loads(assistant("answers", document["id"][:8], "--json").out) == document
    assert assistant("answers", document["id"], "--markdown").out.startswith(f"# {QUESTION}\n")
    assert assistant("answers", document["id"]).out.startswith(f"{QUESTION}\n\n")
    assert assistant("answers", document["id"], "--html", tmp_path / "again.html").code == 0
    assert (tmp_path / "again.html").read_text() == (tmp_path / "page.html").read_text()
    assert QUESTION in assistant("answers").out


@pytest.mark.usefixtures("home")
def test_a_page_that_cannot_be_written_is_told(assistant: Command, tmp_path: Path) -> None:
    """One line, exit code 2, and no piece of the page."""
    told = assistant("ask", QUESTION, "--html", tmp_path / "nowhere" / "page.html")
    assert told.code == 2
    assert "cannot write" in told.err
    assert list(tmp_path.glob("**/*.part")) == []


def test_an_answer_is_not_kept_when_told_so(assistant: Command, home: Path) -> None:
    """Neither with --no-save nor with the setting."""
    assistant("ask", QUESTION, "--no-save")
    assert not list(home.glob("answers/*"))
    assert "no answers are kept yet" in assistant("answers").err
    assert assistant("answers", "2024").code == 2


@pytest.mark.usefixtures("home")
def test_a_question_comes_from_standard_input(assistant: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for it; words without quotation marks are one question."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{QUESTION}\n"))
    assert json.loads(assistant("ask", "-", "--json").out)["question"] == QUESTION
    assert json.loads(assistant("ask", *QUESTION.split(), "--json").out)["question"] == QUESTION


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["ask", "search"])
@pytest.mark.parametrize("data", ["Où est le maire ?".encode("cp1252"), QUESTION.encode("utf-16"), b"\x00\x01\x02why"])
def test_a_question_that_is_no_text_is_refused(
    assistant: Command, monkeypatch: pytest.MonkeyPatch, command: str, data: bytes
) -> None:
    """Bytes in another encoding are not asked about as if they were words."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors="replace"))
    for told in (assistant(command, "-"), assistant(command, data.decode(errors="surrogateescape"))):
        assert (told.code, told.out) == (2, "")
        assert "the question is binary or in another encoding" in told.err


@pytest.mark.usefixtures("home")
def test_an_endless_question_is_refused_in_one_line(assistant: Command) -> None:
    """A question of 100,000 characters is wrong usage."""
    told = assistant("ask", "why " * 25_000)
    assert told.code == 2
    assert "characters" in told.err


@pytest.mark.usefixtures("home")
def test_filters_narrow_what_is_asked(assistant: Command) -> None:
    """Source, time and article: only what they leave is cited."""
    by_source = json.loads(assistant("ask", QUESTION, "--source", "The Lowland Post", "--json").out)
    assert {c["source"] for c in by_source["citations"] + by_source["nearest"]} == {"The Lowland Post"}
    name = json.loads(assistant("list", "--source", "Coast Courier", "--json").out)["articles"][0]["article_id"]
    by_article = json.loads(assistant("ask", QUESTION, "--article", name[:6], "--json").out)
    assert {c["article_id"] for c in by_article["citations"] + by_article["nearest"]} == {name}
    none = json.loads(assistant("ask", QUESTION, "--until", "1999", "--json").out)
    assert none["status"] == "abstained"
    assert assistant("ask", QUESTION, "--article", "ffffffffffff").code == 2


@pytest.fixture
def connected(home: Path, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> Endpoint:
    """Return the scripted endpoint as the configured model of a home with articles."""
    assert home.is_dir()
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    monkeypatch.setenv("ASSISTANT_RETRIES", "0")
    return endpoint


def _number(endpoint: Endpoint, words: str) -> str:
    lines = endpoint.prompts[-1].splitlines()
    return next(line[: line.index("]") + 1] for line in lines if line.startswith("[") and words in line)


@pytest.mark.usefixtures("connected")
def test_where_evidence_goes_is_said_once(assistant: Command, connected: Endpoint) -> None:
    """The first question names host and model on standard error; the second does not."""
    connected.will(Says("NOT_FOUND"))
    first, second = assistant("ask", QUESTION, "--model", MODEL), assistant("ask", QUESTION, "--model", MODEL)
    assert first.code == 0
    assert f"go to {connected.host}, model {MODEL}" in first.err
    assert connected.host not in second.err


@pytest.mark.usefixtures("connected")
def test_a_written_answer_shows_its_words_and_hides_lies(assistant: Command, connected: Endpoint) -> None:
    """A false sentence is nowhere in the output but behind --why, and the cost is told on request."""
    connected.will(Says("NOT_FOUND"))
    assistant("ask", QUESTION)
    true = f"The bridge will cost 71 million crowns, Ulf Brandin said {_number(connected, '71 million')}."
    false = f"“It will cost 99 million crowns,” Ulf Brandin said {_number(connected, '71 million')}."
    connected.will(Says(f"{true} {false}"))
    told = assistant("ask", QUESTION, "--usage")
    assert "The bridge will cost 71 million crowns, Ulf Brandin said [1]." in told.out
    assert "“The bridge to Orsa will cost 71 million crowns" in told.out
    assert "99" not in told.out
    assert "--why shows" in told.err
    assert "tokens read" in told.err
    assert "99 million" in assistant("ask", QUESTION, "--why").out
    document = json.loads(assistant("ask", QUESTION, "--json").out)
    assert "99" not in document["text"]
    assert "99 million" in document["removed"][0]["text"]


@pytest.mark.usefixtures("connected")
def test_an_endpoint_that_refuses_is_one_line_and_code_3(assistant: Command, connected: Endpoint) -> None:
    """A wrong key, an unknown model, a dead host: the model's trouble, told without a traceback."""
    connected.will(Fails(401, {"error": {"message": "no such key"}}))
    told = assistant("ask", QUESTION)
    assert (told.code, told.out) == (3, "")
    assert "Traceback" not in told.err
    dead = assistant("ask", QUESTION, "--debug")
    assert "Traceback" in dead.err


def test_an_answer_that_cannot_be_kept_is_still_shown(assistant: Command, home: Path) -> None:
    """A file in the way of `answers/` costs a line, not the answer."""
    (home / "answers").write_text("in the way")
    told = assistant("ask", QUESTION, "--json")
    assert told.code == 0
    assert json.loads(told.out)["id"] is None
    assert "cannot keep the answer" in told.err


@pytest.mark.usefixtures("home")
def test_an_old_encoding_gets_json_in_ascii(assistant: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Data is never garbled to fit: what standard output cannot take is escaped."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="latin-1"))
    assert assistant("search", "Orsa Brandin", "--json").code == 0
    assert "“The ministry left out" in json.dumps(json.loads(raw.getvalue().decode("ascii")), ensure_ascii=False)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "command", [["ask", "What?"], ["search", "bridge"], ["quotes"], ["quotes", "--count"], ["list"], ["chat"]]
)
def test_an_outlet_that_is_not_there_is_wrong_usage(assistant: Command, command: list[str]) -> None:
    """It is named with those that there are; an answer from nothing would mislead."""
    told = assistant(*command, "--source", "The Highland Post")
    assert (told.code, told.out) == (2, "")
    assert "no article here has the outlet “The Highland Post”" in told.err
    assert "The Lowland Post" in told.err


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["ask", "chat"])
def test_an_endpoint_that_is_down_is_no_end(assistant: Command, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """The failure names the way without it, and that way asks no model."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("ASSISTANT_RETRIES", "0")
    arguments = ["What will the bridge to Orsa cost?"] if command == "ask" else []

    def told(*options: str) -> Told:
        monkeypatch.setattr(sys, "stdin", io.StringIO("What will the bridge to Orsa cost?\n"))
        return assistant(command, *arguments, *options)

    down = told()
    assert down.code == 3
    assert f"assistant {command} --no-model" in down.err
    without = told("--no-model")
    assert (without.code, without.err) == (0, "")
    assert "71 million" in without.out
