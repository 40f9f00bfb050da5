"""Metrics: each against its definition, the official ones against an independent computation."""

from __future__ import annotations

import dataclasses
import gzip
import json
import random
import re
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.app import Assistant
from assistant.config import Settings
from assistant.evals.loading import load
from assistant.evals.metrics import BY_NAME, Case, Judged, Measure, Prices, measured
from assistant.evals.metrics.answers import states, token_f1
from assistant.evals.metrics.case import meets
from assistant.evals.metrics.quotations import quotations
from assistant.evals.scores import Score, floors, scores
from assistant.evals.suite import Cite, Expected, Mark, Question, Suite
from assistant.evals.trial import Result
from assistant.evals.wanted import Need, Span, Wanted, ready
from assistant.schema import Answer, Article, Citation, Claim, Hit, Position, Removed, Usage

BODY = "The dam holds. “It will not break,” said Ines Calder. The union counts 240 jobs. The owner says 198."


def article(body: str = BODY, name: str = "a1") -> Article:
    """Return an article of this body."""
    return Article(name, "Title", body, "Post", (), "2024-05-07", None, "0")


def citation(words: str, number: int = 1, speaker: str | None = None, body: str = BODY) -> Citation:
    """Return a citation of these words of the body."""
    start = body.index(words)
    return Citation(number, "a1", "0", "Title", "Post", None, None, start, start + len(words), words, speaker)


def need(words: str) -> Need:
    """Return the need for these words of the body."""
    start = BODY.index(words)
    return Need((Span("a1", start, start + len(words)),), (words,))


def case(question: dict[str, Any], cited: list[Citation], needs: list[str] = [], **of: Any) -> Case:  # noqa: B006 - only read
    """Return a case: the question's fields, what was cited, what is needed, and fields of the answer."""
    cites = tuple(Cite(text=words, url="u") for words in needs)
    wanted = Wanted(Question(id="q", question="?", cite=cites, **question), tuple(map(need, needs)))
    claims = of.pop("claims", tuple(Claim(c.text, (c.number,), "verified") for c in cited))
    fields: dict[str, Any] = {"status": "answered", "text": " ".join(c.text for c in cited), "claims": claims, **of}
    return Case(wanted, Answer("?", citations=tuple(cited), **fields), bodies={"a1": BODY})


def value(name: str, of: Case | Judged) -> float | None:
    """Return what a metric says of a case, as a share."""
    found = measured(of).get(name)
    return None if found is None else found.amount / found.of


def test_every_metric_has_a_name_of_its_own_and_a_title() -> None:
    """Scores are told apart by name."""
    assert len(BY_NAME) == len({metric.title for metric in BY_NAME.values()})
    assert all(metric.name == name for name, metric in BY_NAME.items())


@pytest.mark.parametrize(
    ("text", "expected", "stated"),
    [
        ("It was Ines Calder [1].", Expected(any=("Ines Calder",)), True),
        ("It was Ines Caldera [1].", Expected(any=("Ines Calder",)), False),
        ("The U.N. said so.", Expected(any=("un", "the U.N")), True),
        ("There were 240 jobs.", Expected(number=240), True),
        ("Two hundred and forty jobs.", Expected(number=240), True),
        ("There were 241 jobs.", Expected(number=240), False),
        ("There were 241 jobs.", Expected(number=240, tolerance=1), True),
        ("It cost $1.5 million.", Expected(number=1_500_000, unit="dollar"), True),
        ("It lay 40 kilometres off, at 12 knots.", Expected(number=40, unit="kilometres"), True),
        ("It lay 40 kilometres off, at 12 knots.", Expected(number=12, unit="knots"), True),
        ("It lay 40 kilometres off, at 12 knots.", Expected(number=40, unit="miles"), False),
        ("It cost 1.5 million euros.", Expected(number=1_500_000, unit="dollar"), False),
        ("It cost $1.5 million.", Expected(number=1_500_000, unit="$"), True),
        ("It cost $1.5 million.", Expected(number=1_500_000, unit="€"), False),
        ("It rose 31.5 percent.", Expected(number=31.5, unit="percent"), True),
        ("It rose 31.5 percent.", Expected(number=31.5, unit="%"), True),
        ("It rose 31.5 %.", Expected(number=31.5, unit="per cent"), True),
        ("It rose $31.5.", Expected(number=31.5, unit="percent"), False),
        ("It rose by 31.5 percent.", Expected(number=31.5, unit="km"), False),
        ("It lay 40 km off.", Expected(number=40, unit="kilometres"), True),
        ("It lay 40 km off.", Expected(number=40, unit="miles"), False),
        ("At 1:52 am it struck.", Expected(any=("1:52 a.m.",)), True),
        ("At 1.52 a.m. it struck.", Expected(any=("1:52 a.m.",)), True),
        ("At 1.52 p.m. it struck.", Expected(any=("1:52 a.m.",)), False),
        ("At 15.2 am it struck.", Expected(any=("1:52 a.m.",)), False),
        ("It cost 26 billion.", Expected(any=("2.6 billion",)), False),
        ("There were 5,000 people.", Expected(any=("5000 people",)), True),
        ("J.P. Harrow’s shares fell.", Expected(any=("J. P. Harrow",)), True),
        ("The U.S. said so.", Expected(any=("US",)), True),
        ("On June 30 it closes.", Expected(date="2024-06-30"), True),
        ("On June 29 it closes.", Expected(date="2024-06-30"), False),
        ("In June 2024 it closes.", Expected(date="2024-06"), True),
        ("In June 2023 it closes.", Expected(date="2024-06"), False),
        ("In 2024 it closes.", Expected(date="2024-06-30"), False),
        ("Yes, it does. No matter.", Expected(pattern=r"(?i)\A\W*no\b"), False),
        ("Sentence 240 [240].", Expected(any=("240 240",)), False),
    ],
)
def test_a_strict_match_takes_words_numbers_and_dates_as_they_are(text: str, expected: Expected, stated: bool) -> None:
    """Wordings as whole words, numbers and dates as values, marks of citations left out."""
    assert states(text, expected) is stated


def test_every_expected_thing_must_be_stated_and_nothing_to_be_avoided() -> None:
    """One of two answers is no answer, and a wrong one beside the right one neither."""
    asked = {"expect": ("240", "198")}
    assert value("answer_match", case(asked, [citation("The union counts 240 jobs.")])) == 0
    both = [citation("The union counts 240 jobs."), citation("The owner says 198.", 2)]
    assert value("answer_match", case(asked, both)) == 1
    avoiding = case({"expect": ("240",), "avoid": ("198",)}, both)
    assert (value("answer_match", avoiding), value("answer_wrong", avoiding)) == (0, 1)
    assert [value(name, avoiding) for name in ("useful", "right")] == [0, 0]
    assert value("answer_match", case(asked, both, status="abstained")) == 0


def test_an_answer_is_useful_that_has_all_that_is_asked_of_one() -> None:
    """The needed sentence cited beside other words, or the words without it, is half of it; so is another article."""
    words = "The union counts 240 jobs."
    asked = {"expect": ("240",)}
    assert value("useful", case(asked, [citation(words)], [words])) == 1
    silent = case(asked, [citation(words)], [words], text="Many jobs [1].")
    assert [value(name, silent) for name in ("all_needed_cited", "useful", "right")] == [1, 0, 0]
    assert value("useful", case(asked, [citation("The dam holds.")], [words], text="240 [1].")) == 0
    assert value("useful", case({"avoid": ("many",)}, [citation(words)], [words], text="Many jobs [1].")) == 0
    elsewhere = case({"articles": ("u",)}, [citation(words)])
    there, other = (dataclasses.replace(elsewhere.wanted, articles=(name,)) for name in ("a1", "a2"))
    assert value("useful", dataclasses.replace(elsewhere, wanted=there)) == 1
    assert value("useful", dataclasses.replace(elsewhere, wanted=other)) == 0


def test_whose_words_they_are_decides_where_nothing_else_is_asked() -> None:
    """Of an answer in prose alone nothing says whether it is useful, only whether it was refused."""
    words = "“It will not break,” said Ines Calder."
    for speaker, useful in (("Ines Calder", 1), ("Olav Mehl", 0)):
        given = [citation(words, speaker=speaker)]
        claims = (Claim("It holds.", (1,)),)
        assert value("useful", case({"speakers": ("Ines Calder",)}, given, claims=claims)) == useful
        assert value("useful", case({"speakers": ("Ines Calder",)}, given, [words], claims=claims)) == 1
    prose = case({"answer": "It holds."}, [citation(words)])
    assert [value(name, prose) for name in ("useful", "right", "false_abstention")] == [None, None, 0]


def published_f1(prediction: str, truth: str) -> float:
    """Return the F1 of SQuAD's evaluate-v1.1.py, written anew from what it does."""

    def normal(text: str) -> list[str]:
        bare = "".join(character for character in text.lower() if character not in set(string.punctuation))
        return re.sub(r"\b(a|an|the)\b", " ", bare).split()

    said, gold = normal(prediction), normal(truth)
    common = sum(min(said.count(word), gold.count(word)) for word in set(said))
    if not common:
        return 0.0
    precision, recall = common / len(said), common / len(gold)
    return 2 * precision * recall / (precision + recall)


_WORDS = st.lists(
    st.sampled_from(["The", "a.m.", "1:52", "U.S.", "well-known", "an", "dam", "(2.6", "O'Neil's", "holds,", "%"]),
    max_size=9,
).map(" ".join)


@given(_WORDS, _WORDS)
def test_token_f1_is_what_squads_script_computes(said: str, reference: str) -> None:
    """Of any two texts, marks within words included."""
    assert token_f1(said, reference) == pytest.approx(published_f1(said, reference), abs=1e-12)


def test_token_f1_is_squads() -> None:
    """Precision 2 of 4 words, recall 2 of 3: F1 is 4/7; articles and marks of citations do not count."""
    assert token_f1("The dam holds today again [1].", "dam holds, says") == pytest.approx(4 / 7)
    assert token_f1("nothing", "dam") == 0


def test_citations_are_matched_by_offsets() -> None:
    """Half of the needed sentence must be covered, in the same article."""
    wanted = need("The union counts 240 jobs.")
    assert meets(citation("The union counts 240 jobs. The owner says 198."), wanted)
    assert meets(citation("counts 240 jobs"), wanted)
    assert not meets(citation("240 jobs"), wanted)
    assert not meets(citation("The dam holds."), wanted)


def test_recall_and_precision_of_citations() -> None:
    """One of two needs, one of two citations; any suffices where it says so; silence recalls nothing."""
    needs = ["The union counts 240 jobs.", "The owner says 198."]
    given = [citation("The dam holds."), citation("The union counts 240 jobs.", 2)]
    found = case({}, given, needs)
    assert [value(n, found) for n in ("citation_recall", "citation_precision", "needless_citations")] == [0.5, 0.5, 1]
    assert [value(n, found) for n in ("needed_cited", "all_needed_cited", "useful")] == [1, 0, 0]
    assert value("citation_recall", case({"any_of": True}, given, needs)) == 1
    silent = case({}, [], needs, status="abstained")
    assert (value("citation_recall", silent), value("citation_precision", silent)) == (0, None)
    assert (value("useful", silent), value("false_abstention", silent)) == (0, 1)


def test_accounts_must_stand_side_by_side() -> None:
    """Both cited is complete; only in one position are they beside one another."""
    needs = ["The union counts 240 jobs.", "The owner says 198."]
    given = [citation(needs[0]), citation(needs[1], 2)]
    apart = case({"kind": "two_accounts"}, given, needs)
    assert (value("accounts_complete", apart), value("positions_recall", apart)) == (1, 0)
    beside = case({"kind": "two_accounts"}, given, needs, positions=(Position("jobs", (0, 1), "differ"),))
    assert value("positions_recall", beside) == 1
    assert value("positions_recall", case({"kind": "fact"}, given, needs)) is None
    assert value("positions_recall", case({"side_by_side": True}, given, needs)) == 0


def test_speakers_are_those_of_the_needed_words() -> None:
    """The record's speaker counts, then a name in the answer; another one on a needed sentence is wrong."""
    words = "“It will not break,” said Ines Calder."
    asked = {"speakers": ("Mayor Ines Calder",)}
    assert value("speakers_right", case(asked, [citation(words, speaker="Ines Calder")], [words])) == 1
    wrong = case(asked, [citation(words, speaker="Olav Mehl")], [words], claims=(Claim("It holds.", (1,)),))
    assert (value("speakers_right", wrong), value("speakers_wrong", wrong)) == (0, 1)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("“It will not break,” said Calder.", 1),
        ('She said that "it will not break".', 1),
        ("“It will break,” said Calder.", 0),
        ("“The union counts 204 jobs,” he said.", 0),
        ("“The union … 240 jobs,” he said.", 1),
        ("“[T]he owner says 198,” he said.", 1),
    ],
)
def test_a_quotation_is_exact_or_it_is_not(text: str, exact: float) -> None:
    """Typography and edits aside nothing may differ, least of all a number or a negation."""
    found = case({}, [citation("The dam holds.")], claims=(Claim(text, (1,)),))
    assert value("quotations_exact", found) == exact
    assert quotations("a “b” c") == []


def test_groundedness_looks_at_what_cites_nothing() -> None:
    """Of two sentences without a citation one was verified all the same."""
    claims = (Claim("A.", (1,), "verified"), Claim("B.", (), "verified", "derived"), Claim("C.", (), "unverified"))
    found = case({}, [citation("The dam holds.")], claims=claims, model="m", removed=(Removed("D.", "why"),))
    assert value("uncited_grounded", found) == 0.5
    assert value("verified", found) == pytest.approx(2 / 3)
    assert value("removed", found) == 1


def test_abstention_is_right_or_wrong() -> None:
    """A refused question of time is one of both kinds; an answered unanswerable one is false."""
    late = case({"kind": "when"}, [], ["The dam holds."], status="abstained")
    assert value("false_abstention_temporal", late) == 1
    assert value("false_abstention_temporal", case({"kind": "fact"}, [], ["The dam holds."])) is None
    answered = case({"abstain": True}, [citation("The dam holds.")])
    assert (value("false_answer", answered), value("false_answer_temporal", answered)) == (1, None)
    assert value("false_answer_temporal", case({"kind": "when", "abstain": True}, [citation("The dam holds.")])) == 1
    refused = case({"abstain": True}, [], status="abstained")
    assert (value("false_answer", refused), value("right", refused), value("useful", refused)) == (0, 1, None)


def test_money_needs_prices_and_usage() -> None:
    """A million tokens read at 2, two million written at 3, cost 8; without prices nothing is said."""
    used = case({}, [], usage=Usage(1_000_000, 2_000_000))
    assert value("cost", used) is None
    priced = Case(used.wanted, used.answer, seconds=0.5, prices=Prices(2, 3))
    assert value("cost", priced) == 8
    assert value("latency_p50", priced) == 0.5


def test_receipts_are_compared_with_the_bodies() -> None:
    """A receipt whose words do not stand at its offsets is counted."""
    good, bad = citation("The dam holds."), citation("The owner says 198.", 2)
    moved = Citation(*[getattr(bad, name) if name != "start" else 3 for name in Citation.__slots__])
    assert value("receipts_exact", case({}, [good, moved])) == 0.5


def test_the_verifier_is_measured_as_a_detector() -> None:
    """One of two flagged sentences is bad; the marked words are half found; an honest response is no mistake."""
    claims = (Claim("aaaa", (), "removed"), Claim("bbbb", (), "unverified"), Claim("cccc", (), "verified"))
    spans = ((0, 4), (5, 9), (10, 14))
    found = Judged(claims, spans, (Mark(start=2, end=4, label="x"), Mark(start=10, end=12, label="x")))
    assert value("response_f1", found) == 1
    assert value("span_precision", found) == 2 / 8
    assert value("span_recall", found) == 2 / 4
    assert value("span_f1", found) == pytest.approx(2 * 2 / (8 + 4))
    assert [value(n, found) for n in ("bad_caught", "bad_removed", "clean_removed", "clean_unverified")] == [
        0.5, 0.5, 0, 1,
    ]  # fmt: skip
    honest = Judged((Claim("aaaa", (), "verified"),), ((0, 4),), ())
    assert value("response_precision", honest) is None
    assert measured(honest)["always_yes_f1"] == Measure(0, 1)


def official(retrieved: list[list[str]], gold: list[list[str]]) -> dict[str, float]:
    """Return the benchmark's figures from its published definitions, written without a look at our own code.

    A question's rank is where the first passage stands that contains any fact of it, spaces and line ends left out.
    """
    squeezed = str.maketrans("", "", " \n")
    first, precision = [], []
    for passages, facts in zip(retrieved, gold, strict=True):
        texts, sought = [p.translate(squeezed) for p in passages], [f.translate(squeezed) for f in facts]
        places = [i for i, text in enumerate(texts) if any(text.find(fact) != -1 for fact in sought)]
        first.append(min((p for p in places if p < 10), default=None))
        credited: list[str] = []
        total = 0.0
        for place in places:
            if place < 10:
                fresh = [fact for fact in dict.fromkeys(sought) if fact in texts[place] and fact not in credited]
                credited.extend(fresh)
                total += len(fresh) / (place + 1)
        precision.append(total / min(len(sought), 10))
    count = len(gold)
    return {
        "hits_4": sum(rank is not None and rank < 4 for rank in first) / count,
        "hits_10": sum(rank is not None for rank in first) / count,
        "mrr_10": sum(1 / (rank + 1) for rank in first if rank is not None) / count,
        "map_10": sum(precision) / count,
    }


def searched(passages: list[str], facts: list[str]) -> Case:
    """Return a case of retrieval alone."""
    hits = tuple(Hit(article(text, f"h{n}"), 0, len(text), 1.0) for n, text in enumerate(passages))
    needs = tuple(Need((), (fact,)) for fact in facts)
    return Case(Wanted(Question(id="q", question="?"), needs), Answer("?", "answered", ""), hits)


def result(number: int, of: Case) -> Result:
    """Return a result with a case's measures."""
    return Result("q", f"q{number}", 0, 0, {}, {name: (m.amount, m.of) for name, m in measured(of).items()})


def agree(retrieved: list[list[str]], gold: list[list[str]]) -> None:
    """Assert that our figures are the official ones to 1e-9."""
    cases = [searched(passages, facts) for passages, facts in zip(retrieved, gold, strict=True)]
    found = scores(result(number, of) for number, of in enumerate(cases))
    for name, wanted in official(retrieved, gold).items():
        assert found[name].value == pytest.approx(wanted, abs=1e-9)


WORDS = st.lists(st.sampled_from(["a", "b c", "d\ne", "f", "ab", "c d"]), min_size=1, max_size=4).map(" ".join)


@given(
    st.lists(
        st.tuples(st.lists(WORDS, min_size=1, max_size=12), st.lists(WORDS, min_size=1, max_size=12)),
        min_size=1,
        max_size=5,
    )
)
def test_retrieval_figures_are_the_official_ones(questions: list[tuple[list[str], list[str]]]) -> None:
    """Whatever is retrieved, whatever is gold."""
    agree([passages for passages, _ in questions], [facts for _, facts in questions])


def test_evidence_recall_counts_each_needed_fact() -> None:
    """Two of three facts stand in the first ten passages."""
    found = searched(["x one y", "two"] + ["z"] * 8 + ["three"], ["one", "two", "three"])
    assert value("evidence_recall_10", found) == pytest.approx(2 / 3)


@pytest.mark.slow
@pytest.mark.data
def test_retrieval_on_real_questions_is_scored_officially(data: Path, tmp_path: Path) -> None:
    """On questions of MultiHop-RAG over some of its articles our figures are the independent ones."""
    loaded = load(str(data / "multihop_rag"))
    chosen = random.Random(7).sample([q for q in loaded.suite.questions if q.cite], 40)
    urls = {cite.url for question in chosen for cite in question.cite}
    lines = gzip.decompress((data / "multihop_rag" / "articles.jsonl.gz").read_bytes()).decode().splitlines()
    needed = [line for line in lines if json.loads(line)["url"] in urls]
    (tmp_path / "needed.jsonl").write_text("\n".join(needed), encoding="utf-8")
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as assistant:
        assistant.add([tmp_path / "needed.jsonl"])
        items = ready(Suite(suite="some", questions=tuple(chosen)), assistant.articles()).items
        found = [[h.text for h in assistant.search(i.turns[0].question.question, k=10)] for i in items]
    agree(found, [[need.texts[0] for need in item.turns[0].needs] for item in items])


def test_scores_pool_and_repeats_are_averaged() -> None:
    """Ratios are sums over sums, a median is one; a question asked twice counts once."""
    results = [
        Result("q", "a", 0, 0, {}, {"verified": (1, 1), "latency_p50": (1.0, 1)}),
        Result("q", "a", 1, 0, {}, {"verified": (0, 1), "latency_p50": (3.0, 1)}),
        Result("q", "b", 0, 0, {}, {"verified": (9, 9), "latency_p50": (4.0, 1), "unknown": (1, 1)}),
    ]
    found = scores(results)
    assert found["verified"].value == pytest.approx(9.5 / 10)
    assert found["latency_p50"].value == 3.0
    assert {name: score.n for name, score in found.items()} == {"verified": 2, "latency_p50": 2}


def test_floors_are_ceilings_where_less_is_better() -> None:
    """A floor of what applies to no question is not held."""
    found = {"right": Score("right", 0.5, 2), "false_answer": Score("false_answer", 0.5, 2)}
    held = floors({"right": 0.5, "false_answer": 0.4, "useful": 0.1}, found)
    assert [(f.metric, f.held) for f in held] == [("right", True), ("false_answer", False), ("useful", False)]
