"""Answers without a model."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import pytest

from assistant.answer import extract
from assistant.answer.absence import not_found, said_nothing
from assistant.schema import Article, Evidence, Scope

SCOPE = Scope(609, ("Lund Gazette", "Osk Courier"), "2031-04-20", "2031-05-09T10:00:00Z")


@dataclass(frozen=True)
class Verdict:
    """Whether to answer."""

    enough: bool


def evidence(
    number: int, text: str, score: float, source: str = "Lund Gazette", speaker: str | None = None
) -> Evidence:
    """Make a piece of evidence that is the whole body of an invented article."""
    article = Article(
        f"{number:012d}", f"Story {number}", text, source, (), "2031-05-04", None, sha256(text.encode()).hexdigest()
    )
    return Evidence(number, article, 0, len(text), score, speaker)


COST = evidence(1, "The bridge will cost 48 million crowns, Odile Varga said.", 0.9, speaker="Odile Varga")
DOUBT = evidence(2, "Auditors expect the bridge to cost 71 million crowns.", 0.85, "Osk Courier")
WEATHER = evidence(3, "It rained in Lund all week.", 0.1)


def test_the_answer_is_sentences_of_the_articles() -> None:
    """Every claim is word for word a citation's text, and the text says which."""
    answer = extract.answer("What will the bridge cost?", [WEATHER, COST, DOUBT], Verdict(enough=True), SCOPE)
    assert answer.status == "answered"
    numbered = {citation.number: citation for citation in answer.citations}
    for claim in answer.claims:
        assert [numbered[number].text for number in claim.citations] == [claim.text]
        assert f"{claim.text} [{claim.citations[0]}]" in answer.text
    assert list(numbered) == list(range(1, len(numbered) + 1))


def test_both_figures_stand_and_the_weather_does_not() -> None:
    """Sentences that bear on the question come, others do not fill up."""
    answer = extract.answer("What will the bridge cost?", [WEATHER, COST, DOUBT], Verdict(enough=True), SCOPE)
    assert [citation.text for citation in answer.citations] == [COST.text, DOUBT.text]
    assert answer.citations[0].speaker == "Odile Varga"


def test_a_reprint_counts_once() -> None:
    """The same sentence in another paper is no second source."""
    copy = evidence(4, COST.text, 0.89, "Osk Courier")
    answer = extract.answer("What will the bridge cost?", [COST, copy], Verdict(enough=True), SCOPE)
    assert len(answer.citations) == 1


def test_without_enough_it_abstains_and_shows_the_nearest() -> None:
    """An abstention claims nothing, names the scope, and carries the nearest sentences."""
    answer = extract.answer("Who won the regatta?", [WEATHER, COST], Verdict(enough=False), SCOPE)
    assert answer.status == "abstained"
    assert (answer.claims, answer.citations) == ((), ())
    assert answer.text == "Not found in 609 articles of 2 outlets, 20 April 2031 to 9 May 2031."
    assert [citation.text for citation in answer.nearest] == [COST.text, WEATHER.text]


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        (Scope(0, (), None, None), "Not found: no article is left to look in."),
        (Scope(1, ("Osk Courier",), "2031-05-09", "2031-05-09"), "Not found in 1 article of Osk Courier, 9 May 2031."),
        (Scope(1200, (), None, None), "Not found in 1,200 articles."),
    ],
)
def test_the_scope_is_said(scope: Scope, text: str) -> None:
    """How many articles, of whom, of which days, as far as it is known."""
    assert not_found(scope) == text


def test_a_silent_speaker_is_named_once() -> None:
    """A surname alone, as other articles give it, is not told beside the whole name; two people are."""
    names = ["Elin Sørbø", "Sørbø", "Sørbø", "Ann Bo"]
    assert "no words of Elin Sørbø and Ann Bo on “radar”" in said_nothing(names, "radar", SCOPE)
