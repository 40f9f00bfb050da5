"""JSON and Markdown of answers, and the lists."""

from __future__ import annotations

import json
from dataclasses import replace

from assistant.render import (
    Layout,
    articles_table,
    facts_table,
    help_text,
    html,
    json_of,
    json_text,
    list_document,
    markdown,
    oddities,
    outcomes_document,
    outcomes_summary,
    passages_list,
    questions_table,
    rejections,
    search_document,
    show_document,
    terminal,
)
from assistant.saved import answer_of
from assistant.schema import Answer, Article, Citation, Claim, Hit, Outcome, Position

OUTCOMES = [
    Outcome("a.txt", "added", "a1", note="characters were lost"),
    Outcome("b.txt", "unchanged", "b1"),
    Outcome("c.bin", "rejected", reason="a binary\x1b[2J file"),
]


def test_an_answer_comes_back_from_its_json(written: Answer, abstained: Answer) -> None:
    """Nothing is lost on the way to a file and back."""
    for answer in (written, abstained):
        assert answer_of(json.loads(json_text(json_of(answer)))) == answer


def test_documents_have_the_promised_fields(articles: dict[str, Article], written: Answer) -> None:
    """The field names are those that other programs rely on."""
    first = next(iter(articles.values()))
    assert set(json_of(written)) >= {
        *("question", "status", "text", "claims", "citations", "removed", "model", "prompt_sha256", "usage"),
        "sufficiency",
    }
    passage = search_document("q", [Hit(first, 3, 10, 0.5)])["passages"][0]
    assert list(passage) == ["article_id", "title", "source", "published_at", "url", "start", "end", "text", "score"]
    assert first.body[passage["start"] : passage["end"]] == passage["text"]
    assert set(show_document(first)) >= {
        *("article_id", "sha256", "title", "source", "authors", "published_at", "url", "body")
    }
    assert list_document(articles.values())["articles"][1]["article_id"] == "81d0be3f9c2a"
    assert outcomes_document(OUTCOMES) == {
        "added": ["a1"],
        "updated": [],
        "unchanged": ["b1"],
        "removed": [],
        "rejected": [{"input": "c.bin", "reason": "a binary\x1b[2J file"}],
        "notes": [{"input": "a.txt", "article_id": "a1", "note": "characters were lost"}],
    }


def test_markdown_holds_the_answer_and_its_receipts(written: Answer) -> None:
    """Question, text with the doubt marked, accounts, each sentence as a quotation with a link to its words."""
    text = markdown(written)
    assert text.startswith(
        "# How many people are on strike at the Calder works?\n\nThe union says 340 are out \\[1\\]."
    )
    assert "They meet on Friday. (unverified)" in text
    assert "## Accounts differ" in text
    assert "> She put the number of strikers at 340." in text
    assert "](<https://courier.example/strike#:~:text=She%20put" in text
    assert "430" not in text
    first, *others = written.citations
    quoting = replace(written, citations=(replace(first, text="> It came,\n> and stayed."), *others))
    assert "\n> It came, and stayed.\n" in markdown(quoting), "the sign of a quoted block is no word"


def test_lists_fit_the_width_or_are_whole(articles: dict[str, Article]) -> None:
    """On a terminal lines are cut to its width; piped they are whole."""
    narrow = articles_table(articles.values(), Layout(60))
    assert all(len(line) <= 60 for line in narrow.splitlines())
    assert "3f9c2a81d0be  2023-04-18  The Harbour Couri…\n" in narrow or "The Harbour Courier" in narrow
    assert "Dockers dig in as strike enters third day\n" in articles_table(articles.values(), Layout(None))
    rows = [("20250314-093000", "a question " * 20, "abstained")]
    line = questions_table(rows, Layout(60)).rstrip("\n")
    assert len(line) <= 60
    assert line.endswith("(abstained)")


def test_passages_show_score_and_place(articles: dict[str, Article]) -> None:
    """A passage is its words under score, source, date, headline and id."""
    shown = passages_list([Hit(next(iter(articles.values())), 0, 10, 0.5)], Layout(None))
    assert shown.startswith("1.  0.500 · The Harbour Courier, 18 April 2023, 17:30 · Dockers dig in")
    assert shown.endswith("    HARBOUR —\n")


def test_what_became_of_inputs_is_counted_and_explained() -> None:
    """The summary counts; rejections name the input and the reason, made safe."""
    assert outcomes_summary(OUTCOMES) == "1 added, 0 updated, 1 unchanged, 1 rejected"
    assert rejections(OUTCOMES) == ["rejected c.bin: a binary file"]
    assert oddities(OUTCOMES) == ["note: a.txt: characters were lost"]


def _rejected(name: str, reason: str) -> Outcome:
    return Outcome(name, "rejected", reason=reason)


def test_many_inputs_with_one_thing_wrong_share_a_line() -> None:
    """By file or folder and reason, where only the column differs too; a few stay one by one, and --json has all."""
    lines = [_rejected(f"a/x.jsonl line {n}", f"it is not JSON: extra data (column {n})") for n in range(1, 1001)]
    files = [_rejected(f"a/{n}.txt", "it is empty") for n in range(4)]
    few = [_rejected(f"b/{n}.txt", "it is empty") for n in range(3)]
    assert rejections([*lines, *files, *few]) == [
        "rejected 1,000 lines of a/x.jsonl: it is not JSON: extra data (lines 1, 2, 3 and 997 more)",
        "rejected 4 files in a: it is empty (0.txt, 1.txt, 2.txt and 1 more)",
        "rejected b/0.txt: it is empty",
        "rejected b/1.txt: it is empty",
        "rejected b/2.txt: it is empty",
    ]
    assert len(outcomes_document([*lines, *files])["rejected"]) == 1004


def test_a_narrow_terminal_gets_headlines_and_values_in_lines_of_their_own(articles: dict[str, Article]) -> None:
    """A headline of a dozen columns tells nothing; values and help break at words, in their column."""
    table = articles_table(articles.values(), Layout(60))
    assert len(table.splitlines()) == 2 * len(articles)
    assert all(len(line) <= 60 for line in table.splitlines())
    facts = facts_table([("home", "here"), ("libraries", "one 1.0, two 2.0, three 3.0")], Layout(30))
    assert facts == "home       here\nlibraries  one 1.0, two 2.0,\n           three 3.0\n"
    told = help_text("/open N   the page of citation N\n          at the words\n/quit     leave", Layout(24))
    assert told.splitlines()[:3] == ["/open N   the page of", "          citation N", "          at the words"]
    assert help_text("Nothing has been cited yet.", Layout(80)) == "Nothing has been cited yet."


def test_who_said_another_thing_later_is_told_above_the_accounts(
    written: Answer, citations: tuple[Citation, ...]
) -> None:
    """The heading names who changed, in every form, and the JSON keeps it; a hostile name stays a name."""
    first, company, _ = citations
    later = replace(first, number=3, published_at="2023-04-20", speaker="Ana <b>Ruiz")
    claims = (*written.claims[:2], Claim("Now it is 300.", (3,), "verified", "report"))
    position = Position("number of strikers", (0, 1, 2), "differ", ((0, 2),))
    changed = replace(written, claims=claims, citations=(replace(first, speaker="Ana <b>Ruiz"), company, later))
    changed = replace(changed, positions=(position,))
    assert "Accounts differ; Ana <b>Ruiz said [1], later [3]" in terminal(changed, Layout(0))
    assert "Accounts differ; Ana &lt;b&gt;Ruiz said [1], later [3]" in html(changed, {})
    assert answer_of(json_of(changed)).positions == (position,)
    alone = replace(changed, positions=(replace(position, claims=(0, 2), kind="change"),))
    assert "Said at different times\n" in terminal(alone, Layout(0))
