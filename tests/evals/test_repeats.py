"""Repeats of a question: none of their answers is lost, and the one that is shown is what the question counts as."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from assistant.evals.folder import Run
from assistant.evals.repeats import distinct, standing
from assistant.evals.trial import Result

pytest.importorskip("scipy", reason="reports have their intervals from scipy")

from assistant.evals import running
from assistant.evals.comparing import compared
from assistant.evals.report import page
from assistant.evals.report.junit import junit
from assistant.evals.report.sheet import sheet
from assistant.evals.report.summary import markdown
from assistant.evals.report.text import comparison_text
from assistant.evals.suite import Question
from assistant.evals.wanted import Item, Wanted
from assistant.render.layout import Layout

RED, BLUE, GREEN = ("It is red.", False), ("It is blue.", True), ("It is <b>green</b>.", False)


def result(repeat: int, words: str, right: bool) -> Result:
    """Return one repeat of the one question."""
    answer = {
        "question": "Which colour?", "status": "answered", "text": words, "claims": [], "citations": [], "nearest": [],
        "removed": [], "model": "m",
    }  # fmt: skip
    return Result("q", "q", repeat, 0.1, answer, {"right": (float(right), 1.0)})


def repeated(*said: tuple[str, bool]) -> list[Result]:
    """Return the repeats of the question with these answers."""
    return [result(repeat, words, right) for repeat, (words, right) in enumerate(said)]


def written(path: Path, results: Sequence[Result]) -> Run:
    """Write a finished run of the question and return it."""
    run = Run(path)
    about = {"suite": {"name": "s", "sha256": "0"}, "corpus": {}, "settings": {}, "versions": {}}
    run.write("run.json", about)
    item = Item("q", (Wanted(Question(id="q", question="Which colour?")),))
    run.write("suite.json", {"items": [dataclasses.asdict(item)]})
    for each in results:
        run.append(each)
    running.finish(run, {})
    return run


def test_the_answer_that_is_shown_is_what_the_question_counts_as() -> None:
    """The first one may be an exception; half right counts as right."""
    assert standing(repeated(BLUE, RED, RED)).answer["text"] == "It is red."
    assert standing(repeated(RED, BLUE)).answer["text"] == "It is blue."
    assert standing([dataclasses.replace(result(0, *RED), measures={})]).answer["text"] == "It is red."


def test_answers_differ_by_words_citations_and_rightness() -> None:
    """The standing one leads, then the more frequent; one text that cites other words is another answer."""
    several = repeated(GREEN, BLUE, RED, BLUE, BLUE, RED)
    assert [(each.result.answer["text"], each.times, each.right) for each in distinct(several)] == [
        ("It is blue.", 3, True), ("It is red.", 2, False), ("It is <b>green</b>.", 1, False),
    ]  # fmt: skip
    cites = {"citations": [{"number": 1, "article_id": "a", "start": 0, "end": 9}]}
    other = dataclasses.replace(several[1], answer={**several[1].answer, **cites})
    assert len(distinct([several[1], other])) == 2


def test_a_page_shows_the_answers_of_all_repeats(tmp_path: Path) -> None:
    """Below the standing one, closed, each with how often it was given and whether it is right; no words are trusted."""
    run = written(tmp_path / "a", repeated(BLUE, RED, GREEN))
    card = lxml.html.document_fromstring(page.html(sheet(run))).xpath("//details[@data-place]")[0]
    assert card.get("data-state") == "wrong"
    assert card.xpath("./h4/text()") == ["Answer in 1 of 3 repeats, wrong"]
    assert card.xpath("./p[@class='answer']/text()") == ["It is red."]
    (others,) = card.xpath("./details[@class='others']")
    assert others.get("open") is None
    assert others.xpath("./summary/text()") == ["2 other answers in 3 repeats"]
    assert others.xpath("./h4/text()") == ["Answer in 1 of 3 repeats, right", "Answer in 1 of 3 repeats, wrong"]
    assert others.xpath("./p[@class='answer']/text()") == ["It is blue.", "It is <b>green</b>."]


def test_repeats_that_agree_are_one_answer(tmp_path: Path) -> None:
    """Nothing is there to open, and nothing is said twice."""
    found = sheet(written(tmp_path, repeated(BLUE, BLUE)))
    card = lxml.html.document_fromstring(page.html(found)).xpath("//details[@data-place]")[0]
    assert card.xpath(".//h4/text()") == ["Answer in all 2 repeats, right"]
    assert not card.xpath(".//details")
    assert "system-out" not in junit(found)


def test_junit_and_markdown_have_the_answers_of_all_repeats(tmp_path: Path) -> None:
    """A failure shows an answer that is wrong, and what the others were."""
    found = sheet(written(tmp_path, repeated(BLUE, RED, RED)))
    case = ET.fromstring(junit(found)).find("testsuite/testcase")
    assert case is not None
    assert case.findtext("failure") == "It is red."
    assert (
        case.findtext("system-out") == "in 2 of 3 repeats, wrong\nIt is red.\n\nin 1 of 3 repeats, right\nIt is blue."
    )
    assert "  - in 2 of 3 repeats, wrong: It is red.\n  - in 1 of 3 repeats, right: It is blue.\n" in markdown(found)


def test_both_runs_of_a_comparison_show_an_answer_that_tells_why(tmp_path: Path) -> None:
    """Of a flip each side shows what it counts as; a repeat that was asked again after a stop counts once."""
    before = written(tmp_path / "a", [result(0, *BLUE), *repeated(RED, RED, BLUE)])
    after = written(tmp_path / "b", repeated(RED, BLUE, BLUE))
    found = compared(before, after)
    assert found.differences[0].a == pytest.approx(1 / 3)
    (flip,) = found.flipped
    assert (flip.a.answer["text"], flip.b.answer["text"]) == ("It is red.", "It is blue.")
    told = comparison_text(found, Layout(80))
    assert "A wrong in 2 of 3  It is red." in told
    assert "B right in 2 of 3  It is blue." in told
    laid_out = sheet(after, found)
    card = lxml.html.document_fromstring(page.html(laid_out)).xpath("//details[@data-place]")[0]
    assert [head for head in card.xpath(".//h4/text()") if head.startswith("Answer of")] == [
        "Answer of A in 2 of 3 repeats, wrong", "Answer of B in 2 of 3 repeats, right",
    ]  # fmt: skip
    assert len(card.xpath(".//details[@class='others']")) == 2
    assert "before in 2 of 3 repeats, wrong: It is red." in markdown(laid_out)
    anchors = card.xpath(".//@id")
    assert len(anchors) == len(set(anchors))
