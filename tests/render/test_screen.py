"""An answer in a terminal."""

from __future__ import annotations

import dataclasses
import re

import pytest

from assistant.render import Layout, article_text, grounds, marked, receipt, terminal
from assistant.render.words import quoted
from assistant.schema import Answer, Article, Citation, Claim


def test_a_written_answer_marks_what_is_unverified_and_shows_each_citation_once(written: Answer) -> None:
    """The text comes first, then the accounts together, then the other citations; nothing stands twice."""
    shown = terminal(written, Layout(80))
    said, accounts, besides = re.split(r"Accounts differ|Besides", shown)
    assert said.split("\n")[0] == "The union says 340 are out [1]."
    assert "They meet on Friday. (unverified)" in " ".join(said.split())
    assert "[1]" in accounts
    assert "[2]" in accounts
    assert "“She put the number of strikers at 340.”" in accounts
    assert "Ana Ruiz · The Harbour Courier, 18 April 2023, 17:30" in accounts
    assert "https://courier.example/strike" in accounts
    assert "‘“We will not go back" in besides
    assert "430" not in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_sentences_that_are_their_own_evidence_are_not_shown_twice(extracted: Answer) -> None:
    """An answer without a model is its citations."""
    shown = " ".join(terminal(extracted, Layout(None)).split())
    for citation in extracted.citations:
        assert shown.count(citation.text) == 1


def test_a_sentence_beside_the_cited_ones_brings_the_text_back(extracted: Answer) -> None:
    """As soon as one claim says more than its citation, the text is shown."""
    framing = Claim("The two sides give different numbers.", (1, 2), "verified", "derived")
    answer = dataclasses.replace(
        extracted, text=f"{framing.text} {extracted.text}", claims=(framing, *extracted.claims)
    )
    assert framing.text in terminal(answer, Layout(None))


def test_an_abstention_shows_what_came_nearest(abstained: Answer) -> None:
    """The sentence that says what was searched stands first, the nearest words after it."""
    shown = terminal(abstained, Layout(80))
    assert shown.startswith("Not found in 24 articles of 13 outlets.\n")
    assert "“She put the number of strikers at 340.”" in shown


def test_reasons_are_given_on_request(written: Answer) -> None:
    """What was removed and what is unverified stand with their reasons."""
    shown = terminal(written, Layout(80), why=True)
    assert "because: it cites nothing" in shown
    assert "Ruiz said 430 were out [1]." in shown
    assert "because: 430 stands nowhere in what it cites" in shown
    assert "No sentence was removed" in grounds(dataclasses.replace(written, claims=(), removed=()), Layout(), why=True)


def test_hostile_words_reach_no_terminal(citations: tuple[Citation, ...], articles: dict[str, Article]) -> None:
    """Sequences in any field are taken out; rich's markup is text; other links than web ones are not shown."""
    evil = "\x1b[2J[bold]x[/bold]\u202e"
    fields = dict.fromkeys(("title", "source", "text", "speaker"), evil)
    hostile = dataclasses.replace(citations[0], url="javascript:alert(1)", **fields)
    shown = "\n".join(receipt(hostile, Layout(80)))
    assert "[bold]x[/bold]" in shown
    assert not set(shown) & set("\x1b\u202e")
    assert "javascript" not in shown
    body = dataclasses.replace(next(iter(articles.values())), body=evil, title=evil)
    assert not set(article_text(body, Layout(80))) & set("\x1b\u202e")


def test_all_lines_of_a_citation_begin_under_its_words(citations: tuple[Citation, ...]) -> None:
    """A number of two digits moves them too."""
    for number, columns in ((1, 4), (10, 5)):
        first, *rest = receipt(dataclasses.replace(citations[0], number=number), Layout(40))
        assert first.startswith(f"[{number}]".ljust(columns))
        assert {len(line) - len(line.lstrip()) for line in rest} == {columns}


def test_colour_is_added_without_changing_a_word(written: Answer) -> None:
    """With the sequences taken out, a coloured answer is the plain one."""
    coloured = terminal(written, Layout(80, colour=True), why=True)
    plain = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", coloured)
    assert plain == terminal(written, Layout(80), why=True)
    assert coloured != plain


def test_marks_stand_before_the_full_stop() -> None:
    """A sentence that ends in a quotation mark carries them behind it; marks that are there are not doubled."""
    assert marked(Claim("It rained.", (1, 3), "verified")) == "It rained [1][3]."
    assert marked(Claim("“It rained.”", (1,), "verified")) == "“It rained.” [1]"
    assert marked(Claim("It rained [1].", (1,), "verified")) == "It rained [1]."
    assert marked(Claim("It rained.", (), "unverified")) == "It rained. (unverified)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The owl is back.", "“The owl is back.”"),
        ("“The owl is back,” Roe said.", "‘“The owl is back,” Roe said.’"),
        ("“I saw it when it came.", "‘“I saw it when it came. […]”’"),
        ("And it stayed,” Roe said.", "‘“[…] And it stayed,” Roe said.’"),
        ("It came,” he said. “It stayed.", "‘“[…] It came,” he said. “It stayed. […]”’"),
        ('"I saw it.', '‘"I saw it. […]"’'),
        ('He said "no" twice.', '‘He said "no" twice.’'),
        ('It stayed."', '‘"[…] It stayed."’'),
        ("„Sie ist da“, sagte Roe.", "‘„Sie ist da“, sagte Roe.’"),
        ("> It came,\n> and stayed.", "“It came, and stayed.”"),
        ("> 40 % of them stayed.", "“> 40 % of them stayed.”"),
    ],
)
def test_a_mark_that_lacks_its_other_half_is_closed_over_the_rest(text: str, shown: str) -> None:
    """Speech that goes on in the next sentence is shown to go on; paired marks are left alone."""
    assert quoted(text) == shown


def test_the_same_words_in_two_articles_are_shown_once(citations: tuple[Citation, ...]) -> None:
    """A reprint stands below the words, with its own number and place."""
    first, other, *_ = citations
    reprint = dataclasses.replace(other, text=first.text.replace("’", "'"), number=2)
    answer = Answer("Who?", "abstained", "Not found.", nearest=(dataclasses.replace(first, number=1), reprint))
    shown = terminal(answer, Layout(None))
    assert shown.count(first.text[5:25]) == 1
    assert "also [2]" in shown
    assert reprint.article_id in shown
