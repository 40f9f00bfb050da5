"""`assistant quotes` lists and counts who said what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture(autouse=True)
def _at_home(home: Path) -> None:
    """Use the home with the four articles."""


def test_a_quotation_is_shown_with_whose_it_is(assistant: Command) -> None:
    """Words between marks, speaker and role, outlet and date, and a link to the words; at most 80 columns but for links."""
    told = assistant("quotes", "--speaker", "brandin", "--kind", "direct")
    assert told.code == 0
    assert "“The ministry left out the approach roads,”" in told.out
    assert "Ulf Brandin" in told.out
    assert "Coast Courier, 11 April 2024" in told.out
    assert "    https://coast-courier.example/orsa-audit\n" in told.out
    document = json.loads(assistant("quotes", "--about", "approach roads", "--json").out)
    assert document["quotes"][0]["link"].startswith("https://coast-courier.example/orsa-audit#:~:text=The%20ministry")
    assert "Varga" not in told.out
    assert all(len(line) <= 80 for line in told.out.splitlines() if "https://" not in line)


def test_json_holds_the_spans(assistant: Command) -> None:
    """Each span is that of the words in the body, and what is not known is null."""
    quotes = json.loads(assistant("quotes", "--json").out)["quotes"]
    fields = {"article_id", "start", "end", "text", "kind", "speaker", "cue", "relay", "source", "published_at", "url", "group", "role", "also"}  # fmt: skip
    assert quotes
    for quote in quotes:
        assert fields <= quote.keys()
        body = json.loads(assistant("show", quote["article_id"], "--json").out)["body"]
        assert body[quote["start"] : quote["end"]] == quote["text"]


def test_counts_by_speaker(assistant: Command) -> None:
    """The table and the JSON have a line a speaker."""
    told = assistant("quotes", "--count")
    assert "Odile Varga" in told.out
    assert "speaker" in told.out.splitlines()[0]
    speakers = json.loads(assistant("quotes", "--count", "--json", "--source", "Courier").out)["speakers"]
    assert [speaker["speaker"] for speaker in speakers][:1] == ["Ulf Brandin"]
    assert speakers[0]["articles"] == 1


def test_more_than_is_shown_is_told(assistant: Command) -> None:
    """-n keeps the list short and says that there is more; -n 0 shows all."""
    short = assistant("quotes", "-n", "1")
    assert "-n 0 shows all" in short.err
    everything = assistant("quotes", "-n", "0")
    assert everything.err == ""
    assert len(everything.out) > len(short.out)
    assert "-n 0 shows all" in assistant("quotes", "--count", "-n", "1").err
    assert len(assistant("quotes", "--count", "-n", "1").out.splitlines()) == 2
    assert assistant("quotes", "--count", "-n", "0").err == ""


def test_nothing_found_is_no_error(assistant: Command) -> None:
    """An empty ledger answers with a line beside the data."""
    told = assistant("quotes", "--speaker", "Nobody Known")
    assert (told.code, told.out) == (0, "")
    assert "no quotation" in told.err
    assert json.loads(assistant("quotes", "--speaker", "Nobody Known", "--json").out) == {"quotes": []}


@pytest.mark.parametrize(
    "arguments", [["--about", "the"], ["--kind", "sung"], ["--since", "soon"], ["-n", "-1"], ["--about", ""]]
)
def test_wrong_usage_is_told(assistant: Command, arguments: list[str]) -> None:
    """What cannot be looked for ends with 2 and a hint."""
    told = assistant("quotes", *arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err


def test_the_home_s_own_aliases_are_heeded(assistant: Command, home: Path) -> None:
    """aliases.toml joins names; one that cannot be read ends with 3."""
    (home / "aliases.toml").write_text('[aliases]\n"Odile Varga" = ["Ulf Brandin"]\n', encoding="utf-8")
    assert "approach roads" in assistant("quotes", "--speaker", "Odile Varga").out
    assert "approach roads" not in assistant("quotes", "--speaker", "Odile Varga", "--exact").out
    (home / "aliases.toml").write_text("[aliases", encoding="utf-8")
    assert assistant("quotes").code == 3


@pytest.mark.parametrize(
    "command", [("search", "bridge"), ("ask", "--no-save", "What will the bridge cost?"), ("quotes",), ("list",)]
)
def test_speakers_are_found_by_any_name_everywhere(assistant: Command, command: tuple[str, ...]) -> None:
    """A filter by speaker takes a surname, and says who is not on record and who is called nearly so."""
    told = assistant(*command, "--speaker", "varga")
    assert told.code == 0
    assert "Lowland Post" in told.out
    assert "Coast Courier" not in told.out
    assert "nobody" not in told.err
    told = assistant(*command, "--speaker", "Odile Wargas")
    assert "nobody called “Odile Wargas” is quoted in the articles; on record is Odile Varga" in told.err
