"""Reports: everything of a run on one page that trusts nobody's words, as JUnit XML and as Markdown."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import lxml.html
import pytest

from assistant.errors import InputError
from assistant.evals.folder import Run
from assistant.evals.trial import Result

pytest.importorskip("scipy", reason="reports have their intervals from scipy")

from assistant.evals import running
from assistant.evals.comparing import compared
from assistant.evals.metrics.published import published
from assistant.evals.report import documents, drawing, page, plots
from assistant.evals.report.figures import shown, signed
from assistant.evals.report.junit import junit
from assistant.evals.report.missing import missing
from assistant.evals.report.sheet import Row, Sheet, sheet
from assistant.evals.report.summary import markdown
from assistant.evals.report.text import floors_list, scores_table
from assistant.evals.scores import Floor, Score
from assistant.evals.suite import Expected, Mark, Narrowed, Question, Response
from assistant.evals.wanted import Item, Need, Span, Wanted
from assistant.render.clean import escaped_markdown
from assistant.render.layout import Layout

HOSTILE = "<script>alert(1)</script>\x1b[31m \u202e & \"x\" 'y' ]]> <img src=https://evil.example/x onerror=alert(1)> \x00\ufffe | **b** [l](https://evil.example)"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def citation(number: int, words: str, url: str | None = "https://post.example/1") -> dict[str, Any]:
    """Return a citation as JSON holds it."""
    return {
        "number": number, "article_id": "a", "sha256": "0", "title": f"Title {HOSTILE}", "source": "Post",
        "published_at": "2024-05-07", "url": url, "start": 10, "end": 10 + len(words), "text": words, "speaker": "Ines",
    }  # fmt: skip


def answer(question: str, words: str, **fields: Any) -> dict[str, Any]:
    """Return an answer as JSON holds it."""
    return {
        "id": None, "question": question, "status": "answered", "text": f"{words} [1].", "nearest": [], "positions": [],
        "claims": [{"text": words, "citations": [1], "status": "unverified", "kind": "fact", "reason": HOSTILE}],
        "citations": [citation(1, words)], "removed": [{"text": HOSTILE, "reason": "It is invented."}],
        "model": "m", "prompt_sha256": None, "usage": None, **fields,
    }  # fmt: skip


def made(path: Path, rights: Mapping[str, bool], words: str = "It rained.") -> Run:
    """Write a run of hostile questions and return it; one of them is to be refused, one failed."""
    run = Run(path)
    about = {
        "suite": {"name": f"s {HOSTILE}", "sha256": "0", "origin": "o", "size": 4}, "corpus": {"articles": 3},
        "settings": {"model": HOSTILE}, "versions": {"code": words}, "started": "2025-03-14T09:30:00",
    }  # fmt: skip
    run.write("run.json", about)
    items = []
    for name in rights:
        question = Question(
            id=name,
            question=f"{name}? {HOSTILE}",
            kind="fact",
            tags=(HOSTILE,),
            expect=(Expected(any=("<b>",)), Expected(number=210_000_000, tolerance=5_000_000)),
            avoid=(Expected(any=("<i>",)),),
        )
        need = Need((Span("a", 10, 20),), (HOSTILE,))
        items.append(Item(name, (Wanted(question, (need,)),)))
    items.append(Item("gone", (Wanted(Question(id="gone", question="Gone?", abstain=True)),)))
    items.append(Item("long", (Wanted(Question(id="long", question="Long?")),)))
    run.write("suite.json", {"items": [dataclasses.asdict(item) for item in items]})
    for name, right in rights.items():
        measures = {"right": (float(right), 1.0), "answer_wrong": (float(not right), 1.0), "latency_p50": (0.2, 1.0)}
        around = {"1": (f"Before. {HOSTILE} ", f" After {HOSTILE}")}
        passages = ({"article_id": "a", "start": 0, "end": 9, "score": len(name) / 9},)
        run.append(Result(name, name, 0, 0.2, answer(f"{name}?", f"{words} {HOSTILE}"), measures, around, passages))
    refused = answer(
        "Gone?",
        "",
        status="abstained",
        text="Not found.",
        citations=[],
        nearest=[citation(1, "It hailed.", "javascript:alert(1)")],
    )
    run.append(Result("gone", "gone", 0, 0.1, refused, {"right": (1, 1)}))
    run.append(
        Result("long", "long", 0, 0.1, answer("Long?", "", citations=[], status="abstained"), {}, failed=HOSTILE)
    )
    running.finish(run, {"right": 1.1})
    return run


@pytest.fixture
def laid_out(tmp_path: Path) -> Sheet:
    """Return a run laid out."""
    return sheet(made(tmp_path / "a", {"one": True, "two": False}))


@pytest.fixture
def beside(tmp_path: Path) -> Sheet:
    """Return a run laid out beside an earlier one."""
    before = made(tmp_path / "a", {"one": True, "two": False}, "It snowed.")
    after = made(tmp_path / "b", {"one": False, "two": True})
    return sheet(after, compared(before, after))


def trusted(written: str) -> lxml.html.HtmlElement:
    """Return a page once it is sure that nothing in it runs, loads or styles but what its policy names by hash."""
    tree = lxml.html.document_fromstring(written)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for kind in ("style", "script"):
        (element,) = tree.xpath(f"//{kind}")
        digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert not tree.xpath("//img | //link | //iframe | //object | //base | //@src | //@style")
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    assert all(link.startswith(("https://post.example/", "#")) for link in tree.xpath("//@href"))
    for character in ("\x1b", "\x00", "\u202e"):
        assert character not in written
    return tree


def test_a_page_shows_everything_and_trusts_nothing(laid_out: Sheet) -> None:
    """Questions, answers, marked words in their paragraphs, what was removed and why; hostile words are only shown."""
    tree = trusted(page.html(laid_out))
    assert len(tree.xpath("//details[contains(@class, 'question')]")) == 4
    card = tree.xpath("//details[contains(@class, 'question')][1]")[0]
    assert "alert(1)" in card.text_content()
    assert "To be stated “<b>” stated; 210,000,000 ± 5,000,000 not stated" in card.text_content()
    assert "Not to be stated “<i>” not stated" in card.text_content()
    assert card.xpath(".//blockquote//mark")[0].text_content().startswith("It rained.")
    assert card.xpath(".//blockquote")[0].text_content().startswith("Before. <script>")
    assert "It is invented." in card.text_content()
    assert [each.get("data-state") for each in tree.xpath("//details[@data-place]")] == [
        "right", "wrong", "right refusal", "failed",
    ]  # fmt: skip
    assert "Under its floor" in tree.text_content()
    anchors = set(tree.xpath("//@id"))
    assert all(link[1:] in anchors for link in tree.xpath("//@href") if link.startswith("#"))


def test_two_runs_stand_beside_each_other(beside: Sheet) -> None:
    """With the verdict, what changed, what differs, and both answers of each question."""
    tree = trusted(page.html(beside))
    assert [each.get("data-flipped") for each in tree.xpath("//details[@data-place]")] == ["a", "b", "", ""]
    card = tree.xpath("//details[contains(@class, 'question')][1]")[0]
    assert [heading.text for heading in card.xpath(".//h4") if heading.text.startswith("Answer")] == [
        "Answer of A", "Answer of B",
    ]  # fmt: skip
    assert "It snowed." in card.text_content()
    assert "by the answer of B" in card.xpath("./div[@class='wanted']")[0].text_content()
    assert "No difference is shown" in tree.text_content()
    assert "A star marks a difference that chance does not explain" in tree.text_content()
    assert tree.xpath("//th[text()='change']")
    anchors = tree.xpath("//@id")
    assert len(anchors) == len(set(anchors))


def test_responses_show_sentences_marks_and_published_systems(tmp_path: Path) -> None:
    """A judged response has its sentences' outcomes beside what people marked."""
    run = Run(tmp_path)
    about = {"suite": {"name": "ragtruth_summary", "sha256": "0"}, "corpus": {}, "settings": {}, "versions": {}}
    run.write("run.json", about)
    response = Response(
        id="r/1", source=f"It rained. {HOSTILE}", text="It snowed.", marks=(Mark(start=3, end=9, label="conflict"),)
    )
    run.write("suite.json", {"items": [dataclasses.asdict(Item("r/1", response=response))]})
    claims = [{"text": "It snowed.", "citations": [], "status": "removed", "kind": "fact", "reason": "It is invented."}]
    judged = answer("r/1", "It snowed.", claims=claims, citations=[], removed=[])
    run.append(Result("r/1", "r/1", 0, 0.1, judged, {"response_right": (1, 1), "response_f1": (2, 2)}))
    running.finish(run, {})
    tree = trusted(page.html(sheet(run)))
    card = tree.xpath("//details[@data-place]")[0].text_content()
    assert "snowed conflict" in card
    assert "It is invented." in card
    assert '<testcase classname="ragtruth_summary" name="r/1"' in junit(sheet(run))
    table = scores_table(documents.scores_of(run), Layout(None), suite="ragtruth_summary")
    for written in (tree.text_content(), markdown(sheet(run)), table):
        assert "F1 of responses: LettuceDetect-large, summaries of the test half" in written
        assert "F1 of characters" not in written
    assert markdown(sheet(run)).startswith("### ragtruth\\_summary: 1 response, ")
    rows = [line for line in markdown(sheet(run)).splitlines() if line.startswith("|")]
    assert len({row.count("|") for row in rows}) == 1


def test_published_figures_stand_beside_the_task_that_they_are_of() -> None:
    """F1 moves with the share of bad responses, which differs from task to task; other responses have none beside them."""
    names = ("response_f1", "span_f1")
    by_task = {
        task: {each.system: each.value for each in published(f"ragtruth_{task}", names) if each.metric == "response_f1"}
        for task in ("qa", "data2txt", "summary", "responses")
    }
    assert [by_task[task]["GPT-4-turbo, prompted"] for task in by_task] == [0.456, 0.783, 0.476, 0.634]
    assert [by_task[task]["RAG-HAT, Llama-3-8B"] for task in by_task] == [0.748, 0.916, 0.676, 0.839]
    assert {each.on for each in published("ragtruth_qa", names) if each.metric == "span_f1"} == {"all tasks"}
    assert not list(published("ours", names))


def test_what_is_caught_counts_while_little_is_removed_that_is_clean() -> None:
    """Where more than 2 % of the clean sentences are removed, what is caught is no figure to show off."""
    for removed, told in ((0.02, "75.0 %"), (0.024, "not met")):
        found = [Score("bad_caught", 0.75, 9, 0.6, 0.9), Score("clean_removed", removed, 12, 0.01, 0.03)]
        line = scores_table(found, Layout(None)).splitlines()[-1]
        assert line.startswith("bad sentences caught while at most 2 % of clean ones are removed")
        assert told in line


def wrong(question: Question, *, needs: tuple[Need, ...] = (), found: tuple[str, ...] = (), **fields: Any) -> list[str]:
    """Return what is missing from an answer that cites ten code points of the article a and gives them to Ines."""
    given = Result(question.id, question.id, 0, 0.1, answer("Q?", "It rained.", **fields), {"right": (0, 1)})
    wanted = {
        **dataclasses.asdict(question), "needs": [dataclasses.asdict(need) for need in needs], "found": list(found)
    }  # fmt: skip
    return missing(Row("q", "Q?", (), wanted, given, (given,), 0.0))


def test_what_is_wrong_with_an_answer_is_named() -> None:
    """Each thing that it lacks, in the words of the suite."""
    expected = (Expected(any=("snow", "sleet")), Expected(number=5, tolerance=1, unit="km"), Expected(any=("rained",)))
    asked = Question(id="q", question="Q?", expect=expected, avoid=(Expected(any=("rained",)),))
    assert wrong(asked) == [
        "states what is to be avoided: “rained”", "does not state “snow” or “sleet”", "does not state 5 ± 1 km",
    ]  # fmt: skip
    cited, elsewhere = Need((Span("a", 10, 20),), ("It rained.",)), Need((Span("b", 0, 9),), ("It snowed.",))
    plain = Question(id="q", question="Q?")
    assert wrong(plain, needs=(cited, elsewhere)) == ["does not cite “It snowed.”"]
    any_of = dataclasses.replace(plain, any_of=True)
    assert wrong(any_of, needs=(elsewhere,)) == ["cites none of the sentences of which one is needed"]
    other = dataclasses.replace(plain, articles=("https://p.example/1", "https://p.example/2"))
    assert wrong(other, found=("a", "b")) == ["does not cite the article https://p.example/2"]
    said = dataclasses.replace(plain, speakers=("Ines", "Olav Mehl"))
    assert wrong(said) == ["does not give the words to Olav Mehl"]
    assert wrong(plain, status="abstained") == ["refused though the corpus answers it"]
    assert wrong(dataclasses.replace(plain, abstain=True)) == ["answered though the corpus does not answer it"]


def test_what_is_wrong_with_a_judgement_is_named(tmp_path: Path) -> None:
    """What people marked, or that they marked nothing; a response has no question to repeat."""
    for marks, status, told in (
        ((), "removed", "1 sentence flagged, though people marked nothing: “It snowed.” (removed)"),
        ((Mark(start=3, end=9, label="x"),), "verified", "nothing flagged, though people marked 1 span: “snowed”"),
    ):
        run = Run(tmp_path / status)
        run.write("run.json", {"suite": {"name": "r", "sha256": "0"}, "corpus": {}, "settings": {}, "versions": {}})
        response = Response(id="r/1", source="It rained.", text="It snowed.", marks=marks)
        run.write("suite.json", {"items": [dataclasses.asdict(Item("r/1", response=response))]})
        claims = [{"text": "It snowed.", "citations": [], "status": status, "kind": "fact", "reason": None}]
        judged = answer("r/1", "It snowed.", claims=claims, citations=[], removed=[])
        run.append(Result("r/1", "r/1", 0, 0.1, judged, {"response_right": (0, 1)}))
        running.finish(run, {})
        assert f'<failure message="{told}">' in junit(sheet(run))
        assert f"- **r/1**\n  - {escaped_markdown(told)}\n" in markdown(sheet(run))
        assert "1 response went wrong" in markdown(sheet(run))


def mixed(path: Path, *, right: bool) -> Run:
    """Write a run of a question and a response, both right or wrong, and return it."""
    run = Run(path)
    run.write("run.json", {"suite": {"name": "m", "sha256": "0"}, "corpus": {}, "settings": {}, "versions": {}})
    question = Question(id="q", question="Q?", articles=("https://p.example/1",), filters=Narrowed(sources=("Post",)))
    response = Response(id="r", source="It rained.", text="It snowed.")
    items = [Item("q", (Wanted(question, (), ("a",)),)), Item("r", response=response)]
    run.write("suite.json", {"items": [dataclasses.asdict(item) for item in items]})
    run.append(Result("q", "q", 0, 0.1, answer("Q?", "It rained."), {"right": (float(right), 1)}))
    judged = answer("r", "It snowed.", claims=[], citations=[], removed=[])
    run.append(Result("r", "r", 0, 0.1, judged, {"response_right": (float(right), 1)}))
    running.finish(run, {})
    return run


def test_questions_and_responses_of_one_suite_are_right_or_wrong_each_by_its_own(tmp_path: Path) -> None:
    """A response has its outcome and may flip beside questions; a question shows its articles and what it looked at."""
    before, after = mixed(tmp_path / "a", right=False), mixed(tmp_path / "b", right=True)
    found = compared(before, after)
    assert [(flip.id, flip.better) for flip in found.flipped] == [("q", "b"), ("r", "b")]
    tree = trusted(page.html(sheet(after, found)))
    assert [card.get("data-state") for card in tree.xpath("//details[@data-place]")] == ["right", "right"]
    assert "skipped" not in {case.tag for case in ET.fromstring(junit(sheet(after))).iter()}
    card = tree.xpath("//details[@data-place]")[0].text_content()
    assert "cited https://p.example/1" in card
    assert "Asked of sources Post" in card


def test_junit_is_xml_with_a_case_a_question(laid_out: Sheet) -> None:
    """A wrong one fails, a failed one is an error, a floor that was not held fails too."""
    root = ET.fromstring(junit(laid_out))
    questions, floors = root.findall("testsuite")
    assert [questions.get(name) for name in ("tests", "failures", "errors", "skipped")] == ["4", "1", "1", "0"]
    failure = questions.findall("testcase")[1].find("failure")
    assert failure is not None
    assert failure.get("message") == "does not state 210,000,000 ± 5,000,000"
    assert floors.get("failures") == "1"


def test_markdown_is_short_and_shows_words_as_written(beside: Sheet, laid_out: Sheet) -> None:
    """A table of scores; what flipped, or what went wrong; no markup of other people's."""
    flipped = markdown(beside)
    assert flipped.splitlines()[2].startswith(f"A is {beside.comparison.a.id}, B this run, ")
    assert "2 questions flipped" in flipped
    assert "**two** (gained)" in flipped
    assert "**one** (lost)" in flipped
    wrong = markdown(laid_out)
    assert "1 question went wrong" in wrong
    for written in (flipped, wrong):
        assert "<script>" not in written
        assert "[l](" not in written
        assert "| questions usefully answered or rightly refused | " in written
        rows = [line for line in written.splitlines() if line.startswith("|")]
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1


def test_a_run_of_another_version_is_refused(laid_out: Sheet) -> None:
    """In one line."""
    run = laid_out.run
    whole = {"run.json": run.about, "suite.json": run.suite, "scores.json": run.scores}
    for name, odd in (
        ("suite.json", {"items": [{"odd": 1}]}),
        ("suite.json", {"items": 1}),
        ("run.json", {"suite": {"name": "x"}}),
        ("run.json", {**run.about, "suite": {"name": "x"}}),
        ("scores.json", {"scores": {"right": 3}, "floors": []}),
        ("scores.json", {"scores": {}, "floors": [{"odd": 1}]}),
        ("scores.json", {"scores": {}, "floors": [], "agreement": {"odd": 1}}),
    ):
        run.write(name, odd)
        with pytest.raises(InputError, match="another version"):
            sheet(run)
        run.write(name, whole[name])


def test_a_run_whose_answers_are_not_all_there_is_refused(beside: Sheet) -> None:
    """Its scores are of answers that nobody can look at any more; two runs of one suite have answers to the same questions."""
    assert beside.comparison is not None
    path = beside.run.path / "answers.jsonl"
    path.write_bytes(path.read_bytes().partition(b"\n")[2])
    for refused in (lambda: sheet(beside.run), lambda: compared(beside.comparison.a, beside.run)):
        with pytest.raises(InputError, match="lacks what was answered to one"):
            refused()


def test_figures_are_written_as_readers_want_them() -> None:
    """Per cent and points, seconds, counts; no minus before a nought."""
    assert [shown("right", 0.7115), shown("latency_p50", 0.02), shown("latency_p50", 1.5), shown("needless_citations", 2.34)] == [
        "71.2 %", "20 ms", "1.50 s", "2.3",
    ]  # fmt: skip
    assert (signed("right", 0.05), signed("right", -0.0001), shown("right", None)) == ("+5.0", "0.0", "-")


def test_a_ceiling_is_told_as_one() -> None:
    """Of a metric of which less is better too much is over its ceiling; a floor of nothing says so."""
    missed = [
        Floor("false_answer", 0.2, 0.5, held=False), Floor("right", 0.6, 0.5, held=False), Floor("useful", 0.6, None, held=False),
    ]  # fmt: skip
    assert [line.split(":")[0] for line in floors_list(missed)] == [
        "over its ceiling", "under its floor", "no value for its floor",
    ]  # fmt: skip
    assert "the ceiling is 20.0 %" in floors_list(missed)[0]


def test_plots_are_left_out_where_there_is_nothing_to_draw(laid_out: Sheet) -> None:
    """Too few questions for fifths; labels alone make bars."""
    assert plots.against_latency(laid_out.rows) == ""
    assert plots.calibration(laid_out.rows) == ""
    assert plots.by_label(laid_out.rows).count("<rect") == 2
    assert plots.by_label(()) == ""


def test_plots_show_another_run_beside(beside: Sheet) -> None:
    """Its bars below this run's, with a legend; its shares told with them; on the page too."""
    shown = plots.by_label(beside.rows, beside.before)
    assert (shown.count('class="bar"'), shown.count('class="bar quiet"')) == (3, 3)  # two labels and the legend
    assert "fact: B 50 % of 2, A 50 % of 2" in shown
    assert ">B, this run<" in shown
    assert shown in page.html(beside)
    assert "quiet" not in plots.by_label(beside.rows)


def test_plots_over_time_and_sufficiency_show_another_runs_points(laid_out: Sheet) -> None:
    """On one axis that both fit on, each with a line and five points."""
    rows = fifty(laid_out)
    slower = [
        dataclasses.replace(row, result=dataclasses.replace(row.result, seconds=2 * row.result.seconds)) for row in rows
    ]
    for drawn in (plots.against_latency(rows, slower), plots.calibration(rows, slower)):
        assert (drawn.count('class="dot"'), drawn.count('class="dot quiet"')) == (5, 5)
        assert drawn.count('class="line quiet"') == 2  # through the points and in the legend
    places = [float(x) for x in re.findall(r'cx="([\d.]+)"', plots.against_latency(rows, slower))]
    assert max(places) < drawing.WIDE
    assert plots.against_latency(rows, slower[:3]).count("dot quiet") == 0


def test_plots_show_shares_where_they_belong(laid_out: Sheet) -> None:
    """Slow questions that are wrong lie below, refusals of what is not there follow what is."""
    rows = fifty(laid_out)
    timed = plots.against_latency(rows)
    heights = [float(y) for y in re.findall(r'cy="([\d.]+)"', timed)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]
    known = plots.calibration(rows)
    assert [float(y) for y in re.findall(r'cy="([\d.]+)"', known)] == sorted(
        (float(y) for y in re.findall(r'cy="([\d.]+)"', known)), reverse=True
    )


def fifty(laid_out: Sheet) -> list[Row]:
    """Return fifty rows, each slower than the one before: the first half right and not answerable, the first twenty refused."""
    row = laid_out.rows[0]
    rows = []
    for number in range(50):
        found = {**row.result.answer, "sufficiency": number / 50}
        result = dataclasses.replace(row.result, seconds=float(number), answer=found)
        if number < 20:
            result = dataclasses.replace(result, answer={**result.answer, "status": "abstained"})
        wanted = {**row.wanted, "abstain": number < 25}
        rows.append(dataclasses.replace(row, result=result, right=float(number < 25), wanted=wanted))
    return rows


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_the_page_filters_and_sorts_in_a_browser(beside: Sheet, tmp_path: Path) -> None:
    """Its script runs under its own policy; an address says what to show."""
    path = tmp_path / "report.html"
    path.write_text(page.html(beside), encoding="utf-8")
    shown = {}
    for asked in ("", "#state=lost", "#find=two", "#sort=worst", "#label=fact&open"):
        command = [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path}/c",
            "--dump-dom",
        ]
        done = subprocess.run([*command, f"{path.as_uri()}{asked}"], capture_output=True, check=True, timeout=60)
        tree = lxml.html.document_fromstring(done.stdout.decode())
        cards = [card for card in tree.xpath("//details[@data-place]") if card.get("hidden") is None]
        shown[asked] = [int(card.get("data-place")) for card in cards]
        opened = [card for card in cards if card.get("open") is not None]
        assert len(opened) == (len(cards) if asked.endswith("open") else 0)
    assert shown == {
        "": [0, 1, 2, 3], "#state=lost": [0], "#find=two": [1], "#sort=worst": [0, 3, 1, 2], "#label=fact&open": [0, 1],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (0.0, 0.98, [0.0, 0.2, 0.4, 0.6, 0.8]), (0.67, 1.61, [0.8, 1.0, 1.2, 1.4, 1.6]), (0.0, 1.0, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (-3.0, 22.0, [0.0, 5.0, 10.0, 15.0, 20.0]), (0.001, 0.0034, [0.001, 0.0015, 0.002, 0.0025, 0.003]),
    ],
)  # fmt: skip
def test_the_values_on_an_axis_are_round(least: float, most: float, expected: list[float]) -> None:
    """Not fractions of whatever the largest value is."""
    assert drawing.round_values(least, most) == expected
