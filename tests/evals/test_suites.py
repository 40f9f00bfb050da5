"""Suites: what is wrong with one is told before anything is asked, with file, line and field."""

from __future__ import annotations

import gzip
import hashlib
import json
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from assistant.app import Assistant
from assistant.errors import AssistantError, InputError, NotFoundError, UsageError
from assistant.evals import yamlfile
from assistant.evals.loading import Loaded, load
from assistant.evals.wanted import Ready, ready
from assistant.evals.yamlfile import read
from tests.conftest import ROOT
from tests.evals.conftest import SUITE


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "it holds no fields"),
        ("- a\n- b\n", "it holds no fields"),
        ("suite: x\nquestions:\n  - id: a\n", "s.yaml, line 3, questions[1].question: is missing"),
        ("suite: x\ncolour: red\n", "s.yaml, line 2, colour: is no field"),
        (
            "suite: x\nquestions:\n- id: a\n  question: b\n  cite:\n  - url: u\n    txt: t\n",
            "s.yaml, line 7, questions[1].cite[1].txt: is no field",
        ),
        ("suite: x\nquestions:\n- {id: a, question: b,\n   any_of: perhaps}\n", "line 4, questions[1].any_of: "),
        ("suite: x\nquestions: [{id: a, question: b, expect: {pattern: '('}}]\n", "expect.pattern: is no regular"),
        ("suite: x\nquestions: [{id: a, question: b, expect: {date: soon}}]\n", "expect.date: is no date"),
        ("suite: x\nquestions: [{id: a, question: b, expect: {number: many}}]\n", "expect.number: "),
        ("suite: x\nquestions: [{id: a, question: b, expect: {tolerance: 1}}]\n", "expect: expects nothing"),
        (
            "suite: x\nquestions: [{id: a, question: b, expect: {number: 12 knots}}]\n",
            "expect.number: is no number such as",
        ),
        (
            "suite: x\nquestions: [{id: a, question: b, expect: {number: over 5}}]\n",
            "expect.number: is no number such as",
        ),
        ("suite: x\nquestions: [{id: a, question: b, expect: {any: c, number: 1}}]\n", "gives any and number at once"),
        ("suite: x\nquestions: [{id: a, question: b, expect: {any: c, unit: km}}]\n", "which only a number has"),
        (
            "suite: x\nquestions: [{id: a, question: b, expect: {date: 2024, tolerance: 1}}]\n",
            "which only a number has",
        ),
        ("suite: x\nquestions: [{id: a, question: b, side_by_side: true}]\n", "nothing to stand side by side"),
        ("suite: x\nquestions: [{id: a, question: ' '}]\n", "questions[1].question: holds nothing"),
        (
            "suite: x\nquestions:\n- id: a\n  question: b\n  filters: {since: 2024-06, until: 2024-05-31}\n",
            "line 5, questions[1].filters: ends on 2024-05-31, before it begins on 2024-06",
        ),
        ("suite: x\nquestions: [{id: a, question: b, abstain: yes, speakers: [C]}]\n", "abstention and an answer"),
        ("suite: x\nquestions: [{id: a, question: b, cite: [{text: t}]}]\n", "cite[1]: names no article"),
        ("suite: x\nquestions: [{id: a, question: b, cite: [{url: u}]}]\n", "cite[1]: names no words"),
        ("suite: x\nquestions: [{id: a, question: b, cite: [{url: u, start: 1, end: 5}]}]\n", "names no words"),
        ("suite: x\nquestions: [{id: a, question: b, cite: [{url: u, text: t, start: 1}]}]\n", "names no words"),
        ("suite: x\nsuite: y\n", "s.yaml, line 2: suite stands twice"),
        (
            "suite: x\nquestions:\n- {id: a, question: b}\nconversations:\n- {id: a, turns: [{question: c}]}\n",
            "s.yaml, line 5, conversations[1].id: a stands in line 3 already",
        ),
        ("suite: x\nquestions: [{id: a, question: b}, {id: a, question: b}]\n", "questions[2].id: a stands in line 2"),
        ("suite: [x\n", "s.yaml, line 2: "),
        ("suite: x\nfloors: {right: high}\n", "line 2, floors.right: "),
        ("suite: x\nfloors: {right: nan}\n", "line 2, floors.right: should be a finite number"),
        ("suite: x\nquestions: [{id: a, question: b, expect: {number: inf}}]\n", "expect.number: should be a finite"),
        ("suite: x\nquestions: &q\n  - *q\n", "holds itself"),
        ("suite: \x00\n", "s.yaml"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line_and_field(text: str, says: str) -> None:
    """One line that names the file, where, and what is wrong."""
    with pytest.raises(InputError) as raised:
        read(text.encode(), "s.yaml")
    assert says in raised.value.message
    assert raised.value.message.startswith("s.yaml")
    assert "\n" not in raised.value.message


def test_a_suite_in_another_encoding_is_refused() -> None:
    """A byte that is no UTF-8 is named."""
    with pytest.raises(InputError, match="not UTF-8 at byte 7"):
        read(b"suite: \xe9\n", "s.yaml")


def test_a_conversation_of_no_turns_is_named() -> None:
    """In the words of a suite, not of a validator."""
    with pytest.raises(InputError, match=r"s.yaml, line 2, conversations\[1\].turns: holds nothing"):
        read(b"suite: s\nconversations: [{id: t, turns: []}]\n", "s.yaml")


def test_scalars_stay_what_was_written() -> None:
    """No id becomes a number, no `no` a truth value, no time of day a count of seconds."""
    suite = read(b"suite: 0123\nquestions: [{id: 1:52, question: no, answer: 2024-05-07}]\n", "s.yaml").suite
    (question,) = suite.questions
    assert (suite.suite, question.id, question.question, question.answer) == ("0123", "1:52", "no", "2024-05-07")


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
def test_a_field_may_be_left_open(loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By "null", "~" or nothing at all, whichever loader there is; between quotation marks they are words."""
    monkeypatch.setattr(yamlfile, "_Loader", getattr(yaml, loader))
    text = (
        b"suite: s\nquestions: [{id: a, question: b, tags: null, cite: ~, expect: , filters: null, answer: 'null'}]\n"
    )
    (question,) = read(text, "s.yaml").suite.questions
    assert (question.tags, question.cite, question.expect, question.filters) == ((), (), (), None)
    assert question.answer == "null"


@pytest.mark.parametrize(
    ("written", "number"),
    [("12", 12), ("-3.5", -3.5), ("1,600", 1600), ("2.6 billion", 2.6e9), ("2.6bn", 2.6e9), ("thirty-four", 34)],
)
def test_a_number_is_written_as_people_write_it(written: str, number: float) -> None:
    """As the articles do."""
    text = f'suite: s\nquestions: [{{id: a, question: b, expect: {{number: "{written}", tolerance: "1,000"}}}}]\n'
    (expected,) = read(text.encode(), "s.yaml").suite.questions[0].expect
    assert (expected.number, expected.tolerance) == (number, 1000)


def test_a_range_of_one_month_is_one() -> None:
    """It ends in the month in which it begins."""
    text = b"suite: s\nquestions: [{id: a, question: b, filters: {since: 2024-06-03, until: 2024-06}}]\n"
    assert read(text, "s.yaml").suite.size == 1


def test_a_turn_may_have_a_name() -> None:
    """Behind that of its conversation."""
    (talk,) = read(
        b"suite: s\nconversations: [{id: t, turns: [{question: Q}, {id: why, question: R}]}]\n", "s"
    ).suite.conversations
    assert [turn.id for turn in talk.asked] == ["t/1", "t/why"]


def test_the_suite_in_the_readme_is_one() -> None:
    """What it shows can be copied."""
    shown = (ROOT / "README.md").read_text(encoding="utf-8").partition("    suite: harbour")
    block = "suite: harbour" + shown[2].partition("\n\n")[0]
    suite = read(textwrap.dedent(f"    {block}").encode(), "README.md").suite
    assert (suite.size, suite.corpus, len(suite.floors)) == (5, "articles", 2)
    assert suite.questions[0].cite[0].alternatives


def test_a_suite_may_be_named_in_capitals(folder: Path) -> None:
    """As some systems name files."""
    (folder / "torvik.yaml").rename(folder / "TORVIK.YML")
    assert load(str(folder / "TORVIK.YML")).suite.suite == "torvik"


def test_the_sample_suite_is_one() -> None:
    """It ships under its name, has questions of every kind, and every sentence that it needs stands in its corpus."""
    suite = load("sample").suite
    assert suite.size >= 60
    assert {"who_said", "fact", "reason", "when", "two_accounts", "change", "absent", "near_miss"} <= {
        question.kind for question in suite.questions
    }
    asked = (*suite.questions, *(turn for talk in suite.conversations for turn in talk.turns))
    expected = [each for question in asked for each in question.expect]
    for form in ("any", "pattern", "number", "tolerance", "unit", "date"):
        assert any(getattr(each, form) for each in expected), form
    for part in ("answer", "cite", "any_of", "speakers", "articles", "accounts_needed", "tags", "avoid"):
        assert any(getattr(question, part) for question in asked), part
    assert any(question.abstain and question.is_temporal for question in asked)
    assert load(str(ROOT / "evals" / "sample.yaml")).sha256 == load("sample").sha256


def test_what_is_no_suite_is_told(tmp_path: Path) -> None:
    """A name that nothing has, a folder without a set, a file of an unknown shape, a corpus that is not there."""
    (tmp_path / "odd.jsonl").write_text('{"a": 1}\n')
    (tmp_path / "empty.jsonl").write_text("\n")
    (tmp_path / "broken.jsonl").write_text("{\n")
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(b"x")[:-4])
    (tmp_path / "lost.yaml").write_text("suite: x\ncorpus: nowhere\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "two").mkdir()
    for name in ("a.jsonl", "b.jsonl.gz"):
        (tmp_path / "two" / name).touch()
    for given, kind, says in (
        ("nothing", NotFoundError, "sample"),
        (str(tmp_path / "folder"), NotFoundError, "holds no suite"),
        (str(tmp_path / "two"), UsageError, "holds several suites: a.jsonl, b.jsonl.gz"),
        (str(tmp_path / "odd.jsonl"), InputError, "no suite that is known"),
        (str(tmp_path / "empty.jsonl"), InputError, "is empty"),
        (str(tmp_path / "broken.jsonl"), InputError, "line 1"),
        (str(tmp_path / "packed.jsonl.gz"), InputError, "cannot read"),
        (str(tmp_path / "lost.yaml"), InputError, "is not there"),
    ):
        with pytest.raises(AssistantError) as raised:
            load(given)
        assert isinstance(raised.value, kind)
        assert says in f"{raised.value.message} {raised.value.hint}"


def test_every_fault_is_found_before_anything_is_asked(folder: Path, assistant: Assistant) -> None:
    """Ids that stand twice, quotations and articles that the corpus lacks: a line each."""
    text = SUITE.replace("240 jobs", "250 jobs")
    text = text.replace("kind: absent\n    abstain: true", "articles: https://torvik-post.example/other")
    (folder / "bad.yaml").write_text(text, encoding="utf-8")
    loaded = load(str(folder / "bad.yaml"))
    when, jobs, *others = loaded.suite.questions
    suite = replace(loaded.suite, questions=(when, replace(jobs, id="when"), *others))
    faults = ready(suite, assistant.articles()).faults
    told = [loaded.told(fault) for fault in faults]
    lines = [
        text[: text.index(words)].count("\n") + 1
        for words in ("- id: jobs", "250 jobs", "https://torvik-post.example/other")
    ]
    assert told[0] == f"{loaded.origin}, line {lines[0]}, questions[2]: the id when stands 2 times"
    assert told[1].startswith(f"{loaded.origin}, line {lines[1]}, questions[2].cite[1].text: ")
    assert "does not hold “The union counts 250 jobs at the mill.”" in told[1]
    assert told[2].startswith(f"{loaded.origin}, line {lines[2]}, questions[")
    assert told[2].endswith("articles: the article https://torvik-post.example/other is not in the corpus")
    assert [replace(loaded, written=None).told(fault) for fault in faults][2].startswith("crew: the article")


def test_a_suite_of_nothing_is_empty() -> None:
    """No line of it is at fault."""
    (fault,) = ready(read(b"suite: nothing\n", "s.yaml").suite, ()).faults
    assert fault.what == "the suite nothing is empty"


def test_a_turn_may_not_have_the_id_of_a_question(assistant: Assistant) -> None:
    """Of two results under one id only one would count."""
    written = read(
        b"suite: s\nquestions: [{id: t/1, question: Q?}]\nconversations:\n- {id: t, turns: [{question: R?}]}\n",
        "s.yaml",
    )
    (fault,) = ready(written.suite, assistant.articles()).faults
    assert fault.what == "the id t/1 stands 2 times"
    assert written.place(fault.location) == "s.yaml, line 4, conversations[1].turns[1]"


def test_what_another_account_needs_is_placed_too(assistant: Assistant) -> None:
    """A lone need and its alternatives each have their line; so have filters that nothing passes."""
    written = read(
        b"suite: s\nquestions:\n- id: q\n  question: Q?\n  cite:\n    url: https://gone.example/a\n    text: t\n"
        b"    or:\n    - {url: https://gone.example/b, text: t}\n",
        "s.yaml",
    )
    faults = ready(written.suite, assistant.articles()).faults
    assert [written.place(fault.location) for fault in faults] == [
        "s.yaml, line 6, questions[1].cite.url",
        "s.yaml, line 9, questions[1].cite.or[1].url",
    ]


def test_the_first_fault_of_a_file_is_told_first() -> None:
    """A wrong field at the top is not hidden behind many further down."""
    many = "".join(f"- {{id: q{number}, question: Q?, wrong: 1}}\n" for number in range(9))
    with pytest.raises(InputError, match=r"^s.yaml, line 2, colour: is no field .*\(and 5 more\)$"):
        read(f"suite: s\ncolour: red\nquestions:\n{many}".encode(), "s.yaml")


def test_what_is_needed_is_found_by_offset(loaded: Loaded, assistant: Assistant) -> None:
    """Each need is a span of its article's body; the turns of a conversation have ids of their own."""
    found = ready(loaded.suite, assistant.articles())
    assert found.faults == ()
    bodies = {article.id: article.body for article in assistant.articles()}
    for item in found.items:
        for wanted in item.turns:
            for need in wanted.needs:
                for span in need.spans:
                    assert bodies[span.article_id][span.start : span.end] in need.texts
    assert [wanted.question.id for wanted in found.items[-1].turns] == ["ship/1", "ship/2"]
    assert found.items[-1].turns[1].question.labels == ("follow-up",)


def test_words_are_found_in_other_typography(assistant: Assistant) -> None:
    """Straight marks find curly ones; the span is the body's own."""
    suite = read(
        b"suite: x\nquestions: [{id: a, question: b, cite: [{url: 'https://senna-courier.example/icebreaker', "
        b"text: '\"She is not damaged,\" said'}]}]\n",
        "s.yaml",
    ).suite
    found = ready(suite, assistant.articles())
    (span,) = found.items[0].turns[0].needs[0].spans
    assert assistant.article(span.article_id).body[span.start : span.end] == "“She is not damaged,” said"


def test_words_that_may_not_be_copied_are_named_by_place_and_hash(assistant: Assistant) -> None:
    """Offsets stand for the words at them while their hash is the same; else the article no longer holds them."""
    article = next(one for one in assistant.articles() if one.source == "Senna Courier")
    start = article.body.index("She is not damaged")
    words = article.body[start : start + 18]

    def cited(start: int) -> Ready:
        place = f"{{article: {article.id}, start: {start}, end: {start + 18}, sha256: {digest}}}"
        text = f"suite: x\nquestions: [{{id: a, question: b, cite: [{place}]}}]\n"
        return ready(read(text.encode(), "s.yaml").suite, assistant.articles())

    digest = hashlib.sha256(words.encode()).hexdigest()[:12]
    (need,) = cited(start).items[0].turns[0].needs
    assert need.texts == ("She is not damaged",)
    assert [(span.start, span.end) for span in need.spans] == [(start, start + 18)]
    (fault,) = cited(start + 1).faults
    assert f"does not hold words with the hash {digest} at {start + 1}" in fault.what


def test_known_shapes_are_read(tmp_path: Path) -> None:
    """Each shape becomes a suite with what its fields say, and needs its fields."""
    (tmp_path / "articles.jsonl.gz").touch()

    def read(row: dict[str, object], name: str = "questions.jsonl") -> Loaded:
        (tmp_path / name).write_text(json.dumps(row) + "\n", encoding="utf-8")
        return load(str(tmp_path / name))

    fact = {"url": "https://a.example/1", "fact": "It rained."}
    multihop = {"query": "Did it?", "answer": "Yes", "question_type": "comparison_query", "evidence_list": [fact]}
    (question,) = read(multihop).suite.questions
    assert question.cite[0].text == "It rained."
    assert question.expect[0].pattern
    assert read(multihop).corpus == tmp_path / "articles.jsonl.gz"
    unanswerable = {**multihop, "question_type": "null_query", "evidence_list": []}
    assert read(unanswerable).suite.questions[0].abstain

    cite = {"url": "https://a.example/1", "text": "It rained."}
    asked = {"id": "r1", "question": "Did it?", "kind": "fact", "answer": "Yes", "must_cite": [cite], "speakers": ["B"]}
    assert read(asked).suite.questions[0].speakers == ("B",)
    assert read({**asked, "kind": "near_miss", "must_cite": []}).suite.questions[0].abstain

    documents = [{"text": "It is red.", "type": "correct"}, {"text": "It is blue.", "type": "misinfo"}]
    both = read({"question": "Colour?", "documents": documents, "gold_answers": ["red"], "wrong_answers": ["blue"]})
    assert len(both.drafts) == 2
    assert both.suite.questions[0].avoid[0].any == ("blue",)

    label = {"start": 0, "end": 2, "label_type": "Evident Conflict"}
    response = {"source": "It rained.", "responses": [{"response": "It snowed.", "labels": [label], "model": "m"}]}
    judged = read(response, "things_summary_dev.jsonl").suite
    assert (judged.suite, judged.responses[0].marks[0].end) == ("ragtruth_summary", 2)

    with pytest.raises(InputError, match="lacks the field"):
        read({key: value for key, value in multihop.items() if key != "answer"})


@pytest.mark.data
@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("reporter_questions", 80),
        ("multihop_rag", 1324),
        ("ramdocs", 256),
        ("ragtruth/ragtruth_summary_dev.jsonl.gz", 420),
        ("ragtruth/ragtruth_qa_dev.jsonl.gz", 412),
    ],
)
def test_the_data_sets_are_read_whole(data: Path, name: str, size: int) -> None:
    """Each is a suite by its folder's or its file's name alone."""
    assert load(str(data / name)).suite.size == size
