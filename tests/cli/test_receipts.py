"""`assistant verify` says of a saved answer whether it still stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Told

QUESTION = "How much will the bridge to Orsa cost?"


@pytest.fixture
def saved(assistant: Command, home: Path, tmp_path: Path) -> Path:
    """Return a file with an answer as JSON."""
    path = tmp_path / "answer.json"
    path.write_text(assistant("ask", QUESTION, "--json").out, encoding="utf-8")
    assert home.is_dir()
    return path


def altered(path: Path, old: str, new: str) -> None:
    """Replace a text in a file, which must hold it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_fresh_answer_stands(assistant: Command, saved: Path, tmp_path: Path) -> None:
    """As JSON, as a page, by id and through standard input's file alike."""
    page = tmp_path / "answer.html"
    assistant("ask", QUESTION, "--html", page)
    kept = json.loads(saved.read_text(encoding="utf-8"))["id"]
    for receipt in (saved, page, kept):
        told = assistant("verify", receipt)
        assert told.code == 0, told.out
        assert "stands" in told.out
    document = json.loads(assistant("verify", saved, "--json").out)
    assert document["stands"]
    assert {citation["verdict"] for citation in document["citations"]} == {"stands"}


def test_an_altered_word_is_called_tampered(assistant: Command, saved: Path) -> None:
    """Exit code 1, and the words say what is wrong."""
    altered(saved, "71 million", "17 million")
    told = assistant("verify", saved)
    assert told.code == 1
    assert "tampered" in told.out


@pytest.mark.parametrize("forged", ["claims", "text"])
def test_an_answer_whose_own_words_were_changed_is_called_tampered(
    assistant: Command, saved: Path, forged: str
) -> None:
    """The citations still stand, the answer does not: exit code 1, in words and as JSON."""
    document = json.loads(saved.read_text(encoding="utf-8"))
    if forged == "text":
        document["text"] = document["text"].replace("71 million", "17 million")
    else:
        for claim in document["claims"]:
            claim["text"] = claim["text"].replace("71 million", "17 million")
    saved.write_text(json.dumps(document), encoding="utf-8")
    told = assistant("verify", saved)
    assert told.code == 1
    assert "answer tampered: " in told.out
    verdicts = json.loads(assistant("verify", saved, "--json").out)
    assert (verdicts["stands"], verdicts["answer"]["verdict"]) == (False, "tampered")
    assert {citation["verdict"] for citation in verdicts["citations"]} == {"stands"}


def test_a_page_whose_visible_answer_was_changed_is_called_tampered(
    assistant: Command, home: Path, tmp_path: Path
) -> None:
    """Although the data inside it is as it was."""
    page = tmp_path / "answer.html"
    assert home.is_dir()
    assistant("ask", QUESTION, "--html", page)
    altered(page, "<h1>", "<h1>It is free. ")
    told = assistant("verify", page)
    assert told.code == 1
    assert "It is free." in told.out


def test_a_changed_article_is_told_from_a_lost_one(assistant: Command, saved: Path, home: Path) -> None:
    """After an edit the words have moved, after a rewrite they are gone, after a removal so is the article."""

    def after(old: str, new: str) -> Told:
        (path,) = (home / "corpus").rglob("*audit*.md")
        altered(path, old, new)
        assistant("sync")
        return assistant("verify", saved)

    moved = after("The bridge to Orsa will", "ORSA — The bridge to Orsa will")
    assert (moved.code, "moved" in moved.out, "gone" in moved.out) == (1, True, False)
    gone = after("71 million crowns", "72 million crowns")
    assert (gone.code, "gone" in gone.out) == (1, True)


def test_a_receipt_of_another_corpus_is_named_as_such(
    assistant: Command, saved: Path, tmp_path: Path, files: Path
) -> None:
    """No article that it cites is there."""
    other = tmp_path / "other"
    assistant("--home", other, "add", files / "bakery.txt")
    told = assistant("--home", other, "verify", saved)
    assert told.code == 1
    assert "comes from another one" in told.err
    assert json.loads(assistant("--home", other, "verify", saved, "--json").out)["another_corpus"]


@pytest.mark.parametrize("content", ["", "not json", '{"question": "?"}', "<p>A page</p>"])
def test_a_file_that_is_no_answer_ends_with_2(assistant: Command, home: Path, tmp_path: Path, content: str) -> None:
    """An unreadable receipt is neither true nor false."""
    (tmp_path / "file").write_text(content, encoding="utf-8")
    assert assistant("--home", home, "verify", tmp_path / "file").code == 2
    assert assistant("--home", home, "verify", tmp_path / "missing").code == 2
    assert assistant("--home", home, "verify", tmp_path).code == 2


def test_a_receipt_s_text_commands_no_terminal(assistant: Command, saved: Path) -> None:
    """Escape sequences and dates that are none are shown harmlessly."""
    document = json.loads(saved.read_text(encoding="utf-8"))
    document["citations"][0] |= {"source": "\x1b]0;x\x07Evil", "published_at": "\x1b[31msoon", "article_id": "\x1b[2Jx"}
    saved.write_text(json.dumps(document), encoding="utf-8")
    told = assistant("verify", saved)
    assert told.code == 1
    assert "\x1b" not in told.out + told.err


def test_a_file_that_is_not_there_is_said_to_be_missing(assistant: Command, home: Path) -> None:
    """A path is not taken for the id of a kept answer."""
    assert home.is_dir()
    told = assistant("verify", "/nowhere/answer.json")
    assert told.code == 2
    assert "there is no such file" in told.err
