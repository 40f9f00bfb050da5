"""add, sync, list, show, remove, status, init: what they print, and with which exit code they end."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from assistant.store.lock import held
from tests.cli.conftest import Command


def test_adding_counts_and_repeats_nothing(assistant: Command, files: Path) -> None:
    """The summary counts; the same files again are unchanged."""
    first = assistant("add", files)
    assert (first.code, first.out, first.err) == (0, "4 added, 0 updated, 0 unchanged\n", "")
    assert assistant("add", files / "school.md", files / "bakery.txt").out == "0 added, 0 updated, 2 unchanged\n"


def test_rejected_inputs_beside_accepted_ones_are_named(assistant: Command, files: Path, tmp_path: Path) -> None:
    """The exit code is 0, the reason stands on standard error, and in the JSON."""
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    told = assistant("add", files / "school.md", tmp_path / "photo.txt")
    assert told.code == 0
    assert told.out == "1 added, 0 updated, 0 unchanged, 1 rejected\n"
    assert "photo.txt" in told.err
    document = json.loads(assistant("add", "--json", files / "school.md", tmp_path / "photo.txt").out)
    assert list(document) == ["added", "updated", "unchanged", "removed", "rejected", "notes"]
    assert len(document["unchanged"]) == 1
    assert document["rejected"][0]["input"].endswith("photo.txt")


def test_what_was_garbled_before_it_was_saved_is_told(assistant: Command, tmp_path: Path) -> None:
    """Its words stay as they are; the same file again, and one that is fine, are no matter for a note."""
    text = "The mayorâ€™s office in OrlÃ©ans said nothing about the harbour on Tuesday."
    (tmp_path / "story.txt").write_text(f"Mayor is silent\n\n{text}\n")
    told = assistant("add", tmp_path / "story.txt")
    assert (told.code, told.out) == (0, "1 added, 0 updated, 0 unchanged\n")
    assert "story.txt: characters were garbled before this was saved" in told.err
    assert (
        text
        in assistant("show", json.loads(assistant("list", "--json").out)["articles"][0]["article_id"], "--json").out
    )
    assert assistant("add", tmp_path / "story.txt").err == ""


def test_a_broken_line_of_an_archive_is_named(assistant: Command, tmp_path: Path) -> None:
    """The other lines are added."""
    lines = [json.dumps({"title": f"Story {n}", "body": f"Story {n} is about a lighthouse."}) for n in range(3)]
    lines[1] = lines[1][:20]
    (tmp_path / "archive.jsonl").write_text("\n".join(lines))
    told = assistant("add", tmp_path / "archive.jsonl")
    assert told.code == 0
    assert told.out.startswith("2 added")
    assert "line 2" in told.err


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff\xfe\x00\x00"])
def test_nothing_usable_is_one_line_and_code_2(assistant: Command, tmp_path: Path, content: bytes) -> None:
    """An empty file or a binary leaves nothing behind."""
    (tmp_path / "input.txt").write_bytes(content)
    told = assistant("add", tmp_path / "input.txt")
    assert (told.code, told.out) == (2, "")
    assert len(told.err.splitlines()) == 1
    assert "input.txt" in told.err
    assert assistant("list").out == ""


def test_a_missing_file_and_an_empty_folder_are_told(assistant: Command, tmp_path: Path) -> None:
    """Each is named, with exit code 2."""
    (tmp_path / "empty").mkdir()
    told = assistant("add", tmp_path / "absent.txt", tmp_path / "empty")
    assert told.code == 2
    assert "absent.txt" in told.err
    assert "empty" in told.err


def test_articles_are_read_from_standard_input(assistant: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for it."""
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Owl returns to tower\n\nThe owl is back, Ann Roe said.\n"))
    )
    assert assistant("add", "-").out.startswith("1 added")
    assert "Owl returns" in assistant("list").out


@pytest.mark.usefixtures("home")
def test_lists_are_filtered_and_newest_first(assistant: Command) -> None:
    """Text and JSON tell the same; nothing that matches is said on standard error."""
    lines = assistant("list").out.splitlines()
    assert [line.split("  ")[1].strip() for line in lines[:3]] == ["2024-04-11", "2024-03-05", "2024-01-18"]
    document = json.loads(assistant("list", "--source", "The Lowland Post", "--since", "2024-02", "--json").out)
    assert [article["title"] for article in document["articles"]] == [
        "Bridge to Orsa will cost 48 million, minister says"
    ]
    none = assistant("list", "--until", "1999")
    assert (none.code, none.out) == (0, "")
    assert "no articles match" in none.err


@pytest.mark.usefixtures("home")
def test_an_article_is_shown_by_the_beginning_of_its_id(assistant: Command) -> None:
    """Text for people, JSON with the canonical body for programs."""
    name = json.loads(assistant("list", "--source", "Coast Courier", "--json").out)["articles"][0]["article_id"]
    shown = assistant("show", name[:6]).out
    assert shown.startswith("Auditors put Orsa bridge at 71 million\nCoast Courier, 11 April 2024 · Per Lund · ")
    document = json.loads(assistant("show", name, "--json").out)
    assert document["article_id"] == name
    assert document["body"].startswith("The bridge to Orsa will cost 71 million crowns")


@pytest.mark.usefixtures("home")
def test_an_article_is_removed_once(assistant: Command) -> None:
    """What does not exist is named with exit code 2, and nothing else is removed then."""
    name = json.loads(assistant("list", "--json").out)["articles"][0]["article_id"]
    wrong = assistant("remove", name, "ffffffffffff")
    assert wrong.code == 2
    assert "ffffffffffff" in wrong.err
    assert len(assistant("list").out.splitlines()) == 4
    assert assistant("remove", name, name[:8]).out == "1 removed\n"
    assert len(assistant("list").out.splitlines()) == 3


def test_sync_takes_up_edits_by_hand(assistant: Command, home: Path) -> None:
    """A file that is gone is gone from the index; a changed one is indexed anew."""
    gone = next(home.glob("corpus/**/*rye*.md"))
    gone.unlink()
    told = assistant("sync")
    assert told.code == 0
    assert "1 removed" in told.out
    assert len(json.loads(assistant("list", "--json").out)["articles"]) == 3
    assert assistant("sync", "--rebuild").code == 0


def test_status_tells_home_and_sizes(assistant: Command, home: Path) -> None:
    """As a table and as JSON."""
    told = assistant("status").out
    assert str(home) in told
    assert "4 from 2 sources" in told
    assert "count 1, fitted to the default embedder" in told
    assert json.loads(assistant("status", "--json").out)["articles"] == 4


@pytest.mark.usefixtures("home")
def test_what_vectors_count_is_told(assistant: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """By status and by a search that explains itself, with where it comes from."""
    monkeypatch.setenv("ASSISTANT_VECTOR_STRENGTH", "0.5")
    told = "0.5, what the default embedder's counts being 1: set by vector_strength"
    assert f"count {told}" in " ".join(assistant("status").out.split())
    assert f"Nearness in meaning counts {told}." in " ".join(assistant("search", "owl", "--explain").out.split())
    assert "counts 0.5" not in assistant("search", "owl").out
    for command in (("status",), ("search", "owl", "--explain")):
        strength = json.loads(assistant(*command, "--json").out)["vector_strength"]
        assert strength == {"value": 0.5, "origin": "set", "measure": None}


def test_the_option_for_the_home_stands_anywhere(assistant: Command, home: Path, tmp_path: Path) -> None:
    """Before the command and after it; the one after it wins."""
    empty = tmp_path / "elsewhere"
    assert assistant("--home", empty, "list").out == ""
    assert len(assistant("list", "--home", home).out.splitlines()) == 4
    assert len(assistant("--home", empty, "list", "--home", home).out.splitlines()) == 4


def test_a_folder_marked_as_a_home_is_found_from_below(
    assistant: Command, files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`init` marks it; commands in a folder inside use it."""
    monkeypatch.delenv("ASSISTANT_HOME")
    assert assistant("init", tmp_path / "desk").out == f"{tmp_path / 'desk'} is a home now\n"
    (tmp_path / "desk" / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "desk" / "inside")
    assistant("add", files)
    assert (tmp_path / "desk" / "corpus").is_dir()


def test_a_home_that_cannot_be_one_is_told_in_one_line(assistant: Command, tmp_path: Path) -> None:
    """A file in the way is trouble with the configuration: exit code 3."""
    (tmp_path / "file").write_text("x")
    told = assistant("init", tmp_path / "file" / "deeper")
    assert told.code == 3
    assert told.err.startswith("assistant: cannot make")


def test_a_home_that_is_a_file_is_told(assistant: Command, tmp_path: Path) -> None:
    """Nothing can stand in a file: exit code 3."""
    (tmp_path / "file").write_text("x")
    for arguments in (["list"], ["add", "x.txt"], ["ask", "x"], ["chat"]):
        told = assistant(*arguments, "--home", tmp_path / "file")
        assert (told.code, told.out) == (3, "")
        assert "is no folder" in told.err


def test_what_articles_hold_reaches_no_terminal(assistant: Command, tmp_path: Path) -> None:
    """Terminal sequences and reordering in headline, source, speaker and body are taken out of every output."""
    evil = "\x1b[2J\x1b]0;owned\x07\u202e\u009b31m"
    article = {
        "title": f"Owl {evil} returns",
        "source": f"Tower {evil} Post",
        "author": f"Ann {evil} Roe",
        "body": f"The owl {evil} is back, Ann Roe said on Tuesday.\n\n“It {evil} never left,” she said.",
        "url": "javascript:alert(1)",
    }
    (tmp_path / "evil.jsonl").write_text(json.dumps(article))
    assert assistant("add", tmp_path / "evil.jsonl").code == 0
    name = json.loads(assistant("list", "--json").out)["articles"][0]["article_id"]
    for arguments in (
        ["list"],
        ["show", name],
        ["show", name, "--json"],
        ["search", "owl"],
        ["search", "owl", "--json"],
        ["ask", "Who is back?"],
        ["ask", "Who is back?", "--json"],
        ["ask", "Who is back?", "--markdown"],
        ["answers"],
    ):
        told = assistant(*arguments)
        assert told.code == 0
        assert not set(told.out + told.err) & set("\x1b\x07\u202e\u009b"), arguments


def test_what_another_process_is_adding_is_no_edit_by_hand(assistant: Command, home: Path, files: Path) -> None:
    """Its files stand in the corpus before they are indexed; in a home that is new its first ones are waited for."""
    (home / "corpus" / "new.md").write_text((files / "school.md").read_text())
    with held(home / "index"):
        assert assistant("list").err == ""
        assert json.loads(assistant("status", "--json").out)["edits"] is None
    assert "1 file new" in assistant("list").err
    shutil.rmtree(home / "index")
    with held(home / "index"):
        told = assistant("search", "snow")
    assert told.code == 2
    assert "the first articles are being added by another process" in told.err


def test_edits_by_hand_are_told_until_they_are_synced(assistant: Command, home: Path) -> None:
    """One line beside what is asked, whatever reads articles; status counts; nothing is said without a cause."""
    assistant("sync")
    assert "edited" not in assistant("ask", "What will the bridge to Orsa cost?").err
    (audit,) = (home / "corpus").rglob("*audit*.md")
    audit.write_text(audit.read_text(encoding="utf-8").replace("71 million", "72 million"), encoding="utf-8")
    (bakery,) = (home / "corpus").rglob("*baker*.md")
    bakery.unlink()
    for arguments in (
        ["ask", "What will the bridge cost?"],
        ["search", "bridge"],
        ["quotes"],
        ["list"],
        ["show", "e2b"],
    ):
        told = assistant(*arguments)
        assert "1 file changed, 1 missing" in told.err, arguments
        assert "assistant sync" in told.err
    assert "1 file changed, 1 missing" in assistant("status").out
    assert json.loads(assistant("status", "--json").out)["edits"] == {"changed": 1, "missing": 1, "new": 0}
    assert assistant("sync").out == "0 added, 1 updated, 2 unchanged, 1 removed\n"
    told = assistant("ask", "What will the bridge to Orsa cost?")
    assert "72 million" in told.out
    assert "edited" not in told.err + assistant("status").out


def test_a_corpus_without_an_index_is_told_from_no_articles(assistant: Command, home: Path) -> None:
    """The files are there; the index is to be made."""
    shutil.rmtree(home / "index")
    told = assistant("ask", "What will the bridge cost?")
    assert told.code == 2
    assert "not indexed yet" in told.err
    assert "assistant sync" in told.err


def test_a_file_that_is_none_of_an_article_is_told_at_sync(assistant: Command, home: Path) -> None:
    """With what to do about it; notes and hidden files are nobody's business."""
    for name in ("plain.txt", "LICENSE", ".hidden.txt", "README.md"):
        (home / "corpus" / name).write_text("A story about an owl.", encoding="utf-8")
    told = assistant("sync")
    assert told.code == 0
    assert told.out == "0 added, 0 updated, 4 unchanged, 1 rejected\n"
    assert f"assistant add {home / 'corpus' / 'plain.txt'}" in told.err
