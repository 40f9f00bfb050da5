"""Comparisons: a difference that is there is found, one that is not is not claimed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import InputError
from assistant.evals.folder import Run
from assistant.evals.trial import Result
from assistant.render.layout import Layout

pytest.importorskip("scipy", reason="comparisons have their statistics from scipy")

from assistant.evals import differences as statistics
from assistant.evals import intervals
from assistant.evals.comparing import compared
from assistant.evals.differences import Difference, differences, mcnemar
from assistant.evals.intervals import scored, wilson
from assistant.evals.report import documents, text
from assistant.evals.report.figures import chance
from assistant.evals.scores import by_question

Measures = dict[str, dict[str, tuple[float, float]]]


def result(name: str, measures: dict[str, tuple[float, float]], said: str = "", repeat: int = 0) -> Result:
    """Return a result with these measures and this answer."""
    return Result(name, name, repeat, 0.1, {"question": f"{name}?", "text": said, "claims": []}, measures)


def written(path: Path, results: Sequence[Result], *, suite: str = "s", digest: str = "0", model: str = "m") -> Run:
    """Write a finished run and return it."""
    run = Run(path)
    settings = {"model": model, "temperature": 0}
    run.write(
        "run.json", {"suite": {"name": suite, "sha256": digest}, "settings": settings, "versions": {}, "corpus": {}}
    )
    for each in results:
        run.append(each)
    run.write("scores.json", {"scores": {}, "floors": []})
    return run


def rights(values: Sequence[bool]) -> Measures:
    """Return which questions are right."""
    return {"right": {f"q{number}": (float(value), 1.0) for number, value in enumerate(values)}}


def by_name(found: Sequence[Difference]) -> dict[str, Difference]:
    """Return differences by name."""
    return {each.name: each for each in found}


def pair(random: np.random.Generator, count: int, planted: float = 0.0) -> tuple[Measures, Measures]:
    """Return two runs of noisy metrics on questions of differing hardness; `planted` is what the second gains in all.

    A question's two outcomes share its hardness and differ by chance alone, as those of a model that samples do.
    """
    hard = random.beta(0.6, 0.4, count)
    draws = random.random(count)
    again = np.where(random.random(count) < 0.1, random.random(count), draws)
    chance = np.clip(hard + planted / max(float(np.mean(hard < 1)), 1e-9), 0, 1)
    first, second = draws < hard, again < chance
    runs: list[Measures] = []
    for right in (first, second):
        noisy = random.gamma(4, 0.1, count)
        run = rights([bool(value) for value in right])
        run["citation_recall"] = {f"q{n}": (round(float(v), 2), 1.0) for n, v in enumerate(random.random(count))}
        run["verified"] = {f"q{n}": (float(k), 5.0) for n, k in enumerate(random.integers(2, 6, count))}
        run["latency_p50"] = {f"q{n}": (float(v), 1.0) for n, v in enumerate(noisy)}
        runs.append(run)
    return runs[0], runs[1]


def test_a_run_does_not_differ_from_itself(tmp_path: Path) -> None:
    """No metric, no question, no setting."""
    results = [
        result(f"q{n}", {"right": (n % 2, 1), "latency_p50": (n / 10, 1), "verified": (n, n + 1)}) for n in range(9)
    ]
    run = written(tmp_path / "a", results)
    found = compared(run, run)
    assert [(d.value, d.low, d.high, d.p, d.clear) for d in found.differences] == [(0, 0, 0, 1, False)] * 3
    assert (found.flipped, found.settings) == ((), {})
    assert "No difference is shown" in text.comparison_text(found, Layout(80))


@pytest.mark.parametrize("seed", range(5))
def test_five_points_over_five_hundred_questions_are_found(seed: int) -> None:
    """The difference is clear, its interval holds the five points and not zero."""
    random = np.random.default_rng(seed)
    first = random.random(500) < 0.6
    second = first.copy()
    second[random.choice(np.flatnonzero(~first), 25 + 8, replace=False)] = True
    second[random.choice(np.flatnonzero(first), 8, replace=False)] = False
    found = by_name(differences(rights(list(first)), rights(list(second))))["right"]
    assert found.value == pytest.approx(0.05)
    assert 0 < found.low < 0.05 < found.high
    assert found.clear
    assert found.better == "b"


@pytest.mark.slow
@pytest.mark.no_cover
def test_equal_runs_are_seldom_said_to_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 200 pairs of runs that differ by chance alone the headline claims 5 % at most, and so do all others together.

    Three standard deviations of that share, 4.6 points, are allowed for noise.
    """
    for module, name in ((statistics, "_PERMUTATIONS"), (intervals, "_RESAMPLES")):
        monkeypatch.setattr(module, name, 499)  # how often chance is taken for more is the same with fewer
    random = np.random.default_rng(20250314)
    claims, others, missed = 0, 0, 0
    for _ in range(200):
        found = differences(*pair(random, 60))
        claims += by_name(found)["right"].clear
        others += any(each.clear for each in found if each.name != "right")
        missed += not by_name(found)["right"].low <= 0 <= by_name(found)["right"].high
    assert claims / 200 <= 0.05 + 0.046
    assert others / 200 <= 0.05 + 0.046
    assert missed / 200 <= 0.05 + 0.046


def test_the_exact_test_is_mcnemars() -> None:
    """Of ten flips nine to one side: 2 * (C(10,0) + C(10,1)) / 2^10."""
    first = np.array([0.0] * 9 + [1.0] + [1.0] * 30)
    second = np.array([1.0] * 9 + [0.0] + [1.0] * 30)
    assert mcnemar(first, second) == pytest.approx(2 * 11 / 1024)
    assert mcnemar(first, first) == 1


def test_one_question_says_nothing_about_chance() -> None:
    """A metric may apply to one question of a suite only: whatever the runs differ by there, p is 1."""
    for name in ("latency_p50", "citation_recall", "right"):
        found = by_name(differences({name: {"q": (1 / 3, 1.0)}}, {name: {"q": (2 / 3, 1.0)}}))[name]
        assert (found.n, found.p, found.clear) == (1, 1.0, False)
        assert found.value == pytest.approx(1 / 3)


def test_wilsons_interval_is_the_published_one() -> None:
    """Of 10 of 10 the lower end is 1 / (1 + 1.96^2 / 10)."""
    low, high = wilson(10, 10)
    assert low == pytest.approx(1 / (1 + 1.959964**2 / 10), abs=1e-6)
    assert high == pytest.approx(1)


def test_a_score_has_an_interval_around_it() -> None:
    """Of shares, pooled sums and quantiles; of a single question there is none."""
    random = np.random.default_rng(3)
    results = [
        result(
            f"q{n}",
            {
                "right": (float(random.random() < 0.7), 1),
                "verified": (3, 4 + n % 2),
                "latency_p95": (random.random(), 1),
            },
        )
        for n in range(60)
    ]
    for score in scored(results).values():
        assert score.low is not None
        assert score.high is not None
        assert score.low < score.value < score.high
    assert scored(results[:1])["right"].low is None


def test_what_is_counted_is_no_share() -> None:
    """One at most in each question is still a count: where it is the same everywhere, nothing is uncertain."""
    none = scored(result(f"q{n}", {"removed": (0, 1), "right": (0, 1)}) for n in range(4))
    assert (none["removed"].low, none["removed"].high) == (0, 0)
    assert (none["right"].high or 0) > 0.4


def test_a_star_and_a_tiny_p_are_told_in_words(tmp_path: Path) -> None:
    """No p is nothing, and what a star says stands below."""
    runs = [
        written(tmp_path / name, [result(f"q{n}", {"right": (right, 1)}) for n in range(20)])
        for name, right in (("a", 0), ("b", 1))
    ]
    found = compared(*runs)
    told = text.comparison_text(found, Layout(80))
    assert "p < 0.001" in told
    assert "* a difference that chance does not explain" in told
    assert "chance does not explain" not in text.comparison_text(compared(runs[0], runs[0]), Layout(80))
    assert chance(0.0004) == "< 0.001"


def test_equal_repeats_do_not_differ() -> None:
    """The mean of three equal shares may miss them by a rounding: no metric differs by that."""
    once = [result(f"q{n}", {"map_10": (0.1 * n, 1.0)}) for n in range(9)]
    thrice = [dataclasses.replace(each, repeat=repeat) for repeat in range(3) for each in once]
    first, second = by_question(once), by_question(thrice)
    assert first != second  # by a rounding: else this would show nothing
    (found,) = differences(first, second)
    assert (found.value, found.low, found.high, found.p) == (0, 0, 0, 1)


def test_a_score_does_not_depend_on_which_question_was_done_first() -> None:
    """The same answers have the same intervals and the same p values: several are asked at a time."""
    random = np.random.default_rng(7)
    given = [
        [result(f"q{n}", {"citation_recall": (float(share), 1.0)}) for n, share in enumerate(random.random(40))]
        for _ in range(2)
    ]
    assert scored(given[0]) == scored(given[0][::-1])
    one, other = (differences(by_question(given[0][::step]), by_question(given[1][::step])) for step in (1, -1))
    assert one == other


def test_repeats_count_as_one_question() -> None:
    """Two of three right is two thirds of a question, whatever the test then is."""
    results = [result("q", {"right": (float(n > 0), 1)}, repeat=n) for n in range(3)]
    assert scored(results)["right"].value == pytest.approx(2 / 3)
    assert scored(results)["right"].n == 1


def test_flipped_questions_stand_beside_each_other(tmp_path: Path) -> None:
    """With both answers, and the settings that differ; the JSON says the same."""
    a = written(tmp_path / "a", [result("x", {"right": (0, 1)}, "It is \x1b[31mred."), result("y", {"right": (1, 1)})])
    b = written(
        tmp_path / "b", [result("x", {"right": (1, 1)}, "It is blue."), result("y", {"right": (1, 1)})], model="n"
    )
    found = compared(a, b)
    shown = text.comparison_text(found, Layout(80))
    assert "x: x?" in shown
    assert "A wrong  It is red." in shown
    assert "B right  It is blue." in shown
    assert "differs  model: m -> n" in shown
    document = json.loads(json.dumps(documents.comparison_document(found)))
    assert document["flipped"] == [
        {"id": "x", "question": "x?", "a": "It is \x1b[31mred.", "b": "It is blue.", "better": "b"}
    ]
    assert document["differences"]["right"]["value"] == 0.5
    assert document["settings"] == {"model": {"a": "m", "b": "n"}}


def test_names_fold_where_the_figures_leave_little_room(tmp_path: Path) -> None:
    """Nothing of a name is lost at 80 columns, no line is longer, and figures stand beside a name's first line."""
    runs = [
        written(tmp_path / name, [result(f"q{n}", {"latency_p95": (seconds * n, 1.0)}) for n in range(1, 30)])
        for name, seconds in (("a", 0.1), ("b", 0.15))
    ]
    table = text.comparison_text(compared(*runs), Layout(80)).split("\n\n")[1].split("\n")
    assert all(len(line) <= 80 for line in table)
    named = next(at for at, line in enumerate(table) if line.startswith("seconds a question"))
    assert table[named].split("  ")[1:]
    assert table[named + 1] == "  percentile"


def test_each_judges_agreement_with_people_stands_below(tmp_path: Path) -> None:
    """By that the judges' scores are to be read; a run without a judge has no line, one without labels says so."""
    runs = [written(tmp_path / name, [result("q0", {"right": (1, 1)})]) for name in "ab"]
    assert "judges" not in documents.comparison_document(compared(*runs))
    for run, agreement in zip(
        runs, (None, {"n": 8, "no_verdict": 0, "share": 0.75, "low": 0.41, "high": 0.93}), strict=True
    ):
        run.write("run.json", {**run.about, "settings": {"judge": "owl"}})
        run.write("scores.json", {**run.scores, "agreement": agreement})
    comparison = compared(*runs)
    told = text.comparison_text(comparison, Layout(width=100))
    assert "A: the judge's agreement with people (owl)" in told
    assert "not measured" in told
    assert "75.0 %" in next(line for line in told.splitlines() if line.startswith("B: the judge's"))
    judges = documents.comparison_document(comparison)["judges"]
    assert judges["a"] == {"model": "owl", "agreement": "not measured"}
    assert judges["b"]["agreement"]["n"] == 8


def asking(run: Run, **questions: str) -> Run:
    """Return the run with these questions written as its suite."""
    turns = [{"question": {"id": name, "question": words}} for name, words in questions.items()]
    run.write("suite.json", {"items": [{"turns": [turn], "response": None} for turn in turns]})
    return run


def test_a_suite_whose_file_alone_changed_is_compared(tmp_path: Path) -> None:
    """A comment, a floor: the questions are the same."""
    a, b = (asking(written(tmp_path / name, [], digest=name), q="Q?") for name in "ab")
    assert compared(a, b).flipped == ()


def test_runs_of_different_suites_are_not_compared(tmp_path: Path) -> None:
    """The reason is told: another suite, the same one changed, or a run that is not finished."""
    a = asking(written(tmp_path / "a", []), kept="Q?", new="Q?", gone="Q?")
    for other, says in (
        (written(tmp_path / "b", [], suite="t", digest="1"), "different suites, s and t"),
        (
            asking(written(tmp_path / "c", [], digest="1"), kept="Q?", new="R?", w="Q?", x="Q?", y="Q?", z="Q?"),
            "the suite s has changed between these runs: added: w, x, y and 1 more; removed: gone; changed: new$",
        ),
    ):
        with pytest.raises(InputError, match=says):
            compared(a, other)
    (a.path / "scores.json").unlink()
    with pytest.raises(InputError, match="is not finished"):
        compared(a, written(tmp_path / "d", []))
